"""From the text of a cable to the Cable: its lines, read part by part and put together."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from cablelint.characters.plain_signs import with_plain_signs
from cablelint.lalr import driver
from cablelint.model.cable import Cable, ForeignFormat, NestedMessage, Paragraph, Profile, QuotedBlock
from cablelint.model.heading import Envelope, HeadingField, Section
from cablelint.model.spans import Line, Span, joined, within
from cablelint.model.trivia import TriviaKind
from cablelint.reading.body.announcements import read_announcements
from cablelint.reading.body.begin_end_pairs import read_pairs
from cablelint.reading.body.entire_text import read_entire_text
from cablelint.reading.body.first_number import with_first_number
from cablelint.reading.body.marking import read_block_markings
from cablelint.reading.body.paragraph_references import read_paragraph_references
from cablelint.reading.body.quoted_blocks import quoted_blocks
from cablelint.reading.body.summary import read_summary
from cablelint.reading.body_outline import Body, body_start, heading_stop, read_body
from cablelint.reading.body_paragraphs import Parts, body_paragraphs, quoted_messages
from cablelint.reading.foreign import foreign_format
from cablelint.reading.furniture.furniture import logical_text
from cablelint.reading.furniture.logical_text import LogicalText
from cablelint.reading.furniture.print_block import read_print_block
from cablelint.reading.furniture.release import published_day, read_release
from cablelint.reading.heading.classified_by import read_classified_by_in_text
from cablelint.reading.heading.envelope import read_envelope
from cablelint.reading.heading.fields import read_heading_fields
from cablelint.reading.heading.mail_header import below_mail_header
from cablelint.reading.heading.printed_heading import with_printed_heading
from cablelint.reading.heading.values import HeadingValues, read_heading_values
from cablelint.reading.nested import Repeated, nested_messages
from cablelint.reading.one_line import unrolled
from cablelint.reading.profile import detect_profile
from cablelint.reading.sections import NamedSection, own_sections, read_sections, renumbered_sections, repeated_headings
from cablelint.reading.small_letters import capitals, in_small_letters
from cablelint.records import NamedTuple
from cablelint.reference.lookups import BUILT_IN, Lookups

_FORMATS: dict[TriviaKind, ForeignFormat] = {"message_set": "usmtf", "footnote": "print_edition"}
"""Of texts with such lines."""


def parse(text: str, *, profile: Profile | None = None, date: date | None = None, lookups: Lookups = BUILT_IN) -> Cable:
    """Return the cable that the text holds. Never raises: what cannot be read is kept as it is, or is absent.

    `profile` says what kind of text it is; None detects it. `date` is the day by whose lists the TAGS are judged; None
    means the cable's own. `lookups` has the tables of TAGS and stations that hold.
    """
    given = _Given(profile, date, lookups)
    large = capitals(text)
    return _parsed(text, given) if large is None else in_small_letters(_parsed(large, given))


_MOST_LEVELS = 3  # messages in one another: what is farther in is read as text


class _Given(NamedTuple):
    """What the caller says of a text: see `parse`."""

    profile: Profile | None
    date: date | None
    lookups: Lookups
    depth: int = 0  # of the message, in those that repeat it


class _Heading(NamedTuple):
    """What was read above the body, and the headings that are further down."""

    profile: Profile
    envelope: Envelope | None
    fields: tuple[HeadingField, ...]
    values: HeadingValues
    named: tuple[NamedSection, ...]  # the sections that the text names
    repeated: tuple[Repeated, ...]  # messages with a heading of their own
    below: int  # index of the first line of the body

    @property
    def end(self) -> int:
        """The offset at which the last field ends."""
        return self.fields[-1].span.end if self.fields else 0

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that the text names, else the one that the classification line does."""
        return tuple(named.section for named in self.named) or ((self.values.section,) if self.values.section else ())


def _parsed(original: str, given: _Given) -> Cable:
    plain = with_plain_signs(original)
    whole = logical_text(plain, original, driver.split_lines(plain))
    text = whole.text
    lines = with_first_number(text, unrolled(text, whole.lines))
    heading = _read_heading(whole, lines, given)
    inner = given._replace(date=given.date or heading.values.date, depth=given.depth + 1)
    nested = tuple(_nested(text, message.span, inner) for message in heading.repeated)
    restarted = renumbered_sections(text, lines, heading.named, heading.below)
    body = read_body(text, lines, heading.below, heading.end, restarted)
    sections = tuple(section.span.start for section in heading.sections)
    tops = repeated_headings(text, lines, heading.named, body.first)
    paragraphs = body_paragraphs(text, lines, body, Parts(tops, sections, nested))
    body = body._replace(openings=body.openings[:1])  # the others are paragraphs now, and take up memory
    return _cable(whole, given.lookups, heading, body, paragraphs, nested)


def _read_heading(whole: LogicalText, lines: Sequence[Line], given: _Given) -> _Heading:
    text = whole.text
    envelope, below_envelope = read_envelope(text, lines)
    below_envelope = max(below_envelope, below_mail_header(text, lines))
    repeated = nested_messages(text, lines) if given.depth < _MOST_LEVELS else ()
    stop = min([heading_stop(text, lines, below_envelope), *(message.first for message in repeated)])
    fields = read_heading_fields(text, lines, below_envelope, stop, given.lookups)
    filed = envelope.filed.text if envelope and envelope.filed else None
    on = given.date or published_day(whole.trivia)
    values = read_heading_values(text, fields, given.lookups, on, filed)
    return _Heading(
        profile=given.profile or detect_profile(text, lines, fields, whole.trivia),
        envelope=envelope,
        fields=fields,
        values=values,
        named=own_sections(
            read_sections(text, lines, given.lookups.stations), values.message_reference, given.lookups.stations
        ),
        repeated=repeated,
        below=body_start(text, lines, below_envelope, fields),
    )


def _cable(
    whole: LogicalText,
    lookups: Lookups,
    heading: _Heading,
    body: Body,
    paragraphs: tuple[Paragraph, ...],
    nested: tuple[NestedMessage, ...],
) -> Cable:
    """Return all that was read, and what the text says that is read by its paragraphs and quotations."""
    text, trivia, fields, values = whole.text, whole.trivia, heading.fields, heading.values
    starts = [paragraph.span.start for paragraph in paragraphs]
    blocks = quoted_blocks(body.quoted, [paragraph.span for paragraph in paragraphs], body.span.end)
    quoted_spans = joined([*_outermost(blocks), *quoted_messages(body, nested)])
    quoted = partial(within, quoted_spans)
    opened = [paragraph.opening for paragraph in paragraphs]
    cited = read_paragraph_references(text, body.span, quoted)
    references = tuple(one for one in cited if not within(opened, one.span.start))  # "PARA 3." is the number's own
    pairs = read_pairs(text, body.span, quoted)
    is_numbered = any(paragraph.number is not None for paragraph in paragraphs)
    formats = (_FORMATS[one.kind] for one in trivia if one.kind in _FORMATS)
    foreign = next(formats, None) or foreign_format(text, fields)
    if foreign == "print_edition":
        values = with_printed_heading(values, text, _front(body.span, starts).end, lookups.stations)
    return Cable(
        text=text,
        original=whole.original,
        trivia=trivia,
        profile=heading.profile,
        date=values.date,
        lines=whole.lines,
        envelope=heading.envelope,
        date_time_group=values.date_time_group,
        originator=values.originator,
        action_addressees=values.action_addressees,
        info_addressees=values.info_addressees + (body.trailer.info_addressees if body.trailer else ()),
        fields=fields,
        classification=values.classification,
        message_reference=values.message_reference,
        sections=heading.sections,
        captions=values.captions,
        passing=values.passing,
        executive_order=values.executive_order,
        tags=values.tags,
        subject=values.subject,
        references=values.references,
        classified_by=values.classified_by or read_classified_by_in_text(text, _front(body.span, starts)),
        heading=Span(0, body.span.start),
        body=body.span,
        summary=read_summary(text, pairs, paragraphs),
        paragraphs=paragraphs,
        entire_text=read_entire_text(text, Span(_below_classification(fields), body.span.end), body.span, quoted),
        block_markings=read_block_markings(text, body.span, paragraphs, quoted) if is_numbered else (),
        quoted_blocks=blocks,
        quoted_spans=quoted_spans,
        paragraph_references=references,
        announcements=read_announcements(text, body.span, references, starts, quoted),
        pairs=pairs,
        signers=body.signers,
        closing=body.closing,
        release=read_release(text, trivia),
        processing=body.trailer.processing if body.trailer else read_print_block(trivia),
        foreign=foreign,
        nested=nested,
        lookups=lookups,
    )


def _nested(text: str, place: Span, given: _Given) -> NestedMessage:
    """Return the message that is repeated there."""
    return NestedMessage(place, _parsed(text[place.start : place.end], given))


def _front(body: Span, starts: Sequence[int]) -> Span:
    """Return the body up to its third paragraph."""
    return Span(body.start, starts[2] if len(starts) > 2 else body.end)


def _below_classification(fields: Sequence[HeadingField]) -> int:
    return next((field.span.end for field in fields if field.kind == "classification"), 0)


def _outermost(blocks: Sequence[QuotedBlock]) -> tuple[Span, ...]:
    return tuple(block.span for block in blocks if block.depth == 0 and block.opener is not None)
