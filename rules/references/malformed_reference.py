"""A reference has a station without a serial number, a serial number without a station, or neither.

A REF line that is empty is reported too.

## Why it matters
No one can look up "KUALA LUMPUR" or "B. 2962" alone. E-mails, telephone calls, reports, letters and the like on a REF
line may be written in any form, and are not reported. (By convention.)

## What to do
Write the message's reference in full: station and serial, with the year first if it is not the year of this cable: 08
KUALA LUMPUR 1403. Further serials may follow the first, after a comma or "and". Where a line has a letter but only goes
on with the one above, "REPORT FOR MAY 4", "C. 2007", remove the letter.

## Fix safety
The fix removes such a letter, and is unsafe: the text may cite it.
"""

import re
from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Reference,
    Rule,
    Span,
    Valid,
    compiled,
    is_rest_of_date,
)
from cablelint.rules.references._damaged_items import slip_in, unlike_labels

RULE = Rule(
    code="REF001",
    name="malformed-reference",
    severity="warning",
    summary="a reference without a station or a serial number",
    authority="convention",
    needs=("reference_line",),
)
VALID = (
    Valid("SUBJECT: TEA\nREF: A. NAIROBI 12 DATED MAY 4\n     B. 2007 NAIROBI 33\n", note="a date, and a message"),
    Valid("SUBJECT: TEA\nREF: A. NAIROBI 12, 15 AND 19\n     B. 08 STATE 012345 (NOTAL)\n", note="further serials"),
    Valid("SUBJECT: TEA\nREF: A. ROE-DOE E-MAIL OF MAY 4, 2009\n     B. NAIROBI DAILY REPORT\n", note="no messages"),
    Valid("SUBJECT: TEA\nREF: A. TREATY OF 1948\n     B. GENEVA CONVENTION\n     C. PARIS 936/935\n", note="others"),
    Valid("SUBJECT: TEA\nREF: NONE\n"),
)
INVALID = (
    Invalid(
        "SUBJECT: TEA\nREF: A. 08 NAIROBI 12\n     B. ⟦08 1502⟧\n",
        note="year and serial",
        message='reference "08 1502" has no station',
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. ⟦08NAIROBI 12⟧\n     B. ⟦STATE2962⟧\n     C. ⟦O8⟧ STATE 12\n     ⟦D⟧ STATE 13\n",
        note="no space, a letter for a figure, no full stop",
        message=(
            "no space is between 08 and NAIROBI",
            "no space is between 2962 and STATE",
            '"O8" has a letter for a figure of the year',
            'the letter D is written "D"; write "D."',
        ),
    ),
    Invalid(
        "SUBJECT: TEA\n\nREF: A. 08 KAMPALA 22\n     B. 08 KAMPALA ⟦4O12⟧\n",
        note="a letter for a figure, which is read as it was meant",
        message='"4O12" is not a serial number',
    ),
    Invalid(
        "SUBJECT: TEA\nREF: ⟦KUALA LUMPUR⟧\n\n1. Tea is up.\n",
        note="no serial",
        message='reference "KUALA LUMPUR" has no serial number',
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. ⟦STATE⟧  B. 08 NAIROBI 12\n",
        note="no serial, and the next one begins with its year",
        message='reference "STATE" has no serial number',
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. ⟦08 STATE⟧\n",
        note="no serial after the year",
        message='reference "08 STATE" has no serial number',
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. ⟦2962 AND PREVIOUS⟧\n",
        note="no station",
        message='reference "2962 AND PREVIOUS" has no station',
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI ⟦1202B⟧\n     B. ⟦2962⟧\n",
        note="a letter behind a serial, and a serial alone",
        message=('"1202B" is not a serial number', 'reference "2962" has no station'),
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. ⟦2007 AND PREVIOUS⟧\n",
        note="a serial that could be a year",
        message='reference "2007 AND PREVIOUS" has no station',
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. DAILY PRESS REPORT FOR MAY 4,\n     C. ⟦2007 AND PREVIOUS⟧\n",
        note="a letter before what goes on with the line above",
        fixed="SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. DAILY PRESS REPORT FOR MAY 4,\n     2007 AND PREVIOUS\n",
        message='"2007 AND PREVIOUS" goes on with the date of the reference above; remove the letter C',
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI ⟦12O4⟧\n     ⟦B.⟧\n",
        note="a letter in the serial, and nothing at all",
        message=('"12O4" is not a serial number', 'nothing follows "B." in the REF line'),
    ),
    Invalid(
        "SUBJECT: TEA\n⟦REF:⟧\n\n1. Tea is up.\n",
        note="an empty line",
        message='nothing follows "REF:"; write the reference, or remove the line',
    ),
)

_GARBLED = compiled(  # letters for digits, as O for 0, or behind them
    r"(?=(?:\D?\d){2})(?=\w*[OIlSBZG])[\dOIlSBZG]{3,8}|(?=\w*\d)(?=\w*[OIl])[\dOIl]{3,8}|\d{3,7}[A-Z]"
)
_LETTER = r"\(?[A-Z][.)]"
_YEAR_DIGITS = 2
_SERIAL_AND_MORE = compiled(r"\d{1,8} AND PREV\w*|\d{2,8}|(?:19|20)?\d\d \d{3,6}", re.IGNORECASE)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each such reference, on what there is of it, and for a REF line that is empty."""
    yield from _empty(cable)
    above = ""
    for reference in cable.references:
        span, text = _words(cable, reference), reference.text
        if reference.label is not None and is_rest_of_date(above, reference):
            yield _lettered_rest(reference, reference.label.text, span)
        elif not text or compiled(_LETTER).fullmatch(text):  # of "A." with "B." below it
            label = cable.text_at(reference.span).split("\n")[0].strip()
            yield RULE.diagnostic(reference.span, f'nothing follows "{label}" in the REF line')
        elif reference.serial is None and (reference.kind == "cable" or _is_year_and_station(cable, text)):
            yield RULE.diagnostic(span, f'reference "{text}" has no serial number')
        elif _lacks_station(reference):
            yield RULE.diagnostic(span, f'reference "{text}" has no station')
        elif reference.kind in ("cable", "other") and (serial := _garbled(cable, span)) is not None:
            yield RULE.diagnostic(serial, f'"{cable.text_at(serial)}" is not a serial number')
        elif (slip := slip_in(cable, span)) is not None:
            yield RULE.diagnostic(slip.span, slip.message)
        above = text
    for slip in unlike_labels(cable):
        yield RULE.diagnostic(slip.span, slip.message)


def _empty(cable: Cable) -> Iterator[Diagnostic]:
    for field in cable.fields:
        if field.kind == "references" and field.label is not None and field.value.start == field.value.end:
            label = field.label.text
            message = f'nothing follows "{label}"; write the reference, or remove the line'
            yield RULE.diagnostic(field.label.span, message)


def _lettered_rest(reference: Reference, letter: str, span: Span) -> Diagnostic:
    """Return the finding on a line that goes on with the date above: "REPORT FOR MAY 4", "C. 2007 AND PREVIOUS"."""
    fix = Fix(f"Remove {letter}", "unsafe", (Edit(Span(reference.span.start, span.start), ""),))
    message = f'"{reference.text}" goes on with the date of the reference above; remove the letter {letter}'
    return RULE.diagnostic(span, message, fix=fix)


def _words(cable: Cable, reference: Reference) -> Span:
    """Return the reference without its letter."""
    start = reference.span.start
    if reference.label is not None:
        rest = cable.text[reference.label.span.end : reference.span.end]
        start = reference.span.end - len(rest.lstrip(")].:-– \t\r\n"))
    return Span(start, reference.span.end)


def _lacks_station(reference: Reference) -> bool:
    if reference.kind == "cable":
        return reference.station is None
    return reference.label is not None and _SERIAL_AND_MORE.fullmatch(reference.text) is not None


def _is_year_and_station(cable: Cable, text: str) -> bool:
    year, _, station = text.partition(" ")
    return len(year) == _YEAR_DIGITS and year.isdecimal() and cable.lookups.stations.is_station(station)


def _garbled(cable: Cable, span: Span) -> Span | None:
    """Return the last word, where the others are a station and it would be a serial but for a letter in it."""
    station, _, last = cable.text_at(span).rpartition(" ")
    if not _GARBLED.fullmatch(last) or not cable.lookups.stations.is_station(station.lstrip("0123456789'’ ")):
        return None
    return Span(span.end - len(last), span.end)
