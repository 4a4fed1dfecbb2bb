"""What git ignores besides the .gitignore files: `.git/info/exclude`, and the file that core.excludesFile names.

Both are read without git, which would run what a hostile repository configures.
"""

import os
import re
from collections.abc import Iterator

from cablelint.files.globs import Globs
from cablelint.files.source import opened

_SECTION = re.compile(r"\s*+\[\s*+(?P<name>[^\]\s\"]++)\s*+(?:\"(?P<condition>[^\"]*+)\"\s*+)?\]")
_EXCLUDES_FILE = re.compile(r"\s*+excludesfile\s*+=(.*)", re.IGNORECASE)
_INCLUDED = re.compile(r"\s*+path\s*+=(.*)", re.IGNORECASE)
_LARGEST_BYTES = 1024 * 1024  # of a configuration or of a .git file


def exclude_files(top: str) -> tuple[str, ...]:
    """Return the files that hold for the repository whose top folder this is, the weakest first."""
    git = _git_folder(os.path.join(top, ".git"))
    common = _text(os.path.join(git, "commondir")).strip()
    folder = os.path.join(git, common) if common else git
    return _global_file(folder, git), os.path.join(folder, "info", "exclude")


def _git_folder(git: str) -> str:
    """Return the folder of git: for a work tree or a submodule, what the file `.git` points to."""
    if os.path.isdir(git):
        return git
    pointed = _text(git).partition("gitdir:")[2].strip()
    return os.path.join(os.path.dirname(git), pointed)


def _global_file(folder: str, git: str) -> str:
    """Return the file that core.excludesFile names in the strongest configuration that does, else git's default."""
    named = [path for file in _configurations(folder) for path in _named_in(file, git, set())]
    return os.path.expanduser(named[-1]) if named else os.path.join(_home_of_configurations(), "git", "ignore")


def _configurations(folder: str) -> Iterator[str]:
    """Yield the files of git's configuration, the strongest last."""
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


def _named_in(file: str, git: str, seen: set[str]) -> Iterator[str]:
    """Yield what the file and those that it includes name, each read once."""
    if os.path.realpath(file) in seen:
        return
    seen.add(os.path.realpath(file))
    section = ""
    for line in _text(file).splitlines():
        if begun := _SECTION.match(line):
            section = begun["name"].lower()
            if section == "includeif" and _holds(begun["condition"] or "", file, git):
                section = "include"
            line = line[begun.end() :]
        if section == "core" and (found := _EXCLUDES_FILE.match(line)):
            yield found[1].strip().strip('"')
        elif section == "include" and (found := _INCLUDED.match(line)):
            included = os.path.expanduser(found[1].strip().strip('"'))
            yield from _named_in(os.path.join(os.path.dirname(file), included), git, seen)


def _holds(condition: str, file: str, git: str) -> bool:
    """Return whether the condition of an include in `file` holds where `git` is the folder of git.

    A condition on remotes never does.
    """
    kind, _, pattern = condition.partition(":")
    pattern += "**" if pattern.endswith("/") else ""
    if kind == "onbranch":
        branch = _text(os.path.join(git, "HEAD")).strip().partition("ref: refs/heads/")[2]
        return _fits(pattern, branch)
    if kind not in ("gitdir", "gitdir/i"):
        return False
    if pattern.startswith("./"):
        pattern = os.path.join(os.path.dirname(os.path.realpath(file)), pattern[2:])
    pattern = os.path.expanduser(pattern)
    if not pattern.startswith("/"):
        pattern = f"**/{pattern}"
    folders = {os.path.abspath(git), os.path.realpath(git)}
    if kind == "gitdir/i":
        return any(_fits(pattern.lower(), folder.lower()) for folder in folders)
    return any(_fits(pattern, folder) for folder in folders)


def _fits(pattern: str, path: str) -> bool:
    """Return whether the whole path fits, not only a folder above it."""
    globs = Globs.from_lines([f"/{pattern.lstrip('/')}"])
    within = pattern.endswith("/**")
    return globs.match_file(path) and (within or not globs.match_file(os.path.dirname(path)))


def _text(file: str) -> str:
    """Return the words of a small file; none without such a file, or where it is not a file."""
    try:
        with opened(file) as stream:  # which refuses a pipe or a device: it would be waited for
            return stream.read(_LARGEST_BYTES).decode("utf-8", "surrogateescape")
    except (OSError, ValueError):
        return ""
