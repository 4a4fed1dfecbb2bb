"""The headings of the sections of a cable: the first one, and those of later sections, read from their own lines."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile

from cablelint.analysis.memo import once_per_cable
from cablelint.model.cable import Cable
from cablelint.model.heading import Classification, ExecutiveOrder, MessageReference, Section, Subject, Tags
from cablelint.model.spans import Line, Span, Value
from cablelint.reading.heading.fields import read_heading_fields
from cablelint.reading.heading.values import HeadingValues, read_heading_values
from cablelint.records import NamedTuple

_MOST_HEADING_LINES = 60  # lines of a heading, at most
_LABELED = frozenset({"executive_order", "tags", "subject"})


class SectionHeading(NamedTuple):
    """What the heading of a section says; an element that it does not repeat is None or empty."""

    classification: Classification | None
    message_reference: MessageReference | None
    captions: tuple[Value, ...]
    executive_order: ExecutiveOrder | None
    tags: Tags | None
    subject: Subject | None
    number: int | None = None  # of the section
    whole: bool = True  # it has more than a classification line


@once_per_cable
def first_heading(cable: Cable) -> SectionHeading:
    """Return the heading of the cable as one of a section."""
    return _heading(cable, cable.sections[0].number if cable.sections else None, True)


@once_per_cable
def later_headings(cable: Cable) -> tuple[SectionHeading, ...]:
    """Return the headings of all sections but the first, in the order of the text."""
    return tuple(_later(cable))


@once_per_cable
def later_heading_spans(cable: Cable) -> tuple[Span, ...]:
    """Return where the headings of all sections but the first are."""
    return tuple(
        Span(cable.lines[first].start, cable.lines[stop - 1].end)
        for first, stop in (_lines_of(cable, section) for section in cable.sections[1:])
    )


def _lines_of(cable: Cable, section: Section) -> tuple[int, int]:
    """Return the index of the first line of the section's heading, and of the first below it."""
    first = bisect_right(cable.lines, section.span.start, key=lambda line: line.start) - 1
    below = cable.lines[first + 1 : first + _MOST_HEADING_LINES]
    above = tuple(takewhile(lambda line: line.kind != "numbered", below))
    return first, first + 1 + (len(above) if _is_broken(cable) else _up_to_title(above))


def _later(cable: Cable) -> Iterator[SectionHeading]:
    for section in cable.sections[1:]:
        first, stop = _lines_of(cable, section)
        whole = any(line.kind in _LABELED for line in cable.lines[first:stop])
        fields = read_heading_fields(cable.text, cable.lines, first, stop if whole else first + 1, cable.lookups)
        values = read_heading_values(cable.text, fields, cable.lookups, cable.date)
        yield _heading(values, section.number, whole)


@once_per_cable
def _is_broken(cable: Cable) -> bool:
    """Return whether an empty line is within the SUBJECT of the first section, and so may be in the later ones."""
    subject = cable.subject
    return subject is not None and any(
        line.kind == "blank" and subject.span.contains(line.span) for line in cable.lines
    )


def _up_to_title(lines: Sequence[Line]) -> int:
    """Return how many of the lines are above the first text that follows an empty line below the last label.

    Such a line is the title of what comes next, or goes on with a paragraph of the section before.
    """
    labeled = [index for index, line in enumerate(lines) if line.kind in _LABELED]
    after = range(labeled[-1] + 2 if labeled else len(lines), len(lines))
    return next((at for at in after if lines[at].kind == "text" and lines[at - 1].kind == "blank"), len(lines))


def _heading(values: Cable | HeadingValues, number: int | None, whole: bool) -> SectionHeading:
    return SectionHeading(
        classification=values.classification,
        message_reference=values.message_reference,
        captions=values.captions,
        executive_order=values.executive_order,
        tags=values.tags,
        subject=values.subject,
        number=number,
        whole=whole,
    )
