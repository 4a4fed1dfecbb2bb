"""Dates as people write them on the heading's lines."""

import re
from datetime import date, datetime, time, timedelta
from functools import cache

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span

_PARTS = compiled(r"\d+|[A-Z]+|[^\s\dA-Z]", re.IGNORECASE)
_TIME = compiled(r"(?:,| at)?[ \t]{1,3}\d{1,2}:\d\d(?::\d\d)?(?:[ ]?[AP]M)?(?:[ ][A-Z]{2,4})?\Z", re.IGNORECASE)
_CLOCK = compiled(
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?[ ]?(?P<half>[AP]M)?[ ](?P<zone>[A-Z]{1,4})\Z",
    re.IGNORECASE,
)
_HOURS_EAST = {  # of zones as mail programs write them
    **dict.fromkeys(("Z", "UTC", "GMT"), 0),
    "EDT": -4,
    "EST": -5,
    "CDT": -5,
    "CST": -6,
    "MDT": -6,
    "MST": -7,
    "PDT": -7,
    "PST": -8,
    "BST": 1,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
}
_NOON_HOUR = 12
_LONGEST_CHARS = 50  # what is longer is not a date
_MONTHS = (
    "JANUARY",
    "FEBRUARY",
    "MARCH",
    "APRIL",
    "MAY",
    "JUNE",
    "JULY",
    "AUGUST",
    "SEPTEMBER",
    "OCTOBER",
    "NOVEMBER",
    "DECEMBER",
)
_FIRST_YEAR_SENT = 40  # of 19.., of the oldest telegrams that are kept in this form
_BETWEEN = frozenset({"/", "-", ".", ",", "ST", "ND", "RD", "TH", "OF"})


def read_date(words: str) -> date | None:
    """Return the day that the words name, and nothing but that; None where they name none, or one that never was.

    Of two numbers the first is the month, as the service writes them, unless it can only be a day.
    """
    parts = _PARTS.findall(_TIME.sub("", words.strip()).upper()) if len(words) <= _LONGEST_CHARS else []
    numbers = [part for part in parts if part.isdecimal()]
    named = [part for part in parts if not part.isdecimal() and part not in _BETWEEN]
    if not named and len(numbers) == 1 and len(numbers[0]) == 8:
        numbers = [numbers[0][:4], numbers[0][4:6], numbers[0][6:]]
    if len(named) == 1 and len(numbers) == 2:
        return _with_month(month_of(named[0]), *numbers)
    return _of_numbers(*numbers) if not named and len(numbers) == 3 else None


def read_moment(words: str) -> datetime | None:
    """Return the moment in UTC that the words name by day, clock and zone: "June 28, 2017 at 7:57:39 PM EDT"."""
    day, clock = read_date(words), _CLOCK.search(words.strip())
    if day is None or clock is None or clock["zone"].upper() not in _HOURS_EAST:
        return None
    hour, half = int(clock["hour"]), (clock["half"] or "").upper()
    if half:
        hour = hour % _NOON_HOUR + (_NOON_HOUR if half == "PM" else 0)
    try:
        local = datetime.combine(day, time(hour, int(clock["minute"]), int(clock["second"] or 0)))
    except ValueError:  # no clock shows it
        return None
    return local - timedelta(hours=_HOURS_EAST[clock["zone"].upper()])


def find_date(words: str) -> Span | None:
    """Return where words that look like a date are, whether or not there is such a day: "31 JUN 2015", "2/30/12"."""
    found = _shapes().search(words)
    return Span(*found.span()) if found else None


@cache
def _shapes() -> re.Pattern[str]:
    month = r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,7}\.?"
    return compiled(
        r"(?<![\w/])(?:\d{1,5}([/.-])\d{1,3}\1\d{1,5}|\d{1,2}\s{0,40}/\s{0,40}\d{1,2}\s{0,40}/\s{0,40}\d{2,4}"
        rf"|\d{{1,2}}[\s-]{{0,3}}{month},?[\s-]{{0,3}}\d{{2,5}}"
        rf"|{month}\s{{1,3}}\d{{1,2}}(?:ST|ND|RD|TH)?,?\s{{1,3}}\d{{2,5}}|\d{{8}})(?![\w/])",
        re.IGNORECASE,
    )


def month_of(name: str) -> int | None:
    """Return the month's number, from its name in capitals, in full or cut short: "JUN", "SEPT"."""
    if len(name) < 3:
        return None
    return next((number for number, month in enumerate(_MONTHS, 1) if month.startswith(name)), None)


def full_year(digits: str) -> int:
    """Return the year of two digits or four; the oldest cable with two is of 1966, the youngest date set is in 2065."""
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= 66 else 2000)


def year_sent(digits: str) -> int:
    """Return the year of two digits or four in which a message was sent, which is not one to come: 52 is of 1952."""
    year = full_year(digits)
    return year if len(digits) > 2 or year % 100 < _FIRST_YEAR_SENT else year % 100 + 1900


def _with_month(month: int | None, first: str, second: str) -> date | None:
    if month is None:
        return None
    return _day(first, month, second) if len(first) == 4 else _day(second, month, first)


def _of_numbers(first: str, second: str, third: str) -> date | None:
    if len(first) == 4:
        return _day(first, int(second), third)
    if int(first) > 12:
        return _day(third, int(second), first)
    return _day(third, int(first), second)


def _day(year: str, month: int, day: str) -> date | None:
    if len(year) not in (2, 4):
        return None
    try:
        return date(full_year(year), month, int(day))
    except ValueError:
        return None
