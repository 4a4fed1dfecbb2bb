"""The SUBJECT of a classified cable has no marking.

A cable that states one level for its entire text does not need one. From June 25, 2010, on this is a warning: the
present 32 CFR 2001.21(c) is in force since that day, and names subjects among the portions that must be marked. Before,
it is information only: subjects were kept unclassified by convention, and most were sent without a marking. Before
August 1982 no order asked for the marking of portions. In released texts this is information only. CLS002 reports a
SUBJECT marked above its cable.

## Why it matters
Subjects appear in lists without the text: whoever makes the list must know whether the subject is classified. (32 CFR
2001.21(c), in force since June 25, 2010; 5 FAH-1 H-132; drafting custom is to keep subjects unclassified.)

## What to do
Put (U) before an unclassified subject, and the level of its words before any other.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid, executive_orders, practices
from cablelint.rules.heading._elements import mark

RULE = Rule(
    code="HDG010",
    name="subject-marking",
    severity="warning",
    summary="a classified cable whose SUBJECT has no marking",
    authority="32 CFR 2001.21(c); 5 FAH-1 H-132",
    severity_in={"archive": "info"},
    needs=("is_classified", "unmarked_subject"),
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
    Valid(
        _ABOVE.replace("DECL: 03/14/2021", "N/A") + "SUBJECT: TEA\n\n1. (U) Tea is up.\n", note="classified by mistake"
    ),
    Valid(_ABOVE + "SUBJECT: TEA\n\n1. (C - Entire text) Tea is up.\n", note="entire text", date="2011-03-14"),
)
INVALID = (
    Invalid(
        _ABOVE + "⟦SUBJECT:⟧ TEA GROWERS ASK FOR DELAY\n\n1. (C) One.\n",
        date="2011-03-14",
        message="the SUBJECT of this CONFIDENTIAL cable has no marking; add (U) or the level of its words",
    ),
    Invalid(
        _ABOVE.replace("13526", "12958") + "⟦SUBJECT:⟧ TEA GROWERS ASK FOR DELAY\n\n1. (C) One.\n",
        note="before it was asked for: information",
        date="2009-03-14",
        message=(
            "the SUBJECT of this CONFIDENTIAL cable has no marking; add (U) or the level of its "
            "words (information before June 25, 2010: subjects were kept unclassified by convention)"
        ),
    ),
    Invalid(
        _ABOVE.replace("13526", "12985") + "⟦SUBJECT:⟧ TEA GROWERS ASK FOR DELAY\n\n1. (C) One.\n",
        note="without a date, by an order of before that is mistyped",
        message=(
            "the SUBJECT of this CONFIDENTIAL cable has no marking; add (U) or the level of its "
            "words (information before June 25, 2010: subjects were kept unclassified by convention)"
        ),
    ),
    Invalid(
        "S E C R E T\n\n⟦SUBJECT:⟧ TEA (AND COFFEE)\n\n1. (S) One.\n",
        note="a parenthesis",
        date="2011-03-14",
        message="the SUBJECT of this SECRET cable has no marking; add (U) or the level of its words",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the label."""
    level = cable.classification.level if cable.classification else None
    subject = cable.subject
    if level in (None, "UNCLASSIFIED") or subject is None or not subject.text or subject.marking is not None:
        return
    if cable.executive_order and cable.executive_order.not_applicable:
        return  # what is wrong may be the classification line: CLS006
    field = next(field for field in cable.fields if field.kind == "subject")
    if practices.is_in_use("SUBJECT MARKING", options.date) and not cable.entire_text:
        asked = practices.is_in_use("SUBJECT MARKING REQUIRED", options.date) and not _is_of_the_past(cable, options)
        since = "" if asked else " (information before June 25, 2010: subjects were kept unclassified by convention)"
        yield RULE.diagnostic(
            mark(cable, field),
            f"the SUBJECT of this {level} cable has no marking; add (U) or the level of its words{since}",
            severity=RULE.severity if asked else "info",
        )


def _is_of_the_past(cable: Cable, options: Options) -> bool:
    """Return whether a text without a date names an order that is no longer in force: it is not a draft of today.

    A number with a slip, 12985, is that of the order that was meant.
    """
    named = cable.executive_order.order if cable.executive_order else None
    if named is None or options.date_is_known:
        return False
    number = named.text
    order = executive_orders.find(number) or executive_orders.find(executive_orders.nearest(number, options.date) or "")
    return order is not None and order != executive_orders.in_force(options.date)
