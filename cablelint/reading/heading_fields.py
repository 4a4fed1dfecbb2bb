"""Which lines of the heading belong to which of its elements.

Real headings are loose: labels without colons or misspelt, values wrapped over lines, several elements on one line,
captions and passing instructions without any label. Here only extents are decided; what a value says is read from it
later.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cablelint.heading import FieldKind, HeadingField
from cablelint.reference import captions
from cablelint.spans import Line, Span, Value, trimmed

_LABELLED: dict[str, FieldKind] = {
    "date_time": "date",
    "from": "from",
    "to": "to",
    "info": "info",
    "exempt": "info",
    "classification": "classification",
    "executive_order": "executive_order",
    "tags": "tags",
    "subject": "subject",
    "references": "references",
    "classified_by": "classified_by",
    "smart_field": "other",
}
_SMART_LABELS: dict[str, FieldKind] = {
    "MRN": "message_reference",
    "DATE/DTG": "date",
    "DATE": "date",
    "DTG": "date",
    "FROM": "from",
    "ACTION": "to",
    "TO": "to",
    "INFO": "info",
    "CAPTION": "caption",
    "CAPTIONS": "caption",
    "PASS LINE": "passing",
    "CLASSIFICATION": "classification",
}
_ADDRESSES = frozenset({"from", "to", "info"})
_GAPS = frozenset({"blank", "rule", "page_break"})

_LABEL = re.compile(
    r"[ \t]*(?:(?:FM|TO|INFO|XMT)\b[ \t]*:?|E\.?[ \t]?O\.?(?:[ \t]*\d{4,5})?[ \t]*:?|REF\(S\)[ \t]*:?"
    r"|(?:CLASSIFIED[ \t]+BY|DERIVED[ \t]+FROM|DECLASSIFY[ \t]+ON|PASS[ \t]LINE|DISSEM[ \t]RULE)[ \t]*:?"
    r"|[A-Z/]+(?:\([sS]\))?[ \t]*:|(?:TAGS?|SUBJ(?:ECT)?|REF(?:S|TELS?)?)\b)",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(
    r"(?<=[ \t])(?:(?P<executive_order>E\.O\.[ \t]*\d{5}[ \t]*:)|(?P<tags>T(?:AGS?|ags?):)|(?P<subject>SUBJ(?:ECT)?:)"
    r"|(?P<references>REF(?:S|TELS?)?:)|(?P<classified_by>(?:CLASSIFIED BY|Classified By|Derived From|DERIVED FROM)\b))"
)
_LISTED = re.compile(r"[ \t]*¶?[ \t]*\(?[A-Z]\)?[.)]?[ \t]*[.)]")
_ADDRESS_LINE = re.compile(r"[A-Z0-9 \t/,.;:()&'-]+(?![^\r\n])")
_UNFINISHED = frozenset("A AN AND AT BY FOR FROM IN OF ON OR THE TO WITH -".split())
_PROSE_LENGTH = 200  # a block this long below the SUBJECT is text, not heading


class _Extent(NamedTuple):
    kind: FieldKind
    first: int
    last: int


def read_heading_fields(text: str, lines: Sequence[Line], start: int, stop: int) -> tuple[HeadingField, ...]:
    """The elements of the heading between the lines `start` and `stop` (indices), in the order met."""
    extents = list(_extents(text, lines, start, stop))
    labelled = [at for at, extent in enumerate(extents) if extent.kind not in ("other", "caption", "passing")]
    if not labelled:
        return ()
    fields = (_field(text, lines, extent) for extent in extents[: _end(extents, labelled[-1])])
    return tuple(part for field in fields for part in _parted(text, field))


def _end(extents: Sequence[_Extent], last_labelled: int) -> int:
    """Captions may follow the last labelled element; other words below it are the body's."""
    end = last_labelled + 1
    while end < len(extents) and extents[end].kind == "caption":
        end += 1
    return end


def _extents(text: str, lines: Sequence[Line], start: int, stop: int) -> Iterator[_Extent]:
    index = start
    seen: set[FieldKind] = set()
    while index < stop:
        line = lines[index]
        if line.kind in _GAPS:
            index += 1
            continue
        kind = _kind(text, line, seen)
        last = _last_line(text, lines, index, stop, kind)
        if kind == "other" and "subject" in seen and lines[last].end - line.start > _PROSE_LENGTH:
            return
        yield _Extent(kind, index, last)
        seen.add(kind)
        index = last + 1


def _kind(text: str, line: Line, seen: set[FieldKind]) -> FieldKind:
    kind = _LABELLED.get(line.kind, "other")
    if line.kind == "smart_field":
        label = text[line.start : line.end].partition(":")[0]
        kind = _SMART_LABELS.get(" ".join(label.upper().split()), "other")
    if kind in _ADDRESSES and seen & {"subject", "tags", "executive_order"}:
        return "other"
    if kind == "classification" and "classification" in seen:
        return "caption" if captions.find(text[line.start : line.end]) else "other"
    return _unlabelled(text, line, seen) if kind == "other" else kind


def _unlabelled(text: str, line: Line, seen: set[FieldKind]) -> FieldKind:
    written = text[line.start : line.end]
    if is_caption(written):
        return "caption"
    if "subject" not in seen and is_passing(written):
        return "passing"
    if (
        "classification" not in seen
        and not seen & {"subject", "tags", "executive_order"}
        and _is_reference_line(written)
    ):
        return "classification"
    return "other"


def is_caption(written: str) -> bool:
    """Whether the line holds nothing but captions: "SIPDIS", "NOFORN SIPDIS", "SENSITIVE, SIPDIS"."""
    if captions.find(written):
        return True
    parts = [part for part in re.split(r"[ ,;/]+", written.strip()) if part]
    return len(parts) in (2, 3) and all(captions.find(part) for part in parts)


def is_passing(written: str) -> bool:
    """Whether the line says whom the message is for, or whom to pass it to: "STATE PASS TO USTR", "FOR EAP/CM"."""
    capitals = written.upper()
    return " FOR " in f" {capitals}" or " PASS " in f" {capitals} "


_REFERENCE_LINE = re.compile(r"[A-Z][A-Z ]+(?: SECTION \d+ OF \d+)? [A-Z][A-Z ]+ \d{3,8}\s*(?:[A-Z]+\s*)?")


def _is_reference_line(written: str) -> bool:
    """Whether a line is shaped like a classification line, though its first word names no classification."""
    return _REFERENCE_LINE.fullmatch(written) is not None


def _last_line(text: str, lines: Sequence[Line], index: int, stop: int, kind: FieldKind) -> int:
    last = index
    while last + 1 < stop and _continues(text, lines[index], lines[last + 1], kind):
        last += 1
    if kind == "references":
        return _listed_below(text, lines, last, stop)
    if kind == "subject" and _breaks_off(text[lines[last].start : lines[last].end]):
        return _value_below(lines, last, stop)
    if kind not in ("other", "passing", "caption", "classification") and _is_bare_label(text, lines[index]):
        return _value_below(lines, last, stop)
    return last


def _continues(text: str, first: Line, following: Line, kind: FieldKind) -> bool:
    if kind in ("classification", "caption", "date", "message_reference"):
        return False
    if kind in _ADDRESSES:
        plain = following.kind in ("text", "more_routing", "exempt", "routing")
        return plain and _ADDRESS_LINE.match(text, following.start) is not None
    written = text[following.start : following.end]
    if following.kind not in ("text", "more_routing", "numbered") or is_caption(written):
        return False
    if kind == "subject":
        return not (text[first.start : first.end].isupper() and _mostly_lower(written))
    return True


def _breaks_off(written: str) -> bool:
    """Whether a SUBJECT cannot end so: "TEA GROWERS AND THE"."""
    last = written.split()[-1].upper() if written.strip() else ""
    return last in _UNFINISHED or last.endswith(",")


def _mostly_lower(written: str) -> bool:
    return sum(letter.islower() for letter in written) * 2 > sum(letter.isalpha() for letter in written)


def _is_bare_label(text: str, line: Line) -> bool:
    found = _LABEL.match(text, line.start, line.end)
    return found is not None and not text[found.end() : line.end].strip()


def _value_below(lines: Sequence[Line], last: int, stop: int) -> int:
    """The value of a label that stands alone may begin one line further down."""
    below = last + 1
    while below < stop and lines[below].kind == "blank" and below - last < 2:
        below += 1
    return below if last + 1 < below < stop and lines[below].kind == "text" else last


def _listed_below(text: str, lines: Sequence[Line], last: int, stop: int) -> int:
    """Lettered references may stand one each on lines of their own with blank lines between them."""
    below = last + 1
    while below < stop:
        if lines[below].kind in ("text", "numbered") and (
            last + 1 == below or _LISTED.match(text, lines[below].start, lines[below].end)
        ):
            last = below
        elif lines[below].kind not in _GAPS:
            break
        below += 1
    return last


def _field(text: str, lines: Sequence[Line], extent: _Extent) -> HeadingField:
    first, last = lines[extent.first], lines[extent.last]
    span = Span(first.start, last.end)
    labelled = first.kind in _LABELLED and extent.kind not in ("classification",) and first.kind != "date_time"
    found = _LABEL.match(text, span.start, first.end) if labelled else None
    if found is None:
        return HeadingField(extent.kind, span, None, trimmed(text, span))
    label = trimmed(text, Span(*found.span()))
    value = trimmed(text, Span(found.end(), span.end))
    return HeadingField(extent.kind, span, Value(text[label.start : label.end], label), value)


def _parted(text: str, field: HeadingField) -> Iterator[HeadingField]:
    """The field, cut where the label of another stands on the same line."""
    if field.kind not in ("executive_order", "tags", "subject", "references"):
        yield field
        return
    found = _EMBEDDED.search(text, field.value.start, field.value.end)
    if found is None or found.lastgroup == field.kind:
        yield field
        return
    kind: FieldKind = found.lastgroup  # type: ignore[assignment]  # the groups are named after the kinds
    before = Span(field.span.start, found.start())
    yield field._replace(span=before, value=trimmed(text, Span(field.value.start, found.start())))
    label = Value(found.group(), Span(*found.span()))
    rest = Span(found.start(), field.span.end)
    yield from _parted(text, HeadingField(kind, rest, label, trimmed(text, Span(found.end(), rest.end))))
