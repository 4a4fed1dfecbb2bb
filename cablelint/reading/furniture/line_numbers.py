"""The numbers of lines that some prints and copies have in a margin, which are no words of the message.

They count every line, or every line with words, or are next to every fifth.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span
from cablelint.records import NamedTuple

_FEWEST_LINES = 8
_SPACED_LINES = 5  # from one line with a number to the next, where not all have one
_NUMBER = r"[ \t]{0,8}(?P<number>\d{1,4})(?:[ \t]?[:|]|(?=[ \t])|(?![^\r\n]))"
_INDENTED = r"[ \t]{2}"
_FIRST_LINES = 12
_FEWEST_AT_END_LINES = 4  # of the first, that end with a digit: of those with numbers at the right
_FIVE = "  5"
_END_CHARS = 6  # of a line: two spaces and a number
_FEWEST_FIVES_LINES = 3
_DIGITS = "0123456789"
_GAP_CHARS = 2  # at least, between words and a number at the right
_MOST_DIGITS = 4
_INDENT_CHARS = 20  # at least, in front of a number that is alone at the right


class _AtRight(NamedTuple):
    line: int  # its index
    written: int  # lines with words above it
    number: int
    span: Span


def numbers_at_left(text: str, lines: Sequence[Line]) -> Sequence[Span] | None:
    """Return the margin of each line, in order, empty where it has none; None where the lines are not counted."""
    if len(lines) < _FEWEST_LINES or not _may_have(text, lines):
        return None
    ends = _numbers(text, lines)
    if ends is None:
        return None
    column = _column(text, lines, ends)
    return [
        Span(line.start, min(line.end, line.start + column if column else end + 1))
        for line, end in zip(lines, ends, strict=True)
    ]


def numbers_at_right(text: str, lines: Sequence[Line]) -> Sequence[Span] | None:
    """Return the number at the end of each line, with the spaces before it; None where the lines are not counted.

    They may begin again at 1 on a further page.
    """
    ends = [text[max(line.start, line.end - _END_CHARS) : line.end] for line in lines[:_FIRST_LINES]]
    numbered = sum("  " in end and end[-1].isdigit() for end in ends)
    if numbered < _FEWEST_AT_END_LINES and not any(end.endswith(_FIVE) for end in ends):
        return None
    found = list(_at_right(text, lines))
    fewest = _FEWEST_FIVES_LINES if all(each.number % _SPACED_LINES == 0 for each in found) else _FEWEST_LINES
    if len(found) < fewest or not all(_follows(one, two) for one, two in pairwise(found)):
        return None
    margins = [Span(line.end, line.end) for line in lines]
    for each in found:
        margins[each.line] = each.span
    return margins


def _at_right(text: str, lines: Sequence[Line]) -> Iterator[_AtRight]:
    written = 0
    for index, line in enumerate(lines):
        words = text[line.start : line.end].rstrip()
        rest = words.rstrip(_DIGITS)
        before = rest.rstrip(" \t")
        gap = _GAP_CHARS if before else _INDENT_CHARS
        if 0 < len(words) - len(rest) <= _MOST_DIGITS and len(rest) - len(before) >= gap:
            yield _AtRight(index, written, int(words[len(rest) :]), Span(line.start + len(before), line.end))
        written += line.kind != "blank"


def _follows(one: _AtRight, two: _AtRight) -> bool:
    """Return whether a number counts on from the one above it, no line with words between them, or by the fives."""
    counted = two.number - one.number
    apart = two.written - one.written
    in_fives = counted == _SPACED_LINES and not one.number % _SPACED_LINES
    near = counted == 1 and apart <= 1
    return two.number == 1 or near or (in_fives and counted in (two.line - one.line, apart))


def _may_have(text: str, lines: Sequence[Line]) -> bool:
    """Return whether one of the first lines begins with a number: in most texts none does."""
    return any(compiled(_NUMBER).match(text, line.start, line.end) for line in islice(lines, _FEWEST_LINES))


def _numbers(text: str, lines: Sequence[Line]) -> Sequence[int] | None:
    """Return where the number of each line ends, its start where it has none; None where the lines are not counted."""
    ends = [line.start for line in lines]
    first = counted = written = missed = 0
    for at, line in enumerate(lines):
        match = compiled(_NUMBER).match(text, line.start, line.end)
        number = int(match["number"]) if match else 0
        first = first or (number - at if match else 0)
        if match and number in (first + at, first + written):
            ends[at] = match.end()
            counted += 1
        elif line.kind != "blank":
            missed += 1
            if not compiled(_INDENTED).match(text, line.start, line.end):
                return None
        written += line.kind != "blank"
    every = missed == 0
    return ends if counted > 1 and (every or counted == len(lines) // _SPACED_LINES) else None


def _column(text: str, lines: Sequence[Line], ends: Sequence[int]) -> int:
    """Return how wide the margin is, in characters; 0 where the lines do not begin in one column."""
    written = [
        end - line.start + len(rest) - len(rest.lstrip(" "))
        for line, end in zip(lines, ends, strict=True)
        if (rest := text[end : line.end]).strip()
    ]
    column = min(written, default=0)
    return column if all(end - line.start < column for line, end in zip(lines, ends, strict=True)) else 0
