"""What stands at a place of the text: a portion marking, a gap between blocks, given words."""

from cablelint.model.cable import Cable
from cablelint.model.heading import Marking
from cablelint.model.spans import Line, Span
from cablelint.reading.body import headings, marking, text_search


def marking_at(cable: Cable, offset: int, end: int) -> Marking | None:
    """Return the portion marking at the offset, None where other words stand there; `end` is where the block ends."""
    return marking.read_marking(cable.text, offset, end)


def is_gap(cable: Cable, line: Line) -> bool:
    """Whether the line separates blocks: empty, a rule, or left behind by the transmission."""
    return headings.is_gap(cable.text, line)


def occurrences(cable: Cable, span: Span, *words: str) -> list[int]:
    """Return the offsets of the words within the span, in order; as given, in lower case, capitals or capitalized."""
    return text_search.occurrences(cable.text, span, *words)
