"""Blocks of prose that no number opens."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cablelint import Cable, Line, NamedTuple, Span, compiled, is_gap, trimmed

_OPENS = compiled(r"(?:\([A-Z][A-Z/ ,]{0,30}\)[ \t]*)?[\"'“(]?(?:[A-Z][\w.'’-]*|\d+)[ ,:/]")
_ITEM = compiled(
    r"\((?:[ABD-RTV-Z]|\d{1,2})\)[ \t]|[A-Za-z]{1,2}(?:,[A-Za-z])*+[.):][ \t]"
    r"|[ivxIVX]{1,4}[.):]|[A-Z][\w/ ]{0,30}[:=][ \t]{2,}"
)
_COLUMNS = compiled(r"\S(?:[ \t]{4,}|\t)\S|\|")
_SENTENCE_ENDS = compiled(r"[.?!][)\"'”’\]]*\Z")
_FEWEST_WORDS = 5
_SHORT_CHARS = 45  # a line of prose breaks off sooner only where it ends


class Block(NamedTuple):
    """Lines that empty lines or rules separate from others."""

    span: Span
    prose: bool  # they read as prose
    ended: bool  # they end with the end of a sentence


def blocks(cable: Cable, span: Span, fewest: int = _FEWEST_WORDS) -> Iterator[Block]:
    """Yield the blocks within the span; headings, lists, tables, addresses and quoted text are not prose.

    `fewest` is how many words a block of prose has at least.
    """
    first = bisect_left(cable.lines, span.start, key=lambda line: line.start)
    after = bisect_left(cable.lines, span.end, key=lambda line: line.start)
    for lines in _grouped(cable, cable.lines[first:after]):
        block = trimmed(cable.text, Span(lines[0].start, lines[-1].end))
        ended = _SENTENCE_ENDS.search(cable.text_at(block)) is not None
        prose = ended and not cable.quoted(block.start) and _is_prose(cable.text, lines, block, fewest)
        yield Block(block, prose, ended)


def _grouped(cable: Cable, lines: Sequence[Line]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if not is_gap(line):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _is_prose(text: str, lines: Sequence[Line], block: Span, fewest: int) -> bool:
    written = text[block.start : block.end]
    if any(line.kind == "numbered" for line in lines) or _COLUMNS.search(written):
        return False
    if not _OPENS.match(written) or _ITEM.match(written):
        return False
    broken_short = sum(line.end - line.start < _SHORT_CHARS for line in lines[:-1])
    return broken_short * 4 <= len(lines) and len(written.split()) >= fewest
