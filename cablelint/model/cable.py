"""The cable: what the text of a telegram says, as one frozen value with places for all of it."""

from bisect import bisect_right
from datetime import date
from functools import cached_property
from typing import Literal, Self

from cablelint.model.heading import (
    Addressee,
    Classification,
    ClassifiedBy,
    DateTimeGroup,
    Envelope,
    ExecutiveOrder,
    HeadingField,
    Level,
    Marking,
    MessageReference,
    Reference,
    Section,
    Subject,
    Tags,
)
from cablelint.model.release import Processing, Release
from cablelint.model.renamed import warn_renamed
from cablelint.model.spans import Line, Span, Value, within
from cablelint.model.trivia import Offsets, Trivia
from cablelint.model.vocabulary import doubled_words, has_any, triggers
from cablelint.records import NamedTuple
from cablelint.reference.lookups import BUILT_IN, Lookups

Profile = Literal["telegram", "smart", "draft", "archive"]
PROFILES: tuple[Profile, ...] = ("telegram", "smart", "draft", "archive")

ForeignFormat = Literal[
    "usmtf", "print_edition", "white_house", "memorandum", "airgram", "mail", "intelligence_report", "other_service"
]
"""Formats that are not a cable's: text in sets with slashes, an edited volume, a paper of the White House, others."""


class Paragraph(NamedTuple):
    """A numbered paragraph, or one without a number where the cable numbers none.

    It goes from its number to the end of its last line, headings of the next paragraph left out.
    """

    span: Span
    number: int | None
    number_span: Span  # the digits; empty at the start without a number
    opening: Span  # all that opens it: "¶3. " or "(U) 3) ", up to the marking or the text
    marking: Marking | None  # the highest where there are several: the one that counts
    marking_precedes_number: bool  # the marking is before the number
    heading: Value | None  # "BACKGROUND ON WORKSHOP", or the heading line above
    text_span: Span  # after number and marking
    section: int  # index of the telegram section it opens in, from 0
    other_markings: tuple[Marking, ...] = ()  # next to `marking`, before the number or after it
    marking_below_heading: Marking | None = None  # "SUMMARY: (S) …", where no marking is next to the number

    @property
    def markings(self) -> tuple[Marking, ...]:
        """All markings that open the paragraph, in the order of the text."""
        if self.marking is None or not self.other_markings:  # as in nearly all
            return () if self.marking is None else (self.marking,)
        return tuple(sorted((self.marking, *self.other_markings)))

    @property
    def marking_first(self) -> bool:
        """The old name of `marking_precedes_number`, for one release."""
        warn_renamed("Paragraph.marking_first", "Paragraph.marking_precedes_number")
        return self.marking_precedes_number


class QuotedBlock(NamedTuple):
    """A quoted letter, note or text between "Begin text" and "End text", or one of the pair alone.

    `span` covers opener and closer. An opener that is never closed has `closer` None and its span ends with its
    paragraph; a closer that nothing opened has `opener` None and its span is the closer's own.
    """

    span: Span
    title: str  # "text of letter"
    opener: Value | None
    closer: Value | None
    depth: int  # 0 for an outermost one


class NumberRange(NamedTuple):
    """`4-5` or `4` in a reference to paragraphs: first and last as written (`last` below `first` in "5-4")."""

    first: int
    last: int
    span: Span
    is_range: bool  # written as a range, "4-4" too

    @property
    def ranged(self) -> bool:
        """The old name of `is_range`, for one release."""
        warn_renamed("NumberRange.ranged", "NumberRange.is_range")
        return self.is_range


class ParagraphReference(NamedTuple):
    """Words that refer to paragraphs: "paragraphs 4-5, 7 and 9 through 11 above"."""

    span: Span
    noun: Value  # "paragraphs", "para", "para."
    ranges: tuple[NumberRange, ...]
    direction: Literal["above", "below"] | None
    direction_span: Span | None
    external: bool  # of another document: "paragraph 5 of the treaty", "ref A paragraph 3", "reftel para 2"

    @property
    def numbers(self) -> tuple[int, ...]:
        """Every paragraph referred to, ranges written out, in the order named; a reversed range the right way."""
        return tuple(
            number
            for item in self.ranges
            for number in range(min(item.first, item.last), max(item.first, item.last) + 1)
        )

    @property
    def foreign(self) -> bool:
        """The old name of `external`, for one release."""
        warn_renamed("ParagraphReference.foreign", "ParagraphReference.external")
        return self.external


class Announcement(NamedTuple):
    """Words that say that the cable asks for action, and where: "This is an action request. See paragraphs 4-5."."""

    span: Span
    paragraph: int | None  # index in `Cable.paragraphs` of the paragraph that it is in
    references: tuple[ParagraphReference, ...]


class Pair(NamedTuple):
    """Opener and closer of "Summary … End summary", comment, note; either may be missing."""

    kind: str  # "summary", "comment", "note", "introduction" …
    span: Span
    opener: Value | None
    closer: Value | None


class EntireText(NamedTuple):
    """Words that classify the cable as a whole: "The entire text of this cable is SECRET", "(SBU) Entire text."."""

    span: Span
    words: Value  # that name the level: "SECRET", "SBU"
    level: Level
    sensitive: bool  # SBU, LOU, FOUO
    whole: bool  # leaves nothing out; False for "Sensitive but unclassified, please protect accordingly"


class Closing(NamedTuple):
    """The communicator's last lines: `#1819` and `NNNN`."""

    span: Span
    serial: Value | None
    terminator: Value | None


class NestedMessage(NamedTuple):
    """A message with a heading of its own that the cable repeats in QUOTE and UNQUOTE, or below words that lead to it.

    `span` is its place in the cable; the spans of `cable` count from there.
    """

    span: Span
    cable: "Cable"


class _CableFields(NamedTuple):
    """What a cable holds; apart from Cable, for a named tuple has no place for what is remembered of it."""

    text: str
    original: str  # the same characters as they came
    trivia: tuple[Trivia, ...]  # what was removed from the text, in order
    profile: Profile
    date: date | None  # of the date-time group, or of the SMART Date line
    lines: tuple[Line, ...]
    envelope: Envelope | None
    date_time_group: DateTimeGroup | None
    originator: Addressee | None
    action_addressees: tuple[Addressee, ...]
    info_addressees: tuple[Addressee, ...]
    fields: tuple[HeadingField, ...]
    classification: Classification | None
    message_reference: MessageReference | None
    sections: tuple[Section, ...]
    captions: tuple[Value, ...]
    passing: tuple[Value, ...]
    executive_order: ExecutiveOrder | None
    tags: Tags | None
    subject: Subject | None
    references: tuple[Reference, ...]
    classified_by: ClassifiedBy | None
    heading: Span  # from the start of the text to the body
    body: Span  # from the first paragraph, or what is above it, to the signature
    summary: Value | None
    paragraphs: tuple[Paragraph, ...]
    entire_text: tuple[EntireText, ...]
    block_markings: tuple[Marking, ...]  # of text that is between the numbered paragraphs, or within one
    quoted_blocks: tuple[QuotedBlock, ...]
    quoted_spans: tuple[Span, ...]  # of the outermost blocks, in order and apart
    paragraph_references: tuple[ParagraphReference, ...]
    announcements: tuple[Announcement, ...]
    pairs: tuple[Pair, ...]
    signers: tuple[Value, ...]
    closing: Closing | None
    release: Release | None
    processing: Processing | None
    nested: tuple[NestedMessage, ...]
    foreign: ForeignFormat | None  # the format of a text that is not a cable of the Department
    lookups: Lookups = BUILT_IN  # by which it was read, and by which its rules go
    message: int = 1  # counted from 1, where a text holds several


class Cable(_CableFields):
    """A whole cable. Fields that the text has not are None or empty.

    `text` is what is read: it has a plain space for each space of Unicode, and so the same length as `original`. Page
    lines, stamps and print blocks are not in it: they are `trivia`. All spans count in `text`; `offsets` gives their
    places in the text `as_received`.
    """

    @cached_property
    def answers(self) -> dict[tuple[object, ...], object]:
        """What was computed from this cable, by what computed it and its arguments; neither compared nor copied."""
        return {}

    @cached_property
    def offsets(self) -> Offsets:
        """Where offsets in `text` are in the text as it was received."""
        return Offsets(self.trivia)

    @cached_property
    def as_received(self) -> str:
        """The whole text as it came, with what was removed from it."""
        pieces, at = list[str](), 0
        for one in self.trivia:
            pieces += (self.original[at : one.at], one.text)
            at = one.at
        return "".join((*pieces, self.original[at:])) if pieces else self.original

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.span.start for paragraph in self.paragraphs]

    @property
    def page_breaks(self) -> tuple[Trivia, ...]:
        """The page lines and banners between pages."""
        return tuple(one for one in self.trivia if one.kind in ("page_line", "banner"))

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        return type(self), tuple(self)

    def paragraph_at(self, offset: int) -> int | None:
        """Return the index of the paragraph that holds the offset, None outside all of them."""
        index = bisect_right(self._paragraph_starts, offset) - 1
        return index if index >= 0 and offset < self.paragraphs[index].span.end else None

    def paragraph_number_at(self, offset: int) -> int | None:
        """Return the number of the paragraph that holds the offset; None outside all, or where it has no number."""
        index = self.paragraph_at(offset)
        return None if index is None else self.paragraphs[index].number

    def line_number(self, offset: int) -> int:
        """Return the number of the line, from 1, of the text as it was received, that holds the offset."""
        return bisect_right(self.lines, offset, key=lambda line: line.start) + self.offsets.lines_before(offset)

    def quoted(self, offset: int) -> bool:
        """Return whether the offset is inside quoted text."""
        return within(self.quoted_spans, offset)

    def mentions(self, *words: str) -> bool:
        """Return whether the text has one of the words or signs, given as the triggers of a rule are."""
        return has_any(self.text, triggers(words))

    @property
    def doubled_words(self) -> frozenset[str]:
        """The words that somewhere follow themselves, in small letters, whatever marks are between the two."""
        return doubled_words(self.text)

    def text_at(self, span: Span) -> str:
        """Return the characters of the text at the span."""
        return self.text[span.start : span.end]

    def written(self, span: Span) -> str:
        """Return what `text_at` returns; the old name, for one release."""
        warn_renamed("Cable.written", "Cable.text_at")
        return self.text_at(span)
