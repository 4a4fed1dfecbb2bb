"""Words that are one or two slips of the hand away: a letter too many, too few, wrong, or two letters swapped."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

_TWO_SLIPS_FROM_LETTERS = 5  # in a shorter word two slips could mean nearly anything
_LONGEST_CHARS = 32  # no known word is longer


def near(word: str, known: Mapping[str, int]) -> list[str]:
    """Return the known words nearest to the word, but not itself: fewest slips first, then the highest in `known`."""
    if len(word) > _LONGEST_CHARS:
        return []
    most = 1 if len(word) < _TWO_SLIPS_FROM_LETTERS else 2
    measured = [(slips(word, other), -known[other], other) for other in likely(word, known, most)]
    return [other for count, _, other in sorted(measured) if 0 < count <= most]


def likely(word: str, known: Iterable[str], most: int) -> Iterator[str]:
    """Yield those of the known words that may be at most so many slips away, by their lengths and letters."""
    length, letters = len(word), set(word)
    for other in known:
        if -most <= len(other) - length <= most and len(_letters(other) - letters) <= most:
            yield other


_letters = lru_cache(1024)(frozenset[str])  # of known words, which are compared again and again


def slips(word: str, other: str) -> int:
    """Return the fewest slips that turn the one word into the other."""
    while word and other and word[0] == other[0]:
        word, other = word[1:], other[1:]
    while word and other and word[-1] == other[-1]:
        word, other = word[:-1], other[:-1]
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(word):
        row = [i + 1]
        for j, wanted in enumerate(other):
            cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter != wanted))
            if i and j and letter == other[j - 1] and word[i - 1] == wanted:
                cost = min(cost, before[j - 1] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
