"""Which lines of the heading belong to which of its elements.

Real headings are loose: labels without colons or misspelt, values wrapped over lines, several elements on one line,
captions and passing instructions without any label. Here only extents are decided; what a value says is read from it
later.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import FieldKind, HeadingField
from cablelint.model.spans import Line, Span, Value, trimmed
from cablelint.reading.body.run_in import first_run_in, opens_with_2
from cablelint.reading.heading.extents import PROSE_LENGTH, last_line
from cablelint.reading.heading.joined_lines import parted_lines
from cablelint.reading.heading.kinds import ADDRESSES, LABELLED, is_caption, is_passing, kind_of
from cablelint.reading.heading.label_places import FoundLabel, labels_within
from cablelint.reading.heading.labels import LABEL, behind_repeated_label, misspelt_label, misspelt_prosign
from cablelint.reference.lookups import Lookups
from cablelint.reference.tags import TagLists

_BEFORE: dict[FieldKind, set[FieldKind]] = {
    "from": {"date"},
    "to": {"from"},
    "info": {"from", "to"},
}  # what stands above
_GAPS = frozenset({"blank", "rule", "page_break"})

_UNPARTED: frozenset[FieldKind] = frozenset({"message_reference", "from", "to", "info"})
_UNLABELLED: frozenset[FieldKind] = frozenset({"other", "caption", "passing"})
_BLANKS = compiled(r"\s*")


class _Extent(NamedTuple):
    kind: FieldKind
    first: int
    last: int


def read_heading_fields(
    text: str, lines: Sequence[Line], start: int, stop: int, lookups: Lookups
) -> tuple[HeadingField, ...]:
    """The elements of the heading between the lines `start` and `stop` (indices), in the order met."""
    unmarked = stop < len(lines) and opens_with_2(text, lines[stop])
    lines = parted_lines(text, lines[start:stop], lookups.tags)
    extents = _extents(text, lines, 0, len(lines), lookups)
    fields = list(_with_parts(text, (_field(text, lines, extent) for extent in extents), lookups.tags))
    labelled = [at for at, field in enumerate(fields) if field.kind not in _UNLABELLED]
    if not labelled or (len(labelled) == 1 and _only_resembles(text, fields, labelled[0])):
        return ()
    return tuple(_up_to_run_in(text, fields[: _end(fields, labelled[-1])], unmarked=unmarked))


def _with_parts(text: str, fields: Iterable[HeadingField], tags: TagLists) -> Iterator[HeadingField]:
    """The fields, cut where the label of another stands on the same line."""
    seen: set[FieldKind] = set()
    for field in fields:
        for part in _parted(text, field, frozenset(seen), tags):
            seen.add(part.kind)
            yield part


def _up_to_run_in(text: str, fields: Sequence[HeadingField], *, unmarked: bool) -> Iterator[HeadingField]:
    """Give the fields up to a first paragraph that begins in the line of one: "… 1.4 (b), (d) 1. (C) Summary".

    In the last it may have no marking, if the first line with a number has a 2.
    """
    for field in fields:
        start = first_run_in(text, field.value, unmarked=unmarked and field is fields[-1])
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
        last = last_line(text, lines, index, stop, kind, lookups)
        if kind == "other" and "subject" in seen and lines[last].end - line.start > PROSE_LENGTH:
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


def _field(text: str, lines: Sequence[Line], extent: _Extent) -> HeadingField:
    first, last = lines[extent.first], lines[extent.last]
    span = Span(first.start, last.end)
    end = _label_end(text, first, extent.kind)
    if end == first.start:
        return HeadingField(extent.kind, span, None, trimmed(text, span))
    label = trimmed(text, Span(first.start, end))
    value = trimmed(text, Span(behind_repeated_label(text, end, span.end, extent.kind), span.end))
    return HeadingField(extent.kind, span, Value(text[label.start : label.end], label), value)


def _label_end(text: str, line: Line, kind: FieldKind) -> int:
    """Where the label that the line begins with ends; its own start where it has none."""
    if line.kind in LABELLED:
        labelled = line.kind == "smart_field" or (kind != "classification" and line.kind != "date_time")
        found = LABEL.match(text, line.start, line.end) if labelled else None
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
