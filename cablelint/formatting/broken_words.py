"""Which line breaks may be within a word, where a space in their place would say something else.

A program breaks the address of a page or a mailbox, the name of a file, a number or a date wherever the line is full:
"roej@" and "example.gov" are one word, and so are "1,200," and "000".
"""

from cablelint.lalr.regexes import compiled

_HYPHENS = frozenset("-\u00ad\u2010\u2011\u00ac=")  # what a word is broken with at the end of a line, by programs too
_OPENS_WORD = r"(?:(?<=[^\s])[/\\_@&=#~]|[$(\[{])\Z"
"""Signs within a word, and those that have no space behind them."""

_OPENS_NUMBER = r"(?:(?<![^\s(])[-+<>]|\d[:.]|(?<![\d,])\d{1,3}(?:,\d{3}){0,3},)\Z"
"""Signs that have no space between them and a figure: "-", "12:", "1,200,"."""

_OF_ADDRESS = r"(?:://|\bwww\.|@|\\)[^\s]{0,200}[^\s.,;:!?)>\"']\Z"
_OF_NAME = r"[A-Za-z\d]{2}[._][A-Za-z\d]{2,30}\.\Z"
"""The beginning of the name of a page or a file, up to a period: "tea_report.", "www.example."."""

_GOES_ON_WORD = r"[/\\_@](?=\w)"
_THOUSANDS = r"\d{3}(?!\d)"
_LONGEST_WORD_CHARS = 210


def is_within_word(one: str, two: str) -> bool:
    """Return whether the break between the lines may be within a word; neither has spaces there."""
    if one[-1:] in _HYPHENS and one[-2:-1].isalnum():
        return True
    last, first = one[-_LONGEST_WORD_CHARS:], two[:1]
    if compiled(_GOES_ON_WORD).match(two) or compiled(_OPENS_WORD).search(last):
        return True
    if compiled(_OF_ADDRESS).search(last):
        return first.isalnum()
    if compiled(_OF_NAME).search(last):
        return first.islower() or first.isdigit()
    if first.isdigit() and compiled(_OPENS_NUMBER).search(last):
        return not last.endswith(",") or compiled(_THOUSANDS).match(two) is not None
    return False
