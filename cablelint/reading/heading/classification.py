"""The classification line: level, handling words, section, and the message reference number."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from cablelint.characters.scanned_figures import SERIAL_FIGURES, with_figures
from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Classification, Level, MessageReference, Section
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.level_words import NAMES, is_caption, nearest, spelled_out, with_whole_level
from cablelint.reference.stations import Stations

_LEVELS: dict[str, Level] = {  # by how the words begin, without spaces
    "UNCLAS": "UNCLASSIFIED",
    "SENSITIVEBUT": "UNCLASSIFIED",
    "SBU": "UNCLASSIFIED",
    "CUI": "UNCLASSIFIED",
    "CONTROLLED": "UNCLASSIFIED",
    "LIMITED": "UNCLASSIFIED",
    "LOU": "UNCLASSIFIED",
    "CONFIDENTIAL": "CONFIDENTIAL",
    "SECRET": "SECRET",
    "TOPSECRET": "TOP SECRET",
}
_CONTROLS = (
    "SENSITIVE",
    "SBU",
    "LIMITED",
    "LOU",
    "CUI",
    "CONTROLLED",
)  # levels that say how the text is handled as well
_COUNTS = ("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN")
_SUBJECT_NUMBER = r"N\d{5}"  # under which the Navy files a message
_LONGEST_CAPTION_WORDS = 6
_LONGEST_STATION_CHARS = 80
_Line = tuple[Classification, MessageReference | None, Section | None]


def read_classification(text: str, span: Span, on: date | None, stations: Stations) -> _Line:
    """Return the line at `span`, of a cable of the day `on`, which gives the message reference its year.

    Where its words name no level, those before the office are taken for the classification that was meant.
    """
    line = parse_field("classification", with_figures(text[span.start : span.end], SERIAL_FIGURES), span.start)
    sections = line.children("section")
    parts = [part for part in line.parts if part.kind != "section"]
    parts = with_whole_level(text, parts, stations)
    level = next((part for part in parts if part.kind in ("level", "spaced")), None)
    office, serial = _office(parts, level, stations)
    others = [part for part in parts if part is not level and part not in office and part is not serial]
    if level is None:
        level, others = _level_and_riders(text, others, span)
    return (
        _classification(text, level, others),
        _message_reference(text, office, serial, on, stations) if serial else None,
        _section(sections[0]) if sections else None,
    )


def _office(parts: Sequence[Part], level: Part | None, stations: Stations) -> tuple[Sequence[Part], Part | None]:
    """Return the words of the office and its serial: the first number that follows a word."""
    for index, part in enumerate(parts):
        if part.kind == "number" and index and parts[index - 1].kind == "word":
            first = index
            while first and parts[first - 1].kind == "word":
                first -= 1
            first += level is None and first == 0 and index > 1  # the first word means the level
            return _station(parts[first:index], stations), part
    return (), None


def _station(words: Sequence[Part], stations: Stations) -> Sequence[Part]:
    """Return the last words that together name a station; of an unknown one, all words that are no captions."""
    for first in range(max(0, len(words) - 5), len(words)):
        name = " ".join(word.text for word in words[first:])
        if len(name) <= _LONGEST_STATION_CHARS and stations.is_station(name):
            return words[first:]
    ends = [index + 1 for index, word in enumerate(words[:-1]) if is_caption(word.text)]
    pairs = enumerate(pairwise(words[:-1]), 2)
    ends += [index for index, (one, two) in pairs if is_caption(f"{one.text} {two.text}")]  # EYES ONLY
    return words[max(ends, default=0) :]


def _level_and_riders(text: str, parts: list[Part], span: Span) -> tuple[Part, list[Part]]:
    """Return the words that are where the level belongs, and those that ride with them."""
    count = 0
    while count < len(parts) and parts[count].kind == "word" and not (count and is_caption(parts[count].text)):
        count += 1
    place = Span(parts[0].span.start, parts[count - 1].span.end) if count else Span(span.start, span.start)
    return Part("word", text[place.start : place.end], place), parts[count:]


def _classification(text: str, level: Part, others: Sequence[Part]) -> Classification:
    place, run_on = spelled_out(level) if level.kind == "spaced" else (level.span, level.span)
    words = text[place.start : place.end]
    handling = [*_handling(text, others)]
    if run_on != place:  # S E C R E T N O F O R N
        handling.insert(0, Value(text[run_on.start : run_on.end], run_on))
    letters = "".join(words.upper().split())
    named = _level(letters) if level.kind == "level" or (level.kind == "spaced" and letters in NAMES) else None
    right = None if named else NAMES.get(letters) or nearest(words)  # TOPSECRET, or misspelled
    if (named or right) and (right or letters).startswith(_CONTROLS):
        handling.insert(0, Value(words, place))
    return Classification(
        span=place,
        text=" ".join(words.split()),
        level=named or (_level("".join(right.split())) if right else None),
        nearest=right,
        spaced=level.kind == "spaced",
        handling=tuple(handling),
    )


def _level(letters: str) -> Level | None:
    return next((level for beginning, level in _LEVELS.items() if letters.startswith(beginning)), None)


def _handling(text: str, parts: Sequence[Part]) -> Iterator[Value]:
    """Yield captions, and whatever else a slash joins to the level."""
    index = 0
    joined = False
    while index < len(parts):
        found = _longest_caption(text, parts, index)
        if found is None and joined and parts[index].kind != "mark":
            found = index + 1
            while found < len(parts) and "/" not in parts[found].text:
                found += 1
        if found is not None and not compiled(_SUBJECT_NUMBER).fullmatch(parts[index].text):
            place = Span(parts[index].span.start, parts[found - 1].span.end)
            yield Value(text[place.start : place.end], place)
        joined = parts[index].kind == "mark" and "/" in parts[index].text
        index = found or index + 1


def _longest_caption(text: str, parts: Sequence[Part], first: int) -> int | None:
    """Return the index after the caption that begins with this word; None where none does."""
    for end in range(min(len(parts), first + _LONGEST_CAPTION_WORDS), first, -1):
        if parts[first].kind != "mark" and is_caption(text[parts[first].span.start : parts[end - 1].span.end]):
            return end
    return None


def _message_reference(
    text: str, office: Sequence[Part], serial: Part, on: date | None, stations: Stations
) -> MessageReference:
    place = Span(office[0].span.start, office[-1].span.end)
    name = text[place.start : place.end]
    return MessageReference(
        span=Span(place.start, serial.span.end),
        office=Value(name, place),
        serial=Value(serial.text, serial.span),
        id=f"{on:%y}{stations.cable_code(name)}{int(serial.text)}" if on else None,
    )


def _section(part: Part) -> Section:
    """Read `SECTION 01 OF 03`. The last one may be called FINAL SECTION OF 03."""
    before_of = True
    number = of = None
    for piece in part.parts:
        before_of = before_of and piece.kind != "of"
        if piece.kind in ("number", "count_word"):
            count = int(piece.text) if piece.kind == "number" else _COUNTS.index(piece.text.upper()) + 1
            number, of = (count, of) if before_of else (number, count)
    return Section(part.span, of if part.text.upper().startswith("FINAL") else number, of)
