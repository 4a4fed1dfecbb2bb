"""The lines of a document as they are found, and the text with places that they make in the end."""

from collections.abc import Iterable
from typing import NamedTuple

from cablelint.documents.xml_tree import Node
from cablelint.model.document import Document, Leftover, Passage
from cablelint.model.spans import Span

_LONG_CHARS = 100  # a line that is longer was no line on the page, but a paragraph of several


class Piece(NamedTuple):
    """Characters of a line, and where they are from: the byte that they begin at, the text element and the run.

    What the document does not hold as characters, such as an automatic number, has none of these.
    """

    text: str
    at: int = 0
    element: Node | None = None
    run: Node | None = None


class Line(NamedTuple):
    """A paragraph, which may have line breaks in it; `called` is what people call it in the document.

    `takes_comments` says that it is in the main part, outside text boxes: only there may comments be.
    """

    pieces: list[Piece]
    called: str = ""
    takes_comments: bool = False

    @property
    def text(self) -> str:
        """The characters."""
        return "".join(piece.text for piece in self.pieces)


class Mark(NamedTuple):
    """Something to be reported, between two pieces without characters that are in the lines."""

    start: Piece
    end: Piece
    message: str


class Placed(NamedTuple):
    """A piece, the offset in the text at which it begins, and whether comments may be there."""

    offset: int
    piece: Piece
    takes_comments: bool


class Assembled(NamedTuple):
    """The text, the passages that its lines are, and the pieces that they are made of."""

    text: str
    passages: tuple[Passage, ...]
    placed: tuple[Placed, ...]


def assembled(lines: Iterable[Line]) -> Assembled:
    """Return the lines one below the other, with an empty line around a paragraph that is longer than a line."""
    texts: list[str] = []
    passages: list[Passage] = []
    placed: list[Placed] = []
    offset = 0
    above_is_long = above_is_empty = False
    for line in lines:
        text = line.text
        is_long, is_empty = len(text) > _LONG_CHARS, not text.strip()
        if texts and (is_long or above_is_long) and not (is_empty or above_is_empty):
            texts.append("\n")
            offset += 1
        if line.called:
            passages.append(Passage(Span(offset, offset + len(text)), line.called))
        for piece in line.pieces:
            placed.append(Placed(offset, piece, line.takes_comments))
            offset += len(piece.text)
        texts.append(f"{text}\n")
        offset += 1
        above_is_long, above_is_empty = is_long, is_empty
    return Assembled("".join(texts), tuple(passages), tuple(placed))


def document(kind: str, found: Assembled, marks: Iterable[Mark] = (), warnings: Iterable[str] = ()) -> Document:
    """Return the text as a document, with the marks in its order."""
    offsets = {id(placed.piece): placed.offset for placed in found.placed}
    end = len(found.text)
    leftovers = (
        Leftover(Span(offsets.get(id(mark.start), end), offsets.get(id(mark.end), end)), mark.message) for mark in marks
    )
    return Document(kind, found.text, found.passages, tuple(sorted(leftovers)), tuple(warnings))
