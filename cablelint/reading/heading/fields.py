"""Which lines of the heading belong to which of its elements.

Real headings are loose: labels without colons or misspelt, values wrapped over lines, several elements on one line,
captions and passing instructions without any label. Here only extents are decided; what a value says is read from it
later.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from cablelint.lalr import driver
from cablelint.model.heading import FieldKind, HeadingField
from cablelint.model.spans import Line, Span, Value, trimmed
from cablelint.reading.body.run_in import first_run_in, opens_with_2
from cablelint.reading.heading.extents import PROSE_LENGTH, last_line
from cablelint.reading.heading.kinds import ADDRESSES, LABELLED, kind_of
from cablelint.reading.heading.labels import LABEL, behind_repeated_label, misspelt_label, misspelt_prosign
from cablelint.reading.heading.shared_lines import FoundLabel, Holder, next_label
from cablelint.records import NamedTuple
from cablelint.reference.lookups import Lookups
from cablelint.reference.tags import TagLists

_BEFORE: dict[FieldKind, set[FieldKind]] = {
    "from": {"date"},
    "to": {"from"},
    "info": {"from", "to"},
}  # what stands above
_GAPS = frozenset({"blank", "rule", "page_break"})

_LONGEST_LABEL_CHARS = 20
_UNLABELLED: frozenset[FieldKind] = frozenset({"other", "caption", "passing"})


class _Extent(NamedTuple):
    kind: FieldKind
    first: int
    last: int


def read_heading_fields(
    text: str, lines: Sequence[Line], start: int, stop: int, lookups: Lookups
) -> tuple[HeadingField, ...]:
    """Return the elements of the heading between the lines `start` and `stop` (indices), in the order met."""
    unmarked = stop < len(lines) and opens_with_2(text, lines[stop])
    fields = list(_fields(text, lines[start:stop], lookups))
    labelled = [at for at, field in enumerate(fields) if field.kind not in _UNLABELLED]
    if not labelled or (len(labelled) == 1 and _only_resembles(text, fields, labelled[0])):
        return ()
    return tuple(_up_to_run_in(text, fields[: _end(fields, labelled[-1])], unmarked=unmarked))


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


def _fields(text: str, heading: Sequence[Line], lookups: Lookups) -> Iterator[HeadingField]:
    """Yield the elements of these lines, one after the other.

    Each ends where a line begins another, or a label within a line does: that line is cut there, and its two pieces are
    read as if they had come on lines of their own. An element is begun in this way once, so that few lines are cut.
    """
    lines, begun = list(heading), dict[int, FoundLabel]()  # by the offset of the line that begins with the label
    index, seen = 0, set[FieldKind]()
    anywhere = frozenset(LABELLED[line.kind] for line in lines if line.kind in LABELLED)
    dated = next((line.start for line in lines if line.kind == "date_time"), 0)
    while index < len(lines):
        line = lines[index]
        if line.kind in _GAPS:
            index += 1
            continue
        label = begun.get(line.start)
        kind = label.kind if label else kind_of(text, lines, index, seen)
        if kind in ADDRESSES and line.start < dated:
            kind = "other"  # "INFO  OCT-01  ISO-00": to whom a copy went in the Department
        last = last_line(text, lines, index, _next_begun(lines, line, begun), kind, lookups)
        if _opens_text(text, line, lines[last], kind, seen):
            return
        field = _field(text, lines, _Extent(kind, index, last), label)
        holder = Holder(kind, field.value.start, frozenset(seen), anywhere)
        another = _first_label(text, lines[index : last + 1], field, holder, lookups.tags)
        if another is not None:
            at = bisect_right(lines, another.span.start, key=lambda line: line.start) - 1
            lines[at : at + 1] = _cut(text, lines[at], another.span.start)
            begun[another.span.start] = another
            continue  # with what is left before the label
        yield field
        seen.add(kind)
        index = last + 1


def _next_begun(lines: Sequence[Line], line: Line, begun: Iterable[int]) -> int:
    """The index of the first line below this one that begins with a label found within a line; else their number."""
    offset = min((offset for offset in begun if offset > line.start), default=None)
    return len(lines) if offset is None else bisect_left(lines, offset, key=lambda line: line.start)


def _opens_text(text: str, first: Line, last: Line, kind: FieldKind, seen: set[FieldKind]) -> bool:
    """Whether the lines are text of the cable: a long paragraph below the SUBJECT, or a cable that this one quotes."""
    if kind == "other" and "subject" in seen and last.end - first.start > PROSE_LENGTH:
        return True
    return {"classification", "subject", "other"} <= seen and _opens_quoted_cable(text, first)


def _first_label(
    text: str, lines: Iterable[Line], field: HeadingField, holder: Holder, tags: TagLists
) -> FoundLabel | None:
    """Return the first label of another element within the lines of the field."""
    words = (Span(max(line.start, field.value.start), line.end) for line in lines if line.kind not in _GAPS)
    found = (next_label(text, each, holder, tags) for each in words if each.start < each.end)
    return next((label for label in found if label is not None), None)


def _cut(text: str, line: Line, offset: int) -> tuple[Line, Line]:
    """Return the line in two; the second by its own words."""
    kind = driver.split_lines(text[offset : line.stop])[0].kind
    return line._replace(end=offset, stop=offset), Line(kind, offset, line.end, line.stop)


def _opens_quoted_cable(text: str, line: Line) -> bool:
    """Return whether the line, below words under a SUBJECT, begins a cable that this one quotes."""
    written = text[line.start : line.end]
    named = line.kind in ("classification", "date_time") and any(map(str.isdigit, written))
    return named or written.strip(" \t.:-").upper() in ("QUOTE", "BEGIN QUOTE", "BEGIN TEXT", "BEGIN MESSAGE")


def _field(text: str, lines: Sequence[Line], extent: _Extent, found: FoundLabel | None) -> HeadingField:
    """Return the element at these lines; the label that it begins with where that was found within a line."""
    first, last = lines[extent.first], lines[extent.last]
    span = Span(first.start, last.end)
    end = found.span.end if found else _label_end(text, first, extent.kind)
    if end == first.start:
        return HeadingField(extent.kind, span, None, trimmed(text, span))
    label = trimmed(text, Span(first.start, end))
    value = trimmed(text, Span(behind_repeated_label(text, end, span.end, extent.kind), span.end))
    return HeadingField(extent.kind, span, Value(text[label.start : label.end], label), value)


def _label_end(text: str, line: Line, kind: FieldKind) -> int:
    """Return where the label that the line begins with ends; its own start where it has none."""
    if line.kind in LABELLED:
        labelled = line.kind == "smart_field" or (kind != "classification" and line.kind != "date_time")
        found = LABEL.match(text, line.start, line.end) if labelled else None
        return found.end() if found else line.start
    written = text[line.start : line.end]
    if kind in ("date", "caption") and ":" in written[:_LONGEST_LABEL_CHARS]:  # below SMART labels, misspelled
        meant = misspelt_label(written)
        return line.start + (meant.length if meant and meant.kind == kind else 0)
    if kind in ("other", "caption", "passing", "classification", "date"):
        return line.start
    meant = misspelt_label(written) or misspelt_prosign(written, _BEFORE.get(kind, set()))
    return line.start + (meant.length if meant else 0)
