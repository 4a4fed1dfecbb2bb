"""The date-time group line: precedences, moment of origin, operating signals."""

import re
from datetime import UTC, date, datetime, timedelta

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import DateTimeGroup
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.dates import month_of, year_sent
from cablelint.reference import neighbors

# Looked for in a malformed group only, and so not compiled ahead.
_MEANT = (
    r"[ \t]*(?:(?:[A-Z]{1,2}[ \t]+){0,4}(?:\d[ \t])?(?:[0-9OIl]{2,8}|\d[\dOIlSB]{1,7})[A-Z]?(?![0-9])"
    r"|(?:[ZOPR][ \t]+){1,4}[A-Z]{3}\b"
    r"|[^\r\n]{0,14}?(?<!\d)\d{6}[ \t]?Z?[ \t]?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))[^\r\n]{0,60}$"
)
_MONTH_AND_YEAR = (
    r"(?P<month>[A-Z]{3,9}|(?<![\dA-Z])0[A-Z]{2,8}|N0V)\.?[ \t]*(?:\d\d?,?[ \t]+(?=\d{4}(?!\d|Z)))?"
    r"(?P<year>\d{4}|(?-i:[\dOIlSB]{2}))(?!\w)"
)
_SCANNED = (
    r"(?:(?<!\w)|(?<=\b[ZOPR]))(?P<clock>\d[\dOIlSB]{5}|[\dOIl]{6})[ \t]?[Z2]?[ \t]+(?P<month>[A-Z]{3,9})\.?[ \t]+"
    r"(?P<year>\d{4}|\d[\dOIl]|[OIl]\d)(?![\dA-Za-z])"
)
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_FIGURES = str.maketrans({"O": "0", "I": "1", "l": "1", "S": "5", "B": "8"})


def meant_moment(group: DateTimeGroup) -> datetime | None:
    """Return the moment of the group; of one that a scan damaged, or that has no Z, the one that it still shows."""
    if group.moment is not None:
        return group.moment
    found = compiled(_SCANNED).search(group.text)
    if found is None:
        return None
    month = found["month"].upper()
    if month_of(month) is None and (meant := _month_meant(month)) is not None:
        month = _MONTHS[meant - 1]
    return _at(found["clock"].translate(_FIGURES), month, found["year"].translate(_FIGURES))


def day_of(group: DateTimeGroup, filed: str | None) -> date | None:
    """Return the day of the group; of an impossible one, a day near it by its month and year, if they can be read.

    `filed` are the figures of the DE line, which begin with the day of the year.
    """
    if group.moment is not None:
        return group.moment.date()
    found = compiled(_MONTH_AND_YEAR, re.IGNORECASE).search(group.text)
    if found is None:
        return None
    year, written = year_sent(found["year"].translate(_FIGURES)), found["month"].upper()
    month = month_of(written) or _month_meant(written)
    if year < 1 or month is not None or filed is None:
        return date(max(year, 1), month or 1, 1)
    return date(year, 1, 1) + timedelta(min(max(int(filed[:3]), 1), 365) - 1)


def _month_meant(written: str) -> int | None:
    """Return the number of the month whose letters were swapped, MRA, or that is one letter away; None of several."""
    near = [month for month in _MONTHS if neighbors.slips(written, month) == 1]
    return month_of(near[0]) if len(near) == 1 else None


def is_meant(written: str) -> bool:
    """Return whether a line above the addresses, however malformed, was to be the date-time group."""
    return sum(map(str.isdecimal, written)) >= 3 and compiled(_MEANT, re.IGNORECASE).match(written) is not None


def read_date_time_group(text: str, span: Span) -> DateTimeGroup:
    """Return the line at `span`.

    The moment is None where the line names no moment in Zulu time, or one that never was.
    """
    written = text[span.start : span.end]
    line = parse_field("date_time_group", written, span.start)
    groups = line.children("group")
    signals = line.children("signals")
    return DateTimeGroup(
        span=span,
        text=" ".join(written.split()),
        precedences=_values(line.children("precedence")),
        group=Value(groups[0].text, groups[0].span) if groups else None,
        moment=_moment(groups[0]) if groups else None,
        operating_signals=_values(signals[0].parts) if signals else (),
        unread=_values((*groups[1:], *line.children("month", "year", "word", "unread"))),
    )


def _values(parts: tuple[Part, ...]) -> tuple[Value, ...]:
    return tuple(Value(part.text, part.span) for part in parts)


def _moment(group: Part) -> datetime | None:
    if [part.kind for part in group.parts] != ["clock", "month", "year"]:
        return None
    clock, month, year = (part.text.upper() for part in group.parts)
    digits = "".join(clock.split()).removesuffix("Z")
    if len(digits) != 6 or not clock.endswith("Z"):
        return None
    return _at(digits, month, year)


def _at(digits: str, month: str, year: str) -> datetime | None:
    """Return the moment that the six figures, the month and the year name; None for one that never was."""
    day, hour, minute = (int(digits[at : at + 2]) for at in (0, 2, 4))
    try:
        return datetime(year_sent(year), month_of(month.rstrip(".")) or 0, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None
