"""The paragraphs: where each numbered one begins and ends, its marking and its heading."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Paragraph
from cablelint.model.heading import Marking
from cablelint.model.spans import Line, Span, Value, trimmed
from cablelint.reading.body.headings import GAPS, Heading, heading_above, is_gap
from cablelint.reading.body.lead_titles import lead, long_lead
from cablelint.reading.body.marking import height, read_level_words, read_markings
from cablelint.reading.body.number_candidates import Candidate
from cablelint.reading.body.opening_marking import read_damaged_marking, read_marking_below_heading

_MARKED_LINE = r"[ \t]*[(\[{](?:TS|SBU|LOU|CUI|FOUO|[UCS])(?:[/ ,-][^)\]}\r\n]{0,40})?[)\]}][ \t]{1,3}(?=[\"“'(]?[A-Z])"
_NEAREST_LINES = 2  # below a heading, in which its text begins


def read_paragraphs(
    text: str,
    lines: Sequence[Line],
    openings: Sequence[Candidate],
    body: tuple[int, int],
    ends: Sequence[int],
    section_starts: Sequence[int],
) -> tuple[Paragraph, ...]:
    """Return the numbered paragraphs, from their openings, in the body: its first line, and the offset of its end.

    `ends` are the lines at which one must end, ascending: the first of each repeated heading, the one after the body.
    """
    found: list[Paragraph] = []
    start, stop = body
    following = heading_above(text, lines, start, openings[0].line, opens=True) if openings else None
    for opening, after in zip_longest(openings, openings[1:]):
        heading, following = following, after and heading_above(text, lines, opening.line + 1, after.line)
        alone = _markings_above(text, lines, start, opening.line)
        end = _end(text, lines, opening, after, following, ends[bisect_right(ends, opening.line)])
        span = Span(opening.opening.start, min(end, max(stop, opening.opening.end)))
        section = max(bisect_right(section_starts, span.start) - 1, 0)
        found.append(_numbered(text, opening, alone, span, heading.value if heading and not alone else None, section))
    return tuple(found)


def _end(
    text: str,
    lines: Sequence[Line],
    opening: Candidate,
    after: Candidate | None,
    heading: Heading | None,
    limit: int,
) -> int:
    """Return the offset at which the paragraph ends: above the one `after` it and the `heading` of that.

    `limit` is the line at which it must.
    """
    if after is None:
        return lines[_above_gaps(lines, opening.line, limit)].end
    if after.line <= limit and text[lines[after.line].start : after.opening.start].strip():  # it begins within a line
        return trimmed(text, Span(opening.opening.start, after.opening.start)).end
    end = after.line
    if after.line > limit:
        end, heading = limit, heading_above(text, lines, opening.line + 1, limit)
    while heading:
        end, heading = heading.first, heading_above(text, lines, opening.line + 1, heading.first)
    return lines[_above_gaps(lines, opening.line, end)].end


def read_unnumbered(text: str, lines: Sequence[Line], start: int, end: int, stop: int) -> tuple[Paragraph, ...]:
    """Return the blocks of text between the lines `start` and `end`, for a body that numbers none of them.

    `stop` is the offset of the body's end, which may be within its last line.
    """
    found: list[Paragraph] = []
    above: Value | None = None
    for first, last in _blocks(text, lines, start, end):
        if last + 1 < end and lines[last + 1].kind == "rule":  # a heading, of the block below
            above = _underlined(text, lines, start, last + 2)
            if above is not None:
                continue
        opens = lines[first].start + _indent(text, lines[first])
        opening = Span(opens, opens)
        span = Span(opens, max(opens, min(lines[last].end, stop)))
        found.append(_built(text, opening, opening, ((), ()), above, span, 0))
        above = None
    return tuple(found)


def _underlined(text: str, lines: Sequence[Line], start: int, below: int) -> Value | None:
    """Return the heading above the rule that ends above the line `below`, if text is below that."""
    heading = heading_above(text, lines, start, below, opens=True)
    followed = any(line.kind not in GAPS for line in lines[below : below + _NEAREST_LINES])
    return heading.value if heading and followed else None


def _blocks(text: str, lines: Sequence[Line], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield first and last line of each block of text; a sentence below another with a marking begins a new one."""
    first: int | None = None
    for index in range(start, end + 1):
        gap = index == end or lines[index].kind in GAPS
        if first is not None and (gap or _begins_marked(text, lines, first, index)):
            yield first, index - 1
            first = None
        if not gap and first is None:
            first = index


def _begins_marked(text: str, lines: Sequence[Line], first: int, index: int) -> bool:
    """Return whether the line opens with a marking below the end of a sentence, in a block that does so too."""
    if not all(compiled(_MARKED_LINE).match(text, lines[at].start, lines[at].end) for at in (first, index)):
        return False
    return text[lines[index - 1].start : lines[index - 1].end].rstrip().endswith((".", "?", "!", ")", '"'))


def _indent(text: str, line: Line) -> int:
    """Return how far a block that a marking opens is indented, in characters; 0 for others."""
    written = text[line.start : line.end]
    indent = len(written) - len(written.lstrip())
    return indent if compiled(_MARKED_LINE).match(written) else 0


def _above_gaps(lines: Sequence[Line], first: int, end: int) -> int:
    """Return the last line above the line `end` that is no gap, which is `first` at the earliest."""
    while end - 1 > first and is_gap(lines[end - 1]):
        end -= 1
    return end - 1


def _markings_above(text: str, lines: Sequence[Line], start: int, opening: int) -> tuple[Marking, ...]:
    """Return the markings alone on the line above the opening, below an empty line or the start of the body."""
    above = opening - 1
    if above < start or (above > start and not is_gap(lines[above - 1])):
        return ()
    line = trimmed(text, lines[above].span)
    found = read_markings(text, line.start, line.end)
    return found if found and found[-1].span.end == line.end else ()


def _numbered(
    text: str, found: Candidate, alone: Sequence[Marking], span: Span, above: Value | None, section: int
) -> Paragraph:
    own = found.marking_span
    before = (read_markings(text, *own) or read_level_words(text, *own)) if own else ()
    return _built(text, found.opening, found.number_span, (alone, before), above, span, section, found.number)


def _built(
    text: str,
    opening: Span,
    number_span: Span,
    before: tuple[Sequence[Marking], Sequence[Marking]],  # alone on the line above, and on the number's own
    above: Value | None,
    span: Span,
    section: int,
    number: int | None = None,
) -> Paragraph:
    after = read_markings(text, opening.end, span.end, number)
    if not after and number is not None and not any(before):
        damaged = read_damaged_marking(text, opening.end, span.end)
        after = (damaged,) if damaged else ()
    text_span = trimmed(text, Span(after[0].span.end if after else opening.end, max(span.end, opening.end)))
    alone, same_line = before
    markings = (*after, *same_line)
    markings += tuple(alone) if markings else ()  # a line above the only one may belong to something else
    marking = max(markings, key=height, default=None)
    return Paragraph(
        span=span,
        number=number,
        number_span=number_span,
        opening=opening,
        marking=marking,
        marking_precedes_number=marking is not None and marking.span.start < number_span.start,
        heading=lead(text, own := _without(text, text_span, after)) or above or long_lead(text, own),
        text_span=text_span,
        section=section,
        other_markings=tuple(sorted({*markings} - {marking})),
        marking_below_heading=None if marking else read_marking_below_heading(text, text_span),
    )


def _without(text: str, text_span: Span, markings: Sequence[Marking]) -> Span:
    """Return the text after the last of the markings."""
    return trimmed(text, Span(markings[-1].span.end, text_span.end)) if len(markings) > 1 else text_span
