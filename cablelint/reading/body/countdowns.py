"""Lists that count down, "10. Hove", "9. Watford", to the first of a ranking: no number of theirs opens a paragraph."""

from collections.abc import Sequence

from cablelint.reading.body.number_candidates import NumberedLine

_FEWEST_ITEMS = 3
_FEWEST_ITEMS_CUT_SHORT = 5  # of a list that does not end with 1


def without_countdowns(seen: Sequence[NumberedLine]) -> list[NumberedLine]:
    """Return the lines but for those of such lists, none of which has a marking.

    No slip counts down: two paragraphs that changed places are followed by the next number.
    """
    kept: list[NumberedLine] = []
    at = 0
    while at < len(seen):
        end = _end_of_countdown(seen, at)
        first = at + _leads_to_list(seen, at, end)
        numbers = [found.number for found, _ in seen[first:end]]
        fewest = _FEWEST_ITEMS if numbers[-1:] == [1] else _FEWEST_ITEMS_CUT_SHORT
        kept += seen[at : first if len(numbers) >= fewest else end]
        at = end
    return kept


def _end_of_countdown(seen: Sequence[NumberedLine], at: int) -> int:
    """Return the index behind the lines that count down by one from the one at that index on."""
    end = at + 1
    while end < len(seen) and _counts_down(seen[end - 1], seen[end]):
        end += 1
    return end


def _counts_down(above: NumberedLine, below: NumberedLine) -> bool:
    return below[0].number == above[0].number - 1 and not (above[0].marked or below[0].marked)


def _leads_to_list(seen: Sequence[NumberedLine], at: int, end: int) -> bool:
    """Return whether the first of the lines is the paragraph with the list: 3, [4], 3, 2, 1, 5."""
    number = seen[at][0].number
    counts_on = at > 0 and seen[at - 1][0].number == number - 1
    return counts_on and (end == len(seen) or seen[end][0].number == number + 1)
