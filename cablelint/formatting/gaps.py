"""The empty lines between the elements of the heading and between paragraphs: one, or none."""

from collections.abc import Iterator
from itertools import pairwise

from cablelint.analysis.second_markings import may_be_of_another
from cablelint.formatting.layout import GAPS, Layout, first_line, line_break
from cablelint.model.cable import Cable, Paragraph
from cablelint.model.diagnostics import Edit
from cablelint.model.spans import Line, Span

_BLOCK = frozenset({"executive_order", "tags", "subject"})
_PARTED = frozenset({"references", "classified_by"})
_TOP = frozenset({"classification", "message_reference"})
_CLOSING = (")", "]", "}")
_BELOW_TOP = frozenset({"caption", "passing"})


def blank_lines(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """Yield one empty line for several, one above each paragraph and each field of the heading, none within a field."""
    separated = {first_line(cable, start) for start in _separated(cable)}
    joined = {first_line(cable, start) for start in _joined(cable)}
    new_line = line_break(cable)
    run = 0
    for index, line in enumerate(cable.lines):
        if line.kind == "blank":
            run += 1
            continue
        above = cable.lines[index - 1 - run] if index > run else None
        first = cable.lines[index - run]
        wanted = 0 if above is None or index in joined else min(run, 1)
        if above is not None and above.kind not in GAPS and index in separated:
            wanted = 1
        torn = wanted > run and above is not None and _is_torn(cable, above, line)
        if run != wanted and not torn and not cable.quoted(first.start):
            yield Edit(Span(first.start, line.start), new_line * wanted)
        run = 0


def _separated(cable: Cable) -> Iterator[int]:
    """Yield where something begins that an empty line is above."""
    if cable.profile != "smart":
        for above, field in pairwise(cable.fields):
            opens_block = field.kind in _BLOCK and above.kind not in _BLOCK
            if opens_block or field.kind in _PARTED or (above.kind in _TOP and field.kind in _BELOW_TOP):
                yield field.span.start
    if cable.fields and cable.body.start < cable.body.end and not _may_go_on(cable):
        yield cable.body.start
    for paragraph in cable.paragraphs:
        if paragraph.number is not None and not _is_headed(paragraph) and not _may_end_above(cable, paragraph):
            yield paragraph.span.start


def _joined(cable: Cable) -> Iterator[int]:
    """Yield where an element begins that is right below the one before."""
    if cable.profile != "smart":
        for above, field in pairwise(cable.fields):
            if field.kind in _BLOCK and above.kind in _BLOCK:
                yield field.span.start


def _is_torn(cable: Cable, above: Line, below: Line) -> bool:
    """Return whether a bracket of the upper line is closed in the lower, or a comma ends the last of the heading.

    "1 (T", "S) 2. Tea"; "REF: OSLO 11," above "12".
    """
    upper, lower = cable.text_at(above.span), cable.text_at(below.span)
    if above.start < cable.body.start and upper.rstrip().endswith(","):
        return True
    opened = upper.rfind("(") > upper.rfind(")")
    return opened and 0 <= lower.find(")") < (lower.find("(") if "(" in lower else len(lower))


def _may_go_on(cable: Cable) -> bool:
    """Return whether the text may begin with the rest of a field: "12, C. OSLO 3", "and fish", a closing bracket."""
    start = cable.body.start
    is_numbered = any(each.span.start == start and each.number is not None for each in cable.paragraphs[:1])
    first = cable.text[start]
    return not is_numbered and (first.islower() or first.isdigit() or first in _CLOSING)


def _may_end_above(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether the marking before the number may end the paragraph above, which an empty line would deny."""
    return paragraph.marking_precedes_number and may_be_of_another(cable, paragraph)


def _is_headed(paragraph: Paragraph) -> bool:
    """Return whether a heading or a marking of the paragraph is above it, which may be right above it."""
    above = (paragraph.heading, paragraph.marking, *paragraph.other_markings)
    return any(each is not None and each.span.start < paragraph.span.start for each in above)
