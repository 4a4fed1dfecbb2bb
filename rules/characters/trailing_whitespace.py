"""A line ends with spaces.

## Why it matters
You cannot see them, they are sent with the cable, and they make two drafts differ that have the same words. (By
convention.)

A program or a transmission often adds them to many lines, so a file has one finding, at the first of them.

## What to do
Delete the spaces.

## Fix safety
The fix is safe: no word and no line changes.
"""

from collections.abc import Iterator, Sequence

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Rule, Span, Valid

RULE = Rule(
    code="TXT003",
    name="trailing-whitespace",
    severity="info",
    summary="spaces at the end of a line",
    authority="convention",
    needs=("trailing_spaces",),
)
VALID = (
    Valid("1. Nothing follows the period.\n"),
    Valid("\n1. A blank line follows.\n\n2. It is empty.\n"),
    Valid("  1. An indented line is not ours to judge.\n"),
)
INVALID = (
    Invalid("1. One.⟦  ⟧\n2. Two.\n", fixed="1. One.\n2. Two.\n", message="the line ends with 2 spaces"),
    Invalid(
        "1. One.\r\n⟦ ⟧\r\n2. Two.\t",
        note="a line of spaces only",
        fixed="1. One.\r\n\r\n2. Two.",
        message="2 lines end with spaces",
    ),
    Invalid(
        "¶1. One.⟦ ⟧\n \n¶2. Two. \n",
        note="released",
        fixed="¶1. One.\n\n¶2. Two.\n",
        profile="archive",
        message="3 lines end with spaces",
    ),
)

_new = tuple.__new__  # makes a value in half the time that its own class takes: a file may have thousands


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for the cable, whose fix removes the spaces of all lines."""
    spans = _blanks(cable)
    if spans:
        edits = tuple([_new(Edit, (span, "")) for span in spans])
        yield RULE.diagnostic(spans[0], _message(spans), fix=Fix("Remove the spaces", "safe", edits))


def _message(spans: Sequence[Span]) -> str:
    if len(spans) > 1:
        return f"{len(spans)} lines end with spaces"
    count = spans[0].end - spans[0].start
    return f"the line ends with {'a space' if count == 1 else f'{count} spaces'}"


def _blanks(cable: Cable) -> list[Span]:
    text = cable.text
    return [
        _new(Span, (start + len(text[start:end].rstrip(" \t")), end))
        for _, start, end, _ in cable.lines
        if end > start and text[end - 1] in " \t"
    ]
