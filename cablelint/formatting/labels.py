"""The labels of the heading: their spelling, the blank after them, each at the start of a line of its own."""

import re
from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Edit
from cablelint.formatting.layout import Layout, line_break, outdented
from cablelint.heading import HeadingField
from cablelint.spans import Span

_SPELLING = {"tags": "TAGS:", "subject": "SUBJECT:", "references": "REF:"}
_ORDER = re.compile(r"\d{4,5}")
_SPACED = frozenset({"tags", "subject", "references", "executive_order"})
_DOUBLED = re.compile(r"(?<=\S)  +(?=\S)")


def labels(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """The labels as the handbook has them. SMART's own stay."""
    if cable.profile == "smart":
        return
    for field in cable.fields:
        spelling = _spelling(field)
        if spelling:
            yield from _label(cable, field, spelling)
        if field.kind in _SPACED:
            for found in _DOUBLED.finditer(cable.text, *field.value):
                yield Edit(Span(*found.span()), " ")


def _spelling(field: HeadingField) -> str | None:
    """How the label is written; None where the field has none, or one that may be written in several ways."""
    if field.label is None:
        return None
    if field.kind == "executive_order":
        order = _ORDER.search(field.label.text)
        return f"E.O. {order.group()}:" if order else None
    if field.kind == "classified_by" and field.label.text.endswith(":"):
        return field.label.text
    return _SPELLING.get(field.kind)


def _label(cable: Cable, field: HeadingField, spelling: str) -> Iterator[Edit]:
    assert field.label is not None
    start, end = outdented(cable.text, field.label.span.start), field.label.span.end
    if field.value.start < field.value.end:
        end, spelling = field.value.start, f"{spelling} "
    if start and cable.text[start - 1] not in "\r\n":
        spelling = line_break(cable) + spelling
    if cable.text[start:end] != spelling:
        yield Edit(Span(start, end), spelling)
