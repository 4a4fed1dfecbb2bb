"""The text has a line that a relay station put at a page break.

## Why it matters
Long telegrams were sent in pages, each with a line that names station, serial, section and page. The line belongs to
the transmission: in the text it cuts sentences in two, and others quote it along. (ACP 127; by convention.)

## What to do
Delete the line, and the empty lines that came with it.

## Fix safety
The fix is unsafe: it deletes a whole line with its words, so review it. If the sentence continues below, the empty
lines around it are deleted too; otherwise one stays.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Line, Options, Rule, Span, Valid, trimmed

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
        message='the text has a page line in it: "NAIROBI 00001204  001.2 OF 002"',
    ),
    Invalid(
        "1. The growers want six\n⟦PAGE 02        NAIROB  01204  01 OF 02  031200Z⟧\nmore months.\n",
        note="the form of the seventies",
        fixed="1. The growers want six\nmore months.\n",
        message='the text has a page line in it: "PAGE 02        NAIROB  01204  01 OF 02  031200Z"',
    ),
    Invalid(
        "1. The growers want six \n \n⟦NAIROBI 00001204  002 OF 002⟧ \n \n \nmore months. \n \n"
        "⟦NAIROBI 00001204  003 OF 002⟧ \n \n2. We agree. \n",
        note="between blank lines",
        fixed="1. The growers want six \nmore months. \n\n2. We agree. \n",
        message=(
            'the text has a page line in it: "NAIROBI 00001204  002 OF 002"',
            'the text has a page line in it: "NAIROBI 00001204  003 OF 002"',
        ),
    ),
    Invalid(
        "SUBJECT: TEA\n\nREF: NAIROBI 12\n\n⟦NAIROBI 00001204  001 OF 003⟧\n\n\nSUMMARY\n\n1. The growers want more.\n",
        note="between the heading and the text",
        fixed="SUBJECT: TEA\n\nREF: NAIROBI 12\n\nSUMMARY\n\n1. The growers want more.\n",
        message='the text has a page line in it: "NAIROBI 00001204  001 OF 003"',
    ),
    Invalid(
        "⟦NAIROBI 00001204  001 OF 003⟧\n\n1. The growers want more.\n⟦NAIROBI 00001204  002 OF 003⟧\nThey waited.\n\n"
        "⟦NAIROBI 00001204  003 OF 003⟧\n",
        note="at the top, at the end, and between two sentences",
        fixed="1. The growers want more.\nThey waited.\n",
        message=(
            'the text has a page line in it: "NAIROBI 00001204  001 OF 003"',
            'the text has a page line in it: "NAIROBI 00001204  002 OF 003"',
            'the text has a page line in it: "NAIROBI 00001204  003 OF 003"',
        ),
    ),
)


_ENDS = frozenset(".?!:;\"')")
_SHORTEST = 40  # characters; a shorter line may be a heading


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each page line."""
    for index, line in enumerate(cable.lines):
        if line.kind == "page_break":
            span = trimmed(cable.text, line.span)
            fix = Fix("Remove the line", "unsafe", (_edit(cable, index),))
            yield RULE.diagnostic(span, f'the text has a page line in it: "{cable.text_at(span)}"', fix=fix)


def _edit(cable: Cable, index: int) -> Edit:
    """Takes the line out with the blank lines around it, of which one is left where no sentence goes on."""
    lines = cable.lines
    first = last = index
    while first and lines[first - 1].kind == "blank":
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].kind == "blank":
        last += 1
    whole = Span(lines[first].start, lines[last].stop)
    if first == last or first == 0 or last + 1 == len(lines) or _goes_on(cable, lines[first - 1], lines[last + 1]):
        return Edit(whole, "")
    return Edit(whole, cable.text[lines[index].end : lines[index].stop])


def _goes_on(cable: Cable, above: Line, below: Line) -> bool:
    """Whether a sentence that breaks off on one line goes on in the other; an element or a heading is none."""
    written, following = cable.text_at(above.span).rstrip(), cable.text_at(below.span).lstrip()
    broken_off = above.start >= cable.body.start and written[-1:] not in _ENDS
    return broken_off and below.kind == "text" and (len(written) >= _SHORTEST or following[:1].islower())
