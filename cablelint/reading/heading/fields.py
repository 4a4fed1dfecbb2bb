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
from cablelint.reading.heading.cited_cable import completes_cable, names_cable
from cablelint.reading.heading.classification import is_spelt_with_spaces
from cablelint.reading.heading.kinds import ADDRESS_LINE, ADDRESSES, LABELLED, is_caption, is_passing, kind_of
from cablelint.reading.heading.label_places import UNFINISHED, FoundLabel, labels_within
from cablelint.reading.heading.labels import misspelt_label, misspelt_prosign
from cablelint.reference import captions
from cablelint.reference.lookups import Lookups
from cablelint.reference.stations import Stations
from cablelint.reference.tags import TagLists

_BEFORE: dict[FieldKind, set[FieldKind]] = {
    "from": {"date"},
    "to": {"from"},
    "info": {"from", "to"},
}  # what stands above
_GAPS = frozenset({"blank", "rule", "page_break"})

_LABEL = compiled(
    r"[ \t\f]*+(?:(?:FM|TO|INFO|XMT)\b[ \t]*:?|E\.?[ \t]?O\.?(?:[ \t]*\d{4,5})?[ \t]*:?|REF\(S\)[ \t]*:?"
    r"|(?:\([A-Z]{1,3}\)[ \t]*)?(?:CLASSIFIED[ \t]+BY|DERIVED[ \t]+FROM|DECLASSIFY[ \t]+ON)[ \t]*:?"
    r"|(?:PASS[ \t]LINE|DISSEM[ \t]RULE)[ \t]*:?"
    r"|[A-Z/]+(?:\([sS]\))?[ \t]*:|(?:TAGS?|SUBJ(?:ECT)?|REF(?:S|TELS?)?)\b(?:[ \t]*;)?)",
    re.IGNORECASE,
)
_MAY_BE_LISTED = frozenset({"text", "numbered", "references"})
_UNPARTED: frozenset[FieldKind] = frozenset({"message_reference", "from", "to", "info"})
_UNLABELLED: frozenset[FieldKind] = frozenset({"other", "caption", "passing"})
_BLANKS = compiled(r"\s*")
_LISTED = compiled(r"[ \t\f]*+¶?[ \t]*+\(?[A-Z]\)?[.)]?[ \t]*[.)]")
_REFERENCE_AGAIN = compiled(r"[ \t\f]*+(?i:REF)(?:TEL)?[ \t]*\(?[A-Z]\b[).:]*[ \t]")
_DRAFTING = compiled(
    r"[ \t]*(?:DRAFT|CLEAR|APPROV|RELEAS)(?:ED|ANCES?|ING OFFICERS?|ING OFFICIALS?|ERS?)(?: BY)?[ \t]*:", re.IGNORECASE
)
_DELEGATIONS = frozenset({"CODEL", "STAFFDEL"})  # captions that subjects speak of too
_FEW_WORDS = 3
_SEPARATORS = str.maketrans(",;/", "   ")
_MOST_TAGS = 30  # on a line
_MARKED_LENGTH = 80  # characters in which the number of a reference stands
_PROSE_LENGTH = 200  # a block this long below the SUBJECT is text, not heading
_TAGS_LENGTH = 40  # a longer line below the TAGS that begins as a sentence does is text, not more of them


class _Extent(NamedTuple):
    kind: FieldKind
    first: int
    last: int


def read_heading_fields(
    text: str, lines: Sequence[Line], start: int, stop: int, lookups: Lookups
) -> tuple[HeadingField, ...]:
    """The elements of the heading between the lines `start` and `stop` (indices), in the order met."""
    extents = _extents(text, lines, start, stop, lookups)
    fields = list(_with_parts(text, (_field(text, lines, extent) for extent in extents), lookups.tags))
    labelled = [at for at, field in enumerate(fields) if field.kind not in _UNLABELLED]
    if not labelled or (len(labelled) == 1 and _only_resembles(text, fields, labelled[0])):
        return ()
    return tuple(_up_to_run_in(text, fields[: _end(fields, labelled[-1])]))


def _with_parts(text: str, fields: Iterable[HeadingField], tags: TagLists) -> Iterator[HeadingField]:
    """The fields, cut where the label of another stands on the same line."""
    seen: set[FieldKind] = set()
    for field in fields:
        for part in _parted(text, field, frozenset(seen), tags):
            seen.add(part.kind)
            yield part


def _up_to_run_in(text: str, fields: Iterable[HeadingField]) -> Iterator[HeadingField]:
    """Give the fields up to a first paragraph that begins in the line of one: "… 1.4 (b), (d) 1. (C) Summary"."""
    for field in fields:
        start = first_run_in(text, field.value)
        if start is not None:
            value = trimmed(text, Span(field.value.start, start))
            yield field._replace(span=Span(field.span.start, start), value=value)
            return
        yield field


def _only_resembles(text: str, fields: Sequence[HeadingField], at: int) -> bool:
    """Whether the only element of a heading is none: "SBU - PROTECT ACCORDINGLY", or a line in the midst of prose."""
    first = text[fields[at].span.start : fields[at].span.end].partition("\n")[0].upper()
    if fields[at].kind == "classification":
        return "ACCORDINGLY" in first or (at > 0 and first.rstrip().endswith("."))
    return at > 0 and ":" not in first and fields[at - 1].kind in ("other", "passing")


def _end(fields: Sequence[HeadingField], last_labelled: int) -> int:
    """Captions may follow the last labelled element; other words below it are the body's."""
    end = last_labelled + 1
    while end < len(fields) and fields[end].kind == "caption":
        end += 1
    return end


def _extents(text: str, lines: Sequence[Line], start: int, stop: int, lookups: Lookups) -> Iterator[_Extent]:
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
        last = _last_line(text, lines, index, stop, kind, lookups)
        if kind == "other" and "subject" in seen and lines[last].end - line.start > _PROSE_LENGTH:
            return
        yield _Extent(kind, index, last)
        seen.add(kind)
        index = last + 1


def _last_line(text: str, lines: Sequence[Line], index: int, stop: int, kind: FieldKind, lookups: Lookups) -> int:
    last = index
    while last + 1 < stop and (
        _continues(text, lines[index], lines[last + 1], kind)
        or (kind == "subject" and _is_more_of_subject(text, lines[last], lines[last + 1]))
    ):
        last += 1
    if kind == "references":
        first = _value_below(text, lines, last, stop, kind) if _is_bare_label(text, lines[index]) else last
        return _listed_below(text, lines, first, stop, lookups.stations)
    if kind == "subject" and (
        _breaks_off(text[lines[last].start : lines[last].end]) or _goes_on_below(text, lines, last)
    ):
        return _value_below(text, lines, last, stop, kind)
    if kind == "tags":
        last = _tags_below(text, lines, last, stop, lookups.tags)
    if kind not in ("other", "passing", "caption", "classification") and _is_bare_label(text, lines[index]):
        return _value_below(text, lines, last, stop, kind)
    return last


def _continues(text: str, first: Line, following: Line, kind: FieldKind) -> bool:
    if kind in ("classification", "caption", "date", "from", "message_reference") or first.kind == "terminator":
        return False
    written = text[following.start : following.end]
    if kind in ADDRESSES:
        plain = following.kind in ("text", "more_routing", "exempt", "routing")
        ends = kind == "to" and misspelt_prosign(written, _BEFORE["info"]) is not None
        ends = ends or is_spelt_with_spaces(written)
        return plain and not ends and ADDRESS_LINE.match(text, following.start) is not None
    if kind == "references" and following.kind == kind and _REFERENCE_AGAIN.match(text, following.start, following.end):
        return True
    if following.kind not in ("text", "more_routing", "numbered") or is_caption(written) or misspelt_label(written):
        return False
    if ":" in written and _DRAFTING.match(written):
        return False
    if kind in ("tags", "executive_order", "classified_by") and following.kind == "numbered":
        return False  # neither has numbers of its own
    if kind == "references" and _mostly_lower(written) and not any(map(str.isdigit, written)):
        return len(written.split()) <= _FEW_WORDS
    if kind == "tags" and not (len(written) > _TAGS_LENGTH and written.lstrip()[:2].istitle()):
        return True
    if kind in ("subject", "tags"):
        return not (text[first.start : first.end].isupper() and _mostly_lower(written))
    return True


def _tags_below(text: str, lines: Sequence[Line], last: int, stop: int, tags: TagLists) -> int:
    """More TAGS below a gap: lines of nothing but tags."""
    below = last + 1
    while below < stop:
        if lines[below].kind not in _GAPS:
            words = text[lines[below].start : lines[below].end].translate(_SEPARATORS).split()
            if lines[below].kind != "text" or not words or not all(tags.facts(word) for word in words[:_MOST_TAGS]):
                break
            last = below
        below += 1
    return last


def _goes_on_below(text: str, lines: Sequence[Line], last: int) -> bool:
    """Whether the line below the gap goes on with a SUBJECT in capitals: "TEA GROWERS", "AND THEIR TRADE"."""
    below = next((line for line in lines[last + 1 : last + 3] if line.kind != "blank"), None)
    if below is None or below.kind != "text":
        return False
    written = text[below.start : below.end]
    return written.isupper() and written.split(None, 1)[0] in UNFINISHED


def _is_more_of_subject(text: str, above: Line, below: Line) -> bool:
    return _names_order(text, above, below) or _ends_subject(text, above, below)


def _names_order(text: str, above: Line, below: Line) -> bool:
    """Whether the line begins with an executive order that a SUBJECT speaks of: "FILES UNDER", "E.O. 12065"."""
    if below.kind != "executive_order":
        return False
    behind = compiled(r"[ \t]*E\.?[ \t]?O\.?[ \t]*\d{4,5}[ \t]*").match(text, below.start, below.end)
    following = text[behind.end() : below.end].split(None, 1)[:1] if behind else []
    return _breaks_off(text[above.start : above.end]) or (following[0:1] != [] and following[0].upper() in UNFINISHED)


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
    return last in UNFINISHED or last.endswith((",", "-"))


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
    if not last + 1 < below < stop or lines[below].kind != "text":
        return last
    return last if kind == "subject" and _is_prose(text, lines, below) else below


def _is_prose(text: str, lines: Sequence[Line], index: int) -> bool:
    """Whether the line opens the text of a cable without numbers rather than being a SUBJECT by itself."""
    written = text[lines[index].start : lines[index].end].strip()
    wraps = index + 1 < len(lines) and lines[index + 1].kind == "text"
    return written.endswith((".", ":")) or len(written) > _PROSE_LENGTH or (wraps and _mostly_lower(written))


def _listed_below(text: str, lines: Sequence[Line], last: int, stop: int, stations: Stations) -> int:
    """The references that follow, with blank lines, page lines and banners between them.

    They are lettered, or nothing but a cable, or the rest of the one above.
    """
    below, passed = last + 1, False
    while below < stop:
        line, written = lines[below], text[lines[below].start : lines[below].end]
        above = text[lines[last].start : lines[last].end]
        if line.kind in _MAY_BE_LISTED and _is_listed(written, above, stations, passed=passed):
            last, passed = below, False
        elif line.kind == "classification" or is_caption(written):
            passed = True
        elif line.kind not in _GAPS:
            break
        below += 1
    return last


def _is_listed(written: str, above: str, stations: Stations, *, passed: bool) -> bool:
    """Whether the line is one more reference; "(U) This message …" is a marking with its paragraph.

    Where a banner has been passed over the line must name a message by its number.
    """
    if _REFERENCE_AGAIN.match(written):
        return True
    numbered = any(map(str.isdigit, written[:_MARKED_LENGTH]))
    if _LISTED.match(written):
        return numbered or ("(" not in written[:4] and not passed)
    if not numbered or passed or misspelt_label(written):
        return False
    return names_cable(written, stations) or completes_cable(above, written, stations)


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


def _parted(text: str, field: HeadingField, seen: frozenset[FieldKind], tags: TagLists) -> Iterator[HeadingField]:
    """The field, cut at each label of another within its value."""
    labels = () if field.kind in _UNPARTED else labels_within(text, field.kind, field.value, seen, tags)
    for found in labels:
        if found.span.start < field.value.start or found.kind == field.kind:
            continue
        if found.span.start == field.span.start:
            field = _labelled(text, field, found)
            continue
        before = Span(field.span.start, found.span.start)
        head = field._replace(span=before, value=trimmed(text, Span(field.value.start, found.span.start)))
        yield _named(text, head)
        field = _labelled(text, field, found)
    yield field


def _labelled(text: str, field: HeadingField, found: FoundLabel) -> HeadingField:
    """What is left of the field from a label in it on."""
    label = Value(text[found.span.start : found.span.end], found.span) if found.span.start < found.span.end else None
    value = Span(min(_below_blanks(text, found.span.end), field.value.end), field.value.end)
    return HeadingField(found.kind, Span(found.span.start, field.span.end), label, value)


def _named(text: str, field: HeadingField) -> HeadingField:
    """The field by what is left of its line: a caption before the first label, or an instruction."""
    written = text[field.value.start : field.value.end]
    if field.kind != "other":
        return field
    return field._replace(kind="caption" if is_caption(written) else "passing" if is_passing(written) else "other")


def _below_blanks(text: str, offset: int) -> int:
    found = _BLANKS.match(text, offset)
    return found.end() if found else offset
