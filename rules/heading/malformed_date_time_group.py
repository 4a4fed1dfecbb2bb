"""The date-time group is not of the form `P 141409Z MAR 11`, or is not a possible date and time.

The form is a precedence, the day, hour and minute in Zulu time (UTC), three letters of the month and two digits of the
year. A SMART label gives the date in words, the group, or both with a slash between, and no precedence. In
released texts this is a warning: a scan may have changed the figures. A space too many is information there: the
National Archives released the first cables of 1973 with a space before each Z.

## Why it matters
The date-time group is the message's date, by which it is filed, answered and declassified. (5 FAH-2 H-321.5; ACP 121.)

## What to do
Type the date-time group again.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from cablelint import (
    Cable,
    DateTimeGroup,
    Diagnostic,
    HeadingField,
    Invalid,
    Options,
    Rule,
    Severity,
    Span,
    Valid,
    Value,
    compiled,
    date_field,
    is_date,
    practices,
    precedences,
)

RULE = Rule(
    code="HDG004",
    name="malformed-date-time-group",
    severity="error",
    summary="a malformed or impossible date-time group",
    authority="5 FAH-2 H-321.5; ACP 121",
    severity_in={"archive": "warning"},
    needs=("odd_date_time_group",),
)
_BELOW = "\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 000204\n"
VALID = (
    Valid("P 141409Z MAR 11" + _BELOW),
    Valid("P R 290000Z FEB 08 ZDK" + _BELOW, note="two precedences, a leap day, an operating signal"),
    Valid("MRN:\t11 NAIROBI 204\nDate/DTG:\tMar 14, 2011 / 141409Z MAR 11\nFrom:\tAMEMBASSY NAIROBI\n", note="SMART"),
    Valid("UNCLAS NAIROBI 000204\n\nSUBJECT: TEA\n\n1. The ship reported at 331409Z.\n", note="in the text"),
)
INVALID = (
    Invalid(
        "P ⟦P⟧ 141409Z MAR 11" + _BELOW,
        note="twice",
        message='the precedence "P" is written twice; remove one',
    ),
    Invalid(
        "⟦E⟧ 141409Z MAR 11" + _BELOW,
        note="the key next to R",
        message='"E" is not a precedence for a date-time group; use Z, O, P or R',
    ),
    Invalid(
        "P ⟦141409z⟧ MAR 11" + _BELOW,
        note="a small letter",
        message='"141409z" has a small z (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "P ⟦321409Z⟧ MAR 11" + _BELOW,
        note="no such day in any month",
        message='"321409Z" is not a valid date-time group (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "P ⟦142460Z⟧ MAR 11" + _BELOW,
        note="no such hour",
        message='"142460Z" is not a valid date-time group (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "P ⟦300900Z FEB 11⟧" + _BELOW,
        note="no such day in this month",
        message='"300900Z FEB 11" is not a valid date-time group (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "P ⟦14140Z⟧ MAR 11" + _BELOW,
        note="a figure missing",
        message='"14140Z" is not a valid date-time group (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "P ⟦141409⟧ MAR 11" + _BELOW,
        note="no Z",
        message='"141409" is not a valid date-time group (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "P ⟦141409Z MAR⟧" + _BELOW,
        note="no year",
        message='"141409Z MAR" is not a valid date-time group (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "P 141409Z ⟦MRA⟧ 11" + _BELOW,
        note="no such month",
        message='"MRA" is not a valid date-time group (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "P 141409Z ⟦MARCH⟧ ⟦2011⟧" + _BELOW,
        note="month and year written out",
        message=(
            '"MARCH" is too long for a date-time group (expected form: P 141409Z MAR 11)',
            '"2011" is too long for a date-time group (expected form: P 141409Z MAR 11)',
        ),
    ),
    Invalid(
        "P ⟦141409Z MAR11⟧" + _BELOW,
        note="month and year run together",
        message='"141409Z MAR11" is missing a space (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "⟦P141409Z⟧ MAR 11" + _BELOW,
        note="the precedence run into it",
        message='"P141409Z" is not a date-time group (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "⟦0⟧ 141409Z MAR 11" + _BELOW,
        note="a zero for the letter",
        message='"0" is not a precedence for a date-time group; use Z, O, P or R',
    ),
    Invalid(
        "⟦X⟧ 141409Z MAR 11" + _BELOW,
        note="no such precedence",
        message='"X" is not a precedence for a date-time group; use Z, O, P or R',
    ),
    Invalid(
        "⟦141409Z MAR 11⟧" + _BELOW,
        note="no precedence",
        message="the date-time group 141409Z MAR 11 has no precedence before it; add Z, O, P or R",
    ),
    Invalid(
        "P ⟦14 1409Z⟧ MAR 11" + _BELOW,
        note="a space within",
        message='"14 1409Z" has a space too many (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "R ⟦141409 Z⟧ MAR 73" + _BELOW,
        profile="archive",
        note="as the first cables of 1973 were released: information only",
        message='"141409 Z" has a space too many (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "P ⟦14I409Z⟧ MAR 11" + _BELOW,
        note="a letter among the figures",
        message='"14I409Z" is not a date-time group (expected form: P 141409Z MAR 11)',
    ),
    Invalid(
        "MRN:\t11 NAIROBI 204\nDate/DTG:\t⟦Feb 30, 2011⟧ / 141409Z MAR 11\nFrom:\tAMEMBASSY NAIROBI\n",
        message='"Feb 30, 2011" is not a date',
    ),
)

_CLOCK = r"(?P<day>\d{2})[ \t]?(?P<hour>\d{2})(?P<minute>\d{2})[ \t]?Z"
_LONGEST_WORD_CHARS = 80
_SMALL_Z = r"\d{6}z(?=[ \t])"
_FORM = "(expected form: P 141409Z MAR 11)"


_SPLIT = r"\d{2}[ \t]\d{4}[ \t]?Z|\d{6}[ \t]Z"
_GLUED = r"\d{6}Z[A-Z]{3}|\d{6}[ \t]?Z[ \t]+[A-Z]{3,9}\d"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield findings on the date in words of a SMART label, and on the group."""
    field = date_field(cable)
    if field is not None and field.label is not None:
        yield from _of_label(cable, field)
    if cable.date_time_group is not None:
        yield from _of_group(cable, cable.date_time_group)


def _of_label(cable: Cable, field: HeadingField) -> Iterator[Diagnostic]:
    """Yield the words before the group's slash, or all of them, name a day."""
    end = cable.date_time_group.span.start if cable.date_time_group else field.value.end
    words = cable.text[field.value.start : end].rstrip(" \t/")
    span = Span(field.value.start, field.value.start + len(words))
    if words and not is_date(words):
        yield RULE.diagnostic(span, f'"{words}" is not a date')


def _of_group(cable: Cable, group: DateTimeGroup) -> Iterator[Diagnostic]:
    if group.group is None:
        figures = next((word for word in group.unread if any(map(str.isdecimal, word.text))), None)
        whole = _word(cable, figures.span.start) if figures else group.span
        yield RULE.diagnostic(whole, f'"{cable.text_at(whole)}" is not a date-time group {_FORM}')
        return
    before = next((word for word in group.unread if word.span.start < group.group.span.start), None)
    if before is not None:
        yield _no_precedence(before)
    elif (odd := _odd_precedence(cable, group)) is not None:
        yield odd
    elif (span := _fault(cable, group, group.group)) is not None:
        yield RULE.diagnostic(span, f'"{cable.text_at(span)}" is not a valid date-time group {_FORM}')
    elif (split := compiled(_SPLIT).match(group.group.text)) is not None:
        span = Span(group.group.span.start, group.group.span.start + split.end())
        severity: Severity = "info" if cable.profile == "archive" else "warning"
        yield RULE.diagnostic(span, f'"{split[0]}" has a space too many {_FORM}', severity=severity)
    elif compiled(_GLUED).match(group.group.text):
        yield RULE.diagnostic(group.group.span, f'"{group.group.text}" is missing a space {_FORM}')
    else:
        yield from _of_length(cable, group.group)
    sent = cable.envelope is not None or (cable.originator is not None and not _is_labeled(cable))
    if not group.precedences and not group.unread and sent:
        yield RULE.diagnostic(
            group.group.span, f"the date-time group {group.group.text} has no precedence before it; add Z, O, P or R"
        )


def _no_precedence(word: Value) -> Diagnostic:
    return RULE.diagnostic(word.span, f'"{word.text}" is not a precedence for a date-time group; use Z, O, P or R')


def _odd_precedence(cable: Cable, group: DateTimeGroup) -> Diagnostic | None:
    """Return a finding on a letter that is not a precedence since the 1970s, or is there twice, or on a small z."""
    for first, second in pairwise(group.precedences):
        if first.text == second.text:
            return RULE.diagnostic(second.span, f'the precedence "{second.text}" is written twice; remove one')
    of_four = group.moment is not None and practices.is_in_use("FOUR PRECEDENCES", group.moment.date())
    for letter in group.precedences:
        if of_four and precedences.by_letter(letter.text.upper()) is None:
            return _no_precedence(letter)
    clock = compiled(_SMALL_Z).match(group.group.text) if group.group and not _is_labeled(cable) else None
    if group.group is None or clock is None or not group.group.text[len("141409Z") :].isupper():
        return None
    span = Span(group.group.span.start, group.group.span.start + clock.end())
    return RULE.diagnostic(span, f'"{clock[0]}" has a small z {_FORM}', severity="warning")


def _is_labeled(cable: Cable) -> bool:
    """Return whether a label gives the date, as in SMART, which has the precedence beside each addressee."""
    field = date_field(cable)
    return field is None or field.label is not None


def _fault(cable: Cable, group: DateTimeGroup, written: Value) -> Span | None:
    """Return the words at fault: the clock, else what follows where the month belongs, else the whole group."""
    if group.moment is None and not _is_clock(written.text):
        return _word(cable, written.span.start)
    after = [word for word in group.unread if word.span.start > written.span.start]
    if after and (group.moment is None or _is_clock(after[0].text)):
        return after[0].span
    return written.span if group.moment is None else None


def _is_clock(written: str) -> bool:
    """Return whether the words begin with a time of some day: 141409Z."""
    clock = compiled(_CLOCK, re.IGNORECASE).match(written)
    return clock is not None and 1 <= int(clock["day"]) <= 31 and clock["hour"] < "24" and clock["minute"] < "60"


def _word(cable: Cable, start: int) -> Span:
    """Return the word that begins there, up to the next space."""
    length = len(cable.text[start : start + _LONGEST_WORD_CHARS].split(None, 1)[0])
    return Span(start, start + length)


def _of_length(cable: Cable, written: Value) -> Iterator[Diagnostic]:
    """Yield month and year that leave no doubt, and are longer than the form has them."""
    if len(written.text) <= len("141409Z MAR 11"):
        return
    for found in compiled(r"[A-Z]{4,}|[A-Z]{3}\.|\d{4}$", re.IGNORECASE).finditer(written.text[len("141409Z") :]):
        start = written.span.start + len("141409Z") + found.start()
        span = Span(start, start + len(found.group()))
        yield RULE.diagnostic(span, f'"{found.group()}" is too long for a date-time group {_FORM}', severity="warning")
