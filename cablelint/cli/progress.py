"""A line for people who wait for many texts: how many are done, how fast, and how long the rest will take."""

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

_MANY_CABLES = 50
_SETTLED_SECONDS = 2.0  # after which a rate means something: workers hand over what they have done in bursts
_Item = TypeVar("_Item")


def tracked(items: Iterable[_Item], expected: Callable[[], int | None], doing: str, *, silent: bool) -> Iterator[_Item]:
    """Yield the items, with progress on standard error while they are taken.

    `expected` says how many there will be, as far as that is known by then. There is no progress for a few items, off a
    terminal, or where results appear on the same terminal as the run goes on.
    """
    if silent or not sys.stderr.isatty() or ((count := expected()) is not None and count <= _MANY_CABLES):
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Speed(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed or 0:,.0f}/s" if has_settled(task) else "")

    class Left(TimeRemainingColumn):
        def render(self, task: Task) -> Text:
            return super().render(task) if has_settled(task) else Text("")

    def has_settled(task: Task) -> bool:
        return task.finished or (task.elapsed or 0) >= _SETTLED_SECONDS

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[done]}"), Speed())
    console = Console(stderr=True)
    items = _begun(items)
    with Progress(*columns, Left(), console=console, transient=True, redirect_stdout=False) as progress:
        task = progress.add_task(doing, total=count, done="")
        for number, item in enumerate(items, 1):
            yield item
            count = expected()
            progress.update(task, completed=number, total=count, done=f"{number:,}{f' of {count:,}' if count else ''}")


def _begun(items: Iterable[_Item]) -> Iterator[_Item]:
    """Return the items, the first of which is there already, and with it the processes that make them."""
    waiting = iter(items)
    return chain(list(islice(waiting, 1)), waiting)
