"""The message reference has no office, serial or year, or is missing, in a cable with an envelope or SMART labels.

Only an MRN has a year; one without it is information. A SMART draft, which has no date-time group yet, needs no MRN.

## Why it matters
Nobody can cite the cable, or find it. (5 FAH-2 H-232; 5 FAH-1 H-230.)

## What to do
Write the station and the serial on the classification line, UNCLAS NAIROBI 000204, or in the MRN, 11 NAIROBI 204.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    HeadingField,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    captions,
    compiled,
)

RULE = Rule(
    code="HDG019",
    name="incomplete-message-reference",
    severity="warning",
    summary="a message reference without office or serial",
    authority="5 FAH-2 H-232; 5 FAH-1 H-230",
    needs=("doubtful_reference",),
)


def _sent(line: str) -> str:
    envelope = "VZCZCXYZ0042\nRR RUEHC\nDE RUEHNR #0204 0731412\nZNR UUUUU ZZH\nR 141409Z MAR 11\n"
    return (
        f"{envelope}FM AMEMBASSY NAIROBI\nTO RUEHC/SECSTATE WASHDC\n\n{line}\n\nTAGS: EAGR\nSUBJECT: TEA\n\n1. One.\n"
    )


def _smart(number: str) -> str:
    dated = "Date/DTG: Jul 18, 2014 / 181307Z JUL 14\nFrom: AMEMBASSY PRETORIA"
    return f"UNCLASSIFIED\n\n{number}\n{dated}\nTAGS: EAGR\nSubject: Tea\n\n1. One.\n"


VALID = (
    Valid(_sent("UNCLAS NAIROBI 000204")),
    Valid(_sent("UNCLAS SECTION 01 OF 02 NAIROBI 000204")),
    Valid(_sent("UNCLAS NAIROBI 000204 SIPDIS")),
    Valid(_sent("C O N F I D E N T I A L NAIROBI 000204")),
    Valid(_sent("UNCLAS SENSITIVE NAIROBI 204")),
    Valid(_sent("UNCLAS USUN NEW YORK 000204")),
    Valid(_sent("UNCLAS FORT WINDY 204"), note="a station that no list has"),
    Valid(_smart("MRN: 14 PRETORIA 812")),
    Valid(_smart("MRN: 14 Pretoria 812"), note="the post in small letters"),
    Valid(_smart("MRN:\n14 PRETORIA 812"), note="on the next line"),
    Valid("UNCLASSIFIED\n\nTAGS: EAGR\nSUBJECT: TEA\n\n1. One.\n", note="a draft"),
    Valid("R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS\n", note="no envelope yet"),
    Valid(_sent("TAGS: EAGR"), note="no classification line, which HDG001 reports"),
)
INVALID = (
    Invalid(
        _sent("UNCLAS NAIROBI ⟦OO0204⟧"),
        note="a letter in the serial",
        message='the serial "OO0204" has a letter among its figures; type it again',
    ),
    Invalid(
        _sent("UNCLAS ⟦NAIROBI 00020B⟧"),
        note="a letter that is not like a figure",
        message='"00020B" is not a serial; a letter is among its figures',
    ),
    Invalid(
        _sent("UNCLAS ⟦NAIROBI000204⟧"),
        note="run together",
        message="no space is between NAIROBI and its serial, 000204",
    ),
    Invalid(
        _sent("UNCLAS NAIROBI ⟦0000204⟧"),
        note="a figure too many",
        message="the serial 0000204 has a figure too many; a serial has up to six",
    ),
    Invalid(_sent("UNCLAS ⟦NAIROBI⟧"), note="no serial", message='message reference "NAIROBI" has no serial'),
    Invalid(_sent("UNCLAS ⟦000204⟧"), note="no office", message='message reference "000204" has no station'),
    Invalid(_sent("⟦UNCLAS⟧"), note="neither", message="the message reference is missing; add station and serial"),
    Invalid(
        _sent("S E C R E T SECTION 01 OF 02 ⟦NAIROBI⟧"),
        note="with a section",
        message='message reference "NAIROBI" has no serial',
    ),
    Invalid(
        "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS ⟦NAIROBI⟧\n",
        note="without an envelope",
        message='message reference "NAIROBI" has no serial',
    ),
    Invalid(_smart("MRN: ⟦14 PRETORIA⟧"), note="SMART", message='message reference "14 PRETORIA" has no serial'),
    Invalid(
        _smart("MRN: ⟦PRETORIA 812⟧"),
        note="no year",
        message='message reference "PRETORIA 812" has no year; write 14 PRETORIA 812',
    ),
    Invalid(
        _smart("MRN: 14").replace("MRN: 14\nDate/DTG:", "⟦Date/DTG:⟧"),
        note="no MRN at all",
        message="the MRN is missing above this line; add year, station and serial",
    ),
    Invalid(_smart("⟦MRN:⟧"), note="an empty MRN", message="the message reference is missing; add station and serial"),
)

_SERIAL_FIGURES = 6
_YEAR_FIGURES = 2
_GARBLED_SERIAL = r"(?=\d*[A-Z])(?=[A-Z]?\d{2}|\d[A-Z]\d)[\dA-Z]{3,8}"
_BELOW = r"\s+(?:\d{2,4}\s+)?[A-Z][A-Z ]+\s\d{1,8}\s"
_WORD = r"[^\s/,;()]+"
_SECTION = r"(?:FINAL\s+)?SECTION\s+(?:\w+\s+)?OF\s+\w+"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at what there is of the reference."""
    number = next((field for field in cable.fields if field.kind == "message_reference"), None)
    if number is not None and cable.message_reference is not None:
        yield from _of_year(cable, number)
    if number is None and cable.envelope is None and cable.message_reference is None:
        yield from _lost(cable)
    if cable.message_reference is not None:
        yield from _slips(cable)
        return
    if number is None and cable.envelope is None:
        yield from _half(cable)
        return
    line = number or next((field for field in cable.fields if field.kind == "classification"), None)
    if line is None:
        return
    if number is not None and compiled(_BELOW).match(cable.text, number.span.end):
        return  # the value is on the next line
    words = line.value if number else _words(cable, line)
    if words is not None:
        yield _finding(cable, words, line)


def _slips(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a serial that touches the station, has a letter among its figures, or a figure too many."""
    reference = cable.message_reference
    if reference is None:
        return
    serial = reference.serial.span
    written = cable.text_at(serial)
    if written != reference.serial.text:
        yield RULE.diagnostic(serial, f'the serial "{written}" has a letter among its figures; type it again')
    elif cable.text[serial.start - 1 : serial.start].isalpha():
        office = cable.text_at(reference.office.span)
        yield RULE.diagnostic(reference.span, f"no space is between {office} and its serial, {written}")
    elif len(written) == _SERIAL_FIGURES + 1:
        yield RULE.diagnostic(serial, f"the serial {written} has a figure too many; a serial has up to six")


def _of_year(cable: Cable, number: HeadingField) -> Iterator[Diagnostic]:
    """Yield an MRN that begins with the station: "MRN: NAIROBI 204"."""
    written, group = cable.text_at(number.value), cable.date_time_group
    if number.label is not None and group and group.moment and compiled(r"[A-Z]").match(written):
        right = f"{group.moment:%y} {written}"
        yield RULE.diagnostic(
            number.value, f'message reference "{written}" has no year; write {right}', severity="info"
        )


def _lost(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a SMART heading with a date-time group, so that it was sent, and without an MRN."""
    dated = next((field for field in cable.fields if field.kind == "date" and field.label), None)
    sender = next((field for field in cable.fields if field.kind == "from" and field.label), None)
    group = cable.date_time_group
    if dated and dated.label and sender and group and group.group and cable.text_at(dated.label.span).endswith(":"):
        yield RULE.diagnostic(dated.label.span, "the MRN is missing above this line; add year, station and serial")


def _half(cable: Cable) -> Iterator[Diagnostic]:
    """Yield half a reference in a cable that has its date-time group and its sender, so that it was sent."""
    group = cable.date_time_group
    line = next((field for field in cable.fields if field.kind == "classification"), None)
    if line is None or cable.originator is None or group is None or group.moment is None:
        return
    words = _words(cable, line)
    if words is not None and cable.text_at(words):
        yield _finding(cable, words, line)


def _finding(cable: Cable, words: Span, line: HeadingField) -> Diagnostic:
    written = cable.text_at(words)
    if not written:
        place = line.label.span if line.label else cable.classification.span if cable.classification else line.value
        return RULE.diagnostic(place, "the message reference is missing; add station and serial")
    figures, _, station = written.partition(" ")
    if figures.isdecimal() and len(figures) > _YEAR_FIGURES and station:
        return RULE.diagnostic(words, f"the serial {figures} is before the station; write {station} {figures}")
    if compiled(_GARBLED_SERIAL).fullmatch(last := written.split()[-1]):
        return RULE.diagnostic(words, f'"{last}" is not a serial; a letter is among its figures')
    part = "station" if not any(map(str.isalpha, written)) else "serial"
    return RULE.diagnostic(words, f'message reference "{written}" has no {part}')


def _words(cable: Cable, line: HeadingField) -> Span | None:
    """Return what the classification line has besides level, section and captions; None where that is not one."""
    level = cable.classification
    if level is None or level.level is None:
        return None
    taken = [level.span, *(value.span for value in level.handling)]
    taken += [Span(*found.span()) for found in compiled(_SECTION).finditer(cable.text, *line.value)]
    rest = [
        Span(*found.span())
        for found in compiled(_WORD).finditer(cable.text, *line.value)
        if not any(span.overlaps(Span(*found.span())) for span in taken) and captions.find(found.group()) is None
    ]
    if not rest:
        return Span(line.value.end, line.value.end)
    span = Span(rest[0].start, rest[-1].end)
    name = cable.text_at(span)
    station, _, last = name.rpartition(" ")
    first, _, behind = name.partition(" ")
    if first.isdecimal() and cable.lookups.stations.by_name(behind) is not None:
        return span
    if compiled(_GARBLED_SERIAL).fullmatch(last) and cable.lookups.stations.by_name(station) is not None:
        return span
    known = name.isdecimal() or cable.lookups.stations.by_name(name) is not None
    return span if known else None
