"""Which lines of the heading belong to which of its elements.

Real headings are loose: labels without colons or misspelt, values wrapped over lines, several elements on one line,
captions and passing instructions without any label. Here only extents are decided; what a value says is read from it
later.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import FieldKind, HeadingField
from cablelint.model.spans import Line, Span, Value, trimmed
from cablelint.reading.body.run_in import first_run_in
from cablelint.reading.heading.classification import is_spelt_with_spaces
from cablelint.reading.heading.joined_lines import parted_lines
from cablelint.reading.heading.kinds import ADDRESS_LINE, ADDRESSES, LABELLED, is_caption, kind_of
from cablelint.reading.heading.labels import misspelt_label, misspelt_prosign
from cablelint.reference import captions

_ON_ONE_LINE: frozenset[FieldKind] = frozenset({"date", "from", "message_reference", "executive_order"})
_TEXT = frozenset({"text"})
_VALUES_OF: dict[FieldKind, frozenset[str]] = {
    "date": frozenset({"text", "date_time"})
}  # kinds of lines that are values
_BEFORE: dict[FieldKind, set[FieldKind]] = {
    "from": {"date"},
    "to": {"from"},
    "info": {"from", "to"},
}  # what stands above
_GAPS = frozenset({"blank", "rule", "page_break"})

_LABEL = compiled(
    r"[ \t\f]*+(?:(?:FM|TO|INFO|XMT)\b[ \t]*:?|E\.?[ \t]?O\.?(?:[ \t]*\d{4,5})?[ \t]*:?|REF\(S\)[ \t]*:?"
    r"|(?:\([A-Z]{1,3}\)[ \t]*)?(?:CLASSIFIED[ \t]+BY|DERIVED[ \t]+FROM|DECLASSIFY[ \t]+ON)[ \t]*:?"
    r"|(?:PASS[ \t]LINE|DISSEM[ \t]RULE)[ \t]*:?|TELEGRAM\b"
    r"|[A-Z/]+(?:\([sS]\))?[ \t]*:|(?:TAGS?|SUBJ(?:ECT)?|REF(?:S|TELS?)?)\b(?:[ \t]*;)?)",
    re.IGNORECASE,
)
_LISTED = compiled(r"[ \t\f]*+¶?[ \t]*+\(?[A-Z]\)?[.)]?[ \t]*[.)]")
_AUTHORITY_BREAKS_OFF = compiled(
    r"(?:[,:&(]|\b(?:FOR|REASONS?|AND|OR|SECTIONS?|PER|UNDER|E\.?O\.?(?:[ \t]?\d{5})?))[ \t]*+(?![\s\S])", re.IGNORECASE
)
_REASONS = compiled(
    r"[ \t]*+(?:(?:REASONS?|SECTION|AND)[ \t:]{1,3})?(?:1[ \t]?[.,][ \t]?[2-8](?!\d)|\(?[A-H]\))", re.IGNORECASE
)
_MARKED_TEXT = compiled(
    r"[ \t]*+[(\[](?:TS|SBU|[UCS])(?:[/,-][A-Z, /-]{1,40})?[)\]][ \t]{1,9}(?!AND\b|OR\b|OF\b)[A-Z][A-Za-z]"
)
_DRAFTING = compiled(
    r"[ \t]*(?:DRAFT|CLEAR|APPROV|RELEAS)(?:ED|ANCES?|ING OFFICERS?|ING OFFICIALS?|ERS?)(?: BY)?[ \t]*:", re.IGNORECASE
)
_ABOVE_SUMMARY: frozenset[FieldKind] = frozenset({"classified_by", "references", "tags", "executive_order"})
_HEADING_LENGTH = 45  # characters
_RULE_MISSES = 3  # characters by which a rule may be longer or shorter than what it underlines
_UNFINISHED = frozenset("A AN AND AT BY FOR FROM IN OF ON OR THE TO WITH -".split())
_DELEGATIONS = frozenset({"CODEL", "STAFFDEL"})  # captions that subjects speak of too
_FEW_WORDS = 3
_MARKED_LENGTH = 80  # characters in which the number of a reference stands
_PROSE_LENGTH = 200  # a block this long below the SUBJECT is text, not heading
_TAGS_LENGTH = 40  # a longer line below the TAGS that begins as a sentence does is text, not more of them


class _Extent(NamedTuple):
    kind: FieldKind
    first: int
    last: int


def read_heading_fields(text: str, lines: Sequence[Line], start: int, stop: int) -> tuple[HeadingField, ...]:
    """The elements of the heading between the lines `start` and `stop` (indices), in the order met."""
    lines = parted_lines(text, lines[start:stop])
    extents = list(_extents(text, lines, 0, len(lines)))
    labelled = [at for at, extent in enumerate(extents) if extent.kind not in ("other", "caption", "passing")]
    if not labelled or (len(labelled) == 1 and _only_resembles(text, lines, extents, labelled[0])):
        return ()
    return tuple(_up_to_run_in(text, (_field(text, lines, one) for one in extents[: _end(extents, labelled[-1])])))


def _up_to_run_in(text: str, fields: Iterable[HeadingField]) -> Iterator[HeadingField]:
    """Give the fields up to a first paragraph that begins in the line of one: "… 1.4 (b), (d) 1. (C) Summary"."""
    for field in fields:
        start = first_run_in(text, field.value)
        if start is not None:
            value = trimmed(text, Span(field.value.start, start))
            yield field._replace(span=Span(field.span.start, start), value=value)
            return
        yield field


def _only_resembles(text: str, lines: Sequence[Line], extents: Sequence[_Extent], at: int) -> bool:
    """Whether the only element of a heading is none: "SBU - PROTECT ACCORDINGLY", or a line in the midst of prose."""
    first = lines[extents[at].first]
    written = text[first.start : first.end].upper()
    if extents[at].kind == "classification":
        return "ACCORDINGLY" in written or (at > 0 and written.rstrip().endswith("."))
    return at > 0 and ":" not in written and extents[at - 1].kind in ("other", "passing")


def _end(extents: Sequence[_Extent], last_labelled: int) -> int:
    """Captions may follow the last labelled element; other words below it are the body's."""
    end = last_labelled + 1
    while end < len(extents) and extents[end].kind == "caption":
        end += 1
    return end


def _extents(text: str, lines: Sequence[Line], start: int, stop: int) -> Iterator[_Extent]:
    index = start
    seen: set[FieldKind] = set()
    dated = next((at for at in range(start, stop) if lines[at].kind == "date_time"), start)
    while index < stop:
        line = lines[index]
        if line.kind in _GAPS:
            index += 1
            continue
        kind = kind_of(text, lines, index, seen)
        if kind in ADDRESSES and index < dated:
            kind = "other"  # "INFO  OCT-01  ISO-00": to whom a copy went in the Department
        last = _last_line(text, lines, index, stop, kind)
        if kind == "other" and "subject" in seen and lines[last].end - line.start > _PROSE_LENGTH:
            return
        if {"classification", "subject", "other"} <= seen and _opens_quoted_cable(text, line):
            return
        yield _Extent(kind, index, last)
        seen.add(kind)
        index = last + 1


def _opens_quoted_cable(text: str, line: Line) -> bool:
    """Whether the line, below words under a SUBJECT, begins a cable that this one quotes."""
    written = text[line.start : line.end]
    named = line.kind in ("classification", "date_time") and any(map(str.isdigit, written))
    return named or written.strip(" \t.:-").upper() in ("QUOTE", "BEGIN QUOTE", "BEGIN TEXT", "BEGIN MESSAGE")


def _last_line(text: str, lines: Sequence[Line], index: int, stop: int, kind: FieldKind) -> int:
    last = index
    while last + 1 < stop and (
        (_continues(text, lines[index], lines[last + 1], kind) and not _is_underlined(text, lines, last + 1, kind))
        or (kind == "subject" and _ends_subject(text, lines[last], lines[last + 1]))
    ):
        last += 1
    if kind == "classified_by":
        return _reasons_below(text, lines, last, stop)
    if kind == "references":
        return _listed_below(text, lines, last, stop)
    if kind == "subject" and _breaks_off(text[lines[last].start : lines[last].end]):
        return _value_below(text, lines, last, stop, kind)
    if kind not in ("other", "passing", "caption", "classification") and _is_bare_label(text, lines[index]):
        return _value_below(text, lines, last, stop, kind)
    return last


def _is_underlined(text: str, lines: Sequence[Line], index: int, kind: FieldKind) -> bool:
    """Whether the line is a heading over a rule of its length, which is the first paragraph's: "Summary", "-------"."""
    if kind not in _ABOVE_SUMMARY or index + 1 >= len(lines) or lines[index + 1].kind != "rule":
        return False
    words, rule = (text[line.start : line.end].strip() for line in (lines[index], lines[index + 1]))
    return len(words) <= _HEADING_LENGTH and abs(len(rule) - len(words)) <= _RULE_MISSES


def _continues(text: str, first: Line, following: Line, kind: FieldKind) -> bool:
    if kind in ("classification", "caption", "date", "from", "message_reference") or first.kind == "terminator":
        return False
    written = text[following.start : following.end]
    if kind in ADDRESSES:
        plain = following.kind in ("text", "more_routing", "exempt", "routing")
        ends = kind == "to" and misspelt_prosign(written, _BEFORE["info"]) is not None
        ends = ends or is_spelt_with_spaces(written)
        return plain and not ends and ADDRESS_LINE.match(text, following.start) is not None
    if following.kind not in ("text", "more_routing", "numbered") or is_caption(written) or misspelt_label(written):
        return False
    if ":" in written and _DRAFTING.match(written):
        return False
    if kind in ("tags", "executive_order", "classified_by") and following.kind == "numbered":
        return False  # neither has numbers of its own
    if kind == "classified_by" and _MARKED_TEXT.match(written):
        return False
    if kind == "references" and _mostly_lower(written) and not any(map(str.isdigit, written)):
        return len(written.split()) <= _FEW_WORDS
    if kind == "tags" and not (len(written) > _TAGS_LENGTH and written.lstrip()[:2].istitle()):
        return True
    if kind in ("subject", "tags"):
        return not (text[first.start : first.end].isupper() and _mostly_lower(written))
    return True


def _ends_subject(text: str, above: Line, below: Line) -> bool:
    """Whether a line that looks like a caption is one more of the SUBJECT: "... MEETING WITH", "CODEL SMITH".

    A caption that says who may see the cable never is: it must not be missed.
    """
    caption = captions.find(text[below.start : below.end])
    if caption is None or caption.kind != "administrative":
        return False
    return caption.caption in _DELEGATIONS or _breaks_off(text[above.start : above.end])


def _breaks_off(written: str) -> bool:
    """Whether a SUBJECT cannot end so: "TEA GROWERS AND THE"."""
    last = written.split()[-1].upper() if written.strip() else ""
    return last in _UNFINISHED or last.endswith(",")


def _mostly_lower(written: str) -> bool:
    return sum(letter.islower() for letter in written) * 2 > sum(letter.isalpha() for letter in written)


def _is_bare_label(text: str, line: Line) -> bool:
    found = _LABEL.match(text, line.start, line.end)
    return found is not None and not text[found.end() : line.end].strip()


def _value_below(text: str, lines: Sequence[Line], last: int, stop: int, kind: FieldKind) -> int:
    """The value of a label that stands alone may begin one line further down."""
    below = last + 1
    while below < stop and lines[below].kind == "blank" and below - last < 2:
        below += 1
    right_below = kind in _ON_ONE_LINE and below == last + 1
    if not (right_below or last + 1 < below) or below >= stop or lines[below].kind not in _VALUES_OF.get(kind, _TEXT):
        return last
    return last if kind == "subject" and _is_prose(text, lines, below) else below


def _is_prose(text: str, lines: Sequence[Line], index: int) -> bool:
    """Whether the line opens the text of a cable without numbers rather than being a SUBJECT by itself."""
    written = text[lines[index].start : lines[index].end].strip()
    wraps = index + 1 < len(lines) and lines[index + 1].kind == "text"
    return written.endswith((".", ":")) or len(written) > _PROSE_LENGTH or (wraps and _mostly_lower(written))


def _reasons_below(text: str, lines: Sequence[Line], last: int, stop: int) -> int:
    """The last line of an authority that breaks off, "… for reasons", and goes on below a blank line or a page line."""
    while _AUTHORITY_BREAKS_OFF.search(
        text[max(lines[last].start, lines[last].end - _MARKED_LENGTH) : lines[last].end]
    ):
        below = last + 1
        while below < stop and lines[below].kind in _GAPS:
            below += 1
        if not last + 1 < below < stop or not _REASONS.match(text, lines[below].start, lines[below].end):
            break
        last = below
    return last


def _listed_below(text: str, lines: Sequence[Line], last: int, stop: int) -> int:
    """Lettered references may stand one each on lines of their own with blank lines between them."""
    below = last + 1
    while below < stop:
        if lines[below].kind in ("text", "numbered") and _is_listed(text[lines[below].start : lines[below].end]):
            last = below
        elif lines[below].kind not in _GAPS:
            break
        below += 1
    return last


def _is_listed(written: str) -> bool:
    """Whether the line is a lettered reference; "(U) This message …" is a marking with its paragraph."""
    return _LISTED.match(written) is not None and (
        "(" not in written[:4] or any(map(str.isdigit, written[:_MARKED_LENGTH]))
    )


def _field(text: str, lines: Sequence[Line], extent: _Extent) -> HeadingField:
    first, last = lines[extent.first], lines[extent.last]
    span = Span(first.start, last.end)
    end = _label_end(text, first, extent.kind)
    if end == first.start:
        return HeadingField(extent.kind, span, None, trimmed(text, span))
    label = trimmed(text, Span(first.start, end))
    value = trimmed(text, Span(end, span.end))
    return HeadingField(extent.kind, span, Value(text[label.start : label.end], label), value)


def _label_end(text: str, line: Line, kind: FieldKind) -> int:
    """Where the label that the line begins with ends; its own start where it has none."""
    if line.kind in LABELLED:
        labelled = line.kind == "smart_field" or (kind != "classification" and line.kind != "date_time")
        found = _LABEL.match(text, line.start, line.end) if labelled else None
        return found.end() if found else line.start
    if kind in ("other", "caption", "passing", "classification", "date"):
        return line.start
    written = text[line.start : line.end]
    meant = misspelt_label(written) or misspelt_prosign(written, _BEFORE.get(kind, set()))
    return line.start + (meant.length if meant else 0)
