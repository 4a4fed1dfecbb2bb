"""A page in two columns, side by side in the text: what is read there is each line across both."""

from bisect import bisect_right

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span

_OPENING = r"(?<=\S)[ ]{3,60}(?P<number>\d{1,2})\.[ ]{1,3}(?=[(\"“]?[A-Z])"
_FEWEST_LINES = 2  # of the second column, besides the one with the number
_NEAR_CHARS = 2  # by which its lines are out of line
_MOST_LINES = 6  # below the number, in which the others are


@once_per_cable
def second_column(cable: Cable) -> Span | None:
    """Return the number that opens the second of two columns: the next after the last, above lines that are in line."""
    numbers = [paragraph.number for paragraph in cable.paragraphs if paragraph.number is not None]
    if not numbers or "   " not in cable.text:
        return None
    following = max(numbers) + 1
    for found in compiled(_OPENING).finditer(cable.text, *cable.body):
        counts_on = int(found["number"]) == following
        if counts_on and not cable.quoted(found.start()) and _heads_column(cable, found.start("number")):
            return Span(*found.span("number"))
    return None


def _heads_column(cable: Cable, offset: int) -> bool:
    """Return whether words begin in the column of the offset on lines below it, behind other words and a gap."""
    top = cable.text.rfind("\n", 0, offset) + 1
    first = bisect_right(cable.lines, offset, key=lambda line: line.start)
    below = (cable.text_at(line.span) for line in cable.lines[first : first + _MOST_LINES])
    return sum(_has_column(line, offset - top) for line in below) >= _FEWEST_LINES


def _has_column(line: str, column: int) -> bool:
    for at in range(max(1, column - _NEAR_CHARS), column + _NEAR_CHARS + 1):
        if line[at - 2 : at] == "  " and line[at : at + 1].strip() and line[:at].strip():
            return True
    return False
