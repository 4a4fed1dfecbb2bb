"""What git ignores beside the .gitignore files: `.git/info/exclude`, and the file that core.excludesFile names.

Both are read without git, which would run what a hostile repository configures.
"""

import os
import re
from collections.abc import Iterator

from cablelint.files.source import opened

_SECTION = re.compile(r"\s*\[\s*([^\]\s\"]+)\s*\]")
_EXCLUDES_FILE = re.compile(r"\s*+excludesfile\s*+=(.*)", re.IGNORECASE)
_INCLUDED = re.compile(r"\s*+path\s*+=(.*)", re.IGNORECASE)
_LARGEST = 1024 * 1024  # bytes of a configuration or of a .git file


def exclude_files(top: str) -> tuple[str, ...]:
    """The files that hold for the repository whose top folder this is, the weakest first."""
    folder = _common_folder(os.path.join(top, ".git"))
    return _global_file(folder), os.path.join(folder, "info", "exclude")


def _common_folder(git: str) -> str:
    """The folder that holds the repository: for a work tree or a submodule, what the file `.git` points to."""
    if os.path.isdir(git):
        return git
    pointed = _text(git).partition("gitdir:")[2].strip()
    folder = os.path.join(os.path.dirname(git), pointed)
    common = _text(os.path.join(folder, "commondir")).strip()
    return os.path.join(folder, common) if common else folder


def _global_file(folder: str) -> str:
    """The file that core.excludesFile names, in the strongest configuration that does; else git's own default."""
    named = [path for file in _configurations(folder) for path in _named_in(file, set())]
    return os.path.expanduser(named[-1]) if named else os.path.join(_home_of_configurations(), "git", "ignore")


def _configurations(folder: str) -> Iterator[str]:
    """The files of git's configuration, the strongest last."""
    if os.environ.get("GIT_CONFIG_NOSYSTEM", "").lower() not in ("1", "true", "yes", "on"):
        yield os.environ.get("GIT_CONFIG_SYSTEM", "/etc/gitconfig")
    if "GIT_CONFIG_GLOBAL" in os.environ:
        yield os.environ["GIT_CONFIG_GLOBAL"]
    else:
        yield os.path.join(_home_of_configurations(), "git", "config")
        yield os.path.expanduser("~/.gitconfig")
    yield os.path.join(folder, "config")


def _home_of_configurations() -> str:
    return os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")


def _named_in(file: str, seen: set[str]) -> Iterator[str]:
    """What the file and those that it includes name, each read once; what it includes on a condition is left out."""
    if os.path.realpath(file) in seen:
        return
    seen.add(os.path.realpath(file))
    section = ""
    for line in _text(file).splitlines():
        if begun := _SECTION.match(line):
            section = begun[1].lower()
            line = line[begun.end() :]
        if section == "core" and (found := _EXCLUDES_FILE.match(line)):
            yield found[1].strip().strip('"')
        elif section == "include" and (found := _INCLUDED.match(line)):
            included = os.path.expanduser(found[1].strip().strip('"'))
            yield from _named_in(os.path.join(os.path.dirname(file), included), seen)


def _text(file: str) -> str:
    """The words of a small file; none where there is no such file, or where it is no file."""
    try:
        with opened(file) as stream:  # which refuses a pipe or a device: it would be waited for
            return stream.read(_LARGEST).decode("utf-8", "surrogateescape")
    except (OSError, ValueError):
        return ""
