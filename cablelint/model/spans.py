"""Places in a cable's text. Offsets count characters of the decoded text, from 0."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

from cablelint.records import NamedTuple

_WORD = re.compile(r"\S+")
_start = itemgetter(0)
_new = tuple.__new__  # makes a value in half the time that its own class takes


class Span(NamedTuple):
    """The characters from `start` up to, not including, `end`, which are offsets: they count characters from 0."""

    start: int
    end: int

    def contains(self, other: "Span") -> bool:
        """Return whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Value(NamedTuple):
    """Words as they are written, with their place."""

    text: str
    span: Span


class Line(NamedTuple):
    """One line of the text: its kind (the structure grammar's terminal), and its place.

    `end` is the offset after the last character before the line break, `stop` the offset after the break.
    """

    kind: str
    start: int
    end: int
    stop: int

    @property
    def span(self) -> Span:
        """The line without its line break."""
        return _new(Span, self[1:3])


def within(spans: Sequence[Span], offset: int) -> bool:
    """Return whether the offset is in one of the spans, which are in order and apart."""
    index = bisect_right(spans, offset, key=_start) - 1
    return index >= 0 and offset < spans[index].end


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order and apart: those that overlap are made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            last = found.pop()
            span = Span(last.start, max(last.end, span.end))
        found.append(span)
    return tuple(found)


def words(text: str, span: Span) -> tuple[Value, ...]:
    """Return the words of the span, separated by spaces, each with its place."""
    return tuple(Value(found.group(), Span(*found.span())) for found in _WORD.finditer(text, *span))


def trimmed(text: str, span: Span) -> Span:
    """Return the span without spaces and line breaks at its ends; empty at its start where it holds nothing else."""
    start, end = span
    written = text[start:end]
    rest = written.lstrip()
    if not rest:
        return _new(Span, (start, start))
    start += len(written) - len(rest)
    stop = start + len(rest.rstrip())
    return span if span == (start, stop) else _new(Span, (start, stop))
