"""Where an element of the heading ends: how many of the lines that follow its first belong to it."""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import FieldKind
from cablelint.model.spans import Line
from cablelint.reading.heading.caption_lines import is_caption
from cablelint.reading.heading.classification_lines import last_of_classification
from cablelint.reading.heading.kinds import ADDRESSES
from cablelint.reading.heading.labels import LABEL, misspelled_label, misspelled_prosign
from cablelint.reading.heading.level_words import is_classification_line
from cablelint.reading.heading.lines_below import addresses_below, listed_below, lists_again
from cablelint.reading.heading.officers import names_officers
from cablelint.reading.heading.other_lines import begins_another, heads_text, is_sentence
from cablelint.reading.heading.reasons_below import ends_section, gives_reasons_by_order, reasons_below
from cablelint.reading.heading.receivers import names_receiver
from cablelint.reading.heading.subject_lines import (
    breaks_off,
    goes_on_below,
    is_more_of_subject,
    is_prose,
    is_words,
    mostly_lower,
)
from cablelint.reading.heading.tags_below import tags_below
from cablelint.reading.heading.unlabeled_lines import is_address_line
from cablelint.reference.lookups import Lookups

_DECLASSIFY = compiled(r"[ \t]*DECL(?:AS(?:SIFY)?)?(?:[ \t]ON)?[ \t]*:", re.IGNORECASE)
_ORDER = compiled(
    r"[ \t]*(?:E\.?[ \t]?O\.?[ \t]*+:?[ \t]*+)?\d{5}(?![^\s:;,-])", re.IGNORECASE
)  # a colon behind it may look like a label's
_ON_ONE_LINE: frozenset[FieldKind] = frozenset({"date", "from", "message_reference", "executive_order"})
_ON_THEIR_LINE: frozenset[FieldKind] = frozenset({"caption", "date", "from", "message_reference"})
_TEXT = frozenset({"text", "more_routing"})  # RUSSIA looks like routing
_VALUES_OF: dict[FieldKind, frozenset[str]] = {
    "date": frozenset({"text", "date_time"})
}  # kinds of lines that are values
_FEW_WORDS = 3
_MOST_BLANK_LINES = 2  # between a label, or a SUBJECT that breaks off, and its words
_LONGEST_TAGS_LINE_CHARS = 40  # a longer line below the TAGS that begins as a sentence does is text, not more of them


def last_line(text: str, lines: Sequence[Line], index: int, stop: int, kind: FieldKind, lookups: Lookups) -> int:
    """Return the index of the last line of the element of this kind that begins at line `index`, above line `stop`."""
    if kind == "classification":
        return last_of_classification(text, lines, index, stop, lookups.stations)
    last = index
    while (
        last + 1 < stop
        and not heads_text(text, lines, last + 1, stop)
        and (
            _continues(text, lines[index], lines[last], lines[last + 1], kind)
            or (kind == "subject" and is_more_of_subject(text, lines[last], lines[last + 1]))
            or (kind == "classified_by" and ends_section(text, lines[last], lines[last + 1]))
            or (kind == "classified_by" and gives_reasons_by_order(text, lines, index, last + 1))
        )
    ):
        last += 1
    if kind in ("to", "info"):
        return addresses_below(text, lines, last, stop)
    if kind == "classified_by":
        return reasons_below(text, lines, last, stop)
    if kind == "references":
        first = _value_below(text, lines, last, stop, kind) if _is_bare_label(text, lines[index]) else last
        return listed_below(text, lines, first, stop, lookups.stations)
    if kind == "subject" and (
        breaks_off(text[lines[last].start : lines[last].end]) or goes_on_below(text, lines, last)
    ):
        return _value_below(text, lines, last, stop, kind)
    if kind == "tags":
        last = tags_below(text, lines, last, stop, lookups.tags)
    if kind not in ("other", "passing", "caption") and _is_bare_label(text, lines[index]):
        return _value_below(text, lines, last, stop, kind)
    return last


def _continues(text: str, first: Line, above: Line, following: Line, kind: FieldKind) -> bool:
    if kind in _ON_THEIR_LINE or first.kind == "terminator":
        return kind == "caption" and _closes_bracket(text, first, following)
    if kind in ADDRESSES:
        return _is_address(text, following, kind)
    if kind == "references" and (
        (following.kind == kind and lists_again(text, following))
        or (
            following.kind == "date_time" and text[following.start].isdecimal()
        )  # "CJCS WASHINGTON DC", "141530Z MAY 06"
    ):
        return True
    written = text[following.start : following.end]
    plain = following.kind in ("text", "more_routing", "numbered") or (
        kind in ("subject", "classified_by") and is_words(written, following)
    )
    if not plain or is_caption(written) or misspelled_label(written):
        return False
    if begins_another(written, following, kind) or (kind == "subject" and _is_addressed(text, first, above, following)):
        return False
    if kind == "references" and mostly_lower(written) and not any(map(str.isdigit, written)):
        return len(written.split()) <= _FEW_WORDS
    if kind == "references" and is_sentence(text[first.start : first.end], written):
        return False
    if kind == "tags" and not (len(written) > _LONGEST_TAGS_LINE_CHARS and written.lstrip()[:2].istitle()):
        return True
    if kind in ("subject", "tags"):
        return not (text[first.start : first.end].isupper() and mostly_lower(written))
    return True


def _is_addressed(text: str, first: Line, above: Line, following: Line) -> bool:
    """Return whether the line below a SUBJECT says from whom to whom the text is, and does not end the words above."""
    if names_officers(text, first, following):
        return True
    return names_receiver(text, above, following) and not breaks_off(text[above.start : above.end])


def _closes_bracket(text: str, first: Line, following: Line) -> bool:
    """Return whether a caption breaks off within brackets: "CORRECTED COPY (PARA 9 LINE 14", "CORRECTED)"."""
    opened = text.rfind("(", *first.span) > text.rfind(")", *first.span)
    return opened and text.rfind(")", *following.span) >= 0


def _is_address(text: str, line: Line, kind: FieldKind) -> bool:
    """Return whether the line below FM, TO or INFO is one more address."""
    written = text[line.start : line.end]
    plain = line.kind in ("text", "more_routing", "exempt", "routing")
    ends = kind == "to" and misspelled_prosign(written, {"from", "to"}) is not None
    ends = ends or is_classification_line(written)
    return plain and not ends and is_address_line(text, line.start, line.end)


def _is_bare_label(text: str, line: Line) -> bool:
    found = LABEL.match(text, line.start, line.end)
    return found is not None and not text[found.end() : line.end].strip()


def _value_below(text: str, lines: Sequence[Line], last: int, stop: int, kind: FieldKind) -> int:
    """Return the index of the line where the value of a label begins, which may be further down."""
    below = last + 1
    while below < stop and lines[below].kind == "blank" and below - last <= _MOST_BLANK_LINES:
        below += 1
    right_below = kind in _ON_ONE_LINE and below == last + 1
    if kind == "executive_order" and below < stop and _ORDER.match(text, lines[below].start):
        return below
    if kind == "executive_order" and right_below and below < stop and _DECLASSIFY.match(text, lines[below].start):
        return below
    if not (right_below or last + 1 < below) or below >= stop or lines[below].kind not in _VALUES_OF.get(kind, _TEXT):
        return last
    return last if kind == "subject" and is_prose(text, lines, below) else below
