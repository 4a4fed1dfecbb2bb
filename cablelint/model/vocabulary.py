"""The words of a text, gathered in one pass: whoever looks for one of them sees at once that the text has it not."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

_SMALL_LETTERS = bytes(byte | 0x20 if chr(byte).isalpha() and byte < 0x80 else ord(" ") for byte in range(256))
_LIKE_LETTERS = (
    ("ı", "i"),
    ("İ", "i"),
    ("ſ", "s"),
    ("\u212a", "k"),
)  # taken for these where case is ignored


class Triggers(NamedTuple):
    """What a text must have for anybody to look closer: one of the words, or one of the signs."""

    words: frozenset[str]
    signs: tuple[str, ...]


@cache
def triggers(written: Iterable[str]) -> Triggers:
    """Return the triggers as they are looked for: those of letters alone as words, the others as they are."""
    small = [each.lower() for each in written]
    words = frozenset(each for each in small if each.isascii() and each.isalpha())
    return Triggers(words, tuple(each for each in small if each not in words))


def has_any(text: str, wanted: Triggers) -> bool:
    """Return whether one of the triggers is in the text, in capitals or not."""
    return not wanted.words.isdisjoint(words_of(text)) or any(sign in in_small_letters(text) for sign in wanted.signs)


@lru_cache(2)  # all who read a text ask one after the other
def words_of(text: str) -> frozenset[str]:
    """Return the words of the text: its runs of letters from a to z, in small letters."""
    return frozenset(_data(text).translate(_SMALL_LETTERS).decode("ascii").split())


@lru_cache(2)
def in_small_letters(text: str) -> str:
    """Return the text with small letters from a to z for the capitals; each character keeps its place."""
    return _data(text).lower().decode("utf-8", "surrogatepass")


def _data(text: str) -> bytes:
    if not text.isascii():
        for letter, plain in _LIKE_LETTERS:
            text = text.replace(letter, plain)
    return text.encode("utf-8", "surrogatepass")
