"""The days that a text names, with the weekdays next to them: "Monday, October 12", "15 MAR 09", "091200Z"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from cablelint.analysis.weekday_words import is_other_word
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, Value
from cablelint.reading.body.text_search import whole_words, word_set
from cablelint.reading.heading.dates import full_year, month_of
from cablelint.records import NamedTuple

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# Patterns are kept as words and compiled where they are first needed.
MONTH = (
    r"(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?"
    r"|NOV(?:EMBER)?|DEC(?:EMBER)?)\b\.?"
)
_MONTH_LETTERS = r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
_WEEKDAY = r"(?:MON|TUES?|WED(?:NES)?|THU(?:RS?)?|FRI|SAT(?:UR)?|SUN)(?:DAY)?"
_BESIDE = r"(?:(?:(?<!day)\.)?\)?,?\s{1,8}(?:the\s{1,8})?|,?\s{1,8}\()"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_NO_LAW = r"(?!\s{1,8}[A-Za-z]{3,9}\.?\s{1,8}\d{1,2}\b)"  # the number before is a law's in "Law 44 of August 31"
_FIRST = r"\b(?=[\dADFJMNOSTWadfjmnostwſ])"  # figures, or a name of a day or month: seen before anything is tried
_DATE = (
    rf"{_FIRST}(?i:(?P<weekday>(?<![\w-]){_WEEKDAY}){_BESIDE})?(?:"
    rf"(?i:(?<![\w/])(?P<month>{MONTH})\s{{1,8}}(?P<day>{_DAY})(?![\d%$]|[:.,/]\d)(?!,\s1[0-8]\d\d\b)"
    rf"(?:,?\s{{1,8}}(?P<year>{_YEAR})\b)?)"
    rf"|(?i:(?<![\w/.,$-])(?P<day2>{_DAY})(?:\s{{1,8}}of{_NO_LAW})?[\s-]{{1,3}}(?P<month2>{MONTH})(?!['’])"
    rf"(?:,?[\s-]{{1,3}}(?P<year2>{_YEAR}|(?<=[a-z.][\s-])\d\d(?=[.,;:)\]\n]|\Z))(?![\w%/]|[.:]\d))?)"
    rf"|(?<!\w)(?P<day7>\d\d)(?P<month7>{_MONTH_LETTERS})(?P<year7>\d\d(?:\d\d)?)(?!\w)"
    r"|(?<![\w/.-])(?P<month3>\d{1,2})/(?P<day3>\d{1,2})/(?P<year3>(?:19|20)\d\d|\d\d)(?![\w/])"
    r"|(?<![\w/.-])(?P<year4>(?:19|20)\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d)(?![\w-])"
    rf"|(?<!\w)(?P<zulu>(?P<day5>\d\d)\d{{4}}Z)(?:\s?(?i:(?P<month5>{MONTH})(?:\s{{1,8}}(?P<year5>{_YEAR}|\d\d)\b)?))?"
    r"|(?<=\s)(?P<month6>\d{1,2})/(?P<day6>\d{1,2})(?![\w/])"
    rf")(?:(?i:(?:,\s{{1,8}}|\s{{1,8}}\()(?P<weekday_after>{_WEEKDAY})(?=[,.;:)])))?"
)
_SEVERAL_DAYS = rf"(?i:\b{_WEEKDAY}\.?,?\s{{0,3}}(?:/|-|–|&|and|or|through|thru|to)\s{{0,3}}\Z)"
_GOES_ON = r"\s{0,3}(?:[-–/&]|(?i:and|or|through|thru|to)\b)\s{0,3}\d"
_NEAR_CHARS = 20  # before a weekday in which another one is
_WEEKDAY_WORD = rf"(?i:(?<![\w-]){_WEEKDAY}\b)"
WEEKDAY_WORDS = word_set(
    "mon monday tue tueday tues tuesday wed wedday wednes wednesday thu thuday thur thurday thurs thursday fri friday"
    " sat satday satur saturday sun sunday"
)
_FARTHEST_CHARS = 40  # between the ends of a date and its weekday
_HALF_YEAR = timedelta(days=183)


class WrittenDate(NamedTuple):
    """A day as it is written. Without a year or month it is one of several days; `day` may be one that never was."""

    span: Span  # without the weekday
    day: int
    month: int | None
    year: int | None
    weekday: Value | None
    several: bool  # one end of "Tuesday and Wednesday, May 3-4"

    def candidates(self, day: date, within: timedelta) -> list[date]:
        """Return the days that may be meant, not farther from the given one than that, the nearest first."""
        if self.year is not None and self.month is not None:
            return [one for one in [_date(self.year, self.month, self.day)] if one]
        near = [one for one in self._candidates(day) if one and abs(one - day) <= within]
        return sorted(near, key=lambda one: abs(one - day))

    def due(self, day: date) -> date | None:
        """Return the day that is meant as a deadline set on the given one: a month that is long past is next year's."""
        if self.month is None:
            return min((one for one in self._candidates(day) if one and one >= day), default=None)
        if self.year is not None:
            return _date(self.year, self.month, self.day)
        this_year = _date(day.year, self.month, self.day)
        if this_year is not None and this_year < day - _HALF_YEAR:
            return _date(day.year + 1, self.month, self.day)
        return this_year

    def exists(self, day: date | None) -> bool:
        """Return whether there is such a day, in the year written, or else in the given day's year or the next."""
        if self.month is None:
            return 1 <= self.day <= 31
        if not 1 <= self.month <= 12:
            return False
        years = [self.year] if self.year else [day.year, day.year + 1] if day else [2000]
        return any(_date(year, self.month, self.day) for year in years)

    def in_year(self, year: int) -> date | None:
        """Return the day in that year; None if its month is not named, or has no such day."""
        return _date(year, self.month, self.day) if self.month is not None else None

    def _candidates(self, day: date) -> Iterator[date | None]:
        if self.month is None:
            for shift in (-1, 0, 1):
                year, month = divmod(day.year * 12 + day.month - 1 + shift, 12)
                yield _date(year, month + 1, self.day)
        else:
            for year in (day.year - 1, day.year, day.year + 1):
                yield _date(year, self.month, self.day)


def written_dates(text: str, span: Span) -> Iterator[WrittenDate]:
    """Yield the days named within the span, in order of place."""
    for found in compiled(_DATE).finditer(text, *span):
        written = _written(text, found)
        if written is not None:
            yield written


def dates_with_weekdays(text: str, span: Span) -> Iterator[WrittenDate]:
    """Yield the days named within the span that have a weekday next to them, in order of place."""
    last = span.start
    for at in whole_words(text, span, WEEKDAY_WORDS):
        found = compiled(_WEEKDAY_WORD).match(text, at, span.end)
        if found is None or at < last:
            continue
        around = Span(max(last, found.start() - _FARTHEST_CHARS), min(span.end, found.end() + _FARTHEST_CHARS))
        for written in written_dates(text, around):
            if written.weekday is not None and written.weekday.span.start == found.start():
                last = max(last, written.span.end)
                yield written


def is_on(weekday: str, day: date) -> bool:
    """Return whether the day is that weekday, written in full or cut short."""
    return WEEKDAYS[day.weekday()].lower().startswith(weekday.lower()[:3])


def weekday_like(written: str, day: date) -> str:
    """Return the day's weekday, in full or cut short as the one written is."""
    full = WEEKDAYS[day.weekday()]
    name = full if written.lower().endswith("day") else full[:3]
    return name.upper() if written.isupper() else name


_BEFORE_BARE = r"(?i:\b(?:by|cob|nlt)|day,?|\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:\.,|[),.]))\s{1,8}\Z"
"""What is before a day without its year, "by COB 10/23": elsewhere such figures are a fraction, or count something."""
_BEFORE_CHARS = 20
_HOUR = r"(?:19|20)[0-5]\d(?!\d)"
_BEHIND_HOUR = (
    r"[ \t]?(?:--?|–|to)[ \t]?[0-2]\d[0-5]\d(?!\d)|[ \t]?(?:hours|hrs?|HOURS|HRS?|local|LOCAL|h|[LZ])(?![\w/])"
)
_ROW = r"(?:[ \t]?hrs)?(?:[ \t]{2,}|\t|[ \t]*(?:--?|–|:|\|)[ \t]+)(?=\S)"


def _written(text: str, found: re.Match[str]) -> WrittenDate | None:
    parts = found.groupdict()
    if parts["day6"] and not _is_led(text, found.start("month6")):
        return None
    day = next(parts[name] for name in ("day", "day2", "day3", "day4", "day5", "day6", "day7") if parts[name])
    month = next(
        (parts[name] for name in ("month", "month2", "month3", "month4", "month5", "month6", "month7") if parts[name]),
        None,
    )
    for name in ("year", "year2"):
        if parts[name] and _is_hour(text, Span(*found.span(name))):
            parts[name] = None
    year = next((parts[name] for name in ("year", "year2", "year3", "year4", "year5", "year7") if parts[name]), None)
    named = month is not None and not month.isdecimal()
    if named and month is not None and (month[0].islower() or not (month.istitle() or month.isupper())):
        return None  # "may 3"
    number = None if month is None else int(month) if month.isdecimal() else month_of(month.rstrip(".").upper())
    start = found.end("weekday") if parts["weekday"] else found.start()
    while start < found.end() and not text[start].isalnum():
        start += 1
    if parts["weekday"] and text[start : start + 4].lower() == "the ":
        start += 4
    weekday, several = _weekday(text, found)
    end = max(found.end(name) for name in parts if parts[name] and not name.startswith("weekday"))
    end -= text[end - 1] == "."
    return WrittenDate(
        Span(start, end),
        int("".join(filter(str.isdecimal, day))),
        number,
        full_year(year) if year else None,
        weekday,
        several,
    )


def _is_hour(text: str, year: Span) -> bool:
    """Return whether the four figures are an hour: those of a schedule's row below its day, "1930-2030", "2000 hrs"."""
    if compiled(_HOUR).match(text, year.start) is None:
        return False
    begins_line = not text[text.rfind("\n", 0, year.start) + 1 : year.start].strip()
    if begins_line and compiled(_ROW).match(text, year.end):
        return True
    return compiled(_BEHIND_HOUR).match(text, year.end) is not None


def _is_led(text: str, at: int) -> bool:
    """Return whether words before the figures say that they are a day."""
    return compiled(_BEFORE_BARE).search(text, max(0, at - _BEFORE_CHARS), at) is not None


def _weekday(text: str, found: re.Match[str]) -> tuple[Value | None, bool]:
    """Return the weekday next to the date, and whether it is one of several days."""
    name = "weekday" if found["weekday"] else "weekday_after"
    if not found[name]:
        return None, False
    place = Span(*found.span(name))
    if name == "weekday" and is_other_word(text, place.start, found[name], text[place.end : place.end + 1]):
        return None, False
    before = text[max(0, found.start() - _NEAR_CHARS) : found.start()]
    goes_on = compiled(_GOES_ON).match(text, found.end()) is not None
    return Value(found[name], place), goes_on or compiled(_SEVERAL_DAYS).search(before) is not None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
