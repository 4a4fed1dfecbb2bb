"""The letters of references as the running text cites them: "A", "(B)", "A-C and E", "a/b"."""

import re
from collections.abc import Iterator

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, Value
from cablelint.records import NamedTuple

_LETTER = compiled(
    r"(?P<mark>[(\[\"“])?(?P<letter>[A-Za-z])(?(mark)[)\]\"”]?)(?![\w@]|-(?:\d|\w\w)|\.\w|['’](?![sS]\b)"
    r"|/(?!PARA)(?:[A-Z][A-Z]|\d)|/S [A-Z][a-z])"
)
_BLANKS = compiled(r"[\s¶]{0,20}")
_JOINT = compiled(r"\s{0,9}(?:,\s{0,9}(?:and\b|or\b|&)?|and\b|or\b|[&/;+])\s{0,9}", re.IGNORECASE)
_RANGE = compiled(r"\s{0,9}(?:-|–|through\b|thru\b|to\b)\s{0,9}", re.IGNORECASE)
_CLOSES = compiled(
    r"\s{0,9}(?:[].,;:?!)/&\"”–-]|['’]s\b|(?:and|or|through|thru|to|paras?|paragraphs?)\b|\Z)", re.IGNORECASE
)
_CLOSING = frozenset(')]"”')


class Letters(NamedTuple):
    """A letter that is cited, or all of a range: `first` and `last` are the same, or "A" and "D" of A-D."""

    first: Value
    last: Value

    @property
    def all(self) -> tuple[str, ...]:
        """Every letter meant, in capitals."""
        return tuple(map(chr, range(ord(self.first.text.upper()), ord(self.last.text.upper()) + 1)))


class Noun(NamedTuple):
    """The word that the letters follow: "reftel", "Refs", "reference"."""

    span: Span
    plural: bool
    telegram: bool  # "reftel", which names a message by itself
    long: bool  # "reference", which is a word of many uses
    capitals: bool


def read_letters(text: str, noun: Noun, stop: int) -> tuple[tuple[Letters, ...], int]:
    """Return the letters right after the noun, and the offset at which the words that cite them end.

    Without letters it is an empty tuple and the end of the noun.
    """
    found = tuple(_letters(text, noun, stop))
    if not found:
        return (), noun.span.end
    end = found[-1][1]
    words = text[noun.span.end : end]
    if text[end : end + 1] in (")", "]") and words.count("(") + words.count("[") > words.count(")") + words.count("]"):
        end += 1  # of "refs (A, B)"
    return tuple(letters for letters, _ in found), end


def _letters(text: str, noun: Noun, stop: int) -> Iterator[tuple[Letters, int]]:
    blanks = _BLANKS.match(text, noun.span.end, stop)
    if blanks and "\n" in blanks[0] and text[noun.span.end - 1] == "." and text.startswith("(", blanks.end()):
        return  # the letter is an item's below the sentence
    found = _letter(text, noun, blanks.end() if blanks else stop, stop, joined=False)
    while found is not None:
        first, end = found
        last = _next(text, noun, _RANGE, end, stop)
        if last is not None and _is_after(last[0], first):
            yield Letters(first, last[0]), last[1]
            end = last[1]
        else:
            yield Letters(first, first), end
        found = _next(text, noun, _JOINT, end, stop)
        if found is not None and _begins_item(text, first, found[0], found[1], stop):
            return
        if found is not None and found[0].text.isupper() != first.text.isupper():
            return


def _begins_item(text: str, first: Value, letter: Value, end: int, stop: int) -> bool:
    """Return whether the letter is that of a list: "(c) see ref B; (d) the rest", where the one before is bare."""
    alone = text[first.span.start - 1] != "(" and text[letter.span.start - 1] == "("
    return alone and _CLOSES.match(text, end, stop) is None


def _next(text: str, noun: Noun, joint: re.Pattern[str], end: int, stop: int) -> tuple[Value, int] | None:
    joined = joint.match(text, end, stop)
    return _letter(text, noun, joined.end(), stop, joined=True) if joined else None


def _is_after(last: Value, first: Value) -> bool:
    return last.text > first.text and last.text.isupper() == first.text.isupper()


def _letter(text: str, noun: Noun, at: int, stop: int, *, joined: bool) -> tuple[Value, int] | None:
    found = _LETTER.match(text, at, stop)
    if found is None or not _is_label(text, noun, found, stop, joined=joined):
        return None
    return Value(found["letter"], Span(*found.span("letter"))), found.end()


def _is_label(text: str, noun: Noun, found: re.Match[str], stop: int, *, joined: bool) -> bool:
    """Return whether the letter is the label of a reference, not an article or a pronoun behind the noun."""
    letter, end = found["letter"], found.end()
    if text[end - 1] in _CLOSING:
        return True
    if _CLOSES.match(text, end, stop):
        return letter.isupper() or not noun.long
    if letter in "Ii" or (joined and (letter in "Aa" or not noun.plural)):
        return False
    if letter.islower():
        return letter != "a" and not noun.long and not noun.telegram
    if text[end : end + 9].lstrip()[:1].islower():
        return True
    return not (noun.long and noun.capitals) and not (noun.telegram and letter == "A")
