"""What several rules on action requests ask of a cable."""

from collections.abc import Iterator

from cablelint.reading.action_wordings import asks_for_action, headed_as_action

from cablelint.cable import Announcement, Cable, NumberRange, Paragraph


def announced(announcement: Announcement) -> Iterator[NumberRange]:
    """The paragraphs that the announcement names, those of other documents left out."""
    for reference in announcement.references:
        if not reference.foreign:
            yield from reference.ranges


def is_headed(paragraph: Paragraph) -> bool:
    """Whether the paragraph is headed as an action request."""
    return paragraph.heading is not None and headed_as_action(paragraph.heading.text)


def asks(cable: Cable, paragraph: Paragraph) -> bool:
    """Whether the paragraph asks for action; what stands in quoted text is asked by others."""
    return is_headed(paragraph) or asks_for_action(_own_words(cable, paragraph))


def delivers(cable: Cable, paragraph: Paragraph) -> bool:
    """Whether the paragraph holds quoted text, which an action may be to deliver."""
    return any(paragraph.span.overlaps(span) for span in cable.quoted_spans)


def _own_words(cable: Cable, paragraph: Paragraph) -> str:
    """The paragraph's text without quoted text and without the announcements that stand in it."""
    left_out = [*cable.quoted_spans, *(announcement.span for announcement in cable.announcements)]
    words, start = [], paragraph.text_span.start
    for span in sorted(span for span in left_out if span.overlaps(paragraph.span)):
        words.append(cable.text[start : max(start, span.start)])
        start = max(start, span.end)
    words.append(cable.text[start : max(start, paragraph.text_span.end)])
    return " ".join(words)


def listed(numbers: tuple[int, ...]) -> str:
    """The numbers in words for a message: "paragraph 4", "paragraphs 4 and 5", "paragraphs 4 to 9"."""
    if len(numbers) == 1:
        return f"paragraph {numbers[0]}"
    return f"paragraphs {numbers[0]} {'and' if len(numbers) == 2 else 'to'} {numbers[-1]}"


def numbers_of(item: NumberRange) -> tuple[int, ...]:
    """The numbers of a range, a reversed one the right way round; only its ends where it is absurdly long."""
    low, high = min(item.first, item.last), max(item.first, item.last)
    return tuple(range(low, high + 1)) if high - low < _LONGEST_RANGE else (low, high)


_LONGEST_RANGE = 1000
