"""Text of the body that is in no paragraph: above the first number, or between two paragraphs.

With the paragraphs, their headings, quoted text, the headings of further sections and the signature it is all of the
body, so nothing of it gets lost.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from cablelint.analysis.memo import once_per_cable
from cablelint.model.cable import Cable
from cablelint.model.heading import Marking
from cablelint.model.spans import Span, trimmed, within
from cablelint.reading.body.headings import is_gap
from cablelint.reading.body.marking import read_markings
from cablelint.records import NamedTuple

_OF_HEADING = frozenset({"identifier", "station_call", "date_time", "executive_order", "tags", "subject"})
_LABELED = frozenset({"from", "to", "info", "classification", "references", "classified_by"})


class Block(NamedTuple):
    """Lines one below the other that no number opens; the text is behind the marking."""

    span: Span
    marking: Marking | None
    text_span: Span


@once_per_cable
def unnumbered_text(cable: Cable) -> tuple[Block, ...]:
    """Return the blocks of the body outside its paragraphs, in order of place."""
    return tuple(_block(cable, span) for span in _spans(cable))


def _spans(cable: Cable) -> Iterator[Span]:
    taken = _taken(cable)
    first = bisect_left(cable.lines, cable.body.start, key=lambda line: line.stop - 1)
    start: int | None = None
    end = cable.body.start
    for line in cable.lines[first:]:
        if line.start >= cable.body.end:
            break
        at = max(line.start, cable.body.start)
        apart = is_gap(line) or within(taken, at) or not cable.text[at : line.end].strip()
        if apart and start is not None:
            yield trimmed(cable.text, Span(start, end))
        start = None if apart else at if start is None else start
        end = line.end
    if start is not None:
        yield trimmed(cable.text, Span(start, min(end, cable.body.end)))


def _taken(cable: Cable) -> list[Span]:
    """Return the places of what is read as something else, from the start of a line on, in order and apart."""
    spans = [
        *(paragraph.span for paragraph in cable.paragraphs),
        *(one.heading.span for one in cable.paragraphs if one.heading and one.heading.span.end <= one.span.start),
        *(_below_words(cable, span) for span in cable.quoted_spans),
        *(message.span for message in cable.nested),
        *_repeated_headings(cable),
        *(signer.span for signer in cable.signers),
    ]
    merged: list[Span] = []
    for start, end in sorted(Span(_line_start(cable, span.start), span.end) for span in spans):
        if merged and start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, end))
        else:
            merged.append(Span(start, end))
    return merged


def _line_start(cable: Cable, offset: int) -> int:
    return cable.text.rfind("\n", 0, offset) + 1


def _below_words(cable: Cable, span: Span) -> Span:
    """Return the span without its first line where words are in front of it there: "REPEATED TO YOU QUOTE"."""
    if not cable.text[_line_start(cable, span.start) : span.start].strip():
        return span
    below = cable.text.find("\n", *span) + 1
    return Span(below or span.end, span.end)


def _repeated_headings(cable: Cable) -> Iterator[Span]:
    """Yield the headings of further sections, each between two paragraphs; a sentence that goes on below it is text."""
    for above, below in pairwise(cable.paragraphs):
        between = Span(above.span.end, below.span.start)
        first = bisect_left(cable.lines, between.start, key=lambda line: line.start)
        after = bisect_left(cable.lines, between.end, key=lambda line: line.start)
        if any(line.kind in _OF_HEADING for line in cable.lines[first:after]):
            yield Span(between.start, cable.lines[_last_of_heading(cable, first, after)].end)


def _last_of_heading(cable: Cable, first: int, after: int) -> int:
    """Return the index of the last line of a repeated heading between the lines, with those that wrap it."""
    last = max(at for at in range(first, after) if cable.lines[at].kind in _OF_HEADING | _LABELED)
    wrapped = cable.text_at(cable.subject.span).count("\n") if cable.subject else 0
    most = wrapped if cable.lines[last].kind == "subject" else after - last
    while last + 1 < after and most and cable.lines[last + 1].kind == "text":
        last, most = last + 1, most - 1
    return last


def _block(cable: Cable, span: Span) -> Block:
    markings = read_markings(cable.text, span.start, span.end)
    start = markings[0].span.end if markings else span.start
    return Block(span, markings[0] if markings else None, trimmed(cable.text, Span(start, span.end)))
