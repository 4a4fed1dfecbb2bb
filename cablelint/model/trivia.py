"""What was removed from a text before it was read: page lines, banners, stamps, print blocks; and where it was.

The text that is left is the message's own. Offsets in it and offsets in the text as it came are turned into each other
here.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter
from typing import Literal

from cablelint.model.diagnostics import Diagnostic, Edit, Fix
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

TriviaKind = Literal[
    "page_line",
    "banner",
    "stamp",
    "print_block",
    "attributes",
    "trailer",
    "publisher",
    "footnote",
    "message_set",
    "line_number",
    "quote_mark",
    "frame",
    "markup",
    "letter_space",
    "gap",
]
"""What a line is that was removed; a `gap` is an empty line next to it.

Numbers, quote marks, the bars of a frame and the markup of a page are in its margins; a `letter_space` is in a word
that is spread out.
"""

_new = tuple.__new__  # makes a value in half the time that its own class takes


class Trivia(NamedTuple):
    """A line that was removed, with its line break, or the end of one; `span` is its place in the text as it came."""

    kind: TriviaKind
    span: Span
    text: str
    at: int  # offset in the text that is left


class Offsets:
    """Offsets in the text that is left, and where they are in the text as it came."""

    def __init__(self, trivia: Sequence[Trivia]) -> None:
        self._at = [one.at for one in trivia]
        self._before = [0, *accumulate(one.span.end - one.span.start for one in trivia)]
        self._lines = [one.at for one in trivia if one.text.endswith(("\n", "\r"))]
        self._spans = [one.span for one in trivia]

    def received(self, span: Span) -> Span:
        """Return the span in the text as it came; what was removed at its ends is outside it."""
        start, end = span
        first = start + self._before[bisect_right(self._at, start)]
        if start == end:
            return Span(first, first)
        return Span(first, end + self._before[bisect_left(self._at, end)])

    def left(self, offset: int) -> int:
        """Return the offset in the text that is left; that of the place where it was removed, if it was."""
        index = bisect_right(self._spans, offset, key=itemgetter(0)) - 1
        if index >= 0 and offset < self._spans[index].end:
            return self._at[index]
        return offset - self._before[index + 1]

    def lines_before(self, offset: int) -> int:
        """Return how many lines were removed before the offset."""
        return bisect_right(self._lines, offset)

    def interrupted(self, span: Span) -> bool:
        """Return whether something was removed within the span."""
        return bisect_right(self._at, span.start) < bisect_left(self._at, span.end)

    def edits(self, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        """Return the edits with offsets in the text as it came, without those in which something was removed."""
        kept, at = list[Edit](), self._at
        for edit in edits:
            (start, end), text = edit
            before = bisect_right(at, start)
            if start == end or before == len(at) or end <= at[before]:
                shift = self._before[before]
                kept.append(_new(Edit, (_new(Span, (start + shift, end + shift)), text)) if shift else edit)
        return tuple(kept)

    def diagnostic(self, found: Diagnostic) -> Diagnostic:
        """Return the finding with offsets in the text as it came, without a fix that would delete more than it says."""
        related = tuple(one._replace(span=self.received(one.span)) for one in found.related)
        return found._replace(span=self.received(found.span), fix=found.fix and self._fix(found.fix), related=related)

    def _fix(self, fix: Fix) -> Fix | None:
        edits = self.edits(fix.edits)
        return fix._replace(edits=edits) if len(edits) == len(fix.edits) else None
