"""Markings on the lines that begin and end a quoted text: "Begin text of letter (S):", "Begin (S) text"."""

from bisect import bisect

from cablelint import Cable, Span, once_per_cable

_BETWEEN = " \t:-"
_MOST_CHARS_BETWEEN = 8
_ENDS_LINE = " \t\r:.-"


def is_of_quotation(cable: Cable, sign: Span) -> bool:
    """Return whether the sign is among the words that begin or end a quoted text, next to them, or ends their line."""
    words = _beginnings_and_ends(cable)
    index = bisect(words, sign)
    return any(_marks(cable.text, each, sign) for each in words[max(0, index - 1) : index + 1])


@once_per_cable
def _beginnings_and_ends(cable: Cable) -> list[Span]:
    """Return where the words are that begin and end quoted texts, in order."""
    both = (words for block in cable.quoted_blocks for words in (block.opener, block.closer))
    return sorted(words.span for words in both if words is not None)


def _marks(text: str, words: Span, sign: Span) -> bool:
    if words.contains(sign):
        return True
    start, end = (words.end, sign.start) if words.end <= sign.start else (sign.end, words.start)
    if not 0 <= end - start <= _MOST_CHARS_BETWEEN or text[start:end].strip(_BETWEEN):
        return False
    stop = text.find("\n", sign.end)
    ends_line = not text[sign.end : stop if stop >= 0 else len(text)].strip(_ENDS_LINE)
    return sign.start < words.start or ends_line
