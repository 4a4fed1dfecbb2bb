"""The E.O. line says N/A on a classified cable, or gives a declassification date or code on an unclassified one.

Lines that say who classified the cable, why, or until when, contradict an unclassified cable in the same way.

A line added when the cable was released, "E.O. 12958: DECLASSIFIED JUNE 21, 2006", is not checked. Sensitive but
unclassified text is not classified, and no order applies to it.

## Why it matters
Classified text without an instruction stays classified by accident, and a date on unclassified text says that the
classification line is wrong. (E.O. 13526 section 1.6(a); 32 CFR 2001.21(e); 5 FAH-1 H-235.)

## What to do
Give a date or an event after DECL on a classified cable, and N/A on an unclassified one.
"""

import re
from collections.abc import Iterator

from cablelint import Cable, Declassification, Diagnostic, Invalid, Options, Related, Rule, Span, Valid, compiled
from cablelint.rules.classification._banners import is_in_doubt
from cablelint.rules.classification._law import is_release_line
from cablelint.rules.classification._markings import is_classified, is_line_too_low, overall

RULE = Rule(
    code="CLS006",
    name="executive-order-contradiction",
    severity="error",
    summary="the E.O. line contradicts the classification line",
    authority="E.O. 13526 1.6(a); 32 CFR 2001.21(e); 5 FAH-1 H-235",
    needs=("classification", "contradicted_order"),
)
_REST = "TAGS: ETRD KE\nSUBJECT: (U) TEA\n\n1. (U) One.\n"
VALID = (
    Valid("UNCLAS NAIROBI 204\n\nE.O. 13526: N/A\n" + _REST),
    Valid("CONFIDENTIAL NAIROBI 204\n\nE.O. 13526: DECL: 03/14/2021\n" + _REST),
    Valid(
        "CONFIDENTIAL NAIROBI 204\n\nE.O. 13526: DECL: N/A TO NATO PORTIONS; SEE SOURCES\n" + _REST, note="of others"
    ),
    Valid("UNCLAS NAIROBI 204\n\nE.O. 13526: N/A\n" + _REST + "\n2. (U) Classified by: type of tea.\n", note="prose"),
    Valid("CONFIDENTIAL NAIROBI 204\n\nE.O. 11652: GDS\n" + _REST, note="of the 1970s"),
    Valid("UNCLASSIFIED NAIROBI 204\n\nE.O. 12958: DECL: DECLASSIFIED BY THE ARCHIVES 09/02/2009\n" + _REST),
    Valid("CONFIDENTAIL\n\nE.O. 13526: DECL: 03/14/2021\n" + _REST, note="misspelled, and classified all the same"),
    Valid("E.O. 13526: N/A\n" + _REST, note="no classification line"),
    Valid("UNCLAS NAIROBI 204\n\nE.O. 11652: NEGAT\n" + _REST, note="another word for N/A"),
)
INVALID = (
    Invalid(
        "CONFIDENTIAL NAIROBI 204\n\nE.O. 13526: ⟦N/A⟧\n" + _REST,
        message='the E.O. line says "N/A", but the cable is CONFIDENTIAL',
    ),
    Invalid(
        "S E C R E T NAIROBI 204\n\nE.O. 12958: DECL: ⟦N/A⟧\n" + _REST,
        message='the E.O. line says "N/A", but the cable is SECRET',
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nE.O. 13526: DECL: ⟦03/14/2021⟧ OR EARLIER\n" + _REST,
        message='the E.O. line says "03/14/2021", but the cable is UNCLAS',
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nE.O. 13526: ⟦03/14/2021⟧\n" + _REST,
        note="without DECL",
        message='the E.O. line says "03/14/2021", but the cable is UNCLAS',
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nE.O. 12356: DECL: ⟦OADR⟧ (ROE, JANE)\n" + _REST,
        note="a code",
        message='the E.O. line says "OADR", but the cable is UNCLAS',
    ),
    Invalid(
        "LIMITED OFFICIAL USE NAIROBI 204\n\nE.O. 11652: ⟦GDS⟧\n" + _REST,
        note="a code without DECL",
        message='the E.O. line says "GDS", but the cable is LIMITED OFFICIAL USE',
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nE.O. 13526: DECL: ⟦UPON CLOSURE OF THE OFFICE⟧\n" + _REST,
        note="an event",
        message='the E.O. line says "UPON CLOSURE OF THE OFFICE", but the cable is UNCLAS',
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nE.O. 13526: ⟦NA/⟧\n" + _REST,
        note="mistyped",
        message='the E.O. line says "NA/"; write N/A, or the date if the cable is classified',
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nE.O. 13526: ⟦UNCLASSIFIED⟧\n" + _REST,
        note="the level",
        message='the E.O. line says "UNCLASSIFIED"; write N/A, or the date if the cable is classified',
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n"
        "⟦Classified By:⟧ DCM Jane Roe for reasons 1.4 (b) and (d).\n\n1. (U) One.\n",
        note="says who classified it",
        message=('the heading says "Classified By:", but the cable is UNCLAS; remove it or classify the cable'),
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n⟦Declassify On:⟧ 03/14/2021\n\n"
        "1. (U) One.\n",
        note="or until when",
        message=('the heading says "Declassify On:", but the cable is UNCLAS; remove it or classify the cable'),
    ),
)

_AUTHORITY = compiled(r"(?:CLASSIFIED\s+BY|DERIVED\s+FROM|DECLASSIFY\s+ON|REASONS?|DECL)\b\s{0,3}:?", re.IGNORECASE)
_LINE_IN_TEXT = (
    r"(?:\r\n|\n|\r)[ \t]{0,9}(?P<label>(?:Classified [Bb]y|CLASSIFIED BY|Derived From|Declassify On):)[ \t]{1,9}"
    r"(?=[A-Z0-9])"
)
_NEAR_NOT_APPLICABLE = compiled(  # one slip of a finger away from N/A
    r"NA[/\\.]|/NA|N[/\\]|/A|N[\\?:;,|-]A|N/{2}A|N/AA|NN/A|AN?/N|[BMHJG]/A|N/[SQZ]|N\.[AS]|N/A/", re.IGNORECASE
)
_LEVELS = frozenset("UNCLASSIFIED UNCLAS SBU SENSITIVE NONE NIL CUI FOUO CONFIDENTIAL SECRET".split())
"""What is no N/A, nor says until when."""
_PORTIONS = compiled(r"(?:N/?A|NOT APPLICABLE) TO\b", re.IGNORECASE)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at what the E.O. line says."""
    line, order = cable.classification, cable.executive_order
    if line is None or overall(cable) is None or is_in_doubt(cable) or is_line_too_low(cable):
        return
    related = (Related(line.span, f"the cable is {line.shown}"),)
    if is_classified(cable):
        if order and order.not_applicable and not _PORTIONS.search(order.text):
            message = f'the E.O. line says "{order.not_applicable.text}", but the cable is {line.shown}'
            yield RULE.diagnostic(order.not_applicable.span, message, related=related)
    elif order and order.declassify and _is_instruction(order.declassify, order.text):
        given = order.declassify.written_day or order.declassify.code or order.declassify
        words = " ".join(cable.text_at(given.span).split())
        yield RULE.diagnostic(
            given.span, f'the E.O. line says "{words}", but the cable is {line.shown}', related=related
        )
    else:
        yield from _mistyped(cable)
        yield from _authority(cable, line.shown, related)


def _mistyped(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding on an N/A with a slip in it, "NA/", or on a level in its place."""
    order = cable.executive_order
    if order is None or order.not_applicable or order.declassify is None:
        return
    words = cable.text_at(order.declassify.span)
    if words.upper().rstrip(".") in _LEVELS or _NEAR_NOT_APPLICABLE.fullmatch(words):
        message = f'the E.O. line says "{words}"; write N/A, or the date if the cable is classified'
        yield RULE.diagnostic(order.declassify.span, message, severity="warning")


def _authority(cable: Cable, shown: str, related: tuple[Related, ...]) -> Iterator[Diagnostic]:
    """Yield a finding on the lines of an unclassified cable that say who classified it, or until when."""
    by = cable.classified_by
    if is_release_line(cable):
        return
    in_heading = by is not None and cable.heading.contains(by.span)
    found = _AUTHORITY.match(cable.text, *by.span) if by and in_heading else _in_text(cable)
    if found and (not in_heading or (by and (by.reasons or by.names or by.derived_from or by.declassify))):
        words = " ".join(found[0].split())
        message = f'the heading says "{words}", but the cable is {shown}; remove it or classify the cable'
        yield RULE.diagnostic(Span(*found.span()), message, related=related)


def _in_text(cable: Cable) -> re.Match[str] | None:
    """Return a label with a value that begins a line of the text, and is not in words that the cable quotes."""
    for found in compiled(_LINE_IN_TEXT).finditer(cable.text, *cable.body):
        if not cable.quoted(found.start("label")):
            return _AUTHORITY.match(cable.text, found.start("label"))
    return None


def _is_instruction(until: Declassification, line: str) -> bool:
    """Return whether the line instructs, unlike "E.O. 11652: NEGAT", whose words are another N/A."""
    return bool(until.day or until.code or "DECL" in line.upper())
