"""The SUBJECT is longer than two lines.

No public copy of the handbook gives a figure; the limit of two transmitted lines of 69 characters is custom. The
setting `characters` changes it.

## Why it matters
Lists of cables show the beginning of the subject, and cut the rest. (By convention; 5 FAH-1 H-246.1 on lines.)

## What to do
Say only what the cable is about, and put the rest in the summary.
"""

from collections.abc import Iterator
from typing import Annotated

from cablelint import Cable, Diagnostic, Invalid, NamedTuple, Options, Rule, Span, Valid


class Settings(NamedTuple):
    """What can be set."""

    characters: Annotated[int, "characters in a SUBJECT"] = 138


RULE = Rule(
    code="HDG011",
    name="subject-length",
    severity="info",
    summary="a SUBJECT longer than two lines",
    authority="convention; 5 FAH-1 H-246.1",
    settings=Settings,
    needs=("long_subject",),
)
_LONG = "TEA GROWERS ASK FOR MORE TIME AND FOR A TARIFF " * 2 + "THAT WILL LET THEM PAY THE PICKERS UN"
VALID = (
    Valid("TAGS: ETRD KE\nSUBJECT: TEA GROWERS ASK FOR DELAY\n\n1. One.\n"),
    Valid(f"TAGS: ETRD KE\nSUBJECT: (U) {_LONG}TIL MAY\n\n1. One.\n", note="138 characters and the marking"),
    Valid(f"TAGS: ETRD KE\nSUBJECT: {_LONG}TIL NEXT MAY\n\n1. One.\n", settings={"characters": 200}),
    Valid("TAGS: ETRD KE\nSUBJECT: TEA" + " " * 200 + "GROWERS\n\n1. One.\n", note="several spaces count once"),
)
INVALID = (
    Invalid(
        f"TAGS: ETRD KE\nSUBJECT: {_LONG}TIL MAY⟦.⟧\n\n1. One.\n",
        message="the SUBJECT is 139 characters; the limit is 138 (two lines)",
    ),
    Invalid(
        "TAGS: ETRD KE\nSUBJECT: (U) TEA GROWERS ⟦ASK FOR\nDELAY⟧\n\n1. One.\n",
        settings={"characters": 12},
        message="the SUBJECT is 25 characters; the limit is 12 (two lines)",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at what goes beyond the limit."""
    limit = options.read(Settings).characters
    if cable.subject is None or len(cable.subject.text) <= limit:
        return
    start = _offset(cable, limit)
    yield RULE.diagnostic(
        Span(start, cable.subject.span.end),
        f"the SUBJECT is {len(cable.subject.text)} characters; the limit is {limit} (two lines)",
    )


def _offset(cable: Cable, limit: int) -> int:
    """Return where the characters beyond the limit begin; the marking does not count, and spaces count once."""
    assert cable.subject is not None
    span, marking = cable.subject.span, cable.subject.marking
    start = marking.span.end if marking and marking.span.start == span.start else span.start
    counted = 0
    blank = True
    for offset in range(start, span.end):
        gap = cable.text[offset].isspace()
        counted += not (gap and blank)
        blank = gap
        if counted > limit:
            return offset + gap
    return span.end
