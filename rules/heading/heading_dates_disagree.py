"""The SMART heading contradicts itself: the Date and the date-time group, or the MRN and what it repeats.

The Date is compared with the DTG, the year of the MRN with the date, the station of the MRN with From, and the MRN with
a message reference on the classification line. The Date may be that of the post's own time zone, so it may differ by a
day if the cable was sent early or late in the day; from Washington, it is never the next day. In the first and last
days of a year the MRN may have the other year.

## Why it matters
The MRN is how others cite the cable, and the date decides which law applies. If the heading gives two, readers follow
different ones. (5 FAH-2 H-232; 5 FAH-1 H-230.)

## What to do
Correct the one that is wrong.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from cablelint import (
    Cable,
    Diagnostic,
    HeadingField,
    Invalid,
    NamedTuple,
    Options,
    Related,
    Rule,
    Span,
    Valid,
    Value,
    compiled,
    date_in,
    moment_in,
    reference_named,
    share_messages,
    trimmed,
)

RULE = Rule(
    code="HDG015",
    name="heading-dates-disagree",
    severity="error",
    summary="Date, DTG, MRN and From of the SMART heading contradict each other",
    authority="5 FAH-2 H-232; 5 FAH-1 H-230",
    needs=("sends_by_label",),
)


def _heading(
    mrn: str = "14 PRETORIA 812",
    dated: str = "Jul 18, 2014 / 181307Z JUL 14",
    sender: str = "AMEMBASSY PRETORIA",
    banner: str = "UNCLASSIFIED",
) -> str:
    return f"{banner}\n\nMRN: {mrn}\nDate/DTG: {dated}\nFrom: {sender}\nAction: WASHDC, SECSTATE ROUTINE\n"


VALID = (
    Valid(_heading()),
    Valid(
        _heading("14 WELLINGTON 12", "Jul 19, 2014 / 181307Z JUL 14", "AMEMBASSY WELLINGTON"), note="the next day there"
    ),
    Valid(_heading("14 TIJUANA 12", "Jul 17, 2014 / 180607Z JUL 14", "AMCONSUL TIJUANA"), note="the day before there"),
    Valid(_heading(dated="July 18, 2014 / 181307Z JUL 2014"), note="in full"),
    Valid(_heading(dated="181307Z JUL 14"), note="the group alone"),
    Valid(_heading(dated="Jul 18, 2014"), note="the date alone"),
    Valid(_heading(dated="Jul 17, 2014 / 180207Z JUL 14"), note="evening of the day before in Washington"),
    Valid(_heading(dated="Jul 19, 2014 / 181907Z JUL 14"), note="morning of the next day in Asia"),
    Valid(_heading("2014 PRETORIA 812"), note="four figures of the year"),
    Valid(_heading("PRETORIA 812"), note="no year"),
    Valid(_heading("13 PRETORIA 9812", dated="Jan 01, 2014 / 010307Z JAN 14"), note="numbered the day before"),
    Valid(_heading("14 STATE 812", sender="SECSTATE WASHDC")),
    Valid(_heading("14 UNVIE 812", sender="USMISSION UNVIE VIENNA"), note="a short form"),
    Valid(_heading("14 BRUSSELS 812", sender="USMISSION USEU BRUSSELS"), note="a mission under the name of its city"),
    Valid(_heading("14 FORT WINDY 812"), note="a station that no table has"),
    Valid(_heading(banner="UNCLAS PRETORIA 000812"), note="with leading zeros"),
    Valid("R 181307Z JUL 14\nFM AMEMBASSY PRETORIA\nTO SECSTATE WASHDC\n\nUNCLAS PRETORIA 812\n", note="a telegram"),
)
INVALID = (
    Invalid(
        _heading(dated="⟦Jul 18, 2014⟧ / 181307Z JUN 14"),
        note="another month",
        message="the Date is Jul 18, 2014, but the DTG is 181307Z JUN 14; correct one",
    ),
    Invalid(
        _heading(dated="⟦Jul 28, 2014⟧ / 181307Z JUL 14"),
        note="another day",
        message="the Date is Jul 28, 2014, but the DTG is 181307Z JUL 14; correct one",
    ),
    Invalid(
        _heading(dated="⟦Jul 19, 2014⟧ / 181307Z JUL 14"),
        note="the next day has begun nowhere",
        message="the Date is Jul 19, 2014, but the DTG is 181307Z JUL 14; correct one",
    ),
    Invalid(
        _heading("14 STATE 812", dated="⟦Jul 19, 2014⟧ / 181907Z JUL 14", sender="SECSTATE WASHDC"),
        note="the next day in Asia, but the cable is from Washington",
        message="the Date is Jul 19, 2014, but the DTG is 181907Z JUL 14; correct one",
    ),
    Invalid(
        _heading("⟦13⟧ PRETORIA 812"),
        note="another year",
        message="the MRN has the year 13, but the cable is dated 181307Z JUL 14; correct one",
    ),
    Invalid(
        _heading("14 ⟦DURBAN⟧ 812"),
        note="another station",
        message="the MRN names DURBAN, but the cable is from AMEMBASSY PRETORIA; correct one",
    ),
    Invalid(
        _heading("14 PRETORIA ⟦821⟧", banner="UNCLAS PRETORIA 000812"),
        note="another serial",
        message="the MRN has the number 821, but the classification line has 000812; correct one",
    ),
    Invalid(
        "MRN: 14 PRETORIA 812\nDate: ⟦Jul 18, 2013⟧\nDTG: 181307Z JUL 14\nFrom: AMEMBASSY PRETORIA\n",
        message="the Date is Jul 18, 2013, but the DTG is 181307Z JUL 14; correct one",
    ),
)

_YEAR = r"(?:20|19)?(\d\d)(?=[ \t]+[A-Z])"
_YEARS = range(1000, 9990)  # a mistyped year may be any
_GROUP = r"\d{6}Z[ \t]+[A-Za-z]{3,9}\.?[ \t]+\d{2,4}"
_FARTHEST_WEST_HOURS = 8  # that Tijuana and Vancouver are behind
_FARTHEST_EAST_HOURS = 10  # that Canberra is ahead
_PACIFIC_HOURS = 13  # that the posts below are ahead in summer, or nearly so
_PACIFIC = ("APIA", "AUCKLAND", "KOLONIA", "MAJURO", "NUKU'ALOFA", "PORT VILA", "SUVA", "WELLINGTON")
_TURN_OF_YEAR = timedelta(days=3)


class _Dates(NamedTuple):
    """The day in words and the moment of the group, each with its place; None where the heading has none."""

    day: tuple[date, Span] | None
    moment: tuple[datetime, Span] | None


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each pair that disagrees."""
    dates = _dates(cable)
    field = next((field for field in cable.fields if field.kind == "message_reference"), None)
    year = compiled(_YEAR).match(cable.text, *field.value) if field else None
    if dates.day and dates.moment and not _may_be_one(cable, dates.day[0], dates.moment[0]):
        if year and _fits(year[1], dates.day[0]) and not _fits(year[1], dates.moment[0].date()):
            yield _finding(
                cable, dates.moment[1], dates.day[1], "the DTG is {}, but the Date is {}, with which the MRN agrees"
            )
        else:
            yield _finding(cable, dates.day[1], dates.moment[1], "the Date is {}, but the DTG is {}")
    if year:
        yield from _of_year(cable, year, dates)
    if field:
        yield from _of_station(cable)
        yield from _of_banner(cable, field)


def _finding(cable: Cable, odd: Span, other: Span, words: str) -> Diagnostic:
    shown = cable.text_at(other)
    related = (Related(other, f"{shown} is here"),)
    return RULE.diagnostic(odd, words.format(cable.text_at(odd), shown) + "; correct one", related=related)


def _dates(cable: Cable) -> _Dates:
    day: tuple[date, Span] | None = None
    moment: tuple[datetime, Span] | None = None
    for field in cable.fields:
        if field.kind != "date" or field.label is None:
            continue
        group = compiled(_GROUP).search(cable.text, *field.value)
        if group and (when := moment_in(cable, Span(*group.span()))) and when.year in _YEARS:
            moment = moment or (when, Span(*group.span()))
        words = _before(cable, field, group.start() if group else field.value.end)
        if (named := date_in(cable.text_at(words))) and named.year in _YEARS:
            day = day or (named, words)
    return _Dates(day, moment)


def _before(cable: Cable, field: HeadingField, end: int) -> Span:
    words = cable.text[field.value.start : end].rstrip(" \t\r\n/")
    return trimmed(cable.text, Span(field.value.start, field.value.start + len(words)))


def _may_be_one(cable: Cable, day: date, moment: datetime) -> bool:
    """Return whether it is that day at that moment in Vancouver, in Canberra, or between them.

    Washington is never ahead, so the Date of its own cables is not the day after that of the group; islands of the
    Pacific are farther ahead.
    """
    sender = cable.originator.name.text.upper() if cable.originator else ""
    in_pacific = any(place in sender for place in _PACIFIC)
    east = 0 if "SECSTATE" in sender else _PACIFIC_HOURS if in_pacific else _FARTHEST_EAST_HOURS
    zones = (timedelta(hours=-_FARTHEST_WEST_HOURS), timedelta(), timedelta(hours=east))
    return any((moment + zone).date() == day for zone in zones)


def _of_year(cable: Cable, year: re.Match[str], dates: _Dates) -> Iterator[Diagnostic]:
    days = [(when[0].date(), when[1]) for when in (dates.moment,) if when] + [when for when in (dates.day,) if when]
    if days and not any(_fits(year[1], day) for day, _ in days):
        yield _finding(cable, Span(*year.span()), days[0][1], "the MRN has the year {}, but the cable is dated {}")


def _fits(year: str, day: date) -> bool:
    """Return whether the two figures are of the year of the day, or of a day near it."""
    return year in {f"{near:%y}" for near in (day - _TURN_OF_YEAR, day, day + _TURN_OF_YEAR)}


def _of_station(cable: Cable) -> Iterator[Diagnostic]:
    reference, sender = cable.message_reference, cable.originator
    if reference is None or sender is None:
        return
    stations = cable.lookups.stations
    office, post = stations.by_name(reference.office.text), stations.by_address(sender.name.text)
    if office and post and not share_messages(office, post):
        yield _finding(cable, reference.office.span, sender.name.span, "the MRN names {}, but the cable is from {}")


def _of_banner(cable: Cable, field: HeadingField) -> Iterator[Diagnostic]:
    """Yield a message reference on the classification line."""
    number = cable.message_reference
    lines = (each for each in cable.fields if each.kind == "classification" and each.label is None)
    other = next(filter(None, (reference_named(cable, line) for line in lines)), None)
    if number is None or other is None or not field.value.contains(number.span):
        return
    if int(number.serial.text) != int(other.serial.text):
        yield _serial_finding(cable, number.serial, other.serial)


def _serial_finding(cable: Cable, number: Value, other: Value) -> Diagnostic:
    return _finding(cable, number.span, other.span, "the MRN has the number {}, but the classification line has {}")
