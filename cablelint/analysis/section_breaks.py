"""Paragraphs with the heading of a further section in the middle of them, and their words without it."""

from bisect import bisect_right
from collections.abc import Mapping

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.section_headings import later_heading_spans
from cablelint.analysis.unnumbered_text import Block, unnumbered_text
from cablelint.model.cable import Cable, Paragraph
from cablelint.model.spans import Span, trimmed
from cablelint.reading.body.headings import is_gap
from cablelint.reading.heading.caption_lines import is_caption

_SENTENCE_ENDS = '.?!:"”)'


@once_per_cable
def continued_below(cable: Cable) -> Mapping[int, Block]:
    """Return the blocks with which paragraphs go on below the heading of a section, by where the paragraphs start."""
    found: dict[int, Block] = {}
    for heading in later_heading_spans(cable):
        above = [one for one in cable.paragraphs if one.span.end <= heading.start]
        below = next((block for block in unnumbered_text(cable) if block.span.start >= heading.end), None)
        if above and below and _goes_on(cable, above[-1], heading, below):
            found[above[-1].span.start] = below
    return found


def text_apart(cable: Cable) -> tuple[Block, ...]:
    """Return the blocks of the body that are in no paragraph."""
    below = continued_below(cable).values() if len(cable.sections) > 1 else ()
    return tuple(block for block in unnumbered_text(cable) if block not in below)


def _goes_on(cable: Cable, paragraph: Paragraph, heading: Span, block: Block) -> bool:
    """Return whether nothing else is around the heading, and the sentence above it does not end."""
    between = cable.text[paragraph.span.end : heading.start] + cable.text[heading.end : block.span.start]
    if between.strip() or block.marking is not None:
        return False
    unfinished = cable.text[paragraph.span.start : paragraph.span.end].rstrip()[-1:] not in _SENTENCE_ENDS
    return unfinished or cable.text[block.span.start].islower()


def text_spans(cable: Cable, paragraph: Paragraph) -> tuple[Span, ...]:
    """Return where the words of the paragraph are: around the lines that name a section, and below its heading."""
    pieces, start = list[Span](), paragraph.text_span.start
    for section in cable.sections[1:]:
        if start < section.span.start < paragraph.text_span.end:
            first = bisect_right(cable.lines, section.span.start, key=lambda line: line.start) - 1
            pieces.append(trimmed(cable.text, Span(start, cable.lines[first].start)))
            start = _below_captions(cable, first, paragraph.text_span.end)
    pieces.append(trimmed(cable.text, Span(start, paragraph.text_span.end)))
    below = continued_below(cable).get(paragraph.span.start) if len(cable.sections) > 1 else None
    return (*pieces, below.text_span) if below else tuple(pieces)


def _below_captions(cable: Cable, first: int, end: int) -> int:
    """Return the offset below the line that names a section and the captions of its heading."""
    below = first + 1
    while below < len(cable.lines) and cable.lines[below].start < end:
        line = cable.lines[below]
        if not is_gap(line) and not is_caption(cable.text_at(line.span).strip()):
            break
        below += 1
    return min(cable.lines[below].start if below < len(cable.lines) else end, end)
