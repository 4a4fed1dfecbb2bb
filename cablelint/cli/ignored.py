"""What git would ignore: the .gitignore files of a folder, and of those above it up to the root of its repository."""

import os
from typing import TYPE_CHECKING

from cablelint.source import opened

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Ignored = tuple[tuple[str, "GitIgnoreSpec"], ...]
"""Folders from the outermost in, as absolute paths, and what their .gitignore files say."""


def ignored_above(folder: str) -> Ignored:
    """What the folders above this one say that belong to the same repository; nothing where there is none."""
    inner = os.path.abspath(folder)
    found: Ignored = ()
    while not os.path.exists(os.path.join(inner, ".git")):
        outer = os.path.dirname(inner)
        if outer == inner:
            return ()
        found = ignored_in(outer) + found
        inner = outer
    return found


def ignored_in(folder: str) -> Ignored:
    """What the .gitignore of this very folder says. Lines that git would not understand are passed over."""
    path = os.path.join(folder, ".gitignore")
    try:
        if not os.path.isfile(path):  # it may be a pipe, which would be waited for
            return ()
        with opened(path) as stream:
            lines = stream.read().decode("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ()
    from pathspec import GitIgnoreSpec  # only where there is a .gitignore

    patterns = map(_within_folder, filter(_is_understood, lines))
    return ((os.path.abspath(folder), GitIgnoreSpec.from_lines(patterns)),)


def is_ignored(entry: os.DirEntry[str], ignored: Ignored) -> bool:
    """Whether the entry is ignored: the innermost folder that speaks of it decides."""
    path = os.path.abspath(entry.path) if ignored else ""
    for folder, spec in reversed(ignored):
        relative = os.path.relpath(path, folder) + ("/" if entry.is_dir(follow_symlinks=False) else "")
        verdict = spec.check_file(relative).include
        if verdict is not None:
            return verdict
    return False


def _within_folder(line: str) -> str:
    """The line, with `folder/*` for `folder/**`: the same to git, but pathspec has the latter fit the folder too."""
    return line[:-1] if line.endswith("/**") else line


def _is_understood(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
