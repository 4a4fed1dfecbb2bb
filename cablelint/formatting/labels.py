"""The labels of the heading: their spelling, the blank after them, each at the start of a line of its own."""

import re
from collections.abc import Iterator

from cablelint.formatting.layout import Layout, line_break, outdented
from cablelint.formatting.spellings import spelling
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.heading import HeadingField
from cablelint.model.spans import Span

_SPACED = frozenset({"tags", "subject", "references", "executive_order"})
_DOUBLED = re.compile(r"(?<=\S)  +(?=\S)")


def labels(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """The labels as the handbook has them. SMART's own stay."""
    if cable.profile == "smart":
        return
    for field in cable.fields:
        written = spelling(field)
        if written:
            yield from _label(cable, field, written)
        if field.kind in _SPACED:
            for found in _DOUBLED.finditer(cable.text, *field.value):
                yield Edit(Span(*found.span()), " ")


def _label(cable: Cable, field: HeadingField, written: str) -> Iterator[Edit]:
    assert field.label is not None
    start, end = outdented(cable.text, field.label.span.start), field.label.span.end
    if field.value.start < field.value.end:
        end, written = field.value.start, f"{written} "
    if start and cable.text[start - 1] not in "\r\n":
        written = line_break(cable) + written
    if cable.text[start:end] != written:
        yield Edit(Span(start, end), written)
