"""Airgrams: messages that went by pouch, and were numbered by themselves: "A-12", "CA-3400", "TEHRAN A-7"."""

from collections.abc import Sequence

from cablelint.lalr.driver import Part
from cablelint.lalr.regexes import compiled

_NUMBER = compiled(r"C?A-\d{1,5}[.:]?")


def is_airgram(words: Sequence[Part]) -> bool:
    """Return whether one of the words is the number of an airgram."""
    return any(_NUMBER.fullmatch(word.text.upper()) for word in words)
