"""A date is given with a weekday that is not its own, or its weekday or month is misspelled.

## Why it matters
"By Tuesday, October 12": if October 12 is a Monday, nobody knows which day is meant. One post answers a day late, or a
visitor arrives to a closed door. (By convention.)

"Firday, October 12" and "Ocotber 12" are reported as well: no calendar, and no search for a date, finds them.

A date without a year is taken as the nearest one to the cable's date. It is not reported if another year that may be
meant has that weekday. In a cable without a date two such days are compared with each other: no year has both a
Monday, June 3 and a Tuesday, June 5.

## What to do
Look at a calendar, and correct the weekday, the date or the spelling.

## Fix safety
The fix is unsafe: the date may be what is wrong. It writes the weekday of the date, or the name that
is misspelled.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from cablelint import (
    WEEKDAYS,
    Cable,
    Deadline,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    Value,
    WrittenDate,
    dates_with_weekdays,
    deadlines_of,
    is_on,
    misspelled_days_of,
    once_per_cable,
    undated_disagreements,
    weekday_like,
    year_before,
)

RULE = Rule(
    code="ACT012",
    name="weekday-mismatch",
    severity="warning",
    summary="a weekday that is not that date's, or is misspelled",
    authority="convention",
    needs=("may_have_weekdays",),
)
_HEADING = "R 011200Z OCT 09\nFM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI\n\nUNCLAS STATE 001204\n\nSUBJECT: TEA\n\n"
VALID = (
    Valid(_HEADING + "1. Mr. Munday left. The cafe Oktober 12 and the Monde, October 3, say so. Le 5 octobre.\n"),
    Valid("1. He lives in Octobar Street, as Mr. Septembr and the Bar of Novembre say.\n", note="names"),
    Valid(_HEADING + "1. Please reply by Monday, October 12.\n"),
    Valid(
        _HEADING + "1. In 2007 the vote was on Monday, June 4; in 2008 it was on Wednesday, June 4.\n",
        note="years that the sentence names",
    ),
    Valid(_HEADING + "1. Please reply by Monday, October 12, 2009, or Mon., 12 Oct.\n"),
    Valid(_HEADING + "1. The talks of Monday (October 5) go on on October 8 (Thursday).\n"),
    Valid(_HEADING + "1. They meet on Tuesday and Wednesday, October 6-7.\n", note="two days"),
    Valid(_HEADING + "1. They met on Thursday/Friday, October 1-2.\n", note="two days"),
    Valid(_HEADING + "1. They meet Monday through Friday, October 5-9.\n", note="a range"),
    Valid(_HEADING + "1. The fair is from Saturday, October 3 to Sunday, October 4.\n"),
    Valid("1. Please reply by Tuesday, October 12.\n", note="a cable without a date"),
    Valid("1. Please reply by Monday, October 12, 2009.\n", note="with its year"),
    Valid("1. They meet on Monday, June 3, Wednesday, June 5 and Thu., 6 June.\n", note="days of one year"),
    Valid(
        "1. He came on Monday, June 3. On Tuesday, June 5 of last year he left. In 2005 it was Monday, June 13.\n",
        note="of two years",
    ),
    Valid("1. They met on Monday, December 30. They meet again on Tuesday, January 6.\n", note="of two years"),
    Valid(
        _HEADING + "1. Schedule:\n\nMonday, October 12\n1930   Dinner\n\nTuesday, October 13, 1900-2030: Dinner\n\n"
        "Wednesday, October 14, 2000 hrs: Dinner\n",
        note="hours, not years",
    ),
    Valid(_HEADING + "1. On Friday, March 26 of next year they meet.\n", note="of 2010, about half a year away"),
    Valid(_HEADING + "1. Please reply by Monday, October 12, 2008.\n", note="which ACT011 reports"),
    Valid(_HEADING + "1. He came on Friday. October 12 is a holiday.\n", note="in another sentence"),
    Valid(_HEADING + "1. On Thursday, July 4, 1776, it was signed.\n", note="long ago"),
    Valid(_HEADING + "1. Begin text:\n\nWe meet on Tuesday, October 12.\n\nEnd text.\n", note="a text of any year"),
)
INVALID = (
    Invalid(
        _HEADING + "1. Please reply by ⟦Firday⟧, October 9. They meet on 3 ⟦NOVMEBER⟧ and ⟦Septmber⟧ 30.\n",
        note="misspelled",
        fixed=_HEADING + "1. Please reply by Friday, October 9. They meet on 3 NOVEMBER and September 30.\n",
        message=(
            '"Firday" is not a weekday; did you mean Friday?',
            '"NOVMEBER" is not a month; did you mean NOVEMBER?',
            '"Septmber" is not a month; did you mean September?',
        ),
    ),
    Invalid(
        "1. The port that it bought in ⟦Febuary⟧ was closed until mid-⟦Ocotber⟧.\n",
        note="a month without a day",
        fixed="1. The port that it bought in February was closed until mid-October.\n",
        message=(
            '"Febuary" is not a month; did you mean February?',
            '"Ocotber" is not a month; did you mean October?',
        ),
    ),
    Invalid(
        _HEADING + "1. The talks were on ⟦Monday⟧, October 5, 2008.\n",
        note="a copied year",
        fixed=_HEADING + "1. The talks were on Sunday, October 5, 2008.\n",
        message='October 5, 2008 is a Sunday, not a "Monday"',
    ),
    Invalid(
        _HEADING + "1. Please reply by ⟦Tuesday⟧, October 12.\n",
        fixed=_HEADING + "1. Please reply by Monday, October 12.\n",
        message='October 12 is a Monday in 2009, not a "Tuesday"',
    ),
    Invalid(
        "1. PLEASE REPLY BY ⟦FRI⟧ 12 OCT 2009, OR BY OCTOBER 13, 2009 (⟦FRIDAY⟧).\n",
        note="with the year, cut short, and after the date",
        fixed="1. PLEASE REPLY BY MON 12 OCT 2009, OR BY OCTOBER 13, 2009 (TUESDAY).\n",
        message=('12 OCT 2009 is a Monday, not a "FRI"', 'OCTOBER 13, 2009 is a Tuesday, not a "FRIDAY"'),
    ),
    Invalid(
        "1. They meet on Monday, June 3 and ⟦Tuesday⟧, June 5.\n",
        note="two days that no year has, in a cable without a date",
        fixed="1. They meet on Monday, June 3 and Wednesday, June 5.\n",
        message='June 5 is a Wednesday, not a "Tuesday", if June 3 is a Monday',
    ),
    Invalid(
        "1. They meet on ⟦FRIDAY⟧, JUNE 3, on WEDNESDAY, JUNE 5 and on THURSDAY, JUNE 6.\n",
        note="the odd one of three",
        fixed="1. They meet on MONDAY, JUNE 3, on WEDNESDAY, JUNE 5 and on THURSDAY, JUNE 6.\n",
        message='JUNE 3 is a Monday, not a "FRIDAY", if JUNE 5 is a Wednesday',
    ),
    Invalid(
        _HEADING.replace("SUBJECT: TEA", "SUBJECT: TALKS ON ⟦SUNDAY⟧, OCTOBER 12") + "1. They begin at noon.\n",
        note="in the SUBJECT",
        fixed=_HEADING.replace("SUBJECT: TEA", "SUBJECT: TALKS ON MONDAY, OCTOBER 12") + "1. They begin at noon.\n",
        message='OCTOBER 12 is a Monday in 2009, not a "SUNDAY"',
    ),
)
_FARTHEST = timedelta(days=240)  # between a date without a year and the cable's


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each weekday that none of the days that may be meant has, and for each misspelled name."""
    day = cable.date or (options.date if options.date_is_known else None)
    for region in (*([cable.subject.span] if cable.subject else []), cable.body):
        for written in dates_with_weekdays(cable.text, region):
            if written.weekday is not None and not written.several:
                yield from _finding(cable, written, written.weekday, day)
    if day is None:
        yield from _disagreements(cable)
    for span, right in misspelled_days_of(cable):
        kind = "weekday" if right.capitalize() in WEEKDAYS else "month"
        fix = Fix(f'Write "{right}"', "unsafe", (Edit(span, right),))
        yield RULE.diagnostic(span, f'"{cable.text_at(span)}" is not a {kind}; did you mean {right}?', fix=fix)


def _finding(cable: Cable, written: WrittenDate, weekday: Value, day: date | None) -> Iterator[Diagnostic]:
    if written.year is None and (day is None or cable.quoted(written.span.start)):
        return
    days = written.candidates(day or date.min, _FARTHEST)
    if not days or any(is_on(weekday.text, each) for each in days) or _is_past_deadline(cable, written, day):
        return
    if written.year is None and _fits_year_before(cable, written, weekday):
        return
    right = weekday_like(weekday.text, days[0])
    year = "" if written.year else f" in {days[0].year}"
    words = " ".join(cable.text_at(written.span).split())
    yield RULE.diagnostic(
        weekday.span,
        f'{words} is a {WEEKDAYS[days[0].weekday()]}{year}, not a "{weekday.text}"',
        fix=Fix(f'Write "{right}"', "unsafe", (Edit(weekday.span, right),)),
    )


def _fits_year_before(cable: Cable, written: WrittenDate, weekday: Value) -> bool:
    """Return whether the day has the weekday in a year that its sentence names: "in 2007 ... on Monday, June 4"."""
    year = year_before(cable, written)
    day = written.in_year(year) if year is not None else None
    return day is not None and is_on(weekday.text, day)


def _disagreements(cable: Cable) -> Iterator[Diagnostic]:
    """Find the weekdays that no year has beside another one's in a cable without a date."""
    for written, other, day in undated_disagreements(cable):
        weekday, known = written.weekday, other.weekday
        if weekday is None or known is None:
            continue
        right = weekday_like(weekday.text, day)
        words, others = (" ".join(cable.text_at(each.span).split()) for each in (written, other))
        known_day = f"if {others} is a {known.text.capitalize()}"
        message = f'{words} is a {WEEKDAYS[day.weekday()]}, not a "{weekday.text}", {known_day}'
        fix = Fix(f'Write "{right}"', "unsafe", (Edit(weekday.span, right),))
        yield RULE.diagnostic(weekday.span, message, fix=fix)


def _is_past_deadline(cable: Cable, written: WrittenDate, sent: date | None) -> bool:
    """Return whether it is a deadline before the cable's date, whose year was copied; another rule is on these."""
    deadline = _deadlines(cable).get(written.span) if sent is not None else None
    return deadline is not None and sent is not None and (deadline.day(sent) or sent) < sent


@once_per_cable
def _deadlines(cable: Cable) -> dict[Span, Deadline]:
    """Return the deadlines by the places of their dates."""
    return {each.written.span: each for each in deadlines_of(cable) if each.written is not None}
