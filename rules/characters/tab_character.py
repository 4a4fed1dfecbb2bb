"""The text has a tab character.

## Why it matters
Every system sets a tab as wide as it likes: columns that line up in the draft fall apart on the reader's screen, and
older relay stations drop the character. (By convention.)

## What to do
Use spaces.

## Fix safety
The fix is safe: it writes as many spaces as the tab shows by default (up to the next column that is a multiple of
eight), and more than one between two figures, so that two numbers do not become one. After a label, and around the
number and marking of a paragraph, it is one space.
"""

from collections.abc import Iterator, Sequence

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Rule, Span, Valid, within

RULE = Rule(
    code="TXT004",
    name="tab-character",
    severity="info",
    summary="a tab",
    authority="convention",
    triggers=("\t",),
    profiles=("telegram", "draft", "archive"),  # SMART sets its labels off with tabs
)
VALID = (
    Valid("Tea       4,200 tons\nCoffee    1,150 tons\n", note="spaces line up the columns"),
    Valid("1. No tab.\n"),
    Valid("MRN:\t11 NAIROBI 204\nDate/DTG:\tMar 3, 2011 / 031200Z MAR 11\n", note="SMART's own tabs"),
    Valid("1. Blanks at the end are not a tab.  \n"),
)
INVALID = (
    Invalid("Tea⟦\t⟧4,200 tons\n", fixed="Tea     4,200 tons\n", message="the line has a tab; use spaces"),
    Invalid(
        "1. Sums:\n\n123456,⟦\t⟧800\n",
        note="where one space would make one number of two",
        fixed="1. Sums:\n\n123456,         800\n",
        message="the line has a tab; use spaces",
    ),
    Invalid(
        "1. Prices:\n⟦\t⟧Coffee⟦\t\t⟧1,150\n",
        fixed="1. Prices:\n        Coffee          1,150\n",
        message=("the line has a tab; use spaces", "the line has 2 tabs in a row; use spaces"),
    ),
    Invalid(
        "SUBJECT:⟦\t⟧TEA\n\n1.⟦\t⟧(SBU)⟦\t⟧One.\n\n2. ⟦\t⟧(SBU) Two.\n",
        note="where one space is right",
        fixed="SUBJECT: TEA\n\n1. (SBU) One.\n\n2. (SBU) Two.\n",
        message=(
            "the line has a tab; use spaces",
            "the line has a tab; use spaces",
            "the line has a tab; use spaces",
            "the line has a tab; use spaces",
        ),
    ),
)

_STOP_COLUMNS = 8
_OF_FIGURES = frozenset("0123456789.,")


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each run of tabs; those at the end of a line are trailing spaces."""
    text = cable.text
    separators = sorted(_separators(cable))
    for line in cable.lines:
        if "\t" in text[line.start : line.end].rstrip():
            yield from _in_line(text, line.start, text[line.start : line.end].rstrip(), separators)


def _separators(cable: Cable) -> Iterator[Span]:
    """Yield where one space is right: in and after a heading label, and around a paragraph's number and marking."""
    for field in cable.fields:
        if field.label:
            yield Span(field.label.span.start, field.value.start)
    for paragraph in cable.paragraphs:
        if paragraph.number is not None:
            yield Span(paragraph.number_span.start, paragraph.text_span.start)


def _in_line(text: str, start: int, written: str, separators: Sequence[Span]) -> Iterator[Diagnostic]:
    column = index = 0
    while index < len(written):
        if written[index] != "\t":
            index, column = index + 1, column + 1
            continue
        first, before = index, column
        while index < len(written) and written[index] == "\t":
            index, column = index + 1, (column // _STOP_COLUMNS + 1) * _STOP_COLUMNS
        span = Span(start + first, start + index)
        if within(separators, span.start):
            column = before + (" " not in (text[span.start - 1], text[span.end]))
        elif column == before + 1 and {text[span.start - 1], text[span.end]} <= _OF_FIGURES:
            column += _STOP_COLUMNS  # "123 456" would be one number
        fix = Fix("Use spaces", "safe", (Edit(span, " " * (column - before)),))
        yield RULE.diagnostic(
            span,
            "the line has a tab; use spaces"
            if index - first == 1
            else f"the line has {index - first} tabs in a row; use spaces",
            fix=fix,
        )
