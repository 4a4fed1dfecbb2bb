"""The body of a cable as plain JSON values: paragraphs, lists, quoted blocks, and what it asks of whom."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cablelint.analysis.contacts import Contact
from cablelint.analysis.deadlines import Deadline
from cablelint.analysis.deliveries import Delivery
from cablelint.analysis.lost_numbers import paragraphs_as_meant
from cablelint.analysis.paragraph_items import ListItem, items_of
from cablelint.analysis.requests import Ask
from cablelint.analysis.section_breaks import text_spans
from cablelint.analysis.unnumbered_text import Block
from cablelint.characters.pilcrows import without_pilcrows
from cablelint.files.source import Places
from cablelint.model.cable import Announcement, Cable, NestedMessage, Paragraph, QuotedBlock
from cablelint.model.spans import Span, Value
from cablelint.records import NamedTuple
from cablelint.reports.heading_json import text, texts

if TYPE_CHECKING:
    from cablelint.reports import shapes  # imports pydantic


class Body(NamedTuple):
    """A cable's text and its lines, which the parts of its body need besides themselves."""

    cable: Cable
    places: Places
    above: int  # lines above the cable
    around: "tuple[Body, int] | None" = None  # of the cable that repeats this one, and the offset there

    def paragraphs(self) -> "list[shapes.Paragraph]":
        """Return the paragraphs with the items of their lists."""
        listed = [item for items in items_of(self.cable) for item in items]
        starts = [item.span.start for item in listed]
        paragraphs = paragraphs_as_meant(self.cable)
        places = (slice(*(bisect_left(starts, at) for at in one.span)) for one in paragraphs)
        return [self._paragraph(one, listed[place]) for one, place in zip(paragraphs, places, strict=True)]

    def _words(self, span: Span) -> str:
        """Return the words there; a release puts a mark before each number, also before one of a sentence."""
        written = self.cable.text_at(span).strip()
        return without_pilcrows(written) if self.cable.profile == "archive" else written

    def _paragraph(self, paragraph: Paragraph, items: Iterable[ListItem]) -> "shapes.Paragraph":
        words = text_spans(self.cable, paragraph)
        return {
            "number": paragraph.number,
            "marking": (marking := paragraph.marking or paragraph.marking_below_heading) and marking.text,
            "heading": text(paragraph.heading),
            **self.lines(Span(paragraph.span.start, max(paragraph.span.end, words[-1].end))),
            "text": "\n".join(filter(None, map(self._words, words))),
            "items": [self._item(item) for item in items],
        }

    def unnumbered(self, block: Block) -> "shapes.UnnumberedText":
        """Return text that is in no paragraph."""
        return {
            "marking": block.marking and block.marking.text,
            **self.lines(block.span),
            "text": self.cable.text_at(block.text_span),
        }

    def _item(self, item: ListItem) -> "shapes.ListItem":
        marking = item.marking and item.marking.text
        return {"label": item.label, "level": item.level, "marking": marking, **self.lines(item.span)}

    def quoted_block(self, block: QuotedBlock) -> "shapes.QuotedBlock":
        """Return a quoted text."""
        return {"title": block.title, **self.lines(block.span)}

    def action_request(self, announcement: Announcement) -> "shapes.ActionRequest":
        """Return words that announce a request, and the paragraphs that they name."""
        named = (number for reference in announcement.references for number in reference.numbers)
        return {**self._said(announcement.paragraph, announcement.span), "refers_to": list(dict.fromkeys(named))}

    def ask(self, ask: Ask, posts: Iterable[Value]) -> "shapes.Ask":
        """Return a request and the posts that it names."""
        return {**self._said(ask.paragraph, ask.span), "posts": list(dict.fromkeys(texts(posts)))}

    def deadline(self, deadline: Deadline) -> "shapes.Deadline":
        """Return words that say by when, and their day."""
        day = deadline.day(self.cable.date)
        return {**self._said(deadline.paragraph, deadline.span), "date": day.isoformat() if day else None}

    def points(self, delivery: Delivery) -> "shapes.Points":
        """Return what is to be delivered."""
        number = self.cable.paragraphs[delivery.paragraph].number
        return {"paragraph": number, "title": delivery.title, **self.lines(delivery.span)}

    def contact(self, contact: Contact) -> "shapes.Contact":
        """Return words that say whom to ask."""
        return self._said(contact.paragraph, contact.span)

    def _said(self, index: int | None, span: Span) -> "shapes.Contact":
        """Return the number of the paragraph, and the words on one line."""
        number = None if index is None else self.cable.paragraphs[index].number
        return {"paragraph": number, "text": " ".join(self.cable.text_at(span).split())}

    def page_break(self, kind: "shapes.PageBreakKind", span: Span) -> "shapes.PageBreak":
        """Return a page line or a banner, its words on one line."""
        text = " ".join(self.cable.as_received[span.start : span.end].split())
        return {"kind": kind, "text": text, **self._received_lines(span)}

    def within(self, message: NestedMessage) -> "Body":
        """Return the body of a message that this cable repeats."""
        return self._replace(cable=message.cable, around=(self, message.span.start))

    def lines(self, span: Span) -> "shapes.Lines":
        """Return the lines of the span in the file, from 1."""
        received = self.cable.offsets.received(span) if self.cable.trivia else span
        if self.around is not None:
            outer, offset = self.around
            return outer.lines(Span(received.start + offset, received.end + offset))
        return self._received_lines(received)

    def _received_lines(self, span: Span) -> "shapes.Lines":
        last = max(span.start, span.end - 1)
        first_line, last_line = self.places.at(span.start).line, self.places.at(last).line
        return {"start_line": first_line + self.above, "end_line": last_line + self.above}
