"""The heading could not be read: its elements are on one line, or its words are glued together.

A text that is copied out of a page or an image may lose its line breaks and spaces. Then no element of the heading is
where it can be read, and rules about the heading are silent, so the text is not checked as a cable.

## Why it matters
A text that cannot be read passes every rule. Nobody should take that for a cable without faults. (By convention.)

## What to do
Put each element of the heading on a line of its own, and put the spaces back, or copy the text again as plain text.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid, first_unread_label

RULE = Rule(
    code="HDG021",
    name="unreadable-heading",
    severity="warning",
    summary="the heading is on one line, or its words are glued together",
    authority="convention",
    needs=("unread_heading",),
)
_HEADING = "UNCLAS NAIROBI 001204\n\nE.O. 12958: N/A\nTAGS: EAGR, KE\nSUBJECT: TEA\n"
VALID = (
    Valid(_HEADING + "\n1. One.\n\n2. Two.\n"),
    Valid("E.O. 12958: N/A TAGS: EAGR, KE SUBJECT: TEA REF: LAGOS 12\n\n1. One.\n\n2. Two.\n", note="read on one line"),
    Valid(
        "P 101230Z MAR 09 FM AMEMBASSY NAIROBI TO SECSTATE WASHDC UNCLAS NAIROBI 1204 E.O. 12958: N/A TAGS: EAGR, KE "
        "SUBJECT: TEA 1. One. 2. Two.\n",
        note="all on one line, and read",
    ),
    Valid("1. One.\n\n2. Two.\n", note="a body alone"),
    Valid(_HEADING + "\n1. Write TAGS: EAGR and SUBJECT: TEA in that order.\n\n2. Two.\n", note="prose about labels"),
    Valid("1. Write TAGS: EAGR above the text.\n\n2. Two.\n", note="one label in prose"),
    Valid("FM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\n" + _HEADING + "\n1. One.\n\n2. Two.\n"),
    Valid("TAGS:EAGR,KE\nSUBJECT:TEA\n\n1. One.\n\n2. Two.\n", note="no space after a label"),
    Valid("1. He sent it FM AMEMBASSY NAIROBI and waited.\n\n2. Two.\n"),
    Valid("1. One.\n\nBegin text:\nSee TAGS: EAGR and SUBJECT: TEA.\nEnd text.\n\n2. Two.\n", note="in quoted text"),
    Valid("1. The E.O. 12958 rules hold.\n\n2. Two.\n"),
)
INVALID = (
    Invalid(
        "P 101230Z MAR 09 ⟦FM AMEMBASSY⟧ NAIROBI TO SECSTATE WASHDC UNCLAS NAIROBI 1204 Tea is dear. Few buy it.\n",
        note="all on one line, without labels",
        message=('no heading could be read: "FM AMEMBASSY" is in the middle of a line; is the text on one line?'),
    ),
    Invalid(
        "The message: ⟦UNCLAS NAIROBI 1204⟧ E.O. 12958: N/A TAGS: EAGR, KE SUBJECT: TEA\n\n1. One.\n\n2. Two.\n",
        note="below other words",
        message=(
            'no heading could be read: "UNCLAS NAIROBI 1204" is in the middle of a line; is the text on one line?'
        ),
    ),
    Invalid(
        "P 101230Z MAR 09⟦FM AMEMBASSY⟧ NAIROBITO SECSTATE WASHDCUNCLAS NAIROBI 1204E.O. 12958: N/ATAGS: EAGR\n",
        note="lines joined without spaces",
        message=('no heading could be read: "FM AMEMBASSY" is in the middle of a line; is the text on one line?'),
    ),
    Invalid(
        "⟦FMAMEMBASSY⟧NAIROBI\nTOSECSTATEWASHDC\nUNCLASNAIROBI001204\n1.Teaisdear.\n",
        note="words glued",
        message=('no heading could be read: the words of "FMAMEMBASSYNAIROBI" are glued together; put the spaces back'),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the first label that is in no place to be read."""
    span = first_unread_label(cable)
    if span is None:
        return
    start = cable.text.rfind("\n", 0, span.start) + 1
    line = cable.text[start:].partition("\n")[0]
    if cable.text[start : span.start].strip():
        why = f'"{cable.text_at(span)}" is in the middle of a line; is the text on one line?'
    else:
        why = f'the words of "{line.strip()}" are glued together; put the spaces back'
    yield RULE.diagnostic(span, f"no heading could be read: {why}")
