"""What is at a place of the text: a portion marking, a gap between blocks, given words, a number."""

import re

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, ParagraphReference
from cablelint.model.heading import HeadingField, Marking
from cablelint.model.spans import Line, Span, within
from cablelint.reading.body import headings, marking, other_documents, text_search

_OPENS_PARAGRAPH = compiled(
    r"(?:\A|(?<=[\r\n]))[ \t]*+[^A-Za-z0-9\r\n]{0,8}(?:\d{1,3}[ \t]?-{0,4}(?:[.):](?!\d)|\(|(?<=-)(?=[^!-~]|\Z))"
    r"|(?<=[(\[{])(?:TS|S[BU]{1,2}|BSU|USB|FOUO|LOU|[UCS])(?:NF)?\b[^()\[\]{}\n]{0,40}[)\]}]"
    r"(?:[ \t]*[(\[{][^()\[\]{}\n]{1,40}[)\]}]){0,2}[ \t]*\(?\d{1,3}\b)",
    re.IGNORECASE,
)
"""A number at the start of a line, or below a marking there: "(U) 2".

Signs before it may be what is left of a space that was decoded twice.
"""

_TO_COLON = r"[ \t]*+(?P<more>[^:;,\s][^:;,\r\n]{0,24}):"
_OWN_LABELS = r"\b(?:DECL\w*|REASONS?|X?GDS|ADS|OADR|NA|TAGS?|SUBJ(?:ECT)?|REF\w*)\b"
_MORE_OF_LABEL = (
    r"[^A-Za-z\s]|\b(?:LINE|NEW|OLD|TITLE|FIELD|AS|AMENDED|NO)\b"  # not a country, as in "SUBJECT KENYA: TEA"
)
_EVENT = r"\b(?:UPON|WHEN|AFTER|UNTIL|PENDING|EXCEPT|ON|OF|OR|AND)\b"
_LETTER_BEFORE = r"(?<![\w./])(?P<letter>[A-HJ-Z])\s{1,3}\(\Z"
_PART_BEFORE = (
    r"\b(?i:annex|appendix|basket|chapter|cluster|group|list|option|part|phase|schedule|section|subsection|table|title)"
    r"s?\s{1,3}[A-Z]\s{1,3}\(\Z"
)
"""The letter of a part of a text: "section D (paras 70 to 98)"."""
_GO_ON = frozenset({"subject", "references", "classified_by"})
_NEAR_CHARS = 20  # before a reference, in which the letter of a message is
_SERIAL = compiled(r"(?:[A-Z]{3}|\b[A-Z][a-z]{2,20}[ .:#-])[ .:#-]{0,2}\d")  # not "2.wTo1", "2.low 5"
_REFERENCE_CHARS = 80  # in which the number of a reference is


def marking_at(cable: Cable, offset: int, end: int) -> Marking | None:
    """Return the portion marking at the offset, None where other words are there; `end` is where the block ends."""
    return marking.read_marking(cable.text, offset, end)


def is_gap(line: Line) -> bool:
    """Return whether the line separates blocks: empty, a rule, or a page line."""
    return headings.is_gap(line)


def occurrences(cable: Cable, span: Span, *words: str) -> list[int]:
    """Return the offsets of the words within the span, in order; as given, in lower case, capitals or capitalized."""
    return text_search.occurrences(cable.text, span, *words)


def names_document_before(cable: Cable, offset: int) -> bool:
    """Return whether the sentence up to the offset names a document, whose paragraph may be meant."""
    return other_documents.names_document_before(cable.text, offset)


def is_of_unlisted_letter(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether it names a message by its letter, "B (para 6)", and the heading lists none of that letter."""
    start = reference.span.start
    before = cable.text[max(cable.body.start, start - _NEAR_CHARS) : start]
    found = compiled(_LETTER_BEFORE).search(before)
    if (
        found is None
        or compiled(_PART_BEFORE).search(before)
        or cable.quoted(start)
        or not (cable.subject or cable.references)
    ):
        return False
    return all(each.label is None or each.label.text.upper() != found["letter"] for each in cable.references)


def is_below_number(cable: Cable, offset: int) -> bool:
    """Return whether a line above the offset opens like a numbered paragraph, which no numbered reference does."""
    return _first_numbered(cable) < offset


def is_beside_unread(cable: Cable, span: Span) -> bool:
    """Return whether a line of a page, which is left out of what is read, is right beside the words."""
    place, received = cable.offsets.received(span), cable.as_received
    before, after = cable.text[max(0, span.start - 1) : span.start], cable.text[span.end : span.end + 1]
    return received[max(0, place.start - 1) : place.start] != before or received[place.end : place.end + 1] != after


def may_be_of_line_above(cable: Cable, field: HeadingField) -> bool:
    """Return whether an element without the colon of its label may be the next line of a value right above it.

    The heading has such an element elsewhere too: "SUBJECT: KENYA PUTS ELECTRONIC", "TAGS ON ITS ELEPHANTS". What goes
    on so is a SUBJECT, a reference or a name: "REF: NOTE ON THE", "SUBJECT OF FISH".
    """
    if field.label is None or field.label.text.endswith(":"):
        return False
    above = cable.text[: field.span.start].rstrip(" \t")
    others = [one for one in cable.fields if one.kind == field.kind]
    touches = above.endswith("\n") and not above[:-1].rstrip(" \t\r").endswith("\n")
    subjects = [one for one in cable.fields if one.kind == "subject"]
    going_on = [one for one in cable.fields if one.kind in _GO_ON]
    below = not subjects or any(one.span.end == len(above.rstrip()) for one in going_on)  # its label may be lost
    return len(others) > 1 and touches and below


def label_goes_on(cable: Cable, label: Span) -> bool:
    """Return whether a label without its colon goes on to one: "SUBJECT (NEW):", "REF-A:", "E.O. 12958 AS AMENDED:"."""
    last = cable.text[label.end - 1 : label.end]
    if not last.isalnum() and last != ",":
        return False  # it has a mark of its own
    found = compiled(_TO_COLON).match(cable.text, label.end)
    if found is None or compiled(_OWN_LABELS, re.IGNORECASE).search(found["more"]):
        return False
    return compiled(_MORE_OF_LABEL, re.IGNORECASE).search(found["more"]) is not None


def is_behind_word_alone(cable: Cable, field: HeadingField) -> bool:
    """Return whether a word alone, not a tag, begins the line of the element: "B. SUBJECT:", "(U) REF:"."""
    start = cable.text.rfind("\n", 0, field.span.start) + 1
    words = cable.text[start : field.span.start].split()
    if len(words) != 1 or any(start <= other.span.start < field.span.start for other in cable.fields):
        return False
    tags = cable.tags.tags if cable.tags else ()
    return not any(start <= tag.span.start < field.span.start and tag.known for tag in tags)


def may_end_with_caption(cable: Cable, upper: HeadingField) -> bool:
    """Return whether a caption below may be the last word of the element: "DECL: UPON REMOVAL OF", "SENSITIVE"."""
    if upper.kind != "executive_order":
        return False
    return compiled(_EVENT, re.IGNORECASE).search(cable.text, *upper.value) is not None


@once_per_cable
def _first_numbered(cable: Cable) -> int:
    """Return the offset of the first line that opens like a numbered paragraph; the end of the text without one."""
    listed = [field.span for field in cable.fields if field.kind == "references"]
    found = _OPENS_PARAGRAPH.finditer(cable.text)
    opening = (one for one in found if not (within(listed, one.start()) and _is_reference(cable.text, one.end())))
    return next((one.start() for one in opening), len(cable.text))


def _is_reference(text: str, offset: int) -> bool:
    """Return whether the rest of the line has a number right behind a word: the station and serial of a cable.

    Not behind a colon: "DERIVED FROM: DSCG 05-1" is another element.
    """
    rest = compiled(r"[^:\r\n]*").match(text, offset, offset + _REFERENCE_CHARS)
    return rest is not None and _SERIAL.search(rest[0]) is not None
