"""Letters that a scan has for figures, next to figures: "OO1122" for 001122, "02/O9/11"."""

from cablelint.lalr.regexes import compiled

_LETTERS = ("O", "I", "l")
_NUMBER = r"(?<![A-Za-z0-9])(?=[OIl]{0,7}\d)[\dOIl]{2,8}(?![A-Za-z0-9])"
_FIGURES = str.maketrans("OIl", "011")


def with_figures(words: str) -> str:
    """Return the words with figures for such letters in their numbers; as long as they were."""
    if not any(letter in words for letter in _LETTERS):
        return words
    return compiled(_NUMBER).sub(lambda found: found[0].translate(_FIGURES), words)
