"""The spaces between the letters of a label or a title that is spread out: "T A G S: PREL", "E N D  S U M M A R Y"."""

import re
from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_SIGNS = ("A G S", "S U B J", "R E F", "M A R Y", "M M E N T", "E N D", "I N F O", "B E G I N", "A C T I O N")
_SPREAD = r"(?<![A-Za-z0-9])(?<![A-Za-z0-9] )[A-Z](?: [A-Z]){2,11}(?![A-Za-z0-9])(?! [A-Z0-9](?![A-Za-z0-9]))"
_LABELS = frozenset({"ACTION", "INFO", "REF", "REFS", "REFTEL", "SUBJ", "SUBJECT", "TAGS"})
_TITLES = frozenset({"ACTION", "BACKGROUND", "BEGIN", "COMMENT", "END", "INTRODUCTION", "NOTE", "SUMMARY"})


def letter_spaces(text: str, lines: Sequence[Line]) -> Sequence[Sequence[Span]] | None:
    """Return the spaces between the letters of such words in each line, in order; None without any."""
    if not any(sign in text for sign in _SIGNS):
        return None
    found = [tuple(_spaces(text, line)) for line in lines]
    return found if any(found) else None


def _spaces(text: str, line: Line) -> Iterator[Span]:
    for spread in compiled(_SPREAD).finditer(text, line.start, line.end):
        word = spread[0].replace(" ", "")
        if word in _TITLES or (word in _LABELS and _is_label(text, line, spread)):
            yield from (Span(at, at + 1) for at in range(spread.start() + 1, spread.end(), 2))


def _is_label(text: str, line: Line, spread: re.Match[str]) -> bool:
    """Return whether the word begins its line, and a colon or nothing but spaces is behind it."""
    opens = not text[line.start : spread.start()].strip()
    return opens and text[spread.end() : line.end].lstrip()[:1] in (":", "")
