"""Lists whose items are close together, in paragraphs that stand apart: "2. Money", "5. Law", above paragraph 3.

Their numbers need not begin with 1 nor be in a row: they may be those of another paper, or of several short lists. What
shows the list is that the numbers of the paragraphs go on below it as if it were not there.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cablelint.model.spans import Line
from cablelint.reading.body.number_candidates import Candidate

_Block = Sequence[Candidate]  # between which there is nothing but text, and whose numbers ascend

_LINES = frozenset({"text", "numbered", "page_break", "blank"})
_FEWEST_ITEMS = 2
_FEWEST_DOUBTFUL_ITEMS = 3  # of a list that looks like paragraphs, or has none below it
_MOST_SERIES_MEMBERS = 40  # of the lists of one paragraph
_MOST_ITEM_LINES = 2  # of all items but the last; paragraphs are mostly longer


def without_tight_lists(candidates: Sequence[Candidate], lines: Sequence[Line]) -> Sequence[Candidate]:
    """Return the candidates but for those of such lists. None of them has a marking."""
    blocks = [*_blocks(candidates, lines)]
    if len(blocks) < 2:
        return candidates
    kept: list[Candidate] = []
    at = 0
    while at < len(blocks):
        opening, end = _lists_at(blocks, at, kept[-1].number if kept else 0)
        kept += opening
        at = end
    return kept


def _lists_at(blocks: Sequence[_Block], at: int, last: int) -> tuple[_Block, int]:
    """Return what of the block at that index opens paragraphs, below number `last`, and the index of the next to read.

    The paragraph that leads to a list may be in the same block.
    """
    block = blocks[at]
    follow = _in_a_row(block, last)
    tried = [follow] if len(block) - follow + 1 < _FEWEST_DOUBTFUL_ITEMS or not follow else [follow, follow - 1]
    for openings in tried if last + follow else ():
        if end := _end_of_lists(blocks, at, openings, last + openings):
            return block[:openings], end
    return block, at + 1


def _in_a_row(block: _Block, last: int) -> int:
    """Return how many of the block count on from the number."""
    numbers = [one.number for one in block]
    return next((at for at, number in enumerate(numbers) if number != last + 1 + at), len(numbers))


def _end_of_lists(blocks: Sequence[_Block], at: int, openings: int, last: int) -> int:
    """Return the index of the block with which paragraphs go on from `last`; 0 where no list of items is above it."""
    items = blocks[at][openings:]
    for end in range(at + 1, min(len(blocks), at + _MOST_SERIES_MEMBERS)):
        if not _are_items(items):
            return 0
        below = blocks[end]
        if below[0].number == last + 1:
            return end if _counts_on(blocks, end) else 0
        if below[0].number not in (1, items[-1].number + 1):
            return 0
        items = below
    ends = at + _MOST_SERIES_MEMBERS > len(blocks) and openings == 1 and len(items) >= _FEWEST_DOUBTFUL_ITEMS
    return len(blocks) if ends and _are_items(items) and not _are_in_a_row(items) else 0


def _counts_on(blocks: Sequence[_Block], at: int) -> bool:
    """Return whether the next paragraph has the next number, or a list is below this one too."""
    first, *rest = blocks[at]
    below = rest or blocks[min(at + 1, len(blocks) - 1)]
    return len(below) > 1 or below[0].number <= first.number + 1


def _are_items(found: _Block) -> bool:
    short = all(below.line - one.line <= _MOST_ITEM_LINES for one, below in pairwise(found))
    may_be_paragraphs = bool(found) and found[0].number != 1 and _are_in_a_row(found)
    fewest = _FEWEST_DOUBTFUL_ITEMS if may_be_paragraphs else _FEWEST_ITEMS
    return len(found) >= fewest and short and not any(one.marked for one in found)


def _are_in_a_row(found: _Block) -> bool:
    return all(below.number == one.number + 1 for one, below in pairwise(found))


def _blocks(candidates: Sequence[Candidate], lines: Sequence[Line]) -> Iterator[_Block]:
    start = 0
    for index in range(1, len(candidates) + 1):
        if index == len(candidates) or not _goes_on(candidates[index - 1], candidates[index], lines):
            yield candidates[start:index]
            start = index


def _goes_on(one: Candidate, below: Candidate, lines: Sequence[Line]) -> bool:
    between = [line.kind for line in lines[one.line + 1 : below.line]]
    close = "blank" not in between or "page_break" in between  # which has empty lines around it
    return below.number > one.number and close and _LINES.issuperset(between)
