"""What a finding is recognized by when the lines around it have moved: its rule, and the words that it was found in.

A few words on each side belong to it, so that a new fault is not taken for an old one that was fixed elsewhere: the
text found alone may be as little as a comma. They come from the same paragraph, list item or heading element only, and
without its number, so that an edit of a neighbor, or a paragraph put in above, leaves the finding as it is.
"""

import re

from cablelint.lalr.driver import split_lines
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.spans import Span

_WORDS_AROUND = 4
_FARTHEST_CHARS = 120  # on each side in which these words are looked for
_LONGEST_CHARS = 80  # of the text found
_WORD = re.compile(r"[^\s¶]+")
_LINE_END = re.compile(r"(?:\r\n|\r(?!\n)|\n)")
_GAPS = frozenset({"blank", "rule", "page_break"})
_ITEM = re.compile(r"[ \t]*(?:[-*•]{1,2}|\(?[A-Za-z]{1,2}[.)]|\(?\d{1,3}\)|[ivx]{1,4}[.)])[ \t]|R[A-Z]{3,7}/")
_LABEL = re.compile(
    r"[ \t\f]*+(?:\([A-Z][A-Z/ ,]{0,30}\)[ \t]*+)?¶?[ \t]*+\(?(?:\d{1,7}|[A-Za-z]{1,2}|[ivx]{1,4})[ \t]{0,3}[.):-]+"
)
_NEXT_NUMBER = re.compile(r"(?<=[.?!])[\"')]{0,3}[ \t]{1,3}\(?\d{1,3}[.)][ \t]{1,3}(?=[(\"A-Z])")
"""A paragraph that begins on the line of the one before: "... by May. 3. Three"."""


def words_around(text: str, span: Span) -> str:
    """Return the text found, marked with » and «, with a few words before and after it, on one line."""
    return _marked(text, span, _element(text, span))


def words_around_anywhere(text: str, span: Span) -> str:
    """Return the same with words of what is above and below too, as baselines had it once and still may have it."""
    return _marked(text, span, Span(max(0, span.start - _FARTHEST_CHARS), min(len(text), span.end + _FARTHEST_CHARS)))


def key(diagnostic: Diagnostic, text: str) -> str:
    """Return the finding's key within its file: equal for the same fault, wherever it is."""
    return f"{diagnostic.code} {words_around(text, diagnostic.span)}"


def _marked(text: str, span: Span, around: Span) -> str:
    before = _words(text, around.start, span.start)[-_WORDS_AROUND:]
    after = _words(text, span.end, around.end)[:_WORDS_AROUND]
    found = " ".join(_words(text, span.start, min(span.end, span.start + _LONGEST_CHARS)))
    return " ".join([*before, f"»{found}«", *after])


def _element(text: str, span: Span) -> Span:
    """Return the paragraph, item or heading element around the span, as far as words around it are looked for."""
    first, last = max(0, span.start - _FARTHEST_CHARS), min(len(text), span.end + _FARTHEST_CHARS)
    starts = [0] * (first == 0) + [found.end() for found in _LINE_END.finditer(text, first, span.start)]
    start = next((_opening(text, at, span.start) for at in reversed(starts) if _opens(text, at)), first)
    ends = (found.end() for found in _LINE_END.finditer(text, span.end, last))
    end = next((at for at in ends if _opens(text, at)), last)
    above = [found.end() for found in _NEXT_NUMBER.finditer(text, start, span.start)]
    below = _NEXT_NUMBER.search(text, span.end, end)
    return Span(above[-1] if above else start, below.start() if below else end)


def _opens(text: str, at: int) -> bool:
    """Return whether the line that begins there does not go on with what is above it."""
    return _kind(text, at) != "text" or _ITEM.match(text, at) is not None


def _opening(text: str, at: int, farthest: int) -> int:
    """Return where the words of the element begin whose first line is there: behind its number or an empty line."""
    kind = _kind(text, at)
    if kind in _GAPS:
        found = _LINE_END.search(text, at, farthest)
    else:
        found = _LABEL.match(text, at, farthest) if kind == "numbered" or _ITEM.match(text, at) else None
    return found.end() if found else at


def _kind(text: str, at: int) -> str:
    """Return the kind of the line that begins there, by its beginning."""
    first = split_lines(text[at : at + _FARTHEST_CHARS])[:1]
    return first[0].kind if first else "blank"


def _words(text: str, start: int, end: int) -> list[str]:
    return [match.group() for match in _WORD.finditer(text, start, end)]
