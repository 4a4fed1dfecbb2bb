"""What is wrong with the numbers of paragraphs: each fault once, at the paragraph whose number is to blame.

In 1, 2, 4, 4, 5 the fourth paragraph is right and the third is not, though the numbers first leap between the second
and the third. So the numbers are explained as a whole, with as few faults as possible: most are kept in ascending
order, and what that leaves over is misnumbered. The cost is linear in the count of paragraphs.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise
from typing import Literal

from cablelint.analysis.completeness import begins_elsewhere, ends_elsewhere
from cablelint.analysis.memo import once_per_cable
from cablelint.model.cable import Cable, NumberRange, Paragraph
from cablelint.records import NamedTuple

FaultKind = Literal["gap", "duplicate", "order", "first"]

_STRAY_COST = 3  # what a number out of order costs
_LEAP_COST = 1  # what numbers cost that do not count on from one another
_HIGHEST_NUMBER = 10_000_000  # no number has as many digits
_FARTHEST_PARAGRAPHS = 12  # no longer run of misnumbered ones is looked across


class NumberFault(NamedTuple):
    """One fault in the numbers. `place` counts numbered paragraphs, from 0."""

    kind: FaultKind
    place: int
    absent: tuple[int, int] = (0, 0)  # of a gap: the first and the last number that are skipped


class Numbers(NamedTuple):
    """The faults in order of place, and the numbers that misnumbered paragraphs should have had."""

    faults: tuple[NumberFault, ...]
    vacant: frozenset[int]


@once_per_cable
def read_numbers(cable: Cable) -> Numbers:
    """Return what is wrong with the numbers of the cable's paragraphs."""
    numbered = [paragraph for paragraph in cable.paragraphs if paragraph.number is not None]
    listed = _listed(cable, numbered)
    places = [place for place in range(len(numbered)) if place not in listed]
    counted = [numbered[place] for place in places]
    again = tuple(_restarts(counted))
    numbers = _as_one(tuple(paragraph.number or 0 for paragraph in counted), again)
    faults, vacant = _read(numbers, begins_elsewhere(cable))
    found = sorted((*faults, *(NumberFault("first", place) for place in again)), key=lambda fault: fault.place)
    return Numbers(tuple(fault._replace(place=places[fault.place]) for fault in found), vacant)


def _listed(cable: Cable, numbered: Sequence[Paragraph]) -> frozenset[int]:
    """Return the places of marked items that count for themselves below a colon, with the next number behind them.

    So 1 and 2 do in "3. (C) He asked for:", "1. (U) a road", "2. (U) a crew", "4. (C) Ships wait". Each stays a
    paragraph, since its line is one with a number and a marking.
    """
    listed = set[int]()
    for place, (above, paragraph) in enumerate(pairwise(numbered), 1):
        own = above.number or 0
        if paragraph.number == 1 and own and cable.text_at(above.span).rstrip().endswith(":"):
            end = _end_of_count(numbered, place)
            goes_on = end < len(numbered) and numbered[end].number == own + 1
            count = end - place if goes_on else own * (end - place > own)
            listed.update(range(place, place + count) if count > 1 else ())
    return frozenset(listed)


def _end_of_count(numbered: Sequence[Paragraph], place: int) -> int:
    """Return the place behind the numbers 1, 2, 3 and so on that begin at the place."""
    end = place
    while end < len(numbered) and numbered[end].number == end - place + 1:
        end += 1
    return end


def _restarts(numbered: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of the paragraphs with which later sections begin again with 1."""
    for place, (before, paragraph) in enumerate(pairwise(numbered), 1):
        if paragraph.section > before.section and paragraph.number == 1:
            yield place


def _as_one(numbers: Sequence[int], again: Sequence[int]) -> tuple[int, ...]:
    """Return the numbers as they would be if no section had begun again with 1."""
    counted = list(numbers)
    for place in again:
        above = counted[place - 1]
        following = [at for at in again if at > place]
        stop = following[0] if following else len(counted)
        counted[place:stop] = [number + above for number in counted[place:stop]]
    return tuple(counted)


@once_per_cable
def referable_numbers(cable: Cable) -> frozenset[int]:
    """Return the numbers that a reference may name.

    They are those of the paragraphs, and those that a misnumbered paragraph leaves vacant.
    """
    numbers = frozenset(paragraph.number for paragraph in cable.paragraphs if paragraph.number is not None)
    return numbers | read_numbers(cable).vacant


def expected_range(cable: Cable, known: Set[int]) -> range:
    """Return the numbers whose paragraphs belong in this text.

    Those of a section of the cable that another file holds do not.
    """
    first = min(known) if begins_elsewhere(cable) else 0
    return range(first, max(known) + 1 if ends_elsewhere(cable) else _HIGHEST_NUMBER)


def missing_paragraphs(cable: Cable, ranges: Iterable[NumberRange]) -> Iterator[tuple[NumberRange, list[int]]]:
    """Yield the ranges that begin or end with a paragraph that the cable does not have, with its number.

    None where no paragraph has a number: nothing can then be said of one.
    """
    known = referable_numbers(cable)
    if not known:
        return
    held = expected_range(cable, known)
    for item in ranges:
        numbers = [number for number in sorted({item.first, item.last} - known) if number in held]
        if numbers:
            yield item, numbers


def last_number(cable: Cable) -> int:
    """Return the highest number of a paragraph; 0 where none has one."""
    return max((paragraph.number or 0 for paragraph in cable.paragraphs), default=0)


def _read(numbers: tuple[int, ...], continued: bool) -> Numbers:
    first = numbers[0] if continued and numbers else 1
    if numbers == tuple(range(first, first + len(numbers))):
        return Numbers((), frozenset())
    kept = _kept(numbers, None if continued else 1)
    strays = sorted(set(range(len(numbers))).difference(kept))
    faults = [*_first(numbers, strays, first), *_strays(numbers, strays, first), *_gaps(numbers, kept, strays)]
    vacant = _vacant(numbers, kept)
    if any(fault.kind == "duplicate" for fault in faults):
        vacant |= frozenset(range(first, first + len(numbers)))  # what their places would give them
    return Numbers(tuple(sorted(faults, key=lambda fault: fault.place)), vacant)


def _kept(numbers: Sequence[int], first: int | None) -> list[int]:
    """Return the indices of the numbers that are right, or are most easily taken for right.

    `first` is where to begin.
    """
    best: list[tuple[int, int]] = []  # what it costs to keep this one and none after it, and the one kept before
    for index, number in enumerate(numbers):
        leap = first is not None and number != first + index
        options = [(_STRAY_COST * index + _LEAP_COST * leap, -1)]
        for before in range(max(0, index - _FARTHEST_PARAGRAPHS), index):
            if numbers[before] < number:
                steps = index - before
                leap = number - numbers[before] != steps
                options.append((best[before][0] + _STRAY_COST * (steps - 1) + _LEAP_COST * leap, before))
        best.append(min(options))
    at = min(range(len(numbers)), key=lambda index: best[index][0] - _STRAY_COST * index)
    kept = []
    while at >= 0:
        kept.append(at)
        at = best[at][1]
    return kept[::-1]


def _first(numbers: Sequence[int], strays: Sequence[int], first: int) -> list[NumberFault]:
    """Return the first paragraph's fault, where the one that should come first is not further down."""
    found_below = first in numbers if 0 in strays else any(numbers[index] == first for index in strays)
    return [] if numbers[0] == first or found_below else [NumberFault("first", 0)]


def _strays(numbers: Sequence[int], strays: Sequence[int], first: int) -> list[NumberFault]:
    """Return a fault for each number used twice, and for each that is out of order."""
    counts = Counter(numbers)
    twice = [NumberFault("duplicate", index) for index in strays if counts[numbers[index]] > 1]
    displaced = _displaced(numbers, [index for index in strays if counts[numbers[index]] == 1])
    faults = [*twice, *(NumberFault("order", index) for index in displaced)]
    return faults if first in numbers else [fault for fault in faults if fault.place]


def _displaced(numbers: Sequence[int], strays: Sequence[int]) -> list[int]:
    """Return one index for each displacement.

    Of two paragraphs that changed places it is the latter, of several that moved together the first.
    """
    last_at = {numbers[index] + index: index for index in strays}  # equal for those that changed places
    changed = [index for index in strays if last_at[numbers[index] + index] == index]
    moved = {(index, numbers[index]) for index in strays}
    return [index for index in changed if (index - 1, numbers[index] - 1) not in moved]


def _gaps(numbers: Sequence[int], kept: Sequence[int], strays: Sequence[int]) -> list[NumberFault]:
    """Return a fault for each leap between kept numbers that no misnumbered or displaced paragraph accounts for."""
    displaced = sorted({numbers[index] for index in strays})
    faults = []
    for before, after in pairwise(kept):
        low, high = numbers[before] + after - before, numbers[after] - 1
        if low <= high and high - low >= bisect_right(displaced, high) - bisect_left(displaced, low):
            faults.append(NumberFault("gap", after, (low, high)))
    return faults


def _vacant(numbers: Sequence[int], kept: Sequence[int]) -> frozenset[int]:
    """Return the numbers that are missing just where as many paragraphs, or more, carry a wrong one."""
    vacant: set[int] = set()
    for before, after in pairwise([-1, *kept, len(numbers)]):
        low = numbers[before] if before >= 0 else 0
        between = after - before - 1
        high = numbers[after] if after < len(numbers) else low + between + 1
        if high - low - 1 <= between:
            vacant.update(range(low + 1, high))
    return frozenset(vacant)
