"""A paragraph or the SUBJECT is marked above the classification of the cable.

A marking that is part of a statement on the entire text, "(S) Entire text.", is judged as that statement (CLS005).
In a classified cable a SUBJECT marked above it is found here and not by the rule on subject markings (HDG010).

## Why it matters
The cable is sent, stored and shown by its overall classification: a portion above it is disclosed to everyone who
may read the rest. (E.O. 13526 section 1.6(a) and (c); 32 CFR 2001.21(b) and (c); 5 FAH-1 H-246.2.)

## What to do
Raise the classification of the cable, or correct the marking.
"""

from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Related
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.rules.classification._markings import overall, portions, rank

RULE = Rule(
    code="CLS002",
    name="portion-above-overall",
    severity="error",
    summary="a paragraph or the SUBJECT is marked above the cable",
    authority="E.O. 13526 1.6; 32 CFR 2001.21; 5 FAH-1 H-246.2",
)
_HEADING = "E.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA GROWERS ASK FOR DELAY\n\n"
VALID = (
    Valid(f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (U) One.\n\n2. (SBU) Two.\n"),
    Valid(f"SECRET NAIROBI 204\n\n{_HEADING}1. (C) One.\n\n2. (S//NF) Two.\n", note="at its level and below"),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The draft has three articles:\n\n(A) Aims.\n\n(B) Bodies.\n\n(C) Costs.\n",
        note="items of a list",
    ),
    Valid(f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (S/he agreed.) Fine.\n", note="no marking"),
    Valid(f"CONFIDENTIAL NAIROBI 204\n\n{_HEADING}1. (S) Entire text.\n", note="a statement on the entire text"),
    Valid(f"{_HEADING}1. (S) One.\n\n2. (S) Two.\n", note="no classification line"),
)
INVALID = (
    Invalid(f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (U) One.\n\n2. ⟦(S)⟧ Two.\n\n3. ⟦(C/NF)⟧ Three.\n"),
    Invalid(
        "CONFIDENTIAL NAIROBI 204\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: ⟦(S)⟧ TEA\n\n1. (C) One.\n",
        note="the SUBJECT",
    ),
    Invalid(f"UNCLAS NAIROBI 204\n\n{_HEADING}⟦(C)⟧ SUMMARY: Tea is late.\n\n1. (U) One.\n", note="above paragraph 1"),
    Invalid(f"S E C R E T NAIROBI 204\n\n{_HEADING}1. (S) One.\n\n2. ⟦[TS]⟧ Two.\n", note="in other brackets"),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each marking."""
    level = overall(cable)
    if level is None or cable.classification is None:
        return
    line = Related(cable.classification.span, f"the cable is {cable.classification.text}")
    for marking in portions(cable):
        if rank(marking.level) > rank(level):
            yield RULE.at(
                marking.span, f"{marking.text} is above the classification of the cable, {level}", related=(line,)
            )
