"""A new paragraph, written like those next to it."""

from cablelint.model.diagnostics import Edit
from cablelint.model.spans import Span
from cablelint.renumbering.body import Body

PLACEHOLDER = "[TEXT]"
"""The words of a new paragraph, which are found as a placeholder until they are replaced."""

_LONGEST_OPENING_CHARS = 40


def inserted(body: Body, after: int) -> Edit:
    """Return the edit that inserts a paragraph after the one with the number, or where that is 0 before the first.

    It is opened like the paragraph that it follows, or where it is the first like the one below.
    """
    index = body.index(after) if after else 0
    piece = body.pieces[body.place(body.numbers[index])]
    words = _opening(body, index, after + 1 if after else body.numbers[0]) + PLACEHOLDER
    if after:
        body.refuse_split(after)
        return Edit(body.behind(piece.span.end), _gap(body, index) + words)
    start = body.offset(piece.span.start)
    return Edit(Span(start, start), words + _gap(body, index))


def _opening(body: Body, index: int, number: int) -> str:
    """Return what opens the paragraph, up to its text, with another number."""
    cable, paragraph = body.cable, body.cable.paragraphs[index]
    start = body.pieces[body.place(body.numbers[index])].span.start
    before, after = Span(start, paragraph.number_span.start), Span(paragraph.number_span.end, paragraph.text_span.start)
    words = f"{cable.text_at(before)}{number}{cable.text_at(after)}"
    return words if len(words) < _LONGEST_OPENING_CHARS and "\n" not in words else f"{number}. "


def _gap(body: Body, index: int) -> str:
    """Return the gap between the paragraph and the next, or the one before; an empty line without either."""
    cable = body.cable
    for above, below in ((index, index + 1), (index - 1, index)):
        if above >= 0 and below < len(body.numbers):
            one, two = (body.pieces[body.place(body.numbers[place])].span for place in (above, below))
            gap = Span(one.end, two.start)
            words = cable.text_at(gap)
            if "\n" in words and not words.strip() and not cable.offsets.interrupted(gap):
                return body.words(gap)
    return ("\r\n" if "\r\n" in cable.original else "\n") * 2
