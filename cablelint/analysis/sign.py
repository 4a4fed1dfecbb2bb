"""A sign that words are a note of a drafter to a colleague: none decides alone, their weights are added."""

from cablelint.records import NamedTuple


class Sign(NamedTuple):
    """What words may have that speaks for a note."""

    weight: int
    words: frozenset[str]  # one of them is there, in small letters; "?" is one
    written: str  # and this is; where it is empty the word is enough


def sign(weight: int, words: str, written: str = "") -> Sign:
    """Return the sign of that weight, in any case, looked for only where one of the words is."""
    return Sign(weight, frozenset(words.split()), f"(?i:{written})" if written else "")
