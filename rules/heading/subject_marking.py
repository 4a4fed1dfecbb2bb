"""The SUBJECT of a classified cable carries no marking.

A cable whose entire text is said to be of one level needs none. In released texts it is information: until 2010 most
subjects were sent without. Before August 1982 no order asked for the marking of portions. A SUBJECT marked above its
cable is CLS002's.

## Why it matters
The subject is listed where the text is not: who lists it must know whether it is classified. (32 CFR 2001.23; 5 FAH-1
H-132; drafting custom is to keep subjects unclassified.)

## What to do
Put (U) before an unclassified subject, else the marking of what it says.
"""

from collections.abc import Iterator
from datetime import date

from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.rule import Invalid, Options, Rule, Valid
from cablelint.rules.heading._elements import mark

RULE = Rule(
    code="HDG010",
    name="subject-marking",
    severity="warning",
    summary="a classified cable whose SUBJECT has no marking",
    authority="32 CFR 2001.23; 5 FAH-1 H-132",
    severity_in={"archive": "info"},
)
_ABOVE = "CONFIDENTIAL NAIROBI 000204\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\n"
VALID = (
    Valid(_ABOVE + "SUBJECT: (U) TEA GROWERS ASK FOR DELAY\n\n1. (C) One.\n", date="2011-03-14"),
    Valid("UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n1. One.\n", note="unclassified"),
    Valid(
        "CONFIDENTIAL NAIROBI 0204\n\nE.O. 11652: GDS\nTAGS: ETRD, KE\nSUBJECT: TEA\n\n1. TEA IS UP.\n",
        note="of 1976",
        date="1976-03-14",
    ),
    Valid(_ABOVE + "SUBJECT: TEA\n\n1. (C - Entire text) Tea is up.\n", note="entire text", date="2011-03-14"),
)
INVALID = (
    Invalid(
        _ABOVE + "⟦SUBJECT:⟧ TEA GROWERS ASK FOR DELAY\n\n1. (C) One.\n",
        date="2011-03-14",
        message="the SUBJECT of this CONFIDENTIAL cable has no marking; add (U), or its own",
    ),
    Invalid(
        "S E C R E T\n\n⟦SUBJECT:⟧ TEA (AND COFFEE)\n\n1. (S) One.\n",
        note="a parenthesis",
        date="2011-03-14",
        message="the SUBJECT of this SECRET cable has no marking; add (U), or its own",
    ),
)

_PORTIONS_SINCE = date(1982, 8, 1)  # E.O. 12356


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """At most one finding, at the label."""
    level = cable.classification.level if cable.classification else None
    subject = cable.subject
    if level in (None, "UNCLASSIFIED") or subject is None or not subject.text or subject.marking is not None:
        return
    field = next(field for field in cable.fields if field.kind == "subject")
    if options.date >= _PORTIONS_SINCE and not cable.entire_text:
        yield RULE.diagnostic(
            mark(cable, field), f"the SUBJECT of this {level} cable has no marking; add (U), or its own"
        )
