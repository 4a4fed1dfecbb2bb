"""The paragraphs of a body: its own, and those of a message that all of it repeats."""

from bisect import bisect_left
from collections.abc import Sequence

from cablelint.model.cable import NestedMessage, Paragraph
from cablelint.model.spans import Line, Span, trimmed, within
from cablelint.reading.body.notices import without_notice
from cablelint.reading.body.paragraphs import read_paragraphs, read_unnumbered
from cablelint.reading.body_outline import Body
from cablelint.records import NamedTuple


class Parts(NamedTuple):
    """What else is in a body: headings of further sections, by line, where sections begin, and repeated messages."""

    headings: Sequence[int]
    sections: Sequence[int]
    nested: Sequence[NestedMessage]


def body_paragraphs(text: str, lines: Sequence[Line], body: Body, parts: Parts) -> tuple[Paragraph, ...]:
    """Return the numbered paragraphs of the body, those of repeated messages too; all of a body without numbers."""
    nested = parts.nested
    first, ends = body.first, (*parts.headings, body.end)
    quoted = quoted_messages(body, nested)
    openings = [one for one in body.openings if not within(quoted, one.opening.start)]
    if nested and not quoted:
        inner_ends = (end for message in nested for end in _ends_of_nested(lines, message) if end <= body.end)
        ends = tuple(sorted({*ends, *inner_ends}))
        first = _below_nested_heading(lines, nested[0], body)
    above_notice = without_notice(text, body.span)
    numbered = read_paragraphs(text, lines, openings, (first, above_notice), ends, parts.sections)
    numbered = tuple(_within_message(text, one, nested) for one in numbered) if nested and not quoted else numbered
    return numbered or read_unnumbered(text, lines, body.first, body.end, body.span.end)


def quoted_messages(body: Body, nested: Sequence[NestedMessage]) -> tuple[Span, ...]:
    """Return where repeated messages are that a cable quotes below paragraphs of its own."""
    first = body.openings[0].opening.start if body.openings else body.span.end
    return tuple(message.span for message in nested if first < message.span.start)


def _below_nested_heading(lines: Sequence[Line], message: NestedMessage, body: Body) -> int:
    """Return the index of the first line of the body, without the heading of a repeated message that it opens with."""
    below = bisect_left(lines, message.span.start + message.cable.body.start, key=lambda line: line.start)
    holds_first = bool(body.openings) and message.span.start <= body.openings[0].opening.start < message.span.end
    return max(body.first, below) if holds_first else body.first


def _ends_of_nested(lines: Sequence[Line], message: NestedMessage) -> tuple[int, int]:
    """Return the indices of the lines below the paragraphs of a repeated message, above its signers, and below it."""
    bottom = message.span.start + message.cable.body.end
    below_text, below = (bisect_left(lines, end, key=lambda line: line.start) for end in (bottom, message.span.end))
    return below_text, below


def _within_message(text: str, paragraph: Paragraph, nested: Sequence[NestedMessage]) -> Paragraph:
    """Return the paragraph; the last of a repeated message without the signer and the UNQUOTE in its line."""
    at = paragraph.opening.start
    ends = (
        message.span.start + message.cable.body.end for message in nested if message.span.contains(paragraph.opening)
    )
    end = next((end for end in ends if at < end < paragraph.span.end), None)
    if end is None or "\n" in text[end : paragraph.span.end]:
        return paragraph
    span = trimmed(text, Span(paragraph.span.start, end))
    return paragraph._replace(
        span=span, text_span=Span(paragraph.text_span.start, max(paragraph.text_span.start, span.end))
    )
