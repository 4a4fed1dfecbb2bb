"""What is at a place of the text: a portion marking, a gap between blocks, given words, a number."""

import re

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import Marking
from cablelint.model.spans import Line, Span, within
from cablelint.reading.body import headings, marking, paragraph_references, text_search

_OPENS_PARAGRAPH = compiled(
    r"(?:\A|(?<=[\r\n]))[^A-Za-z0-9\r\n]{0,8}(?:\d{1,3}[ \t]?-{0,4}(?:[.):](?!\d)|\(|(?<=-)(?=\s|\Z))"
    r"|(?<=[(\[{])(?:TS|S[BU]{1,2}|BSU|USB|FOUO|LOU|[UCS])(?:NF)?\b[^()\[\]{}\n]{0,40}[)\]}]"
    r"(?:[ \t]*[(\[{][^()\[\]{}\n]{1,40}[)\]}]){0,2}[ \t]*\(?\d{1,3}\b)",
    re.IGNORECASE,
)
"""A number at the start of a line, or below a marking there: "(U) 2".

Signs before it may be what is left of a space that was decoded twice.
"""

_REFERENCE_CHARS = 80  # in which the number of a reference is


def marking_at(cable: Cable, offset: int, end: int) -> Marking | None:
    """Return the portion marking at the offset, None where other words are there; `end` is where the block ends."""
    return marking.read_marking(cable.text, offset, end)


def is_gap(cable: Cable, line: Line) -> bool:
    """Return whether the line separates blocks: empty, a rule, or left behind by the transmission."""
    return headings.is_gap(cable.text, line)


def occurrences(cable: Cable, span: Span, *words: str) -> list[int]:
    """Return the offsets of the words within the span, in order; as given, in lower case, capitals or capitalized."""
    return text_search.occurrences(cable.text, span, *words)


def names_document_before(cable: Cable, offset: int) -> bool:
    """Return whether the sentence up to the offset names a document, whose paragraph may be meant."""
    return paragraph_references.names_document_before(cable.text, offset)


def is_below_number(cable: Cable, offset: int) -> bool:
    """Return whether a line above the offset opens like a numbered paragraph, which no numbered reference does."""
    return _first_numbered(cable) < offset


@once_per_cable
def _first_numbered(cable: Cable) -> int:
    """Return the offset of the first line that opens like a numbered paragraph; the end of the text without one."""
    listed = [field.span for field in cable.fields if field.kind == "references"]
    found = _OPENS_PARAGRAPH.finditer(cable.text)
    opening = (one for one in found if not (within(listed, one.start()) and _is_reference(cable.text, one.end())))
    return next((one.start() for one in opening), len(cable.text))


def _is_reference(text: str, offset: int) -> bool:
    """Return whether the rest of the line has a word and a digit, as a station and the serial number of a cable."""
    rest = text[offset : offset + _REFERENCE_CHARS].partition("\n")[0].partition("\r")[0]
    return any(map(str.isdigit, rest)) and any(map(str.isalpha, rest))
