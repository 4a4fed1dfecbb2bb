"""The nouns before the number of a paragraph: "paragraph", "paras", "par.", "pgh", "¶", and misspelled ones."""

import re

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.reading.body.text_search import occurrences

NOUN = compiled(r"para(?:graph)?(?:s|\(s\))?(?![a-z(])", re.IGNORECASE)
_RIGHT = ("paragraph", "paragraphs")
_OF_OTHER_LANGUAGES = ("paragraphe", "paragraphes", "paragrapho")
_PIECES = ("para", "raph", "pgh", "pgph", "pph", "prgh", "par.", "par ", "pars", "¶", "item")
"""One letter wrong in "paragraph" leaves "para" or "raph"."""

# Patterns are kept as words and compiled where they are first needed.
_OTHER_NOUN = (
    r"(?i:(?P<word>[a-z]{7,11})(?=\s{1,3}(?:[¶(]?\d|one\b|t(?:wo|hree)\b|f(?:our|ive)\b|s(?:ix|even)\b))"
    r"|(?P<abbreviation>(?:pgh|pgph|pph|prgh)s?\.?|pars?\.?|¶{1,2}|items?)(?=\s?\d))"
)
_MID_LINE = r"[\w,;:(–—-][ ]{1,3}\Z"
_BEHIND_MARK = r"[,;:–—-][ ]{1,3}\Z"
_MARKED = r"\s?\d{1,3}[.:)]?\s?\([A-Z/]{1,9}\)"
_GOES_ON = r"\s?\d{1,3}\s{1,3}[a-z]"
_SUB = r"\b(?i:sub)[ -]?\Z"
_WITH_ITEM = r"\s{1,3}\d{1,2}\s?(?:\.\s?)?\(?[A-Za-z]\)?(?![A-Za-z])"
_LEADING = r"(?i:\b(?:see|refer\s+to|go\s+to|turn\s+to)(?:\s+also)?\s+\Z)"
_INTRODUCED = r"(?i:(?:\b(?:see|in|at|to|per|under|and|also|of|from|by)\s+|\()\Z)"
_LONGEST_LETTERS = 12  # of a misspelled noun
_LONGEST_SUB_CHARS = 5  # before the noun
_NEAR_CHARS = 30  # in which the words before the noun are


def reference_nouns(text: str, body: Span) -> list[Span]:
    """Return the places in the body, in order, of nouns that may refer to a paragraph."""
    found: dict[int, Span] = {}
    for at in occurrences(text, body, *_PIECES):
        noun = _noun(text, at, body)
        if noun is not None and (not found or noun.start >= next(reversed(found.values())).end):
            found[noun.start] = noun
    return [*found.values()]


def _noun(text: str, at: int, body: Span) -> Span | None:
    prefixed = prefixed_start(text, at, body) < at
    start = at if prefixed else _word_start(text, at, body.start)
    if not prefixed and start > body.start and (text[start - 1].isalnum() or text[start - 1] == "-"):
        return None
    usual = NOUN.match(text, at, body.end) if start == at else None
    if usual:
        return Span(*usual.span())
    other = compiled(_OTHER_NOUN).match(text, start, body.end)
    if other is None:
        return None
    word = other["word"]
    fits = _is_misspelled(word.lower()) if word else _refers(text, Span(*other.span()), body)
    return Span(*other.span()) if fits else None


def prefixed_start(text: str, at: int, body: Span) -> int:
    """Return where "subparagraph 12.B", of paragraph 12, begins if the noun at the offset is its end; else the offset.

    "Subparagraph 3" without an item may be the third of any paragraph.
    """
    usual = NOUN.match(text, at, body.end)
    before = compiled(_SUB).search(text, max(body.start, at - _LONGEST_SUB_CHARS), at) if usual else None
    if usual is None or before is None or not compiled(_WITH_ITEM).match(text, usual.end(), body.end):
        return at
    return before.start()


def _word_start(text: str, at: int, earliest: int) -> int:
    """Return where the word begins that holds the offset, or a place within it where it is far too long."""
    earliest = max(earliest, at - _LONGEST_LETTERS)
    while at > earliest and text[at - 1].isalpha():
        at -= 1
    return at


def _refers(text: str, noun: Span, body: Span) -> bool:
    """Return whether the words before an abbreviation lead to a paragraph, and it opens none as in "¶3. (U) Ships"."""
    written, before = text[noun.start : noun.end], text[max(body.start, noun.start - _NEAR_CHARS) : noun.start]
    if written[0] in "iI":
        return compiled(_LEADING).search(before) is not None
    if compiled(_INTRODUCED).search(before):
        return True
    if written[0] == "¶":
        after = text[noun.end : noun.end + _NEAR_CHARS]
        if compiled(_MID_LINE).search(before):
            return compiled(_MARKED).match(after) is None
        return compiled(_GOES_ON).match(after) is not None
    return written.lower().rstrip("s") != "par" or compiled(_BEHIND_MARK).search(before) is not None


def _is_misspelled(word: str) -> bool:
    return any(one_letter_apart(word, right) for right in _RIGHT)


def right_noun(written: str) -> str | None:
    """Return how a misspelled noun is spelled, in the case of the text; None where it is right or shortened."""
    word = written.lower()
    if word in (*_RIGHT, *_OF_OTHER_LANGUAGES) or not word.isalpha() or not _is_misspelled(word):
        return None
    right = next(noun for noun in sorted(_RIGHT, reverse=word.endswith("s")) if one_letter_apart(word, noun))
    return right.upper() if written.isupper() else right.capitalize() if written[0].isupper() else right


def one_letter_apart(word: str, right: str) -> bool:
    """Return whether one letter is missing, added, wrong, or has changed places with the next."""
    while word and right and word[0] == right[0]:
        word, right = word[1:], right[1:]
    while word and right and word[-1] == right[-1]:
        word, right = word[:-1], right[:-1]
    return max(len(word), len(right)) <= 1 or (len(word) == len(right) == 2 and word == right[::-1])
