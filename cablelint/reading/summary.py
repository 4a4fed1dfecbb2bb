"""The cable's summary: the words between "Summary" and "End summary", or the paragraph headed so."""

from collections.abc import Sequence

from cablelint.cable import Pair, Paragraph
from cablelint.spans import Span, Value, trimmed

_OPENING_MARKS = " \t\r\n.:;-—)"


def read_summary(text: str, pairs: Sequence[Pair], paragraphs: Sequence[Paragraph]) -> Value | None:
    """The summary without the words that open and close it; None where the cable has none."""
    pair = next((pair for pair in pairs if "summary" in pair.kind and pair.opener), None)
    if pair is not None and pair.opener is not None and pair.closer is not None:
        return _value(text, Span(pair.opener.span.end, pair.closer.span.start))
    for paragraph in paragraphs:
        if paragraph.heading is not None and "SUMMARY" in paragraph.heading.text.upper():
            start = max(paragraph.heading.span.end, paragraph.text_span.start)
            return _value(text, Span(start, paragraph.text_span.end))
    return None


def _value(text: str, span: Span) -> Value:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(_OPENING_MARKS))
    inner = trimmed(text, Span(min(start, span.end), span.end))
    return Value(text[inner.start : inner.end], inner)
