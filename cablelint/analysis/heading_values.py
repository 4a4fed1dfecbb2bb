"""What a field of the heading says, where a rule asks of one field what was read from all of them."""

from datetime import date, datetime

from cablelint.analysis.memo import once_per_cable
from cablelint.model.cable import Cable
from cablelint.model.heading import HeadingField, MessageReference, Reference, Tag, Tags
from cablelint.model.spans import Span
from cablelint.reading.heading import dates, person_tags, values
from cablelint.reading.heading.classification import read_classification
from cablelint.reading.heading.date_time_group import read_date_time_group
from cablelint.reading.heading.references import read_references
from cablelint.reading.heading.tags import read_tags


def date_field(cable: Cable) -> HeadingField | None:
    """Return the field that dates the cable: the line of the date-time group, else a Date label."""
    return values.date_field(cable.fields)


def is_date(words: str) -> bool:
    """Return whether the words are a day of the calendar: "Mar 14, 2011"."""
    return dates.read_date(words) is not None


def date_in(words: str) -> date | None:
    """Return the day of the calendar that the words are: "Mar 14, 2011"."""
    return dates.read_date(words)


def moment_in(cable: Cable, span: Span) -> datetime | None:
    """Return the moment that the span names, "141409Z MAR 11", in UTC; None if it names none."""
    return read_date_time_group(cable.text, span).moment


def names_message(cable: Cable, field: HeadingField) -> bool:
    """Return whether the classification line names its message, "CONFIDENTIAL OSLO 12", and is not a banner."""
    return read_classification(cable.text, field.value, None, cable.lookups.stations)[1] is not None


def reference_named(cable: Cable, field: HeadingField) -> MessageReference | None:
    """Return the message reference on a classification line: that of "CONFIDENTIAL OSLO 12"."""
    return read_classification(cable.text, field.value, None, cable.lookups.stations)[1]


def references_in(cable: Cable, field: HeadingField) -> tuple[Reference, ...]:
    """Return the references that the field lists."""
    return tuple(read_references(cable.text, field.value, None, cable.lookups.stations))


def calls_for_person(tag: Tag) -> bool:
    """Return whether the tag asks for a person's name next to it: OVIP, OREP."""
    return tag.canonical in person_tags.OF_PERSONS


def is_unclear_name(tag: Tag) -> bool:
    """Return whether nothing shows which of several names is the last one: "JEAN PARK"."""
    return person_tags.is_unclear(tag.value)


@once_per_cable
def tags_on(cable: Cable, day: date | None) -> Tags:
    """Return the TAGS line as the lists of the day read it, None for any day; no tags if the line is missing."""
    if cable.tags is None:
        return Tags(Span(0, 0), ())
    return cable.tags if day == cable.date else read_tags(cable.text, cable.tags.span, day, cable.lookups)
