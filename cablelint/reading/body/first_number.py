"""The number of paragraph 1 that a scan misread or that lost its mark: "l. FOUR BOATS", "1 FOUR BOATS" above 2."""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line

_SECOND = compiled(r"[ \t¶]*+2[ \t]{0,3}[.,][ \t]")
_MISREAD = compiled(
    r"[ \t¶]*+(?:[lI][.,][ \t]{1,3}|1[ \t]{1,2}(?!(?i:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)))"
    r"(?=[\"“(]?[A-Z][A-Za-z]*[ ,-])(?=[^\r\n]{20})"
)
_LABELED = frozenset({"subject", "references", "tags", "executive_order"})
_NEAR_LINES = 3  # below the last label, which may be wrapped


def with_first_number(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines, that of such a number as one with a number: 2 is the first other, and the heading is above."""
    second = next((at for at, line in enumerate(lines) if line.kind == "numbered"), 0)
    if not second or not _SECOND.match(text, *lines[second].span):
        return lines
    label = next((at for at in range(second - 1, -1, -1) if lines[at].kind in _LABELED), second)
    for at in range(label + 1, min(second, label + _NEAR_LINES + 1)):
        if lines[at].kind == "text" and _MISREAD.match(text, *lines[at].span):
            return [*lines[:at], lines[at]._replace(kind="numbered"), *lines[at + 1 :]]
    return lines
