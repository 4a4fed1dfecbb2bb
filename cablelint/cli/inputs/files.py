"""From the paths on the command line to the files that they mean."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from cablelint.cli.inputs.skipped_files import (
    EXCLUDED,
    HIDDEN,
    IGNORED,
    LEADS_OUT,
    LEFT_OUT,
    OF_AN_EDITOR,
    OTHER_NAME,
    OWN,
    Skip,
    is_left_out,
    is_of_an_editor,
)
from cablelint.configuration.scope import Scope
from cablelint.files.source import failure
from cablelint.files.unfinished import is_unfinished
from cablelint.model.errors import Unreadable

if TYPE_CHECKING:
    from cablelint.cli.inputs.gitignore import Ignored

STANDARD_INPUT = "-"


def find(
    paths: Sequence[str],
    scope_of: Callable[[str], Scope],
    skip: Skip = lambda file, reason: None,  # noqa: ARG005
    *,
    own: frozenset[tuple[int, int]] = frozenset(),
    found: bool = False,
    stdin_name: str = STANDARD_INPUT,
) -> Iterator[str | Unreadable]:
    """Yield the files, each once; a folder means the files in and below it that count in its scope.

    Left out of folders is what git ignores, hidden folders, folders that are links or of other programs, and links that
    lead out of the folder. What a configuration excludes is left out even where it is named, and so is what
    `stdin_name` names. `own` are device and inode of what the run itself writes to; `found` says that files are named
    by a program, as by a hook.
    """
    met: set[str] = set()
    for path in paths:
        for one in _named(path, scope_of, skip, own, stdin_name, found=found):
            if len(paths) > 1:  # one folder holds no file twice, and perhaps more than are to be kept in memory
                place = os.path.abspath(one) if isinstance(one, str) else one.file
                if place in met:
                    continue
                met.add(place)
            yield one


def folder_of(path: str) -> str:
    """Return the folder that the file is in."""
    return os.path.dirname(path) or os.curdir


def _named(
    path: str,
    scope_of: Callable[[str], Scope],
    skip: Skip,
    own: frozenset[tuple[int, int]],
    stdin_name: str,
    *,
    found: bool,
) -> Iterable[str | Unreadable]:
    typed = path == STANDARD_INPUT
    name = stdin_name if typed else path
    if found and not typed and _links_out(path):
        skip(path, LEADS_OUT)
        return ()
    if not typed and os.path.isdir(path):
        return _below(path, scope_of(path), skip, own)
    if name == STANDARD_INPUT:
        return (path,)
    scope = scope_of(folder_of(name))
    if reason := _reason_against(name, scope, own, found=found):
        skip(name, reason)
        return ()
    return (path,)


def _reason_against(path: str, scope: Scope, own: frozenset[tuple[int, int]], *, found: bool) -> str:
    """Return why a file that is named is not read; empty where it is."""
    if scope.excluded(path):
        return EXCLUDED
    if is_of_an_editor(os.path.basename(path)):
        return OF_AN_EDITOR
    if _is_own(path, own):
        return OWN
    return LEFT_OUT if found and scope.default_excludes and _is_below_left_out(path) else ""


def _links_out(path: str) -> bool:
    """Return whether a path that is written in this repository leads out of it by a link."""
    try:
        written = os.path.normpath(os.path.join(os.path.realpath(os.curdir), os.path.relpath(path)))
        place = os.path.realpath(path)
    except ValueError:
        return False
    if written == place:
        return False
    from cablelint.configuration.confinement import repository_of  # only for links

    top = repository_of(os.curdir)
    return os.path.commonpath((top, written)) == top and _leads_out(place, top)


def _is_own(path: str, own: frozenset[tuple[int, int]]) -> bool:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return False
    return (status.st_dev, status.st_ino) in own


def _is_below_left_out(path: str) -> bool:
    """Return whether a folder between the current one and the file is one that is left out by default."""
    folder = os.path.dirname(os.path.relpath(path))
    while folder:
        if os.path.basename(folder) != os.pardir and is_left_out(folder):
            return True
        folder = os.path.dirname(folder) if folder != os.path.dirname(folder) else ""
    return False


def _below(top: str, scope: Scope, skip: Skip, own: frozenset[tuple[int, int]]) -> Iterator[str | Unreadable]:
    from cablelint.cli.inputs.gitignore import ignored_above, ignored_in, is_ignored  # only for folders

    patterns = tuple(pattern.lower() for pattern in scope.include)
    waiting: list[tuple[str, Ignored]] = [(top, ignored_above(top))]
    while waiting:
        folder, ignored = waiting.pop()
        files, inner = [], []
        try:
            ignored += ignored_in(folder)
            for entry in os.scandir(folder):
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder and scope.default_excludes and is_left_out(entry.path):
                    skip(entry.path, LEFT_OUT)
                    continue
                if is_ignored(entry, ignored):
                    skip(entry.path, IGNORED)
                    continue
                if scope.excluded(entry.path):
                    skip(entry.path, EXCLUDED)
                    continue
                if is_folder:
                    if entry.name.startswith("."):
                        skip(entry.path, HIDDEN)
                    else:
                        inner.append(entry.path)
                elif reason := _reason_against_found(entry, patterns, top, own):
                    skip(entry.path, reason)
                else:
                    files.append(os.path.normpath(entry.path))
        except OSError as error:
            yield failure(folder, error)
            continue
        yield from sorted(files)
        waiting += [(path, ignored) for path in sorted(inner, reverse=True)]


def _reason_against_found(
    entry: os.DirEntry[str], patterns: tuple[str, ...], top: str, own: frozenset[tuple[int, int]]
) -> str:
    """Return why a file of a folder is not read; empty where it is."""
    if is_of_an_editor(entry.name):
        return OF_AN_EDITOR
    if not _is_wanted(entry, patterns):
        return OTHER_NAME
    if entry.is_symlink() and _leads_out(entry.path, top):  # what is there was not asked for, nor is it to be changed
        return LEADS_OUT
    return OWN if is_unfinished(entry.name) or (own and _is_own(entry.path, own)) else ""


def _leads_out(link: str, top: str) -> bool:
    from cablelint.configuration.confinement import lies_in  # only for links

    return not lies_in(link, top)


def _is_wanted(entry: os.DirEntry[str], patterns: tuple[str, ...]) -> bool:
    """Return whether the name fits, and the entry is a file or a link that leads nowhere: reading it will say so."""
    if not any(fnmatchcase(entry.name.lower(), pattern) for pattern in patterns):
        return False
    return os.path.isfile(entry.path) or not os.path.exists(entry.path)
