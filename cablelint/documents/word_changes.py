"""What drafting left in a Word document: tracked changes, comments, hidden text, forms that nobody filled in."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from cablelint.documents.written_lines import Mark, Piece
from cablelint.documents.xml_tree import Node

Kind = Literal["insertion", "deletion", "move", "change of format"]

INSERTED = frozenset({"ins", "moveTo"})
DELETED = frozenset({"del", "moveFrom"})
TRACKED = INSERTED | DELETED
"""The elements around what was put in and what was removed."""

_KINDS: dict[str, Kind] = {"ins": "insertion", "del": "deletion", "moveTo": "move", "moveFrom": "move"}
_PLURALS: dict[Kind, str] = {
    "insertion": "insertions",
    "deletion": "deletions",
    "move": "moves",
    "change of format": "changes of format",
}
_READ: dict[Kind, str] = {
    "insertion": "inserted text is checked",
    "deletion": "deleted text is not checked",
    "move": "moved text is checked where it is now",
}


class Place(NamedTuple):
    """A place in a paragraph: which of all, at which character, and the piece without characters that is there."""

    paragraph: int
    character: int
    piece: Piece

    def is_at(self, other: "Place") -> bool:
        """Return whether no character is between the two."""
        return self[:2] == other[:2]


class _Change(NamedTuple):
    kind: Kind
    author: str
    start: Place
    end: Place


class Leftovers:
    """Takes note of what drafting left, in the order of the document."""

    def __init__(self, own_comments: frozenset[str] = frozenset()) -> None:
        """Skip `own_comments`, the ids of comments that cablelint wrote, which are no leftovers."""
        self._own_comments = own_comments
        self._changes: list[_Change] = []
        self._comment_starts: dict[str, Place] = {}
        self._comments: list[tuple[Place, Place]] = []
        self._hidden: list[Place] = []
        self._forms: list[tuple[Piece, Piece]] = []

    def change(self, node: Node, start: Place, end: Place) -> None:
        """Note a change that is tracked; one that goes on where the same author made the last is not a further one."""
        if node.name == "moveFrom":
            return  # it is counted where it went
        kind: Kind = _KINDS.get(node.name, "change of format")
        last = self._changes[-1] if self._changes else None
        author = node.get("author")
        if last and (last.kind, last.author) == (kind, author) and last.end.is_at(start):
            self._changes[-1] = last._replace(end=end)
        else:
            self._changes.append(_Change(kind, author, start, end))

    def comment_begins(self, name: str, place: Place) -> None:
        """Note where the words begin that a comment is about."""
        self._comment_starts[name] = place

    def comment(self, name: str, place: Place) -> None:
        """Note a comment, at the end of the words that it is about."""
        if name not in self._own_comments:
            self._comments.append((self._comment_starts.get(name, place), place))

    def hidden(self, place: Place) -> None:
        """Note text that is hidden, and so not read."""
        self._hidden.append(place)

    def form(self, start: Piece, end: Piece) -> None:
        """Note a field of a form that still shows what it asks for."""
        self._forms.append((start, end))

    def marks(self) -> Iterator[Mark]:
        """Yield what is to be reported."""
        if self._changes:
            first = self._changes[0]
            yield Mark(first.start.piece, first.end.piece, self._changes_told())
        if self._comments:
            (start, end), count = self._comments[0], len(self._comments)
            what = f"{count} comments are" if count > 1 else "1 comment is"
            yield Mark(start.piece, end.piece, f"{what} left in the document; delete {_them(count)}")
        if self._hidden:
            place = self._hidden[0].piece
            yield Mark(place, place, "the document has hidden text, which is not checked; show it, and delete it")
        for begins, ends in self._forms:
            yield Mark(begins, ends, "a field of the form is not filled in; fill it in, or delete it")

    def _changes_told(self) -> str:
        counts = Counter(change.kind for change in self._changes)
        kinds = ", ".join(f"{count} {_PLURALS[kind] if count > 1 else kind}" for kind, count in counts.items())
        read = [words for kind, words in _READ.items() if kind in counts]
        total = counts.total()
        what = f"{total} tracked changes are left" if total > 1 else "1 tracked change is left"
        return f"{what} ({'; '.join((kinds, *read))}); accept or reject {_them(total)}"


def _them(count: int) -> str:
    return "them" if count > 1 else "it"
