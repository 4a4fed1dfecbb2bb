"""A cable as another one cites it: "STATE 12345", "08 TBILISI 1605", "07TBILISI1605"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from cablelint.lalr.driver import Part
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.dates import full_year
from cablelint.reading.heading.telegram_names import is_telegram_name, sender_of
from cablelint.records import NamedTuple
from cablelint.reference.stations import Stations

_NO_STATION = frozenset(  # words that are before a number and name no station
    (
        "JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST "
        "SEPTEMBER OCTOBER NOVEMBER DECEMBER OF ON FOR FROM TO IN THE DATED NO NUMBER PARA PARAS PARAGRAPH "
        "PART PAGE SECTION NOTE RESOLUTION UNSCR REF REFS LETTER AIRGRAM E-MAIL EMAIL TELCON REPORT FBIS IIR "
        "MEMO THROUGH THRU DIPNOTE DIPNOTES FAX CIRCULAR NOTES LETTERS ANNEX ARTICLE ITEM TITLE VOL VERSION SERIES "
        "CERP CFR FAH FAM FR HR INA INCSR INSR NSC-D NSD NSDD NSPD PDD PL PUBL UNGAR UNSC USC USML "
        "ART CHAP CHAPTER PROTOCOL REGULATION RULE SEC SECS MY OUR OURTEL URTEL YOUR"
    ).split()
)
_COMPACT = compiled(r"(?:(\d{4}|\d{2})[-./]?)?([A-Z]+)[-./]?(\d+)", re.IGNORECASE)
_TELEGRAM = frozenset(
    {"TELEGRAM", "TELEGRAMS", "TEL", "TELS", "CABLE", "CABLES", "MESSAGE", "MSG", "NO", "NO.", "NR", "NR.", "NUMBER"}
)
_LINE = compiled(
    r"\s*¶?(?:['’]?(?:\d{4}|\d{2})[ \t]+)?(?P<station>[A-Z][A-Z.'-]*(?:[ \t][A-Z.'-]+){0,3})[ \t]+\d{1,8}"
    r"(?:[ \t]+\([^()]{1,12}\))?[ \t,;.]*",
    re.IGNORECASE,
)
_REST = compiled(r"\s*¶?(?P<station>(?:[A-Z]+[ \t]+){0,3})\d{1,8}\b", re.IGNORECASE)
_IN_PARENTHESES = compiled(r"\(\s{0,3}['’]?((?:19|20)?\d\d)\s{0,3}\)")
_YEAR_DIGITS = 2
_LONG_SERIAL_DIGITS = 5  # of one that a year in two digits may follow
_MOST_WORDS = 4  # in the name of a station
_LONGEST_CHARS = 60  # of one; nothing longer is looked up


_MOST_AHEAD_NUMBERS = 9  # of a cable that is sent together with the one that cites it


class OwnCable(NamedTuple):
    """The cable that cites others: its station as ids write it, and its serial."""

    code: str
    serial: int


class CitedCable(NamedTuple):
    """Year, station and serial, as far as they are written; `lead` counts the words that are before them."""

    year: Value | None
    station: Value | None
    serial: Value | None
    lead: int = 0
    known: bool = False  # the station is in the table

    def year_of(self, on: date | None, stations: Stations, own: OwnCable | None = None) -> int | None:
        """Return the year in four digits: the one written, else that of the citing cable's day.

        Serials begin again each year: what cites a higher serial of its own station cites one of the year before.
        """
        if self.year is not None:
            return full_year(self.year.text.lstrip("'’"))
        if on is None:
            return None
        later = own is not None and self.serial is not None and is_of_past_year(int(self.serial.text), own.serial)
        return on.year - (later and own is not None and self._sender(stations, own) == own.code)

    def id_of(self, on: date | None, stations: Stations, own: OwnCable | None = None) -> str | None:
        """Return `08TBILISI1605`; None where a piece of it is missing."""
        year = self.year_of(on, stations, own)
        if year is None or self.station is None or self.serial is None:
            return None
        code = self._sender(stations, own)
        return f"{year % 100:02}{code}{int(self.serial.text)}" if code else None

    def _sender(self, stations: Stations, own: OwnCable | None) -> str | None:
        """Return the station as ids write it, also where the word before the serial is none: "EMBTEL 2790"."""
        if self.station is not None and is_telegram_name(self.station.text):
            return sender_of(self.station.text, own.code if own else None)
        return self.code_by(stations)

    def code_by(self, stations: Stations) -> str | None:
        """Return the station as ids write it: "UNVIEVIENNA"."""
        return station_code(self.station.text, stations) if self.station else None


def is_of_past_year(serial: int, own: int) -> bool:
    """Return whether a serial of the cable's own station is too high for one of the same year.

    A few numbers are given before they are used: the next one may be of a cable that is sent together with this one.
    """
    return serial > own + _MOST_AHEAD_NUMBERS


def station_code(name: str, stations: Stations) -> str:
    """Return a station as ids write it, from its name in a message reference or its address."""
    found = stations.by_address(name)
    return found.cable_id_code if found else stations.cable_code(name)


def read_cited_cable(text: str, words: Sequence[Part], stations: Stations) -> CitedCable | None:
    """Return the first cable that the words name. A known station alone is one, and so is a number alone."""
    words = (
        [_bare_name(word) for word in words] if any("/" in word.text or "'" in word.text for word in words) else words
    )
    found = next(_cables(text, words, stations), None)
    if found is not None:
        return found
    names = [word for word in words if word.kind == "word"]
    numbers = [word for word in words if word.kind == "number" and word.text.isdecimal()]  # "'2" may only be a year
    if len(words) > 1 and numbers == [words[0]] and (turned := _behind_serial(text, words, stations)) is not None:
        return turned
    if names and not numbers and len(names) <= _MOST_WORDS and _is_station(_between(text, names), stations):
        return CitedCable(None, _value(text, names), None, known=True)
    if len(numbers) == 1 and not names and not is_year(numbers[0].text):
        year = _year_behind(words, words.index(numbers[0]))
        return CitedCable(year, None, Value(numbers[0].text, numbers[0].span))
    return None


def _behind_serial(text: str, words: Sequence[Part], stations: Stations) -> CitedCable | None:
    """Return the cable of "377 OSLO", where nothing but a known station is behind the serial."""
    serial, names = words[0], words[1:]
    if len(serial.text) <= _YEAR_DIGITS or is_year(serial.text) or len(names) > _MOST_WORDS:
        return None
    if any(word.kind != "word" for word in names) or not _is_station(_between(text, names), stations):
        return None
    return CitedCable(None, _value(text, names), Value(serial.text, serial.span), known=True)


def _bare_name(word: Part) -> Part:
    """Return a station's name without what is joined to it: another agency's, "STATE/AID 12", or S, "LIMA'S 9"."""
    own, _, partner = word.text.partition("/")
    owner = word.text[:-2] if word.text.upper().endswith("'S") else ""
    if owner.isalpha():
        own = owner
    elif own.upper() != "STATE" or not partner.isalpha():
        return word
    return (
        word._replace(text=own, span=Span(word.span.start, word.span.start + len(own))) if word.kind == "word" else word
    )


def names_cable(line: str, stations: Stations) -> bool:
    """Return whether the line is nothing but a cable of a known station: "08 TBILISI 1605 (NOTAL)"."""
    found = _LINE.fullmatch(line)
    return found is not None and _is_station(found["station"], stations)


def opens_with_cable(line: str, stations: Stations) -> bool:
    """Return whether the line begins with a cable of a known station; more may follow: "LIMA 9 E) OSLO 12"."""
    found = _LINE.match(line)
    return found is not None and _is_station(found["station"], stations)


def completes_cable(above: str, below: str, stations: Stations) -> bool:
    """Return whether a cable that begins at the end of one line goes on in the next: "A. BUENOS", "AIRES 12"."""
    found = _REST.match(below)
    last = above.split()[-_MOST_WORDS:]
    if found is None or not last or last[-1][-1].isdigit():
        return False
    rest = found["station"].split()
    return any(_is_station(" ".join([*last[at:], *rest]), stations) for at in range(len(last)))


def is_year(digits: str) -> bool:
    """Return whether a number could be a year in four digits."""
    return len(digits) == 4 and digits.startswith(("19", "20"))


def is_short_year(digits: str) -> bool:
    """Return whether a number could be a year before a station: "'08", "2008"."""
    bare = digits.lstrip("'’")
    return len(bare) == _YEAR_DIGITS or is_year(bare)


def without_station(text: str, words: Sequence[Part], stations: Stations) -> Sequence[Part]:
    """Return the words without those at their end that name a page line's station: MADRID 00000766 001.2 OF 003."""
    for first in range(max(0, len(words) - _MOST_WORDS), len(words)):
        if all(word.kind == "word" for word in words[first:]) and _is_station(_between(text, words[first:]), stations):
            return words[:first]
    return words


def _cables(text: str, words: Sequence[Part], stations: Stations) -> Iterator[CitedCable]:
    for index, word in enumerate(words):
        if word.kind == "compact":
            yield from _compact(word, index, words, stations)
        elif word.kind == "number" and index:
            yield from _spaced(text, words, index, stations)


def _compact(word: Part, index: int, words: Sequence[Part], stations: Stations) -> Iterator[CitedCable]:
    found = _COMPACT.fullmatch(word.text)
    if found is None or found[2].upper() in _NO_STATION:
        return

    def piece(group: int) -> Value:
        start, end = found.span(group)
        return Value(found[group], Span(word.span.start + start, word.span.start + end))

    before = _year_before(words, index)
    known = _is_station(found[2], stations)
    if found[1] or before or known:
        year = piece(1) if found[1] else before
        yield CitedCable(year, piece(2), piece(3), index - (year is before and before is not None), known)


def _spaced(text: str, words: Sequence[Part], index: int, stations: Stations) -> Iterator[CitedCable]:
    """Yield the cable whose serial is the number at `index`, if the words before it are a station."""
    if _is_year_before_serial(words, index):
        return
    end = _below_station(words, index)
    run = end
    while run and end - run < _MOST_WORDS and words[run - 1].kind == "word" and words[run - 1].text[0].isalnum():
        run -= 1
    known = (first for first in range(run, end) if _is_station(_between(text, words[first:end]), stations))
    first = next(known, None)
    if run == end or (first is None and not _could_be_station(words, run, end)):
        return
    at = run if first is None else first
    if end < index and words[end].kind == "number" and first is None:
        return  # a year between serves as one behind a station only
    year = _year_before(words, at)
    lead = at - (year is not None)
    year = year or (_value(text, words[end:index][:1]) if words[end].kind == "number" and end < index else None)
    year = year or _year_between(words[end:index]) or _year_behind(words, index)
    serial = Value(words[index].text.lstrip("'’#"), words[index].span)
    unknown = first is None and not stations.misspelled(_between(text, words[at:end]))
    if year is None and is_year(serial.text) and (lead or unknown):
        return  # INCSR BRAZIL 2008
    if unknown and len(serial.text) == _YEAR_DIGITS and _opens_known(text, words[index + 1 :], stations):
        return  # ALDAC 08 STATE 12
    yield CitedCable(year, _value(text, words[at:end]), serial, lead, first is not None)


def _opens_known(text: str, words: Sequence[Part], stations: Stations) -> bool:
    """Return whether the words begin with a known station and its serial."""
    number = next((at for at, word in enumerate(words[: _MOST_WORDS + 1]) if word.kind == "number"), 0)
    return number > 0 and _is_station(_between(text, words[:number]), stations)


def _is_year_before_serial(words: Sequence[Part], index: int) -> bool:
    """Return whether the number at the index is the year in "MANAGUA 07 2135"."""
    year, after = words[index].text.lstrip("'’"), words[index + 1] if index + 1 < len(words) else None
    return (
        after is not None
        and after.kind == "number"
        and not is_year(after.text)
        and (len(year) == _YEAR_DIGITS or is_year(year))
        and words[index - 1].kind == "word"
    )


def _below_station(words: Sequence[Part], index: int) -> int:
    """Return the index after the words of the station: "STATE TELEGRAM 12", "MANAGUA 07 2135"."""
    end = index
    if end > 1 and words[end - 1].text.upper() in _TELEGRAM and words[end - 2].kind == "word":
        return end - 1
    if _year_between(words[end - 1 : end]) is not None:
        return end - 1
    return end - (end > 1 and words[end - 1].kind == "number" and _is_year_before_serial(words, end - 1))


def _year_behind(words: Sequence[Part], index: int) -> Value | None:
    """Return the year right behind the serial: "MOSCOW 03242 2008", "DOHA 311 (07)", "LIMA 07718 99" at the end."""
    word = words[index + 1] if index + 1 < len(words) else None
    if word is None:
        return None
    ends = index + 2 == len(words) and len(words[index].text) >= _LONG_SERIAL_DIGITS
    short = ends and word.text.isdecimal() and len(word.text) == _YEAR_DIGITS and word.text[0] in "0179"
    if word.kind == "year" or (word.kind == "number" and (is_year(word.text) or short)):
        return Value(word.text, word.span)
    return _year_between(words[index + 1 : index + 2])


def _year_between(words: Sequence[Part]) -> Value | None:
    """Return the year that a note is, behind a serial or between it and its station: "STATE (01) 201265"."""
    word = words[0] if words else None
    found = _IN_PARENTHESES.fullmatch(word.text) if word is not None and word.kind == "note" else None
    if word is None or found is None:
        return None
    start, end = found.span(1)
    return Value(found[1], Span(word.span.start + start, word.span.start + end))


def _could_be_station(words: Sequence[Part], first: int, end: int) -> bool:
    """Return whether the words may be a station that no table has: they open the piece, and none is a word of prose."""
    opens = first == 0 or (first == 1 and words[0].kind == "number")
    names = [word.text.upper().rstrip(".") for word in words[first:end]]
    return opens and bool(names) and all(len(name) > 1 and name.isalpha() and name not in _NO_STATION for name in names)


def _year_before(words: Sequence[Part], index: int) -> Value | None:
    """Return `08`, `'08` or `2008` before the station."""
    if not index or words[index - 1].kind != "number":
        return None
    digits = words[index - 1].text.lstrip("'’")
    return Value(words[index - 1].text, words[index - 1].span) if len(digits) == 2 or is_year(digits) else None


def _is_station(name: str, stations: Stations) -> bool:
    return len(name) <= _LONGEST_CHARS and name.upper() not in _NO_STATION and stations.is_station(name)


def _value(text: str, words: Sequence[Part]) -> Value:
    return Value(_between(text, words), Span(words[0].span.start, words[-1].span.end))


def _between(text: str, words: Sequence[Part]) -> str:
    return text[words[0].span.start : words[-1].span.end]
