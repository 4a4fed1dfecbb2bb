"""A comment, note or introduction has a "Begin" but no "End", or the reverse.

## Why it matters
A comment is the post's own opinion among the words of others. If its begin or end is missing, readers confuse the two.
(By convention.)

A paragraph headed COMMENT ends with its paragraph, and does not need "End comment"; a note in parentheses ends with
them.

A closing word with one typing error, END COMEMNT, still closes, and is reported. So is COMMENT alone as the last word
of its paragraph, where a comment is open.

## What to do
Add the missing "Begin" or "End", or correct the word.

## Fix safety
The fix is unsafe: the word may be another.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Rule, Valid
from cablelint.rules.paragraphs._unmatched import bare_closers, misspelled_closers, unmatched_ends

RULE = Rule(
    code="PAR012",
    name="unbalanced-comment",
    severity="warning",
    summary="a comment or note with a beginning but no end, or the reverse",
    authority="convention",
    needs=("unbalanced_comments",),
)
VALID = (
    Valid("1. The port closed. (Comment: It was full. End comment.) Ships wait.\n\n2. They are small.\n"),
    Valid("1. The port closed.\n\n2. COMMENT: It was full.\n", note="it ends with its paragraph"),
    Valid("1. The port (Note: the old one) closed.\n\n2. Ships wait.\n", note="it ends with its parenthesis"),
    Valid("1. He had no comment. Note that the end is near.\n\n2. Ships wait.\n", note="prose"),
)
INVALID = (
    Invalid(
        "1. COMMENT: THE PORT CLOSED. ⟦COMMENT⟧.\n\n2. IT OPENED AGAIN.\n",
        note="without END",
        fixed="1. COMMENT: THE PORT CLOSED. END COMMENT.\n\n2. IT OPENED AGAIN.\n",
        message='the closing "COMMENT" is missing its END; write END COMMENT',
    ),
    Invalid(
        "1. (SBU) Comment: The port closed. End ⟦comemnt⟧.\n\n2. (SBU) It opened again.\n",
        note="misspelled",
        fixed="1. (SBU) Comment: The port closed. End comment.\n\n2. (SBU) It opened again.\n",
        message='"comemnt" is misspelled; did you mean comment?',
    ),
    Invalid(
        "1. COMMENT: THE PORT CLOSED. END\n⟦COMEMNT⟧.\n\n2. IT OPENED AGAIN.\n",
        note="over the end of a line",
        fixed="1. COMMENT: THE PORT CLOSED. END\nCOMMENT.\n\n2. IT OPENED AGAIN.\n",
        message='"COMEMNT" is misspelled; did you mean COMMENT?',
    ),
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
    """Yield one finding for each half."""
    for half in unmatched_ends(cable, summary=False):
        yield RULE.diagnostic(half.words.span, half.fault)
    for bare in bare_closers(cable, summary=False):
        fix = Fix(f"Write {bare.right}", "unsafe", (Edit(bare.closer.span, bare.right),))
        message = f'the closing "{bare.closer.text}" is missing its END; write {bare.right}'
        yield RULE.diagnostic(bare.closer.span, message, fix=fix)
    for word, right in misspelled_closers(cable, summary=False):
        fix = Fix(f"Write {right}", "unsafe", (Edit(word.span, right),))
        yield RULE.diagnostic(word.span, f'"{word.text}" is misspelled; did you mean {right}?', fix=fix)
