"""Words that are a precedence but for one slip of the hand, or for what a scan put for its letters: "PRIORlTY"."""

from functools import lru_cache

from cablelint.characters.scanned_figures import with_capitals
from cablelint.reference import neighbors, precedences

_FEWEST_LETTERS = 7  # of a precedence that no other word is one slip away from


@lru_cache(1024)  # the posts that cables go to are few
def precedence_meant(word: str) -> str | None:
    """Return the precedence that a longer word was to be; None for one that is right, and for other words."""
    if len(word) < _FEWEST_LETTERS - 1:
        return None
    capitals = with_capitals(word).upper()
    long_ones = (known for known in precedences.words() if len(known) >= _FEWEST_LETTERS and " " not in known)
    near = [known for known in neighbors.likely(capitals, long_ones, 1) if neighbors.slips(capitals, known) <= 1]
    return near[0] if len(near) == 1 and near[0] != word.upper() else None
