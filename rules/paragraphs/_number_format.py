"""How the number of a paragraph is written."""

from cablelint import Cable, Paragraph, Span, trimmed

PILCROW = "¶"  # what a release puts before numbers at the start of a line
_BEFORE = f"([#* \t{PILCROW}"
_WORD = "PARA"


def written_number(cable: Cable, paragraph: Paragraph) -> Span:
    """Return the number with its punctuation, `¶` or word: "¶3.", "(3)", "PARA 3.".

    A marking before it is left out, and so are the spaces around it.
    """
    start = paragraph.number_span.start
    while start > paragraph.opening.start and cable.text[start - 1] in _BEFORE:
        start -= 1
    if cable.text[paragraph.opening.start : start].upper().startswith(_WORD):
        start = paragraph.opening.start
    return trimmed(cable.text, Span(start, paragraph.opening.end))
