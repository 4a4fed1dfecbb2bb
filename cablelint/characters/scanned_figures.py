"""What a scan has for other signs: letters for figures, "OO1122" for 001122, and these for capitals, "CONFlDENTIAL"."""

import re

from cablelint.lalr.regexes import compiled

SERIAL_FIGURES = 3
"""The fewest figures of a serial that is read so: in a shorter number, as the count of sections, they are a fault."""

_LETTERS = ("O", "I", "l")
_NUMBER = r"(?<![A-Za-z0-9])(?=[OIl]{0,7}\d)[\dOIl]{2,8}(?![A-Za-z0-9])"
_CAPITALS = str.maketrans("l1|0", "IIIO")
_FIGURES = str.maketrans("OIl", "011")


def with_figures(words: str, fewest: int = 2) -> str:
    """Return the words with figures for such letters in numbers of as many signs; as long as they were."""
    if not any(letter in words for letter in _LETTERS):
        return words

    def plain(found: re.Match[str]) -> str:
        return found[0].translate(_FIGURES) if len(found[0]) >= fewest else found[0]

    return compiled(_NUMBER).sub(plain, words)


def with_capitals(words: str) -> str:
    """Return the words with I and O for what a scan has for them: "C0NFlDENTIAL"."""
    return words.translate(_CAPITALS)
