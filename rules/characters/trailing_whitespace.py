"""Blanks stand at the end of a line.

## Why it matters
They cannot be seen, they travel with the cable, and they make two versions of a draft differ where no word does.
(By convention.)

## What to do
Delete them.

## Fix safety
The fix is safe: no word and no line changes.
"""

from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.spans import Span

RULE = Rule(
    code="TXT003",
    name="trailing-whitespace",
    severity="info",
    summary="blanks at the end of a line",
    authority="convention",
)
VALID = (
    Valid("1. Nothing follows the period.\n"),
    Valid("1. A blank line follows.\n\n2. It is empty.\n"),
    Valid("  1. An indented line is not ours to judge.\n"),
)
INVALID = (
    Invalid("1. One.⟦  ⟧\n2. Two.\n", fixed="1. One.\n2. Two.\n"),
    Invalid("1. One.\r\n⟦ ⟧\r\n2. Two.⟦\t⟧", note="a line of blanks only", fixed="1. One.\r\n\r\n2. Two."),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding a line."""
    text = cable.text
    for line in cable.lines:
        if line.end == line.start or text[line.end - 1] not in " \t":
            continue
        span = Span(line.start + len(text[line.start : line.end].rstrip(" \t")), line.end)
        fix = Fix("Delete the blanks", "safe", (Edit(span, ""),))
        yield RULE.at(span, f"the line ends with {_blanks(span)}", fix=fix)


def _blanks(span: Span) -> str:
    count = span.end - span.start
    return "a blank" if count == 1 else f"{count} blanks"
