"""Who classified a cable: the names on an authority line, and the offices that those hold.

A name is found from its right end: it is the last run of name-like words before a comma, a preposition or the reasons.
What is left of it, or in other places between commas, is an office, whether or not a list has its words.
"""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.authority_words import (
    INITIALS,
    PARTICLES,
    SHORT,
    Segment,
    Token,
    joined_words,
    segments_of,
    tokens_of,
)
from cablelint.reading.titles import is_misspelled_title, is_preposition, is_title
from cablelint.records import NamedTuple
from cablelint.reference.lookups import BUILT_IN

_END = compiled(  # the reasons, the order or the section; the transmission may break a word
    r"\b(?:CLASS(?:IFICATION)?\s{1,3})?R\s{0,4}E\s{0,4}A\s{0,4}S\s{0,4}[O0]\s{0,4}N"
    r"|(?<![\d.])1\s{0,3}[.,]\s{0,3}[2-8](?!\d)|\bE\.?[ \t]?O\.?\s{0,3}\d{5}"
    r"|(?<=\s)(?:BEGIN\s)?SUMMARY\b|\bEXECUTIVE\s{1,3}ORDER|\bSECTIONS?\s{1,3}\d|\bDECL(?:ASS(?:IFY)?)?\b|\bDERIVED\s{1,3}FROM",
    re.IGNORECASE,
)
_NAME = compiled(r"0\.|[\"“(]?(?:[OD],)?(?:[^\W\d_]|0(?=['’]?[A-Z]))(?:[\w.'’`-]*\w)?[.\"”)]?")
_DIGITS = compiled(r"[1-9]")
_SUFFIXES = frozenset({"JR", "SR", "II", "III", "IV"})
_SHORTENED = frozenset({"JR.", "SR."})
_FULL_NAME_WORDS = 2
_OF_PLACES = frozenset({"AMCONSUL", "AMEMBASSY", "CONSUL", "CONSULATE", "EMBASSY", "GENERAL", "USMISSION"})
_MOST_PLACE_WORDS = 4  # HO CHI MINH CITY


class _Named(NamedTuple):
    """A name found in a segment: indices of its first word and of the one behind its last."""

    first: int
    end: int
    full: bool  # more than one word


def read_authority(text: str, span: Span) -> tuple[tuple[Value, ...], str | None]:
    """Return the names in the authority at `span`, and the office: what is before the name, or else after it.

    Where all is in small letters, every word may begin a name.
    """
    written = text[span.start : span.end]
    if written.islower() and len(capitals := written.upper()) == len(written):
        values, title = read_authority(text[: span.start] + capitals, span)
        as_written = (Value(text[value.span.start : value.span.end], value.span) for value in values)
        return tuple(as_written), title and title.lower()
    end = _END.search(text, *span)
    before_reasons = text[span.start : end.start() if end else span.end].rstrip(" -–")  # "Jane Roe-reasons 1.4 (d)"
    tokens = tokens_of(text, Span(span.start, span.start + len(before_reasons)))
    segments = [_of_first_person(segment) for segment in segments_of(joined_words(text, tokens))]
    found = [_named(segment) for segment in segments]
    best = next((at for at, names in enumerate(found) if any(name.full for name in names)), None)
    if best is None:
        best = next((at for at, names in enumerate(found) if names), None)
    if best is None:
        return (), _office(text, segments)
    if best < _FULL_NAME_WORDS and (whole := _surname_first(segments)) is not None:
        return (whole,), _office(text, segments[_FULL_NAME_WORDS:])
    segment, names = segments[best], found[best]
    if any(name.full for name in names):
        names = [name for name in names if name.full]
    before, behind = segment[: names[0].first], segment[names[-1].end :]
    suffix = _suffix_below(segments, best)
    offices = segments[best + 1 + (suffix is not None) :]
    office = _office(text, [*segments[:best], before]) if before or best else _office(text, offices)
    return tuple(_value(segment[name.first : name.end], suffix) for name in names), office or _office(text, [behind])


def _of_first_person(segment: Segment) -> Segment:
    """Return the words up to a person for whom another classified: "Poloff Ann Pryor" of "... for DCM Joe Ball"."""
    at = next((at for at, word in enumerate(segment) if word.text.upper() == "FOR"), 0)
    name = _name(segment, 0, at) if at else None
    return segment[:at] if name and name.full else segment


def _named(segment: Segment) -> list[_Named]:
    """Return the names in a segment, one in each piece between "and"."""
    found: list[_Named] = []
    start = 0
    governed = False
    for index in range(len(segment) + 1):
        if index == len(segment) or segment[index].text.upper() in ("AND", "&"):
            name = _name(segment, start, index, governed=governed)
            found += [name] if name else []
            governed = name is None and any(is_preposition(word.text) for word in segment[start:index])
            start = index + 1
    return found


def _name(segment: Segment, start: int, end: int, *, governed: bool = False) -> _Named | None:
    """Return the last run of name-like words, else the first.

    A run behind a preposition begins with what that governs; words that are `governed` go on with it after "and".
    """
    titles = [at for at in range(start, end) if _is_of_title(segment, at, end)]
    first = titles[-1] + 1 if titles else start
    if titles and first == end:  # no word behind the title: "Jane Roe Consul"
        first, end = start, titles[0]
    if first == end - 1 and segment[first].text.upper().rstrip(".") in _SUFFIXES:
        first = _first_above_suffix(segment, start, first)
    if _is_behind_preposition(segment, start, first):
        first = max(first, _first_of_full_name(segment, first, end))
        if end - first < _FULL_NAME_WORDS or first == titles[-1] + 1:
            return None  # "Ambassador to Sudan"
    elif governed and not titles:
        first = max(first, _first_of_full_name(segment, first, end))  # "for Chad and Mali Jane Roe"
    first += _place_words(segment, first, end) if titles else 0
    return _Named(first, end, end - first >= _FULL_NAME_WORDS) if _are_name(segment[first:end]) else None


def _place_words(segment: Segment, first: int, end: int) -> int:
    """Return how many words are the place of a post, behind its name and before a full one: "Consul General Cebu"."""
    if first == 0 or segment[first - 1].text.upper() not in _OF_PLACES:
        return 0
    for count in range(min(_MOST_PLACE_WORDS, end - first - _FULL_NAME_WORDS), 0, -1):
        place = " ".join(word.text for word in segment[first : first + count])
        if BUILT_IN.stations.is_station(place):
            return count
    return 0


def _first_above_suffix(segment: Segment, start: int, suffix: int) -> int:
    """Return the index of the first word of a name whose last is a title's too: "Amb. Oliver North III"."""
    at = max(start, suffix - 1)
    while at > start and not is_title(segment[at - 1].text):
        at -= 1
    return at


def _is_behind_preposition(segment: Segment, start: int, first: int) -> bool:
    """Return whether the words begin with what a preposition governs: "to Sudan", "to the Holy See"."""
    above = first - 1
    above -= above > start and segment[above].text.upper() == "THE"
    return above >= start and is_preposition(segment[above].text)


def _are_name(words: Segment) -> bool:
    if not words or not all(_is_name_like(word.text) for word in words):
        return False
    alone = len(words) == 1 and words[0].text.upper() in PARTICLES
    return words[0].text.lstrip('"“(')[0].isupper() and not alone


def _first_of_full_name(segment: Segment, first: int, end: int) -> int:
    """Return the index of the given name before a surname, with an initial in between: "SUDAN JOHN Q. DOE"."""
    at = end - _FULL_NAME_WORDS
    while at > first and (INITIALS.fullmatch(segment[at].text) or segment[at].text.upper() in PARTICLES):
        at -= 1
    if at > first and segment[end - 1].text.upper().rstrip(".") in _SUFFIXES:
        at -= 1
    return at


def _is_of_title(segment: Segment, at: int, end: int) -> bool:
    """Return whether the word belongs to a title: by a list, by a near word in it, or as an acronym among words."""
    word = segment[at].text
    if is_title(word) or is_preposition(word) or word.upper() == "BY":
        return True
    if at + 1 == end:
        return False
    following = segment[at + 1].text
    if is_misspelled_title(word) and (at + _FULL_NAME_WORDS < end or at == 0):
        return True
    if not word.isalpha():
        return False
    if INITIALS.fullmatch(following) and at + _FULL_NAME_WORDS < end:
        following = segment[at + _FULL_NAME_WORDS].text  # "CAO R. Hall"
    return word.isupper() and len(word) > 1 and following[:1].isupper() and not following.isupper()


def _is_name_like(word: str) -> bool:
    """Return whether the word may be of a name; an O may have been written as a zero."""
    return _NAME.fullmatch(word) is not None and _DIGITS.search(word) is None


def _surname_first(segments: Sequence[Segment]) -> Value | None:
    """Return the name that a list has so: "ROE, JANE Q." of "ROE, JANE Q., CDA"."""
    if len(segments) < _FULL_NAME_WORDS or len(segments[0]) != 1 or not 1 <= len(segments[1]) <= _FULL_NAME_WORDS:
        return None
    words = [*segments[0], *segments[1]]
    if any(is_title(word.text) or not _is_name_like(word.text) for word in words):
        return None
    given, last = segments[1], words[-1].text
    titled = any(is_title(segment[0].text) for segment in segments[2:3] if segment)
    initial = len(given) > 1 and (len(last) == 1 or INITIALS.fullmatch(last))
    if last.upper().rstrip(".") in _SUFFIXES or not (initial or (titled and len(given) == 1)):
        return None
    text = f"{words[0].text}, {' '.join(word.text for word in given)}"
    return Value(text, Span(words[0].span.start, words[-1].span.end))


def _suffix_below(segments: Sequence[Segment], index: int) -> Token | None:
    """Return the "Jr." that a comma parts from the name."""
    below = segments[index + 1] if index + 1 < len(segments) else ()
    return below[0] if below and below[0].text.upper().rstrip(".") in _SUFFIXES and len(below) == 1 else None


def _value(words: Segment, suffix: Token | None) -> Value:
    end = words[-1].span.end
    text = " ".join(word.text for word in words)
    if text.endswith(".") and not INITIALS.fullmatch(words[-1].text) and words[-1].text.upper() not in _SHORTENED:
        text, end = text[:-1], end - 1
    if suffix is not None:
        text, end = f"{text}, {suffix.text}", suffix.span.end
    return Value(text, Span(words[0].span.start, end))


def _office(text: str, segments: Sequence[Segment]) -> str | None:
    """Return the words of the segments on one line, with commas between those."""
    offices = (text[segment[0].span.start : segment[-1].span.end] for segment in segments if segment)
    office = ", ".join(" ".join(office.split()) for office in offices)
    last = office.rpartition(" ")[2]
    shortened = last.rstrip(".").upper() in SHORT or "." in last[:-1] or office.upper().endswith("A. I.")
    return (office if shortened else office.removesuffix(".")) or None
