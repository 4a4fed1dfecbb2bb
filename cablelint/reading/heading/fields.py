"""Which lines of the heading belong to which of its elements.

Real headings are loose: labels without colons or misspelled, values wrapped over lines, several elements on one line,
captions and passing instructions without any label. Here only extents are decided; what a value says is read from it
later.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import zip_longest

from cablelint.lalr import driver
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import FieldKind, HeadingField
from cablelint.model.spans import Line, Span, Value, trimmed
from cablelint.reading.body.run_in import first_run_in, number_of
from cablelint.reading.heading.extents import last_line
from cablelint.reading.heading.kinds import ADDRESSES, LABELED, kind_of
from cablelint.reading.heading.labels import LABEL, behind_repeated_label, misspelled_label, misspelled_prosign
from cablelint.reading.heading.shared_lines import FoundLabel, Holder, next_label
from cablelint.reading.heading.subject_lines import LONGEST_BLOCK_CHARS
from cablelint.records import NamedTuple
from cablelint.reference.lookups import Lookups
from cablelint.reference.tags import TagLists

_BEFORE: dict[FieldKind, set[FieldKind]] = {
    "from": {"date"},
    "to": {"from"},
    "info": {"from", "to"},
}  # what is above
_GAPS = frozenset({"blank", "rule", "page_break"})

_SECOND_NUMBER = 2
_MOST_BANNER_WORDS = 3  # LIMITED OFFICIAL USE
_HIGHEST_FIRST_NUMBER = 200
_WORDED: frozenset[FieldKind] = frozenset({"executive_order", "subject"})  # whose words may hold any mark
_SEPARATORS = frozenset(".;,/|(-\N{EN DASH}\N{EM DASH}")
_ABBREVIATED = compiled(r"\b[A-Z]\.[A-Z]\.\Z")
_BREAKS = compiled(r"[\r\n]")
_SEPARATOR_CHARS = 9  # before a label: the mark, and the spaces below it
_LONGEST_LABEL_CHARS = 20
_UNLABELED: frozenset[FieldKind] = frozenset({"other", "caption", "passing"})


class _Extent(NamedTuple):
    kind: FieldKind
    first: int
    last: int


def read_heading_fields(
    text: str, lines: Sequence[Line], start: int, stop: int, lookups: Lookups
) -> tuple[HeadingField, ...]:
    """Return the elements of the heading between the lines `start` and `stop` (indices), in the order met."""
    below = number_of(text, lines[stop]) if stop < len(lines) and lines[stop].kind == "numbered" else None
    fields = list(_fields(text, lines[start:stop], lookups))
    labeled = [at for at, field in enumerate(fields) if field.kind not in _UNLABELED]
    if not labeled or (len(labeled) == 1 and _only_resembles(text, fields, labeled[0])):
        return ()
    return tuple(_without_separators(text, list(_up_to_run_in(text, fields[: _end(fields, labeled[-1])], below))))


def _up_to_run_in(text: str, fields: Sequence[HeadingField], below: int | None) -> Iterator[HeadingField]:
    """Give the fields up to a first paragraph that begins in the line of one: "… 1.4 (b), (d) 1. (C) Summary".

    `below` is the number of the first line that has one. Above a 2, paragraph 1 may have no marking in the last field;
    nor need that of a later section above its second, in an authority line.
    """
    for field in fields:
        may_lack = field is fields[-1] and (below == _SECOND_NUMBER or field.kind == "classified_by")
        unmarked = below - 1 if below and may_lack else 0
        start = first_run_in(text, field.value, _numbers_within(text, field, below), unmarked=unmarked)
        if start is not None:
            value = trimmed(text, Span(field.value.start, start))
            yield field._replace(span=Span(field.span.start, start), value=value)
            return
        yield field


def _without_separators(text: str, fields: Sequence[HeadingField]) -> Iterator[HeadingField]:
    """Give the fields, those that share a line without the marks between them: "TAGS: EC; SUBJECT: TEA; REF: OSLO 1".

    At the end of a line, and for a full stop, the same mark must be before the label too.
    """
    for field, following in zip_longest(fields, fields[1:]):
        last = text[field.value.start : field.value.end][-1:]
        if field.kind in _WORDED and last in _SEPARATORS and not _ABBREVIATED.search(text, *field.value):
            above = text[max(0, field.span.start - _SEPARATOR_CHARS) : field.span.start].rstrip(" \t")[-1:]
            goes_on = following is not None and not _BREAKS.search(text, field.value.end, following.span.start)
            first_label = goes_on and field.kind == "executive_order"
            if last == above or first_label or (goes_on and last != "."):
                field = field._replace(value=trimmed(text, Span(field.value.start, field.value.end - 1)))
        yield field


def _numbers_within(text: str, field: HeadingField, below: int | None) -> Container[int]:
    """Return which number a paragraph may have that begins in the line of the field: 1, or in a later section another.

    That is the one before `below`. Where "(C)" is the label of a reference, the number above it is a cable's.
    """
    if field.kind == "references" and "(B)" in text[field.value.start : field.value.end]:
        return (1,)
    if below is None:
        return range(1, _HIGHEST_FIRST_NUMBER) if field.kind == "classified_by" else (1,)
    return (1, below - 1)


def _only_resembles(text: str, fields: Sequence[HeadingField], at: int) -> bool:
    """Return whether the only element of a heading is not one: "SBU - PROTECT ACCORDINGLY", or a line within prose."""
    first = text[fields[at].span.start : fields[at].span.end].partition("\n")[0].upper()
    if fields[at].kind == "classification":
        return "ACCORDINGLY" in first or (at > 0 and first.rstrip().endswith("."))
    return at > 0 and ":" not in first and fields[at - 1].kind in ("other", "passing")


def _end(fields: Sequence[HeadingField], last_labeled: int) -> int:
    """Return the index behind the last labeled element and its captions; other words below are the body's.

    Whom the text is for is named there too.
    """
    end = last_labeled + 1
    while end < len(fields) and fields[end].kind in ("caption", "passing"):
        end += 1
    return end


def _fields(text: str, heading: Sequence[Line], lookups: Lookups) -> Iterator[HeadingField]:
    """Yield the elements of these lines, one after the other.

    Each ends where a line begins another, or a label within a line does: that line is cut there, and its two pieces are
    read as if they had come on lines of their own. An element is begun in this way once, so that few lines are cut.
    """
    lines, begun = list(heading), dict[int, FoundLabel]()  # by the offset of the line that begins with the label
    index, seen = 0, set[FieldKind]()
    anywhere = frozenset(LABELED[line.kind] for line in lines if line.kind in LABELED)
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
        if not (kind == "classification" and "from" in anywhere - seen and _is_banner(text, field)):
            seen.add(kind)
        index = last + 1


def _is_banner(text: str, field: HeadingField) -> bool:
    """Return whether the line on top of a telegram says no more than its level: the classification line is below."""
    words = text[field.value.start : field.value.end].split()
    return field.label is None and len(words) <= _MOST_BANNER_WORDS and not any(map(str.isdigit, "".join(words)))


def _next_begun(lines: Sequence[Line], line: Line, begun: Iterable[int]) -> int:
    """Return the index of the next line that begins with a label found within a line, else the count of lines."""
    offset = min((offset for offset in begun if offset > line.start), default=None)
    return len(lines) if offset is None else bisect_left(lines, offset, key=lambda line: line.start)


def _opens_text(text: str, first: Line, last: Line, kind: FieldKind, seen: set[FieldKind]) -> bool:
    """Return whether the lines are text of the cable: a long paragraph below the SUBJECT, or a quoted cable."""
    if kind == "other" and "subject" in seen and last.end - first.start > LONGEST_BLOCK_CHARS:
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
    if line.kind in LABELED:
        labeled = line.kind == "smart_field" or (kind != "classification" and line.kind != "date_time")
        found = LABEL.match(text, line.start, line.end) if labeled else None
        return found.end() if found else line.start
    written = text[line.start : line.end]
    if kind in ("date", "caption") and ":" in written[:_LONGEST_LABEL_CHARS]:  # below SMART labels, misspelled
        meant = misspelled_label(written)
        return line.start + (meant.length if meant and meant.kind == kind else 0)
    if kind in ("other", "caption", "passing", "classification", "date"):
        return line.start
    meant = misspelled_label(written) or misspelled_prosign(written, _BEFORE.get(kind, set()))
    return line.start + (meant.length if meant else 0)
