"""A paragraph has a number but no text.

## Why it matters
The text was lost, or deleted without its number; the reader cannot tell which. (5 FAH-1 H-246.2: the numbers are those
of the paragraphs; by convention.)

## What to do
Put the text back, or remove the number and renumber the paragraphs below.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Paragraph, Rule, Span, Valid
from cablelint.rules.paragraphs._number_format import written_number

RULE = Rule(
    code="PAR013",
    name="empty-paragraph",
    severity="error",
    summary="a numbered paragraph without text",
    authority="5 FAH-1 H-246.2; convention",
    needs=("empty_paragraphs",),
)
VALID = (
    Valid("1. The port closed.\n\n2. Yes.\n"),
    Valid("1. The port closed.\n\n2.\nShips wait.\n\n3.\n\nThey are small.\n", note="the text begins on another line"),
    Valid("1. The port closed.\n\n2. Begin text:\n\nDear Sir.\n\nEnd text.\n", note="quoted text"),
)
INVALID = (
    Invalid("1. The port closed.\n\n⟦2.⟧\n\n3. Ships wait.\n", message="paragraph 2 has no text"),
    Invalid(
        "1. (U) The port closed.\n\n⟦2. (U)⟧\n\n3. (U) Ships wait.\n",
        note="only a marking",
        message="paragraph 2 has no text",
    ),
    Invalid(
        "1. The port closed.\n\n⟦2.⟧ -\n-\n3. Ships wait.\n", note="only dashes", message="paragraph 2 has no text"
    ),
    Invalid(
        "1. It closed.\n\nTHE SHIPS\n---------\n\n⟦2.⟧\n\nTHE CRANE\n---------\n\n3. It broke.\n",
        note="headings",
        message="paragraph 2 has no text",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each number that is alone."""
    for paragraph in cable.paragraphs:
        if paragraph.number is not None and not cable.text_at(paragraph.text_span).strip("- \t\r\n"):
            yield RULE.diagnostic(_opening(cable, paragraph), f"paragraph {paragraph.number} has no text")


def _opening(cable: Cable, paragraph: Paragraph) -> Span:
    span = written_number(cable, paragraph)
    return Span(span.start, max(span.end, paragraph.marking.span.end)) if paragraph.marking else span
