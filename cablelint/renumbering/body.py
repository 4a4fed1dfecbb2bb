"""The body of a cable whose paragraphs are numbered in order: its pieces, and their places in the text as received."""

from collections.abc import Sequence
from functools import cached_property
from typing import Self

from cablelint.analysis.number_faults import read_numbers
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.renumbering.pieces import pieces_of


class RefusedError(Exception):
    """What cannot be done as asked: why, and the offset in the text that shows it; None where none does.

    Where there are several reasons, the others are `more`.
    """

    def __init__(self, message: str, offset: int | None = None, more: Sequence["RefusedError"] = ()) -> None:
        super().__init__(message, offset, more)
        self.message, self.offset, self.more = message, offset, tuple(more)

    def below(self, start: int) -> Self:
        """Return the same for the whole text, in which the message that it is about begins at `start`."""
        offset = None if self.offset is None else self.offset + start
        return type(self)(self.message, offset, [one.below(start) for one in self.more])


class Body:
    """A cable's body. Indices count its paragraphs from 0; numbers are those that they have."""

    def __init__(self, cable: Cable) -> None:
        """Raise RefusedError where the numbers do not count on from one another."""
        self.cable = cable
        self.numbers = _numbers(cable)
        self.pieces = pieces_of(cable)

    @cached_property
    def _places(self) -> dict[int, int]:
        return {piece.paragraph: at for at, piece in enumerate(self.pieces) if piece.paragraph is not None}

    def index(self, number: int | None) -> int:
        """Return the index of the paragraph with the number. Raises RefusedError where there is none."""
        if number not in self.numbers:
            first, last = self.numbers[0], self.numbers[-1]
            raise RefusedError(f"there is no paragraph {number}; the paragraphs are {first} to {last}")
        return self.numbers.index(number)

    def place(self, number: int | None) -> int:
        """Return the index among the pieces of the paragraph with the number."""
        return self._places[self.index(number)]

    def received(self, span: Span) -> Span:
        """Return the span in the text as it was received."""
        return self.cable.offsets.received(span)

    def offset(self, offset: int) -> int:
        """Return the offset in the text as it was received."""
        return self.received(Span(offset, offset)).start

    def behind(self, offset: int) -> Span:
        """Return the place just behind the character before the offset: above what was removed at the offset."""
        end = self.received(Span(offset - 1, offset)).end
        return Span(end, end)

    def words(self, span: Span) -> str:
        """Return the characters of the span as they were received."""
        start, end = self.received(span)
        return self.cable.as_received[start:end]

    def refuse_split(self, number: int) -> None:
        """Raise RefusedError where the heading of a section is in the paragraph, or directly after it."""
        at = self.place(number)
        piece, below = self.pieces[at], self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        section = next((one.span for one in self.cable.sections if one.span.overlaps(piece.span)), None)
        place = section or (below.span if below and below.stays else None)
        if place:
            words = f"the heading of a section follows within paragraph {number} or after it, so its end is not certain"
            raise RefusedError(words, self.offset(place.start))


def _numbers(cable: Cable) -> tuple[int, ...]:
    numbers = tuple(paragraph.number for paragraph in cable.paragraphs if paragraph.number is not None)
    if not numbers:
        raise RefusedError("the cable has no numbered paragraphs")
    faults = read_numbers(cable).faults
    if faults or numbers != tuple(range(numbers[0], numbers[0] + len(numbers))):
        at = cable.paragraphs[faults[0].place if faults else 0].number_span
        words = "the paragraphs are not numbered in order; see cablelint check --select PAR, and number them first"
        raise RefusedError(words, cable.offsets.received(at).start)
    return numbers
