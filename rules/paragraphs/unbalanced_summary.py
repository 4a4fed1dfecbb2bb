"""A summary has a "Begin summary" but no "End summary", or the reverse.

## Why it matters
The summary is what most addressees read. "End summary" tells them where to stop. Without a beginning, part of the
summary may be lost; without an end, the whole cable reads like a summary. (By convention; 5 FAH-1 H-246.3 has a
summary above paragraph 1.)

A paragraph headed SUMMARY ends with its paragraph, and does not need "End summary".

A closing word with one typing error, END SUMAMRY, still closes, and is reported. So is SUMMARY alone as the last word
of its paragraph, where a summary is open.

## What to do
Add the missing "Begin" or "End", or correct the word.

## Fix safety
The fix is unsafe: the word may be another.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Rule, Valid
from cablelint.rules.paragraphs._unmatched import bare_closers, misspelled_closers, unmatched_ends

RULE = Rule(
    code="PAR011",
    name="unbalanced-summary",
    severity="warning",
    summary="a summary with a beginning but no end, or the reverse",
    authority="5 FAH-1 H-246.3; convention",
    needs=("unbalanced_summaries",),
)
VALID = (
    Valid("1. SUMMARY: The port closed. END SUMMARY.\n\n2. It opened again.\n"),
    Valid("1. Summary: The port closed.\n\n2. It opened again.\n", note="it ends with its paragraph"),
    Valid("SUMMARY\n-------\n\n1. The port closed.\n\n2. It opened again. End summary.\n\n3. Ships wait.\n"),
    Valid("1. In summary, the port closed at the end. Summary trials began.\n\n2. Ships wait.\n", note="prose"),
    Valid(
        "1. Summary and action request: The port closed. End summary and action request.\n\n2. Ships wait.\n",
        note="a summary and more",
    ),
)
INVALID = (
    Invalid(
        "1. SUMMARY: THE PORT CLOSED. ⟦SUMMARY⟧.\n\n2. IT OPENED AGAIN.\n",
        note="without END",
        fixed="1. SUMMARY: THE PORT CLOSED. END SUMMARY.\n\n2. IT OPENED AGAIN.\n",
        message='the closing "SUMMARY" is missing its END; write END SUMMARY',
    ),
    Invalid(
        "1. (SBU) Summary: The port closed. End ⟦sumamry⟧.\n\n2. (SBU) It opened again.\n",
        note="misspelled",
        fixed="1. (SBU) Summary: The port closed. End summary.\n\n2. (SBU) It opened again.\n",
        message='"sumamry" is misspelled; did you mean summary?',
    ),
    Invalid(
        "1. SUMMARY: THE PORT CLOSED. END\n⟦SUMAMRY⟧.\n\n2. IT OPENED AGAIN.\n",
        note="over the end of a line",
        fixed="1. SUMMARY: THE PORT CLOSED. END\nSUMMARY.\n\n2. IT OPENED AGAIN.\n",
        message='"SUMAMRY" is misspelled; did you mean SUMMARY?',
    ),
    Invalid(
        "1. The port closed. ⟦End summary⟧.\n\n2. It opened again.\n",
        note="not begun",
        message='"End summary" has no matching "Begin"',
    ),
    Invalid(
        "1. ⟦Begin summary⟧: The port closed.\n\n2. It opened again.\n\n3. Ships wait.\n",
        note="not ended",
        message='"Begin summary" has no matching "End"',
    ),
    Invalid(
        "1. (⟦Summary⟧: The port closed.\n\n2. It opened again.\n",
        note="a parenthesis left open",
        message='"Summary" has no matching "End"',
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each half."""
    for half in unmatched_ends(cable, summary=True):
        yield RULE.diagnostic(half.words.span, half.fault)
    for bare in bare_closers(cable, summary=True):
        fix = Fix(f"Write {bare.right}", "unsafe", (Edit(bare.closer.span, bare.right),))
        message = f'the closing "{bare.closer.text}" is missing its END; write {bare.right}'
        yield RULE.diagnostic(bare.closer.span, message, fix=fix)
    for word, right in misspelled_closers(cable, summary=True):
        fix = Fix(f"Write {right}", "unsafe", (Edit(word.span, right),))
        yield RULE.diagnostic(word.span, f'"{word.text}" is misspelled; did you mean {right}?', fix=fix)
