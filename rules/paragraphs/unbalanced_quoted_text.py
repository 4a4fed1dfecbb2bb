"""A quoted text has a "Begin text" but no "End text", or the reverse.

## Why it matters
Between "Begin text" and "End text" are the words of others. If one of the two is missing, no one can tell where those
words stop, and an Embassy may deliver too much or too little. (By convention.)

## What to do
Add the missing one. The wording may differ: "Begin non-paper" and "End text" are a pair, so are QUOTE and UNQUOTE.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid
from cablelint.rules.paragraphs._unmatched import lone_half

RULE = Rule(
    code="PAR010",
    name="unbalanced-quoted-text",
    severity="error",
    summary="quoted text with a beginning but no end, or the reverse",
    authority="convention",
)
VALID = (
    Valid("1. Please deliver this letter. Begin text:\n\nDear Sir.\n\nEnd text of letter.\n\n2. Thanks.\n"),
    Valid(
        "1. Begin non-paper:\n\nWe attach a list. Begin list:\n\n-- tea\n\nEnd list.\n\nEnd nonpaper.\n",
        note="one inside another",
    ),
    Valid("1. We begin talks in May and end points of dispute by June.\n\n2. The text will end there.\n", note="prose"),
    Valid(
        "UNCLAS SECTION 01 OF 02 OSLO 000012\n\n1. Begin text:\n\nDear Sir,\n\nwe thank you for\n",
        note="one section of several",
    ),
    Valid("1. The text of the letter follows:\n\nDear Sir.\n\nEnd text.\n", note="begun in other words"),
)
INVALID = (
    Invalid(
        "1. ⟦Begin text of letter⟧:\n\nDear Sir.\n\nSincerely,\n\n2. Thanks.\n",
        note="not ended",
        message='"Begin text of letter" has no matching "End"',
    ),
    Invalid(
        "1. Please deliver it.\n\nDear Sir.\n\n⟦End text⟧.\n\n2. Thanks.\n",
        note="not begun",
        message='"End text" has no matching "Begin"',
    ),
    Invalid(
        "1. Begin text:\n\nThe points are these. ⟦Begin points⟧:\n\n-- tea\n\nEnd text.\n\n2. Thanks.\n",
        note="one inside another",
        message='"Begin points" has no matching "End"',
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each opener or closer that stands alone."""
    for block in cable.quoted_blocks:
        half = lone_half(cable, block.opener, block.closer)
        if half is not None:
            yield RULE.diagnostic(half.words.span, half.fault)
