"""The body as a row of pieces: the paragraphs, and the headings above them, with gaps between."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span, trimmed

_ENDS_SENTENCE = (".", ":", ";")
_BLOCK_END = compiled(r"[.:;](?=[ \t]{0,9}\r?\n[ \t]{0,9}\r?\n)")


class Piece(NamedTuple):
    """A paragraph with its marking, or what is between two: a heading, the heading of a section."""

    span: Span
    paragraph: int | None  # index in `Cable.paragraphs`
    stays: bool = False  # the heading of a section, or words for the cable as a whole above the first paragraph


class Cut(NamedTuple):
    """A paragraph with the gap above or below it, which go together."""

    words: Span  # the paragraph, and a heading that it alone has
    gap: Span
    headed: bool

    @property
    def span(self) -> Span:
        """Words and gap."""
        return Span(min(self.words.start, self.gap.start), max(self.words.end, self.gap.end))


def pieces_of(cable: Cable) -> tuple[Piece, ...]:
    """Return the pieces of the body in order of place."""
    return tuple(_pieces(cable))


def _pieces(cable: Cable) -> Iterator[Piece]:
    ends = (field.span.end for field in cable.fields if field.span.end <= cable.body.start)
    end = max(ends, default=cable.body.start)  # a line of hyphens above the first heading belongs to that
    for index, paragraph in enumerate(cable.paragraphs):
        start = max(end, min([paragraph.span.start, *(marking.span.start for marking in paragraph.markings)]))
        heading = trimmed(cable.text, Span(end, start))
        if not index:
            above = _for_the_whole(cable.text, heading)
            if above.start < above.end:
                yield Piece(above, None, stays=True)
            heading = trimmed(cable.text, Span(max(above.end, heading.start), heading.end))
        if heading.start < heading.end:
            yield Piece(heading, None, any(heading.overlaps(section.span) for section in cable.sections))
        yield Piece(Span(start, paragraph.span.end), index)
        end = paragraph.span.end


def _for_the_whole(text: str, above: Span) -> Span:
    """Return what is above paragraph 1 and heads nothing of it: down to the last block that ends a sentence."""
    last = max((found.end() for found in _BLOCK_END.finditer(text, *above)), default=above.start)
    end = above.end if text[above.end - 1 : above.end] in _ENDS_SENTENCE else last
    return trimmed(text, Span(above.start, end)) if above.start < above.end else above


def cut(pieces: Sequence[Piece], at: int) -> Cut:
    """Return what goes with the paragraph that is the piece at the index.

    A heading does if no other paragraph is under it. The gap is the one above, below a heading the one beneath: put
    elsewhere in the same way, both come back to where they were.
    """
    headed = has_own_heading(pieces, at)
    first = at - headed
    words = Span(pieces[first].span.start, pieces[at].span.end)
    if first and pieces[first - 1].paragraph is not None:
        return Cut(words, Span(pieces[first - 1].span.end, words.start), headed)
    below = pieces[at + 1].span.start if at + 1 < len(pieces) else words.end
    return Cut(words, Span(words.end, below), headed)


def has_own_heading(pieces: Sequence[Piece], at: int) -> bool:
    """Return whether the piece above the index is a heading of that paragraph alone."""
    above = pieces[at - 1] if at else None
    if above is None or above.paragraph is not None or above.stays:
        return False
    return at + 1 == len(pieces) or pieces[at + 1].paragraph is None
