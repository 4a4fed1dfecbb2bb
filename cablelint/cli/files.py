"""From the paths on the command line to the files that they stand for."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatchcase

from cablelint.cli.ignored import Ignored, ignored_above, ignored_in, is_ignored
from cablelint.configuration.confinement import lies_in
from cablelint.configuration.scope import Scope
from cablelint.errors import Unreadable
from cablelint.source import failure

STANDARD_INPUT = "-"


def find(paths: Sequence[str], scope_of: Callable[[str], Scope]) -> Iterator[str | Unreadable]:
    """The files, each once; a folder stands for the files in and below it that count in its scope.

    Left out of folders is what git ignores, hidden folders, folders that are links, and links that lead out of the
    folder. What a configuration excludes
    is left out even where it is named, since hooks name every file that changed.
    """
    met: set[str] = set()
    for path in paths:
        for one in _named(path, scope_of):
            if len(paths) > 1:  # one folder holds no file twice, and perhaps more than are to be kept in memory
                place = os.path.abspath(one) if isinstance(one, str) else one.file
                if place in met:
                    continue
                met.add(place)
            yield one


def folder_of(path: str) -> str:
    """The folder that the file stands in."""
    return os.path.dirname(path) or os.curdir


def _named(path: str, scope_of: Callable[[str], Scope]) -> Iterable[str | Unreadable]:
    if path == STANDARD_INPUT:
        return (path,)
    if os.path.isdir(path):
        return _below(path, scope_of(path))
    return () if scope_of(folder_of(path)).excluded(path) else (path,)


def _below(top: str, scope: Scope) -> Iterator[str | Unreadable]:
    patterns = tuple(pattern.lower() for pattern in scope.include)
    waiting: list[tuple[str, Ignored]] = [(top, ignored_above(top))]
    while waiting:
        folder, ignored = waiting.pop()
        files, inner = [], []
        try:
            ignored += ignored_in(folder)
            for entry in os.scandir(folder):
                if is_ignored(entry, ignored) or scope.excluded(entry.path):
                    continue
                if _is_wanted(entry, patterns, top):
                    files.append(os.path.normpath(entry.path))
                if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                    inner.append(entry.path)
        except OSError as error:
            yield failure(folder, error)
            continue
        yield from sorted(files)
        waiting += [(path, ignored) for path in sorted(inner, reverse=True)]


def _is_wanted(entry: os.DirEntry[str], patterns: tuple[str, ...], top: str) -> bool:
    """Whether the name fits, and the entry is a file or a link that leads nowhere: reading it will say so.

    A link that leads out of `top` is not wanted.
    """
    if not any(fnmatchcase(entry.name.lower(), pattern) for pattern in patterns):
        return False
    if entry.is_symlink() and not lies_in(entry.path, top):  # what is there was not asked for, nor is it to be changed
        return False
    return os.path.isfile(entry.path) or not os.path.exists(entry.path)
