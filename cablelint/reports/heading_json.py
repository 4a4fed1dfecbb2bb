"""The heading of a cable as plain JSON values: the envelope, and the fields down to who classified it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cablelint.analysis.heading_values import date_field
from cablelint.characters.scanned_figures import with_figures
from cablelint.model.cable import Cable
from cablelint.model.heading import (
    Addressee,
    Classification,
    ClassifiedBy,
    DateTimeGroup,
    Envelope,
    ExecutiveOrder,
    MessageReference,
    Reference,
    Section,
    Tag,
)
from cablelint.model.spans import Value
from cablelint.reading.heading.date_time_group import meant_moment
from cablelint.reading.heading.dates import read_moment
from cablelint.reading.heading.declassification import day_meant
from cablelint.reading.heading.executive_order import order_meant
from cablelint.reading.heading.precedence_slips import precedence_meant

if TYPE_CHECKING:
    from cablelint.reports import shapes  # imports pydantic


def text(value: Value | None) -> str | None:
    """Return the words, None where nothing is written."""
    return value.text if value else None


def texts(values: Iterable[Value]) -> list[str]:
    """Return the words of each."""
    return [value.text for value in values]


def envelope(one: Envelope) -> "shapes.Envelope":
    """Return the communicator's lines."""
    return {
        "identifier": text(one.identifier),
        "precedence": text(one.precedence),
        "routing_indicators": texts(one.routing_indicators),
        "originating_routing_indicator": text(one.originating_routing_indicator),
        "serial": text(one.serial),
        "filed": text(one.filed),
        "operating_signals": texts(one.operating_signals),
        "classification_code": text(one.classification_code),
    }


def date_time_group(group: DateTimeGroup) -> "shapes.DateTimeGroup":
    """Return the group, and the moment that it means."""
    moment = meant_moment(group)
    iso = moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
    return {"text": group.text, "precedences": texts(group.precedences), "iso": iso}


def labeled_date(cable: Cable) -> "shapes.DateTimeGroup | None":
    """Return the day and time that a label gives instead of a group: "Date: June 28, 2017 at 7:57:39 PM EDT"."""
    field = date_field(cable)
    if field is None or field.label is None or (moment := read_moment(cable.text_at(field.value))) is None:
        return None
    return {"text": cable.text_at(field.value), "precedences": [], "iso": moment.strftime("%Y-%m-%dT%H:%M:%SZ")}


def addressee(one: Addressee) -> "shapes.Addressee":
    """Return a post or an office."""
    return {
        "routing_indicator": text(one.routing_indicator),
        "name": " ".join(one.name.text.split()),
        "precedence": one.precedence and (precedence_meant(one.precedence.text) or one.precedence.text),
        "serial": one.serial and with_figures(one.serial.text),
        "exempt": texts(one.exempt),
    }


def classification(one: Classification) -> "shapes.Classification":
    """Return the classification line."""
    return {"level": one.level, "text": one.text, "handling": texts(one.handling)}


def message_reference(reference: MessageReference) -> "shapes.MessageReference":
    """Return office and serial of the message."""
    return {"office": reference.office.text, "serial": reference.serial.text, "id": reference.id}


def section(one: Section) -> "shapes.Section":
    """Return which section it is, of how many."""
    return {"number": one.number, "of": one.of}


def executive_order(order: ExecutiveOrder, cable: Cable) -> "shapes.ExecutiveOrder":
    """Return the order with its day, which "Declassify On:" below "Classified By" may give in its place."""
    until = order.declassify or (cable.classified_by.declassify if cable.classified_by else None)
    day = day_meant(until, cable.date) if until else None
    number = text(order.order) or order_meant(cable.text_at(order.span))
    return {"order": number, "text": order.text, "declassify_on": day.isoformat() if day else None}


def tag(one: Tag) -> "shapes.Tag":
    """Return a tag as written, and corrected."""
    return {"value": one.value, "canonical": one.canonical, "kind": one.kind, "known": one.known}


def reference(one: Reference) -> "shapes.Reference":
    """Return an item of the REF line."""
    return {"label": text(one.label), "kind": one.kind, "id": one.id, "text": one.text}


def classified_by(authority: ClassifiedBy) -> "shapes.ClassifiedBy":
    """Return who classified the cable, and why."""
    return {
        "names": texts(authority.names),
        "title": authority.title,
        "reasons": texts(authority.reasons),
        "derived_from": text(authority.derived_from),
        "text": authority.text,
    }
