"""Where places of a text are after edits, and which of them an edit touches."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from cablelint.model.diagnostics import Edit
from cablelint.model.spans import Span


class Moves:
    """The edits of one pass, which do not overlap, and how far they move what is behind them."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = sorted(edits)
        self._starts = [edit.span.start for edit in self._edits]
        self._ends = [edit.span.end for edit in self._edits]
        longer = (len(edit.text) - (edit.span.end - edit.span.start) for edit in self._edits)
        self._shifts = [0, *accumulate(longer)]

    def moved(self, span: Span) -> Span:
        """Return where the span is after the edits that are wholly above it."""
        by = self._shifts[bisect_right(self._ends, span.start)]
        return Span(span.start + by, span.end + by)

    def widened(self, span: Span) -> Span:
        """Return where the span is, with all that was put into it or at its ends."""
        start = span.start + self._shifts[bisect_left(self._ends, span.start)]
        return Span(start, max(start, span.end + self._shifts[bisect_right(self._starts, span.end)]))

    def touching(self, span: Span) -> list[Edit]:
        """Return the edits that touch characters of the span, or are right next to it."""
        return self._edits[bisect_left(self._ends, span.start) : bisect_right(self._starts, span.end)]
