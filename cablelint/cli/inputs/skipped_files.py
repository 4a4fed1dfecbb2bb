"""What a run skips, and why: counted for the closing sentence, or listed with --show-files."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable

from cablelint.records import NamedTuple
from cablelint.terminal import plain

Skip = Callable[[str, str], None]
"""Takes note of a file or folder that is skipped, and of the reason in a few words."""

EXCLUDED = "excluded by the configuration"
LEFT_OUT = "in a folder excluded by default"
IGNORED = "ignored by git"
LEADS_OUT = "links to outside the folder"
OTHER_NAME = "names that do not match include"
OF_AN_EDITOR = "files of an editor or the system"
OWN = "written by this run"
HIDDEN = "hidden folders"
NO_CABLE = "do not read as cables"

FOLDERS = frozenset(
    "__pycache__ __pypackages__ _build buck-out build dist node_modules site-packages venv .bzr .direnv .eggs .git "
    ".git-rewrite .hg .ipynb_checkpoints .mypy_cache .nox .pants.d .pyenv .pytest_cache .pytype .ruff_cache .svn .tox "
    ".venv .vscode".split()
)
"""Folders that hold what programs made or others wrote, as ruff leaves them out."""

_BEFORE = (".#", "~$", "._", ".~", "#", "~wrl")
_BEHIND = ("~", ".swp", ".swo", ".swx", ".tmp~")
_SYSTEM = frozenset({"thumbs.db", ".ds_store", "desktop.ini", "ehthumbs.db"})


class Skipped(NamedTuple):
    """A file that a run has read so far that it knows it for no cable."""

    file: str
    reason: str


def is_of_an_editor(name: str) -> bool:
    """Return whether an editor or the system put the file next to another: a lock, an owner file, a copy."""
    lower = name.lower()
    is_lock = lower.startswith("#") and not lower.endswith("#")
    return lower in _SYSTEM or lower.endswith(_BEHIND) or (lower.startswith(_BEFORE) and not is_lock)


def is_left_out(folder: str) -> bool:
    """Return whether the folder is left out by default: by its name, or as a virtual environment."""
    return os.path.basename(folder) in FOLDERS or os.path.exists(os.path.join(folder, "pyvenv.cfg"))


def own_files(targets: Iterable[str | None]) -> frozenset[tuple[int, int]]:
    """Return device and inode of the files that the run writes to: its reports, and streams that are files."""
    found = set()
    places: list[int | str] = [1, 2, *filter(None, targets)]
    for place in places:
        try:
            status = os.stat(place)
        except OSError:
            continue
        found.add((status.st_dev, status.st_ino))
    return frozenset(found)


class SkippedFiles:
    """Counts what is skipped, by reason; with `lists` it says each on standard error."""

    def __init__(self, *, lists: bool = False) -> None:
        self._counts: Counter[str] = Counter()
        self._lists = lists

    def __call__(self, file: str, reason: str) -> None:
        """Take note of one."""
        self._counts[reason] += 1
        if self._lists:
            print(f"skipped {plain(os.path.normpath(file))}: {reason}", file=sys.stderr)

    def notable(self) -> str:
        """Return what to say at the end of any run: which files have the name of a cable and are not; else empty."""
        return self._told(lambda reason: reason == NO_CABLE or reason.startswith("is "))

    def all(self) -> str:
        """Return what to say where nothing is left; empty where nothing was skipped."""
        return self._told(lambda reason: True)  # noqa: ARG005

    def _told(self, wanted: Callable[[str], bool]) -> str:
        counts = {reason: count for reason, count in self._counts.items() if wanted(reason)}
        if not counts:
            return ""
        total = sum(counts.values())
        each = ", ".join(f"{count} ({reason})" for reason, count in counts.items())
        return f"Skipped {total} file{'s' * (total != 1)}: {each}."
