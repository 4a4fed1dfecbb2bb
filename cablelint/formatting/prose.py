"""Which lines of a cable are running text: no heading, no quoted text, no table."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from cablelint.formatting import line_breaks
from cablelint.formatting.layout import GAPS, first_line, is_quoted
from cablelint.formatting.line_breaks import ITEM, soft_breaks
from cablelint.model.cable import Cable
from cablelint.model.spans import Line

_COLUMNS = re.compile(r"[^\s.?!:;,\"')] {3,}\S|\S {5,}\S|\||\t")
_WIDE = re.compile(r"[^\s.?!:;,\"')]  +\S")


def blocks(cable: Cable, is_wanted: Callable[[Sequence[Line]], bool] = bool) -> Iterator[list[Line]]:
    """Yield the lines of the body between gaps, each paragraph's first line opening one; no quoted text, no tables.

    A place at which a page line was removed ends one too: nothing moves across it. Only the wanted ones are yielded.
    """
    apart = {one.at for one in cable.trivia}
    openings = {first_line(cable, paragraph.span.start) for paragraph in cable.paragraphs}
    block: list[Line] = []
    for index in range(first_line(cable, cable.body.start), len(cable.lines)):
        line = cable.lines[index]
        of_heading = cable.text[line.start : cable.body.start].strip()  # which the body begins or ends on
        quoted = is_quoted(cable, line) or _is_of_mail(cable, line)
        outside = line.start >= cable.body.end or line.kind in GAPS or quoted or of_heading
        if (outside or index in openings or line.start in apart) and block:
            if is_wanted(block) and not _is_table([cable.text_at(one.span) for one in block]):
                yield block
            block = []
        if not outside:
            block.append(line)
    if block and is_wanted(block) and not _is_table([cable.text_at(one.span) for one in block]):
        yield block


def _is_of_mail(cable: Cable, line: Line) -> bool:
    """Return whether the line is quoted as mails are: what is broken off it would be without its ">"."""
    return cable.text[line.start : line.end].lstrip().startswith(">")


def segments(written: Sequence[str], limit: int) -> Iterator[range]:
    """Yield the lines of a block, by index, separated where a line break was meant."""
    first = 0
    soft = soft_breaks(written, limit)
    for at, is_soft in enumerate([*soft, False], 1):
        if not is_soft:
            yield range(first, at)
            first = at


def is_ragged(written: Sequence[str], limit: int) -> bool:
    """Return whether some line of a segment leaves more room than a typist would, and plainly goes on in the next."""
    return any(line_breaks.is_ragged(one, two, limit) for one, two in pairwise(written))


def _is_table(written: Sequence[str]) -> bool:
    written = [line[item.end() :] if (item := ITEM.match(line)) else line for line in written]
    wide = sum(_WIDE.search(line) is not None for line in written)
    return any(_COLUMNS.search(line) for line in written) or (wide > 1 and wide * 2 > len(written))
