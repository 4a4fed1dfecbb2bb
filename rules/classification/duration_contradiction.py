"""The E.O. line and the Declassify On line give different declassification dates, or one of them gives two.

Two dates that are the same day are right, however each is written. A date that is wrong by itself is CLS008's. Two
dates on one line, "DECL: 07/10/2026 AND 07/10/2036", are reported unless they are those of sources.

## Why it matters
The cable is declassified without another review on one of the two days: either too early, or years after it may be
released. (E.O. 13526 sections 1.5 and 1.6(a)(4); 32 CFR 2001.21(a)(4) and (e); 5 FAH-3 H-712.)

## What to do
Find out which date was meant, and write it on both lines.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Declassification,
    Diagnostic,
    Invalid,
    Options,
    Related,
    Rule,
    Span,
    Valid,
    Value,
    compiled,
    date_in,
)
from cablelint.rules.classification._duration import fault
from cablelint.rules.classification._law import day_of_draft, is_release_line

RULE = Rule(
    code="CLS018",
    name="duration-contradiction",
    severity="error",
    summary="the E.O. line and Declassify On give different dates, or one gives two",
    authority="E.O. 13526 1.5, 1.6(a)(4); 32 CFR 2001.21(e); 5 FAH-3 H-712",
    needs=("gives_two_durations",),
)
_HEAD = "R 101538Z JUL 16\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nCONFIDENTIAL NAIROBI 204\n\nE.O. 13526: DECL: "
_REST = "\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\nClassified By: DCM Jane Roe\nReason: 1.4 (b)\nDeclassify On: "
_TEXT = "\n\n1. (C) One.\n"
VALID = (
    Valid(f"{_HEAD}07/10/2026{_REST}07/10/2026{_TEXT}"),
    Valid(f"{_HEAD}07/10/2026{_REST}2026-07-10{_TEXT}", note="written in another way"),
    Valid(f"{_HEAD}7/10/26{_REST}July 10, 2026{_TEXT}", note="and in another"),
    Valid(f"{_HEAD}07/10/2026 (ROE, JANE){_REST}10 JUL 2026.{_TEXT}", note="with other words"),
    Valid(f"{_HEAD}07/10/2026{_REST.partition('Declassify')[0]}{_TEXT}", note="on the E.O. line only"),
    Valid(f"{_HEAD.removesuffix(' DECL: ')}{_REST}07/10/2026{_TEXT}", note="below the SUBJECT only"),
    Valid(f"{_HEAD}25X1, 07/10/2056{_REST}25X1, 07/10/2056{_TEXT}", note="an exemption"),
    Valid(f"{_HEAD}UPON CLOSURE OF THE POST{_REST}07/10/2026{_TEXT}", note="an event and a date"),
    Valid(f"{_HEAD}07/10/2026{_REST}13/10/2026{_TEXT}", note="one is not a date, which CLS008 reports"),
    Valid(f"{_HEAD}07/10/2026{_REST}07/10/2015{_TEXT}", note="one is past, which CLS008 reports"),
)
INVALID = (
    Invalid(
        "CONFIDENTIAL NAIROBI 204\n\nE.O. 12958: DECL: 03/10/2020" + f"{_REST}⟦03/10/2021⟧{_TEXT}",
        note="an old cable without its date, both days over by now",
        message="Declassify On says 03/10/2021, but the E.O. line says 03/10/2020; make them the same",
    ),
    Invalid(
        f"{_HEAD}07/10/2026{_REST}⟦07/10/2036⟧{_TEXT}",
        message="Declassify On says 07/10/2036, but the E.O. line says 07/10/2026; make them the same",
    ),
    Invalid(
        f"{_HEAD}7/10/26{_REST}⟦2026-10-07⟧{_TEXT}",
        note="day and month swapped",
        message="Declassify On says 2026-10-07, but the E.O. line says 07/10/2026; make them the same",
    ),
    Invalid(
        f"{_HEAD}07/10/2026 AND ⟦07/10/2036⟧{_REST}07/10/2026{_TEXT}",
        note="two on one line",
        message="07/10/2036 is a second declassification date, after 07/10/2026; keep one",
    ),
    Invalid(
        f"{_HEAD}25X1, 07/10/2056{_REST}⟦JULY 10, 2040⟧{_TEXT}",
        note="an exemption",
        message="Declassify On says JULY 10, 2040, but the E.O. line says 07/10/2056; make them the same",
    ),
)

_OF_SOURCES = compiled(r"(?i:sources?|marked|dated|derived|exempt|25X|N/A|from)")
_JOINT = compiled(
    r"(?i:[ \t,;/()&-]{0,6}(?:(?:and|or|to|then|not|until|nlt|decl(?:assify)?(?: on)?|extended to)[ \t:,]{1,3})?(?=\d))"
)
_DATE = compiled(r"(?<![\w/])(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{4}[/-]\d{1,2}[/-]\d{1,2})(?![\w/])")


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the date of the Declassify On line, or at the second date of a line with two."""
    line = cable.executive_order.declassify if cable.executive_order else None
    below = cable.classified_by.declassify if cable.classified_by else None
    if is_release_line(cable):
        return
    for until in (line, below):
        if until is not None and (second := _second_date(cable, until)):
            first = "" if until.written_day is None else _words(until.written_day.text)
            message = f"{_words(second.text)} is a second declassification date, after {first}; keep one"
            yield RULE.diagnostic(second.span, message)
            return
    if line is None or below is None:
        return
    day = day_of_draft(cable, options)
    if line.day in (None, below.day) or below.written_day is None or below.day is None:
        return
    if fault(line, day, options) is None and fault(below, day, options) is None:
        message = f"Declassify On says {_words(below.written_day.text)}, but the E.O. line says {line.day:%m/%d/%Y}"
        related = (Related(line.span, "the date on the E.O. line"),)
        yield RULE.diagnostic(below.written_day.span, f"{message}; make them the same", related=related)


def _second_date(cable: Cable, until: Declassification) -> Value | None:
    """Return a later date than the first on the line of a declassification date; sources may have several."""
    end = cable.text.find("\n", until.span.start)
    rest = cable.text[until.span.start : end if end >= 0 else len(cable.text)]
    if until.written_day is None or until.day is None or _OF_SOURCES.search(rest):
        return None
    joint = _JOINT.match(cable.text, until.written_day.span.end)
    found = _DATE.match(cable.text, joint.end(), until.span.start + len(rest)) if joint else None
    if found and found[0] != until.written_day.text and date_in(found[0]) not in (None, until.day):
        return Value(found[0], Span(*found.span()))
    return None


def _words(written: str) -> str:
    return " ".join(written.split())
