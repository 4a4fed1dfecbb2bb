"""The heading of a draft, from what is known before a word is written."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from cablelint.reference import executive_orders

Level = Literal["UNCLASSIFIED", "SBU", "CONFIDENTIAL", "SECRET"]
LEVELS: tuple[Level, ...] = ("UNCLASSIFIED", "SBU", "CONFIDENTIAL", "SECRET")

_MARKINGS: dict[Level, str] = {"UNCLASSIFIED": "(U)", "SBU": "(SBU)", "CONFIDENTIAL": "(C)", "SECRET": "(S)"}
_CLASSIFIED = frozenset({"CONFIDENTIAL", "SECRET"})
_YEARS = 10  # until declassification where no earlier date is known: 32 CFR 2001.12(a)(1)
_REASON_LETTER = "d"  # foreign relations and foreign activities, in each of the orders that ask for a reason
_CLASSIFIER = "[OFFICER NAME, TITLE]"
_TITLE = "[TITLE]"


class Wanted(NamedTuple):
    """What is known of a cable that is to be written."""

    level: Level
    originator: str
    action: Sequence[str]
    info: Sequence[str]
    tags: Sequence[str]
    subject: str  # empty where it is not known yet
    references: Sequence[str]
    day: date
    classifier: str = ""
    reason: str = ""
    declassify_on: date | None = None

    @property
    def marking(self) -> str:
        """The portion marking of the cable's level."""
        return _MARKINGS[self.level]

    @property
    def classified(self) -> bool:
        """Whether the cable is above unclassified."""
        return self.level in _CLASSIFIED


def heading(wanted: Wanted) -> str:
    """Return the heading, without the line break at its end. Raises LookupError for a day before reasons were given."""
    return "\n".join(_lines(wanted))


def cited(references: Sequence[str]) -> str:
    """Return the words that cite the references in the text: "reftel", "refs A-C"; empty without one."""
    if len(references) < 2:
        return "reftel" if references else ""
    return f"refs A-{_letter(len(references) - 1)}"


def _lines(wanted: Wanted) -> Iterator[str]:
    yield f"FM {wanted.originator}"
    yield from _listed("TO ", wanted.action)
    yield from _listed("INFO ", wanted.info)
    yield ""
    yield "UNCLAS" if not wanted.classified else wanted.level
    if wanted.level == "SBU":
        yield from ("", "SENSITIVE")
    yield ""
    yield _executive_order(wanted)
    yield f"TAGS: {', '.join(wanted.tags)}"
    yield f"SUBJECT: {_subject(wanted)}"
    yield from _references(wanted.references)
    if wanted.classified:
        reason = wanted.reason or f"{_order(wanted.day).reason_section}({_REASON_LETTER})"
        yield from ("", f"Classified By: {wanted.classifier or _CLASSIFIER}. Reason: {reason}.")


def _listed(label: str, names: Sequence[str]) -> Iterator[str]:
    for at, name in enumerate(names):
        yield f"{label if not at else ''}{name}"


def _executive_order(wanted: Wanted) -> str:
    order = _order(wanted.day)
    if not wanted.classified:
        return f"E.O. {order.order}: N/A"
    until = wanted.declassify_on or _years_later(wanted.day)
    return f"E.O. {order.order}: DECL: {until:%m/%d/%Y}"


def _order(day: date) -> executive_orders.Order:
    order = executive_orders.in_force(day)
    if order is None or not order.reason_section:
        raise LookupError(f"drafts are for a date on which the law asks for a reason, 1995-10-14 or later, not {day}")
    return order


def _years_later(day: date) -> date:
    last_of_february = day.replace(day=28) if (day.month, day.day) == (2, 29) else day
    return last_of_february.replace(year=day.year + _YEARS)


def _subject(wanted: Wanted) -> str:
    words = wanted.subject or _TITLE
    return f"{wanted.marking} {words}" if wanted.classified and not words.startswith("(") else words


def _references(references: Sequence[str]) -> Iterator[str]:
    if references:
        yield ""
        several = len(references) > 1
        for at, reference in enumerate(references):
            label = f"{_letter(at)}. " if several else ""
            yield f"{'REF: ' if not at else '     '}{label}{reference}"


def _letter(at: int) -> str:
    return chr(ord("A") + at)
