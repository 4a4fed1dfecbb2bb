"""Finding words in running text cheaply, before anything is read closely."""

from bisect import bisect_left
from functools import lru_cache

from cablelint.model.spans import Span
from cablelint.model.vocabulary import in_small_letters, is_word_sign, longest_run, pieces_of, words_of
from cablelint.records import NamedTuple

_BLANKS = " \t\r\n¶"
_MARKS = frozenset(".?!:;()[]{}-–—*/_=\"“”'>#")
_FARTHEST_CHARS = 200  # of spaces between a sentence and the one before
_MOST_CHARS = 100_000  # of a text whose places are remembered: each costs some forty bytes


class _Places(NamedTuple):
    """Where words are in a whole text: the offsets at which they begin, in order, and at which each of them ends."""

    starts: list[int]
    ends: list[int]
    longest: int  # characters of a word

    def within(self, span: Span) -> list[int]:
        """Return where those begin that are in the span to their last letter."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        found = self.starts[first:last]
        if found and found[-1] + self.longest > span.end:
            return [at for at, end in zip(found, self.ends[first:last], strict=True) if end <= span.end]
        return found


def word_set(words: str) -> frozenset[str]:
    """Return the words, which are separated by spaces."""
    return frozenset(words.split())


def occurrences(text: str, span: Span, *words: str) -> list[int]:
    """Return where the words are within the span, in order of place; parts of longer words count.

    A word is looked for as given, in lower case, in capitals, and with a capital first letter.
    """
    remembered = _remembered(text)
    places = remembered.get(words)
    if places is None:
        if len(text) > _MOST_CHARS or 2 * (span.end - span.start) < len(text):
            return [at for at, _ in _search(text, span, words)]
        found = _search(text, Span(0, len(text)), words)
        if any(_overlaps(text[at:end]) for at, end in found):
            return [at for at, _ in _search(text, span, words)]
        places = _Places([at for at, _ in found], [end for _, end in found], max(map(len, words)))
        remembered[words] = places
    return places.within(span)


def as_written(text: str, span: Span, *words: str) -> list[int]:
    """Return where the words are within the span, written just as they are given, in order of place."""
    found: list[int] = []
    for word in words:
        at = text.find(word, *span)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + len(word), span.end)
    found.sort()
    return found


@lru_cache(2)  # all who read a text ask one after the other
def _remembered(text: str) -> dict[tuple[str, ...], _Places]:  # noqa: ARG001
    """Return what is filled with the places of words in the text."""
    return {}


def _search(text: str, span: Span, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return where the words begin and end within the span, in order of place."""
    lowered = in_small_letters(text)
    pieces = pieces_of(text)  # of words, which are fewer than most spans have; three in four are not even in there
    looks_up = span.end - span.start > len(pieces.runs)
    found: list[tuple[int, int]] = []
    for word, piece, spellings in _spellings(words):
        at = -1 if looks_up and not pieces[piece] else lowered.find(word, span.start, span.end)
        while at >= 0:
            end = at + len(word)
            if text[at:end] in spellings:
                found.append((at, end))
            at = lowered.find(word, end, span.end)
    found.sort()
    return found


@lru_cache(1024)
def _overlaps(word: str) -> bool:
    """Return whether the word may begin within itself, as "33" in "333": which are found depends on the first."""
    small = word.lower()
    return any(small.startswith(small[at:]) for at in range(1, len(small)))


def whole_words(text: str, span: Span, words: frozenset[str]) -> list[int]:
    """Return where the words, in small letters, begin within the span, in order of place, however they are written.

    They are whole runs of letters and figures. Looking for words that the text has not costs nothing.
    """
    lowered, found = in_small_letters(text), list[int]()
    for word in words & words_of(text):
        at = lowered.find(word, *span)
        while at >= 0:
            end = at + len(word)
            if not (is_word_sign(text[max(0, at - 1) : at]) or is_word_sign(text[end : end + 1])):
                found.append(at)
            at = lowered.find(word, end, span.end)
    found.sort()
    return found


@lru_cache(256)
def _spellings(words: tuple[str, ...]) -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Return each word in lower case, its longest run of letters and figures, and the spellings that are meant."""
    spellings: dict[str, set[str]] = {}
    for word in words:
        spellings.setdefault(word.lower(), set()).update((word, word.lower(), word.upper(), word.capitalize()))
    return tuple((word, longest_run(word), frozenset(written)) for word, written in spellings.items())


def opens_sentence(text: str, at: int, start: int) -> bool:
    """Return whether the words at the offset begin a sentence, a parenthesis or a block; the body begins at `start`."""
    before = text[max(start, at - _FARTHEST_CHARS) : at]
    written = before.rstrip(_BLANKS)
    if not written or written[-1] in _MARKS:
        return True
    gap = before[len(written) :]
    return gap.count("\n") > 1 or ("\n" in gap and written[-1].isdecimal())  # the digits end a page-break line


def opens_line(text: str, at: int, start: int) -> bool:
    """Return whether nothing but spaces is before the offset on its line."""
    before = text[max(start, at - _FARTHEST_CHARS) : at]
    return "\n" in before[len(before.rstrip(_BLANKS)) :] or at == start
