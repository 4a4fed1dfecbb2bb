"""A paragraph inserted, moved or deleted in a text: the numbers and the references go with it, and it is proved."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cablelint.analysis.number_faults import read_numbers
from cablelint.fixes.editing import edited
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span
from cablelint.reading.messages import Message, parse_messages
from cablelint.renumbering.changes import Change, Delete, Insert, Move
from cablelint.renumbering.directions import directions
from cablelint.renumbering.new_numbers import DoubtfulError, NewNumbers
from cablelint.renumbering.own_references import own_references
from cablelint.renumbering.pieces import Cut, Piece, cut, pieces_of
from cablelint.renumbering.proof import says_the_same

PLACEHOLDER = "[TEXT]"
"""The words of an inserted paragraph, which are found as a placeholder until they are replaced."""

_LONGEST_OPENING = 40


class Renumbered(NamedTuple):
    """The text after a change, and the edits that lead to it, with places in the text as it was."""

    text: str
    edits: tuple[Edit, ...]
    references: int  # that have other numbers now


class RefusedError(Exception):
    """What cannot be done as asked: why, and the offset in the text that shows it; None where none does."""

    def __init__(self, message: str, offset: int | None = None) -> None:
        super().__init__(message, offset)
        self.message, self.offset = message, offset


def renumber(
    text: str,
    change: Change,
    message: int | None = None,
    read: Callable[[str], Sequence[Message]] = parse_messages,
) -> Renumbered:
    """Return the text after the change of one message, which may be left out where the text holds one.

    Messages count from 1. Raises RefusedError for what cannot be done, NotProvedError for what went wrong.
    """
    messages = read(text)
    start, cable = _chosen(messages, message)
    try:
        made = _Changed(cable, change)
        moved = tuple(Edit(Span(at.start + start, at.end + start), words) for at, words in made.edits())
    except DoubtfulError as error:
        raise RefusedError(error.message, start + cable.offsets.received(error.span).start) from error
    after = edited(text, moved)
    again = read(after)
    rest = [one.cable.original for one in messages if one.start != start]
    number = cable.message - 1
    if len(again) != len(messages) or rest != [one.cable.original for one in again if one != again[number]]:
        raise NotProvedError("the messages of the file would be read differently")
    says_the_same(cable, again[number].cable, made.order, gone=made.gone)
    return Renumbered(after, moved, made.changed)


def _chosen(messages: Sequence[Message], number: int | None) -> Message:
    if number is None and len(messages) > 1:
        raise RefusedError(f"the file holds {len(messages)} messages; say which, from 1", messages[1].start)
    if number is not None and number > len(messages):
        raise RefusedError(f"there is no message {number}; the file holds {len(messages)}")
    return messages[(number or 1) - 1]


class _Changed:
    """What a change comes to in one cable. Indices count its paragraphs from 0."""

    def __init__(self, cable: Cable, change: Change) -> None:
        self._cable, self._change = cable, change
        self._pieces = pieces_of(cable)
        self._places = {piece.paragraph: at for at, piece in enumerate(self._pieces) if piece.paragraph is not None}
        self._numbers = _numbers(cable)
        self.gone = self._index(change.number) if isinstance(change, Delete) else None
        self.order = tuple(self._order())
        self.changed = 0

    def edits(self) -> tuple[Edit, ...]:
        """The edits, with places in the text as it was received. Raises RefusedError or DoubtfulError."""
        taken = None if isinstance(self._change, Insert) else self._cut(self._change.number)
        left_out = taken.span if taken and self.gone is not None else Span(0, 0)
        inner = self._inner(left_out)
        received = self._cable.offsets.edits(inner)
        if len(received) < len(inner):
            raise RefusedError("a page line is in the middle of a reference")
        match self._change:
            case Insert(after):
                return (*received, self._inserted(after))
            case Delete() if taken:
                return (*received, Edit(self._received(taken.span), ""))
            case Move() if taken:
                return self._moved(self._change, taken, received)
        raise AssertionError

    def _inner(self, left_out: Span) -> tuple[Edit, ...]:
        """The edits of numbers and references outside the span."""
        paragraphs = [None if index is None else self._cable.paragraphs[index] for index in self.order]
        gone = None if self.gone is None else self._numbers[self.gone]
        new = NewNumbers(paragraphs, self._numbers[0], gone)
        own = [one for one in own_references(self._cable) if not one.span.overlaps(left_out)]
        turned = directions(self._cable, own, self.order) if isinstance(self._change, Move) else ()
        edits = [{*new.references(self._cable.text, (one,))} for one in own]
        self.changed = sum(map(bool, edits))
        return tuple(sorted({*new.openings(), *turned}.union(*edits)))

    def _order(self) -> Iterator[int | None]:
        indices: list[int | None] = [*range(len(self._numbers))]
        match self._change:
            case Insert(after):
                indices.insert(self._index(after) + 1 if after else 0, None)
            case Delete(number):
                del indices[self._index(number)]
            case Move(number, before, after):
                moved = self._index(number)
                first = before is None and after == 0
                beside = None if first else self._index(after if before is None else before)
                if beside == moved:
                    raise RefusedError(f"paragraph {number} cannot be moved to a place beside itself")
                indices.remove(moved)
                indices.insert(0 if first else indices.index(beside) + (before is None), moved)
        if not indices:
            raise RefusedError("the cable would have no paragraph left")
        yield from indices

    def _index(self, number: int | None) -> int:
        if number not in self._numbers:
            first, last = self._numbers[0], self._numbers[-1]
            raise RefusedError(f"there is no paragraph {number}; the paragraphs are {first} to {last}")
        return self._numbers.index(number)

    def _cut(self, number: int) -> Cut:
        """The paragraph with its gap. Raises RefusedError where it may go on elsewhere."""
        at = self._places[self._index(number)]
        found = cut(self._pieces, at)
        self._refuse_split(number, at)
        if at + 1 == len(self._pieces) and at and self._pieces[at - 1].stays:
            place = self._offset(found.words.start)
            raise RefusedError(f"paragraph {number} is all that its section holds", place)
        if self._cable.offsets.interrupted(Span(found.span.start - 1, found.span.end + 1)):
            raise RefusedError(f"a page line is in paragraph {number} or beside it", self._offset(found.words.start))
        return found

    def _refuse_split(self, number: int, at: int) -> None:
        """Raise where the heading of a section is in the paragraph, or directly after it."""
        piece = self._pieces[at]
        below = self._pieces[at + 1] if at + 1 < len(self._pieces) else None
        section = next((one for one in self._cable.sections if one.span.overlaps(piece.span)), None)
        if section or (below and below.stays):
            place = section.span if section else below.span if below else piece.span
            words = f"the heading of a section follows within paragraph {number} or after it, so its end is not certain"
            raise RefusedError(words, self._offset(place.start))

    def _inserted(self, after: int) -> Edit:
        """The new paragraph, opened like the one above it, or where it is the first like the one below."""
        index = self._index(after) if after else 0
        at = self._places[index]
        gap = self._gap(index)
        opening = _opening(self._cable, index, after + 1 if after else self._numbers[0])
        if after:
            self._refuse_split(after, at)
            return Edit(self._after(self._pieces[at].span.end), gap + opening + PLACEHOLDER)
        start = self._offset(self._pieces[at].span.start)
        return Edit(Span(start, start), opening + PLACEHOLDER + gap)

    def _gap(self, index: int) -> str:
        """The gap between the paragraph and the next, or the one before; an empty line where neither will do."""
        text = self._cable.text
        for above, below in ((index, index + 1), (index - 1, index)):
            if above >= 0 and below < len(self._cable.paragraphs):
                one, two = (self._pieces[self._places[place]].span for place in (above, below))
                gap = Span(one.end, two.start)
                words = text[gap.start : gap.end]
                if "\n" in words and not words.strip() and not self._cable.offsets.interrupted(gap):
                    return self._words(gap)
        return ("\r\n" if "\r\n" in self._cable.original else "\n") * 2

    def _moved(self, change: Move, taken: Cut, received: Sequence[Edit]) -> tuple[Edit, ...]:
        span = self._received(taken.words)
        inside = [edit for edit in received if span.contains(edit.span)]
        outside = [edit for edit in received if not span.contains(edit.span)]
        words = edited(
            self._words(taken.words),
            (Edit(Span(at.start - span.start, at.end - span.start), new) for at, new in inside),
        )
        gap = self._words(taken.gap)
        place, above = self._target(change, taken)
        if taken.span.start <= place <= taken.span.end:
            return tuple(received)
        put = Edit(self._after(place), gap + words) if above else Edit(self._received(Span(place, place)), words + gap)
        return (*outside, Edit(self._received(taken.span), ""), put)

    def _target(self, change: Move, taken: Cut) -> tuple[int, bool]:
        """The offset to which the paragraph goes, and whether its gap is above it there."""
        if change.before is None and not change.after:
            return self._pieces[0].span.start, False
        before = change.before is not None
        at = self._places[self._index(change.before if before else change.after)]
        if before and taken.headed and at and self._pieces[at - 1].paragraph is None and not self._pieces[at - 1].stays:
            at -= 1
        above: Piece | None = self._pieces[at - 1] if before and at else None if before else self._pieces[at]
        below = self._pieces[at] if before else self._pieces[at + 1] if at + 1 < len(self._pieces) else None
        if taken.headed and below and below.paragraph is not None and below.span.start != taken.span.end:
            words = "the paragraph has a heading of its own, which would be above the next paragraphs too"
            raise RefusedError(words, self._offset(taken.words.start))
        if not before and below and below.stays:
            self._refuse_split(self._numbers[self._pieces[at].paragraph or 0], at)
        if above and above.paragraph is not None:
            return above.span.end, True
        return self._pieces[at].span.start, False

    def _words(self, span: Span) -> str:
        start, end = self._received(span)
        return self._cable.as_received[start:end]

    def _received(self, span: Span) -> Span:
        return self._cable.offsets.received(span)

    def _after(self, offset: int) -> Span:
        """The place just behind the character before the offset: what was taken out at the offset is below it."""
        end = self._received(Span(offset - 1, offset)).end
        return Span(end, end)

    def _offset(self, offset: int) -> int:
        return self._received(Span(offset, offset)).start


def _numbers(cable: Cable) -> tuple[int, ...]:
    """The numbers of the paragraphs. Raises RefusedError where they do not count on from one another."""
    numbers = tuple(paragraph.number for paragraph in cable.paragraphs if paragraph.number is not None)
    if not numbers:
        raise RefusedError("the cable has no numbered paragraphs")
    faults = read_numbers(cable).faults
    if faults or numbers != tuple(range(numbers[0], numbers[0] + len(numbers))):
        at = cable.paragraphs[faults[0].place if faults else 0].number_span
        words = "the paragraphs are not numbered in order; see cablelint check --select PAR, and number them first"
        raise RefusedError(words, cable.offsets.received(at).start)
    return numbers


def _opening(cable: Cable, index: int, number: int) -> str:
    """What opens the paragraph, up to its text, with another number."""
    paragraph = cable.paragraphs[index]
    start = min([paragraph.span.start, *(marking.span.start for marking in paragraph.markings)])
    before, after = Span(start, paragraph.number_span.start), Span(paragraph.number_span.end, paragraph.text_span.start)
    words = f"{cable.text_at(before)}{number}{cable.text_at(after)}"
    return words if len(words) < _LONGEST_OPENING and "\n" not in words else f"{number}. "
