"""A classified cable does not say who classified it, or what it is derived from.

Checked in cables since 14 October 1995; before, the E.O. line or the signature named the authority. Not checked in a
heading without text, or in a later section by itself.

## Why it matters
Only a few officers may classify, and a reader who doubts the classification must know whom to ask. (E.O. 13526
sections 1.6(a)(2) and 2.1(b); E.O. 12958 section 1.7(a)(1); 32 CFR 2001.21(a) and 2001.22; 5 FAH-1 H-235.)

## What to do
Put a line "Classified By: " with name, position and reason below the references, or "Derived From: " with the source.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid, practices
from cablelint.rules.classification._law import day_of_law, order_of
from cablelint.rules.classification._markings import is_classified, is_complete

RULE = Rule(
    code="CLS009",
    name="missing-authority",
    severity="error",
    summary="a classified cable has neither Classified By nor Derived From",
    authority="E.O. 13526 1.6(a), 2.1(b); 32 CFR 2001.21, 2001.22; 5 FAH-1 H-235",
    severity_in={"archive": "info"},
)
_HEADING = "NAIROBI 204\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
VALID = (
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).\n\n1. (C) One.\n"),
    Valid(f"CONFIDENTIAL {_HEADING}Derived From: DSCG 11-1\n\n1. (C) One.\n"),
    Valid(f"SECRET {_HEADING}1. (U) Classified by DCM Jane Roe, reason 1.4 (d).\n\n2. (S) Two.\n", note="in the text"),
    Valid(f"UNCLAS {_HEADING}1. One.\n"),
    Valid(f"CONFIDENTIAL {_HEADING}", note="a heading alone"),
    Valid(f"CONFIDENTIAL SECTION 02 OF 02 {_HEADING}5. (C) Five.\n", note="a later section alone"),
    Valid(
        "R 101538Z JUL 79\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nCONFIDENTIAL NAIROBI 204\n\n"
        "E.O. 12065: GDS 7/10/85 (ROE, JANE)\nTAGS: ETRD KE\nSUBJECT: TEA\n\n1. (C) ONE.\n",
        note="of 1979",
    ),
)
INVALID = (
    Invalid(
        f"⟦CONFIDENTIAL⟧ {_HEADING}1. (C) One.\n",
        message="the cable is CONFIDENTIAL, but has no Classified By or Derived From line",
    ),
    Invalid(
        f"⟦S E C R E T⟧ {_HEADING}1. (S) Data derived from the census, classified by age, are late.\n",
        note="prose",
        message="the cable is SECRET, but has no Classified By or Derived From line",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """At most one finding, at the classification."""
    named = cable.classified_by is not None and (cable.classified_by.original or cable.classified_by.derived)
    if cable.classification is None or not is_classified(cable) or named:
        return
    if cable.paragraphs and is_complete(cable) and _is_asked(cable, options):
        message = f"the cable is {cable.classification.shown}, but has no Classified By or Derived From line"
        yield RULE.diagnostic(cable.classification.span, message)


def _is_asked(cable: Cable, options: Options) -> bool:
    day = day_of_law(cable, options)
    if day is None:
        order = order_of(cable, options)
        day = order.in_force_from if order else None
    return day is not None and practices.is_in_use("AUTHORITY LINE", day)
