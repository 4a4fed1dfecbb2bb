"""The words for the levels of classification: which are misspelled, and how they are put back together."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from cablelint.lalr.driver import Part
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.reference import captions, neighbors
from cablelint.reference.stations import Stations

NAMES = {  # as they are written, by their letters
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
_EQUALLY_COMMON = dict.fromkeys(NAMES, 1)
_SHORTEST_BEGINNING_LETTERS = 4  # that may mean the whole name: CONF
_SHORT_LETTERS = 6
_MOST_WORDS = 12  # of a classification line
_NAME_WORDS = 3
_SPELLED_LETTERS = 2  # of a piece of a level spelled with spaces, where one space is missing
_FEWEST_SPELLED_PIECES = 5  # of such letters
_MOST_SPELLED_PIECES = 30  # of them: no level has more letters
_SPELLED = ("UNCLASSIFIED", "UNCLAS", "CONFIDENTIAL", "TOPSECRET", "SECRET")
_OFFICE_AND_SERIAL = compiled(r"([A-Z]{4,20})(\d{3,8})")
_LONGEST_CHARS = 80  # of a caption or a level; nothing longer is looked up


def nearest(words: str) -> str | None:
    """Return the classification that the words misspell, spelled right; None where they are right, or near to none."""
    letters = "".join(words.upper().split())
    return _nearest(letters) if letters else None


@lru_cache(4096)  # the first words of every address are looked up too
def _nearest(letters: str) -> str | None:
    if letters in _MISTYPED_CUI:
        return "CUI"
    near = [name for name in neighbors.near(letters, _EQUALLY_COMMON) if _is_near(letters, name)]
    if not near and len(letters) >= _SHORTEST_BEGINNING_LETTERS and letters not in NAMES:
        near = [name for name in NAMES if name.startswith(letters)]
    return NAMES[near[0]] if near else None


def _is_near(letters: str, name: str) -> bool:
    """Return whether the letters are near the name, of which a short one allows one slip only: not so "SECURE"."""
    return len(name) > _SHORT_LETTERS or neighbors.slips(letters, name) <= 1


def is_classification_line(written: str) -> bool:
    """Return whether a line begins with a classification, in any case and spelling, and fits one otherwise."""
    parts = written.replace("/", " ").split()
    letters = next((index for index, word in enumerate(parts) if len(word) > _SPELLED_LETTERS), len(parts))
    single = next((index for index, word in enumerate(parts) if len(word) > 1), len(parts))
    if letters < _FEWEST_SPELLED_PIECES or "".join(parts[:single]).upper() in NAMES:  # the office may be ST PETERSBURG
        letters = single
    if len(parts) - letters > _MOST_WORDS:
        return False
    ends = [letters] if letters > _NAME_WORDS else range(min(_NAME_WORDS, len(parts)), 0, -1)
    return any(_is_name(parts[:end]) and _stands_beside(parts[end:]) for end in ends)


def _is_name(words: Sequence[str]) -> bool:
    letters = "".join(words).upper()
    return letters in NAMES or (bool(letters) and _nearest(letters) is not None)


def _stands_beside(words: Sequence[str]) -> bool:
    if not words or any(word.isdecimal() for word in words):
        return True
    return all(is_caption(word) or word.startswith("SP-") for word in words)


def with_whole_level(text: str, parts: Sequence[Part], stations: Stations) -> list[Part]:
    """Return the words of a line with its level as one, apart from others, whatever was done to its letters."""
    return _with_words_before(text, _misspelled_level(text, _joined(text, list(_unglued(parts, stations)))))


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
        if part.kind == "spaced" and following.kind == "word" and letters in NAMES:
            place = Span(part.span.start, following.span.end)
            return [*parts[:index], Part("spaced", text[place.start : place.end], place), *parts[index + 2 :]]
    return parts


def _misspelled_level(text: str, parts: list[Part]) -> list[Part]:
    """Return a level spelled with spaces and a letter or space amiss, or a digit: "CC O N F I D E N T I A L"."""
    spelled = takewhile(
        lambda part: all(len(word) <= _SPELLED_LETTERS for word in part.text.split()), parts[:_MOST_SPELLED_PIECES]
    )
    count = len(list(spelled))
    right = next((end for end in range(count, 0, -1) if _letters(parts[:end]) in NAMES), None)
    if count < 2 or right == 1:  # it is in one piece already
        return parts
    # the LA of LA PAZ is not a part of it, nor are the slashes before a caption
    count = right or _nearest_end(text, parts[:count])
    place = Span(parts[0].span.start, parts[count - 1].span.end)
    words = text[place.start : place.end]
    near = len(words.split()) >= _FEWEST_SPELLED_PIECES and ("".join(words.upper().split()) in NAMES or nearest(words))
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


def spelled_out(level: Part) -> tuple[Span, Span]:
    """Return where the level spelled with spaces is, and the letters after it; the same twice without any."""
    letters = "".join(level.text.split())
    name = next((name for name in _SPELLED if letters.startswith(name) and is_caption(letters[len(name) :])), None)
    if name is None:
        return level.span, level.span
    at = [index for index, letter in enumerate(level.text) if not letter.isspace()]
    start, end = level.span
    return Span(start, start + at[len(name) - 1] + 1), Span(start + at[len(name)], end)


def is_caption(words: str) -> bool:
    """Return whether the words are a caption of the table of captions."""
    return len(words) <= _LONGEST_CHARS and captions.find(words) is not None
