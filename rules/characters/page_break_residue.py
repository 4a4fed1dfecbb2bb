"""The text has a line that a relay station put at a page break.

## Why it matters
Long telegrams were sent in pages, each with a line that names station, serial, section and page. The line belongs to
the transmission: in the text it cuts sentences in two, and others quote it with them. (ACP 127; by convention.)

## What to do
Delete the line, and the empty lines that came with it.

## Fix safety
The fix is unsafe: it deletes a whole line with its words, so review it. If the sentence continues below, the empty
lines around it are deleted too; otherwise one stays.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Rule, Span, Valid, spaces, trimmed
from cablelint.rules._repeated import told_once

RULE = Rule(
    code="TXT009",
    name="page-break-residue",
    severity="warning",
    summary="a transmission page line inside the text",
    authority="ACP 127; convention",
    severity_in={"archive": "info"},
    reads_trivia=True,
    needs=("trivia",),
)
VALID = (
    Valid(
        "UNCLASSIFIED\nSBU\n\nMRN:        12 NAIROBI 720\nDate/DTG:   Jul 12, 2012 / 121619Z JUL 12\n"
        "From:       AMEMBASSY NAIROBI\nSubject:    Tea\n\n1. (SBU) Tea is up.\n\nUNCLASSIFIED\nSBU\nPage 1 of 1\n",
        note="the end of a printed message",
    ),
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
        "NAIROBI 00001204  003 OF 002 \n \n2. We agree. \n",
        note="between empty lines",
        fixed="1. The growers want six \nmore months. \n \n2. We agree. \n",
        message='the text has a page line in it: "NAIROBI 00001204  002 OF 002" (2 times in this file)',
    ),
    Invalid(
        "SUBJECT: TEA\n\nREF: NAIROBI 12\n\n⟦NAIROBI 00001204  001 OF 003⟧\n\n\nSUMMARY\n\n1. The growers want more.\n",
        note="between the heading and the text",
        fixed="SUBJECT: TEA\n\nREF: NAIROBI 12\n\nSUMMARY\n\n1. The growers want more.\n",
        message='the text has a page line in it: "NAIROBI 00001204  001 OF 003"',
    ),
    Invalid(
        "⟦NAIROBI 00001204  001 OF 003⟧\n\n1. The growers want more.\nNAIROBI 00001204  002 OF 003\nThey waited.\n\n"
        "NAIROBI 00001204  003 OF 003\n",
        note="at the top, at the end, and between two sentences",
        fixed="1. The growers want more.\nThey waited.\n",
        message='the text has a page line in it: "NAIROBI 00001204  001 OF 003" (3 times in this file)',
    ),
)


_COMES_WITH_IT = frozenset({"page_line", "banner", "gap"})


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Return one finding at the first page line; in places of the text as it was received."""
    return told_once(_page_lines(cable))


def _page_lines(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding for each page line, or the two lines of one.

    Below a printed trailer, and at the end of a printed SMART message, a page line cuts nothing in two.
    """
    printed = cable.processing is not None or cable.profile == "smart"
    for at, here in groupby(cable.trivia, key=lambda one: one.at):
        group = () if printed and at > cable.body.end else tuple(here)
        edits = tuple(Edit(span, "") for span in _joined(one.span for one in group if one.kind in _COMES_WITH_IT))
        for place in _joined(one.span for one in group if one.kind == "page_line"):
            span = trimmed(cable.as_received, place)
            written = " ".join(spaces.with_plain_spaces(cable.as_received[span.start : span.end]).splitlines())
            fix = Fix("Remove the line", "unsafe", edits)
            yield RULE.diagnostic(span, f'the text has a page line in it: "{written}"', fix=fix)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return the spans, those that touch each other as one."""
    found: list[Span] = []
    for span in spans:
        if found and found[-1].end == span.start:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found
