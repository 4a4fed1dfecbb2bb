"""The only paragraph of the cable has a number.

## Why it matters
A number tells paragraphs apart; if there is only one, it makes the reader look for the next. (5 FAH-1 H-246.2: do not
number a single paragraph.)

## What to do
Remove the number.

## Fix safety
The fix is unsafe: other paragraphs may have lost their numbers, or may have been cut off. It removes the number and no
word. There is no fix if the text refers to a paragraph by number, if other lines begin with a number, or in released
texts, whose numbers have a `¶`.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Paragraph, Rule, Span, Valid, begins_elsewhere
from cablelint.rules.paragraphs._number_format import PILCROW, written_number
from cablelint.rules.paragraphs._unnumbered import blocks

RULE = Rule(
    code="PAR006",
    name="single-paragraph-numbered",
    severity="info",
    summary="a single paragraph that has a number",
    authority="5 FAH-1 H-246.2",
    needs=("one_paragraph",),
)
VALID = (
    Valid("SUBJECT: PORT\n\nThe port closed.\n"),
    Valid("1. The port closed.\n\n2. Ships wait.\n"),
    Valid(
        "1. The port closed.\n\nShips are waiting outside the harbor, and their crews have little water left.\n",
        note="another paragraph is below it, without a number",
    ),
    Valid("UNCLAS SECTION 02 OF 02 OSLO 000012\n\n1. Ships are waiting.\n", note="one section of several"),
)
INVALID = (
    Invalid(
        "SUBJECT: PORT\n\n⟦1⟧. The port closed on\nFriday.\n",
        fixed="SUBJECT: PORT\n\nThe port closed on\nFriday.\n",
        message="a single paragraph does not need a number",
    ),
    Invalid(
        "SUBJECT: PORT\n\n⟦1⟧. (SBU) The port closed.\n",
        note="a marking stays",
        fixed="SUBJECT: PORT\n\n(SBU) The port closed.\n",
        message="a single paragraph does not need a number",
    ),
    Invalid(
        "SUBJECT: PORT\n\n⟦1⟧. The port closed in\n2007. Ships wait.\n",
        note="another line begins with a number",
        message="a single paragraph does not need a number",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the number."""
    if len(cable.paragraphs) != 1 or cable.paragraphs[0].number != 1 or begins_elsewhere(cable):
        return
    if not any(block.prose for block in blocks(cable, cable.body)):
        paragraph = cable.paragraphs[0]
        message = "a single paragraph does not need a number"
        yield RULE.diagnostic(paragraph.number_span, message, fix=_fix(cable, paragraph))


def _fix(cable: Cable, paragraph: Paragraph) -> Fix | None:
    lists = sum(line.kind == "numbered" for line in cable.lines) > 1
    start = written_number(cable, paragraph).start
    if lists or cable.paragraph_references or cable.text[start] == PILCROW:
        return None
    return Fix("Remove the number", "unsafe", (Edit(Span(start, paragraph.opening.end), ""),))
