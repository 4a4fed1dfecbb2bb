"""The words of a part of a Word document, paragraph after paragraph, with the numbers that Word writes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from cablelint.documents.word_changes import DELETED, TRACKED, Leftovers, Place
from cablelint.documents.word_numbers import Numbers
from cablelint.documents.word_paragraph import FORMATS, NOT_READ, WordParagraph, tidied
from cablelint.documents.word_styles import Styles
from cablelint.documents.written_lines import Line, Piece
from cablelint.documents.xml_tree import Node

_GAP = "   "  # between the cells of a row
_BLOCKS = frozenset({"p", "tbl", "tr", "tc"})


class WordText:
    """Reads the blocks of the main part, a header or a footer: each becomes a line, or several."""

    def __init__(self, numbers: Numbers, styles: Styles, leftovers: Leftovers, called: str = "") -> None:
        """Give all its paragraphs the name `called` where they are not counted."""
        self._numbers = numbers
        self._styles = styles
        self._leftovers = leftovers
        self._called = called
        self._carried: list[Piece] = []  # of paragraphs whose end is deleted
        self._met = 0  # paragraphs
        self._counted = 0  # those with words, as Word counts them
        self.lines: list[Line] = []
        self.sections: list[Node] = []
        self.notes = 0  # foot- and endnotes that are referred to

    def block(self, node: Node) -> None:
        """Read a paragraph, a table, or what holds some of these."""
        match node.name:
            case "p":
                self._paragraph(node)
            case "tbl":
                self._table(node)
            case "sectPr":
                self.sections.append(node)
            case "sdt":
                self._form(node)
            case name if name not in NOT_READ and name not in DELETED:
                self._blocks(node)

    def finish(self) -> None:
        """Read to the end: what a paragraph holds whose end is deleted, and that has no next one, is a line."""
        if self._carried:
            self._add(self._carried)
            self._carried = []

    def _blocks(self, node: Node) -> None:
        for child in node.children:
            self.block(child)

    def _paragraph(self, node: Node) -> None:
        properties = node.find("pPr")
        inner = self._inner()
        inner.read(node)
        if properties:
            self._note_properties(properties, inner)
        self.notes += inner.notes
        goes_on = properties is not None and properties.find("rPr", "del") is not None
        number = "" if goes_on else self._numbers.number(properties)
        pieces, self._carried = self._carried, []
        pieces += tidied(inner.pieces, is_first=not number)
        if not goes_on:
            self._add([Piece(number), *pieces] if number else pieces)
        self._read_boxes(inner.boxes)
        if goes_on:
            self._carried = pieces

    def _inner(self) -> WordParagraph:
        self._met += 1
        return WordParagraph(self._met, self._styles, self._leftovers)

    def _add(self, pieces: list[Piece]) -> None:
        called, is_counted = self._called, not self._called
        if is_counted and any(piece.text.strip() for piece in pieces):
            self._counted += 1
            called = f"document paragraph {self._counted}"
        self.lines.append(Line(pieces, called, takes_comments=is_counted))

    def _read_boxes(self, boxes: Iterable[Node]) -> None:
        for box in boxes:
            outer, self._called = (
                self._called,
                self._called or f"a text box in document paragraph {max(self._counted, 1)}",
            )
            self._blocks(box)
            self.finish()
            self._called = outer

    def _note_properties(self, properties: Node, inner: WordParagraph) -> None:
        if (section := properties.find("sectPr")) is not None:
            self.sections.append(section)
        for child in properties.children:
            if child.name in FORMATS:
                self._leftovers.change(child, inner.place(), inner.place())
        of_mark = properties.find("rPr")
        for child in of_mark.children if of_mark else ():
            if child.name in TRACKED:  # the end of the paragraph: what follows is the beginning of the next
                start = inner.place()
                self._leftovers.change(child, start, Place(start.paragraph + 1, 0, start.piece))

    def _form(self, node: Node) -> None:
        """Read the blocks in a content control, and note one that still shows what it asks for."""
        is_unfilled = node.find("sdtPr", "showingPlcHdr") is not None
        start, end = Piece(""), Piece("")
        if is_unfilled:
            self._carried.append(start)
        self._blocks(node)
        if is_unfilled and self.lines:
            self.lines[-1].pieces.append(end)
            self._leftovers.form(start, end)

    def _table(self, node: Node) -> None:
        self.finish()
        for row in _inside(node, "tr"):
            properties = row.find("trPr")
            changes = [child for child in properties.children if child.name in TRACKED] if properties else []
            for change in changes:
                self._note_row(change)
            if not any(change.name in DELETED for change in changes):
                self._row(row)

    def _note_row(self, change: Node) -> None:
        inner = self._inner()
        self._leftovers.change(change, inner.place(), inner.place())
        self._carried += inner.pieces

    def _row(self, row: Node) -> None:
        """Read the cells; they are side by side unless two of them have several lines."""
        start = len(self.lines)
        cells: list[list[Line]] = []
        for cell in _inside(row, "tc"):
            before = len(self.lines)
            self._blocks(cell)
            self.finish()
            cells.append(self.lines[before:])
        if sum(len(cell) > 1 for cell in cells) <= 1 and len(cells) > 1:
            self.lines[start:] = [_beside(lines) for lines in zip_longest(*cells)]


def _inside(node: Node, name: str) -> Iterator[Node]:
    """Yield the elements of this name, also those that a content control or the like is around."""
    for child in node.children:
        if child.name == name:
            yield child
        elif child.name not in NOT_READ and child.name not in _BLOCKS:
            yield from _inside(child, name)


def _beside(lines: Iterable[Line | None]) -> Line:
    """Return the lines of the cells of a row as one, with a gap between them."""
    pieces: list[Piece] = []
    called = ""
    takes_comments = True
    for line in lines:
        if line is None:
            continue
        if pieces and line.text.strip():
            pieces.append(Piece(" " if _ends_with_colon(pieces) else _GAP))
        pieces += line.pieces
        called = called or line.called
        takes_comments = takes_comments and line.takes_comments
    return Line(pieces, called, takes_comments)


def _ends_with_colon(pieces: Sequence[Piece]) -> bool:
    last = next((piece.text for piece in reversed(pieces) if piece.text.strip()), "")
    return last.rstrip().endswith(":")
