"""The words of a text, gathered in one pass: whoever looks for one of them sees at once that the text has it not."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import compress, islice
from operator import eq

from cablelint.records import NamedTuple

_WORD_SIGNS = bytes(byte if chr(byte).isalnum() and byte < 0x80 else ord(" ") for byte in range(256)).lower()
_LIKE_LETTERS = (
    ("ı", "i"),
    ("İ", "i"),
    ("ſ", "s"),
    ("\u212a", "k"),
)  # taken for these where case is ignored


_PIECE_CHARS = 100_000


class Triggers(NamedTuple):
    """What a text must have for anybody to look closer: one of the words, or one of the signs."""

    words: frozenset[str]
    signs: tuple[tuple[str, str], ...]  # each with its longest run of letters and figures, which is sought first


@cache
def triggers(written: Iterable[str]) -> Triggers:
    """Return the triggers as they are looked for: those of letters and figures as words, others as they are."""
    small = [each.lower() for each in written]
    words = frozenset(each for each in small if each.isascii() and each.isalnum())
    return Triggers(words, tuple((each, longest_run(each)) for each in small if each not in words))


def has_any(text: str, wanted: Triggers) -> bool:
    """Return whether one of the triggers is in the text, in capitals or not."""
    if not wanted.words.isdisjoint(words_of(text)):
        return True
    if not wanted.signs:
        return False
    small, vocabulary = in_small_letters(text), vocabulary_of(text)  # few of the signs have their words in the text
    return any(run in vocabulary and sign in small for sign, run in wanted.signs)


def longest_run(word: str) -> str:
    """Return the longest run of letters from a to z and figures in the word; empty where it has none."""
    return max("".join(sign if is_word_sign(sign) else " " for sign in word).split(), key=len, default="")


def is_word_sign(sign: str) -> bool:
    """Return whether the character is a letter from a to z or a figure."""
    return sign.isascii() and sign.isalnum()


def words_of(text: str) -> frozenset[str]:
    """Return the words of the text: its runs of letters from a to z and figures, in small letters."""
    return _words(text).all


def doubled_words(text: str) -> frozenset[str]:
    """Return those of the words that are somewhere followed by themselves, whatever is between the two."""
    return _words(text).doubled


@lru_cache(2)
def vocabulary_of(text: str) -> str:
    """Return the words of the text, each once, with spaces between: what is in no word of it is not in the text."""
    return " ".join(words_of(text))


@lru_cache(2)
def in_small_letters(text: str) -> str:
    """Return the text with small letters from a to z for the capitals; each character keeps its place."""
    return _data(text).lower().decode("utf-8", "surrogatepass")


def in_capitals(text: str) -> str:
    """Return the text with capitals for the letters from a to z; each character keeps its place."""
    return text.encode("utf-8", "surrogatepass").upper().decode("utf-8", "surrogatepass")


class _Words(NamedTuple):
    all: frozenset[str]
    doubled: frozenset[str]


@lru_cache(2)  # all who read a text ask one after the other
def _words(text: str) -> _Words:
    found, doubled, last = set[str](), set[str](), list[str]()
    for piece in _pieces(text):
        words = last + _data(piece).translate(_WORD_SIGNS).decode("ascii").split()
        found.update(words)
        doubled.update(compress(words, map(eq, words, islice(words, 1, None))))
        last = words[-1:]
    return _Words(frozenset(found), frozenset(doubled))


def _pieces(text: str) -> Iterator[str]:
    """Yield the text in pieces that end with a space: the words of a long text as a list take ten times its memory."""
    start = 0
    while start < len(text):
        space = text.find(" ", start + _PIECE_CHARS)
        end = space + 1 if space >= 0 else len(text)
        yield text[start:end]
        start = end


def _data(text: str) -> bytes:
    if not text.isascii():
        for letter, plain in _LIKE_LETTERS:
            text = text.replace(letter, plain)
    return text.encode("utf-8", "surrogatepass")
