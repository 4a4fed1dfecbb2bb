"""A parsed cable as plain JSON values. Their shape is `cablelint.reports.shapes.ParsedCable`."""

from typing import TYPE_CHECKING

from cablelint.analysis.announcements import announcements_of
from cablelint.analysis.asked_posts import posts_asked_in
from cablelint.analysis.contacts import contacts_of
from cablelint.analysis.deadlines import deadlines_of
from cablelint.analysis.deliveries import deliveries_of
from cablelint.analysis.handling import handling_of
from cablelint.analysis.lettered_rests import whole_references
from cablelint.analysis.requests import asks_of
from cablelint.analysis.section_breaks import text_apart
from cablelint.files.source import Encoding, Places
from cablelint.model.cable import Cable, NestedMessage
from cablelint.reports import handling_json, heading_json
from cablelint.reports.body_json import Body
from cablelint.reports.heading_json import text, texts

if TYPE_CHECKING:
    from cablelint.reports import shapes  # imports pydantic


def as_json(cable: Cable, file: str, encoding: Encoding, first_line: int = 1) -> "shapes.ParsedCable":
    """Return the cable as an object; places are given as lines from 1, of which its own first line is `first_line`."""
    body = Body(cable, Places(cable.as_received), first_line - 1)
    return {
        "file": file,
        "profile": cable.profile,
        "encoding": encoding,
        "envelope": cable.envelope and heading_json.envelope(cable.envelope),
        "date_time_group": _date_time_group(cable),
        "originator": cable.originator and cable.originator.name.text,
        "action_addressees": [heading_json.addressee(one) for one in cable.action_addressees],
        "info_addressees": [heading_json.addressee(one) for one in cable.info_addressees],
        "classification": cable.classification and heading_json.classification(cable.classification),
        "message_reference": cable.message_reference and heading_json.message_reference(cable.message_reference),
        "section": heading_json.section(cable.sections[0]) if cable.sections else None,
        "captions": texts(handling_of(cable)),
        "passing": texts(cable.passing),
        "executive_order": cable.executive_order and heading_json.executive_order(cable.executive_order, cable),
        "tags": [heading_json.tag(one) for one in (cable.tags.single if cable.tags else ())],
        "subject": cable.subject and cable.subject.text,
        "subject_marking": cable.subject.marking.text if cable.subject and cable.subject.marking else None,
        "references": [heading_json.reference(one) for one in whole_references(cable)],
        "classified_by": cable.classified_by and heading_json.classified_by(cable.classified_by),
        "summary": text(cable.summary),
        "paragraphs": body.paragraphs(),
        "unnumbered": [body.unnumbered(one) for one in text_apart(cable)],
        "quoted_blocks": [body.quoted_block(one) for one in cable.quoted_blocks if one.opener],
        "action_requests": [body.action_request(one) for one in announcements_of(cable)],
        "asks": [body.ask(*each) for each in zip(asks_of(cable), posts_asked_in(cable), strict=True)],
        "deadlines": [body.deadline(one) for one in deadlines_of(cable)],
        "points": [body.points(one) for one in deliveries_of(cable)],
        "contacts": [body.contact(one) for one in contacts_of(cable)],
        "signers": texts(cable.signers),
        "closing": cable.closing and handling_json.closing(cable.closing),
        "page_breaks": [body.page_break(*one) for one in handling_json.page_breaks(cable)],
        "release": cable.release and handling_json.release(cable.release),
        "print_block": cable.processing and handling_json.print_block(cable.processing),
        "processing": cable.processing and handling_json.processing(cable.processing),
        "foreign": cable.foreign,
        "nested": [_nested(one, body) for one in cable.nested],
        "message": cable.message,
    }


def _date_time_group(cable: Cable) -> "shapes.DateTimeGroup | None":
    group = cable.date_time_group
    return heading_json.date_time_group(group) if group else heading_json.labeled_date(cable)


def _nested(message: NestedMessage, around: Body) -> "shapes.NestedMessage":
    inner = message.cable
    body = around.within(message)
    return {
        "date_time_group": inner.date_time_group and heading_json.date_time_group(inner.date_time_group),
        "originator": inner.originator and inner.originator.name.text,
        "action_addressees": [heading_json.addressee(one) for one in inner.action_addressees],
        "info_addressees": [heading_json.addressee(one) for one in inner.info_addressees],
        "classification": inner.classification and heading_json.classification(inner.classification),
        "message_reference": inner.message_reference and heading_json.message_reference(inner.message_reference),
        "captions": texts(handling_of(inner)),
        "executive_order": inner.executive_order and heading_json.executive_order(inner.executive_order, inner),
        "tags": [heading_json.tag(one) for one in (inner.tags.single if inner.tags else ())],
        "subject": inner.subject and inner.subject.text,
        "references": [heading_json.reference(one) for one in whole_references(inner)],
        "summary": text(inner.summary),
        "paragraphs": body.paragraphs(),
        "signers": texts(inner.signers),
        **around.lines(message.span),
    }
