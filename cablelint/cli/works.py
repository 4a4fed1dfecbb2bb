"""What a run works on, text after text: files, and the texts in archives and tables; in one process or in several."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from cablelint.cli.files import STANDARD_INPUT, find, folder_of
from cablelint.configuration.scope import Scope
from cablelint.errors import Unreadable, UsageError
from cablelint.source import Source, decode, failure, load

if TYPE_CHECKING:
    from cablelint.cli.containers import Contents

_MANY = 200  # texts for which starting workers pays
_MUCH = 4 * 1024 * 1024  # bytes of texts in memory that are as good as many
_ARCHIVES = (".zip", ".tar", *(f"{stem}{end}" for stem in (".tar.", ".t") for end in ("gz", "bz2", "xz")), ".tbz")

_Result = TypeVar("_Result")


class Text(NamedTuple):
    """The bytes of a text and what it is called; `container` is the archive or table that it was in, if in any."""

    name: str
    data: bytes
    container: str | None = None


Work = str | Text | Unreadable
"""A file that is still to be read, a text in memory, or what could not be read."""

Perform = Callable[[Iterable[Work]], Iterable[_Result]]
"""Does something with each of these, and gives what comes of it in the same order."""


class Files:
    """Files, found as a run comes to them, so that it may begin at once and they need not all be in memory."""

    contains_texts = False  # that have no file of their own

    def __init__(self, find: Callable[[], Iterator[str | Unreadable]]) -> None:
        self._find = find
        self._count: int | None = None

    def __iter__(self) -> Iterator[Work]:
        return self._find()

    def expected(self) -> int | None:
        """How many there are."""
        if self._count is None:
            self._count = sum(1 for _ in self._find())
        return self._count

    def on_disk(self) -> Iterator[str]:
        """The files, which may change."""
        return (file for file in self._find() if isinstance(file, str))


def gathered(arguments: argparse.Namespace, scope_of: Callable[[str], Scope]) -> "Files | Contents":
    """What the paths of the command line and its tables stand for. Raises UsageError for what is no table."""
    if arguments.column is not None and not arguments.tables:
        raise UsageError("--column names a column of a table: give the table with --from")
    paths = arguments.paths or ([] if arguments.tables else [os.curdir])
    files = partial(find, paths, scope_of)
    if not arguments.tables and not any(_may_hold_archives(path, scope_of) for path in paths):
        return Files(files)
    from cablelint.cli.containers import Contents
    from cablelint.cli.text_tables import Columns

    return Contents(files(), arguments.tables, Columns(arguments.column, arguments.id_column), scope_of)


def is_archive(file: str) -> bool:
    """Whether the file is an archive by its name."""
    return file.lower().endswith(_ARCHIVES)


def _may_hold_archives(path: str, scope_of: Callable[[str], Scope]) -> bool:
    if not os.path.isdir(path):
        return is_archive(path)
    return any(is_archive(pattern) or pattern.endswith(("*", "?", "]")) for pattern in scope_of(path).include)


def texts(
    found: Iterable[Work], stdin_name: str, scope_of: Callable[[str], Scope]
) -> Iterator[tuple[Text, Source] | Unreadable]:
    """Each text, read when its turn comes; standard input goes by `stdin_name`."""
    for work in found:
        text = work if isinstance(work, Unreadable) else loaded(work, stdin_name, scope_of)
        if isinstance(text, Unreadable):
            yield text
            continue
        source = decoded(text, scope_of)
        yield source if isinstance(source, Unreadable) else (text, source)


def loaded(work: str | Text, stdin_name: str, scope_of: Callable[[str], Scope]) -> Text | Unreadable:
    """The text, read where it is not in memory yet; of one that is too large only so much that `decoded` sees it."""
    if isinstance(work, Text):
        return work
    name = stdin_name if work == STANDARD_INPUT else work
    limit = scope_of(folder_of(name)).max_size
    data = _typed(name, limit) if work == STANDARD_INPUT else load(work, limit)
    return data if isinstance(data, Unreadable) else Text(name, data)


def _typed(name: str, limit: int) -> bytes | Unreadable:
    """What is on standard input, which a shell may have opened on a folder."""
    try:
        return sys.stdin.buffer.read(limit + 1)
    except OSError as error:
        return failure(name, error)


def decoded(text: Text, scope_of: Callable[[str], Scope]) -> Source | Unreadable:
    """The characters of the text."""
    return decode(text.data, text.name, scope_of(folder_of(text.container or text.name)).max_size)


def performed(
    works: Iterable[Work], here: Perform[_Result], start: Callable[[], Perform[_Result]], jobs: int | None
) -> Iterator[_Result]:
    """What comes of each, in order: of few `here`, of many by `jobs` workers that each `start` for themselves.

    Where `jobs` is None, there are as many workers as the machine has processors. What starts must be fit to pickle.
    """
    rest = iter(works)
    if jobs is None:
        first = list(_beginning(rest))
        jobs = _processors() if _are_many(first) else 1
        rest = chain(first, rest)
    if jobs == 1:
        yield from here(rest)
        return
    from cablelint.cli.workers import performed_by_workers

    yield from performed_by_workers(rest, here, start, jobs)


def _beginning(works: Iterator[Work]) -> Iterator[Work]:
    count = size = 0
    while count < _MANY and size < _MUCH and (work := next(works, None)) is not None:
        yield work
        count += 1
        size += len(work.data) if isinstance(work, Text) else 0


def _are_many(works: Sequence[Work]) -> bool:
    return len(works) >= _MANY or sum(len(work.data) for work in works if isinstance(work, Text)) >= _MUCH


def _processors() -> int:
    """How many processes can run at a time on this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
