"""Places in a cable's text. Offsets count characters of the decoded text, from 0."""

from typing import NamedTuple


class Span(NamedTuple):
    """The characters from `start` up to, not including, `end`."""

    start: int
    end: int

    def contains(self, other: "Span") -> bool:
        """Whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Value(NamedTuple):
    """Words as they are written, with their place."""

    text: str
    span: Span


class Line(NamedTuple):
    """One line of the text: its kind (the structure grammar's terminal), and its place.

    `end` is the offset after the last character before the line break, `stop` the offset after the break.
    """

    kind: str
    start: int
    end: int
    stop: int

    @property
    def span(self) -> Span:
        """The line without its line break."""
        return Span(self.start, self.end)
