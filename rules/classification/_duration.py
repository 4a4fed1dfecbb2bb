"""What is wrong with a declassification date, an event, or the code in its place."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from cablelint import (
    Declassification,
    NamedTuple,
    Options,
    Order,
    Span,
    Value,
    compiled,
    declassification_codes,
    neighbors,
    practices,
)
from cablelint.rules.classification._law import longest, said

_SOURCE_MARKED = "SOURCE MARKED"
_ASKED: Final = "DECLASSIFICATION ON E.O. LINE"
_FROM_SOURCES = compiled(
    r"(?:N/?A|NOT\s+APPLICABLE)\s+TO\s|SEE\s+(?:THE\s+)?(?:DERIVATIVE\s+)?SOURCE|DERIVED", re.IGNORECASE
)
_PLACEHOLDER = compiled(
    r"(?<!\w)(?:X{2,}|Y{2,}|TB[DA]|TK|MM|DD|YYYY|DATE|EVENT|NAME)(?![\w-])"
    r"(?!\s+(?:OF|IMPOSSIBLE|INDEF(?:INITE)?|INDETERMINATE|UNDETERMINED|CANNOT|CAN\s+NOT)\b)|[_?]{2,}",
    re.IGNORECASE,
)
_EVENT = compiled(
    r"(?<!\w)(?:AFTER|AT|CLOS(?:URE|ING|E)|COMPLETION|CONCLUSION|DEATH|DEPARTURE|END|EXPIRATION|FOLLOWING|IF|ON|ONCE"
    r"|PUBLICATION|RELEASE|RETURN|SIGNATURE|SIGNING|TERMINATION|UNTIL|UPON|WHEN|WITH|WITHDRAWAL)(?!\w)",
    re.IGNORECASE,
)
_OF_AN_EVENT = compiled(
    r"(?<!\w)(?!(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}(?!\w))[A-Z]{3,}", re.IGNORECASE
)
_NO_EVENT = (  # it says that somebody decides later
    r"(?:UP)?ON\s(?:(?:THE\s)?(?:REQUEST|REVIEW|NOTICE|ORDER|DEMAND|APPROVAL|DECISION)|(?:FURTHER|LATER)\s\w{4,12})\.?"
    r"|(?:UP)?ON\s(?:COMPLETION|CONCLUSION|RECEIPT|DELIVERY)\.?"
    r"|WHEN\s(?:APPROPRIATE|POSSIBLE|NO\sLONGER\s(?:NEEDED|SENSITIVE|REQUIRED))\.?"
    r"|UNTIL\sFURTHER\s\w{4,12}\.?"
)
_FEWEST_EVENT_WORDS = 2  # "UPON CLOSURE"
_SPACED = compiled(r"(?<!\w)\d{1,4}\s{0,2}/\s{0,2}\d{1,2}\s{0,2}/\s{0,2}\d{2,4}(?!\w)")
_DAY_FIRST = compiled(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-]\d{2,4}")
_MONTHS = 12
_USUAL_YEARS = 6
_MOST_YEARS = 100  # no order of its time set a limit, and no cable was ever to stay classified for longer
_LAST_YEAR = 2_100
_LEADING_CODE = compiled(r"(?P<word>[A-Za-z]{2,6})(?:[- ]?[1-4])?[.:,]?[ \t]")
_USUAL_CODES = {"OADR": 1, "XGDS": 1, "GDS": 1, "RDS": 1, "XDS": 1, "ADS": 1}


class Fault(NamedTuple):
    """What is wrong, and where."""

    span: Span
    message: str


_TAGS = r"[A-Z]{4}(?:, ?[A-Z]{2,4}){1,6}"
_UNFINISHED = r"[ \t,;]{1,3}(?:OR|AND|UPON|WHEN|UNTIL|AFTER)[ \t,.]{0,3}"


def fault(until: Declassification, day: date | None, options: Options, *, derived: bool = True) -> Fault | None:
    """Return what is wrong with when a cable of the day is to be declassified; None if nothing is.

    `derived` is whether the classification may be derived from a source.
    """
    if _FROM_SOURCES.search(until.text):
        return None
    if "MARKED" in until.text.upper():
        return _of_source(until, day, options) if derived else _without_source(until)
    if until.code and day and not declassification_codes.is_valid(until.code.text, day):
        return Fault(until.code.span, _not_valid(until.code.text, day, options))
    if until.written_day is not None:
        return _of_date(until, day, options) or (_of_misspelled_code(until, day) if day else None)
    if until.code is None:
        return _neither(until, day)
    return _of_code(until, until.code, day) if day else None


def fault_under(until: Declassification, order: Sequence[Order]) -> Fault | None:
    """Return what is wrong in a cable without a date, by the order that it names, in all its wordings."""
    if not order or _FROM_SOURCES.search(until.text) or "MARKED" in until.text.upper():
        return None
    first, last = order[0].in_force_from, max(known.superseded_on or date.max for known in order) - timedelta(1)
    code = until.code
    if code and not declassification_codes.is_valid_within(code.text, first, last):
        return Fault(code.span, f"{code.text} is not used under E.O. {order[0].order}; write what that order asks for")
    if until.written_day is not None:
        return _of_date(until, None, None) or _outside(until, order)
    return _neither(until, first) if code is None else None


def _outside(until: Declassification, order: Sequence[Order]) -> Fault | None:
    """Return the fault of a date that no cable under the order can have: before it began, or past its longest term."""
    day, written, last = until.day, until.written_day, order[-1]
    if day is None or written is None:
        return None
    words = " ".join(written.text.split())
    if day <= order[0].in_force_from:
        began = order[0].in_force_from
        return Fault(written.span, f"the declassification date, {words}, is before E.O. {last.order} began ({began})")
    years, ended = last.longest_limit_years, last.superseded_on
    if years and ended and until.code is None and day.year > ended.year + years:
        ending = ended - timedelta(1)
        message = f"the declassification date, {words}, is more than {years} years after E.O. {last.order} ended"
        return Fault(written.span, f"{message} ({ending})")
    return None


def _of_code(until: Declassification, code: Value, day: date) -> Fault | None:
    """Return the fault of a code that must have a date or an event after it, and has none."""
    if declassification_codes.needs_date(code.text, day) and not _is_event(until):
        message = f"{code.text} needs a date or an event after it, as in {code.text}, 12/31/2060"
        return Fault(code.span, message)
    if until.text.upper().startswith(code.text) and _PLACEHOLDER.search(until.text):
        return Fault(until.span, f'"{" ".join(until.text.split())}" holds a placeholder; write the date')
    if declassification_codes.years_allowed(code.text, day) and not _is_event(until):
        return Fault(code.span, f"{code.text} needs a date after it, as in {code.text} {_same_day_later(day)}")
    return None


def _same_day_later(day: date) -> str:
    return f"{day.month}/{min(day.day, 28)}/{(day.year + _USUAL_YEARS) % 100:02}"


def _not_valid(code: str, day: date, options: Options) -> str:
    return f"{code} could not be used in place of a declassification date {said(day, options)}"


def _of_source(until: Declassification, day: date | None, options: Options) -> Fault | None:
    """Return the fault of "SOURCE MARKED OADR", whose dates are the source's."""
    if day is None or declassification_codes.is_valid(_SOURCE_MARKED, day):
        return None
    words = _not_valid(" ".join(until.text.split()), day, options)
    return Fault(until.span, f"{words}; give a date 25 years after that of the source")


def _without_source(until: Declassification) -> Fault:
    words = " ".join(until.text.split())
    return Fault(
        until.span, f"{words} is for a derived classification, and this one has reasons of its own; give a date"
    )


def _of_date(until: Declassification, day: date | None, options: Options | None) -> Fault | None:
    written = until.written_day
    assert written is not None
    words = " ".join(written.text.split())
    years = _most_years(until, day) if day else None
    first = _DAY_FIRST.fullmatch(written.text)
    if first and int(first["day"]) > _MONTHS >= int(first["month"]):
        return Fault(written.span, f"{words} is not a date: there is no month {first['day']}; write mm/dd/yyyy")
    if until.day is None:
        return Fault(written.span, f"{words} is not a date")
    if day and until.day <= day:
        undated = options is not None and not options.date_is_known
        after = "has passed; write a later one" if undated else "is not after the date of the cable"
        return Fault(written.span, f"the declassification date, {words}, {after}")
    if day is None and until.day.year > _LAST_YEAR:
        return Fault(written.span, f"the declassification date, {words}, is not in this century")
    if day and years and until.day.year > day.year + years:
        message = f"the declassification date, {words}, is more than {years} years after the date of the cable"
        return Fault(written.span, message)
    rest = Span(written.span.end, until.span.end)
    if compiled(_UNFINISHED, re.IGNORECASE).fullmatch(until.text[rest.start - until.span.start :]):
        return Fault(rest, f'nothing follows the last word of "{" ".join(until.text.split())}"; remove it')
    return None


def _most_years(until: Declassification, day: date) -> int | None:
    """Return the years that the order allowed, or those of the code next to the date."""
    if until.code is not None:
        return declassification_codes.years_allowed(until.code.text, day)
    return longest(day) or _MOST_YEARS


def _neither(until: Declassification, day: date | None) -> Fault | None:
    """Return the fault of words that are no date, no code and no event, in the years that asked for one of them."""
    if day is None or _SPACED.search(until.text):
        return None
    if not practices.is_in_use(_ASKED, day):
        return _of_codes_time(until)
    if _is_event(until) and not _PLACEHOLDER.search(until.text):
        return None
    words = " ".join(until.text.split())
    return Fault(until.span, f'"{words}" is neither a date nor an event; write mm/dd/yyyy, or what must happen first')


def _of_codes_time(until: Declassification) -> Fault | None:
    """Return the fault of the years in which a code was usual: a placeholder, or a word close to a code."""
    words = " ".join(until.text.split())
    if _PLACEHOLDER.search(words):
        return Fault(until.span, f'"{words}" is neither a date nor an event; write mm/dd/yyyy, or a code such as OADR')
    if compiled(_TAGS).fullmatch(words):
        return Fault(until.span, f'"{words}" looks like the TAGS; write the date, or a code such as OADR')
    near = neighbors.near(words.upper(), _USUAL_CODES)
    if near:
        return Fault(until.span, f'"{words}" is neither a date nor an event; did you mean {near[0]}?')
    return None


def _of_misspelled_code(until: Declassification, day: date) -> Fault | None:
    """Return the fault of a word before the date that is close to a code, in the years of codes: "GSD 11/13/85"."""
    found = _LEADING_CODE.match(until.text)
    if found is None or until.code is not None or practices.is_in_use(_ASKED, day):
        return None
    word = found["word"]
    near = neighbors.near(word.upper(), _USUAL_CODES)
    if not near:
        return None
    place = Span(until.span.start, until.span.start + len(word))
    return Fault(place, f'"{word}" is not a code for declassification; did you mean {near[0]}?')


def _is_event(until: Declassification) -> bool:
    if compiled(_NO_EVENT, re.IGNORECASE).fullmatch(until.text.strip()):
        return False
    named = _OF_AN_EVENT.findall(until.text)
    return len(named) >= _FEWEST_EVENT_WORDS and _EVENT.search(until.text) is not None
