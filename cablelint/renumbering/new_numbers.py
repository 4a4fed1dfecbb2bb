"""The new numbers of paragraphs, and what the references to them become.

A reference keeps naming the paragraphs that it named. Where that is not possible without a guess, nothing is
renumbered: where it names a number that two paragraphs have, one that no paragraph has and one would get, a paragraph
that is deleted, or a range whose paragraphs are no longer next to each other.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from cablelint.analysis.numerals import written_like
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import NumberRange, Paragraph, ParagraphReference
from cablelint.model.diagnostics import Edit
from cablelint.model.spans import Span
from cablelint.renumbering.own_references import in_digits_too

_NUMBER = compiled(r"\d+|(?:twenty|thirty)-[a-z]+|[a-z]+", re.IGNORECASE)
_FEWEST_IN_RANGE_NUMBERS = 2


class DoubtfulError(Exception):
    """What cannot be renumbered without a guess: the place in the text that is read, and why."""

    def __init__(self, span: Span, message: str) -> None:
        super().__init__(span, message)
        self.span, self.message = span, message


class NewNumbers:
    """From the old numbers of the paragraphs to the new ones, which count on from `start`.

    `order` has the paragraphs as they will be, None where one is inserted; `gone` is the number of one that is deleted.
    """

    def __init__(self, order: Sequence[Paragraph | None], start: int, gone: int | None = None) -> None:
        numbered = tuple(enumerate(order, start))
        self._paragraphs = tuple((new, paragraph) for new, paragraph in numbered if paragraph)
        self._inserted = frozenset(new for new, paragraph in numbered if paragraph is None)
        self._taken = range(start, start + len(order))
        self._gone = gone
        self._new: dict[int | None, list[int]] = {}
        for new, paragraph in self._paragraphs:
            self._new.setdefault(paragraph.number, []).append(new)

    def openings(self) -> Iterator[Edit]:
        """Yield the numbers that open the paragraphs."""
        for new, paragraph in self._paragraphs:
            if paragraph.number != new:
                yield Edit(paragraph.number_span, str(new))

    def references(self, text: str, references: Iterable[ParagraphReference]) -> Iterator[Edit]:
        """Yield the numbers in the references. Raises DoubtfulError for one that cannot name the same paragraphs."""
        for reference in references:
            for item in reference.ranges:
                yield from self._range(text, item)

    def _range(self, text: str, item: NumberRange) -> Iterator[Edit]:
        first, last = self._of(item)
        ends = [Span(*found.span()) for found in _NUMBER.finditer(text, *item.span)]
        if first != item.first:
            yield Edit(ends[0], written_like(text[ends[0].start : ends[0].end], first))
        if last != item.last and item.is_range:
            yield Edit(ends[-1], written_like(text[ends[-1].start : ends[-1].end], last))
        repeated = in_digits_too(text, item)
        if repeated and last != item.last:
            yield Edit(repeated, str(last))

    def _of(self, item: NumberRange) -> tuple[int, int]:
        """Return the new numbers for the first and the last of a range, which then holds the same paragraphs."""
        low, high = sorted((item.first, item.last))
        new = sorted(number for old in range(low, high + 1) for number in self._new.get(old, ()))
        self._refuse_deleted(item, len(new))
        for end in (low, high):
            self._refuse_doubtful(end, item, bool(new))
        if not new:
            return item.first, item.last
        if not self._inserted.issuperset(set(range(new[0], new[-1])).difference(new)):
            raise DoubtfulError(item.span, "these paragraphs would not be next to each other")
        return (new[0], new[-1]) if item.first <= item.last else (new[-1], new[0])

    def _refuse_deleted(self, item: NumberRange, left: int) -> None:
        """Raise where the deleted paragraph is all that is named, or the range would name one paragraph alone."""
        low, high = sorted((item.first, item.last))
        if self._gone is not None and low <= self._gone <= high and left < _FEWEST_IN_RANGE_NUMBERS:
            raise DoubtfulError(item.span, f"this refers to paragraph {self._gone}, which would be deleted")

    def _refuse_doubtful(self, number: int, item: NumberRange, names_some: bool) -> None:
        """Raise where two paragraphs had the number; or none had it, and one will or others are named next to it."""
        count = len(self._new.get(number, ()))
        if count > 1:
            raise DoubtfulError(item.span, f"this may name either paragraph {number}")
        if not count and number != self._gone and (names_some or number in self._taken):
            raise DoubtfulError(item.span, f"this names paragraph {number}, which does not exist")
