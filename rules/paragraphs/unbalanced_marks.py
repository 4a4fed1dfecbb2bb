"""A quotation mark or parenthesis is never closed within its paragraph, or closes what nothing opened.

A quotation that goes on in the next paragraph, which opens with a quotation mark again, is not reported; neither are
the parentheses of lists, as in 1), and a mark that may mean inches or seconds (5").

## Why it matters
The reader cannot tell where the quoted words end and the drafter's begin. (By convention.)

## What to do
Close it.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from cablelint import Cable, Diagnostic, Invalid, Options, Paragraph, Rule, Span, Valid, compiled, once_per_cable

RULE = Rule(
    code="PAR018",
    name="unbalanced-marks",
    severity="info",
    summary="a quotation mark or parenthesis that is never closed, or opened, in its paragraph",
    authority="convention",
    needs=("open_marks",),
)
VALID = (
    Valid('1. He said "yes" (and "no").\n\n2. Two.\n'),
    Valid('1. He said: "Yes.\n\n2. "And no."\n', note="goes on in the next paragraph"),
    Valid("1. Steps: 1) talk; 2) write (soon).\n\n2. Two.\n", note="a list"),
    Valid('1. The pipe is 5" wide.\n\n2. Two.\n', note="inches"),
    Valid('1. He called it "the plan of 2009".\n\n2. Two.\n'),
    Valid("1. It is (as we said (twice)) full.\n\n2. Two.\n", note="one in another"),
    Valid("1. (SBU) It's full, the growers' chief said.\n\n2. Two.\n", note="apostrophes"),
    Valid('1. The "Noordrand," a group (of\nfive), wants fines.\n\n2. Two.\n', note="over a line's end"),
    Valid("1. A smile :( is no parenthesis.\n\n2. Two.\n", note="a smile"),
    Valid('1. Text:\n\nBegin text:\n\n"One.\n\n"Two."\n\nEnd text.\n\n2. Two.\n', note="quoted text"),
    Valid("1. Points:\n\n-- (If asked:) We agree.\n\n2. Two.\n", note="a colon before it"),
    Valid("1. Section 5(a) and a) apply.\n\n2. Two.\n"),
    Valid("1. He asks for 1) a car, 2) a clerk. Post can do 1). It will ask for 2).\n", note="items named again"),
)
INVALID = (
    Invalid(
        '1. He said yes⟦"⟧ and left (no reason was given)⟦)⟧.\n\n2. The town ref A⟦)⟧.\n',
        note="closed and not opened",
        message=(
            "this quotation mark closes what is not opened in its paragraph",
            "this parenthesis closes what is not opened in its paragraph",
            "this parenthesis closes what is not opened in its paragraph",
        ),
    ),
    Invalid(
        '1. He said that the law ⟦"⟧has no friends.\n\n2. Two.\n',
        message="this quotation mark is not closed in its paragraph",
    ),
    Invalid(
        "1. He named two firms ⟦(⟧one of them in the north.\n\n2. Two.\n",
        message="this parenthesis is not closed in its paragraph",
    ),
    Invalid(
        '1. The "order" reads: ⟦"⟧All ships wait.\n\n2. The "end".\n'.replace('The "end"', "The end"),
        note="the last one",
        message="this quotation mark is not closed in its paragraph",
    ),
    Invalid(
        "1. It is ⟦(⟧as we said (twice) full.\n\n2. Two.\n",
        note="the outer one",
        message="this parenthesis is not closed in its paragraph",
    ),
)

_CLOSES = r'(?<=[A-Za-z.,!?])"(?=[\s.,;)]|\Z)'
_BRACKETS = r"(?<![:;-])\(|(?<![\s:;-])\)"
_OF_ITEM = r"(?:^|[\s,;(])(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,3})\.?\)\s{0,2}[^\s.,;)]?\Z"
_LABEL = r"(?<![A-Za-z\d])([A-Za-z]|[ivxIVX]{1,4}|\d{1,3})\Z"
_ITEM_ON_LINE = r"^[ \t]{0,12}([A-Za-z]|[ivxIVX]{1,4}|\d{1,3})\)[ \t]"
_OPENS = r'(?:(?<=[\s(:-])|^)"(?=\S)'


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding of each kind in a paragraph, at the mark that is not closed."""
    for paragraph, after in zip_longest(cable.paragraphs, cable.paragraphs[1:]):
        quotation = _open_quotation(cable, paragraph)
        if quotation is not None and not _goes_on(cable, after):
            yield RULE.diagnostic(quotation, "this quotation mark is not closed in its paragraph")
        elif quotation is None and (closing := _unopened_quotation(cable, paragraph)) is not None:
            yield RULE.diagnostic(closing, "this quotation mark closes what is not opened in its paragraph")
        parenthesis = _open_parenthesis(cable, paragraph)
        if parenthesis is not None:
            yield RULE.diagnostic(parenthesis, "this parenthesis is not closed in its paragraph")
        elif (closing := _unopened_parenthesis(cable, paragraph)) is not None:
            yield RULE.diagnostic(closing, "this parenthesis closes what is not opened in its paragraph")


def _goes_on(cable: Cable, after: Paragraph | None) -> bool:
    return after is not None and cable.text_at(after.text_span).startswith(('"', "\u201c"))


def _open_quotation(cable: Cable, paragraph: Paragraph) -> Span | None:
    """Return the last mark that opens, if their number is odd and none may be a sign for inches."""
    span = paragraph.text_span
    written = cable.text_at(span)
    if written.count('"') % 2 == 0 or compiled(r'\d"').search(written) or _holds_quoted_text(cable, span):
        return None
    found = list(compiled(_OPENS).finditer(cable.text, *span))
    return Span(*found[-1].span()) if found else None


def _open_parenthesis(cable: Cable, paragraph: Paragraph) -> Span | None:
    """Return the first one that no later one closes."""
    span = paragraph.text_span
    if _closes_all(cable.text_at(span)) or _holds_quoted_text(cable, span):
        return None
    opened: list[int] = []
    for found in compiled(r"(?<![:;])\(|\)").finditer(cable.text, *span):
        if found.group() == "(":
            opened.append(found.start())
        elif opened:
            opened.pop()
    return Span(opened[0], opened[0] + 1) if opened else None


def _unopened_quotation(cable: Cable, paragraph: Paragraph) -> Span | None:
    """Return the first mark that closes, if their number is odd and none opens; one may go on from the one above."""
    span = paragraph.text_span
    written = cable.text_at(span)
    if written.count('"') % 2 == 0 or compiled(r'\d"').search(written) or _holds_quoted_text(cable, span):
        return None
    opening = [found.start() for found in compiled(_OPENS).finditer(cable.text, *span)]
    closing = [found.start() for found in compiled(_CLOSES).finditer(cable.text, *span)]
    return Span(closing[0], closing[0] + 1) if len(closing) == len(opening) + 1 and not opening else None


def _unopened_parenthesis(cable: Cable, paragraph: Paragraph) -> Span | None:
    """Return the first one that closes without another before it; not that of an item, "a) talk", or of a smile."""
    span = paragraph.text_span
    written = cable.text_at(span)
    if written.count(")") <= written.count("(") or _holds_quoted_text(cable, span):
        return None
    depth = 0
    labels = set(_labels_on_lines(cable))
    for found in compiled(_BRACKETS).finditer(cable.text, *span):
        depth += 1 if found.group() == "(" else -1
        if depth < 0:
            label = compiled(_LABEL).search(cable.text, max(span.start, found.start() - 5), found.start())
            if compiled(_OF_ITEM).search(cable.text, max(span.start - 1, found.start() - 5), found.end() + 2):
                labels.update(label.groups() if label else ())
            elif label is None or label[1] not in labels:  # "post can do 1)", which is an item above
                return Span(*found.span())
            depth = 0
    return None


@once_per_cable
def _labels_on_lines(cable: Cable) -> frozenset[str]:
    """Return the labels of items that begin lines, "1) tanks", which any paragraph may name: "first 1), then 3)"."""
    return frozenset(compiled(_ITEM_ON_LINE, re.MULTILINE).findall(cable.text, *cable.body))


def _closes_all(written: str) -> bool:
    """Return whether every parenthesis is closed, that of a smile too: as in most paragraphs, which is seen at once."""
    opened = 0
    for piece in written.split("(")[1:]:
        opened = max(0, opened + 1 - piece.count(")"))
    return opened == 0


def _holds_quoted_text(cable: Cable, span: Span) -> bool:
    return any(quoted.overlaps(span) for quoted in cable.quoted_spans)
