"""Who classified a cable: the names on an authority line, and the offices that those hold.

A name is found from its right end: it is the last run of name-like words before a comma, a preposition or the reasons.
What is left of it, or in other places between commas, is an office, whether or not a list has its words.
"""

import re
from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, Value
from cablelint.reading.titles import is_misspelled_title, is_preposition, is_title
from cablelint.records import NamedTuple

_END = compiled(  # the reasons, the order or the section; the transmission may break a word
    r"\b(?:CLASS(?:IFICATION)?\s{1,3})?R\s{0,4}E\s{0,4}A\s{0,4}S\s{0,4}O\s{0,4}N"
    r"|(?<![\d.])1\s{0,3}[.,]\s{0,3}[2-8](?!\d)|\bE\.?[ \t]?O\.?[ \t]*\d{5}"
    r"|\bEXECUTIVE\s{1,3}ORDER|\bSECTIONS?\s{1,3}\d|\bDECL(?:ASS(?:IFY)?)?\b|\bDERIVED\s{1,3}FROM",
    re.IGNORECASE,
)
_MARKING = compiled(r"\s*\((?:U|C|S|SBU|TS)\)")
_TOKEN = compiled(r"(?i:D\s?[,.'’`´‘]{0,2}\s?AFFAIRE?S)|[^\s,;:()\[\]–—]+|[,;:()\[\]–—]")
_INITIALS = compiled(r"(?:[A-Z]\.)+[A-Z]?,?", re.IGNORECASE)
_NAME = compiled(r"[\"“]?(?:[^\W\d_]|0(?=['’]?[A-Z]))(?:[\w.'’`-]*\w)?[.\"”]?")
_DIGITS = compiled(r"[1-9]")
_LEADING_OVER = frozenset(
    "AND AUTHORITY BASED BY DUE EO E.O E.O. F FO FOR IN IS O ON PER PURSUANT R SEC SECTION THE TO UNDER WITH".split()
)
_PARTICLES = frozenset("AL BEN BIN DA DE DEL DELLA DEN DER DES DI DO DOS DU EL IBN LA LE LOS TER VAN VON Y ZU".split())
_NO_REST = _LEADING_OVER | _PARTICLES | frozenset("ACTING AS BEING FROM PENDING VIA WHICH WHILE WHO".split())
"""Words in small letters below a name that are no rest of it."""
_FULL_LINE_CHARS = 56
_LONGEST_REST_LETTERS = 9
_SUFFIXES = frozenset({"JR", "SR", "II", "III", "IV"})
_SHORTENED = frozenset({"JR.", "SR."})
_DEGREES = frozenset({"PH.D", "PHD", "MD", "M.D", "ESQ", "USA", "USN", "USAF", "USMC", "CFM", "RET", "AI", "A.I"})
_SHORT = frozenset(
    "ADM AI AMB BRIG CAPT COL CONS COUNS DEP DIR DR ECON GEN HON JR LT MAJ MIN MR MRS MS POL SR ST".split()
)
_ABBREVIATED_LETTERS = 4  # of a word with a capital that a period may shorten, unlike the end of a sentence
_FULL_NAME_WORDS = 2
_BREAK_CHARS = 4  # of the spaces and the line break within a word


class _Token(NamedTuple):
    text: str
    span: Span


class _Named(NamedTuple):
    """A name found in a segment: indices of its first word and of the one behind its last."""

    first: int
    end: int
    full: bool  # more than one word


_Segment = Sequence[_Token]


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
    tokens = _tokens(text, Span(span.start, end.start() if end else span.end))
    segments = list(_segments(_joined_words(text, tokens)))
    found = [_named(segment) for segment in segments]
    best = next((at for at, names in enumerate(found) if any(name.full for name in names)), None)
    if best is None:
        best = next((at for at, names in enumerate(found) if names), None)
    if best is None:
        return (), _office(text, segments)
    segment, names = segments[best], found[best]
    if any(name.full for name in names):
        names = [name for name in names if name.full]
    before, behind = segment[: names[0].first], segment[names[-1].end :]
    office = _office(text, [*segments[:best], before]) if before or best else _office(text, segments[1:])
    suffix = _suffix_below(segments, best)
    return tuple(_value(segment[name.first : name.end], suffix) for name in names), office or _office(text, [behind])


def _tokens(text: str, span: Span) -> Iterator[_Token]:
    marking = _MARKING.match(text, *span)
    for found in _TOKEN.finditer(text, marking.end() if marking else span.start, span.end):
        yield _Token(found.group(), Span(*found.span()))


def _joined_words(text: str, tokens: Iterator[_Token]) -> Iterator[_Token]:
    """Yield the tokens; what the transmission broke at a line end is put together: "AFFAIR", "S"; "Hollo", "way"."""
    last: _Token | None = None
    for token in tokens:
        if (
            last is not None
            and 0 < token.span.start - last.span.end <= _BREAK_CHARS
            and (_is_broken(last.text, token.text) or _is_broken_name(text, last, token))
        ):
            last = _Token(last.text + token.text, Span(last.span.start, token.span.end))
            continue
        if last is not None:
            yield last
        last = token
    if last is not None:
        yield last


def _is_broken(one: str, two: str) -> bool:
    if not one[-1].isalpha() or not two[0].isalpha() or is_title(two) or two.upper() in _LEADING_OVER - {"F", "R", "O"}:
        return False
    if two[0].islower() and one[0].isupper() and not one.isupper():
        return two.upper() not in _PARTICLES and len(two) < len(one) + _ABBREVIATED_LETTERS and is_title(one + two)
    return is_title(one + two) and not is_title(one)


def _is_broken_name(text: str, one: _Token, two: _Token) -> bool:
    """Return whether a full line ends within a name, and small letters go on with it on the next."""
    line = text.rfind("\n", 0, one.span.start) + 1
    if "\n" not in text[one.span.end : two.span.start] or one.span.end - line < _FULL_LINE_CHARS:
        return False
    capitalized = one.text[0].isupper() and one.text.isalpha() and not is_title(one.text)
    of_name = two.text.isalpha() and two.text.islower() and len(two.text) < _LONGEST_REST_LETTERS
    return capitalized and of_name and not is_title(two.text) and two.text.upper() not in _NO_REST


def _segments(tokens: Iterator[_Token]) -> Iterator[_Segment]:
    """Yield the words of the first sentence, split at commas, dashes and brackets, up to what leads to the reasons."""
    segment: list[_Token] = []
    for token in tokens:
        mark = token.text.strip(",;:()[]–—-") == ""
        if not mark:
            segment.append(token)
        ends = token.text == ";" or (token.text.endswith(".") and not _is_abbreviation(token.text, segment))
        if (mark or ends) and segment:
            yield _without_lead(segment)
            segment = []
        if ends:
            return
    if segment:
        yield _without_lead(segment)


def _without_lead(segment: list[_Token]) -> _Segment:
    while segment and segment[-1].text.upper().strip(".") in _LEADING_OVER:
        segment.pop()
    return tuple(segment)


def _is_abbreviation(word: str, segment: _Segment) -> bool:
    """Return whether the period shortens the word rather than ending the sentence."""
    if _INITIALS.fullmatch(word):
        return True
    plain = word.rstrip(".").upper()
    return (
        plain in _SHORT
        or plain in _DEGREES
        or (len(segment) == 1 and len(plain) <= _ABBREVIATED_LETTERS and is_title(plain))
    )


def _named(segment: _Segment) -> list[_Named]:
    """Return the names in a segment, one in each piece between "and"."""
    found: list[_Named] = []
    start = 0
    for index in range(len(segment) + 1):
        if index == len(segment) or segment[index].text.upper() in ("AND", "&"):
            name = _name(segment, start, index)
            found += [name] if name else []
            start = index + 1
    return found


def _name(segment: _Segment, start: int, end: int) -> _Named | None:
    """Return the last run of name-like words, else the first.

    A run behind a preposition begins with what that governs.
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
    return _Named(first, end, end - first >= _FULL_NAME_WORDS) if _are_name(segment[first:end]) else None


def _first_above_suffix(segment: _Segment, start: int, suffix: int) -> int:
    """Return the index of the first word of a name whose last is a title's too: "Amb. Oliver North III"."""
    at = max(start, suffix - 1)
    while at > start and not is_title(segment[at - 1].text):
        at -= 1
    return at


def _is_behind_preposition(segment: _Segment, start: int, first: int) -> bool:
    """Return whether the words begin with what a preposition governs: "to Sudan", "to the Holy See"."""
    above = first - 1
    above -= above > start and segment[above].text.upper() == "THE"
    return above >= start and is_preposition(segment[above].text)


def _are_name(words: _Segment) -> bool:
    if not words or not all(_is_name_like(word.text) for word in words):
        return False
    alone = len(words) == 1 and words[0].text.upper() in _PARTICLES
    return words[0].text.lstrip('"“')[0].isupper() and not alone


def _first_of_full_name(segment: _Segment, first: int, end: int) -> int:
    """Return the index of the given name before a surname, with an initial in between: "SUDAN JOHN Q. DOE"."""
    at = end - _FULL_NAME_WORDS
    while at > first and (_INITIALS.fullmatch(segment[at].text) or segment[at].text.upper() in _PARTICLES):
        at -= 1
    if at > first and segment[end - 1].text.upper().rstrip(".") in _SUFFIXES:
        at -= 1
    return at


def _is_of_title(segment: _Segment, at: int, end: int) -> bool:
    """Return whether the word belongs to a title: by a list, by a near word in it, or as an acronym among words."""
    word = segment[at].text
    if is_title(word) or is_preposition(word):
        return True
    if at + 1 == end or not word.isalpha():
        return False
    following = segment[at + 1].text
    if is_misspelled_title(word) and (at + _FULL_NAME_WORDS < end or at == 0):
        return True
    if _INITIALS.fullmatch(following) and at + _FULL_NAME_WORDS < end:
        following = segment[at + _FULL_NAME_WORDS].text  # "CAO R. Hall"
    return word.isupper() and len(word) > 1 and following[:1].isupper() and not following.isupper()


def _is_name_like(word: str) -> bool:
    """Return whether the word may be of a name; an O may have been written as a zero."""
    return _NAME.fullmatch(word) is not None and _DIGITS.search(word) is None


def _suffix_below(segments: Sequence[_Segment], index: int) -> _Token | None:
    """Return the "Jr." that a comma parts from the name."""
    below = segments[index + 1] if index + 1 < len(segments) else ()
    return below[0] if below and below[0].text.upper().rstrip(".") in _SUFFIXES and len(below) == 1 else None


def _value(words: _Segment, suffix: _Token | None) -> Value:
    end = words[-1].span.end
    text = " ".join(word.text for word in words)
    if text.endswith(".") and not _INITIALS.fullmatch(words[-1].text) and words[-1].text.upper() not in _SHORTENED:
        text, end = text[:-1], end - 1
    if suffix is not None:
        text, end = f"{text}, {suffix.text}", suffix.span.end
    return Value(text, Span(words[0].span.start, end))


def _office(text: str, segments: Sequence[_Segment]) -> str | None:
    """Return the words of the segments on one line, with commas between those."""
    offices = (text[segment[0].span.start : segment[-1].span.end] for segment in segments if segment)
    return ", ".join(" ".join(office.split()) for office in offices) or None
