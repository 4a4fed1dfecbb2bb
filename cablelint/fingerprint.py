"""What a finding is recognised by when the lines around it have moved: its rule, and the words that it was found in.

A few words on each side are part of it, so that a new fault is not taken for an old one that was mended elsewhere: the
text found alone may be as little as a comma.
"""

import re

from cablelint.diagnostics import Diagnostic
from cablelint.spans import Span

_WORDS_AROUND = 4
_FARTHEST = 120  # characters on each side in which these words are looked for
_LONGEST = 80  # characters of the text found
_WORD = re.compile(r"[^\s¶]+")


def words_around(text: str, span: Span) -> str:
    """The text found, with a few words before and after it, on one line; what is found is marked with » and «."""
    before = _words(text, max(0, span.start - _FARTHEST), span.start)[-_WORDS_AROUND:]
    after = _words(text, span.end, min(len(text), span.end + _FARTHEST))[:_WORDS_AROUND]
    found = " ".join(_words(text, span.start, min(span.end, span.start + _LONGEST)))
    return " ".join([*before, f"»{found}«", *after])


def key(diagnostic: Diagnostic, text: str) -> str:
    """The finding's key within its file: equal for the same fault, wherever it stands."""
    return f"{diagnostic.code} {words_around(text, diagnostic.span)}"


def _words(text: str, start: int, end: int) -> list[str]:
    return [match.group() for match in _WORD.finditer(text, start, end)]
