"""In a portion-marked cable, a quoted text in a block of its own has no marking.

Only quoted text below the first line of its paragraph is checked: quoted text right after the number has the marking
of the paragraph.

## Why it matters
A note or a speech to be delivered often has another level than the paragraph around it, and is passed on without that
paragraph. (E.O. 13526 section 1.6(c); 32 CFR 2001.21(c). That the paragraph's marking does not cover it is
convention.)

## What to do
Mark it: "(U) Begin text:".
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, QuotedBlock, Rule, Valid, marking_at

RULE = Rule(
    code="CLS016",
    name="unmarked-quoted-text",
    severity="info",
    summary="a separate quoted text without a marking in a portion-marked cable",
    authority="E.O. 13526 1.6(c); 32 CFR 2001.21(c); convention",
    needs=("quoted_blocks", "marked_paragraphs"),
)
VALID = (
    Valid("1. (C) Please deliver this note:\n\n(U) Begin text:\n\nThe Embassy asks.\n\nEnd text.\n\n2. (C) Two.\n"),
    Valid("1. (C) Please deliver this note:\n\nBegin text:\n\n(U) The Embassy asks.\n\nEnd text.\n\n2. (C) Two.\n"),
    Valid("1. (C) One.\n\n2. (U) Begin text:\n\nThe Embassy asks.\n\nEnd text.\n", note="the paragraph's own"),
    Valid(
        "1. (C) One.\n\n(U) Begin text:\n\nOne.\n\nBegin points:\n\n-- A.\n\nEnd points.\n\nEnd text.\n\n2. (C) Two.\n",
        note="quoted within quoted text",
    ),
    Valid("1. (C) One.\n\n2. (U) Two: Begin text: The Embassy asks. End text.\n", note="in the line"),
    Valid("1. (C) One.\n\n2. (U) Two:\nBegin text:\nThe Embassy asks.\nEnd text.\n", note="not apart"),
    Valid("1. (C) One.\n\n2. Two:\n\nBegin text:\n\nThe Embassy asks.\n\nEnd text.\n", note="half of it is marked"),
    Valid("1. One.\n\n2. Two:\n\nBegin text:\n\nThe Embassy asks.\n\nEnd text.\n", note="nothing is marked"),
)
INVALID = (
    Invalid(
        "1. (C) Please deliver this note:\n\n⟦Begin text⟧:\n\nThe Embassy asks.\n\nEnd text.\n\n2. (C) Two.\n",
        message='the quoted text "text" has no portion marking of its own',
    ),
    Invalid(
        "1. (SBU) One.\n\n2. (SBU) Two:\n\n⟦BEGIN POINTS⟧:\n\n-- WE AGREE.\n\nEND POINTS.\n",
        message='the quoted text "POINTS" has no portion marking of its own',
    ),
)
_LONGEST_LEAD_CHARS = 100  # of spaces and marks around the opening words


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each outermost block, at its opening words."""
    paragraphs = cable.paragraphs
    if 2 * sum(paragraph.marking is not None for paragraph in paragraphs) <= len(paragraphs):
        return
    for block in cable.quoted_blocks:
        if block.depth == 0 and block.opener and _opens_block(cable, block) and not _is_marked(cable, block):
            yield RULE.diagnostic(
                block.opener.span, f'the quoted text "{block.title}" has no portion marking of its own'
            )


def _opens_block(cable: Cable, block: QuotedBlock) -> bool:
    """Return whether an empty line is above the line of the opening words, and no other words before them."""
    assert block.opener is not None
    start = block.opener.span.start
    above = cable.text[max(0, start - _LONGEST_LEAD_CHARS) : start].rstrip(" \t")
    return above.endswith("\n") and above[:-1].rstrip(" \t\r").endswith("\n")


def _is_marked(cable: Cable, block: QuotedBlock) -> bool:
    """Return whether the first words of the quoted text are a marking."""
    assert block.opener is not None
    start = block.opener.span.end
    lead = cable.text[start : min(start + _LONGEST_LEAD_CHARS, block.span.end)]
    first = start + len(lead) - len(lead.lstrip(" \t\r\n:.-"))
    return marking_at(cable, first, block.span.end) is not None
