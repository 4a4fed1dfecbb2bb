"""The words of a text, gathered in one pass: whoever looks for one of them sees at once that the text has it not."""

from collections.abc import Iterable, Iterator, Mapping
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


_MARKS = bytes(ord(" ") if byte < 0x80 and chr(byte).isalnum() else byte for byte in range(256))
_PIECE_CHARS = 100_000


class Signs(NamedTuple):
    """Triggers that are no words, and the runs of characters that are in each of them, which are sought first."""

    marks: tuple[str, ...]  # runs of other characters than letters, figures and spaces
    inner: frozenset[str]  # runs of letters and figures with other characters on both sides, which are words
    outer: tuple[str, ...]  # those at the beginning and the end, which may go on
    written: tuple[str, ...]


class Triggers(NamedTuple):
    """What a text must have for anybody to look closer: one of the words, or one of the signs.

    The signs are with the first mark of each, since few marks are in a text.
    """

    words: frozenset[str]
    signs: tuple[tuple[str, tuple[Signs, ...]], ...]


@cache
def triggers(written: Iterable[str]) -> Triggers:
    """Return the triggers as they are looked for: those of letters and figures as words, others as they are."""
    small = [each.lower() for each in written]
    words = frozenset(each for each in small if each.isascii() and each.isalnum())
    written_of: dict[tuple[tuple[str, ...], frozenset[str], tuple[str, ...]], list[str]] = {}
    for each in small:
        if each not in words:
            written_of.setdefault(_pieces_of(each), []).append(each)
    signs: dict[str, list[Signs]] = {}
    for pieces, having in written_of.items():
        signs.setdefault(pieces[0][0] if pieces[0] else "", []).append(Signs(*pieces, (*having,)))
    return Triggers(words, tuple((mark, (*marked,)) for mark, marked in signs.items()))


def _pieces_of(sign: str) -> tuple[tuple[str, ...], frozenset[str], tuple[str, ...]]:
    """Return the marks of the sign, its inner runs and its outer ones."""
    data = _data(sign)
    runs = _runs(data)
    first, last = is_word_sign(sign[:1]), is_word_sign(sign[-1:])
    inner = runs[first : len(runs) - last]
    return (*_marks(data),), frozenset(inner), (*runs[:first], *runs[max(first, len(runs) - last) :])


def has_any(text: str, wanted: Triggers) -> bool:
    """Return whether one of the triggers is in the text, in capitals or not."""
    words = _words(text)
    return not wanted.words.isdisjoint(words.all) or any(
        _has_one(text, words, sign) for mark, signs in wanted.signs if words.marks[mark] for sign in signs
    )


class Sought(NamedTuple):
    """Several lists of triggers that are looked for together, each by its place among them."""

    words: Mapping[str, tuple[int, ...]]  # the lists that have the word
    signs: tuple[
        tuple[str, tuple[tuple[int, str, Signs], ...]], ...
    ]  # by the first mark of each; its longest outer run


def sought(lists: Iterable[Iterable[str]]) -> Sought:
    """Return the lists of triggers as they are looked for together."""
    words: dict[str, tuple[int, ...]] = {}
    signs: dict[str, list[tuple[int, str, Signs]]] = {}
    for place, wanted in enumerate(map(triggers, map(tuple, lists))):
        for word in wanted.words:
            words[word] = (*words.get(word, ()), place)
        for mark, marked in wanted.signs:
            signs.setdefault(mark, []).extend((place, max(sign.outer, key=len, default=""), sign) for sign in marked)
    return Sought(words, tuple((mark, (*marked,)) for mark, marked in signs.items()))


def held_of(text: str, wanted: Sought) -> set[int]:
    """Return the places of the lists of which a trigger is in the text, in capitals or not."""
    words = _words(text)
    held = {place for word in words.all.intersection(wanted.words) for place in wanted.words[word]}
    for mark, signs in wanted.signs:
        if words.marks[mark]:
            likely = [(place, sign) for place, run, sign in signs if words.pieces[run]]
            held.update(place for place, sign in likely if place not in held and _has_one(text, words, sign))
    return held


def _has_one(text: str, words: "_Words", sign: Signs) -> bool:
    """Return whether one of the signs is in the text; few have their marks and runs there."""
    return (
        all(map(words.marks.__getitem__, sign.marks))
        and sign.inner <= words.all
        and all(map(words.pieces.__getitem__, sign.outer))
        and any(map(in_small_letters(text).__contains__, sign.written))
    )


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


def pieces_of(text: str) -> "Pieces":
    """Return which runs of letters and figures, in small letters, are in a word of the text."""
    return _words(text).pieces


@lru_cache(2)
def in_small_letters(text: str) -> str:
    """Return the text with small letters from a to z for the capitals; each character keeps its place."""
    return _data(text).lower().decode("utf-8", "surrogatepass")


def in_capitals(text: str) -> str:
    """Return the text with capitals for the letters from a to z; each character keeps its place."""
    return text.encode("utf-8", "surrogatepass").upper().decode("utf-8", "surrogatepass")


class Pieces(dict[str, bool]):
    """Whether a piece is in one of several runs of characters, found out when it is first asked."""

    def __init__(self, runs: Iterable[str]) -> None:
        super().__init__()
        self.runs = " ".join(runs)  # each once, with spaces between

    def __missing__(self, piece: str) -> bool:
        held = self[piece] = piece in self.runs
        return held


class _Words(NamedTuple):
    all: frozenset[str]
    doubled: frozenset[str]
    pieces: Pieces  # of the words
    marks: Pieces  # of the runs of other characters than these and spaces


@lru_cache(2)  # all who read a text ask one after the other
def _words(text: str) -> _Words:
    found, doubled, marks, last = set[str](), set[str](), set[str](), list[str]()
    for piece in stretches(text):
        data = _data(piece)
        marks.update(_marks(data))
        words = last + _runs(data)
        found.update(words)
        doubled.update(compress(words, map(eq, words, islice(words, 1, None))))
        last = words[-1:]
    return _Words(frozenset(found), frozenset(doubled), Pieces(found), Pieces(marks))


def _runs(data: bytes) -> list[str]:
    """Return the runs of letters from a to z and figures, in small letters."""
    return data.translate(_WORD_SIGNS).decode("ascii").split()


def _marks(data: bytes) -> list[str]:
    """Return the runs of characters that are neither letters from a to z, figures nor spaces."""
    return data.translate(_MARKS).decode("utf-8", "surrogatepass").split()


def stretches(text: str) -> Iterator[str]:
    """Yield the text in stretches that end with a space.

    All the words of a long one in a list take ten times its memory.
    """
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
