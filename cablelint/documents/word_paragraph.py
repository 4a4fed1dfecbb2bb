"""What is in a paragraph of a Word document, as somebody reads it who accepts all changes."""

from collections.abc import Callable

from cablelint.documents.word_changes import INSERTED, TRACKED, Leftovers, Place
from cablelint.documents.word_styles import Styles, is_on
from cablelint.documents.written_lines import Piece
from cablelint.documents.xml_tree import Node

TEXTS = frozenset({"t", "m:t"})
"""The elements whose characters are read."""

NOT_READ = frozenset(
    "mc:Fallback instrText delText delInstrText rt pPr rPr sdtPr sdtEndPr tblPr tblGrid trPr tcPr".split()
)
"""The elements in which no words are, or none that count."""

FORMATS = frozenset({"rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange"})
"""The elements that keep how something looked before a tracked change of its format."""

_SIGNS = {"noBreakHyphen": "-", "cr": "\n", "br": "\n", "ptab": "\t", "tab": "\t"}
_BULLET_CODE_POINT = 0xF0B7  # in a font of symbols
_INDENT = "    "  # for a tab in front of a paragraph


class WordParagraph:
    """Reads what is in a paragraph, piece after piece; text boxes in it are kept for later."""

    def __init__(self, number: int, styles: Styles, leftovers: Leftovers) -> None:
        """Begin paragraph `number` of the document, counted from 1."""
        self._number = number
        self._styles = styles
        self._leftovers = leftovers
        self._length = 0
        self.pieces: list[Piece] = []
        self.boxes: list[Node] = []
        self.notes = 0  # foot- and endnotes that are referred to

    def place(self) -> Place:
        """Return where the next character goes."""
        here = Piece("")
        self.pieces.append(here)
        return Place(self._number, self._length, here)

    def read(self, node: Node, run: Node | None = None) -> None:
        """Read the children of a paragraph, of a run, or of what is around some of these."""
        for child in node.children:
            self._read_one(child, run)

    def _read_one(self, node: Node, run: Node | None) -> None:
        name = node.name
        if name in TEXTS:
            for characters in node.characters:
                self._take(Piece(characters.text, characters.at, node, run))
        elif name == "r":
            self._run(node)
        elif name in _SIGNS:
            self._take(Piece(_SIGNS[name]))
        elif name == "sdt":
            self._form(node, run)
        elif name in TRACKED:
            self._tracked(node, run)
        elif name in _OTHERS:
            _OTHERS[name](self, node)
        elif name not in NOT_READ:
            self.read(node, run)

    def _tracked(self, node: Node, run: Node | None) -> None:
        start = self.place()
        if node.name in INSERTED:
            self.read(node, run)
        self._leftovers.change(node, start, self.place())

    def _run(self, run: Node) -> None:
        properties = run.find("rPr")
        if properties is not None:
            for child in properties.children:
                if child.name in FORMATS:
                    self._leftovers.change(child, self.place(), self.place())
            if self._hides(properties):
                if any(part.text.strip() for node in run.children for part in node.characters):
                    self._leftovers.hidden(self.place())
                return
        self.read(run, run)

    def _hides(self, properties: Node) -> bool:
        vanish = properties.find("vanish")
        return is_on(vanish) if vanish is not None else self._styles.hides(properties.value("rStyle") or "")

    def _form(self, node: Node, run: Node | None) -> None:
        start = self.place()
        self.read(node, run)
        end = self.place()
        if node.find("sdtPr", "showingPlcHdr") is not None and end.character > start.character:
            self._leftovers.form(start.piece, end.piece)

    def _symbol(self, node: Node) -> None:
        try:
            number = int(node.get("char"), 16)
            self._take(Piece("-" if number == _BULLET_CODE_POINT else chr(number)))
        except (ValueError, OverflowError):  # no number of a character
            return

    def _comment_begins(self, node: Node) -> None:
        self._leftovers.comment_begins(node.get("id"), self.place())

    def _comment(self, node: Node) -> None:
        self._leftovers.comment(node.get("id"), self.place())

    def _note(self, node: Node) -> None:  # noqa: ARG002  # called as the others
        self.notes += 1

    def _box(self, node: Node) -> None:
        self.boxes.append(node)

    def _take(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self._length += len(piece.text)


_OTHERS: dict[str, Callable[[WordParagraph, Node], None]] = {
    "sym": WordParagraph._symbol,
    "commentRangeStart": WordParagraph._comment_begins,
    "commentReference": WordParagraph._comment,
    "footnoteReference": WordParagraph._note,
    "endnoteReference": WordParagraph._note,
    "txbxContent": WordParagraph._box,
}


def tidied(pieces: list[Piece], *, is_first: bool) -> list[Piece]:
    """Return the pieces with spaces for tabs, since these place words on a page, and without line breaks at the end.

    `is_first` says that nothing is in front of them.
    """
    found: list[Piece] = []
    for piece in pieces:
        if piece.text == "\t" and piece.element is None:
            piece = piece._replace(text=_INDENT if is_first else " ")
        is_first = is_first and not piece.text.strip()
        found.append(piece)
    while found and found[-1].element is None and found[-1].text.isspace():
        found.pop()
    return found
