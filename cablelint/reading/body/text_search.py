"""Finding words in running text cheaply, before anything is read closely."""

from functools import lru_cache

from cablelint.model.spans import Span
from cablelint.model.vocabulary import in_small_letters, words_of

_BLANKS = " \t\r\n¶"
_MARKS = frozenset(".?!:;()[]{}-–—*/_=\"“”'>#")
_FARTHEST_CHARS = 200  # of blanks between a sentence and the one before


def word_set(words: str) -> frozenset[str]:
    """Return the words, which blanks part."""
    return frozenset(words.split())


def occurrences(text: str, span: Span, *words: str) -> list[int]:
    """Return where the words stand within the span, in order of place; parts of longer words count.

    A word is looked for as given, in lower case, in capitals, and with a capital first letter.
    """
    lowered = in_small_letters(text)
    found: list[int] = []
    for word, spellings in _spellings(words):
        at = lowered.find(word, span.start, span.end)
        while at >= 0:
            end = at + len(word)
            if text[at:end] in spellings:
                found.append(at)
            at = lowered.find(word, end, span.end)
    found.sort()
    return found


def whole_words(text: str, span: Span, words: frozenset[str]) -> list[int]:
    """Return where the words, in small letters, begin within the span, in order of place, however they are written.

    They are whole runs of letters and figures. Looking for words that the text has not costs nothing.
    """
    lowered, found = in_small_letters(text), list[int]()
    for word in words & words_of(text):
        at = lowered.find(word, *span)
        while at >= 0:
            end = at + len(word)
            if not (_is_word_sign(text[max(0, at - 1) : at]) or _is_word_sign(text[end : end + 1])):
                found.append(at)
            at = lowered.find(word, end, span.end)
    found.sort()
    return found


def _is_word_sign(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


@lru_cache(256)
def _spellings(words: tuple[str, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return each word in lower case, with the spellings that are meant."""
    spellings: dict[str, set[str]] = {}
    for word in words:
        spellings.setdefault(word.lower(), set()).update((word, word.lower(), word.upper(), word.capitalize()))
    return tuple((word, frozenset(written)) for word, written in spellings.items())


def opens_sentence(text: str, at: int, start: int) -> bool:
    """Whether the words at the offset begin a sentence, a parenthesis or a block; `start` is where the body does."""
    before = text[max(start, at - _FARTHEST_CHARS) : at]
    written = before.rstrip(_BLANKS)
    if not written or written[-1] in _MARKS:
        return True
    gap = before[len(written) :]
    return gap.count("\n") > 1 or ("\n" in gap and written[-1].isdecimal())  # the digits end a page-break line


def opens_line(text: str, at: int, start: int) -> bool:
    """Return whether nothing but blanks stands before the offset on its line."""
    before = text[max(start, at - _FARTHEST_CHARS) : at]
    return "\n" in before[len(before.rstrip(_BLANKS)) :] or at == start
