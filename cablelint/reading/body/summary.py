"""The cable's summary: the words between "Summary" and "End summary", or the paragraph headed so."""

from bisect import bisect_left
from collections.abc import Sequence

from cablelint.model.cable import Pair, Paragraph
from cablelint.model.spans import Span, Value, trimmed

_OPENING_MARKS = " \t\r\n.:;-—)"


def read_summary(text: str, pairs: Sequence[Pair], paragraphs: Sequence[Paragraph]) -> Value | None:
    """The summary without the words that open and close it; None where the cable has none."""
    pair = next((pair for pair in pairs if "summary" in pair.kind and pair.opener), None)
    if pair is not None and pair.opener is not None and pair.closer is not None:
        start = _below_number(text, pair.opener.span.end, paragraphs)
        return _value(text, Span(start, pair.closer.span.start))
    for index, paragraph in enumerate(paragraphs):
        if paragraph.heading is not None and "SUMMARY" in paragraph.heading.text.upper():
            start = max(paragraph.heading.span.end, paragraph.text_span.start)
            return _value(text, Span(start, _last_headed(paragraphs, index).text_span.end))
    return None


def _below_number(text: str, offset: int, paragraphs: Sequence[Paragraph]) -> int:
    """Where the text begins whose heading ends at the offset: behind the number, if one stands in between."""
    index = bisect_left(paragraphs, offset, key=lambda paragraph: paragraph.opening.start)
    if index < len(paragraphs) and not text[offset : paragraphs[index].opening.start].strip(_OPENING_MARKS):
        return paragraphs[index].text_span.start
    return offset


def _last_headed(paragraphs: Sequence[Paragraph], first: int) -> Paragraph:
    """The last paragraph under the heading above the first, if another heading ends that; else the first."""
    if _is_lead(paragraphs[first]):
        return paragraphs[first]
    following = next((at for at in range(first + 1, len(paragraphs)) if paragraphs[at].heading), first + 1)
    return paragraphs[following - 1]


def _is_lead(paragraph: Paragraph) -> bool:
    """Whether the heading leads the paragraph's own text."""
    return paragraph.heading is not None and paragraph.heading.span.start >= paragraph.opening.start


def _value(text: str, span: Span) -> Value:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(_OPENING_MARKS))
    inner = trimmed(text, Span(min(start, span.end), span.end))
    return Value(text[inner.start : inner.end], inner)
