"""A sign that words are a note of a drafter to a colleague: none decides alone, their weights are added."""

from typing import Literal

from cablelint.records import NamedTuple

Place = Literal["", "clause", "office"]
"""Where the words of a sign are: anywhere; at the beginning of a clause; behind an office at that of one."""


class Sign(NamedTuple):
    """What words may have that speaks for a note."""

    weight: int
    words: frozenset[str]  # one of them is there, in small letters; "?" is one
    written: str  # and this is; where it is empty the word is enough
    also: frozenset[str]  # one of these is there too, unless there are none
    place: Place


def sign(weight: int, words: str, written: str = "", *, also: str = "", place: Place = "") -> Sign:
    """Return the sign of that weight, in any case, looked for only where the words may have it.

    Most words have none of most signs: `also` and `place` say at once where a common word is none of one.
    """
    pattern = f"(?i:{written})" if written else ""
    return Sign(weight, frozenset(words.split()), pattern, frozenset(also.split()), place)
