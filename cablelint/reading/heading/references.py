"""The references: which cables, letters and calls a REF line names."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Reference, ReferenceKind
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.airgram import is_airgram
from cablelint.reading.heading.cited_cable import CitedCable, OwnCable, read_cited_cable, without_station
from cablelint.reading.heading.kinds import is_caption
from cablelint.reading.heading.levels import is_classification_line
from cablelint.reading.heading.reference_parts import LABELS, letter_of, place_of, unfolded
from cablelint.records import NamedTuple
from cablelint.reference.stations import Stations

_KINDS: tuple[tuple[ReferenceKind, frozenset[str]], ...] = (
    ("email", frozenset(["E-MAIL", "E-MAILS", "EMAIL", "EMAILS", "MAIL", "MAILS", "CLASSNET", "OPENNET"])),
    (
        "telephone",
        frozenset(["TELCON", "TELCONS", "TELECON", "TELECONS", "TELEPHONE", "PHONE", "PHONECON", "CALL", "CALLS"]),
    ),
    ("report", frozenset(["REPORT", "REPORTS", "FBIS", "OSC", "IIR", "TD", "SITREP", "SPOTREP", "MEMO", "MEMCON"])),
)
_NONE = frozenset({"NONE", "N/A", "NA", "N.A", "NIL"})
_GOES_ON = frozenset(("PREVIOUS PREV EARLIER SUBSEQUENT PRECEDING RELATED NOTAL OF DATED DTG").split())
_PROSE = frozenset({"SUMMARY", "CLASSIFIED", "BEGIN", "COMMENT", "INTRODUCTION", "THIS"})  # that a marking precedes
_LINE_ENDS = frozenset({"break", "page"})
_MARKINGS = frozenset({"(C)", "(S)", "(U)"})
_DATED = compiled(
    r"\b(?:OF|DATED|DTD\.?|DTG|ON|FROM)\s(?:.{0,30}?\b)?(?:(?P<year>(?:19|20)\d\d)|\d{1,2}/\d{1,2}/(?P<short>\d\d)"
    r"|\d{6}Z?\s{0,3}[A-Z]{3,9}\s{0,3}(?P<group>\d\d))\b",
    re.IGNORECASE,
)
_YEAR_DIGITS = 2
_LONGEST_CHARS = 300  # an item that is longer has run into prose


class _Item(NamedTuple):
    """An item as far as it has been read."""

    label: Part | None = None
    words: tuple[Part, ...] = ()
    cable: CitedCable | None = None
    twice: bool = False  # it has its label twice: "A. (A) OSLO 12"
    cut: Part | None = None  # a letter within it, put before a wrapped line

    @property
    def complete(self) -> bool:
        named = self.cable is not None and self.cable.serial is not None
        return named and not (self.cable and self.cable.station is None and _is_year(self.words))


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
    parts = _without_banners(text, parse_field("references", written, span.start).parts)
    items = _with_wrapped(_items(text, unfolded(text, parts, stations), stations))
    return tuple(_reference(text, item, on, stations, own) for item in items if item.label or not _is_label_again(item))


def _with_wrapped(items: Iterator[_Item]) -> Iterator[_Item]:
    """Yield the items; letters that a release put before each line begin none where drafters' own are behind others.

    In "A. (A) OSLO 12", "B. (B) LIMA 9 OF MAY 4,", "C. 2007 AND PREVIOUS" the last line is the end of B.
    """
    last: _Item | None = None
    for item in items:
        number_first = bool(item.words) and item.words[0].kind == "number"
        if (
            last is not None
            and last.twice
            and item.label
            and not item.twice
            and number_first
            and not _names_cable(item)
        ):
            last = last._replace(words=last.words + item.words, cut=item.label)
            continue
        if last is not None:
            yield last
        last = item
    if last is not None:
        yield last


def _names_cable(item: _Item) -> bool:
    return item.cable is not None and item.cable.station is not None


def _is_label_again(item: _Item) -> bool:
    """Return whether an item without a letter is empty, or repeats the label of the line: "REF: Ref A) STATE 12"."""
    return all(word.text.upper().strip(".:") in LABELS for word in item.words)


def _items(text: str, parts: Sequence[Part], stations: Stations) -> Iterator[_Item]:
    """Yield the parts, gathered into items: a label opens one, and so does a mark between two that can be alone."""
    item, last_label, mark = _Item(), "", ""
    before = item  # the one that a number alone under a label takes its station from
    for index, part in enumerate(parts):
        if part.kind == "label" and item.complete and _opens_text(parts, index):
            break
        if part.kind == "label" and _is_behind_office(text, parts, index, item, last_label, stations):
            item, last_label = item._replace(label=part), letter_of(part)
        elif part.kind == "label" and _is_label(text, parts, index, item, last_label, stations):
            if item.words or item.label is None:
                yield item
                before, item, last_label = item, _Item(part), letter_of(part)
            else:
                item = item._replace(twice=True)
        elif part.kind in ("piece", "label"):
            words = _words(text, parts, index, stations)
            cable = read_cited_cable(text, words, stations)
            if _ends(item, words, cable, mark):
                yield item
                item = _Item(cable=_of_same_station(item, cable) if mark != "semicolon" else None)
            elif mark in ("break", "page") and item.cable and not _goes_on(text, item, words, stations):
                break
            item = _with_words(text, _of_station_before(item, before, cable), words, stations)
            mark = ""
            if item.words and item.words[-1].span.end - item.words[0].span.start > _LONGEST_CHARS:
                item = item if item.cable else _Item()
                break
        else:
            mark = part.kind if mark in ("", "break") else mark
    yield item


def _without_banners(text: str, parts: Sequence[Part]) -> Sequence[Part]:
    """Return the words without lines that hold a caption, or the classification that a page or section begins with."""
    kept: list[Part] = []
    for index, part in enumerate(parts):
        ends_line = index + 1 == len(parts) or parts[index + 1].kind in _LINE_ENDS
        alone = part.kind == "piece" and ends_line and bool(kept) and kept[-1].kind in _LINE_ENDS
        written = text[part.span.start : part.span.end] if alone else ""
        if not (is_caption(written) or is_classification_line(written)):
            kept.append(part)
    return kept


def _is_label(text: str, parts: Sequence[Part], index: int, item: _Item, last: str, stations: Stations) -> bool:
    """Return whether a letter with a mark is the label of an item, not an initial or a portion marking."""
    letter = letter_of(parts[index])
    if item.label is not None and not item.words:
        return letter == last
    if item.cable and not item.complete and _begins_with_number(parts, index + 1):
        return False
    if place_of(letter) == (place_of(last) + 1 if last else 0):
        return True
    following = _words(text, parts, index + 1, stations) if index + 1 < len(parts) else None
    cable = read_cited_cable(text, following, stations) if following is not None else None
    opens_line = index and parts[index - 1].kind == "break" and last
    return (cable is not None and cable.lead == 0) or bool(opens_line and 0 < place_of(letter) - place_of(last) <= 3)


def _is_behind_office(text: str, parts: Sequence[Part], index: int, item: _Item, last: str, stations: Stations) -> bool:
    """Return whether the label is between office and serial, or behind both: "OSLO (A) 12 (B) 15", "OSLO 12 (A)"."""
    due = place_of(letter_of(parts[index])) == (place_of(last) + 1 if last else 0)
    if item.label or not item.words or not due:
        return False
    if item.complete:
        return [part.kind for part in parts[index + 1 : index + 2]] in ([], ["comma"], ["semicolon"])
    if not _begins_with_number(parts, index + 1):
        return False
    cable = read_cited_cable(text, item.words[item.words[0].kind == "number" :], stations)
    return cable is not None and cable.station is not None and cable.serial is None


def _opens_text(parts: Sequence[Part], index: int) -> bool:
    """Return whether a letter in parentheses is the marking of the text that follows: "(C) SUMMARY. Tea is up."."""
    following = parts[index + 1] if index + 1 < len(parts) else None
    marks = parts[index].text.strip(".:").upper() in _MARKINGS
    return marks and following is not None and following.text.partition(" ")[0].upper().strip(".:") in _PROSE


def _begins_with_number(parts: Sequence[Part], index: int) -> bool:
    following = parts[index] if index < len(parts) else None
    return following is not None and following.kind == "piece" and following.parts[0].kind == "number"


def _words(text: str, parts: Sequence[Part], index: int, stations: Stations) -> Sequence[Part]:
    """Return the words of a piece, or what was taken for a label, without the name of a page line's station."""
    part = parts[index]
    page = index + 1 < len(parts) and parts[index + 1].kind == "page" and parts[index + 1].text[0].isdecimal()
    words = part.parts if part.kind == "piece" else (part,)
    return without_station(text, words, stations) if page else words


def _ends(item: _Item, words: Sequence[Part], cable: CitedCable | None, mark: str) -> bool:
    """Return whether the words begin another item, since they and the one before can each be alone."""
    if mark == "semicolon":
        return bool(item.words)
    if not mark or cable is None or cable.serial is None:
        return False
    if cable.station is None:
        return item.complete and mark != "break" and all(word.kind == "note" for word in words[1:])
    if cable.lead:
        return item.complete and cable.known and mark in ("comma", "and")
    return item.complete or (cable.known and bool(item.words) and not _is_year(item.words))


def _is_year(words: Sequence[Part]) -> bool:
    """Return whether the words are nothing but a year, whose cable is on the next line: "C) 06", "PARIS 7890"."""
    digits = words[0].text.strip("'’") if len(words) == 1 and words[0].kind == "number" else ""
    return digits.isdecimal() and len(digits) in (2, 4)


def _of_same_station(item: _Item, cable: CitedCable | None) -> CitedCable | None:
    """Return the cable of 1340 in "BERLIN 1337, 1340"."""
    if cable is None or cable.station is not None or item.cable is None:
        return None
    return item.cable._replace(serial=cable.serial, lead=0)


def _of_station_before(item: _Item, before: _Item, cable: CitedCable | None) -> _Item:
    """Return the item; a number alone under a label with the station that is above all labels: "OSLO (A) 12 (B) 15"."""
    serial = cable.serial if cable and item.label and not item.words else None
    station = before.cable.station if before.cable else None
    if serial is None or len(serial.text) <= _YEAR_DIGITS or station is None or before.label is None:
        return item
    if before.label.span.start < station.span.start:
        return item
    return item._replace(cable=_of_same_station(before, cable))


def _with_words(text: str, item: _Item, words: Sequence[Part], stations: Stations) -> _Item:
    joined = item.words + tuple(words)
    cable = item.cable if item.complete else read_cited_cable(text, joined, stations)
    return item._replace(words=joined, cable=cable)


def _goes_on(text: str, item: _Item, words: Sequence[Part], stations: Stations) -> bool:
    """Return whether the words on a new line still speak of the cable above, or bring the rest of its station."""
    if not words or words[0].kind == "note" or (words[0].kind == "number" and not item.complete):
        return True
    if words[0].text.upper().strip(".") in _GOES_ON:
        return True
    joined = None if item.complete else read_cited_cable(text, (*item.words, *words), stations)
    return joined is not None and joined.known and joined.serial is not None


def _reference(text: str, item: _Item, on: date | None, stations: Stations, own: OwnCable | None) -> Reference:
    first = min(part.span for part in (item.label, *item.words[:1]) if part)
    last = item.words[-1].span if item.words else first
    written = _written(text, Span(item.words[0].span.start, last.end), item.cut) if item.words else ""
    kind = _kind(item)
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


def _kind(item: _Item) -> ReferenceKind:
    """Return what the words say that it is; words before a cable's number may make it a letter about that cable."""
    lead = item.words[: item.cable.lead] if item.cable else item.words
    names = {word.text.upper().strip(".:()") for word in lead}
    names |= {name.partition("-")[0] for name in names}  # "TD-314/00012"
    for kind, words in _KINDS:
        if not names.isdisjoint(words) or (kind == "email" and any("@" in name for name in names)):
            return kind
    if is_airgram(item.words):
        return "airgram"
    return "cable" if item.cable else "other"
