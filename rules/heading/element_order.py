"""Elements of the heading are out of order; the order is classification, captions, E.O., TAGS, SUBJECT, REF.

Under SMART labels the captions follow the TAGS, and the references are above the subject; a caption without its label
is a banner there. In released texts the captions are not checked, since releases move them.

## Why it matters
Systems and readers look for each element below the one before; terminals refuse TAGS below the subject. (5 FAH-1
H-230; TAGS handbook of 1974, section 3.)

## What to do
Move the element to its place.

## Fix safety
The fix is safe: it moves the element's lines as they are. There is no fix if it shares a line with another element.

It is unsafe if it may tear lines apart: words without a label right below an element may belong to that element, and
between two captions an element may take the second for its own. A caption right below the SUBJECT, which may be its
last line, is not reported. The fix is also unsafe if a numbered line is above one of the two elements, since what is
below it may be text of the cable, and for a caption in a heading without a SUBJECT, whose last line it may be, or
below the SUBJECT of a heading with an empty line after each line. So it is where a BT is between the two, since what
is above it may be of another message. It is unsafe for a SUBJECT with TO or INFO right below it, which may open its
second line, as a caption may be the last line of a REF or of an event ("DECL: UPON REMOVAL OF"), an E.O. line of a
reason for the classification, a classification line right below the SUBJECT ("LEAKS OF WHAT IS"), and a second element
without its colon of the line above it. It is unsafe where the label of one of the two is so far from the right one
that it may be none ("UP 12958"), or a classification line names no level. Before it is offered as safe, the heading is
read again: every element must have the same words as before. Where it would not, as where a caption would come to be
right below the SUBJECT, the fix is unsafe.
"""

from collections.abc import Iterator, Sequence

from cablelint import Cable, Diagnostic, Edit, Invalid, Options, Related, Rule, Valid, keeps_elements
from cablelint.rules.heading._element_moves import moved
from cablelint.rules.heading._elements import NAMES, mark
from cablelint.rules.heading._ordered_elements import Element, in_order, ordered_elements

RULE = Rule(
    code="HDG002",
    name="element-order",
    severity="warning",
    summary="heading elements out of the prescribed order",
    authority="5 FAH-1 H-230; TAGS handbook of 1974, section 3",
    needs=("elements_out_of_order",),
)
_BODY = "\n1. One.\n\n2. Two.\n"
VALID = (
    Valid(
        "Date: March 4, 2014 at 10:15:02 AM EST\nSubject: TEA\nMRN: 14 LAGOS 812\nFrom: AMCONSUL LAGOS\nTAGS: ECON\n",
        note="in the order of an e-mail",
    ),
    Valid(
        "UNCLASSIFIED\nTELEGRAM March 4, 2001\nTo: ALL POSTS\nFrom: STATE\nSubject: TEA\nRef: LAGOS 1\n",
        note="in the order of a printed telegram",
    ),
    Valid(
        "UNCLAS NAIROBI 000204\n\nSIPDIS\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\nREF: NAIROBI 12\n" + _BODY
    ),
    Valid(
        "UNCLAS NAIROBI 000204\n\nSIPDIS\n\nSTATE FOR AF/E\n\nSENSITIVE\n\nE.O. 13526: N/A\nTAGS: KE\nSUBJECT: TEA\n"
        + _BODY,
        note="passing instructions among the captions",
    ),
    Valid(
        "UNCLAS NAIROBI 000204\n\nSENSITIVE\nSIPDIS\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n"
        "Sensitive But Unclassified -- Not for Internet Distribution\n" + _BODY,
        note="how to treat the text, said again above it",
    ),
    Valid(
        "UNCLASSIFIED\nSBU\nMRN:\t11 NAIROBI 204\nE.O.:\t13526\nTAGS:\tETRD, KE\nCaptions:\tSENSITIVE\n"
        "Reference:\t10 NAIROBI 12\nSubject:\tTea\n" + _BODY,
        note="SMART",
    ),
    Valid("UNCLAS NAIROBI 000204\n\nSUBJECT: TEA\n" + _BODY, note="one is missing, which HDG001 reports"),
    Valid(
        "UNCLAS NAIROBI 000204\n\nTAGS: ETRD KE\nSUBJECT: MINISTER TO MEET\nSTAFFDEL ROE\n" + _BODY,
        note="the last line of the SUBJECT",
    ),
    Valid(
        "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TALKS TURN\nSENSITIVE\n" + _BODY,
        note="a caption, or the last line of the SUBJECT",
    ),
    Valid("UNCLAS NAIROBI 000204\n\nSUBJECT: TEA TAGS: ETRD KE\n" + _BODY, note="on one line, which HDG005 reports"),
)
INVALID = (
    Invalid(
        "E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: LEAKS OF WHAT IS\n⟦CONFIDENTIAL⟧\n\n1. Tea.\n",
        fixed="CONFIDENTIAL\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: LEAKS OF WHAT IS\n\n1. Tea.\n",
        note="the classification, or the last line of the SUBJECT: unsafe",
        message="the classification line is out of order: it belongs above the E.O. line",
    ),
    Invalid(
        "SUBJECT: TEA\n\n⟦UNCLAS NAIROBI 00020⟧\n4\n\nREF: OSLO 1\n" + _BODY,
        fixed="UNCLAS NAIROBI 00020\nSUBJECT: TEA\n\n4\n\nREF: OSLO 1\n" + _BODY,
        note="with a line of its own below it: unsafe",
        message="the classification line is out of order: it belongs above the SUBJECT",
    ),
    Invalid(
        "UNCLAS NAIROBI 000204\n\nTAGS: ETRD KE\n⟦E.O. 13526:⟧ N/A\nSUBJECT: TEA\n" + _BODY,
        fixed="UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        message="the E.O. line is out of order: it belongs above the TAGS line",
    ),
    Invalid(
        "UNCLAS NAIROBI 000204\n\n⟦REF:⟧ NAIROBI 12\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        note="one far from its place",
        fixed="UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\nREF: NAIROBI 12\n" + _BODY,
        message="the REF is out of order: it belongs below the SUBJECT",
    ),
    Invalid(
        "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\n⟦SIPDIS⟧\nSUBJECT: TEA\n" + _BODY,
        note="a caption",
        fixed="UNCLAS NAIROBI 000204\n\nSIPDIS\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        message="the caption is out of order: it belongs above the E.O. line",
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n2) Fish\nSUBJECT: TEA\n⟦TAGS:⟧ ETRD KE\n",
        note="below a numbered line, so that it may be text: unsafe",
        fixed="UNCLAS NAIROBI 204\n2) Fish\nTAGS: ETRD KE\nSUBJECT: TEA\n",
        message="the TAGS line is out of order: it belongs above the SUBJECT",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each element that has to move so that the others are in order."""
    elements = ordered_elements(cable, options)
    kept = in_order(elements)
    others = [elements[index] for index in sorted(kept)]
    yield from _proved(cable, [_finding(cable, one, others) for at, one in enumerate(elements) if at not in kept])


def _proved(cable: Cable, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings, of whose fixes those stay safe after which, all together, every element is read as before."""
    edits: list[Edit] = []
    for one in found:
        each = one
        if each.fix is not None and each.fix.applicability == "safe":
            if keeps_elements(cable, each.fix.edits) and keeps_elements(cable, [*edits, *each.fix.edits]):
                edits += each.fix.edits
            else:
                each = each._replace(fix=each.fix._replace(applicability="unsafe"))
        yield each


def _finding(cable: Cable, element: Element, kept: Sequence[Element]) -> Diagnostic:
    following = next((other for other in kept if other.rank > element.rank), None)
    neighbor = (following or kept[-1]).field
    name, other = NAMES[element.field.kind], NAMES[neighbor.kind]
    return RULE.diagnostic(
        mark(cable, element.field),
        f"the {name} is out of order: it belongs {'above' if following else 'below'} the {other}",
        fix=moved(cable, element.field, neighbor, above=following is not None),
        related=(Related(mark(cable, neighbor), f"the {other}"),),
    )
