"""The labels of the heading: their spelling, the space after them, each at the start of a line of its own."""

import re
from collections.abc import Iterator

from cablelint.analysis.places import is_behind_word_alone, is_below_number, label_goes_on, may_be_of_line_above
from cablelint.formatting.layout import Layout, first_line, line_break, outdented
from cablelint.formatting.spellings import runs_on, spelling
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.heading import HeadingField
from cablelint.model.spans import Span

_SPACED = frozenset({"tags", "subject", "references", "executive_order"})
_DOUBLED = re.compile(r"(?<=\S)  +(?=\S)")
_BEGINS_VALUE = re.compile(
    r"(?!E[.,:;]? ?[O0](?![A-Za-z]))(?:[A-Za-z]+(?![^\s.,/])|(?:DECL|[A-Z])[.:]|N/A\b)", re.IGNORECASE
)
"""What a value below its label begins with: a word, or the letter of a reference; not another label, nor a number."""
_ANOTHER_ELEMENT = re.compile(r"\bE\.? ?O\.? ?\d{4,5}\b|\b(?:[A-Z]{3,}|[A-Z][a-z]+[ \t]+[BF][a-z]+):", re.IGNORECASE)
"""A label or an executive order on the line of the value, which may then be no value: "SIPDIS E.O. 13526: N/A"."""


def labels(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """Yield the labels as the handbook has them.

    SMART's own stay, and those below a numbered line, which may be text.
    """
    if cable.profile == "smart":
        return
    for field in cable.fields:
        written = spelling(field)
        of_a_set = field.label is not None and cable.text.startswith("/", field.label.span.end)  # SUBJ/TEA//
        in_text = is_below_number(cable, field.span.start) or may_be_of_line_above(cable, field)
        if written and not of_a_set and not in_text:
            yield from _label(cable, field, written)
        if field.kind in _SPACED:
            for found in _DOUBLED.finditer(cable.text, *field.value):
                yield Edit(Span(*found.span()), " ")


def _label(cable: Cable, field: HeadingField, written: str) -> Iterator[Edit]:
    assert field.label is not None
    if runs_on(cable, field.label.span.end) or label_goes_on(cable, field.label.span):
        return
    start, end = outdented(cable.text, field.label.span.start), field.label.span.end
    before = Span(cable.lines[first_line(cable, start)].start, field.label.span.start)
    touches = cable.text[before.end - 1 : before.end].strip() or _follows_other_words(cable, before)
    if touches or is_behind_word_alone(cable, field):
        return  # it may belong to the word before it, or be quoted: "> TAGS:"
    if field.value.start < field.value.end and _is_beside(cable, field, end):
        end, written = field.value.start, f"{written} "
    if start and cable.text[start - 1] not in "\r\n":
        written = line_break(cable) + written
    if cable.text[start:end] != written:
        yield Edit(Span(start, end), written)


def _follows_other_words(cable: Cable, before: Span) -> bool:
    """Return whether the words on the line before a label are of no element: it may be of theirs."""
    return bool(cable.text_at(before).strip()) and not any(
        field.kind != "other" and field.span.overlaps(before) for field in cable.fields
    )


def _is_beside(cable: Cable, field: HeadingField, end: int) -> bool:
    """Return whether the value is on the line of the label that ends at `end`, or may be brought up to it."""
    below = "\n" in cable.text[end : field.value.start] or "\r" in cable.text[end : field.value.start]
    if not below:
        return True
    line = cable.lines[first_line(cable, field.value.start)]
    alone = _ANOTHER_ELEMENT.search(cable.text, line.start, line.end) is None
    return alone and _BEGINS_VALUE.match(cable.text, *field.value) is not None
