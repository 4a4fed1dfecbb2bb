"""Putting fixes into a text: each one whole or not at all, and never two on the same characters."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from operator import itemgetter

from cablelint.model.diagnostics import Edit, Fix


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """Return the fixes that can be applied together; the others wait for the next pass.

    Of two that collide the one that changes fewer characters at a place goes first: what moves or fills whole lines
    then does so with their words corrected.
    """
    taken: list[Edit] = []
    chosen: list[Fix] = []
    for fix in sorted((fix for fix in fixes if fix.edits), key=_extent):
        if not any(_collides(edit, taken) for edit in fix.edits):
            chosen.append(fix)
            for edit in fix.edits:
                insort(taken, edit)
    return chosen


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """Return the text after these fixes, which must be compatible."""
    return edited(text, (edit for fix in fixes for edit in fix.edits))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return the text after these edits, which must not overlap.

    They are applied from the end, so that offsets before them hold.
    """
    pieces: list[str] = []
    stop = len(text)
    for edit in sorted(edits, reverse=True):
        pieces += (text[edit.span.end : stop], edit.text)
        stop = edit.span.start
    return text[:stop] + "".join(reversed(pieces))


def touching(edits: Iterable[Edit], others: Iterable[Edit]) -> bool:
    """Return whether one of the edits touches the characters of one of the others, or is right next to it."""
    taken = sorted(edit.span for edit in others)
    for start, end in (edit.span for edit in edits):
        index = bisect_right(taken, end, key=itemgetter(0)) - 1
        if index >= 0 and taken[index].end >= start:
            return True
    return False


def _extent(fix: Fix) -> tuple[int, Edit]:
    return max(edit.span.end - edit.span.start for edit in fix.edits), min(fix.edits)


def _collides(edit: Edit, taken: Sequence[Edit]) -> bool:
    """Return whether the edit touches characters of one already taken, or is at the same place as one.

    Two deletions may not be side by side either: each counts on what the other takes out to keep two words apart.
    """
    index = bisect_left(taken, edit)
    return any(
        other.span.overlaps(edit.span)
        or other.span.start == edit.span.start
        or (not edit.text and not other.text and _is_beside(edit, other))
        for other in taken[max(index - 1, 0) : index + 1]
    )


def _is_beside(edit: Edit, other: Edit) -> bool:
    return edit.span.start == other.span.end or edit.span.end == other.span.start
