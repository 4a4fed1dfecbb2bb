"""What git would ignore: the .gitignore files of a folder, and of those above it up to the root of its repository."""

import os
from typing import TYPE_CHECKING

from cablelint.files.source import opened

if TYPE_CHECKING:
    from cablelint.files.globs import Globs

Ignored = tuple[tuple[str, "Globs"], ...]
"""Folders from the outermost in, as absolute paths, and what their .gitignore files say."""


def ignored_above(folder: str) -> Ignored:
    """Return what the folders above this one say that belong to the same repository; nothing without one."""
    inner = os.path.abspath(folder)
    found: Ignored = ()
    while not os.path.exists(os.path.join(inner, ".git")):
        outer = os.path.dirname(inner)
        if outer == inner:
            return ()
        found = ignored_in(outer) + found
        inner = outer
    from cablelint.cli.inputs.git_excludes import exclude_files  # only in a repository

    beside = [ignored_by(os.path.abspath(inner), file) for file in exclude_files(inner)]
    return (*(one for spec in beside for one in spec), *found)


def ignored_in(folder: str) -> Ignored:
    """Return what the .gitignore of this very folder says; one that is a symbolic link says nothing, as in git."""
    path = os.path.join(folder, ".gitignore")
    return () if os.path.islink(path) else ignored_by(folder, path)


def ignored_by(folder: str, path: str) -> Ignored:
    """Return what the file at `path` says of the things in the folder.

    Lines that git would not understand are skipped.
    """
    try:
        if not os.path.isfile(path):  # it may be a pipe, which would be waited for
            return ()
        with opened(path) as stream:
            lines = stream.read().decode("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ()
    from cablelint.files.globs import Globs  # only where something is ignored

    return ((os.path.abspath(folder), Globs.from_lines(lines)),)


def is_ignored(entry: os.DirEntry[str], ignored: Ignored) -> bool:
    """Return whether the entry is ignored: the innermost folder that speaks of it decides."""
    path = os.path.abspath(entry.path) if ignored else ""
    for folder, spec in reversed(ignored):
        relative = os.path.relpath(path, folder) + ("/" if entry.is_dir(follow_symlinks=False) else "")
        verdict = spec.verdict(relative)
        if verdict is not None:
            return verdict
    return False
