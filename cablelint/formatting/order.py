"""The order of the heading's elements: captions, E.O., TAGS, SUBJECT, REF, and the authority."""

from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice, pairwise

from cablelint.analysis.places import is_below_number, may_end_with_caption
from cablelint.fixes.editing import edited
from cablelint.formatting.layout import Layout, first_line
from cablelint.formatting.spellings import is_doubtful
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.heading import FieldKind, HeadingField
from cablelint.model.spans import Line, Span
from cablelint.reference import captions

_ORDER: tuple[FieldKind, ...] = ("caption", "executive_order", "tags", "subject", "references", "classified_by")
_REPEATED = frozenset({"caption", "classified_by"})


def field_order(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """Yield the elements from the first labeled one on in their prescribed order, each in the place of another.

    Nothing is moved where one occurs twice, or where another line is among them, which may belong to either side.
    Nor where a numbered line is above one of them, since that one may be text of the cable.
    Nor where a label is doubtful, so that its line may be of another element. Nor is a caption right below a SUBJECT,
    or one with a name right below any element: it may be the end of its words.
    """
    if not layout.field_order or cable.profile == "smart":
        return
    labeled = [at for at, field in enumerate(cable.fields) if field.kind in _ORDER and field.kind != "caption"]
    places = cable.fields[labeled[0] : labeled[-1] + 1] if labeled else ()
    places += tuple(field for field in cable.fields[labeled[-1] + 1 :] if field.kind == "caption") if labeled else ()
    once = [field.kind for field in places if field.kind not in _REPEATED]
    if any(field.kind not in _ORDER or is_doubtful(field) for field in places) or len(set(once)) < len(once):
        return
    if places and is_below_number(cable, places[-1].span.end):
        return
    if not all(_has_own_lines(cable, field) for field in places) or (places and _goes_on(cable, places[-1])):
        return  # they get lines of their own first, unless one touches the word before it
    ordered = sorted(places, key=lambda field: _ORDER.index(field.kind))
    if ordered != list(places) and not any(_may_go_on(cable, *pair) for pair in pairwise(places)):
        yield _exchanged(cable, places, ordered)


def _has_own_lines(cable: Cable, field: HeadingField) -> bool:
    """Return whether nothing else is on the lines of the element, so that it can be moved without another."""
    first, last = (cable.lines[first_line(cable, offset)] for offset in (field.span.start, field.span.end))
    around = cable.text[first.start : field.span.start] + cable.text[field.span.end : last.end]
    return not around.strip()


def _goes_on(cable: Cable, field: HeadingField) -> bool:
    """Return whether words below the element may be a line of it: of "SUBJECT: (U", "TO) TEA"."""
    if cable.text.count("(", *field.value) > cable.text.count(")", *field.value):
        return True
    lines: Iterator[Line] = islice(cable.lines, first_line(cable, field.span.end) + 1, None)
    numbered = any(paragraph.number is not None for paragraph in cable.paragraphs)
    if field.kind == "caption" or not numbered:  # a gap may have come between it and its second line
        lines = dropwhile(lambda line: line.kind == "blank", lines)
    below = next(lines, None)
    elements = (other for other in cable.fields if other.kind != "other" or other.label is not None)
    if below is None or below.kind != "text":
        return below is not None and below.kind == "numbered" and not numbered  # "2009.e"
    return not any(below.start <= other.span.start < below.end for other in elements)


def _may_go_on(cable: Cable, upper: HeadingField, lower: HeadingField) -> bool:
    """Return whether the lower element is a caption that may be the end of what the upper one says."""
    if lower.kind != "caption" or lower.label is not None:
        return False
    touches = cable.text.count("\n", upper.span.end, lower.span.start) <= 1
    goes_on = upper.kind == "subject" or may_end_with_caption(cable, upper)
    return touches and (goes_on or captions.names_somebody(cable.text_at(lower.value)))


def _exchanged(cable: Cable, places: Sequence[HeadingField], ordered: Sequence[HeadingField]) -> Edit:
    """Return one edit for all of them, so that no element is put in one place and left in the other."""
    region = Span(places[0].span.start, places[-1].span.end)
    edits = [
        Edit(Span(place.span.start - region.start, place.span.end - region.start), cable.text_at(field.span))
        for place, field in zip(places, ordered, strict=True)
    ]
    return Edit(region, edited(cable.text_at(region), edits))
