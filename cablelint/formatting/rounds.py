"""The steps of the layout one after the other, again and again, until nothing changes."""

from collections.abc import Callable, Collection, Sequence
from hashlib import blake2b

from cablelint.fixes.editing import edited, touching
from cablelint.formatting.layout import Layout, Read, Step, first_line, has_layout_of_its_own, kept_spans
from cablelint.formatting.proof import same_cable
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

_MOST_ROUNDS = 16
_MOST_ROUNDS_AT_ONCE = 8
_MOST_STARTS = 8
_MOST_TRIALS = 24

Accepts = Callable[[Cable, Cable], bool]


class Trials:
    """Tries changed texts in place of a cable; what was refused is not read and weighed again.

    `accepts` says whether an edit may make one cable the other.
    """

    def __init__(self, read: Read, accepts: Accepts = same_cable) -> None:
        self.read = read
        self._accepts = accepts
        self._refused: set[tuple[bytes, bytes]] = set()

    def accepted(self, cable: Cable, written: str) -> Cable | None:
        """Return the cable of the changed text; None where it may not take the place of the other."""
        texts = _digest(cable.as_received), _digest(written)
        trial = None if texts in self._refused else self.read(written)
        if trial is not None and self._accepts(cable, trial):
            return trial
        self._refused.add(texts)
        return None


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass")).digest()


class LeftOut(NamedTuple):
    """A change that would never settle: the step that makes it, and the offset of its line in the new text, else 0."""

    step: str
    offset: int


class Formatted(NamedTuple):
    """The text formatted, and what was left out of it."""

    text: str
    left_out: tuple[LeftOut, ...] = ()


def lay_out(text: str, steps: Sequence[Step], layout: Layout, trials: Trials) -> Formatted:
    """Return the text after all steps, not yet proved.

    What is still being changed after many rounds is left out from the start, and the rest done.
    """
    cable = trials.read(text)
    if has_layout_of_its_own(cable):
        return Formatted(text)
    barred: frozenset[_Change] = frozenset()
    for _ in range(_MOST_STARTS):
        after, changes = _after_all_rounds(cable, steps, layout, barred, trials)
        if not changes:
            return Formatted(after.as_received, tuple(sorted({_left_out(after, change) for change in barred})))
        barred |= changes
    raise NotProvedError("the layout comes to no end")


def settled(text: str, edits: Sequence[Edit], steps: Sequence[Step], layout: Layout, read: Read) -> str | None:
    """Return the text after these edits and all steps, each round in one go, not yet proved; None if it never settles.

    Cables are asked for where they are needed, and not kept: of a long text one takes much memory.
    """
    for _ in range(_MOST_ROUNDS_AT_ONCE):
        if not edits:
            return text
        text = edited(text, read(text).offsets.edits(edits))
        edits = edits_of_all(read(text), steps, layout)
    return None


def edits_of_all(cable: Cable, steps: Sequence[Step], layout: Layout) -> list[Edit]:
    """Return the edits of all steps; those of a step that touches what one before it edits wait for the next round."""
    chosen: list[Edit] = []
    for step in steps:
        edits = _edits(step, cable, layout)
        if not chosen or not touching(edits, chosen):
            chosen += edits
    return chosen


def _edits(step: Step, cable: Cable, layout: Layout) -> list[Edit]:
    """Return the edits of the step, without those in paragraphs that stay as they are."""
    kept = kept_spans(cable, layout)
    return [edit for edit in step(cable, layout) if not any(edit.span.overlaps(span) for span in kept)]


class _Change(NamedTuple):
    """An edit, wherever it is made; all words without the spaces among them, which it may be about."""

    step: str
    line: str  # that it begins on, or the one above where that is empty
    before: str
    after: str


def _left_out(cable: Cable, change: _Change) -> LeftOut:
    lines = (line.start for line in cable.lines if "".join(cable.text_at(line.span).split()) == change.line)
    at = next(lines, 0)
    return LeftOut(change.step, cable.offsets.received(Span(at, at)).start if at else 0)


def _after_all_rounds(
    cable: Cable, steps: Sequence[Step], layout: Layout, barred: Collection[_Change], trials: Trials
) -> tuple[Cable, set[_Change]]:
    """Return the cable after all steps but for the barred changes, and the changes that never cease, if any."""
    changes: set[_Change] = set()
    for done in range(2 * _MOST_ROUNDS):
        before = cable
        for step in steps:
            edits = _edits(step, cable, layout)
            if barred:
                edits = [edit for edit in edits if _change(step, cable, edit) not in barred]
            after, made = _edited(cable, edits, trials)
            if done >= _MOST_ROUNDS:  # when everything that settles has settled
                changes |= {_change(step, cable, edit) for edit in made}
            cable = after
        if cable.as_received == before.as_received:
            return cable, set()
    return cable, changes


def _change(step: Step, cable: Cable, edit: Edit) -> _Change:
    index = first_line(cable, edit.span.start)
    while index and cable.lines[index].kind == "blank":
        index -= 1
    line = cable.text_at(cable.lines[index].span) if cable.lines else ""
    return _Change(step.__name__, *("".join(words.split()) for words in (line, cable.text_at(edit.span), edit.text)))


def _edited(cable: Cable, edits: Sequence[Edit], trials: Trials) -> tuple[Cable, Sequence[Edit]]:
    """Return the cable after these edits, without those that would make it another cable, and the edits that were made.

    A parser weighs lines together, as a reader does, so that no step can foresee everything.
    """
    result, accepted, waiting = cable, list[Edit](), [edits] if edits else []
    for _ in range(_MOST_TRIALS):
        if not waiting:
            break
        group = waiting.pop()
        trial = trials.accepted(cable, edited(cable.as_received, cable.offsets.edits([*accepted, *group])))
        if trial is not None:
            accepted += group
            result = trial
        else:
            waiting += _halves(cable, group)
    return result, accepted


def _halves(cable: Cable, edits: Sequence[Edit]) -> list[list[Edit]]:
    """Return the edits in two halves, the second one first; none if they cannot be parted."""
    ordered = sorted(edits)
    bounds = (index for index in range(1, len(ordered)) if _are_apart(cable, ordered[index - 1], ordered[index]))
    middle = min(bounds, key=lambda index: abs(index - len(ordered) // 2), default=0)
    return [ordered[middle:], ordered[:middle]] if middle else []


def _are_apart(cable: Cable, one: Edit, other: Edit) -> bool:
    """Return whether two edits may be tried one by one: not those of foreign signs of a word, such as 07–10–2017."""
    are_foreign = not any(cable.text_at(edit.span).isascii() for edit in (one, other))
    return not are_foreign or any(map(str.isspace, cable.text[one.span.end : other.span.start]))
