"""An output format, as the writer of reports takes it."""

from collections.abc import Callable, Iterable, Sequence

from cablelint.model.checked_file import CheckedFile
from cablelint.records import NamedTuple


class Count(NamedTuple):
    """How often a rule found something."""

    times: int
    code: str
    name: str


Counts = Sequence[Count]
"""The rules that found something, the most frequent first."""


class Report(NamedTuple):
    """An output format: how the findings of one file are written, and what is around and between them.

    Files that could not be read are in a report for machines only; people are told on standard error. `counted` writes,
    in front of the closing, how often each rule found something; None for a format that has no place for that.
    """

    items: Callable[[CheckedFile], Iterable[str]]
    opening: str = ""
    separator: str = ""
    closing: str | Callable[[], str] = ""  # a function where it depends on what was found
    for_machines: bool = False
    counted: Callable[["Counts"], str] | None = None
