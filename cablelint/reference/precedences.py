"""Precedences: how soon a message must be handled (ACP 121)."""

from functools import cache, lru_cache

from cablelint.characters.scanned_figures import with_capitals
from cablelint.records import NamedTuple
from cablelint.reference import neighbors, table

_FEWEST_LETTERS = 7  # of a word that no other word is one slip away from


class Precedence(NamedTuple):
    """A precedence; the highest `rank` is handled first."""

    letter: str  # of the date-time group line: "P"
    prosign: str  # doubled, of format line 2: "PP"
    word: str  # after an addressee: "PRIORITY"
    rank: int


def by_letter(letter: str) -> Precedence | None:
    """Return the precedence of a date-time group line; O is IMMEDIATE, whether or not NIACT."""
    return next((found for found in _all() if found.letter == letter), None)


def by_prosign(prosign: str) -> Precedence | None:
    """Return the precedence of format line 2."""
    return next((found for found in _all() if found.prosign == prosign), None)


def by_word(word: str) -> Precedence | None:
    """Return the precedence written after an addressee, "NIACT IMMEDIATE" with any number of spaces."""
    plain = " ".join(word.upper().split())
    return next((found for found in _all() if found.word == plain), None)


def words() -> tuple[str, ...]:
    """Return every word, the most urgent first."""
    return tuple(found.word for found in sorted(_all(), key=lambda found: -found.rank))


@lru_cache(1024)  # the posts that cables go to are few
def meant_by(word: str) -> str | None:
    """Return the precedence that a longer word is, but for one slip of the hand or what a scan put for its letters."""
    if len(word) < _FEWEST_LETTERS - 1:
        return None
    capitals = with_capitals(word).upper()
    long_ones = (found.word for found in _all() if len(found.word) >= _FEWEST_LETTERS and " " not in found.word)
    near = [known for known in long_ones if neighbors.slips(capitals, known) <= 1]
    return near[0] if len(near) == 1 and near[0] != word.upper() else None


@cache
def _all() -> tuple[Precedence, ...]:
    return tuple(
        Precedence(letter, prosign, word, int(rank)) for word, letter, prosign, rank, _ in table.rows("precedences")
    )
