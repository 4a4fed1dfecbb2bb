"""The paragraphs: where each numbered one begins and ends, its marking and its heading."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cablelint.cable import Paragraph
from cablelint.reading.marking import read_marking
from cablelint.reading.numbering import Candidate
from cablelint.spans import Line, Span, Value, trimmed

_LEAD = re.compile(
    r"(?P<words>[A-Z][A-Za-z0-9 /&'’,()-]{1,70}?)[ \t]*(?:(?P<mark>[:.]|--)(?:\s|--|$)|\r?\n[ \t]*-{3,})"
)
_LEADING_WORDS = frozenset(
    ("SUMMARY COMMENT INTRODUCTION BACKGROUND NOTE CONCLUSION ANALYSIS OBJECTIVES SUBJECT BEGIN ACTION").split()
)
_MOST_HEADING_WORDS = 9
_HEADING_LENGTH = 75


def read_paragraphs(
    text: str, lines: Sequence[Line], openings: Sequence[Candidate], end: int, section_starts: Sequence[int]
) -> tuple[Paragraph, ...]:
    """The numbered paragraphs, from their openings; `end` is the index of the line after the body."""
    bounds = [*(found.line for found in openings), end]
    return tuple(
        _paragraph(text, lines, found, _last_line(text, lines, first, after, after < end), section_starts)
        for found, (first, after) in zip(openings, pairwise(bounds), strict=True)
    )


def read_unnumbered(text: str, lines: Sequence[Line], start: int, end: int) -> tuple[Paragraph, ...]:
    """The blocks of text between the lines `start` and `end`, for a body that numbers none of them."""
    found: list[Paragraph] = []
    first: int | None = None
    for index in range(start, end + 1):
        gap = index == end or lines[index].kind in ("blank", "rule", "page_break")
        if gap and first is not None:
            opening = Span(lines[first].start, lines[first].start)
            found.append(_built(text, opening, opening, None, None, Span(opening.start, lines[index - 1].end), 0))
            first = None
        elif not gap and first is None:
            first = index
    return tuple(found)


def _last_line(text: str, lines: Sequence[Line], first: int, after: int, before_another: bool) -> int:
    """The paragraph's last line, without the headings and rules that belong to the next one."""
    last = after - 1
    while last > first and (
        lines[last].kind in ("blank", "rule", "page_break") or (before_another and _is_heading(text, lines, last))
    ):
        last -= 1
    return last


def _is_heading(text: str, lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    written = text[line.start : line.end].strip()
    apart = lines[index - 1].kind in ("blank", "rule", "page_break")
    return line.kind == "text" and apart and len(written) <= _HEADING_LENGTH and written[-1] not in '.?!;,"”'


def _paragraph(
    text: str, lines: Sequence[Line], found: Candidate, last: int, section_starts: Sequence[int]
) -> Paragraph:
    span = Span(found.opening.start, lines[last].end)
    section = sum(start <= span.start for start in section_starts[1:])
    above = _heading_above(text, lines, found.line)
    return _built(text, found.opening, found.number_span, found.marking_span, above, span, section, found.number)


def _built(
    text: str,
    opening: Span,
    number_span: Span,
    marking_span: Span | None,
    above: Value | None,
    span: Span,
    section: int,
    number: int | None = None,
) -> Paragraph:
    before = read_marking(text, marking_span.start, marking_span.end) if marking_span else None
    after = read_marking(text, opening.end, span.end)
    text_span = trimmed(text, Span(after.span.end if after else opening.end, max(span.end, opening.end)))
    marking = after or before
    return Paragraph(
        span=span,
        number=number,
        number_span=number_span,
        opening=opening,
        marking=marking,
        marking_first=before is not None and after is None,
        heading=_lead(text, text_span) or above,
        text_span=text_span,
        section=section,
    )


def _lead(text: str, span: Span) -> Value | None:
    """The words that head the paragraph on its own first line: "SUMMARY:", "Background on the workshop:"."""
    found = _LEAD.match(text, span.start, span.end)
    if found is None:
        return None
    words = found["words"].split()
    named = words[0].upper() in _LEADING_WORDS and len(words) <= 4
    capitals = found["words"].isupper() and not text[span.start : min(span.end, span.start + 300)].isupper()
    if len(words) > _MOST_HEADING_WORDS or not (named or capitals or (found["mark"] == ":" and len(words) <= 6)):
        return None
    return Value(found["words"], Span(*found.span("words")))


def _heading_above(text: str, lines: Sequence[Line], index: int) -> Value | None:
    above = index - 1
    while above >= 0 and lines[above].kind in ("blank", "rule", "page_break"):
        above -= 1
    if above < 1 or not _is_heading(text, lines, above):
        return None
    span = trimmed(text, lines[above].span)
    return Value(text[span.start : span.end], span)
