"""How a cable is formatted, and what the steps ask of it in common."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from typing import Literal

from cablelint.files.source import Source
from cablelint.model.cable import Cable, Profile
from cablelint.model.diagnostics import Edit
from cablelint.model.spans import Line, Span
from cablelint.records import NamedTuple

TagSeparator = Literal["keep", "comma", "space"]
SHORTEST_LINE_CHARS = 40
"""The shortest line that a layout may ask for."""

LINE_LENGTH = "TXT005"
"""The rule that finds lines longer than the layout makes them."""

_LINE_LENGTHS: dict[Profile, int] = {"telegram": 69}
_REMEMBERED_TEXTS = 3
_LONG_CHARS = 1_000_000
BLANKS = " \t"
GAPS = frozenset({"blank", "rule", "page_break"})
"""The kinds of lines that part blocks of text."""


class Layout(NamedTuple):
    """What may be chosen; the names are those of the configuration."""

    line_length: int | None = None  # characters; None for the profile's own, which draft and archive have not
    tag_separator: TagSeparator = "keep"
    wrap: bool = True  # rewrap running text to the line length
    field_order: bool = True  # the elements of the heading in the prescribed order
    ascii: bool = True  # replace smart quotes, dashes and accents by plain characters
    keep: tuple[int | None, ...] = ()  # numbers of the paragraphs that stay as they are; None for the whole text


_MARGINS = frozenset({"line_number", "quote_mark", "frame", "markup"})

Step = Callable[[Cable, Layout], Iterable[Edit]]

Read = Callable[[str], Cable]
"""Reads a text by the profile and the tables that hold for it."""


def remembering(read: Read) -> Read:
    """Return what reads a text no more than once: that formatted, that before it, and one tried are asked for again.

    A long text is remembered alone, and let go before another is read: its cable may take twenty times its memory.
    """
    known: dict[str, Cable] = {}

    def remembered(text: str) -> Cable:
        cable = known.pop(text, None)
        if cable is None:
            most = 0 if len(text) > _LONG_CHARS else _REMEMBERED_TEXTS - 1
            for earliest in [*known][: max(0, len(known) - most)]:
                del known[earliest]
            cable = read(text)
        known[text] = cable  # behind those that were asked for before
        return cable

    return remembered


def has_layout_of_its_own(cable: Cable) -> bool:
    """Return whether the layout is not to be changed: of other kinds of messages, and of copies with a margin."""
    return cable.foreign is not None or any(one.kind in _MARGINS for one in cable.trivia)


def line_length(cable: Cable, layout: Layout) -> int | None:
    """Return the most characters that a line may have, None where nothing is wrapped."""
    return (layout.line_length or _LINE_LENGTHS.get(cable.profile)) if layout.wrap else None


def line_break(cable: Cable) -> str:
    """Return the line break that most lines of the cable end with."""
    return Source(cable.text).newline


def outdented(text: str, offset: int) -> int:
    """Return the offset before the spaces that are in front of it."""
    while offset and text[offset - 1] in BLANKS:
        offset -= 1
    return offset


def is_quoted(cable: Cable, line: Line) -> bool:
    """Return whether any of the line is in quoted text."""
    index = bisect_left(cable.quoted_spans, line.start, key=lambda span: span.end)
    return index < len(cable.quoted_spans) and cable.quoted_spans[index].start < line.end


def first_line(cable: Cable, offset: int) -> int:
    """Return the index of the line that holds the offset; 0 where there are no lines."""
    return max(bisect_right(cable.lines, offset, key=lambda line: line.start) - 1, 0)


def kept_spans(cable: Cable, layout: Layout) -> list[Span]:
    """Return the places where nothing is edited."""
    if None in layout.keep:
        return [Span(0, len(cable.text))]
    return [paragraph.span for paragraph in cable.paragraphs if paragraph.number in layout.keep]
