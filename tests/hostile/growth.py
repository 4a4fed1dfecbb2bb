"""Whether what takes time grows too fast with the length of its text, however busy the machine is."""

from collections.abc import Callable
from functools import partial
from time import process_time

TRIES = 4  # a busy machine may stretch one of them
NOISE = 0.1  # seconds


def grows_slowly(work: Callable[[int], object], short: int, long: int, most_times: float) -> bool:
    """Return whether the work on the long text takes at most so many times as long as on the short one, in one try."""
    return takes_at_most(most_times, partial(work, long), partial(work, short))


def takes_at_most(times: float, work: Callable[[], object], other: Callable[[], object]) -> bool:
    """Return whether the work takes at most so many times as long as the other work, in one try."""
    return any(seconds(work) <= times * seconds(other) + NOISE for _ in range(TRIES))


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that the work takes."""
    start = process_time()
    work()
    return process_time() - start
