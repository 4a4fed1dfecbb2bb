"""A reference has a year after that of the cable, or is the cable itself or a later one of its office.

The day of an e-mail, letter, call or memorandum may not be after the cable's date either. Figures may
give the day first.

## Why it matters
No cable can refer to one that is not written yet: the year is mistyped, or the number is that of this very cable, left
over when the draft was copied. A higher serial of the same office and year was not sent yet either. (By convention.)

## What to do
Correct the year or the serial.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Reference, Rule, Span, Valid, messages_dated_later

RULE = Rule(
    code="REF005",
    name="reference-date",
    severity="warning",
    summary="a reference of a year after the cable's, to the cable itself, or to a later one",
    authority="convention",
    needs=("later_references",),
)
_HEAD = "R 101538Z JUL 09\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 001204\n\nSUBJECT: TEA\n"
VALID = (
    Valid(_HEAD + "REF: A. 08 NAIROBI 1204\n     B. 98 STATE 12345\n     C. NAIROBI 1203\n"),
    Valid(_HEAD + "REF: 2009 STATE 1204\n", note="the same serial of another station"),
    Valid("SUBJECT: TEA\nREF: 24 NAIROBI 12\n", note="a draft of today", date="2024-05-01"),
    Valid(
        _HEAD
        + "REF: A. ROE-DOE E-MAIL OF 12/06/2009\n     B. LETTER OF JULY 9, 2009\n     C. INVITATION FOR MAY 4, 2010\n",
        note="the twelfth of June, and what is to come",
    ),
)
INVALID = (
    Invalid(
        _HEAD + "REF: A. ROE-DOE E-MAIL OF ⟦JULY 12, 2009⟧\n     B. LETTER OF ⟦06/09/2010⟧\n",
        note="an e-mail and a letter",
        message=(
            '"JULY 12, 2009" is after the cable\'s date, July 10, 2009; correct the date',
            '"06/09/2010" is after the cable\'s date, July 10, 2009; correct the date',
        ),
    ),
    Invalid(
        _HEAD + "REF: A. ⟦10 NAIROBI 12⟧\n     B. ⟦2019 STATE 12345⟧\n",
        note="years to come",
        message=(
            '"10 NAIROBI 12" is from 2010, but the cable is from 2009',
            '"2019 STATE 12345" is from 2019, but the cable is from 2009',
        ),
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. ⟦NAIROBI 1204⟧ (NOTAL)\n",
        note="the cable itself",
        message='"NAIROBI 1204" is this cable itself',
    ),
    Invalid(
        _HEAD + "REF: A. ⟦09 NAIROBI 1290⟧\n     B. 09 STATE 12345\n     C. 09 NAIROBI 112\n",
        note="a later serial",
        message='"09 NAIROBI 1290" has a later serial than this cable, 1204; correct the year or the serial',
    ),
    Invalid(
        "SUBJECT: TEA\nREF: ⟦25NAIROBI12⟧\n",
        note="a draft of today",
        date="2024-05-01",
        message='"25NAIROBI12" is from 2025, but the cable is from 2024',
    ),
)


_YEAR_SIGNS = "0123456789'’"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each, on year, station and serial."""
    own = cable.message_reference.id if cable.message_reference else None
    year = (cable.date or options.date).year
    yield from _of_messages(cable)
    for reference in cable.references:
        if reference.kind == "cable" and reference.year is None and _has_own_serial(cable, reference):
            span = _message(cable, reference)
            yield RULE.diagnostic(span, f'"{cable.text_at(span)}" is this cable itself')
        if reference.kind != "cable" or reference.year is None:
            continue
        span = _message(cable, reference)
        if reference.year > year:
            yield RULE.diagnostic(
                span, f'"{cable.text_at(span)}" is from {reference.year}, but the cable is from {year}'
            )
        elif own is not None and reference.id == own:
            yield RULE.diagnostic(span, f'"{cable.text_at(span)}" is this cable itself')
        elif own is not None and cable.text[span.start] in _YEAR_SIGNS and _is_later(reference.id or "", own):
            message = f'"{cable.text_at(span)}" has a later serial than this cable, {own[len(_office(own)) :]}'
            yield RULE.diagnostic(span, f"{message}; correct the year or the serial")


def _of_messages(cable: Cable) -> Iterator[Diagnostic]:
    """Yield the day of an e-mail, letter or call that is after the cable's date: "E-MAIL OF OCTOBER 9, 2010"."""
    for written in messages_dated_later(cable):
        assert cable.date is not None
        words = " ".join(cable.text_at(written.span).split())
        sent = f"{cable.date:%B} {cable.date.day}, {cable.date.year}"
        yield RULE.diagnostic(written.span, f'"{words}" is after the cable\'s date, {sent}; correct the date')


def _has_own_serial(cable: Cable, reference: Reference) -> bool:
    """Return whether office and serial are those of the cable, which has no date that would tell their year."""
    own = cable.message_reference
    if own is None or reference.station is None or reference.serial is None:
        return False
    serials = {one.text.lstrip("0") for one in (own.serial, reference.serial)}
    return len(serials) == 1 and len({one.text.upper() for one in (own.office, reference.station)}) == 1


def _is_later(one: str, own: str) -> bool:
    """Return whether two messages, such as 09NAIROBI1204, are of one year and office, and the first has more."""
    return _office(one) == _office(own) and int(one[len(_office(one)) :]) > int(own[len(_office(own)) :])


def _office(message: str) -> str:
    """Return year and office of a message: 09NAIROBI."""
    return message.rstrip("0123456789")


def _message(cable: Cable, reference: Reference) -> Span:
    """Return year, station and serial."""
    start = reference.station.span.start if reference.station else reference.span.start
    before = cable.text[reference.span.start : start]
    start -= len(before) - len(before.rstrip("0123456789'’ \t"))
    end = reference.serial.span.end if reference.serial else reference.span.end
    while cable.text[start : start + 1].isspace():
        start += 1
    return Span(start, end)
