"""The order of the heading's elements: captions, E.O., TAGS, SUBJECT, REF, and the authority."""

from collections.abc import Iterator, Sequence

from cablelint.fixes.editing import edited
from cablelint.formatting.layout import Layout
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.heading import FieldKind, HeadingField
from cablelint.model.spans import Span

_ORDER: tuple[FieldKind, ...] = ("caption", "executive_order", "tags", "subject", "references", "classified_by")
_REPEATED = frozenset({"caption", "classified_by"})


def field_order(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """The elements from the first labelled one on in their prescribed order, each in the place of another.

    Nothing is moved where one stands twice, or where a line among them is none of them: it may belong to either side.
    """
    if not layout.field_order or cable.profile == "smart":
        return
    labelled = [at for at, field in enumerate(cable.fields) if field.kind in _ORDER and field.kind != "caption"]
    places = cable.fields[labelled[0] : labelled[-1] + 1] if labelled else ()
    places += tuple(field for field in cable.fields[labelled[-1] + 1 :] if field.kind == "caption") if labelled else ()
    once = [field.kind for field in places if field.kind not in _REPEATED]
    if any(field.kind not in _ORDER for field in places) or len(set(once)) < len(once):
        return
    ordered = sorted(places, key=lambda field: _ORDER.index(field.kind))
    if ordered != list(places):
        yield _exchanged(cable, places, ordered)


def _exchanged(cable: Cable, places: Sequence[HeadingField], ordered: Sequence[HeadingField]) -> Edit:
    """One edit for all of them, so that no element is put in one place and left in the other."""
    region = Span(places[0].span.start, places[-1].span.end)
    edits = [
        Edit(Span(place.span.start - region.start, place.span.end - region.start), cable.text_at(field.span))
        for place, field in zip(places, ordered, strict=True)
    ]
    return Edit(region, edited(cable.text_at(region), edits))
