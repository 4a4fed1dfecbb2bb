"""What a run works on, text after text: files, and the texts in archives and tables; in one process or in several."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from cablelint.cli.inputs.files import find
from cablelint.cli.inputs.skipped_files import Skip, own_files
from cablelint.cli.inputs.text import Input, Task, Text, is_archive
from cablelint.configuration.scope import Scope
from cablelint.model.errors import Unreadable, UsageError

if TYPE_CHECKING:
    from argparse import Namespace

    from cablelint.cli.inputs.containers import Contents

_MANY_TEXTS = 200  # for which starting workers pays
_MUCH_BYTES = 4 * 1024 * 1024  # of texts in memory that are as good as many
_TOO_SHORT_SECONDS = 0.25  # of processor time, for work to be shared

_Result = TypeVar("_Result")


class Files:
    """Files, found as a run comes to them, so that it may begin at once and they need not all be in memory."""

    contains_texts = False  # that have no file of their own

    def __init__(self, find: Callable[..., Iterator[str | Unreadable]], skip: Skip | None = None) -> None:
        self._find = find
        self._pass_over = skip
        self._count: int | None = None

    def __iter__(self) -> Iterator[Input]:
        return self._find(self._pass_over) if self._pass_over else self._find()

    def expected(self) -> int | None:
        """Return how many there are."""
        if self._count is None:
            self._count = sum(1 for _ in self._find())
        return self._count

    def on_disk(self) -> Iterator[str]:
        """Return the files, which may change."""
        return (file for file in self._find() if isinstance(file, str))


def collect_inputs(
    arguments: "Namespace", scope_of: Callable[[str], Scope], skip: Skip | None = None
) -> "Files | Contents":
    """Return what the paths of the command line and its tables mean. Raises UsageError for what is not a table."""
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
    archives = arguments.archives and any(_may_hold_archives(path, scope_of) for path in paths)
    if not arguments.tables and not archives:
        return Files(files, skip)
    from cablelint.cli.inputs.containers import Contents
    from cablelint.cli.inputs.text_tables import Columns

    found = files(skip) if skip else files()
    return Contents(found, arguments.tables, Columns(arguments.column, arguments.id_column), scope_of)


def _targets(arguments: "Namespace") -> list[str | None]:
    """Return the files that reports go to."""
    targets = getattr(arguments, "output_format", None) or []
    return [file for _, file in (targets if isinstance(targets, list) else [targets])]


def named_files(arguments: "Namespace") -> frozenset[str]:
    """Return the files that a person named, which are read though they may not be cables.

    None of them where a program did the naming.
    """
    return frozenset() if arguments.found else frozenset(map(os.path.normpath, arguments.paths))


def _may_hold_archives(path: str, scope_of: Callable[[str], Scope]) -> bool:
    if not os.path.isdir(path):
        return is_archive(path)
    return any(is_archive(pattern) or pattern.endswith(("*", "?", "]")) for pattern in scope_of(path).include)


def run_task(
    inputs: Iterable[Input], in_process: Task[_Result], start: Callable[[], Task[_Result]], jobs: int | None
) -> Iterator[_Result]:
    """Yield what comes of each, in order: of few `in_process`, of many by `jobs` workers that each `start`.

    Where `jobs` is None, there are as many workers as the machine has processors, for what is left of many after some
    time: texts that are known from an earlier run take less than starting them. What starts must be fit to pickle.
    """
    rest = iter(inputs)
    if jobs is None:
        first = list(_beginning(rest))
        jobs = _processors() if _are_many(first) else 1
        rest = chain(first, rest)
        if jobs > 1:
            yield from in_process(_for_a_while(rest))
            left = next(rest, None)
            if left is None:
                return
            rest = chain([left], rest)
    if jobs == 1:
        yield from in_process(rest)
        return
    from cablelint.cli.inputs.workers import run_in_workers

    yield from run_in_workers(rest, in_process, start, jobs)


def _beginning(inputs: Iterator[Input]) -> Iterator[Input]:
    count = size = 0
    while count < _MANY_TEXTS and size < _MUCH_BYTES and (item := next(inputs, None)) is not None:
        yield item
        count += 1
        size += len(item.data) if isinstance(item, Text) else 0


def _for_a_while(inputs: Iterator[Input]) -> Iterator[Input]:
    """Yield those that come before the time has gone in which workers would not pay."""
    end = time.process_time() + _TOO_SHORT_SECONDS
    while time.process_time() < end and (item := next(inputs, None)) is not None:
        yield item


def _are_many(inputs: Sequence[Input]) -> bool:
    return len(inputs) >= _MANY_TEXTS or sum(len(item.data) for item in inputs if isinstance(item, Text)) >= _MUCH_BYTES


def _processors() -> int:
    """Return how many processes can run at a time on this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
