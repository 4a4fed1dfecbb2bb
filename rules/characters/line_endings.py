"""The lines end in different ways.

## Why it matters
A file that has passed through two systems carries the line breaks of both. Some relays take a lone carriage return as
no line break at all, and run lines together. (By convention.)

## What to do
End every line the same way.

## Fix safety
The fix is safe: it gives every line the break that most lines have.
"""

from collections import Counter
from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.spans import Span

RULE = Rule(
    code="TXT006",
    name="line-endings",
    severity="warning",
    summary="line endings are mixed",
    authority="convention",
)
VALID = (
    Valid("1. One.\r\n2. Two.\r\n", note="all CR LF"),
    Valid("1. One.\n2. Two.", note="all LF, the last line without"),
    Valid("1. One line and no break at all."),
)
INVALID = (
    Invalid("1. One.\n2. Two.⟦\r\n⟧3. Three.\n", fixed="1. One.\n2. Two.\n3. Three.\n"),
    Invalid("1. One.\r\n2. Two.⟦\r⟧3. Three.\r\n", note="a lone CR", fixed="1. One.\r\n2. Two.\r\n3. Three.\r\n"),
)

_NAMES = {"\n": "LF", "\r\n": "CR LF", "\r": "CR"}


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for the cable, at the first line break that differs from most; the fix mends all of them."""
    text = cable.text
    if "\r" not in text:
        return
    counted = Counter(text[line.end : line.stop] for line in cable.lines if line.stop > line.end)
    if len(counted) < 2:
        return
    usual = counted.most_common(1)[0][0]
    strange = [
        Span(line.end, line.stop)
        for line in cable.lines
        if line.stop > line.end and text[line.end : line.stop] != usual
    ]
    fix = Fix(f"End every line with {_NAMES[usual]}", "safe", tuple(Edit(span, usual) for span in strange))
    lines = "1 line ends" if len(strange) == 1 else f"{len(strange)} lines end"
    first = _NAMES[cable.written(strange[0])]
    yield RULE.at(strange[0], f"{lines} otherwise than the rest: {first} here, {_NAMES[usual]} elsewhere", fix=fix)
