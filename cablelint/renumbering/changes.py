"""What may be asked: insert a paragraph, move one, delete one. Paragraphs are named by their numbers."""

from typing import NamedTuple


class Insert(NamedTuple):
    """Insert a paragraph after the one with the number `after`, or before the first one where that is 0."""

    after: int


class Move(NamedTuple):
    """Move the paragraph with this number to just before another, below its heading, or to just after another.

    Where `after` is 0, it goes to the beginning, above the first heading.
    """

    number: int
    before: int | None = None
    after: int | None = None


class Delete(NamedTuple):
    """Delete the paragraph with this number, with all that is below it up to the next, and a heading of its own."""

    number: int


Change = Insert | Move | Delete
