"""Which lines that begin with a number open a paragraph.

A release puts `¶` before every line that begins with a number, drafters number lists inside paragraphs, and a wrapped
line may begin with a year. So numbers are weighed together: the openings are the chain of numbers that ascends best
through the lines that look most like openings, and beside it those lines that look just like them but carry a wrong
number. The cost is linear in the number of candidates.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cablelint.spans import Line, Span

_OPENING = re.compile(
    r"[ \t\f]*+(?P<first>\([A-Z][A-Z/ ,]{0,30}\)[ \t]*+)?(?P<pilcrow>¶?)[ \t]*+(?P<open>\(?)(?P<number>\d{1,7})"
    r"[ \t]?(?P<close>[.):-]*)[ \t]*(?P<marking>[(\[{]?)"
)
_FARTHEST_GAP = 20
_HIGHEST_FIRST = 200
_STEP = 10  # what the next number in sequence is worth
_ABSENT = 4  # what a feature is worth that most openings have and this one has not
_LIST_LENGTH = 3


class Candidate(NamedTuple):
    """A line that begins with a number."""

    line: int  # index of the line
    number: int
    number_span: Span
    opening: Span  # number, pilcrow and punctuation, and the blanks after them
    marking_span: Span | None  # of a marking before the number
    worth: int = 0

    @property
    def marked_first(self) -> bool:
        """Whether a portion marking stands before the number."""
        return self.marking_span is not None


class _Look(NamedTuple):
    apart: bool  # a blank line, a heading or a page break above it
    marked: bool
    pilcrow: bool
    punctuation: str
    wrapped: bool  # the line above breaks off in mid-sentence
    quoted: bool


def read_numbering(
    text: str, lines: Sequence[Line], start: int, quoted: Callable[[int], bool]
) -> tuple[Candidate, ...]:
    """The paragraph openings among the lines from index `start` on, in order of place."""
    seen = [_candidate(text, lines, index) for index in range(start, len(lines)) if lines[index].kind == "numbered"]
    seen = _without_quoted_lists(seen, quoted)
    if not seen:
        return ()
    candidates, looks = zip(*((found, _look(text, lines, found, match, quoted)) for found, match in seen), strict=True)
    weighed = _weighed(candidates, looks)
    chain = _best_chain(weighed)
    return tuple(sorted((*chain, *_misnumbered(weighed, chain)), key=lambda one: one.line))


def _candidate(text: str, lines: Sequence[Line], index: int) -> tuple[Candidate, re.Match[str]]:
    line = lines[index]
    match = _OPENING.match(text, line.start, line.end)
    assert match is not None, "the grammar's terminal is narrower than the pattern"
    end = match.start("marking")
    first = Span(match.start("first"), match.start("first") + len(match["first"].rstrip())) if match["first"] else None
    start = first.start if first else match.start("pilcrow")
    candidate = Candidate(index, int(match["number"]), Span(*match.span("number")), Span(start, end), first)
    return candidate, match


def _without_quoted_lists(
    seen: Sequence[tuple[Candidate, re.Match[str]]], quoted: Callable[[int], bool]
) -> list[tuple[Candidate, re.Match[str]]]:
    """The lines but for those in quoted text that count its own points, from 1 on."""
    kept: list[tuple[Candidate, re.Match[str]]] = []
    own = False
    for found, match in seen:
        own = quoted(found.opening.start) and bool(kept) and (own or found.number == 1)
        if not own:
            kept.append((found, match))
    return kept


def _look(
    text: str, lines: Sequence[Line], found: Candidate, match: re.Match[str], quoted: Callable[[int], bool]
) -> _Look:
    above = lines[found.line - 1] if found.line else None
    apart = above is None or above.kind not in ("text", "numbered")
    wrapped = not apart and above is not None and text[above.start : above.end].rstrip()[-1:] not in ".?!:;)\"'”"
    return _Look(
        apart=apart,
        marked=bool(match["marking"] or match["first"]),
        pilcrow=bool(match["pilcrow"]),
        punctuation=match["open"] + match["close"],
        wrapped=wrapped,
        quoted=quoted(found.opening.start),
    )


def _weighed(candidates: Sequence[Candidate], looks: Sequence[_Look]) -> tuple[Candidate, ...]:
    plausible = [
        look for found, look in zip(candidates, looks, strict=True) if found.number <= len(candidates)
    ] or looks
    apart, marked, pilcrow = (
        2 * sum(bool(look[feature]) for look in plausible) > len(plausible) for feature in range(3)
    )
    punctuation = Counter(look.punctuation for look in plausible).most_common(1)[0][0]

    def worth(look: _Look) -> int:
        absent = (apart and not look.apart) + (marked and not look.marked) + (pilcrow and not look.pilcrow)
        strange = look.wrapped + look.quoted + (look.punctuation != punctuation)
        return _STEP - _ABSENT * (absent + strange)

    return tuple(found._replace(worth=worth(look)) for found, look in zip(candidates, looks, strict=True))


def _best_chain(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    best: dict[int, tuple[int, int]] = {}  # number → (worth of the best chain that ends with it, its last candidate)
    before: list[int | None] = []
    for index, found in enumerate(candidates):
        worth, previous = max(
            [(-_start_cost(found.number), None), *_predecessors(best, found.number)],
            key=lambda option: option[0],
        )
        before.append(previous)
        total = worth + found.worth
        if found.number not in best or total > best[found.number][0]:
            best[found.number] = (total, index)
    worth, last = max(best.values())
    at: int | None = last if worth > 0 else None
    chain = []
    while at is not None:
        chain.append(candidates[at])
        at = before[at]
    return tuple(reversed(chain))


def _start_cost(number: int) -> int:
    """What it costs to begin with the number: a section may go on from another, and nothing begins with a year."""
    return min(2 * (number - 1), _STEP + 2) if number <= _HIGHEST_FIRST else _STEP * _STEP


def _predecessors(best: dict[int, tuple[int, int]], number: int) -> list[tuple[int, int | None]]:
    return [
        (best[number - gap][0] - min(3 * (gap - 1), _STEP + 2), best[number - gap][1])
        for gap in range(1, _FARTHEST_GAP)
        if number - gap in best
    ]


def _misnumbered(candidates: Sequence[Candidate], chain: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Lines beside the chain's that look just like openings and can only be openings with a wrong number."""
    if not chain:
        return ()
    missing = _missing(chain)
    found_wrong: list[Candidate] = []
    last = 0
    for run, after in _runs_between(candidates, chain):
        alike = [one for one in run if one.worth >= _STEP] or _lone(run)
        if after is not None and len(alike) == after.number - last - 1:
            found_wrong += alike  # as many as are missing here
        elif alike and not _is_list(run, after):
            reach = _HIGHEST_FIRST if len(run) == 1 else _LIST_LENGTH
            reach = reach if alike[0].worth >= _STEP else 0
            near = range(last - reach, last + reach + 1) if last else ()
            found_wrong += [one for one in alike if one.number in missing or one.number in near]
        last = after.number if after is not None else last
    return tuple(found_wrong)


def _lone(run: Sequence[Candidate]) -> Sequence[Candidate]:
    """The only line of a run, if one feature alone keeps it from looking just like an opening."""
    return run if len(run) == 1 and run[0].worth >= _STEP - _ABSENT else ()


def _missing(chain: Sequence[Candidate]) -> frozenset[int]:
    """The numbers that the chain passes over."""
    numbers = [0, *(found.number for found in chain)]
    return frozenset(
        number for low, high in pairwise(numbers) if high - low <= _FARTHEST_GAP for number in range(low + 1, high)
    )


def _runs_between(
    candidates: Sequence[Candidate], chain: Sequence[Candidate]
) -> Iterator[tuple[list[Candidate], Candidate | None]]:
    """The candidates before each of the chain's, with that one, and those after the last."""
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
    """Numbers that start again from 1, or count on by themselves, are a list inside the paragraph."""
    ascending = all(two.number == one.number + 1 for one, two in pairwise(run))
    starts_again = run[0].number == 1 and (len(run) > 1 or after is None)
    return starts_again or (len(run) >= _LIST_LENGTH and ascending)
