"""The headings of the sections of a cable: the first one, and those of later sections, read from their own lines."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile

from cablelint.analysis.memo import once_per_cable
from cablelint.model.cable import Cable
from cablelint.model.heading import Classification, ExecutiveOrder, MessageReference, Subject, Tags
from cablelint.model.spans import Value
from cablelint.reading.heading.fields import read_heading_fields
from cablelint.reading.heading.values import HeadingValues, read_heading_values
from cablelint.records import NamedTuple

_MOST_HEADING_LINES = 60  # lines of a heading, at most
_LABELLED = frozenset({"executive_order", "tags", "subject"})


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


def _later(cable: Cable) -> Iterator[SectionHeading]:
    for section in cable.sections[1:]:
        first = bisect_right(cable.lines, section.span.start, key=lambda line: line.start) - 1
        below = cable.lines[first + 1 : first + _MOST_HEADING_LINES]
        stop = first + 1 + sum(1 for _ in takewhile(lambda line: line.kind != "numbered", below))
        whole = any(line.kind in _LABELLED for line in cable.lines[first:stop])
        fields = read_heading_fields(cable.text, cable.lines, first, stop if whole else first + 1, cable.lookups)
        values = read_heading_values(cable.text, fields, cable.lookups, cable.date)
        yield _heading(values, section.number, whole)


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
