"""Practices of cables that began or ended on a day: which markings and lines were asked for when."""

from datetime import date
from functools import cache
from typing import Literal

from cablelint.reference import table

Practice = Literal[
    "ACTION REQUEST WITHOUT ANNOUNCEMENT",
    "AUTHORITY LINE",
    "CONTROLLED UNCLASSIFIED INFORMATION",
    "DECLASSIFICATION ON E.O. LINE",
    "DOUBLE SLASH",
    "E.O. LINE",
    "FOUR FIGURES OF THE YEAR",
    "FOUR PRECEDENCES",
    "NAME OF THE DERIVATIVE CLASSIFIER",
    "NIACT REASON",
    "PORTION MARKING OF CLASSIFIED TEXT",
    "PORTION MARKING OF SENSITIVE TEXT",
    "ROUTING INDICATORS",
    "SIPDIS TWICE",
    "STATION CODES OF SIX LETTERS",
    "SUBJ LABEL",
    "SUBJECT LINE",
    "SUBJECT MARKING",
    "SUBJECT MARKING REQUIRED",
]


def is_in_use(practice: Practice, on: date) -> bool:
    """Return whether the practice was in use on the day."""
    first, last = _periods()[practice]
    return first <= on <= last


def was_in_use(practice: Practice, first: date, last: date) -> bool:
    """Return whether the practice was in use on any day from the first to the last."""
    begin, end = _periods()[practice]
    return begin <= last and first <= end


@cache
def _periods() -> dict[str, tuple[date, date]]:
    """Return the first and the last day of each practice."""
    return {
        practice: (date.fromisoformat(first) if first else date.min, date.fromisoformat(last) if last else date.max)
        for practice, first, last, _ in table.rows("practices")
    }
