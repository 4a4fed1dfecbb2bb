r"""Offsets in a text and the positions of the protocol: lines from 0, and units of an encoding within a line.

A line ends with \n, \r\n or \r. Without another agreement the units are those of UTF-16, of which a character beyond
U+FFFF takes two.
"""

import re
from bisect import bisect_right

from lsprotocol.types import Position, PositionEncodingKind, Range

from cablelint import Span

_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_CODECS = {PositionEncodingKind.Utf8: ("utf-8", 1), PositionEncodingKind.Utf32: ("utf-32-le", 4)}
_UTF_16 = ("utf-16-le", 2)  # the codec, and how many of its bytes are a unit


class Positions:
    """The positions of a text."""

    def __init__(self, text: str, encoding: PositionEncodingKind | str | None = None) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in _LINE_BREAK.finditer(text))]
        self._ends = [*(found.start() for found in _LINE_BREAK.finditer(text)), len(text)]
        self._codec, self._bytes = _CODECS.get(PositionEncodingKind(encoding), _UTF_16) if encoding else _UTF_16
        self._plain = text.isascii()

    def at(self, offset: int) -> Position:
        """Return the position of the character at the offset, of the end of the text where it is beyond that."""
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self._starts, offset) - 1
        before = self._text[self._starts[line] : offset]
        return Position(line, len(before) if self._plain else self._units(before))

    def range(self, span: Span) -> Range:
        """Return the range of the span."""
        return Range(self.at(span.start), self.at(span.end))

    def offset(self, position: Position) -> int:
        """Return the offset at the position; at the end of its line, or of the text, where it is beyond that."""
        if position.line >= len(self._starts):
            return len(self._text)
        start, end = self._starts[position.line], self._ends[position.line]
        if self._plain:
            return min(start + position.character, end)
        units = 0
        for at in range(start, end):
            if units >= position.character:
                return at
            units += self._units(self._text[at])
        return end

    def line_of(self, offset: int) -> int:
        """Return the line, from 0, that holds the offset."""
        return bisect_right(self._starts, offset) - 1

    def line_span(self, line: int) -> Span:
        """Return the characters of the line, without its line break."""
        return Span(self._starts[line], self._ends[line])

    def _units(self, words: str) -> int:
        return len(words.encode(self._codec, "surrogatepass")) // self._bytes
