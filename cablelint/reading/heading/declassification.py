"""When a cable is declassified: the date, the event or the code after DECL or "Declassify on"."""

import re
from datetime import date
from functools import cache

from cablelint.characters.scanned_figures import with_figures
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Declassification
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.dates import find_date, read_date

_LONGEST_CHARS = 300  # an event is not described at more length
_NUMBERS = {name: number for number, name in enumerate("ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN".split(), 1)}
_NUMBERS |= {"FIFTEEN": 15, "TWENTY": 20, "TWENTY-FIVE": 25}
_BRACKETS = "()[] "
_TERM = (  # compiled where no date is given
    r"\s*(?:(?:AFTER|FOR|IN)\s{1,3})?(?:(?P<digits>\d{1,2})|(?P<word>[A-Z]{3,7}(?:-FIVE)?))(?:\s{0,3}\((?:\d{1,2}|[A-Z-]{3,12})\))?[\s-]{0,3}"
    r"(?:(?P<months>MO(?:NTH)?S?)|Y(?:EA)?RS?)\.?"
    r"(?:\s{1,3}(?:HENCE|(?:AFTER|FROM)\s{1,3}(?:THE\s{1,3})?(?:(?:TRANSMISSION|ISSUANCE|TODAY|NOW|DTG|(?:CABLE|MESSAGE)\s{1,3}DATE)|"
    r"(?:DATE(?:\s{1,3}OF\s{1,3}[A-Z ]{3,30})?))))?[\s.]*"
)

_LOOSE = (
    r"(?<![\w/])(?:(?P<figures>(?:0[1-9]|1[0-2])[0-3]\d20\d\d)|(?P<named>\d{1,2}(?:ST|ND|RD|TH)[ ][A-Z]{3,9},?[ ]\d{4})"
    r"|(?P<first>\d{1,2})[ /\\-]{1,2}(?P<second>\d{1,2})[ /\\-]{1,2}(?P<year>(?:19|20)\d\d))(?![\w/])"
)
"""A date in none of the forms that people choose, but clear: "08/21//2016", "08212016", "21ST AUGUST 2016"."""


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


def day_meant(until: Declassification, on: date | None) -> date | None:
    """Return the day on which a cable of the day `on` is declassified; for "10 YEARS" the one so much later.

    A date in which a scan has letters for figures is read as it was meant: "02/O9/11".
    """
    if until.day is not None:
        return until.day
    figures = with_figures(until.text[:_LONGEST_CHARS])
    if (loose := compiled(_LOOSE, re.IGNORECASE).search(figures)) is not None:
        return _loosely_written(loose)
    if until.written_day is not None:
        return None
    if shaped := find_date(figures):
        return read_date(figures[shaped.start : shaped.end])
    if on is None:
        return None
    bare = until.text[:_LONGEST_CHARS].strip(_BRACKETS) if until.text.count("(") <= 1 else until.text[:_LONGEST_CHARS]
    term = compiled(_TERM, re.IGNORECASE).fullmatch(bare)
    word = (term["word"] or "").upper() if term else ""
    if term is None or (word and word not in _NUMBERS):
        return None
    count = _NUMBERS[word] if word else int(term["digits"])
    return _later(on, count if term["months"] else 12 * count)


def _loosely_written(found: re.Match[str]) -> date | None:
    if found["figures"]:
        month, day, year = found["figures"][:2], found["figures"][2:4], found["figures"][4:]
        return read_date(f"{month}/{day}/{year}")
    return read_date(found["named"] or "/".join(found.group("first", "second", "year")))


def _later(day: date, months: int) -> date | None:
    """Return the same day so many months later, or the last of its month where that has no such day."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return date(years, month + 1, number)
        except ValueError:
            continue
    return None


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
    """Return the expression for declassification schedules with their grounds, and exemptions with their section."""
    return compiled(
        r"(?<![\w/])(?:(?P<schedule>X?GDS|ADS|[RX]DS|OADR)(?:[ -]{0,2}(?P<ground>[1-4]))?"
        r"|(?:1\.[56]\s{0,2}(?:\([a-z]\)\s{0,2})?)?(?P<exemption>(?:25|50|75)?X[ -]?[1-9](?:-(?:HUMAN|HUM|WMD))?))"
        r"(?![\w/])",
        re.IGNORECASE,
    )
