"""What several rules on action requests ask of a cable."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from cablelint import (
    Announcement,
    Cable,
    NumberRange,
    Paragraph,
    Span,
    asks_for_action,
    headed_as_action,
    headed_as_delivery,
    trimmed,
)

UP_FRONT = 2
"""The paragraphs, from the first, in which an addressee looks for what is asked."""

_LONGEST_HEADING = 40  # characters


def announced(announcement: Announcement) -> Iterator[NumberRange]:
    """The paragraphs that the announcement names, those of other documents left out."""
    for reference in announcement.references:
        if not reference.external:
            yield from reference.ranges


def request_heading(cable: Cable, paragraph: Paragraph) -> Span | None:
    """The words that head the paragraph as an action request; None where none do."""
    if paragraph.heading is not None:
        return paragraph.heading.span if headed_as_action(paragraph.heading.text) else None
    start, end = paragraph.text_span
    line = cable.text[start : min(end, start + 2 * _LONGEST_HEADING)].split("\n", 1)[0].split(" - ", 1)[0]
    if len(line) > _LONGEST_HEADING or not headed_as_action(line):
        return None
    return trimmed(cable.text, Span(start, start + len(line)))


def asks(cable: Cable, paragraph: Paragraph) -> bool:
    """Whether the paragraph asks for action; what stands in quoted text is asked by others."""
    return request_heading(cable, paragraph) is not None or asks_for_action(own_words(cable, paragraph))


def delivers(cable: Cable, paragraph: Paragraph) -> bool:
    """Whether the paragraph holds what an action may be to deliver: quoted text, or points headed as such."""
    headed = paragraph.heading is not None and headed_as_delivery(paragraph.heading.text)
    return headed or bool(_overlapping(cable.quoted_spans, paragraph.span))


def own_words(cable: Cable, paragraph: Paragraph) -> str:
    """The paragraph's text without quoted text and without the announcements that stand in it."""
    first = bisect_right(cable.announcements, paragraph.span.start, key=lambda one: one.span.end)
    last = bisect_left(cable.announcements, paragraph.span.end, key=lambda one: one.span.start)
    announcing = (announcement.span for announcement in cable.announcements[first:last])
    words, start = [], paragraph.text_span.start
    for span in sorted([*_overlapping(cable.quoted_spans, paragraph.span), *announcing]):
        words.append(cable.text[start : max(start, span.start)])
        start = max(start, span.end)
    words.append(cable.text[start : max(start, paragraph.text_span.end)])
    return "\n\n".join(words)


def _overlapping(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of the spans, which are in order and apart, that share a character with the one."""
    first = bisect_right(spans, span.start, key=lambda other: other.end)
    return spans[first : bisect_left(spans, span.end, key=lambda other: other.start)]


def referred_to(cable: Cable, paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """The numbers that the paragraphs, in order of place, refer to; the announcements that stand in them left out."""
    starts = [paragraph.span.start for paragraph in paragraphs]
    announcing = {reference.span for each in cable.announcements for reference in each.references}
    for reference in cable.paragraph_references:
        index = bisect_right(starts, reference.span.start) - 1
        within = index >= 0 and reference.span.start < paragraphs[index].span.end
        if within and not reference.external and reference.span not in announcing:
            yield from reference.numbers


def numbers_of(item: NumberRange) -> tuple[int, ...]:
    """The numbers of a range, a reversed one the right way round."""
    return tuple(range(min(item.first, item.last), max(item.first, item.last) + 1))


def listed(numbers: Sequence[int]) -> str:
    """The numbers in words for a message: "paragraph 4", "paragraphs 4 and 5", "paragraphs 4 to 9"."""
    if len(numbers) == 1:
        return f"paragraph {numbers[0]}"
    return f"paragraphs {numbers[0]} {'and' if len(numbers) == 2 else 'to'} {numbers[-1]}"
