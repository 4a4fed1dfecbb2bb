"""What some copies have in their margins: numbers of the lines on either side, or the signs of mail that quotes.

Only where a heading is found in what is left are they taken for such: a list counts too.
"""

from collections.abc import Callable, Mapping, Sequence

from cablelint.lalr import driver
from cablelint.model.spans import Line, Span
from cablelint.model.trivia import TriviaKind
from cablelint.reading.furniture.line_numbers import numbers_at_left, numbers_at_right
from cablelint.reading.furniture.quote_marks import quote_marks
from cablelint.records import NamedTuple

_FEWEST_LABELS = 2
_LABELS = frozenset({"from", "to", "classification", "executive_order", "tags", "subject", "references"})
_READERS: tuple[tuple[Callable[[str, Sequence[Line]], Sequence[Span] | None], TriviaKind], ...] = (
    (numbers_at_left, "line_number"),
    (numbers_at_right, "line_number"),
    (quote_marks, "quote_mark"),
)


class Margins(NamedTuple):
    """What is in the margin, and by the index of a line its place and the kind of the line without it."""

    kind: TriviaKind
    places: Mapping[int, tuple[Span, str]]


def read_margins(text: str, lines: Sequence[Line]) -> Margins | None:
    """Return the margins of the text; None where it has none."""
    for read, kind in _READERS:
        spans = read(text, lines)
        places = spans and _places(text, lines, spans)
        if places:
            return Margins(kind, places)
    return None


def _places(text: str, lines: Sequence[Line], spans: Sequence[Span]) -> Mapping[int, tuple[Span, str]] | None:
    """Return the margins with the kinds of their lines; None where no heading is left without them."""
    bare = "".join(
        text[line.start : out.start] + text[out.end : line.stop] for line, out in zip(lines, spans, strict=True)
    )
    kinds = [line.kind for line in driver.split_lines(bare)]
    if spans[-1] == lines[-1].span and lines[-1].end == lines[-1].stop:  # nothing but its number was in the last line
        kinds.append("blank")
    if len(_LABELS.intersection(kinds)) < _FEWEST_LABELS or len(kinds) < len(lines):
        return None
    return {at: (span, kind) for at, (span, kind) in enumerate(zip(spans, kinds, strict=True)) if any(span)}
