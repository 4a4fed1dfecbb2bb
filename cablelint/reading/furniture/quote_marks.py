"""The sign in front of each line that mail quotes: "> UNCLAS OSLO 000412"."""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_SIGN = ">"
_MARK = r"[ \t]{0,3}(?:>[ \t]?)+"
_FEWEST_LINES = 6
_TOP_CHARS = 6000  # in which the first mark is
_OF_CABLE = frozenset({"classification", "executive_order", "tags", "from", "date_time"})


def quote_marks(text: str, lines: Sequence[Line]) -> Sequence[Span] | None:
    """Return the marks in front of the lines, in order, empty where there is none; None where no cable is quoted.

    A cable that quotes mail has lines of its own heading without marks.
    """
    if not (text.startswith(_SIGN) or text.find(f"\n{_SIGN}", 0, _TOP_CHARS) >= 0):
        return None
    found = (compiled(_MARK).match(text, line.start, line.end) for line in lines)
    marks = [Span(line.start, match.end() if match else line.start) for line, match in zip(lines, found, strict=True)]
    unmarked = [line for line, mark in zip(lines, marks, strict=True) if mark.start == mark.end]
    if len(lines) - len(unmarked) < _FEWEST_LINES or any(line.kind in _OF_CABLE for line in unmarked):
        return None
    return marks
