"""The cable has INFO addressees only.

## Why it matters
A message goes to someone for action; INFO addressees only read. Without a TO line, no office is responsible for it. (5
FAH-2 H-233.)

## What to do
Move the addressees who should act, or who are responsible for the matter, to the TO line.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid
from cablelint.rules.heading._elements import mark

RULE = Rule(
    code="HDG012",
    name="action-addressee-missing",
    severity="error",
    severity_in={"archive": "info"},
    summary="INFO addressees only",
    authority="5 FAH-2 H-233",
    needs=("info_addressees",),
    without=("action_addressees",),
)
_FROM = "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\n"
VALID = (
    Valid(_FROM + "TO SECSTATE WASHDC\nINFO AMEMBASSY KAMPALA\n\nUNCLAS NAIROBI 000204\n"),
    Valid(_FROM + "TO SECSTATE WASHDC\n\nUNCLAS NAIROBI 000204\n"),
    Valid(
        "1. (U) Tea is late.\n\nSignature:\tROE\n\nDrafted By:\tNAIROBI:Roe, Jo\nInfo:\tKAMPALA, AMEMBASSY ROUTINE\n",
        note="the end of a SMART message alone",
    ),
    Valid("UNCLAS NAIROBI 000204\n\nSTATE FOR CA\nINFO DHS FOR CIS\n\nE.O. 12958: N/A\n", note="whom it is passed to"),
    Valid(_FROM + "\nUNCLAS NAIROBI 000204\n", note="no addressees at all, which HDG001 reports"),
)
INVALID = (
    Invalid(
        _FROM + "⟦INFO⟧ AMEMBASSY KAMPALA\nAMEMBASSY DAR ES SALAAM\n\nUNCLAS NAIROBI 000204\n",
        message="the cable has no action addressee (TO), only 2 INFO addressees",
    ),
    Invalid(
        "MRN:\t11 NAIROBI 204\nFrom:\tAMEMBASSY NAIROBI\n⟦Info:⟧\tKAMPALA, AMEMBASSY ROUTINE\n",
        note="SMART",
        message="the cable has no action addressee (TO), only 1 INFO addressee",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the INFO label."""
    kinds = [field.kind for field in cable.fields]
    if cable.info_addressees and not cable.action_addressees and "to" not in kinds:
        field = next((field for field in cable.fields if field.kind == "info"), None)
        if field is None and cable.originator is None:  # the end of a cable alone, with its print block
            return
        count = len(cable.info_addressees)
        yield RULE.diagnostic(
            mark(cable, field) if field else cable.info_addressees[0].name.span,  # SMART may say it below the text
            f"the cable has no action addressee (TO), only {count} INFO addressee{'s' * (count != 1)}",
        )
