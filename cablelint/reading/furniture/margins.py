"""What some copies have in their margins: numbers of the lines, the signs of mail that quotes, bars, a page's tags.

Only where a heading is found in what is left are they taken for such: a list counts too. The spaces between the letters
of a label are removed with them.
"""

from collections.abc import Callable, Mapping, Sequence

from cablelint.lalr import driver
from cablelint.model.spans import Line, Span
from cablelint.model.trivia import TriviaKind
from cablelint.reading.furniture.emphasis import emphasis
from cablelint.reading.furniture.frames import frame
from cablelint.reading.furniture.letter_spacing import letter_spaces
from cablelint.reading.furniture.line_markup import line_markup
from cablelint.reading.furniture.line_numbers import numbers_at_left, numbers_at_right
from cablelint.reading.furniture.logical_text import LogicalText, without_margins
from cablelint.reading.furniture.quote_marks import quote_marks
from cablelint.records import NamedTuple

_Places = Sequence[Sequence[Span]]  # of what is removed, line by line
_FEWEST_LABELS = 2
_MOST_INNER_MARGINS = 2  # margins within one
_LABELS = frozenset({"from", "to", "classification", "executive_order", "tags", "subject", "references", "smart_field"})


def _alone(read: Callable[[str, Sequence[Line]], Sequence[Span] | None]) -> Callable[[str, Sequence[Line]], _Places]:
    """Return what a reader of one margin finds, as places of which a line may have several."""
    return lambda text, lines: [(span,) if any(span) else () for span in read(text, lines) or ()]


_READERS: tuple[tuple[Callable[[str, Sequence[Line]], _Places | None], TriviaKind], ...] = (
    (_alone(numbers_at_left), "line_number"),
    (_alone(numbers_at_right), "line_number"),
    (_alone(quote_marks), "quote_mark"),
    (frame, "frame"),
    (line_markup, "markup"),
    (emphasis, "markup"),
)


class Margins(NamedTuple):
    """What is in the margin, and by the index of a line its places and the kind of the line without them."""

    kind: TriviaKind
    places: Mapping[int, tuple[Sequence[Span], str]]


def read_margins(whole: LogicalText) -> Margins | None:
    """Return the margins of the text, of several the outermost; None where it has none."""
    text, lines = whole.text, whole.lines
    if margins := _around_heading(whole, _MOST_INNER_MARGINS):
        return margins
    spread = letter_spaces(text, lines)
    kinds = spread and _kinds(text, lines, spread)
    return Margins("letter_space", _by_line(spread, kinds)) if spread and kinds else None


def _around_heading(whole: LogicalText, left: int) -> Margins | None:
    """Return the margins without which a heading is found, or other margins around one; so many may be within."""
    for read, kind in _READERS:
        found = read(whole.text, whole.lines)
        kinds = found and _kinds(whole.text, whole.lines, found)
        if not (found and kinds):
            continue
        margins = Margins(kind, _by_line(found, kinds))
        if len(_LABELS.intersection(kinds)) >= _FEWEST_LABELS:
            return margins
        if left and _around_heading(without_margins(whole, *margins), left - 1):
            return margins
    return None


def _by_line(found: _Places, kinds: Sequence[str]) -> Mapping[int, tuple[Sequence[Span], str]]:
    return {at: (spans, kind) for at, (spans, kind) in enumerate(zip(found, kinds, strict=True)) if spans}


def _kinds(text: str, lines: Sequence[Line], found: _Places) -> Sequence[str] | None:
    """Return the kinds of the lines without what was found; None where these are other lines."""
    bare = [_without(text, line, spans) for line, spans in zip(lines, found, strict=True)]
    kinds = [line.kind for line in driver.split_lines("".join(bare))]
    if bare and not bare[-1]:  # nothing but its margin was in the last line
        kinds.append("blank")
    return kinds if len(kinds) == len(lines) else None


def _without(text: str, line: Line, spans: Sequence[Span]) -> str:
    starts, ends = [line.start, *(span.end for span in spans)], [*(span.start for span in spans), line.stop]
    return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))
