"""Several messages in one text: where each begins, and each read as a cable of its own.

A further message is a whole heading below the end of the one above: an envelope, a date-time group with FM, the MRN of
a SMART message, or a classification line with TAGS and SUBJECT. The heading of a later section is not one, nor is one
in quoted text or below words that lead to it ("the following was sent:").
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from cablelint.characters.pilcrows import with_pilcrows
from cablelint.characters.spaces import with_plain_spaces
from cablelint.lalr import driver
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Profile
from cablelint.model.spans import Line, Span, within
from cablelint.reading.body.quoted_blocks import closed_spans, read_quoted_pairs
from cablelint.reading.heading.classification import read_classification
from cablelint.reading.parser import parse
from cablelint.records import NamedTuple
from cablelint.reference.lookups import BUILT_IN, Lookups

_GAPS = frozenset({"blank", "rule", "page_break"})
_OPENS = frozenset({"identifier", "routing", "station_call", "security", "date_time", "classification", "smart_field"})
_ENVELOPE = _OPENS - {"classification", "smart_field"}  # none of which is below the SUBJECT of its own message
_NEEDED = frozenset({"tags", "subject"})
_OF_TEXT = _NEEDED | {"classification"}  # elements below the envelope, and below a BT that ends it
_MOST_HEADING_LINES = 300  # address lists are long
_SHORT_LINES = 15  # of the heading of a draft
_ABOVE_MRN_LINES = 4  # of the banner above
_LEADS_TO_IT = r"(?i:\b(?:quote|begin|repeat(?:s|ed)?|follow(?:s|ing)|forward(?:s|ed|ing)|text of|sent)\b)|:[ \t]*$"


class Message(NamedTuple):
    """One message of a text: where it begins, as an offset in that (from 0), and the cable that it is."""

    start: int
    cable: Cable


def parse_messages(
    text: str, *, profile: Profile | None = None, date: date | None = None, lookups: Lookups = BUILT_IN
) -> tuple[Message, ...]:
    """Return the messages of the text, one at least, each parsed by itself; the arguments are those of `parse`."""
    pieces = list(_pieces(text, lookups))
    cables = (parse(text[piece.start : piece.end], profile=profile, date=date, lookups=lookups) for piece in pieces)
    return tuple(
        Message(piece.start, cable if number == 1 else cable._replace(message=number))
        for number, (piece, cable) in enumerate(zip(pieces, cables, strict=True), 1)
    )


def message_places(text: str, lookups: Lookups = BUILT_IN) -> tuple[Span, ...]:
    """Return the places of the messages of the text, one at least, as offsets from 0, without parsing them."""
    return tuple(_pieces(text, lookups))


def paragraph_number_at(messages: Sequence[Message], offset: int) -> int | None:
    """Return the number of the paragraph at the offset of the text; None outside all, or where it has no number."""
    message = messages[bisect_right(messages, offset, key=lambda one: one.start) - 1]
    cable = message.cable
    return cable.paragraph_number_at(cable.offsets.left(offset - message.start))


def _pieces(text: str, lookups: Lookups) -> Iterator[Span]:
    """Yield the places of the messages; empty lines between two belong to neither."""
    starts = _starts(text, lookups)
    for start, stop in zip((0, *starts), (*starts, None), strict=True):
        if stop is None:
            yield Span(start, len(text))
        else:
            written = text[start:stop].rstrip()
            line_break = compiled(r"[^\r\n]*(?:\r*\n|\r)?").match(text, start + len(written))
            yield Span(start, line_break.end() if line_break else stop)


def _starts(original: str, lookups: Lookups) -> tuple[int, ...]:
    """Return the offsets at which further messages begin."""
    if not _may_hold_several(original):
        return ()
    text = with_pilcrows(with_plain_spaces(original))
    lines = driver.split_lines(text)
    found = list(_headings(text, lines, lookups))
    if not found:
        return ()
    quoted = closed_spans(read_quoted_pairs(text, Span(0, len(text))))
    firsts = (_first_line(text, lines, index) for index in found)
    return tuple(
        lines[first].start
        for first in firsts
        if not within(quoted, lines[first].start) and _may_follow(text, lines, first)
    )


def _may_hold_several(text: str) -> bool:
    """Return whether there are two SUBJECTs and two TAGS or MRN: most texts need not be looked at line by line."""
    return all(sum(map(text.count, words)) > 1 for words in (("UBJ", "ubject:", "ubj:"), ("TAG", "Tags:", "MRN")))


def _headings(text: str, lines: Sequence[Line], lookups: Lookups) -> Iterator[int]:
    """Yield the lines with which headings begin, each below a paragraph or the end of the message above.

    An envelope may be below a text without numbers too, where that has an originator. The BT between an envelope and
    the classification line ends nothing.
    """
    text_above, opened, sent = False, False, False
    for index, line in enumerate(lines):
        if line.kind == "numbered" or (line.kind == "terminator" and opened):
            text_above = True
        elif (
            (text_above or (sent and opened and line.kind in _ENVELOPE))
            and line.kind in _OPENS
            and _is_heading(text, lines, index, lookups)
        ):
            text_above, opened = False, False
            yield index
        opened = opened or line.kind in _OF_TEXT
        sent = sent or line.kind == "from"


def _is_heading(text: str, lines: Sequence[Line], index: int, lookups: Lookups) -> bool:
    first, kinds = lines[index], [line.kind for line in lines[index : index + _MOST_HEADING_LINES]]
    if first.kind == "smart_field":
        is_number = text[first.start : first.end].lstrip().upper().startswith("MRN")
        return is_number and kinds[:_SHORT_LINES].count("smart_field") > 2
    first_of_text = next((at for at, kind in enumerate(kinds) if kind in _OF_TEXT), len(kinds))
    ends = (at for at, kind in enumerate(kinds) if kind == "numbered" or (kind == "terminator" and at > first_of_text))
    stop = next(ends, len(kinds))
    if not set(kinds[:stop]) >= _NEEDED or _is_section(text, lines[index : index + stop], lookups):
        return False
    if first.kind == "classification":
        below = text[lines[index + stop].start : lines[index + stop].end].lstrip(" \t(") if stop < len(kinds) else ""
        return set(kinds[:_SHORT_LINES]) >= _NEEDED and (
            below.startswith("1") or _is_of_another(text, lines, index, lookups)
        )
    return "from" in kinds[:stop]


def _is_of_another(text: str, lines: Sequence[Line], index: int, lookups: Lookups) -> bool:
    """Return whether the classification line has another message reference than the first one above it."""
    first = next((line for line in lines[:index] if line.kind == "classification"), None)
    if first is None:
        return False
    one, other = (read_classification(text, line.span, None, lookups.stations)[1] for line in (first, lines[index]))
    return one is not None and other is not None and one.serial.text.lstrip("0") != other.serial.text.lstrip("0")


def _is_section(text: str, lines: Sequence[Line], lookups: Lookups) -> bool:
    """Return whether the classification line names a section that is not the first."""
    for line in lines:
        if line.kind == "classification":
            section = read_classification(text, line.span, None, lookups.stations)[2]
            return section is not None and section.number != 1
    return False


def _first_line(text: str, lines: Sequence[Line], index: int) -> int:
    """Return the line at the index, or the one above with which the banner of a SMART message begins."""
    if lines[index].kind == "smart_field":
        for above in range(index - 1, max(index - _ABOVE_MRN_LINES, 0), -1):
            if lines[above].kind == "classification":
                return above
            if lines[above].kind not in ("blank", "text") or text[lines[above].start : lines[above].end].islower():
                break
    return index


def _may_follow(text: str, lines: Sequence[Line], first: int) -> bool:
    """Return whether the line above ends a message, or at least does not lead to what is below."""
    above = first - 1
    while above > 0 and lines[above].kind in _GAPS:
        above -= 1
    if lines[above].kind in ("terminator", "closing_serial"):
        return True
    return compiled(_LEADS_TO_IT).search(text, lines[above].start, lines[above].end) is None
