"""Taking a paragraph out of the body, and putting it elsewhere, so that it can be put back to just where it was."""

from collections.abc import Sequence
from typing import NamedTuple

from cablelint.fixes.editing import edited
from cablelint.model.diagnostics import Edit
from cablelint.model.spans import Span
from cablelint.renumbering.body import Body, RefusedError
from cablelint.renumbering.changes import Move
from cablelint.renumbering.pieces import Cut, Piece, cut


class _Target(NamedTuple):
    """Where a paragraph goes: between these pieces, and whether it is at the end of the upper one."""

    above: Piece | None
    below: Piece | None

    @property
    def follows(self) -> bool:
        return self.above is not None and self.above.paragraph is not None


def taken_out(body: Body, number: int, *, to_move: bool) -> Cut:
    """Return the paragraph with what goes with it. Raises RefusedError where it may go on elsewhere."""
    at = body.place(number)
    found = cut(body.pieces, at)
    body.refuse_split(number)
    place = body.offset(found.words.start)
    if at + 1 == len(body.pieces) and at and body.pieces[at - 1].stays:
        raise RefusedError(f"paragraph {number} is all that its section holds", place)
    if body.cable.offsets.interrupted(Span(found.span.start - to_move, found.span.end + to_move)):
        raise RefusedError(f"a page line is in paragraph {number} or beside it", place)
    return found


def moved(body: Body, change: Move, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits, with those that move the paragraph after these are made in it."""
    taken = taken_out(body, change.number, to_move=True)
    target = _target(body, change, taken)
    place = target.above.span.end if target.follows and target.above else target.below.span.start if target.below else 0
    if taken.span.start <= place <= taken.span.end:
        return tuple(edits)
    _refuse_headed(body, target, taken)
    span = body.received(taken.words)
    inside = [edit for edit in edits if span.contains(edit.span)]
    shifted = [Edit(Span(at.start - span.start, at.end - span.start), new) for at, new in inside]
    words, gap = edited(body.words(taken.words), shifted), body.words(taken.gap)
    at = body.behind(place) if target.follows else body.received(Span(place, place))
    put = Edit(at, gap + words if target.follows else words + gap)
    return (*(edit for edit in edits if edit not in inside), Edit(body.received(taken.span), ""), put)


def _target(body: Body, change: Move, taken: Cut) -> _Target:
    """Return the place that the change names: before a paragraph and below its heading, or after one."""
    if change.before is None and not change.after:
        return _Target(None, next(piece for piece in body.pieces if not piece.stays))
    if change.before is None:
        at = body.place(change.after) + 1
        if at < len(body.pieces) and body.pieces[at].stays:
            body.refuse_split(change.after or 0)
    else:
        at = body.place(change.before)
        heading = body.pieces[at - 1] if at else None
        at -= bool(taken.headed and heading and heading.paragraph is None and not heading.stays)
    return _Target(body.pieces[at - 1] if at else None, body.pieces[at] if at < len(body.pieces) else None)


def _refuse_headed(body: Body, target: _Target, taken: Cut) -> None:
    """Raise where the heading that goes with the paragraph would be above others too."""
    if taken.headed and target.below and target.below.paragraph is not None:
        words = "the paragraph has a heading of its own, which would be above the next paragraphs too"
        raise RefusedError(words, body.offset(taken.words.start))
