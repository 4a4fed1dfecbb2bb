"""Paragraphs as they were meant: a block that lost its number is apart from the paragraph above it.

A block is taken for one only where the numbers show that as many are missing just there: "1. (C) …", "(C) …", "3. (C)
…". One that lost its marking, too, must be all that is below the gaps there, in whole sentences. Rules read the
paragraphs by their numbers, and one of them reports the block.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.requests import overlapping
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Paragraph
from cablelint.model.spans import Span, trimmed
from cablelint.reading.body.headings import heading_above, is_gap
from cablelint.reading.body.marking import read_markings
from cablelint.reading.body.paragraphs import read_unnumbered

_SENTENCES = (
    r"(?:¶?\d{1,3}[.)][ \t]{0,3})?(?:\([A-Z/ ]{1,12}\)[ \t]{0,3})?"
    r"(?!(?:BEGIN|END|Begin|End)\b)[\"“']?[A-Z][A-Za-z]*[ ,]"
)
"""What opens a block that is no item of a list and no mark of a quotation."""
_SENTENCE_ENDS = (".", '."', ".”", "?", "!", ".)")


@once_per_cable
def paragraphs_as_meant(cable: Cable) -> tuple[Paragraph, ...]:
    """Return the paragraphs in order of place; those that lost their number have none."""
    if all(paragraph.number is None for paragraph in cable.paragraphs):
        return cable.paragraphs
    pairs = zip_longest(cable.paragraphs, cable.paragraphs[1:])
    return tuple(one for paragraph, following in pairs for one in _parted(cable, paragraph, following))


def _parted(cable: Cable, paragraph: Paragraph, following: Paragraph | None) -> Sequence[Paragraph]:
    """Return the paragraph, and behind it its blocks that lost the numbers above that of the one that follows."""
    missing = (following.number or 0) - (paragraph.number or 0) - 1 if following and paragraph.number else 0
    if missing < 1:
        return (paragraph,)
    starts = list(_marked_blocks(cable, paragraph)) or list(_bare_blocks(cable, paragraph))
    if len(starts) != missing:
        return (paragraph,)
    tops = [_top(cable, paragraph, at) for at in starts]
    parts = [_cut(cable, paragraph, cable.lines[tops[0]].start)]
    for at, top in zip_longest(starts, tops[1:]):
        end = cable.lines[top].start if top is not None else paragraph.span.end
        parts += _without_number(cable, paragraph, at, end)
    return parts


def _marked_blocks(cable: Cable, paragraph: Paragraph) -> Iterator[int]:
    """Yield the indices of the lines below a gap in the paragraph that begin with a marking."""
    first = bisect_left(cable.lines, paragraph.opening.end, key=lambda line: line.start)
    after = bisect_left(cable.lines, paragraph.span.end, key=lambda line: line.start)
    for index in range(max(first, 1), after):
        line = cable.lines[index]
        if not is_gap(line) and is_gap(cable.lines[index - 1]) and not cable.quoted(line.start):
            markings = read_markings(cable.text, trimmed(cable.text, line.span).start, line.end)
            if markings and markings[0].well_formed and cable.text[markings[0].span.end : line.end].strip():
                yield index


def _bare_blocks(cable: Cable, paragraph: Paragraph) -> Iterator[int]:
    """Yield the first lines of the blocks below the gaps in the paragraph; none if one of them is no whole sentence."""
    if overlapping(cable.quoted_spans, paragraph.span):
        return
    blocks = [*_blocks(cable, paragraph)]
    words = [cable.text[cable.lines[first].start : cable.lines[last].end].strip() for first, last in blocks]
    if all(compiled(_SENTENCES).match(each) and each.endswith(_SENTENCE_ENDS) for each in words):
        yield from (first for first, _ in blocks[1:])


def _blocks(cable: Cable, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield the indices of the first and the last line of each block of the paragraph."""
    first = bisect_right(cable.lines, paragraph.span.start, key=lambda line: line.start) - 1
    after = bisect_left(cable.lines, paragraph.span.end, key=lambda line: line.start)
    for gap, lines in groupby(range(first, after), key=lambda index: is_gap(cable.lines[index])):
        if not gap:
            block = list(lines)
            yield block[0], block[-1]


def _top(cable: Cable, paragraph: Paragraph, index: int) -> int:
    """Return the index of the first line of the block's heading, or of the block without one."""
    first = bisect_left(cable.lines, paragraph.opening.end, key=lambda line: line.start)
    heading = heading_above(cable.text, cable.lines, first, index)
    return heading.first if heading else index


def _cut(cable: Cable, paragraph: Paragraph, end: int) -> Paragraph:
    span = trimmed(cable.text, Span(paragraph.span.start, end))
    return paragraph._replace(span=span, text_span=Span(paragraph.text_span.start, span.end))


def _without_number(cable: Cable, paragraph: Paragraph, index: int, end: int) -> Sequence[Paragraph]:
    """Return the paragraph without a number from the line to the offset."""
    after = bisect_left(cable.lines, end, key=lambda line: line.start)
    (first, *_) = read_unnumbered(cable.text, cable.lines, index, after, end)
    own = _top(cable, paragraph, index)
    heading = heading_above(cable.text, cable.lines, own, index) if own < index else None
    return (
        _cut(cable, first, end)._replace(
            heading=first.heading or (heading.value if heading else None), section=paragraph.section
        ),
    )
