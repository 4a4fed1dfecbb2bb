"""The REF line: lettered references one a line, under a hanging indent."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cablelint.analysis.places import is_below_number
from cablelint.formatting.layout import Layout, line_break
from cablelint.formatting.line_breaks import MARKED_NUMBER
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.heading import HeadingField, Reference
from cablelint.model.spans import Span

_LEVELS = frozenset("UCS")
_INDENT = " " * len("REF: ")
_LABEL = re.compile(r"[(\[{]?[ \t]?([A-Za-z])\1?(?![A-Za-z])\.?[ \t]?[)\]}]?[.:)]?(?:[-–/](?=[ \t]))?\s*")
_BETWEEN = re.compile(r"[\s,;]*\Z")
_ASKS_FOR_MORE = re.compile(
    r"\b(?:TO|FROM|BY|AND|OR|WITH|OF|FOR|VIA|CC|MR|MS|MRS|DR|REF|REFTEL|RE)[.:]?\s*\Z", re.IGNORECASE
)
"""The end of a reference that goes on: "DOE TO", before "C. LEE E-MAIL", where the letter is that of a name; "REF"."""

_SERIAL = re.compile(r"[A-Za-z]{3}[ .:#-]{0,3}\d")
_LINE_START = re.compile(r"[\r\n]\s*")


def reference_lines(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """Yield each lettered reference on its line as `A. STATION 1234`, and the field's other lines with that indent."""
    field = next((field for field in cable.fields if field.kind == "references"), None)
    if field is None or cable.profile == "smart" or "¶" in cable.text_at(field.value):
        return
    if is_below_number(cable, field.span.end):
        return  # it, or one of its lines, may be text
    references = [reference for reference in cable.references if field.value.contains(reference.span)]
    lettered = bool(references) and all(reference.label for reference in references)
    if lettered and _are_separated(cable, references) and not _may_be_marked(references):
        yield from _lettered(cable, references)
    else:
        yield from _indented(cable, field)


def _may_be_marked(references: list[Reference]) -> bool:
    """Return whether the letters may be markings, since the first is not A: "(S) NAIROBI 12", "S/ NAIROBI 12"."""
    return references[0].label is not None and references[0].label.text.upper() in _LEVELS


def _are_separated(cable: Cable, references: list[Reference]) -> bool:
    """Return whether nothing but marks is between the references, and none of them goes on in the next."""
    return all(
        _BETWEEN.match(cable.text[one.span.end : two.span.start]) and not _ASKS_FOR_MORE.search(cable.text_at(one.span))
        for one, two in pairwise(references)
    )


def _lettered(cable: Cable, references: list[Reference]) -> Iterator[Edit]:
    new_line = line_break(cable) + _INDENT
    for one, two in pairwise(references):
        between = Span(one.span.end, two.span.start)
        if cable.text_at(between) != new_line and not _may_open_paragraph(cable.text_at(two.span)):
            yield Edit(between, new_line)
    for reference in references:
        found = _LABEL.match(cable.text, reference.span.start, reference.span.end)
        assert reference.label is not None
        if found is None:
            continue  # the letter is within a word: "bB.3"
        below = not set("\r\n").isdisjoint(found.group())
        rest = cable.text[found.end() : reference.span.end]
        if (below and not rest[:1].isalpha()) or not any(map(str.isalpha, rest)):
            continue  # it may be a paragraph: "(C) 1"
        label = f"{reference.label.text.upper()}. "
        if found.group() != label and found.end() < reference.span.end:
            yield Edit(Span(*found.span()), label)


def _may_open_paragraph(written: str) -> bool:
    """Return whether the reference begins with what may be a marking and a number, and names no station: "(C) 1"."""
    return MARKED_NUMBER.match(written) is not None and _SERIAL.search(written) is None


def _indented(cable: Cable, field: HeadingField) -> Iterator[Edit]:
    new_line = line_break(cable) + _INDENT
    for found in _LINE_START.finditer(cable.text, *field.value):
        if found.group() != new_line and found.end() < field.value.end:
            yield Edit(Span(*found.span()), new_line)
