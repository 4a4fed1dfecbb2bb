"""Precedences: how soon a message must be handled (ACP 121)."""

from functools import cache

from cablelint.records import NamedTuple
from cablelint.reference import table


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
    """Return the precedence written after an addressee, "NIACT IMMEDIATE" in either order, with any spaces."""
    plain = " ".join(word.upper().split())
    plain = _NIACT if plain == _NIACT_LAST else plain
    return next((found for found in _all() if found.word == plain), None)


def words() -> tuple[str, ...]:
    """Return every word, the most urgent first."""
    return tuple(found.word for found in sorted(_all(), key=lambda found: -found.rank))


_NIACT, _NIACT_LAST = "NIACT IMMEDIATE", "IMMEDIATE NIACT"  # of which the other is found in cables of the 1970s


@cache
def _all() -> tuple[Precedence, ...]:
    return tuple(
        Precedence(letter, prosign, word, int(rank)) for word, letter, prosign, rank, _ in table.rows("precedences")
    )
