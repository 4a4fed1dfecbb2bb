"""The references: which cables, letters and calls a REF line names."""

import re
from datetime import date

from cablelint.characters.scanned_figures import SERIAL_FIGURES, with_figures
from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Reference
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.cited_cable import CitedCable, OwnCable
from cablelint.reading.heading.reference_item import ReferenceItem
from cablelint.reading.heading.reference_items import read_items
from cablelint.reading.heading.reference_kinds import kind_of
from cablelint.reading.heading.reference_parts import letter_of
from cablelint.reference.stations import Stations

_PAGE_LINE_DIGITS = 8
_NONE = frozenset({"NONE", "N/A", "NA", "N.A", "NIL", "-", "--", "---"})
_BRACKETED = r"[(\[](?P<list>[A-Z0-9 ]{4}[^()\[\]]*)[)\]]\.?"  # "REF: (OSLO 12, LIMA 9)"
_MARKUP = r"</?[A-Za-z][^<>]{0,300}>"  # of a page of the web
_DATED = compiled(
    r"\b(?:OF|DATED|DTD\.?|DTG|ON|FROM)\s(?:.{0,30}?\b)?(?:(?P<year>(?:19|20)\d\d)|\d{1,2}/\d{1,2}/(?P<short>\d\d)"
    r"|\d{6}Z?\s{0,3}[A-Z]{3,9}\s{0,3}(?P<group>\d\d))\b",
    re.IGNORECASE,
)


def read_references(
    text: str, span: Span, on: date | None, stations: Stations, own: OwnCable | None = None
) -> tuple[Reference, ...]:
    """Return the items of the REF line at `span`, of a cable of the day `on`, whose year holds for items without one.

    `own` is the citing cable, which tells the serials of its station for this year from those of the year before.
    Empty where the line says that there are no references. Prose that follows the last item is left out.
    """
    written = text[span.start : span.end]
    if " ".join(written[:20].upper().split()).rstrip(".") in _NONE:
        return ()
    bare = compiled(_BRACKETED).fullmatch(written)
    if bare is not None:
        span = Span(span.start + bare.start("list"), span.start + bare.end("list"))
        written = bare["list"]
    if "</" in written:
        written = compiled(_MARKUP).sub(lambda found: " " * len(found.group()), written)
    parts = parse_field("references", with_figures(written, SERIAL_FIGURES), span.start).parts
    items = (item for item in read_items(text, parts, stations) if not _is_page_line(item, stations, own))
    return tuple(_reference(text, item, on, stations, own) for item in items)


def _is_page_line(item: ReferenceItem, stations: Stations, own: OwnCable | None) -> bool:
    """Return whether the item is what a page line begins with, the cable's own serial: "OSLO 00000402"."""
    cable = item.cable
    if own is None or item.label is not None or cable is None or cable.serial is None:
        return False
    padded = len(cable.serial.text) == _PAGE_LINE_DIGITS and int(cable.serial.text) == own.serial
    return padded and cable.code_by(stations) == own.code


def _reference(text: str, item: ReferenceItem, on: date | None, stations: Stations, own: OwnCable | None) -> Reference:
    first = min(part.span for part in (item.label, *item.words[:1]) if part)
    last = item.words[-1].span if item.words else first
    written = _written(text, Span(item.words[0].span.start, last.end), item.cut) if item.words else ""
    kind = kind_of(item.words, item.cable)
    cable = _dated(text, item.cable, last.end) if kind == "cable" else None
    return Reference(
        span=Span(first.start, last.end),
        text=" ".join(written.replace("¶", "").split()),
        kind=kind,
        label=Value(letter_of(item.label), _letter_span(item.label)) if item.label else None,
        id=cable.id_of(on, stations, own) if cable else None,
        station=cable.station if cable else None,
        serial=cable.serial if cable else None,
        year=cable.year_of(on, stations, own) if cable else None,
    )


def _written(text: str, span: Span, cut: Part | None) -> str:
    if cut is None:
        return text[span.start : span.end]
    return text[span.start : cut.span.start] + text[cut.span.end : span.end]


def _dated(text: str, cable: CitedCable | None, end: int) -> CitedCable | None:
    """Return the cable, with the year of its date, where one is given behind its serial: "STATE 12 DTD 12/3/07"."""
    if cable is None or cable.year is not None or cable.serial is None:
        return cable
    found = _DATED.search(text, cable.serial.span.end, end)
    if found is None:
        return cable
    group = found.lastgroup or 0
    return cable._replace(year=Value(found[group], Span(*found.span(group))))


def _letter_span(label: Part) -> Span:
    start = label.span.start + next(index for index, letter in enumerate(label.text) if letter.isalpha())
    return Span(start, start + len(letter_of(label)))
