"""A progress bar for people who wait for many files."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

_MANY = 50
_Item = TypeVar("_Item")


def tracked(items: Sequence[_Item], *, silent: bool) -> Iterator[_Item]:
    """The items, with a bar on standard error while they are taken.

    There is none for a few items, off a terminal, or where findings appear on the same terminal as the run goes on.
    """
    if silent or len(items) <= _MANY or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        yield from progress.track(items, description="Checking")
