"""A comment, note or introduction has a "Begin" but no "End", or the reverse.

## Why it matters
A comment is the post's own opinion among the words of others. If its begin or end is missing, readers confuse the two.
(By convention.)

A paragraph headed COMMENT ends with its paragraph, and does not need "End comment"; a note in parentheses ends with
them.

## What to do
Add the missing "Begin" or "End".
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid
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
