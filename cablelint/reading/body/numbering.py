"""Which lines that begin with a number open a paragraph.

A release puts `¶` before every line that begins with a number, drafters number lists inside paragraphs, and a wrapped
line may begin with a year. So numbers are weighed together: the openings are the chain of numbers that ascends best
through the lines that look most like openings, and next to it those lines that look just like them but carry a wrong
number. The cost is linear in the number of candidates.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from cablelint.model.spans import Line
from cablelint.reading.body.contents_lists import Run, ascending, without_contents
from cablelint.reading.body.number_candidates import ABSENT_SCORE, STEP_SCORE, Candidate
from cablelint.reading.body.paragraph_candidates import read_candidates
from cablelint.reading.body.tight_lists import without_tight_lists
from cablelint.reading.body.wrapped_numbers import without_wrapped

_LARGEST_GAP_NUMBERS = 20
_GAP_COSTS = [min(3 * (gap - 1), STEP_SCORE + 2) for gap in range(1, _LARGEST_GAP_NUMBERS)]
_HIGHEST_FIRST_NUMBER = 200
_FEWEST_LIST_ITEMS = 3
_INDENT_CHARS = 2  # the least of a list
_MARKED_SCORE = 100
"""What a marking adds to the worth of a line: more than any chain of lines without one."""


def read_numbering(
    text: str, lines: Sequence[Line], start: int, quoted: Callable[[int], bool]
) -> tuple[Candidate, ...]:
    """Return the paragraph openings among the lines from index `start` on, in order of place.

    A line with a number and a portion marking is always one: what is marked must not get lost, whatever its number.
    """
    found_all = without_contents(text, without_wrapped(read_candidates(text, lines, start, quoted), lines), lines)
    candidates = without_tight_lists(_without_indented_lists(text, found_all), lines)
    marked = {
        found.line
        for found in candidates
        if found.marked and (found.number <= _HIGHEST_FIRST_NUMBER or _stands_apart(found, lines))
    }
    if len(marked) > 1 or (marked and _unmarked_are_alike(text, candidates)):
        candidates = _without_unmarked_lists(candidates)
    weighed = [
        found._replace(score=found.score + _MARKED_SCORE) if found.line in marked else found for found in candidates
    ]
    candidates = _without_lists(weighed, lines)
    if not candidates:
        return ()
    chain = _best_chain(candidates)
    beside = _misnumbered(candidates, chain)
    chosen = marked.union(found.line for found in (*chain, *beside))
    return tuple(found for found in candidates if found.line in chosen)


def _without_indented_lists(text: str, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return the candidates but for indented lists from 1 on, in paragraphs at the margin that go on below them.

    Their items may have markings. Unmarked ones may share a place, as in 1, 2, 2, 4, or be wrong themselves.
    """
    if not any(_is_indented(text, found) for found in candidates):
        return candidates
    kept: list[Candidate] = []
    at = 0
    while at < len(candidates):
        run = [*takewhile(lambda one: _is_indented(text, one), candidates[at:])]
        after = candidates[at + len(run) : at + len(run) + 1]
        goes_on = kept and (not after or after[0].number - kept[-1].number in (1, 2))
        if goes_on and len(run) >= _FEWEST_LIST_ITEMS and _counts_from_one(run):
            at += len(run)
            continue
        kept += run or candidates[at : at + 1]
        at += len(run) or 1
    return kept


def _counts_from_one(run: Sequence[Candidate]) -> bool:
    steps = {two.number - one.number for one, two in pairwise(run)}
    alike = steps == {1} or (steps <= {0, 1, 2} and not any(one.marked for one in run))
    return run[0].number == 1 and alike


def _is_indented(text: str, found: Candidate) -> bool:
    """Return whether spaces, or a tab, are before the number: the tab may be written as spaces."""
    start = found.number_span.start
    before = text[max(0, start - _INDENT_CHARS) : start]
    return before.endswith("\t") or (len(before) == _INDENT_CHARS and not before.strip(" \t"))


def _unmarked_are_alike(text: str, candidates: Sequence[Candidate]) -> bool:
    """Return whether those without a marking are all "(1)", and the marked ones all "1."."""
    before = ((text[max(0, found.number_span.start - 1)], found.marked) for found in candidates)
    return all((mark == "(") != marked for mark, marked in before)


def _without_unmarked_lists(candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return the candidates but for lists inside marked paragraphs: unmarked numbers that begin again from 1."""
    kept: list[Candidate] = []
    last_marked = before = 0
    listed = False
    for found in candidates:
        resumes = found.number == last_marked + 1 != before + 1  # the paragraphs go on below the list
        listed = bool(last_marked) and not found.marked and not resumes and (listed or found.number == 1)
        last_marked, before = found.number if found.marked else last_marked, found.number
        if not listed:
            kept.append(found)
    return kept


def _best_chain(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    best: dict[int, tuple[int, int]] = {}  # number → (worth of the best chain that ends with it, its last candidate)
    before: list[int | None] = []
    for index, found in enumerate(candidates):
        worth, previous = -_start_cost(found.number), None
        for option, last in _predecessors(best, found.number):
            if option > worth:  # of equal ones the first counts
                worth, previous = option, last
        before.append(previous)
        total = worth + found.score
        if found.number not in best or total > best[found.number][0]:
            best[found.number] = (total, index)
    worth, last = max(best.values())
    at: int | None = last if worth > 0 else None
    chain = []
    while at is not None:
        chain.append(candidates[at])
        at = before[at]
    return tuple(reversed(chain))


def _without_lists(candidates: Sequence[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """Return the candidates but for those of 1, 2, [1, 2, 3], 3: a list from 1 on, around which the numbers go on.

    So are lines that look like no openings, and what follows the last paragraph where its lines are close and those
    above are apart. Lines with markings are none of these.
    """
    kept: list[Candidate] = []
    apart = True  # all that are kept
    for run in ascending(candidates):
        starts_again = bool(kept) and run.members[0].number == 1 and not any(one.marked for one in run.members)
        new = run.members[_listed(run, kept[-1].number, apart, lines) if starts_again else 0 :]
        apart = apart and all(_stands_apart(one, lines) for one in new)
        kept += new
    return kept


def _listed(run: Run, before: int, apart: bool, lines: Sequence[Line]) -> int:
    """Return how many of the run that begins with 1 are a list, below openings of which `before` is the last number."""
    listed = 0
    if run.following == before + 1:
        listed = len(run.members)
    elif apart:
        listed = 1 + sum(1 for _ in takewhile(lambda one: not _stands_apart(one, lines), run.members[1:]))
    return listed if listed >= _FEWEST_LIST_ITEMS else 0


def _stands_apart(found: Candidate, lines: Sequence[Line]) -> bool:
    return found.line == 0 or lines[found.line - 1].kind not in ("text", "numbered")


def _start_cost(number: int) -> int:
    """Return what it costs to begin with the number.

    A section may go on from another, and no body begins with a year.
    """
    return min(2 * (number - 1), STEP_SCORE + 2) if number <= _HIGHEST_FIRST_NUMBER else STEP_SCORE * STEP_SCORE


def _predecessors(best: dict[int, tuple[int, int]], number: int) -> list[tuple[int, int | None]]:
    return [
        (best[number - gap][0] - cost, best[number - gap][1])
        for gap, cost in enumerate(_GAP_COSTS, 1)
        if number - gap in best
    ]


def _misnumbered(candidates: Sequence[Candidate], chain: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the lines next to the chain's that look like openings and can only be openings with a wrong number."""
    if not chain:
        return ()
    missing = _missing(chain)
    all_marked = all(found.marked for found in chain)
    found_wrong: list[Candidate] = []
    last = 0
    for run, after in _runs_between(candidates, chain):
        if all_marked and after is not None and after.number == last + 1:
            run = [one for one in run if one.marked or one.number in (last, after.number)]
        alike = [one for one in run if one.score >= STEP_SCORE] or _lone(run)
        if after is not None and len(alike) == after.number - last - 1:
            found_wrong += alike  # as many as are missing here
        elif alike and not _is_list(run, after):
            reach = _HIGHEST_FIRST_NUMBER if len(alike) == 1 else _FEWEST_LIST_ITEMS
            reach = reach if alike[0].score >= STEP_SCORE else 0
            near = range(last - reach, max(last, after.number if after else 0) + reach + 1) if last else ()
            found_wrong += [one for one in alike if one.number in missing or one.number in near]
        last = after.number if after is not None else last
    return tuple(found_wrong)


def _lone(run: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return the only line of a run, if one feature alone keeps it from looking just like an opening."""
    return run if len(run) == 1 and run[0].score >= STEP_SCORE - ABSENT_SCORE else ()


def _missing(chain: Sequence[Candidate]) -> frozenset[int]:
    """Return the numbers that the chain skips."""
    numbers = [0, *(found.number for found in chain)]
    return frozenset(
        number
        for low, high in pairwise(numbers)
        if high - low <= _LARGEST_GAP_NUMBERS
        for number in range(low + 1, high)
    )


def _runs_between(
    candidates: Sequence[Candidate], chain: Sequence[Candidate]
) -> Iterator[tuple[list[Candidate], Candidate | None]]:
    """Yield the candidates before each of the chain's, with that one, and those after the last."""
    accepted = {found.line for found in chain}
    run: list[Candidate] = []
    for found in candidates:
        if found.line in accepted:
            yield run, found
            run = []
        else:
            run.append(found)
    yield run, None


def _is_list(run: Sequence[Candidate], after: Candidate | None) -> bool:
    """Return whether the run is a list in the paragraph: it starts again from 1, or counts on by itself."""
    ascending = all(two.number == one.number + 1 for one, two in pairwise(run))
    starts_again = run[0].number == 1 and (len(run) > 1 or after is None)
    return starts_again or (len(run) >= _FEWEST_LIST_ITEMS and ascending)
