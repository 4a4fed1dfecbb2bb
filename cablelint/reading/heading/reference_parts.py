"""The words and marks of a REF line, put into the form in which its items are gathered.

What a drafter joins is taken apart here: "111/222" and "07-2135", the label of the line repeated within it, letters
without a mark ("A Montreal 365, B Ottawa 406"), and the numbers of a numbered list.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from cablelint.lalr.driver import Part
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.reading.heading.cited_cable import is_short_year, read_cited_cable
from cablelint.reading.heading.trailing_letters import gathered, with_letters_in_front
from cablelint.reference.stations import Stations

LABELS = frozenset({"REF", "REFS", "REFTEL", "REFTELS", "REFERENCE", "REFERENCES"})
"""The names under which a list of references is."""

_LEADS_TO_LABEL = frozenset({"ALSO", "AND", "SEE"})  # "ALSO REF: OSLO 12", in a line of its own
_DIGITS = compiled(r"\d+")
_OF_DEPARTMENT = frozenset({"STATE", "SECSTATE", "WASHDC"})
_THOUSAND_DIGITS = 3
_YEAR_DIGITS = 2
_LONGEST_LETTERS = 2  # of AA
_LONGEST_STATION_WORDS = 4
_LONGEST_CABLE_WORDS = 8  # of a cable, with its year and a note


def unfolded(text: str, parts: Sequence[Part], stations: Stations) -> tuple[Part, ...]:
    """Return the parts of a references field, with labels and numbers apart from each other."""
    apart = with_letters_in_front(tuple(_taken_apart(parts)))
    whole = tuple(_with_whole_cables(tuple(_with_whole_serials(apart)), stations))
    return tuple(_with_bare_letters(text, tuple(_with_ordinals(whole)), stations))


def letter_of(label: Part) -> str:
    """Return the letter that a label is made of, in capitals; two for the labels that follow Z."""
    return "".join(letter for letter in label.text.upper() if letter.isalpha())


def place_of(letter: str) -> int:
    """Return the place of a letter in the order of labels: 0 for A, 26 for AA."""
    return ord(letter[0]) - ord("A") + 26 * (len(letter) - 1)


def _taken_apart(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts, with the line's own label removed and joined numbers as what they mean."""
    for part in parts:
        words: list[Part] = []
        for word in part.parts if part.kind == "piece" else ():
            if _is_own_label(word, first=not words):
                yield from gathered([] if _LEADS_TO_LABEL.issuperset(one.text.upper() for one in words) else words)
                yield Part("semicolon", word.text, word.span)
                words = []
            elif word.kind == "numbers" and not _may_be_range(word):
                *others, last = _numbers(word)
                if len(others) == 1 and _is_year_behind(others[0], last):
                    words += (others[0], last._replace(kind="year"))
                    continue
                for number in others:
                    words.append(number)
                    if not _is_year_of(number, last):
                        yield from gathered(words)
                        yield Part("comma", "/", Span(number.span.end, number.span.end))
                        words = []
                words.append(last)
            else:
                words.append(word._replace(kind="word") if word.kind == "numbers" else word)
        if part.kind == "piece":
            yield from gathered(words)
        elif part.kind != "own_label":
            yield part


def _with_whole_serials(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts; a serial of the Department that a comma divides by thousands is one: "STATE 22,190".

    That of a post may be two, for a post has few: "OSLO 22,190".
    """
    index = 0
    while index < len(parts):
        part, below = parts[index], parts[index + 1 : index + 3]
        if [one.kind for one in below] == ["comma", "piece"] and _divides_serial(part, below[0], below[1]):
            last, rest = part.parts[-1], below[1].parts
            whole = last._replace(text=last.text + rest[0].text, span=Span(last.span.start, rest[0].span.end))
            yield from gathered((*part.parts[:-1], whole, *rest[1:]))
            index += 3
            continue
        yield part
        index += 1


def _divides_serial(part: Part, comma: Part, below: Part) -> bool:
    thousands, rest = part.parts[-2:], below.parts[0]
    joined = part.span.end == comma.span.start and comma.span.end == rest.span.start
    return (
        joined
        and [word.kind for word in (*thousands, rest)] == ["word", "number", "number"]
        and thousands[0].text.upper() in _OF_DEPARTMENT
        and len(thousands[1].text) <= _THOUSAND_DIGITS == len(rest.text)
    )


def _with_whole_cables(parts: Sequence[Part], stations: Stations) -> Iterator[Part]:
    """Yield the parts; a station whose serial is on the next line is one piece with that: "OSLO 12, LIMA", "590"."""
    index = 0
    while index < len(parts):
        part, below = parts[index], parts[index + 1 : index + 3]
        if [one.kind for one in below] == ["break", "piece"] and _breaks_off(parts, index, stations):
            yield from gathered((*part.parts, *below[1].parts))
            index += 3
            continue
        yield part
        index += 1


def _breaks_off(parts: Sequence[Part], index: int, stations: Stations) -> bool:
    """Return whether the part, one of a list, is a station or its first words, and the line below has the serial."""
    part, below = parts[index], parts[index + 2].parts
    if not (index and parts[index - 1].kind in ("comma", "semicolon", "and") and part.kind == "piece"):
        return False
    has_year = part.parts[0].kind == "number"
    name = part.parts[has_year:]
    rest = tuple(takewhile(lambda word: word.kind == "word", below))
    serial = below[len(rest)] if len(rest) < len(below) else None
    if serial is None or serial.kind != "number" or any(word.kind != "word" for word in name):
        return False
    if not rest and len(serial.text) <= _YEAR_DIGITS:
        return False
    if not name and not is_short_year(part.parts[0].text):
        return False
    return len(rest) < _LONGEST_STATION_WORDS and stations.is_station(" ".join(one.text for one in (*name, *rest)))


def _is_own_label(word: Part, *, first: bool) -> bool:
    bare = word.text.upper().replace("(S)", "S").strip(".:()")
    return bare in LABELS and (first or word.text.endswith(":"))


def _numbers(word: Part) -> list[Part]:
    """Return the numbers of "111/222" or "07-2135"."""
    return [
        Part("number", found.group(), Span(word.span.start + found.start(), word.span.start + found.end()))
        for found in _DIGITS.finditer(word.text)
    ]


def _is_year_of(number: Part, serial: Part) -> bool:
    """Return whether the first of two joined numbers is the year of the second: 07-2135."""
    return len(number.text) == _YEAR_DIGITS < len(serial.text)


def _may_be_range(word: Part) -> bool:
    """Return whether two figures behind a hyphen may be the end of a range, "OSLO 1205-09", and so no year."""
    first, hyphen, last = word.text.partition("-")
    return len(hyphen + last) == _YEAR_DIGITS + 1 and int(last) >= int(first[-_YEAR_DIGITS:])


def _is_year_behind(serial: Part, year: Part) -> bool:
    """Return whether the second of two joined numbers is the year of the first, 1255/06, and no serial: 1255/56."""
    short = len(year.text) == _YEAR_DIGITS < len(serial.text)
    return short and int(year.text) != (int(serial.text) + 1) % 100 and not "3" <= year.text[0] <= "6"


def _with_ordinals(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts; the numbers of a list that counts 1, 2, 3 part its items, and others are numbers."""
    expected = 1
    words: list[Part] = []
    for index, part in enumerate(parts):
        counts = part.kind == "ordinal" and int(part.text[:-1]) == expected and (expected > 1 or index == 0)
        if part.kind == "ordinal" and not counts:
            words.append(Part("number", part.text[:-1], Span(part.span.start, part.span.end - 1)))
        elif part.kind == "piece":
            words += part.parts
        else:
            yield from gathered(words)
            words = []
            expected += counts
            yield part._replace(kind="semicolon") if counts else part
    yield from gathered(words)


def _with_bare_letters(text: str, parts: Sequence[Part], stations: Stations) -> Iterator[Part]:
    """Yield the parts; a lone letter whose turn it is, and that a cable follows, is a label."""
    last = ""
    for part in parts:
        if part.kind == "label":
            last = letter_of(part)
        if part.kind != "piece":
            yield part
            continue
        words: list[Part] = []
        for index, word in enumerate(part.parts):
            following = part.parts[index + 1 : index + _LONGEST_CABLE_WORDS]
            if _is_next(word, last) and _opens_cable(text, following, stations):
                yield from gathered(words)
                yield word._replace(kind="label")
                words, last = [], letter_of(word)
                continue
            if (
                words
                and _ends_cable(text, words, stations)
                and _opens_cable(text, [word, *following], stations, known=True)
            ):
                yield from gathered(words)
                yield Part("comma", "", Span(word.span.start, word.span.start))
                words = []
            words.append(word)
        yield from gathered(words)


def _is_next(word: Part, last: str) -> bool:
    letter = word.text.upper()
    if word.kind != "word" or not letter.isalpha() or len(set(letter)) > 1 or len(letter) > _LONGEST_LETTERS:
        return False
    return place_of(letter) == (place_of(last) + 1 if last else 0) or letter == last


def _opens_cable(text: str, words: Sequence[Part], stations: Stations, *, known: bool = False) -> bool:
    cable = read_cited_cable(text, words, stations)
    return cable is not None and cable.lead == 0 and cable.serial is not None and (cable.known or not known)


def _ends_cable(text: str, words: Sequence[Part], stations: Stations) -> bool:
    """Return whether a cable ends with the words, so that another may follow without a mark: "LIMA 12 OSLO 34"."""
    last = words[-1]
    if not (last.text.strip(".").isdecimal() or last.kind in ("note", "compact") or not last.text.strip(".")):
        return False
    cable = read_cited_cable(text, words[-_LONGEST_CABLE_WORDS:], stations)
    if cable is None or cable.station is None or cable.serial is None:
        return False
    return cable.known or len(cable.serial.text) > _YEAR_DIGITS  # of "ALDAC 08 STATE 12", 08 is a year
