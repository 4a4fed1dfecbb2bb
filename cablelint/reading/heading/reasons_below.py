"""Lines below a gap that still belong to an authority: its reasons."""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line

_GAPS = frozenset({"blank", "rule", "page_break"})
_AUTHORITY_BREAKS_OFF = compiled(
    r"(?:[,:&(]|\b(?:FOR|REASONS?|AND|OR|SECTIONS?|PER|UNDER|E\.?O\.?(?:[ \t]?\d{5})?))[ \t]*+(?![\s\S])", re.IGNORECASE
)
_ORDER = compiled(r"[ \t]*+E\.?[ \t]?O\.?(?:[ \t]*:)?[ \t]{0,9}\d{5}\b")
_REASONS_BY_ORDER = compiled(
    r"[ \t]*+E\.?[ \t]?O\.?[ \t]{0,3}\d{5}[,:;]?[ \t]{0,3}(?i:(?:as[ \t]amended,?[ \t]{1,3})?(?:for[ \t]{1,3})?"
    r"(?:(?:reasons?|sections?|secs?\.?)[ \t]{0,3}:?[ \t]{0,3}){0,2})\(?1\.[4-7]"
)
_REASONS = compiled(
    r"[ \t]*+(?:(?:REASONS?|SECTION|AND)[ \t:]{1,3})?(?:1[ \t]?[.,][ \t]?[2-8](?!\d)|\(?[A-H]\)|\([A-H],)",
    re.IGNORECASE,
)
_REASON = compiled(r"(?<!\d)1[ \t]?[.,][ \t]?[2-8](?![\d.])[ \t(A-H),;&/-]{0,20}[ \t]*\Z", re.IGNORECASE)
_LAST_REASON = compiled(
    r"[ \t]*+(?:(?:AND|OR)\b|&)?[ \t]*(?:1[ \t]?[.,][ \t]?[2-8][ \t]?)?\(?[A-H]\)?"
    r"(?:[ \t,&/]{1,3}(?:(?:AND|OR)[ \t]{1,2})?\(?[A-H]\)?(?![A-Za-z])){0,6}[.,]?[ \t]*(?![^\r\n])",
    re.IGNORECASE,
)
_OWN_LABEL = compiled(r"[ \t]*+REASONS?[ \t:]{1,3}1[ \t]?[.,][ \t]?[2-8](?!\d)", re.IGNORECASE)
_SECTION_CUT = compiled(r"(?<![\d.])1[.,][ \t]*(?:\r\n|\r|\n)?\Z")
_REST_OF_SECTION = compiled(r"[ \t]*+[2-8][ \t]{0,3}\(?[ \t]?[A-H](?![A-Za-z])", re.IGNORECASE)
_REST_OF_REASONS = compiled(
    r"[ \t]*+(?P<rest>E?A?S?O?NS?|S)[ \t]*+:?[ \t]*+(?:1[ \t]?[.,][ \t]?[2-8](?!\d))", re.IGNORECASE
)
_LAST_CHARS = 80  # of a line, in which it breaks off


def reasons_below(text: str, lines: Sequence[Line], last: int, stop: int) -> int:
    """Return the last line of an authority that breaks off, "… for reasons", and goes on below a gap or page line."""
    while True:
        below = last + 1
        while below < stop and lines[below].kind in _GAPS:
            below += 1
        if not last + 1 < below < stop:
            return last
        above = text[max(lines[last].start, lines[last].end - _LAST_CHARS) : lines[last].end]
        if _goes_on_within_word(above, text[lines[below].start : lines[below].end]):
            last = below
            continue
        if not _REASONS.match(text, lines[below].start, lines[below].end):
            return last
        goes_on = _LAST_REASON.match(text, lines[below].start, lines[below].end) and _REASON.search(above)
        labeled = _OWN_LABEL.match(text, lines[below].start, lines[below].end)
        if not (goes_on or labeled or _AUTHORITY_BREAKS_OFF.search(above)):
            return last
        last = below


def _goes_on_within_word(above: str, below: str) -> bool:
    """Return whether the line goes on with the word that the one above breaks off within: "FOR REA", "SONS 1.4 (B)"."""
    first, rest = above.rsplit(None, 1)[-1:], _REST_OF_REASONS.match(below)
    return bool(first) and rest is not None and f"{first[0]}{rest['rest']}".upper() in ("REASON", "REASONS")


def ends_section(text: str, above: Line, below: Line) -> bool:
    """Return whether a line has the rest of a section that the one above breaks off within: "REASONS 1.", "4 (B/D)"."""
    cut = _SECTION_CUT.search(text[max(above.start, above.end - _LAST_CHARS) : above.end])
    return cut is not None and _REST_OF_SECTION.match(text, below.start, below.end) is not None


def gives_reasons_by_order(text: str, lines: Sequence[Line], index: int, below: int) -> bool:
    """Return whether a line below the authority of line `index` cites the order again, with its sections: the reasons.

    "E.O. 13526, Reasons: 1.4(b), 1.4(d)" is no second E.O. line where one is above. Line numbers count from 0.
    """
    line = lines[below]
    if line.kind != "executive_order" or not _REASONS_BY_ORDER.match(text, line.start, line.end):
        return False
    return any(_ORDER.match(text, each.start, each.end) for each in lines[:index])
