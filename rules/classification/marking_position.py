"""The portion marking stands before the number of its paragraph, as in "(U) 1.".

## Why it matters
The handbook has it right after the number, and there readers and systems look for it. (5 FAH-1 H-246.2.)

## What to do
Put it after the number: "1. (U)".

## Fix safety
The fix is safe: it moves the marking and touches nothing else.
"""

from collections.abc import Iterator

from cablelint.cable import Cable, Paragraph
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.heading import Marking
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.spans import Span

RULE = Rule(
    code="CLS015",
    name="marking-position",
    severity="warning",
    summary="the portion marking stands before the number of its paragraph",
    authority="5 FAH-1 H-246.2",
)
VALID = (
    Valid("1. (U) One.\n\n2. (SBU) Two.\n"),
    Valid("1.(C) One.\n\n2.(C) Two.\n", note="without a blank"),
    Valid("1. One.\n\n(A) 2 boats and 3 nets were lost.\n\n2. Two.\n", note="no number of a paragraph"),
)
INVALID = (
    Invalid("⟦(U)⟧ 1. One.\n\n⟦(SBU)⟧ 2. Two.\n", fixed="1. (U) One.\n\n2. (SBU) Two.\n"),
    Invalid(
        "1. (C) One.\n\n⟦(C)⟧ 2.\n\n3. (C) Three.\n", note="empty", fixed="1. (C) One.\n\n2. (C)\n\n3. (C) Three.\n"
    ),
    Invalid("1. (C) One.\n\n⟦(C/NF)⟧ 2) Two.\n", fixed="1. (C) One.\n\n2) (C/NF) Two.\n"),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each paragraph, at its marking."""
    for paragraph in cable.paragraphs:
        if paragraph.marking_first and paragraph.marking:
            message = f"{paragraph.marking.text} stands before the number of paragraph {paragraph.number}"
            yield RULE.at(paragraph.marking.span, message, fix=_fix(cable, paragraph, paragraph.marking))


def _fix(cable: Cable, paragraph: Paragraph, marking: Marking) -> Fix:
    rest = cable.text[marking.span.end : paragraph.opening.end]
    taken = Span(marking.span.start, marking.span.end + len(rest) - len(rest.lstrip(" \t")))
    blank = "" if rest[-1:].isspace() else " "
    after = " " if paragraph.text_span.start < paragraph.text_span.end else ""
    place = Span(paragraph.opening.end, paragraph.opening.end)
    edits = (Edit(taken, ""), Edit(place, f"{blank}{marking.text}{after}"))
    return Fix("Put the marking after the number", "safe", edits)
