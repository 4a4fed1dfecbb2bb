"""The sections of a long telegram: where one is named, and where its heading is repeated inside the text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import MessageReference, Section
from cablelint.model.spans import Line, Span
from cablelint.reading.body.headings import GAPS
from cablelint.reading.body.text_search import as_written
from cablelint.reading.heading.classification import read_classification
from cablelint.reading.heading.level_words import is_classification_line
from cablelint.records import NamedTuple
from cablelint.reference.stations import Stations

_ABOVE = GAPS | {
    *("identifier", "routing", "more_routing", "station_call", "security", "date_time", "from", "to", "info", "exempt")
}
_OPENS_ENVELOPE = frozenset({"identifier", "routing", "station_call", "security", "date_time", "from"})
_REPEATED = frozenset({"executive_order", "tags", "subject"})
_FIRST = r"[ \t\f]*(?:\([A-Z/]{1,9}\)[ \t]*)?¶?1[.)][ \t]"
_SECTION = r"[ \t](?:SECTION|section|Section|S(?!ECRET)[A-Z]{2,7}[ \t]+\d{1,2}[ \t]+OF[ \t])"
_MOST_HEADING_LINES = 40


class NamedSection(NamedTuple):
    """A section, the index of the line that names it, and the message that the line says it is of."""

    at: int
    section: Section
    reference: MessageReference | None


def read_sections(text: str, lines: Sequence[Line], stations: Stations) -> tuple[NamedSection, ...]:
    """Return the sections, from every classification line that names one."""
    return tuple(_named(text, lines, stations))


def own_sections(
    named: Sequence[NamedSection], own: MessageReference | None, stations: Stations
) -> tuple[NamedSection, ...]:
    """Return the sections but for those of a cable that is quoted, from its section 01 on."""
    others, kept = set[tuple[str, str]](), list[NamedSection]()
    for one in named:
        message = _message(one.reference, stations)
        if message and own and message != _message(own, stations) and (one.section.number == 1 or message in others):
            others.add(message)
        else:
            kept.append(one)
    return tuple(kept)


def _message(reference: MessageReference | None, stations: Stations) -> tuple[str, str] | None:
    return reference and (stations.cable_code(reference.office.text), reference.serial.text.lstrip("0"))


def repeated_headings(
    text: str, lines: Sequence[Line], sections: Sequence[NamedSection], start: int
) -> tuple[int, ...]:
    """Return the indices of the lines, from `start` on, with which the heading of a further section begins."""
    return tuple(
        _first_line(text, lines, index)
        for index, *_ in sections
        if index >= start and any(line.kind in _REPEATED for line in _below(lines, index))
    )


def renumbered_sections(
    text: str, lines: Sequence[Line], sections: Sequence[NamedSection], start: int
) -> tuple[int, ...]:
    """Return the lines, from `start` on, that name a section whose paragraphs begin again with 1.

    Between the line and that paragraph is the repeated heading or nothing: elsewhere a 1 begins a list.
    """
    return tuple(index for index, *_ in sections if index >= start and _begins_with_1(text, lines, index))


def _begins_with_1(text: str, lines: Sequence[Line], index: int) -> bool:
    below = list(_below(lines, index))
    first = index + 1 + len(below)
    if first >= len(lines) or lines[first].kind != "numbered":
        return False
    repeated = any(line.kind in _REPEATED for line in below) or all(line.kind in GAPS for line in below)
    return repeated and compiled(_FIRST).match(text, lines[first].start, lines[first].end) is not None


def _named(text: str, lines: Sequence[Line], stations: Stations) -> Iterator[NamedSection]:
    """Yield the lines that name a section, by index; prose may well begin with "SECRET SECTION"."""
    places = as_written(text, Span(0, len(text)), " SECTION ")
    spelled_out = {bisect_right(lines, at, key=lambda line: line.start) - 1 for at in places}
    for index, line in enumerate(lines):
        may_name = line.kind == "classification" or (
            index in spelled_out and line.kind == "text" and _may_name(text, line)
        )
        if may_name and compiled(_SECTION).search(text, line.start, line.end):
            _, reference, section = read_classification(text, line.span, None, stations)
            if section and (reference or (section.number and section.of)):
                yield NamedSection(index, section, reference)


def _may_name(text: str, line: Line) -> bool:
    """Return whether the line begins with what comes near a classification: "UNCALS SECTION 02 OF 02"."""
    counts = all(text.find(word, line.start, line.end) >= 0 for word in (" SECTION ", " OF "))
    return counts and is_classification_line(text[line.start : line.end])


def _below(lines: Sequence[Line], index: int) -> Iterator[Line]:
    """Return the lines below, down to the next paragraph."""
    return takewhile(lambda line: line.kind != "numbered", lines[index + 1 : index + _MOST_HEADING_LINES])


def _first_line(text: str, lines: Sequence[Line], index: int) -> int:
    """Return the first line of the envelope and the addresses above; an address may be on a line of its own.

    What only begins as an address does, "to transfer what exceeds it", is the text of the section before.
    """
    first = index
    while first > 0 and index - first < _MOST_HEADING_LINES and _stands_above(text, lines[first - 1]):
        first -= 1
    if not any(line.kind in _OPENS_ENVELOPE for line in lines[first:index]):
        return index
    while lines[first].kind in GAPS:
        first += 1
    return first


def _stands_above(text: str, line: Line) -> bool:
    return line.kind in _ABOVE or text.find("/", line.start, line.start + 9) > 0
