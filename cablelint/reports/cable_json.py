"""A parsed cable as plain JSON values. Their shape is `cablelint.reports.shapes.ParsedCable`."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cablelint.analysis.announcements import announcements_of
from cablelint.analysis.asked_posts import posts_asked_in
from cablelint.analysis.contacts import Contact, contacts_of
from cablelint.analysis.deadlines import Deadline, deadlines_of
from cablelint.analysis.deliveries import Delivery, deliveries_of
from cablelint.analysis.heading_values import date_field
from cablelint.analysis.lettered_rests import whole_references
from cablelint.analysis.paragraph_items import ListItem, items_of
from cablelint.analysis.requests import Ask, asks_of
from cablelint.analysis.unnumbered_text import Block, unnumbered_text
from cablelint.characters.pilcrows import without_pilcrows
from cablelint.files.source import Encoding, Places
from cablelint.model.cable import Announcement, Cable, Closing, NestedMessage, Paragraph, QuotedBlock
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
from cablelint.model.release import Decision, Processing, Release
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.date_time_group import meant_moment
from cablelint.reading.heading.dates import read_moment
from cablelint.reading.heading.declassification import day_meant
from cablelint.records import NamedTuple

if TYPE_CHECKING:
    from cablelint.reports import shapes  # imports pydantic

_STATUSES: "dict[Decision, shapes.ReleaseStatus]" = {
    "in full": "RELEASED IN FULL",
    "in part": "RELEASED IN PART",
    "denied": "DENIED",
    "declassified": "DECLASSIFIED",
}


def as_json(cable: Cable, file: str, encoding: Encoding, first_line: int = 1) -> "shapes.ParsedCable":
    """Return the cable as an object; places are given as lines from 1, of which its own first line is `first_line`."""
    reader = _Reader(cable, Places(cable.as_received), first_line - 1)
    return {
        "file": file,
        "profile": cable.profile,
        "encoding": encoding,
        "envelope": cable.envelope and _envelope(cable.envelope),
        "date_time_group": _date_time_group(cable.date_time_group) if cable.date_time_group else _labeled_date(cable),
        "originator": cable.originator and cable.originator.name.text,
        "action_addressees": [_addressee(one) for one in cable.action_addressees],
        "info_addressees": [_addressee(one) for one in cable.info_addressees],
        "classification": cable.classification and _classification(cable.classification),
        "message_reference": cable.message_reference and _message_reference(cable.message_reference),
        "section": _section(cable.sections[0]) if cable.sections else None,
        "captions": _texts(cable.captions),
        "passing": _texts(cable.passing),
        "executive_order": cable.executive_order and _executive_order(cable.executive_order, cable),
        "tags": [_tag(one) for one in (cable.tags.single if cable.tags else ())],
        "subject": cable.subject and cable.subject.text,
        "subject_marking": cable.subject.marking.text if cable.subject and cable.subject.marking else None,
        "references": [_reference(one) for one in whole_references(cable)],
        "classified_by": cable.classified_by and _classified_by(cable.classified_by),
        "summary": _text(cable.summary),
        "paragraphs": reader.paragraphs(),
        "unnumbered": [reader.unnumbered(one) for one in unnumbered_text(cable)],
        "quoted_blocks": [reader.quoted_block(one) for one in cable.quoted_blocks if one.opener],
        "action_requests": [reader.action_request(one) for one in announcements_of(cable)],
        "asks": [reader.ask(*each) for each in zip(asks_of(cable), posts_asked_in(cable), strict=True)],
        "deadlines": [reader.deadline(one) for one in deadlines_of(cable)],
        "points": [reader.points(one) for one in deliveries_of(cable)],
        "contacts": [reader.contact(one) for one in contacts_of(cable)],
        "signers": _texts(cable.signers),
        "closing": cable.closing and _closing(cable.closing),
        "page_breaks": [reader.page_break(*one) for one in _page_breaks(cable)],
        "release": cable.release and _release(cable.release),
        "print_block": cable.processing and _print_block(cable.processing),
        "processing": cable.processing and _processing(cable.processing),
        "foreign": cable.foreign,
        "nested": [reader.nested(one) for one in cable.nested],
        "message": cable.message,
    }


class _Reader(NamedTuple):
    """What the parts of the body need besides themselves: the cable's text, and its lines."""

    cable: Cable
    places: Places
    above: int  # lines above the cable
    around: "tuple[_Reader, int] | None" = None  # of the cable that repeats this one, and the offset there

    def paragraphs(self) -> "list[shapes.Paragraph]":
        both = zip(self.cable.paragraphs, items_of(self.cable), strict=True)
        return [self.paragraph(one, items) for one, items in both]

    def words(self, span: Span) -> str:
        """Return the words there; a release puts a mark before each number, also before one of a sentence."""
        written = self.cable.text_at(span).strip()
        return without_pilcrows(written) if self.cable.profile == "archive" else written

    def paragraph(self, paragraph: Paragraph, items: Iterable[ListItem]) -> "shapes.Paragraph":
        return {
            "number": paragraph.number,
            "marking": (marking := paragraph.marking or paragraph.marking_below_heading) and marking.text,
            "heading": _text(paragraph.heading),
            **self._lines(paragraph.span),
            "text": self.words(paragraph.text_span),
            "items": [self.item(item) for item in items],
        }

    def unnumbered(self, block: Block) -> "shapes.UnnumberedText":
        return {
            "marking": block.marking and block.marking.text,
            **self._lines(block.span),
            "text": self.cable.text_at(block.text_span),
        }

    def item(self, item: ListItem) -> "shapes.ListItem":
        marking = item.marking and item.marking.text
        return {"label": item.label, "level": item.level, "marking": marking, **self._lines(item.span)}

    def quoted_block(self, block: QuotedBlock) -> "shapes.QuotedBlock":
        return {"title": block.title, **self._lines(block.span)}

    def action_request(self, announcement: Announcement) -> "shapes.ActionRequest":
        named = (number for reference in announcement.references for number in reference.numbers)
        return {**self._said(announcement.paragraph, announcement.span), "refers_to": list(dict.fromkeys(named))}

    def ask(self, ask: Ask, posts: Iterable[Value]) -> "shapes.Ask":
        return {**self._said(ask.paragraph, ask.span), "posts": list(dict.fromkeys(_texts(posts)))}

    def deadline(self, deadline: Deadline) -> "shapes.Deadline":
        day = deadline.day(self.cable.date)
        return {**self._said(deadline.paragraph, deadline.span), "date": day.isoformat() if day else None}

    def points(self, delivery: Delivery) -> "shapes.Points":
        number = self.cable.paragraphs[delivery.paragraph].number
        return {"paragraph": number, "title": delivery.title, **self._lines(delivery.span)}

    def contact(self, contact: Contact) -> "shapes.Contact":
        return self._said(contact.paragraph, contact.span)

    def _said(self, index: int | None, span: Span) -> "shapes.Contact":
        """Return the number of the paragraph, and the words on one line."""
        number = None if index is None else self.cable.paragraphs[index].number
        return {"paragraph": number, "text": " ".join(self.cable.text_at(span).split())}

    def nested(self, message: NestedMessage) -> "shapes.NestedMessage":
        inner = message.cable
        reader = self._replace(cable=inner, around=(self, message.span.start))
        return {
            "date_time_group": inner.date_time_group and _date_time_group(inner.date_time_group),
            "originator": inner.originator and inner.originator.name.text,
            "action_addressees": [_addressee(one) for one in inner.action_addressees],
            "info_addressees": [_addressee(one) for one in inner.info_addressees],
            "classification": inner.classification and _classification(inner.classification),
            "message_reference": inner.message_reference and _message_reference(inner.message_reference),
            "captions": _texts(inner.captions),
            "executive_order": inner.executive_order and _executive_order(inner.executive_order, inner),
            "tags": [_tag(one) for one in (inner.tags.single if inner.tags else ())],
            "subject": inner.subject and inner.subject.text,
            "references": [_reference(one) for one in whole_references(inner)],
            "summary": _text(inner.summary),
            "paragraphs": reader.paragraphs(),
            "signers": _texts(inner.signers),
            **self._lines(message.span),
        }

    def page_break(self, kind: "shapes.PageBreakKind", span: Span) -> "shapes.PageBreak":
        text = " ".join(self.cable.as_received[span.start : span.end].split())
        return {"kind": kind, "text": text, **self._received_lines(span)}

    def _lines(self, span: Span) -> "shapes.Lines":
        received = self.cable.offsets.received(span) if self.cable.trivia else span
        if self.around is not None:
            reader, offset = self.around
            return reader._lines(Span(received.start + offset, received.end + offset))
        return self._received_lines(received)

    def _received_lines(self, span: Span) -> "shapes.Lines":
        last = max(span.start, span.end - 1)
        first_line, last_line = self.places.at(span.start).line, self.places.at(last).line
        return {"start_line": first_line + self.above, "end_line": last_line + self.above}


def _text(value: Value | None) -> str | None:
    return value.text if value else None


def _texts(values: Iterable[Value]) -> list[str]:
    return [value.text for value in values]


def _envelope(envelope: Envelope) -> "shapes.Envelope":
    return {
        "identifier": _text(envelope.identifier),
        "precedence": _text(envelope.precedence),
        "routing_indicators": _texts(envelope.routing_indicators),
        "originating_routing_indicator": _text(envelope.originating_routing_indicator),
        "serial": _text(envelope.serial),
        "filed": _text(envelope.filed),
        "operating_signals": _texts(envelope.operating_signals),
        "classification_code": _text(envelope.classification_code),
    }


def _date_time_group(group: DateTimeGroup) -> "shapes.DateTimeGroup":
    moment = meant_moment(group)
    iso = moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
    return {"text": group.text, "precedences": _texts(group.precedences), "iso": iso}


def _labeled_date(cable: Cable) -> "shapes.DateTimeGroup | None":
    """Return the day and time that a label gives instead of a group: "Date: June 28, 2017 at 7:57:39 PM EDT"."""
    field = date_field(cable)
    if field is None or field.label is None or (moment := read_moment(cable.text_at(field.value))) is None:
        return None
    return {"text": cable.text_at(field.value), "precedences": [], "iso": moment.strftime("%Y-%m-%dT%H:%M:%SZ")}


def _addressee(addressee: Addressee) -> "shapes.Addressee":
    return {
        "routing_indicator": _text(addressee.routing_indicator),
        "name": " ".join(addressee.name.text.split()),
        "precedence": _text(addressee.precedence),
        "serial": _text(addressee.serial),
        "exempt": _texts(addressee.exempt),
    }


def _classification(classification: Classification) -> "shapes.Classification":
    return {"level": classification.level, "text": classification.text, "handling": _texts(classification.handling)}


def _message_reference(reference: MessageReference) -> "shapes.MessageReference":
    return {"office": reference.office.text, "serial": reference.serial.text, "id": reference.id}


def _section(section: Section) -> "shapes.Section":
    return {"number": section.number, "of": section.of}


def _executive_order(order: ExecutiveOrder, cable: Cable) -> "shapes.ExecutiveOrder":
    """Return the order with its day, which "Declassify On:" below "Classified By" may give in its place."""
    until = order.declassify or (cable.classified_by.declassify if cable.classified_by else None)
    day = day_meant(until, cable.date) if until else None
    return {"order": _text(order.order), "text": order.text, "declassify_on": day.isoformat() if day else None}


def _tag(tag: Tag) -> "shapes.Tag":
    return {"value": tag.value, "canonical": tag.canonical, "kind": tag.kind, "known": tag.known}


def _reference(reference: Reference) -> "shapes.Reference":
    return {"label": _text(reference.label), "kind": reference.kind, "id": reference.id, "text": reference.text}


def _classified_by(authority: ClassifiedBy) -> "shapes.ClassifiedBy":
    return {
        "names": _texts(authority.names),
        "title": authority.title,
        "reasons": _texts(authority.reasons),
        "derived_from": _text(authority.derived_from),
        "text": authority.text,
    }


def _page_breaks(cable: Cable) -> Iterator[tuple["shapes.PageBreakKind", Span]]:
    """Yield the page breaks; the two lines of a page header are one."""
    pending: tuple[shapes.PageBreakKind, Span] | None = None
    for taken, span, *_ in cable.page_breaks:
        kind: shapes.PageBreakKind = "banner" if taken == "banner" else "page_line"
        if pending and kind == "page_line" == pending[0] and pending[1].end == span.start:
            pending = (kind, Span(pending[1].start, span.end))
            continue
        if pending:
            yield pending
        pending = (kind, span)
    if pending:
        yield pending


def _release(release: Release) -> "shapes.Release":
    return {
        "status": release.decision and _STATUSES[release.decision],
        "decision": release.decision,
        "case": release.case,
        "document": release.document,
        "date": release.day.isoformat() if release.day else None,
        "authority": release.authority,
        "exemptions": list(release.exemptions),
        "current": release.current,
        "redactions": release.redactions,
        "attributes": [{"label": one.label, "value": one.value} for one in release.attributes],
    }


def _processing(processing: Processing) -> "shapes.Processing":
    return {
        "action_offices": list(processing.action_offices),
        "origin_offices": list(processing.origin_offices),
        "info_offices": list(processing.info_offices),
        "drafted_by": list(processing.drafted_by),
        "cleared_by": list(processing.cleared_by),
        "approved_by": list(processing.approved_by),
        "released_by": list(processing.released_by),
        "dissemination_rule": processing.dissemination_rule,
        "attachments": list(processing.attachments),
        "info": list(processing.info),
        "exempt": list(processing.exempt),
    }


def _print_block(processing: Processing) -> "shapes.PrintBlock":
    """Return the most asked for of it, each person or list of persons in one value."""
    return {
        "action": list(processing.action_offices),
        "info": list(processing.info_offices),
        "drafted_by": "; ".join(processing.drafted_by) or None,
        "approved_by": "; ".join(processing.approved_by) or None,
        "cleared_by": list(processing.cleared_by),
        "released_by": "; ".join(processing.released_by) or None,
    }


def _closing(closing: Closing) -> "shapes.Closing":
    return {"serial": _text(closing.serial), "terminator": _text(closing.terminator)}
