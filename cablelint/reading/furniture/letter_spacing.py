"""The spaces between the letters of what is spread out: "T A G S: PREL", "E N D  S U M M A R Y", "F M  A M E M B".

Of a line of the heading whose every word is spread out, the second space between two words goes too.
"""

import re
from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_SIGNS = (
    "A G S",
    "S U B J",
    "R E F",
    "M A R Y",
    "M M E N T",
    "E N D",
    "I N F O",
    "B E G I N",
    "A C T I O N",
    "F M ",
    "T O ",
)
_SPREAD = r"(?<![A-Za-z0-9])(?<![A-Za-z0-9] )[A-Z](?: [A-Z]){2,11}(?![A-Za-z0-9])(?! [A-Z0-9](?![A-Za-z0-9]))"
_SPREAD_LINE = (
    r"[ \t]*(?P<first>[A-Z](?: [A-Z]){1,11})(?: ?:)? {2,4}(?:[A-Z0-9/](?: {1,4}|(?![^ \t\r\n]))){4,80}[ \t]*(?![^\r\n])"
)
_ADDRESS_LABEL = (
    r"[ \t]*+(?P<label>F M|T O|I N F O)(?=[ \t]{0,3}:?[ \t]{1,9}"
    r"(?:R[A-Z]{3,7}/|AM(?:EMBASSY|CONSUL|CONGEN)|SECSTATE|SECDEF|US(?:MISSION|INT|DEL|LO)|ALL )[A-Z ])"
)
_LEADING = frozenset(
    "FM TO INFO AMEMBASSY AMCONSUL SECSTATE USMISSION TAGS SUBJ SUBJECT REF "
    "UNCLAS UNCLASSIFIED CONFIDENTIAL SECRET LIMITED".split()
)
_LABELS = frozenset({"ACTION", "INFO", "REF", "REFS", "REFTEL", "SUBJ", "SUBJECT", "TAGS"})
_TITLES = frozenset({"ACTION", "BACKGROUND", "BEGIN", "COMMENT", "END", "INTRODUCTION", "NOTE", "SUMMARY"})


def letter_spaces(text: str, lines: Sequence[Line]) -> Sequence[Sequence[Span]] | None:
    """Return the spaces between the letters of such words in each line, in order; None without any."""
    if not any(sign in text for sign in _SIGNS):
        return None
    found = [tuple(_spaces(text, line)) for line in lines]
    return found if any(found) else None


def _spaces(text: str, line: Line) -> Iterator[Span]:
    whole = compiled(_SPREAD_LINE).match(text, line.start, line.end)
    if whole and whole["first"].replace(" ", "") in _LEADING:
        yield from _between_letters(text, Span(whole.start("first"), line.end))
        return
    if label := compiled(_ADDRESS_LABEL).match(text, line.start, line.end):
        yield from (Span(at, at + 1) for at in range(label.start("label") + 1, label.end("label"), 2))
        return
    for spread in compiled(_SPREAD).finditer(text, line.start, line.end):
        word = spread[0].replace(" ", "")
        if word in _TITLES or (word in _LABELS and _is_label(text, line, spread)):
            yield from (Span(at, at + 1) for at in range(spread.start() + 1, spread.end(), 2))


def _between_letters(text: str, line: Span) -> Iterator[Span]:
    """Yield the single spaces of a spread line, and all but one of those between two words."""
    for found in compiled(r"(?<=\S) +(?=\S)").finditer(text, *line):
        yield Span(found.start() + (found.end() - found.start() > 1), found.end())


def _is_label(text: str, line: Line, spread: re.Match[str]) -> bool:
    """Return whether the word begins its line, and a colon or nothing but spaces is behind it."""
    opens = not text[line.start : spread.start()].strip()
    return opens and text[spread.end() : line.end].lstrip()[:1] in (":", "")
