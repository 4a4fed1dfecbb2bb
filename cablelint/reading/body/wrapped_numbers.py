"""Numbers that begin a line because a sentence was wrapped there: "2. Rum: yes, from", "2008.", "3. Ice: no"."""

from collections.abc import Sequence

from cablelint.model.spans import Line
from cablelint.reading.body.number_candidates import STEP_SCORE, Candidate

_CLOSE = frozenset({"text", "numbered"})
_FEWEST_SKIPPED_NUMBERS = 3  # by one that counts nothing: fewer are skipped where two items changed places


def without_wrapped(candidates: Sequence[Candidate], lines: Sequence[Line]) -> Sequence[Candidate]:
    """Return the candidates but for those far too high between two that count on: the 2008 of 2, 2008, 3.

    Both are close to the text above them, and the high one does not look like an opening.
    """
    return [
        found
        for index, found in enumerate(candidates)
        if not 0 < index < len(candidates) - 1
        or not _is_wrapped(candidates[index - 1], found, candidates[index + 1], lines)
    ]


def _is_wrapped(above: Candidate, found: Candidate, below: Candidate, lines: Sequence[Line]) -> bool:
    counts_on = below.number == above.number + 1
    beyond = found.number > below.number + _FEWEST_SKIPPED_NUMBERS
    close = all(lines[one.line - 1].kind in _CLOSE for one in (found, below))
    return counts_on and beyond and close and not found.marked and found.score < STEP_SCORE
