"""Which lines of the files have changed since a revision, as git knows them."""

import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from hashlib import sha1, sha256

from cablelint.files.source import Places, decode, load
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.errors import Unreadable, UsageError
from cablelint.model.spans import Span
from cablelint.records import NamedTuple
from cablelint.suppression.fingerprint import key

_HARDENED = (
    *("--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"),
    *("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "safe.bareRepository=explicit"),
    *("-c", "core.sshCommand=false", "-c", "core.gitProxy=", "-c", "credential.helper=", "-c", "diff.external="),
)
"""No command of the repository's settings is run, and no bare repository that lies there as files is believed."""

_ENVIRONMENT = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}
"""Nothing is fetched: older versions of git do not know the first of these, and then no protocol is allowed."""

_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_LARGEST_BYTES = 1 << 30  # of a file
_DIGITS_OF_SHA256 = 64
_MOST_COMPARED_FILES = 200  # that a new one is compared with, where it may have been renamed and changed
_ALIKE_SHARE = 0.5  # of common lines, as git has it


class Changed(NamedTuple):
    """What has changed in a file: its lines, numbered from 1, and what it was before (None for a new file)."""

    lines: frozenset[int]
    before: bytes | None


def introduced_findings(
    changed: Changed, text: str, diagnostics: Iterable[Diagnostic], before: Iterable[tuple[str, Diagnostic]]
) -> list[Diagnostic]:
    """Return the findings that touch changed lines, or that were not there `before` (the old text, and its finding).

    A change may cause a finding on a line that it leaves alone: a paragraph is removed, and a reference to it stays.
    """
    places = Places(text)
    known = Counter(key(diagnostic, old_text) for old_text, diagnostic in before)
    found = []
    for diagnostic in diagnostics:
        own = key(diagnostic, text)
        known[own] -= 1
        spans = (diagnostic.span, *(related.span for related in diagnostic.related))
        if known[own] < 0 or any(_touches(changed, places, span) for span in spans):
            found.append(diagnostic)
    return found


def _touches(changed: Changed, places: Places, span: Span) -> bool:
    first, last = places.at(span.start).line, places.at(max(span.start, span.end - 1)).line
    return any(line in changed.lines for line in range(first, last + 1))


class GitDiff:
    """The changes between a revision and the files as they are now, untracked ones included.

    The repository may be anybody's, and its settings name commands: git is asked for names and blobs only, which no
    filter, driver or monitor has a hand in, and what has changed in them is found here.
    """

    def __init__(self, revision: str, folder: str = os.curdir) -> None:
        """Raise UsageError where the folder is in no repository, or there is no such revision."""
        if not revision.strip():
            raise UsageError("--since is empty: give a branch, a tag or a commit, as in --since main")
        self._folder = folder
        self._top = os.fsdecode(self._git("rev-parse", "--show-toplevel").rstrip(b"\n"))
        asked = ("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
        self._commit = self._git(*asked, failing=f'git knows no revision "{revision}"').decode().strip()

    def changed(self, file: str, typed: str | None = None) -> Changed | None:
        """Return what has changed in the file, or in the text `typed` in its stead; None where nothing has."""
        path = os.path.relpath(os.path.realpath(file), os.path.realpath(self._top)).replace(os.sep, "/")
        data = b"" if typed is not None else load(file, _LARGEST_BYTES)
        if isinstance(data, Unreadable):
            return Changed(frozenset(), None)
        blob = self._tracked.get(path) or (self._renamed_from(data) if typed is None else None)
        if blob is None:
            return Changed(frozenset(), None)
        if typed is None and blob == _name_of(data, len(blob)):
            return None
        before = self._blob(blob)
        text = typed if typed is not None else _text(data)
        return Changed(_lines_changed(_text(before), text), before)

    @cached_property
    def _tracked(self) -> dict[str, str]:
        """The names of the blobs by the paths of the files."""
        found = {}
        for line in filter(None, self._git("ls-tree", "-r", "-z", "--full-tree", self._commit).split(b"\0")):
            about, _, path = line.partition(b"\t")
            _, kind, name = about.decode().split()
            if kind == "blob":
                found[os.fsdecode(path)] = name
        return found

    @cached_property
    def _gone(self) -> list[str]:
        """The blobs of files that are there no more, which may have been renamed."""
        top = self._top
        return [blob for path, blob in self._tracked.items() if not os.path.lexists(os.path.join(top, path))]

    def _renamed_from(self, data: bytes) -> str | None:
        """Return the blob of the file that these bytes were in under another name: the same, or the most alike."""
        if not self._gone:
            return None
        same = _name_of(data, len(self._gone[0]))
        if same in self._gone:
            return same
        alike = [(_likeness(self._blob(blob), data), blob) for blob in self._gone[:_MOST_COMPARED_FILES]]
        best, blob = max(alike)
        return blob if best >= _ALIKE_SHARE else None

    def _blob(self, name: str) -> bytes:
        if name not in self._blobs:
            missing = "this copy of the repository does not hold all files of that revision: fetch them first"
            self._blobs[name] = self._git("cat-file", "blob", name, failing=missing)
        return self._blobs[name]

    @cached_property
    def _blobs(self) -> dict[str, bytes]:
        return {}

    def _git(self, *arguments: str, failing: str = "") -> bytes:
        """Return what git answers. Raises UsageError, with git's own words or `failing`, where it does not."""
        top = getattr(self, "_top", self._folder)
        command = ["git", *_HARDENED, "-C", top, *arguments]
        environment = {**os.environ, **_ENVIRONMENT}
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=environment)
        except (OSError, ValueError) as error:  # a ValueError for a revision with a null character
            raise UsageError(f"--since needs git, which cannot be run: {error}") from error
        if done.returncode:
            why = done.stderr.decode(errors="replace").strip().splitlines()
            raise UsageError(f"--since cannot be answered: {failing or (why[-1] if why else 'git failed')}")
        return done.stdout


def _name_of(data: bytes, length: int) -> str:
    """Return what git calls a blob of these bytes, in as many digits."""
    content = b"blob %d\0" % len(data) + data
    return (sha256(content) if length == _DIGITS_OF_SHA256 else sha1(content, usedforsecurity=False)).hexdigest()


def _likeness(before: bytes, now: bytes) -> float:
    """Return how much of the lines two files share, from 0 to 1."""
    ours, theirs = Counter(before.splitlines()), Counter(now.splitlines())
    return 2 * (ours & theirs).total() / max(1, ours.total() + theirs.total())


def _text(data: bytes) -> str:
    source = decode(data, "", len(data))
    return "" if isinstance(source, Unreadable) else source.text


def _lines_changed(before: str, now: str) -> frozenset[int]:
    """Return the lines that differ or are new.

    Lines next to a gap are as they were: what it breaks there is a new finding.
    """
    from difflib import SequenceMatcher

    changes = SequenceMatcher(None, _LINE_BREAK.split(before), _LINE_BREAK.split(now), autojunk=False).get_opcodes()
    spans = (range(low, high) for kind, _, _, low, high in changes if kind != "equal")
    return frozenset(index + 1 for span in spans for index in span)
