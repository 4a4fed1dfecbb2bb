"""The sections of a long telegram: where one is named, and where its heading is repeated inside the text."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from cablelint.model.heading import Section
from cablelint.model.spans import Line
from cablelint.reading.body.headings import GAPS
from cablelint.reading.heading.classification import read_classification

_ABOVE = GAPS | {
    *("identifier", "routing", "more_routing", "station_call", "security", "date_time", "from", "to", "info", "exempt")
}
_REPEATED = frozenset({"executive_order", "tags", "subject"})
_LENGTH = 40  # lines of a heading, at most


def read_sections(text: str, lines: Sequence[Line]) -> tuple[Section, ...]:
    """The sections, from every classification line that names one."""
    return tuple(section for _, section in _named(text, lines))


def repeated_headings(text: str, lines: Sequence[Line], start: int) -> tuple[int, ...]:
    """The indices of the lines, from `start` on, with which the heading of a further section begins."""
    return tuple(
        _first_line(text, lines, index)
        for index, _ in _named(text, lines)
        if index >= start and any(line.kind in _REPEATED for line in _below(lines, index))
    )


def _named(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, Section]]:
    """The lines that name a section, by index; prose may well begin with "SECRET SECTION"."""
    for index, line in enumerate(lines):
        if line.kind == "classification" and text.find(" SECTION", line.start, line.end) >= 0:
            _, reference, section = read_classification(text, line.span, None)
            if section and (reference or (section.number and section.of)):
                yield index, section


def _below(lines: Sequence[Line], index: int) -> Iterator[Line]:
    """The lines below, down to the next paragraph."""
    return takewhile(lambda line: line.kind != "numbered", lines[index + 1 : index + _LENGTH])


def _first_line(text: str, lines: Sequence[Line], index: int) -> int:
    """The first line of the envelope and the addresses above; an address may stand on a line of its own."""
    first = index
    while first > 0 and index - first < _LENGTH and _stands_above(text, lines[first - 1]):
        first -= 1
    while lines[first].kind in GAPS:
        first += 1
    return first


def _stands_above(text: str, line: Line) -> bool:
    return line.kind in _ABOVE or text.find("/", line.start, line.start + 9) > 0
