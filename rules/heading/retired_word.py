"""A precedence, caption or control was no longer authorized on the date of the cable: LOU, PRIORITY, WNINTEL.

LIMITED OFFICIAL USE was replaced by SENSITIVE BUT UNCLASSIFIED on October 1, 1995; WNINTEL and NOCONTRACT were
abolished on April 12, 1995; PRIORITY has not been a precedence of the Department since May 16, 2017. FOUO is reported
in a cable that marks text as CUI, which replaces it, FOUO and SBU in one whose banner is CUI, and TOP SECRET in a SMART
message, which cannot carry it. A word that is written several times is reported once. In a draft without a date,
today's words are expected.

## Why it matters
Nobody knows today how to handle a word that was retired, and systems do not act on it. (STATE 018029 of 2000; DCID 1/7;
5 FAH-2 H-421; 32 CFR 2002.)

## What to do
Use the word that replaced it.
"""

from collections.abc import Iterator
from datetime import date

from cablelint import (
    Cable,
    Diagnostic,
    Invalid,
    Marking,
    Options,
    Related,
    Rule,
    Span,
    Valid,
    Value,
    captions,
    compiled,
    is_being_drafted,
    may_be_sent_since,
    precedences,
    retired_words,
)

RULE = Rule(
    code="HDG017",
    name="retired-word",
    severity="warning",
    summary="a precedence, caption or control that is no longer authorized",
    authority="STATE 018029 of 2000; DCID 1/7; 5 FAH-2 H-421; 32 CFR 2002",
)


def _cable(date: str, line: str = "UNCLAS NAIROBI 204", to: str = "SECSTATE WASHDC", body: str = "(U) One.") -> str:
    heading = f"{date}\nFM AMEMBASSY NAIROBI\nTO {to}\n\n{line}\n\nTAGS: ETRD KE\nSUBJECT: TEA\n"
    return f"{heading}\n1. {body}\n\n2. (U) Two.\n"


_SMART = "{}\n\nMRN: 19 PRETORIA 812\nDate/DTG: Jul 18, 2019 / 181307Z JUL 19\nFrom: AMEMBASSY PRETORIA\n"
_ACTION = "Action: WASHDC, SECSTATE {}\nTAGS: EAGR, SF\nSubject: Tea\n\n1. (U) One.\n\n2. (U) Two.\n"
VALID = (
    Valid(_cable("R 141409Z MAR 94", "LIMITED OFFICIAL USE NAIROBI 204"), note="before October 1995"),
    Valid(_cable("R 300909Z SEP 95", "LIMITED OFFICIAL USE NAIROBI 204"), note="on the last day"),
    Valid(_cable("P 141409Z MAR 09", to="SECSTATE WASHDC PRIORITY 12"), note="PRIORITY until 2017"),
    Valid(_cable("P 150909Z MAY 17", to="SECSTATE WASHDC PRIORITY 12"), note="on its last day"),
    Valid(_cable("O 141409Z MAR 19", to="SECSTATE WASHDC IMMEDIATE\nAMEMBASSY OSLO ROUTINE")),
    Valid(_cable("R 141409Z MAR 19", body="(U) It is a priority. PRIORITY ONE is tea.")),
    Valid(_cable("R 141409Z MAR 09", body="(U) The file was LIMITED OFFICIAL USE until 1995.")),
    Valid(_cable("R 141409Z MAR 09", "UNCLAS//FOUO NAIROBI 204", body="(U//FOUO) One."), note="FOUO alone"),
    Valid(_cable("R 141409Z MAR 84", "SECRET NAIROBI 204\n\nWNINTEL NOCONTRACT")),
    Valid(_SMART.format("SECRET") + _ACTION.format("IMMEDIATE")),
    Valid(_cable("R 141409Z MAR 09", "TOP SECRET NAIROBI 204"), note="a telegram can be TOP SECRET"),
    Valid("O 14IZ\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC PRIORITY\n\nUNCLAS OSLO 12\n", note="of an unknown date"),
    Valid("UNCLASSIFIED\n\nSENSITIVE\n\nTAGS: ETRD KE\nSUBJECT: TEA\n\n1. (SBU) One.\n", note="a draft of today"),
)
INVALID = (
    Invalid(
        "⟦LIMITED OFFICIAL USE⟧ NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD, KE\nSUBJECT: TEA\n\n1. One.\n",
        note="no date, and an order of later years",
        message=("LIMITED OFFICIAL USE has not been authorized since 1995-10-01; use SENSITIVE BUT UNCLASSIFIED"),
    ),
    Invalid(
        _cable("R 010909Z OCT 95", "⟦LIMITED OFFICIAL USE⟧ NAIROBI 204"),
        message=("LIMITED OFFICIAL USE has not been authorized since 1995-10-01; use SENSITIVE BUT UNCLASSIFIED"),
    ),
    Invalid(
        _cable("R 141409Z MAR 09", "UNCLAS NAIROBI 204\n\n⟦LIMITED OFFICIAL USE⟧"),
        note="as a caption",
        message=("LIMITED OFFICIAL USE has not been authorized since 1995-10-01; use SENSITIVE BUT UNCLASSIFIED"),
    ),
    Invalid(
        _cable("R 141409Z MAR 09", body="⟦(LOU)⟧ One."),
        note="as a marking",
        message=("LIMITED OFFICIAL USE has not been authorized since 1995-10-01; use SENSITIVE BUT UNCLASSIFIED"),
    ),
    Invalid(
        _cable("⟦P⟧ 141409Z MAR 19", to="SECSTATE WASHDC PRIORITY 12\nAMEMBASSY OSLO PRIORITY"),
        note="once for all",
        message="PRIORITY has not been authorized since 2017-05-16; use IMMEDIATE or ROUTINE",
    ),
    Invalid(
        _SMART.format("UNCLASSIFIED") + _ACTION.format("⟦PRIORITY⟧"),
        note="SMART",
        message="PRIORITY has not been authorized since 2017-05-16; use IMMEDIATE or ROUTINE",
    ),
    Invalid(
        _cable("R 141409Z MAR 09", "SECRET NAIROBI 204\n\n⟦WNINTEL⟧"),
        message="WNINTEL has not been authorized since 1995-04-12; remove it",
    ),
    Invalid(
        _cable("R 141409Z MAR 20", body="⟦(U//FOUO)⟧ One.").replace("2. (U)", "2. (CUI)"),
        note="FOUO next to CUI",
        message="FOUO is replaced by CUI, which this cable uses too; use CUI",
    ),
    Invalid(
        _cable("R 141409Z MAR 20", "CUI NAIROBI 204", body="⟦(SBU)⟧ One.").replace("2. (U)", "2. (CUI)"),
        note="SBU below a banner CUI",
        message="SBU is replaced by CUI, which this cable uses too; use CUI",
    ),
    Invalid(
        _cable("R 141409Z MAR 20", "CUI NAIROBI 204", body="⟦(FOUO)⟧ One.").replace("SUBJECT: ", "SUBJECT: ⟦(SBU)⟧ "),
        note="a SUBJECT, and FOUO, below a banner CUI",
        message=(
            "SBU is replaced by CUI, which this cable uses too; use CUI",
            "FOUO is replaced by CUI, which this cable uses too; use CUI",
        ),
    ),
    Invalid(
        _SMART.format("⟦TOP SECRET⟧") + _ACTION.format("IMMEDIATE"),
        note="TOP SECRET in SMART",
        message="SMART does not carry TOP SECRET; send it by another system",
    ),
)

_CONTROLLED = r"\(CUI(?://[A-Z-]{1,20})?\)"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each such word, where it is first."""
    places: dict[str, list[Span]] = {}
    dated = options.date_is_known or is_being_drafted(cable)
    earliest = options.date if dated else may_be_sent_since(cable, options.date)
    for word, span in _words(cable) if earliest else ():
        places.setdefault(word, []).append(span)
    for word, spans in places.items():
        retired = retired_words.find(word)
        if retired is not None and earliest and earliest > retired.last_day:
            instead = f"; use {retired.instead}" if retired.instead else "; remove it"
            message = f"{word} has not been authorized since {_day_after(retired.last_day)}{instead}"
            yield _finding(sorted(spans), message)
    yield from _of_cui(cable)
    if options.profile == "smart" and cable.classification and cable.classification.level == "TOP SECRET":
        yield RULE.diagnostic(cable.classification.span, "SMART does not carry TOP SECRET; send it by another system")


def _finding(spans: list[Span], message: str) -> Diagnostic:
    related = tuple(Related(span, "and here") for span in spans[1:])
    return RULE.diagnostic(spans[0], message, related=related)


def _day_after(day: date) -> str:
    return date.fromordinal(day.toordinal() + 1).isoformat()


def _words(cable: Cable) -> Iterator[tuple[str, Span]]:
    """Yield the precedences, captions and controls, by their names, with their places."""
    for value in cable.date_time_group.precedences if cable.date_time_group else ():
        known = precedences.by_letter(value.text.upper())
        if known is not None:
            yield known.word, value.span
    for addressee in (*cable.action_addressees, *cable.info_addressees):
        if addressee.precedence is not None:
            yield addressee.precedence.text.upper(), addressee.precedence.span
    line = cable.classification
    if line is not None:
        for value in (Value(line.text, line.span), *line.handling):
            yield from _caption(value)
    for value in cable.captions:
        yield from _caption(value)
    for marking in _markings(cable):
        if marking.abbreviation == "LOU":
            yield "LIMITED OFFICIAL USE", marking.span


def _caption(value: Value) -> Iterator[tuple[str, Span]]:
    known = captions.find(value.text)
    if known is not None:
        yield known.caption, value.span


def _of_cui(cable: Cable) -> Iterator[Diagnostic]:
    """Yield FOUO and SBU in a cable whose banner is CUI, and FOUO in one that marks a portion as CUI."""
    line = cable.classification
    by_banner = line is not None and line.text.upper().startswith(("CUI", "CONTROLLED"))
    if by_banner:
        yield from _replaced("SBU", [marking.span for marking in _markings(cable) if marking.abbreviation == "SBU"])
    if "FOUO" not in cable.text or not (by_banner or "(CUI" in cable.text):
        return
    if by_banner or compiled(_CONTROLLED).search(cable.text, *cable.body):
        found = compiled(r"\((?:U//?)?FOUO\)").finditer(cable.text, *cable.body)
        spans = [Span(*each.span()) for each in found]
        spans += [value.span for value in (line.handling if line else ()) if value.text == "FOUO"]
        yield from _replaced("FOUO", spans)


def _replaced(word: str, spans: list[Span]) -> Iterator[Diagnostic]:
    if spans:
        yield _finding(sorted(spans), f"{word} is replaced by CUI, which this cable uses too; use CUI")


def _markings(cable: Cable) -> Iterator[Marking]:
    if cable.subject is not None and cable.subject.marking is not None:
        yield cable.subject.marking
    yield from (marking for paragraph in cable.paragraphs for marking in paragraph.markings)
    yield from cable.block_markings
