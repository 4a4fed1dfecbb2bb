"""How the number of a paragraph is written."""

from cablelint import Cable, Paragraph, Span, trimmed

PILCROW = "¶"  # what a release puts before numbers at the start of a line
_BEFORE = f"( \t{PILCROW}"


def written_number(cable: Cable, paragraph: Paragraph) -> Span:
    """The number with its punctuation and `¶`, without a marking before it and the blanks around it: "¶3.", "(3)"."""
    start = paragraph.number_span.start
    while start > paragraph.opening.start and cable.text[start - 1] in _BEFORE:
        start -= 1
    return trimmed(cable.text, Span(start, paragraph.opening.end))
