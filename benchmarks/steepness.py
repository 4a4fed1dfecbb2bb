"""How the cost of one regular expression grows with its worst texts.

They are those of many, made of its own parts, that cost most in 2,000 characters. A change of this file or of
`hostile.py` has all expressions measured again (`linear.py`).
"""

import math
import re
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from collected import ALL, Expression
from hostile import SAMPLES_PER_PART, Text, texts

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
QUICK = SIZES[:2]
LIMIT_EXPONENT = 1.1
SHORTEST_SECONDS = 0.002  # for the longest text; shorter times are mostly noise
_FIRST_SIZES = (20, 60, 300)  # characters; each only if the one before cost little
_SECOND_SIZES = (2_000,)
_COSTLY_TEXTS = 40  # of the first size that are tried at the second
_STEEP_SECONDS = 0.03  # for so few characters, at which there is no need to try more
_WORST_TEXTS = 2  # by their cost, and as many by its growth, of which the growth is measured
_LONG_SECONDS = 0.2  # after which nothing is tried again for a better figure
_AGAIN_SECONDS = 0.2  # after which it is looked again whether something had its time
_CERTAIN_EXPONENT = 1.5  # that is no noise
_TRIES = 3  # before something is called steep
_LARGER_TIMES = 10  # the longest text, on which what was steep must be steep again


class Growth(NamedTuple):
    """The costs of an expression, in one use of it, on one text."""

    expression: Expression
    use: str
    text: Text
    costs: list[float]
    sizes: Sequence[int]
    confirmed_steps: int = 1  # the last ones, each of which must be steep

    @property
    def exponent(self) -> float:
        """By which power the cost grew in the last step, infinite where nobody can wait for it."""
        if self.costs[-1] == math.inf:
            return math.inf
        return math.log10(self.costs[-1] / self.costs[-2]) / math.log10(self.sizes[-1] / self.sizes[-2])

    @property
    def steep(self) -> bool:
        """Whether it grew faster than it may."""
        if self.exponent == math.inf:
            return True
        pairs = list(zip(pairwise(self.costs), pairwise(self.sizes), strict=True))[-self.confirmed_steps :]
        slow = all(cost > before * (size / less) ** LIMIT_EXPONENT for (before, cost), (less, size) in pairs)
        return slow and self.costs[-1] > SHORTEST_SECONDS


def growths(expression: Expression, sizes: Sequence[int], *, quick: bool) -> Iterator[Growth]:
    """Yield the growth of the worst texts of an expression."""
    compiled = re.compile(expression.text, expression.flags)
    made = texts(expression.text, expression.flags, 1 if quick else SAMPLES_PER_PART)
    for use in sorted(expression.uses):
        work = _work(compiled, use)
        for text in _worst(work, made):
            growth = _grown(expression, use, text, work, sizes)
            yield growth
            if growth.exponent > _CERTAIN_EXPONENT:
                break


def _worst(work: Callable[[str], object], made: Iterable[Text]) -> set[Text]:
    """Return the texts that cost most, and those whose cost grows most, in a few thousand characters."""
    first = {text: _at_first(work, text) for text in made}
    costly = sorted(first, key=lambda text: first[text], reverse=True)[:_COSTLY_TEXTS]
    then = {text: _at_first(work, text, _SECOND_SIZES) for text in costly}
    by_cost = sorted(then, key=lambda text: then[text], reverse=True)
    by_growth = sorted(then, key=lambda text: then[text] / max(first[text], 1e-6), reverse=True)
    return {*by_cost[:_WORST_TEXTS], *by_growth[:_WORST_TEXTS]}


def _grown(expression: Expression, use: str, text: Text, work: Callable[[str], object], sizes: Sequence[int]) -> Growth:
    """Return the growth on this text.

    On a busy machine, milliseconds look steep, so a longer text has to confirm it.
    """
    growth = Growth(expression, use, text, [], ())
    for confirmed in range(1, _TRIES + 1):
        costs = list(_costs(work, text, sizes))
        growth = Growth(expression, use, text, costs, sizes[: len(costs)], confirmed)
        if not growth.steep or growth.exponent > _CERTAIN_EXPONENT:
            break
        sizes = (*sizes, sizes[-1] * _LARGER_TIMES)
    return growth


def _costs(work: Callable[[str], object], text: Text, sizes: Sequence[int]) -> Iterator[float]:
    """Yield the costs at these sizes, up to the first at which nobody can wait for it."""
    for size in sizes:
        cost = _cost(work, text.of(size))
        yield cost
        if cost == math.inf:
            return


def _work(compiled: re.Pattern[str], use: str) -> Callable[[str], object]:
    """Return what uses the expression on a text."""
    if use == ALL:
        return lambda text: deque(compiled.finditer(text), maxlen=0)
    method: Callable[[str], object] = getattr(compiled, use)
    return method


def _at_first(work: Callable[[str], object], text: Text, sizes: Iterable[int] = _FIRST_SIZES) -> float:
    """Return what the text costs while it is short; very much where it costs something earlier."""
    cost = 0.0
    for size in sizes:
        cost = _cost(work, text.of(size), tries=1)
        if cost > _STEEP_SECONDS:
            return cost * 1_000_000 / size
    return cost


def _cost(work: Callable[[str], object], text: str, tries: int = 3) -> float:
    """Return the seconds of processor time, the least of a few tries; infinite where nobody can wait for it."""
    best = math.inf
    for _ in range(tries):
        before = time.thread_time()
        signal.signal(signal.SIGALRM, partial(_stop, before + _patience(len(text))))
        signal.setitimer(signal.ITIMER_REAL, _patience(len(text)), _AGAIN_SECONDS)
        try:
            work(text)
        except TimeoutError:
            return math.inf
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        best = min(best, max(time.thread_time() - before, 1e-6))
        if best > _LONG_SECONDS:
            break
    return best


def _patience(size: int) -> float:
    """Return after how many seconds of processor time to give up: ten times what most need."""
    return 1 + size * 5e-6


def _stop(deadline: float, *_: object) -> None:
    """Stop what had its time; on a busy machine, it has not had it yet."""
    if time.thread_time() > deadline:
        raise TimeoutError
