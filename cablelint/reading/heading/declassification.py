"""When a cable is declassified: the date, the event or the code after DECL or "Declassify on"."""

import re
from functools import cache

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Declassification
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.dates import find_date, read_date

_LONGEST_CHARS = 300  # an event is not described at more length


def read_declassification(text: str, span: Span) -> Declassification:
    """Return the words at `span`, of which none is too many: "25X1, 05/12/2059 (Roe, Jane)"."""
    words = text[span.start : span.end]
    shaped = find_date(words[:_LONGEST_CHARS])
    day = None
    if shaped is not None:
        place = Span(span.start + shaped.start, span.start + shaped.end)
        day = Value(text[place.start : place.end], place)
    return Declassification(
        span=span,
        text=words,
        written_day=day,
        day=read_date(day.text) if day else None,
        code=_code(text, span),
    )


def _code(text: str, span: Span) -> Value | None:
    """Return the code as it should be written: "X1" for "1.6 X-1", "XGDS-2" for "XGDS 2"."""
    found = _codes().search(text, span.start, min(span.end, span.start + _LONGEST_CHARS))
    if found is None:
        return None
    if found["schedule"]:
        number = f"-{found['ground']}" if found["ground"] else ""
        return Value(found["schedule"].upper() + number, Span(*found.span()))
    return Value("".join(found["exemption"].upper().split()).replace("X-", "X"), Span(*found.span()))


@cache
def _codes() -> re.Pattern[str]:
    """Declassification schedules with their grounds, and exemptions with the section that grants them."""
    return compiled(
        r"(?<![\w/])(?:(?P<schedule>X?GDS|ADS|[RX]DS|OADR)(?:[ -]{0,2}(?P<ground>[1-4]))?"
        r"|(?:1\.[56]\s{0,2}(?:\([a-z]\)\s{0,2})?)?(?P<exemption>(?:25|50|75)?X[ -]?[1-9](?:-(?:HUMAN|HUM|WMD))?))"
        r"(?![\w/])",
        re.IGNORECASE,
    )
