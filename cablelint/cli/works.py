"""What a run works on, text after text: files, and the texts in archives and tables; in one process or in several."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from cablelint.cli.files import STANDARD_INPUT, find, folder_of
from cablelint.cli.passing import NO_CABLE, Passed, PassOver, own_files
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

    def __init__(self, find: Callable[..., Iterator[str | Unreadable]], pass_over: PassOver | None = None) -> None:
        self._find = find
        self._pass_over = pass_over
        self._count: int | None = None

    def __iter__(self) -> Iterator[Work]:
        return self._find(self._pass_over) if self._pass_over else self._find()

    def expected(self) -> int | None:
        """How many there are."""
        if self._count is None:
            self._count = sum(1 for _ in self._find())
        return self._count

    def on_disk(self) -> Iterator[str]:
        """The files, which may change."""
        return (file for file in self._find() if isinstance(file, str))


def gathered(
    arguments: argparse.Namespace, scope_of: Callable[[str], Scope], pass_over: PassOver | None = None
) -> "Files | Contents":
    """What the paths of the command line and its tables stand for. Raises UsageError for what is no table."""
    if arguments.column is not None and not arguments.tables:
        raise UsageError("--column names a column of a table: give the table with --from")
    if arguments.id_column is not None and not arguments.tables:
        raise UsageError("--id-column names a column of a table: give the table with --from")
    paths = arguments.paths or ([] if arguments.tables else [os.curdir])
    files = partial(
        find,
        paths,
        scope_of,
        own=own_files(_targets(arguments)),
        found=arguments.found,
        stdin_name=arguments.stdin_filename,
    )
    if not arguments.tables and not any(_may_hold_archives(path, scope_of) for path in paths):
        return Files(files, pass_over)
    from cablelint.cli.containers import Contents
    from cablelint.cli.text_tables import Columns

    found = files(pass_over) if pass_over else files()
    return Contents(found, arguments.tables, Columns(arguments.column, arguments.id_column), scope_of)


def _targets(arguments: argparse.Namespace) -> list[str | None]:
    """The files that reports go to."""
    targets = getattr(arguments, "output_format", None) or []
    return [file for _, file in (targets if isinstance(targets, list) else [targets])]


def named_files(arguments: argparse.Namespace) -> frozenset[str]:
    """The files that a person named, which are read though they may not be cables; none where a program named them."""
    return frozenset() if arguments.found else frozenset(map(os.path.normpath, arguments.paths))


def reason_against(text: Text, source: Source | Unreadable, named: frozenset[str]) -> str:
    """Why a text that was found, not named, is passed over; empty where it is not. What a table holds is a cable."""
    if text.container or os.path.normpath(text.name) in named:
        return ""
    if isinstance(source, Unreadable):
        return f"is {source.kind}" if source.kind else ""
    from cablelint.recognition import is_named_as_cable, reads_as_cable  # only for what a folder held

    return "" if is_named_as_cable(text.name) or reads_as_cable(source.text) else NO_CABLE


def is_archive(file: str) -> bool:
    """Whether the file is an archive by its name."""
    return file.lower().endswith(_ARCHIVES)


def _may_hold_archives(path: str, scope_of: Callable[[str], Scope]) -> bool:
    if not os.path.isdir(path):
        return is_archive(path)
    return any(is_archive(pattern) or pattern.endswith(("*", "?", "]")) for pattern in scope_of(path).include)


def texts(
    found: Iterable[Work], stdin_name: str, scope_of: Callable[[str], Scope], named: frozenset[str]
) -> Iterator[tuple[Text, Source] | Unreadable | Passed]:
    """Each text, read when its turn comes; standard input goes by `stdin_name`, and `named` are read in any case."""
    for work in found:
        text = work if isinstance(work, Unreadable) else loaded(work, stdin_name, scope_of)
        if isinstance(text, Unreadable):
            yield text
            continue
        source = decoded(text, scope_of)
        if reason := reason_against(text, source, named | {os.path.normpath(stdin_name)}):
            yield Passed(text.name, reason)
        else:
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
    read = decode(text.data, text.name, scope_of(folder_of(text.container or text.name)).max_size)
    if text.container:
        return read
    from cablelint.foreign import foreign_kind

    kind = foreign_kind(text.data)
    return Unreadable(text.name, f"is {kind[0]} and no cable: {kind[1]}", kind=kind[0]) if kind else read


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
