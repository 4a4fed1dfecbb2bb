"""Finding words in running text cheaply, before anything is read closely."""

from functools import lru_cache

from cablelint.spans import Span

_BLANKS = " \t\r\n¶"
_MARKS = frozenset(".?!:;()[]{}-–—*/_=\"“”'>#")
_FARTHEST = 200  # characters of blanks between a sentence and the one before


def word_set(words: str) -> frozenset[str]:
    """The words, which blanks part."""
    return frozenset(words.split())


def occurrences(text: str, span: Span, *words: str) -> list[int]:
    """Where the words stand within the span, in order of place; parts of longer words count.

    A word is looked for in lower case, in capitals, and with a capital first letter.
    """
    found: list[int] = []
    for spelling in _spellings(words):
        at = text.find(spelling, span.start, span.end)
        while at >= 0:
            found.append(at)
            at = text.find(spelling, at + len(spelling), span.end)
    found.sort()
    return found


@lru_cache(256)
def _spellings(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spelling for word in words for spelling in (word, word.upper(), word.capitalize())))


def opens_sentence(text: str, at: int, start: int) -> bool:
    """Whether the words at the offset begin a sentence, a parenthesis or a block; `start` is where the body does."""
    before = text[max(start, at - _FARTHEST) : at]
    written = before.rstrip(_BLANKS)
    if not written or written[-1] in _MARKS:
        return True
    gap = before[len(written) :]
    return gap.count("\n") > 1 or ("\n" in gap and written[-1].isdecimal())  # the digits end a page-break line


def opens_line(text: str, at: int, start: int) -> bool:
    """Whether nothing but blanks stands before the offset on its line."""
    before = text[max(start, at - _FARTHEST) : at]
    return "\n" in before[len(before.rstrip(_BLANKS)) :] or at == start
