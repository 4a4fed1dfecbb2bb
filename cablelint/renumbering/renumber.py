"""A paragraph inserted, moved or deleted in a text: the numbers and the references go with it, and it is proved."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from cablelint.fixes.editing import edited
from cablelint.model.cable import Cable, ParagraphReference
from cablelint.model.diagnostics import Edit
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span
from cablelint.reading.messages import Message, parse_messages
from cablelint.renumbering.body import Body, RefusedError
from cablelint.renumbering.changes import Change, Delete, Insert, Move
from cablelint.renumbering.directions import directions
from cablelint.renumbering.insertion import inserted
from cablelint.renumbering.moving import moved, taken_out
from cablelint.renumbering.new_numbers import DoubtfulError, NewNumbers
from cablelint.renumbering.own_references import own_references, unsure_places
from cablelint.renumbering.proof import says_the_same


class Renumbered(NamedTuple):
    """The text after a change, and the edits that lead to it, with places in the text as it was."""

    text: str
    edits: tuple[Edit, ...]
    references: int  # that have other numbers now
    message: int  # that was changed, from 1
    unsure: tuple[int, ...]  # offsets, in the new text, of words that may refer to a paragraph and were not changed


class _Changed(NamedTuple):
    edits: tuple[Edit, ...]
    order: tuple[int | None, ...]
    references: int


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
        made = _changed(cable, change)
    except RefusedError as error:
        raise error.below(start) from error
    edits = tuple(Edit(Span(at.start + start, at.end + start), words) for at, words in made.edits)
    after = edited(text, edits)
    again = read(after)
    _prove(messages, again, cable, made.order)
    new = again[cable.message - 1]
    unsure = tuple(new.start + new.cable.offsets.received(span).start for span in unsure_places(new.cable))
    return Renumbered(after, edits, made.references, cable.message, unsure)


def _chosen(messages: Sequence[Message], number: int | None) -> Message:
    if number is None and len(messages) > 1:
        raise RefusedError(f"the file holds {len(messages)} messages; say which with --message", messages[1].start)
    if number is not None and number > len(messages):
        raise RefusedError(f"there is no message {number}; the file holds {len(messages)}")
    return messages[(number or 1) - 1]


def _changed(cable: Cable, change: Change) -> _Changed:
    """Return the edits, with places in the message as it was received. Raises RefusedError."""
    body = Body(cable)
    order = _order(body, change)
    own, gone = own_references(cable), None
    if isinstance(change, Delete):
        gone = taken_out(body, change.number, to_move=False).span
        own = tuple(one for one in own if not one.span.overlaps(gone))
    paragraphs = [None if index is None else cable.paragraphs[index] for index in order]
    new = NewNumbers(paragraphs, body.numbers[0], change.number if isinstance(change, Delete) else None)
    doubts: list[DoubtfulError] = []
    edits = [_of_reference(cable, one, new, order if isinstance(change, Move) else None, doubts) for one in own]
    if doubts:
        first, *more = (RefusedError(one.message, body.offset(one.span.start)) for one in doubts)
        raise RefusedError(first.message, first.offset, more)
    inner = sorted({*new.openings()}.union(*edits))
    received = cable.offsets.edits(inner)
    if len(received) < len(inner):
        raise RefusedError("a page line is in the middle of a reference")
    return _Changed(_with_paragraph(body, change, received, gone), order, sum(map(bool, edits)))


def _of_reference(
    cable: Cable,
    reference: ParagraphReference,
    new: NewNumbers,
    moved: Sequence[int | None] | None,
    doubts: list[DoubtfulError],
) -> set[Edit]:
    """Return the edits of one reference, and of its direction where a paragraph is moved; add a doubt to the others."""
    try:
        turned = directions(cable, (reference,), moved) if moved else ()
        return {*new.references(cable.text, (reference,)), *turned}
    except DoubtfulError as error:
        doubts.append(error)
        return set()


def _with_paragraph(body: Body, change: Change, edits: tuple[Edit, ...], gone: Span | None) -> tuple[Edit, ...]:
    """Return the edits of numbers, and what inserts, moves or deletes the paragraph."""
    match change:
        case Insert(after):
            return (*edits, inserted(body, after))
        case Move():
            return moved(body, change, edits)
        case Delete():
            return (*edits, Edit(body.received(gone or Span(0, 0)), ""))


def _order(body: Body, change: Change) -> tuple[int | None, ...]:
    """Return the indices of the paragraphs in their new order, None for a new one."""
    indices: list[int | None] = [*range(len(body.numbers))]
    match change:
        case Insert(after):
            indices.insert(body.index(after) + 1 if after else 0, None)
        case Delete(number):
            del indices[body.index(number)]
        case Move(number, before, after):
            if number == (after if before is None else before):
                raise RefusedError(f"paragraph {number} cannot be moved to a place beside itself")
            beside = 0 if before is None and not after else body.index(after if before is None else before)
            at = beside + (before is None and bool(after))
            index = body.index(number)
            del indices[index]
            indices.insert(at - (index < at), index)
    if not indices:
        raise RefusedError("the cable would have no paragraph left")
    return tuple(indices)


def _prove(before: Sequence[Message], after: Sequence[Message], cable: Cable, order: Sequence[int | None]) -> None:
    """Raise NotProvedError unless the other messages are as they were, and the changed one says the same."""
    at = cable.message - 1
    others = [[one.cable.original for one in each[:at] + each[at + 1 :]] for each in (tuple(before), tuple(after))]
    if others[0] != others[1]:
        raise NotProvedError("the messages of the file would be read differently")
    gone = {*range(len(cable.paragraphs))}.difference(index for index in order if index is not None)
    says_the_same(cable, after[at].cable, order, gone=next(iter(gone), None))
