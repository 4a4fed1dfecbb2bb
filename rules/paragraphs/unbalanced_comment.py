"""A comment, note, introduction or the like is begun and not ended, or ended and not begun.

## Why it matters
A comment is the post's own opinion in the midst of what others said. Where one half of its frame is missing, readers
take the one for the other. (By convention.)

A paragraph headed COMMENT that ends with its paragraph is right without "End comment", and a note in parentheses ends
with them.

## What to do
Put the missing half.
"""

from collections.abc import Iterator

from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.rule import Invalid, Options, Rule, Valid
from cablelint.rules.paragraphs._unmatched import lone_halves

RULE = Rule(
    code="PAR012",
    name="unbalanced-comment",
    severity="warning",
    summary="a comment or note with a beginning but no end, or the reverse",
    authority="convention",
)
VALID = (
    Valid("1. The port closed. (Comment: It was full. End comment.) Ships wait.\n\n2. They are small.\n"),
    Valid("1. The port closed.\n\n2. COMMENT: It was full.\n", note="it ends with its paragraph"),
    Valid("1. The port (Note: the old one) closed.\n\n2. Ships wait.\n", note="it ends with its parenthesis"),
    Valid("1. He had no comment. Note that the end is near.\n\n2. Ships wait.\n", note="prose"),
)
INVALID = (
    Invalid(
        "1. The port closed. It was full. ⟦End comment⟧.\n\n2. Ships wait.\n",
        note="not begun",
        message='"End comment" has no matching "Begin"',
    ),
    Invalid(
        "1. The port closed. (⟦Note⟧: It was full. Ships wait.\n\n2. They are small.\n",
        note="not ended",
        message='"Note" has no matching "End"',
    ),
    Invalid(
        "1. ⟦Begin comment⟧. The port was full.\n\n2. Ships wait.\n\n3. They are small.\n",
        note="not ended",
        message='"Begin comment" has no matching "End"',
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each half."""
    for half in lone_halves(cable, summary=False):
        yield RULE.diagnostic(half.words.span, half.fault)
