"""The numbers of lines that some prints and copies have in the margin, which are no words of the message.

They count every line, or every line with words, or are in front of every fifth. Only where a heading is found in what
is left are they taken for such: a list counts too.
"""

from collections.abc import Mapping, Sequence
from itertools import islice

from cablelint.lalr import driver
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_FEWEST_LINES = 8
_FEWEST_LABELS = 2
_SPACED_LINES = 5  # from one line with a number to the next, where not all have one
_NUMBER = r"[ \t]{0,8}(?P<number>\d{1,4})(?:[ \t]?[:|]|(?=[ \t])|(?![^\r\n]))"
_INDENTED = r"[ \t]{2}"
_LABELS = frozenset({"from", "to", "classification", "executive_order", "tags", "subject", "references"})

Margins = Mapping[int, tuple[Span, str]]


def line_numbers(text: str, lines: Sequence[Line]) -> Margins:
    """Return the margins with numbers by the index of their line, each with the kind of the line without it."""
    if len(lines) < _FEWEST_LINES or not _may_have(text, lines):
        return {}
    ends = _numbers(text, lines)
    if ends is None:
        return {}
    column = _column(text, lines, ends)
    margins = [
        Span(line.start, min(line.end, line.start + column if column else end + 1))
        for line, end in zip(lines, ends, strict=True)
    ]
    bare = "".join(text[margin.end : line.stop] for line, margin in zip(lines, margins, strict=True))
    kinds = [line.kind for line in driver.split_lines(bare)]
    if margins[-1].end == lines[-1].stop:  # nothing but its number was in the last line
        kinds.append("blank")
    if len(_LABELS.intersection(kinds)) < _FEWEST_LABELS or len(kinds) < len(lines):
        return {}
    return {at: (margin, kind) for at, (margin, kind) in enumerate(zip(margins, kinds, strict=True)) if any(margin)}


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
