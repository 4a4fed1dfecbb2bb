"""A line that a relay put at a page break stands inside the text.

## Why it matters
Long telegrams were sent in pages, each with a line that names station, serial, section and page. The line belongs to the
transmission: left in, it cuts sentences in two for every reader, and is quoted on. (ACP 127; by convention.)

## What to do
Delete the line.

## Fix safety
The fix is unsafe: it deletes a whole line, and words with it, for you to confirm.
"""

from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.spans import Span, trimmed

RULE = Rule(
    code="TXT009",
    name="page-break-residue",
    severity="warning",
    summary="a transmission page line inside the text",
    authority="ACP 127; convention",
    severity_in={"archive": "info"},
)
VALID = (
    Valid("1. See page 02 of the report from Nairobi.\n", note="a page of something else"),
    Valid("UNCLAS SECTION 01 OF 02 NAIROBI 001204\n\nSUBJECT: TEA\n", note="a section line belongs to the heading"),
    Valid("1. The index rose to 001.2 of 100.\n"),
)
INVALID = (
    Invalid(
        "1. The growers want six\n⟦NAIROBI 00001204  001.2 OF 002⟧\nmore months.\n",
        fixed="1. The growers want six\nmore months.\n",
    ),
    Invalid(
        "1. The growers want six\n⟦PAGE 02        NAIROB  01204  01 OF 02  031200Z⟧\nmore months.\n",
        note="the form of the seventies",
        fixed="1. The growers want six\nmore months.\n",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each page line."""
    for line in cable.lines:
        if line.kind == "page_break":
            span = trimmed(cable.text, line.span)
            fix = Fix("Delete the line", "unsafe", (Edit(Span(line.start, line.stop), ""),))
            yield RULE.at(span, f'the page line "{cable.written(span)}" stands in the text', fix=fix)
