"""Numbering the paragraphs anew, and every reference to one of them along with it.

A reference keeps naming the paragraphs that it named. Where that cannot be had without a guess, there is no
renumbering: where it names a number that two paragraphs carry, one that no paragraph carries and one would get, or a
range that the new order tears apart.
"""

import re
from collections.abc import Iterator, Sequence

from cablelint import Cable, Edit, Fix, NumberRange, Paragraph, Related, Span, begins_elsewhere, compiled, written_like

_NUMBER = compiled(r"\d+|(?:twenty|thirty)-[a-z]+|[a-z]+", re.IGNORECASE)


class _DoubtfulError(Exception):
    """What cannot be renumbered without a guess."""


def renumbering(cable: Cable) -> Fix | Related:
    """The fix that numbers the paragraphs in their order, or the place that leaves it in doubt."""
    paragraphs = [paragraph for paragraph in cable.paragraphs if paragraph.number is not None]
    try:
        new = _Renumbered(paragraphs, paragraphs[0].number or 1 if begins_elsewhere(cable) else 1)
        edits = (*new.openings(), *_references(cable, new))
    except _DoubtfulError as error:
        return Related(*error.args)
    return Fix("Renumber the paragraphs and the references to them", "unsafe", tuple(sorted(set(edits))))


class _Renumbered:
    """From the old numbers of the paragraphs to the new ones, which count on from `start`."""

    def __init__(self, paragraphs: Sequence[Paragraph], start: int) -> None:
        self._paragraphs = tuple(enumerate(paragraphs, start))
        self._taken = range(start, start + len(paragraphs))
        self._new: dict[int | None, list[int]] = {}
        for new, paragraph in self._paragraphs:
            self._new.setdefault(paragraph.number, []).append(new)

    def openings(self) -> Iterator[Edit]:
        """The numbers that open the paragraphs."""
        for new, paragraph in self._paragraphs:
            if paragraph.number != new:
                yield Edit(paragraph.number_span, str(new))

    def of(self, item: NumberRange) -> tuple[int, int]:
        """The new numbers for the first and the last of a range, which then holds the same paragraphs."""
        low, high = sorted((item.first, item.last))
        new = sorted(number for old in range(low, high + 1) for number in self._new.get(old, ()))
        for end in (low, high):
            self._refuse_doubtful(end, item, bool(new))
        if not new:
            return item.first, item.last
        if new[-1] - new[0] >= len(new):
            raise _DoubtfulError(item.span, "these paragraphs are not next to each other")
        return (new[0], new[-1]) if item.first <= item.last else (new[-1], new[0])

    def _refuse_doubtful(self, number: int, item: NumberRange, names_some: bool) -> None:
        """Raise where two paragraphs had the number; or none had it, and one will or others are named beside it."""
        count = len(self._new.get(number, ()))
        if count > 1:
            raise _DoubtfulError(item.span, f"this may name either paragraph {number}")
        if not count and (names_some or number in self._taken):
            raise _DoubtfulError(item.span, f"this names paragraph {number}, which does not exist")


def _references(cable: Cable, new: _Renumbered) -> Iterator[Edit]:
    for reference in cable.paragraph_references:
        if not reference.external:
            for item in reference.ranges:
                yield from _range(cable.text, item, new)


def _range(text: str, item: NumberRange, new: _Renumbered) -> Iterator[Edit]:
    first, last = new.of(item)
    ends = [Span(*found.span()) for found in _NUMBER.finditer(text, *item.span)]
    if first != item.first:
        yield Edit(ends[0], written_like(text[ends[0].start : ends[0].end], first))
    if last != item.last and item.is_range:
        yield Edit(ends[-1], written_like(text[ends[-1].start : ends[-1].end], last))
