"""The classification line: level, handling words, section, and the message reference number."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise, takewhile

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Classification, Level, MessageReference, Section
from cablelint.model.spans import Span, Value
from cablelint.reference import captions, neighbors
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
_NAMES = {  # as they are written, by their letters
    "UNCLASSIFIED": "UNCLASSIFIED",
    "UNCLAS": "UNCLAS",
    "CONFIDENTIAL": "CONFIDENTIAL",
    "SECRET": "SECRET",
    "TOPSECRET": "TOP SECRET",
    "SENSITIVEBUTUNCLASSIFIED": "SENSITIVE BUT UNCLASSIFIED",
    "LIMITEDOFFICIALUSE": "LIMITED OFFICIAL USE",
    "CONTROLLEDUNCLASSIFIEDINFORMATION": "CONTROLLED UNCLASSIFIED INFORMATION",
}
_MISTYPED_CUI = ("CIU", "UCI", "CUII", "CCUI", "CUUI")  # a name so short is near to many words
_EQUALLY_COMMON = dict.fromkeys(_NAMES, 1)
_SHORTEST_BEGINNING_LETTERS = 4  # that may mean the whole name: CONF
_SHORT_LETTERS = 6
_MOST_WORDS = 12  # of a classification line
_NAME_WORDS = 3
_SPELLED_LETTERS = 2  # of a piece of a level spelled with spaces, where one space is missing
_FEWEST_SPELLED_PIECES = 5  # of such letters
_MOST_SPELLED_PIECES = 30  # of them: no level has more letters
_SPELLED = ("UNCLASSIFIED", "UNCLAS", "CONFIDENTIAL", "TOPSECRET", "SECRET")
_CONTROLS = (
    "SENSITIVE",
    "SBU",
    "LIMITED",
    "LOU",
    "CUI",
    "CONTROLLED",
)  # levels that say how the text is handled as well
_COUNTS = ("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN")
_LONGEST_CAPTION_WORDS = 6
_OFFICE_AND_SERIAL = compiled(r"([A-Z]{4,20})(\d{3,8})")
_LONGEST_CHARS = 80  # of a caption or a station; nothing longer is looked up
_Line = tuple[Classification, MessageReference | None, Section | None]


def read_classification(text: str, span: Span, on: date | None, stations: Stations) -> _Line:
    """Return the line at `span`, of a cable of the day `on`, which gives the message reference its year.

    Where its words name no level, those before the office are taken for the classification that was meant.
    """
    line = parse_field("classification", text[span.start : span.end], span.start)
    sections = line.children("section")
    parts = [part for part in line.parts if part.kind != "section"]
    parts = _with_words_before(text, _misspelled_level(text, _joined(text, list(_unglued(parts, stations)))))
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


def nearest(words: str) -> str | None:
    """Return the classification that the words misspell, spelled right; None where they are right, or near to none."""
    letters = "".join(words.upper().split())
    return _nearest(letters) if letters else None


@lru_cache(4096)  # the first words of every address are looked up too
def _nearest(letters: str) -> str | None:
    if letters in _MISTYPED_CUI:
        return "CUI"
    near = [name for name in neighbors.near(letters, _EQUALLY_COMMON) if _is_near(letters, name)]
    if not near and len(letters) >= _SHORTEST_BEGINNING_LETTERS and letters not in _NAMES:
        near = [name for name in _NAMES if name.startswith(letters)]
    return _NAMES[near[0]] if near else None


def _is_near(letters: str, name: str) -> bool:
    """Return whether the letters are near the name, of which a short one allows one slip only: not so "SECURE"."""
    return len(name) > _SHORT_LETTERS or neighbors.slips(letters, name) <= 1


def is_classification_line(written: str) -> bool:
    """Return whether a line begins with a classification, in any case and spelling, and fits one otherwise."""
    parts = written.replace("/", " ").split()
    letters = next((index for index, word in enumerate(parts) if len(word) > _SPELLED_LETTERS), len(parts))
    single = next((index for index, word in enumerate(parts) if len(word) > 1), len(parts))
    if letters < _FEWEST_SPELLED_PIECES or "".join(parts[:single]).upper() in _NAMES:  # the office may be ST PETERSBURG
        letters = single
    if len(parts) - letters > _MOST_WORDS:
        return False
    ends = [letters] if letters > _NAME_WORDS else range(min(_NAME_WORDS, len(parts)), 0, -1)
    return any(_is_name(parts[:end]) and _stands_beside(parts[end:]) for end in ends)


def _is_name(words: Sequence[str]) -> bool:
    letters = "".join(words).upper()
    return letters in _NAMES or (bool(letters) and _nearest(letters) is not None)


def _stands_beside(words: Sequence[str]) -> bool:
    if not words or any(word.isdecimal() for word in words):
        return True
    return all(_is_caption(word) or word.startswith("SP-") for word in words)


def _unglued(parts: Sequence[Part], stations: Stations) -> Iterator[Part]:
    """Yield the words, the first one cut in two where a level ran into the office: "CONFIDENTIALNAIROBI 204".

    So is an office that ran into its serial: "NAIROBI00204".
    """
    for index, part in enumerate(parts):
        name = next((name for name in _SPELLED if part.text.startswith(name)), "") if not index else ""
        if (
            part.kind == "word"
            and name
            and part.text[len(name) :].isalpha()
            and stations.is_station(part.text[len(name) :])
        ):
            middle = part.span.start + len(name)
            yield Part("level", name, Span(part.span.start, middle))
            yield Part("word", part.text[len(name) :], Span(middle, part.span.end))
        elif part.kind == "word" and (both := _OFFICE_AND_SERIAL.fullmatch(part.text)) and stations.is_station(both[1]):
            middle = part.span.start + both.end(1)
            yield Part("word", both[1], Span(part.span.start, middle))
            yield Part("number", both[2], Span(middle, part.span.end))
        else:
            yield part


def _joined(text: str, parts: list[Part]) -> list[Part]:
    """Return the words with a level joined whose last letters ran together: "C O N F I D E N T I AL"."""
    for index, (part, following) in enumerate(pairwise(parts)):
        letters = "".join((part.text + following.text).split())
        if part.kind == "spaced" and following.kind == "word" and letters in _NAMES:
            place = Span(part.span.start, following.span.end)
            return [*parts[:index], Part("spaced", text[place.start : place.end], place), *parts[index + 2 :]]
    return parts


def _misspelled_level(text: str, parts: list[Part]) -> list[Part]:
    """Return a level spelled with spaces and a letter or space amiss, or a digit: "CC O N F I D E N T I A L"."""
    spelled = takewhile(
        lambda part: all(len(word) <= _SPELLED_LETTERS for word in part.text.split()), parts[:_MOST_SPELLED_PIECES]
    )
    count = len(list(spelled))
    right = next((end for end in range(count, 0, -1) if _letters(parts[:end]) in _NAMES), None)
    if count < 2 or right == 1:  # it is in one piece already
        return parts
    # the LA of LA PAZ is not a part of it, nor are the slashes before a caption
    count = right or _nearest_end(text, parts[:count])
    place = Span(parts[0].span.start, parts[count - 1].span.end)
    words = text[place.start : place.end]
    near = len(words.split()) >= _FEWEST_SPELLED_PIECES and ("".join(words.upper().split()) in _NAMES or nearest(words))
    return [Part("spaced", words, place), *parts[count:]] if near else parts


def _nearest_end(text: str, parts: Sequence[Part]) -> int:
    """Return how many of the parts spell a word with the fewest slips: "C O N F I D E N T I A LL"."""
    slips: dict[int, int] = {}
    for end in range(1, len(parts) + 1):
        if end < len(parts) and len(set(parts[end].text)) == 1:
            continue  # "L" and "LL" are no words of an office
        right = nearest(text[parts[0].span.start : parts[end - 1].span.end])
        if right is not None:
            slips[end] = neighbors.slips(_letters(parts[:end]), right.replace(" ", ""))
    return min(slips, key=lambda end: slips[end], default=len(parts))


def _letters(parts: Sequence[Part]) -> str:
    return "".join("".join(part.text.split()) for part in parts).upper()


def _with_words_before(text: str, parts: list[Part]) -> list[Part]:
    """Return a level behind words that together with it come near another: "TPO SECRET" is not SECRET."""
    at = next((index for index, part in enumerate(parts) if part.kind == "level"), 0)
    if at and parts[0].kind == "word" and parts[1].kind == "mark" and nearest(parts[0].text):
        level = parts[at]  # UNCLASSFIED//SBU
        return [*parts[:at], Part("word", level.text, level.span), *parts[at + 1 :]]
    if not at or any(part.kind != "word" for part in parts[:at]):
        return parts
    place = Span(parts[0].span.start, parts[at].span.end)
    words = text[place.start : place.end]
    return [Part("word", words, place), *parts[at + 1 :]] if len(words) <= _LONGEST_CHARS and nearest(words) else parts


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
        if len(name) <= _LONGEST_CHARS and stations.is_station(name):
            return words[first:]
    ends = [index + 1 for index, word in enumerate(words[:-1]) if _is_caption(word.text)]
    pairs = enumerate(pairwise(words[:-1]), 2)
    ends += [index for index, (one, two) in pairs if _is_caption(f"{one.text} {two.text}")]  # EYES ONLY
    return words[max(ends, default=0) :]


def _level_and_riders(text: str, parts: list[Part], span: Span) -> tuple[Part, list[Part]]:
    """Return the words that are where the level belongs, and those that ride with them."""
    count = 0
    while count < len(parts) and parts[count].kind == "word" and not (count and _is_caption(parts[count].text)):
        count += 1
    place = Span(parts[0].span.start, parts[count - 1].span.end) if count else Span(span.start, span.start)
    return Part("word", text[place.start : place.end], place), parts[count:]


def _classification(text: str, level: Part, others: Sequence[Part]) -> Classification:
    place, run_on = _spelled_out(level) if level.kind == "spaced" else (level.span, level.span)
    words = text[place.start : place.end]
    handling = [*_handling(text, others)]
    if run_on != place:  # S E C R E T N O F O R N
        handling.insert(0, Value(text[run_on.start : run_on.end], run_on))
    letters = "".join(words.upper().split())
    named = _level(letters) if level.kind == "level" or (level.kind == "spaced" and letters in _NAMES) else None
    right = None if named else _NAMES.get(letters) or nearest(words)  # TOPSECRET, or misspelled
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


def _spelled_out(level: Part) -> tuple[Span, Span]:
    """Return where the level spelled with spaces is, and the letters after it; the same twice without any."""
    letters = "".join(level.text.split())
    name = next((name for name in _SPELLED if letters.startswith(name) and _is_caption(letters[len(name) :])), None)
    if name is None:
        return level.span, level.span
    at = [index for index, letter in enumerate(level.text) if not letter.isspace()]
    start, end = level.span
    return Span(start, start + at[len(name) - 1] + 1), Span(start + at[len(name)], end)


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
        if found is not None:
            place = Span(parts[index].span.start, parts[found - 1].span.end)
            yield Value(text[place.start : place.end], place)
        joined = parts[index].kind == "mark" and "/" in parts[index].text
        index = found or index + 1


def _longest_caption(text: str, parts: Sequence[Part], first: int) -> int | None:
    """Return the index after the caption that begins with this word; None where none does."""
    for end in range(min(len(parts), first + _LONGEST_CAPTION_WORDS), first, -1):
        if parts[first].kind != "mark" and _is_caption(text[parts[first].span.start : parts[end - 1].span.end]):
            return end
    return None


def _is_caption(words: str) -> bool:
    return len(words) <= _LONGEST_CHARS and captions.find(words) is not None


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
