"""The announcement of an action request names a paragraph that the cable does not have.

## Why it matters
The announcement is all that a busy addressee reads before turning to what is asked. Where it points to nothing, the
request is overlooked, or answered with a cable that asks what was meant. It happens when paragraphs are taken out or
renumbered in clearance. (By convention; 5 FAH-1 H-246.2 has paragraphs numbered so that they can be referred to.)

## What to do
Name the paragraphs that hold the request.
"""

from collections.abc import Iterator

from cablelint.rules.actions._requests import announced, listed, numbers_of

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic
from cablelint.rule import Invalid, Options, Rule, Valid

RULE = Rule(
    code="ACT001",
    name="action-reference-unresolved",
    severity="error",
    summary="an announcement names a paragraph that the cable does not have",
    authority="5 FAH-1 H-246.2; convention",
)
VALID = (
    Valid("1. This is an action request. See paragraph 2.\n\n2. Embassy is requested to report by May 4.\n"),
    Valid("1. This is an action request.\n\n2. Embassy is requested to report.\n", note="names no paragraph"),
    Valid(
        "1. This is an action request. See paragraphs 2-3.\n\n2. Request Embassy deliver the note below.\n\n"
        "3. Begin text:\n\nThe Embassy presents its compliments.\n\nEnd text.\n",
        note="a range",
    ),
)
INVALID = (
    Invalid(
        "1. This is an action request. See paragraphs ⟦7-8⟧.\n\n2. Background follows.\n\n3. Embassy is requested to report.\n",
    ),
    Invalid(
        "1. (U) This is an action request; please see paragraph ⟦4⟧.\n\n2. (U) Background.\n\n"
        "3. (U) Please deliver the points above.\n",
        note="one too far",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each number or range that names an absent paragraph."""
    existing = {paragraph.number for paragraph in cable.paragraphs if paragraph.number is not None}
    if not existing:
        return
    for announcement in cable.announcements:
        for item in announced(announcement):
            absent = tuple(number for number in numbers_of(item) if number not in existing)
            if absent:
                yield RULE.at(
                    item.span,
                    f"the announcement refers to {listed(numbers_of(item))}, but the cable has no {listed(absent)}"
                    f" (its last is paragraph {max(existing)})",
                )
