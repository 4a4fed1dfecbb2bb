"""Weekdays that do not agree with one another in a cable without a date: "Monday, June 3" and "Tuesday, June 5".

Nobody knows the year of such a cable, but days of one month are of one year, and only some years have a June 3 that is
a Monday. Two such days that no year has show that one weekday is wrong. Where three or more say so, it is the odd one.
"""

from collections.abc import Sequence
from datetime import date

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.written_dates import WrittenDate, dates_with_weekdays, is_on
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.records import NamedTuple

_CYCLE = range(2000, 2028)  # years, after which the calendar begins again
_NEAR_DAYS = 45  # between two days that are of one year
_MOST_DAYS = 100  # in a cable; more are a calendar
_YEAR_BEFORE = r"(?<!\d)(?<!\d,\s)(?P<year>(?:19|20)\d\d)\b[^.;\n]{0,80}(?:\n[^.;\n]{1,80})?\Z"
_BEFORE_CHARS = 120  # in which the sentence may name a year
_OF_ANOTHER_YEAR = r"\s{1,3}(?:of\s{1,3})?(?:last|next|that|the\s{1,3}(?:previous|following|same))\s{1,3}year\b"


class Disagreement(NamedTuple):
    """A day with a weekday that it has in no year in which the other's is right, and the day that it is then."""

    written: WrittenDate
    other: WrittenDate
    day: date


class _Dated(NamedTuple):
    written: WrittenDate
    years: frozenset[int]  # of the cycle, in which the day is on its weekday


@once_per_cable
def undated_disagreements(cable: Cable) -> tuple[Disagreement, ...]:
    """Return the weekdays that disagree with most of those near them, or with the first of two, in order of place."""
    regions = (*([cable.subject.span] if cable.subject else []), cable.body)
    written = [each for region in regions for each in dates_with_weekdays(cable.text, region) if _counts(cable, each)]
    dated = [_Dated(each, years) for each in written if (years := _years(each))]
    if len(dated) > _MOST_DAYS:
        return ()
    pairs = ((each, _contradicted(each, dated)) for each in dated if each.written.year is None)
    days = ((each.written, other.written, _day(each, other)) for each, other in pairs if other is not None)
    return tuple(Disagreement(written, other, day) for written, other, day in days if day is not None)


def _counts(cable: Cable, written: WrittenDate) -> bool:
    """Return whether the day has a weekday and a month, and is said by the cable itself, of its own year."""
    alone = written.weekday is not None and not written.several and written.month is not None
    of_another = (written.year is None and year_before(cable, written) is not None) or (
        compiled(_OF_ANOTHER_YEAR).match(cable.text, written.span.end) is not None
    )
    return alone and not of_another and not cable.quoted(written.span.start)


def year_before(cable: Cable, written: WrittenDate) -> int | None:
    """Return the year that the sentence names before the day: "in 2007 the vote was on Monday, June 4"."""
    start = min(written.span.start, written.weekday.span.start) if written.weekday else written.span.start
    found = compiled(_YEAR_BEFORE).search(cable.text[max(0, start - _BEFORE_CHARS) : start])
    return int(found["year"]) if found else None


def _years(written: WrittenDate) -> frozenset[int]:
    """Return the years of the cycle in which the day is on its weekday; the one like the year that is given, if any."""
    weekday = written.weekday.text if written.weekday else ""
    like = _CYCLE if written.year is None else [_CYCLE[(written.year - _CYCLE.start) % len(_CYCLE)]]
    days = (written.in_year(year) for year in like)
    return frozenset(day.year for day in days if day is not None and is_on(weekday, day))


def _contradicted(dated: _Dated, others: Sequence[_Dated]) -> _Dated | None:
    """Return the first day near this one that contradicts it, if more do than agree, or an earlier one does."""
    near = [each for each in others if each is not dated and _are_near(each.written, dated.written)]
    against = [each for each in near if not each.years & dated.years]
    agreeing = 1 + len(near) - len(against)
    if not against or len(against) < agreeing:
        return None
    first = against[0].written
    later = first.year is not None or first.span.start < dated.written.span.start
    return against[0] if len(against) > agreeing or later else None


def _are_near(one: WrittenDate, other: WrittenDate) -> bool:
    """Return whether both can only be of one year: December and January are not."""
    days = [each.in_year(_CYCLE.start) for each in (one, other)]
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= _NEAR_DAYS


def _day(dated: _Dated, other: _Dated) -> date | None:
    """Return the day in a year in which the other day is on its weekday."""
    days = (dated.written.in_year(year) for year in sorted(other.years))
    return next((day for day in days if day is not None), None)
