"""Which lines of a cable are running text, and which line breaks in it were meant.

Nobody marks a talking point, a row of a table or the line of an address. So a line break counts as meant unless the
line before it is as full as its typist would have it, or its words plainly go on in the next; what was meant stays.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cablelint.cable import Cable
from cablelint.formatting.layout import BLANKS, GAPS, first_line, is_quoted
from cablelint.spans import Line

ITEM = re.compile(r"[ \t]*(?:[-*o•=#+~>]+(?:\s|\Z)|--|\(?(?:\d{1,7}|[A-Za-z]|[ivxIVX]{1,4})[.):-](?:\s|\Z))")
"""What opens an item of a list: a dash, a letter, a number."""

_LABELLED = re.compile(r"[ \t]*[A-Z][^\s:]{0,20}(?: [^\s:]{1,20}){0,3}:\s")
_STANDING_ALONE = re.compile(r"[ \t]*MINIMIZE CONSIDERED\b", re.IGNORECASE)
_COLUMNS = re.compile(r"[^\s.?!:;,\"')] {3,}\S|\S {5,}\S|\||\t")
_WIDE = re.compile(r"[^\s.?!:;,\"')]  +\S")
_FIRST_WORD = re.compile(r"\s*(\S+)")
_SLACK = 20  # characters that a typist may leave free at the end of a line
_OVERFLOW = 40  # characters by which an edited line may be longer than the others


def blocks(cable: Cable) -> Iterator[list[Line]]:
    """The lines of the body between gaps, each paragraph's first line the first of one; no quoted text, no tables."""
    openings = {first_line(cable, paragraph.span.start) for paragraph in cable.paragraphs}
    block: list[Line] = []
    for index in range(first_line(cable, cable.body.start), len(cable.lines)):
        line = cable.lines[index]
        outside = line.start >= cable.body.end or line.kind in GAPS or is_quoted(cable, line)
        if (outside or index in openings) and block:
            if not _is_table([cable.written(one.span) for one in block]):
                yield block
            block = []
        if not outside:
            block.append(line)
    if block and not _is_table([cable.written(one.span) for one in block]):
        yield block


def segments(written: Sequence[str], limit: int) -> Iterator[range]:
    """The lines of a block, by index, parted where a line break was meant."""
    first = 0
    soft = _soft_breaks(written, limit)
    for at, is_soft in enumerate([*soft, False], 1):
        if not is_soft:
            yield range(first, at)
            first = at


def is_ragged(written: Sequence[str], limit: int) -> bool:
    """Whether some line of a segment leaves more room than a typist would, and plainly goes on in the next."""
    return any(two.lstrip()[:1].islower() and _room(one, two, limit) >= _SLACK for one, two in pairwise(written))


def indent(written: str) -> int:
    """How far the line is indented; a single blank is a slip."""
    blanks = len(written) - len(written.lstrip(BLANKS))
    return blanks if blanks > 1 else 0


def _is_table(written: Sequence[str]) -> bool:
    written = [line[item.end() :] if (item := ITEM.match(line)) else line for line in written]
    wide = sum(_WIDE.search(line) is not None for line in written)
    return any(_COLUMNS.search(line) for line in written) or (wide > 1 and wide * 2 > len(written))


def _soft_breaks(written: Sequence[str], limit: int) -> list[bool]:
    """For each line but the last whether the line break after it may be moved."""
    width = max((len(line) for line in written if len(line) <= limit), default=limit)
    width = width if width > limit - _SLACK else limit  # short lines say nothing of their typist's width
    rooms = [_room(one, two, limit) for one, two in pairwise(written)]
    flowing = sum(room < _SLACK for room in rooms) * 2 >= len(rooms)
    headed = bool(rooms) and rooms[0] * 2 > limit  # a short first line may be a heading
    return [
        _aligns(written, at)
        and not (headed and at == 0)
        and _is_soft(written[at], written[at + 1], room, width, limit, flowing)
        for at, room in enumerate(rooms)
    ]


def _is_soft(one: str, two: str, room: int, width: int, limit: int, flowing: bool) -> bool:
    end, start = one.rstrip()[-2:], two.lstrip()[:1]
    if ITEM.match(two) or _STANDING_ALONE.match(two) or (end[-1:] == "-" and end[:1].isalnum()):
        return False
    if _LABELLED.match(one) and _LABELLED.match(two):  # as in the note of a life: "Born: 1950"
        return False
    if start.islower() and end[-1:] not in ".:;?!":
        return flowing or len(one) > limit
    if len(one) > limit + _OVERFLOW or (end[-1:] in ":;" and not start.islower()):
        return False
    if end.rstrip("\"')")[-1:] in (".", "?", "!"):
        return len(one) > limit or _room(one, two, width) < 0
    return room < _SLACK


def _room(one: str, two: str, width: int) -> int:
    """Characters left free on the first line when the first word of the second is put on it."""
    word = _FIRST_WORD.match(two)
    return width - len(one.rstrip()) - 1 - len(word[1] if word else "")


def _aligns(written: Sequence[str], at: int) -> bool:
    """Whether the line after the one at the index is indented as a continuation of it."""
    one, two = indent(written[at]), indent(written[at + 1])
    return one == two or (two > one and ITEM.match(written[at]) is not None)
