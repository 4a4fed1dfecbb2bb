"""The items of a REF line: which of its words belong together, by labels, marks and ends of lines."""

from collections.abc import Iterator, Sequence

from cablelint.lalr.driver import Part
from cablelint.reading.heading.caption_lines import is_caption
from cablelint.reading.heading.cited_cable import CitedCable, read_cited_cable, without_station
from cablelint.reading.heading.level_words import is_classification_line
from cablelint.reading.heading.reference_ends import LINE_ENDS, completes_station, ends_with, goes_on
from cablelint.reading.heading.reference_item import ReferenceItem
from cablelint.reading.heading.reference_parts import LABELS, letter_of, place_of, unfolded
from cablelint.reference.stations import Stations

_PROSE = frozenset({"SUMMARY", "CLASSIFIED", "BEGIN", "COMMENT", "INTRODUCTION", "THIS"})  # that a marking precedes
_MARKINGS = frozenset({"(C)", "(S)", "(U)"})
_YEAR_DIGITS = 2
_LONGEST_CHARS = 300  # an item that is longer has run into prose


def read_items(text: str, parts: Sequence[Part], stations: Stations) -> Iterator[ReferenceItem]:
    """Return the items of a REF line, whose words are the parts, without those that name nothing."""
    words = unfolded(text, _without_markings(_without_banners(text, parts)), stations)
    items = _with_wrapped(_items(text, words, stations))
    return (item for item in items if item.label or not _is_label_again(item))


def _with_wrapped(items: Iterator[ReferenceItem]) -> Iterator[ReferenceItem]:
    """Yield the items; letters that a release put before each line begin none where drafters' own are behind others.

    In "A. (A) OSLO 12", "B. (B) LIMA 9 OF MAY 4,", "C. 2007 AND PREVIOUS" the last line is the end of B.
    """
    last: ReferenceItem | None = None
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


def _names_cable(item: ReferenceItem) -> bool:
    return item.cable is not None and item.cable.station is not None


def _is_label_again(item: ReferenceItem) -> bool:
    """Return whether an item without a letter is empty, or repeats the label of the line: "REF: Ref A) STATE 12"."""
    return all(word.text.upper().strip(".:") in LABELS for word in item.words)


def _items(text: str, parts: Sequence[Part], stations: Stations) -> Iterator[ReferenceItem]:
    """Yield the parts, gathered into items: a label opens one, and so does a mark between two that can be alone."""
    item, last_label, mark = ReferenceItem(), "", ""
    before = item  # the one that a number alone under a label takes its station from
    for index, part in enumerate(parts):
        if part.kind == "label" and item.complete and _opens_text(parts, index):
            break
        if part.kind == "label" and _is_behind_office(text, parts, index, item, last_label, stations):
            item, last_label = item._replace(label=part), letter_of(part)
        elif part.kind == "label" and _is_label(text, parts, index, item, last_label, stations):
            if item.words or item.label is None:
                yield item
                before, item, last_label = item, ReferenceItem(part), letter_of(part)
            else:
                item = item._replace(twice=True)
        elif part.kind in ("piece", "label"):
            words = _words(text, parts, index, stations)
            cable = read_cited_cable(text, words, stations)
            wraps = mark in LINE_ENDS and completes_station(text, item, words, stations)
            if not wraps and ends_with(item, words, cable, mark):
                yield item
                item = ReferenceItem(cable=_of_same_station(item, cable) if mark != "semicolon" else None)
            elif mark in ("break", "page") and item.cable and not goes_on(text, item, words, stations):
                break
            item = _with_words(text, _of_station_before(item, before, cable), words, stations)
            mark = ""
            if item.words and item.words[-1].span.end - item.words[0].span.start > _LONGEST_CHARS:
                item = item if item.cable else ReferenceItem()
                break
        else:
            mark = part.kind if mark in ("", "break") else mark
    yield item


def _without_banners(text: str, parts: Sequence[Part]) -> Sequence[Part]:
    """Return the words without lines that hold a caption, or the classification that a page or section begins with."""
    kept: list[Part] = []
    for index, part in enumerate(parts):
        ends_line = index + 1 == len(parts) or parts[index + 1].kind in LINE_ENDS
        alone = part.kind == "piece" and ends_line and bool(kept) and kept[-1].kind in LINE_ENDS
        written = text[part.span.start : part.span.end] if alone else ""
        if not (is_caption(written) or is_classification_line(written)):
            kept.append(part)
    return kept


def _without_markings(parts: Sequence[Part]) -> Sequence[Part]:
    """Return the parts without the level of each cable: "A. (U) OSLO 12", "C. (C) LIMA 9", or "(U) OSLO 12" alone.

    In "C. (C)" it may be the letter again; it is a level where another item has one that is not its letter.
    """
    labels = [index for index, part in enumerate(parts) if part.kind == "label"]
    if labels == [0] and _is_marking(parts[0]):
        return parts[1:]
    levels = [at for at in labels if at and parts[at - 1].kind == "label" and _is_marking(parts[at])]
    if all(letter_of(parts[at]) == letter_of(parts[at - 1]) for at in levels):
        return parts
    return [part for index, part in enumerate(parts) if index not in levels]


def _is_marking(label: Part) -> bool:
    return label.text.upper() in _MARKINGS


def _is_label(text: str, parts: Sequence[Part], index: int, item: ReferenceItem, last: str, stations: Stations) -> bool:
    """Return whether a letter with a mark is the label of an item, not an initial or a portion marking."""
    letter = letter_of(parts[index])
    if item.label is not None and not item.words:
        return letter == last
    if item.complete and _is_marking(parts[index]) and _ends_item(parts, index):
        return False  # its level, "LIMA 9 (C)"
    following = _words(text, parts, index + 1, stations) if index + 1 < len(parts) else None
    cable = read_cited_cable(text, following, stations) if following is not None else None
    names_own = cable is not None and cable.station is not None and cable.serial is not None  # "C. 86 OSLO 12"
    if item.cable and not item.complete and _begins_with_number(parts, index + 1) and not names_own:
        return False
    if place_of(letter) == (place_of(last) + 1 if last else 0):
        return True
    opens_line = index and parts[index - 1].kind == "break" and last
    names_one = cable is not None and cable.lead == 0 and not _is_note(item, cable)
    return names_one or bool(opens_line and 0 < place_of(letter) - place_of(last) <= 3)


def _is_note(item: ReferenceItem, cable: CitedCable) -> bool:
    """Return whether a letter out of turn and its number are a note of the rules before: "9 FAM 42.63, N.3"."""
    return (
        bool(item.words)
        and item.cable is None
        and cable.station is None
        and cable.serial is not None
        and len(cable.serial.text) <= _YEAR_DIGITS
    )


def _is_behind_office(
    text: str, parts: Sequence[Part], index: int, item: ReferenceItem, last: str, stations: Stations
) -> bool:
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


def _ends_item(parts: Sequence[Part], index: int) -> bool:
    """Return whether nothing but the label of another item, if that, is behind the part."""
    parting = {"comma", "semicolon", *LINE_ENDS}
    return next((part.kind for part in parts[index + 1 :] if part.kind not in parting), "label") == "label"


def _begins_with_number(parts: Sequence[Part], index: int) -> bool:
    following = parts[index] if index < len(parts) else None
    return following is not None and following.kind == "piece" and following.parts[0].kind == "number"


def _words(text: str, parts: Sequence[Part], index: int, stations: Stations) -> Sequence[Part]:
    """Return the words of a piece, or what was taken for a label, without the name of a page line's station."""
    part = parts[index]
    page = index + 1 < len(parts) and parts[index + 1].kind == "page" and parts[index + 1].text[0].isdecimal()
    words = part.parts if part.kind == "piece" else (part,)
    return without_station(text, words, stations) if page else words


def _of_same_station(item: ReferenceItem, cable: CitedCable | None) -> CitedCable | None:
    """Return the cable of 1340 in "BERLIN 1337, 1340"."""
    if cable is None or cable.station is not None or item.cable is None:
        return None
    return item.cable._replace(serial=cable.serial, lead=0, year=cable.year or item.cable.year)


def _of_station_before(item: ReferenceItem, before: ReferenceItem, cable: CitedCable | None) -> ReferenceItem:
    """Return the item; a number alone under a label with the station that is above all labels: "OSLO (A) 12 (B) 15"."""
    serial = cable.serial if cable and item.label and not item.words else None
    station = before.cable.station if before.cable else None
    if serial is None or len(serial.text) <= _YEAR_DIGITS or station is None or before.label is None:
        return item
    if before.label.span.start < station.span.start:
        return item
    return item._replace(cable=_of_same_station(before, cable))


def _with_words(text: str, item: ReferenceItem, words: Sequence[Part], stations: Stations) -> ReferenceItem:
    joined = item.words + tuple(words)
    cable = item.cable if item.complete else read_cited_cable(text, joined, stations)
    return item._replace(words=joined, cable=cable)
