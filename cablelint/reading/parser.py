"""From the text of a cable to the Cable: its lines, read part by part and put together."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import pairwise

from cablelint.characters.full_width import with_plain_openings
from cablelint.characters.pilcrows import with_pilcrows
from cablelint.characters.spaces import with_plain_spaces
from cablelint.files.source import with_plain_breaks
from cablelint.lalr import driver
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Closing, NestedMessage, Profile, QuotedBlock
from cablelint.model.heading import HeadingField
from cablelint.model.spans import Line, Span, Value, trimmed, within
from cablelint.reading.body.announcements import read_announcements
from cablelint.reading.body.begin_end_pairs import read_pairs
from cablelint.reading.body.closing import read_closing
from cablelint.reading.body.entire_text import read_entire_text
from cablelint.reading.body.last_numbers import with_last_numbers
from cablelint.reading.body.marking import read_block_markings
from cablelint.reading.body.notices import without_notice
from cablelint.reading.body.number_candidates import Candidate, opens_marked_paragraph
from cablelint.reading.body.numbering import read_numbering
from cablelint.reading.body.paragraph_references import read_paragraph_references
from cablelint.reading.body.paragraphs import read_paragraphs, read_unnumbered
from cablelint.reading.body.quoted_blocks import QuotedPair, closed_spans, quoted_blocks, read_quoted_pairs
from cablelint.reading.body.roman_numbers import roman_openings
from cablelint.reading.body.run_in import follows_run_in, with_run_in
from cablelint.reading.body.signature import read_signers
from cablelint.reading.body.summary import read_summary
from cablelint.reading.foreign import foreign_format
from cablelint.reading.furniture.furniture import logical_text
from cablelint.reading.furniture.print_block import read_print_block
from cablelint.reading.furniture.release import read_release
from cablelint.reading.heading.classified_by import read_classified_by_in_text
from cablelint.reading.heading.envelope import read_envelope
from cablelint.reading.heading.fields import read_heading_fields
from cablelint.reading.heading.mail_header import below_mail_header
from cablelint.reading.heading.values import read_heading_values
from cablelint.reading.nested import nested_messages
from cablelint.reading.one_line import unrolled
from cablelint.reading.profile import detect_profile
from cablelint.reading.sections import read_sections, renumbered_sections, repeated_headings
from cablelint.reading.small_letters import capitals, in_small_letters
from cablelint.reading.trailer import Trailer, read_trailer, trailer_start
from cablelint.records import NamedTuple
from cablelint.reference.lookups import BUILT_IN, Lookups

_GAPS = frozenset({"blank", "rule", "page_break"})


def parse(text: str, *, profile: Profile | None = None, date: date | None = None, lookups: Lookups = BUILT_IN) -> Cable:
    """Return the cable that the text holds. Never raises: what cannot be read is kept as it is, or is absent.

    `profile` says what kind of text it is; None detects it. `date` is the day by whose lists the TAGS are judged; None
    means the cable's own. `lookups` has the tables of TAGS and stations that hold.
    """
    large = capitals(text)
    if large is not None:
        return in_small_letters(_parsed(large, profile, date, lookups))
    return _parsed(text, profile, date, lookups)


def _parsed(original: str, profile: Profile | None, date: date | None, lookups: Lookups) -> Cable:
    plain = with_plain_openings(with_pilcrows(with_plain_spaces(with_plain_breaks(original))))
    text, left, own_lines, trivia = logical_text(plain, original, driver.split_lines(plain))
    lines = unrolled(text, own_lines)
    envelope, below_envelope = read_envelope(text, lines)
    below_envelope = max(below_envelope, below_mail_header(text, lines))
    repeated = nested_messages(text, lines)
    stop = min([_heading_stop(text, lines, below_envelope), *(message.first for message in repeated)])
    fields = read_heading_fields(text, lines, below_envelope, stop, lookups)
    filed = envelope.filed.text if envelope and envelope.filed else None
    values = read_heading_values(text, fields, lookups, date, filed)
    nested = tuple(_nested(text, message.span, profile, date or values.date, lookups) for message in repeated)
    first = _body_start(text, lines, below_envelope, fields)
    named = read_sections(text, lines, lookups.stations)
    restarted = renumbered_sections(text, lines, named, first)
    body = _read_body(text, lines, first, fields[-1].span.end if fields else 0, restarted)
    sections = tuple(section for _, section in named) or ((values.section,) if values.section else ())
    section_starts = [section.span.start for section in sections]
    ends = (*repeated_headings(text, lines, named, body.first), body.end)
    first = body.first
    if nested:
        inner_ends = (end for message in nested for end in _ends_of_nested(lines, message) if end <= body.end)
        ends = tuple(sorted({*ends, *inner_ends}))
        first = _below_nested_heading(lines, nested[0], body)
    above_notice = without_notice(text, body.span)
    numbered = read_paragraphs(text, lines, body.openings, (first, above_notice), ends, section_starts)
    paragraphs = numbered or read_unnumbered(text, lines, body.first, body.end, body.span.end)
    starts = [paragraph.span.start for paragraph in paragraphs]
    blocks = quoted_blocks(body.quoted, [paragraph.span for paragraph in paragraphs], body.span.end)
    quoted_spans = _outermost(blocks)
    quoted = partial(within, quoted_spans)
    opened = [paragraph.opening for paragraph in paragraphs]
    cited = read_paragraph_references(text, body.span, quoted)
    references = tuple(one for one in cited if not within(opened, one.span.start))  # "PARA 3." is the number's own
    pairs = read_pairs(text, body.span, quoted)
    return Cable(
        text=text,
        original=left,
        trivia=trivia,
        profile=profile or detect_profile(text, lines, fields, trivia),
        date=values.date,
        lines=own_lines,
        envelope=envelope,
        date_time_group=values.date_time_group,
        originator=values.originator,
        action_addressees=values.action_addressees,
        info_addressees=values.info_addressees + (body.trailer.info_addressees if body.trailer else ()),
        fields=fields,
        classification=values.classification,
        message_reference=values.message_reference,
        sections=sections,
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
        block_markings=read_block_markings(text, body.span, numbered, quoted) if numbered else (),
        quoted_blocks=blocks,
        quoted_spans=quoted_spans,
        paragraph_references=references,
        announcements=read_announcements(text, body.span, references, starts, quoted),
        pairs=pairs,
        signers=body.signers,
        closing=body.closing,
        release=read_release(text, trivia),
        processing=body.trailer.processing if body.trailer else read_print_block(trivia),
        foreign="usmtf" if any(one.kind == "message_set" for one in trivia) else foreign_format(text, fields),
        nested=nested,
        lookups=lookups,
    )


def _below_nested_heading(lines: Sequence[Line], message: NestedMessage, body: "_Body") -> int:
    """Return the index of the first line of the body, without the heading of a repeated message that it opens with."""
    below = bisect_left(lines, message.span.start + message.cable.body.start, key=lambda line: line.start)
    holds_first = bool(body.openings) and message.span.start <= body.openings[0].opening.start < message.span.end
    return max(body.first, below) if holds_first else body.first


def _ends_of_nested(lines: Sequence[Line], message: NestedMessage) -> tuple[int, int]:
    """Return the indices of the lines below the paragraphs of a repeated message, above its signers, and below it."""
    bottom = message.span.start + message.cable.body.end
    below_text, below = (bisect_left(lines, end, key=lambda line: line.start) for end in (bottom, message.span.end))
    return below_text, below


def _nested(text: str, place: Span, profile: Profile | None, date: date | None, lookups: Lookups) -> NestedMessage:
    """Return the message that is repeated there."""
    return NestedMessage(place, _parsed(text[place.start : place.end], profile, date, lookups))


def _front(body: Span, starts: Sequence[int]) -> Span:
    """Return the body up to its third paragraph."""
    return Span(body.start, starts[2] if len(starts) > 2 else body.end)


def _below_classification(fields: Sequence[HeadingField]) -> int:
    return next((field.span.end for field in fields if field.kind == "classification"), 0)


class _Body(NamedTuple):
    span: Span
    first: int  # index of its first line
    end: int  # index of the line after its last
    openings: tuple[Candidate, ...]
    quoted: Sequence[QuotedPair]
    signers: tuple[Value, ...]
    closing: Closing | None
    trailer: Trailer | None


_LISTED_REFERENCE = (
    r"[ \t]*¶?[2-9][.)][ \t]+(?:(?:19|20)?\d\d[ \t]+)?[A-Z][A-Za-z ]{2,25}[ \t]\d{1,6}(?:[ \t]*\([^()\r\n]{1,40}\))?"
    r"[,;.]?[ \t]*(?![^\r\n])"
)
_FIRST_NUMBER = (  # or that of a later section, but no serial: "18230 (NOTAL)"
    r"[ \t¶(]*1(?:(?!\d)|\d{1,2}[ \t]?[.)])"
    r"|[ \t]*+[(\[{][^()\[\]{}\r\n]{1,40}[)\]}][ \t]*+1[ \t]?[.)](?![.)\d])[ \t]*+\S"  # "(C) 1. Summary"
)


def _heading_stop(text: str, lines: Sequence[Line], start: int) -> int:
    """Return the index of the line that opens the first paragraph, at the latest: no heading element is below it."""
    for index in range(start, len(lines)):
        if lines[index].kind == "numbered" and not _is_listed_reference(text, lines, index):
            apart = index == start or lines[index - 1].kind in _GAPS
            first = compiled(_FIRST_NUMBER).match(text, *lines[index].span) is not None
            if (
                apart
                or first
                or opens_marked_paragraph(text, lines[index])
                or follows_run_in(text, lines, index)
                or _counts_on(text, lines, index)
            ):
                return index
    trailer = trailer_start(text, lines, start, len(lines))
    return len(lines) if trailer is None else trailer


def _is_listed_reference(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether the line is an item of a REF line that counts them: "REF: 1. OSLO 12", "2. LIMA 590"."""
    if compiled(_LISTED_REFERENCE).match(text, *lines[index].span) is None:
        return False
    return index > 0 and (
        lines[index - 1].kind == "references"
        or (lines[index - 1].kind == "numbered" and _is_listed_reference(text, lines, index - 1))
    )


def _counts_on(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether the next line with a number has the one after: a later section opens with "4.", "5." follows."""
    following = next((at for at in range(index + 1, len(lines)) if lines[at].kind == "numbered"), index)
    one, two = (compiled(r"[ \t]*(\d{1,3})\.[ \t]").match(text, *lines[at].span) for at in (index, following))
    return one is not None and two is not None and int(two[1]) == int(one[1]) + 1


def _body_start(text: str, lines: Sequence[Line], below_envelope: int, fields: Sequence[HeadingField]) -> int:
    start = below_envelope
    if fields:
        start = bisect_left(lines, fields[-1].span.end, key=lambda line: line.stop)
        start += start < len(lines) and not text[fields[-1].span.end : lines[start].end].strip()
    while start < len(lines) and lines[start].kind in _GAPS:
        start += 1
    return start


def _read_body(text: str, lines: Sequence[Line], first: int, below_heading: int, restarted: Sequence[int]) -> _Body:
    """Read the body from the line at index `first`, or from the offset in it at which the heading ends.

    `restarted` are the lines at which a section begins that counts its paragraphs from 1.
    """
    closing, below = read_closing(text, lines)
    trailer = read_trailer(text, lines, first, below)
    signers, end = read_signers(text, lines, first, trailer.first if trailer else below)
    if trailer and trailer.signers:
        signers = trailer.signers
    end = max(end, first)
    while end > first and lines[end - 1].kind in _GAPS:
        end -= 1
    start = max(lines[first].start, below_heading) if first < len(lines) else len(text)
    span = _above_signers(text, Span(start, max(start, lines[end - 1].end if end > first else start)), signers)
    quoted = read_quoted_pairs(text, span)
    in_quotes = partial(within, closed_spans(quoted))
    bounds = [first, *(at for at in restarted if first < at < end), end]
    at_line_starts = tuple(
        opening
        for start_line, stop_line in pairwise(bounds)
        for opening in read_numbering(text, lines[:stop_line], start_line, in_quotes)
    )
    openings = with_run_in(text, lines, at_line_starts, span, in_quotes)
    openings = with_last_numbers(text, lines, openings, end, in_quotes) or roman_openings(text, lines, first, end)
    return _Body(span, first, end, openings, quoted, signers, closing, trailer)


def _above_signers(text: str, body: Span, signers: Sequence[Value]) -> Span:
    """Return the body without a name that is run into its last line."""
    run_in = signers[0].span.start if signers else body.end
    return trimmed(text, Span(body.start, run_in)) if body.start < run_in < body.end else body


def _outermost(blocks: Sequence[QuotedBlock]) -> tuple[Span, ...]:
    return tuple(block.span for block in blocks if block.depth == 0 and block.opener is not None)
