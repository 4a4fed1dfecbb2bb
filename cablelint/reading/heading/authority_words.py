"""The words of an authority line, put together where a transmission broke them, and split where one ends."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.reading.titles import is_title
from cablelint.records import NamedTuple

_MARKING = compiled(r"\s*\((?:U|C|S|SBU|TS)\)")
_TOKEN = compiled(
    r"(?i:DE?\s?[,.'’`´‘]{0,2}\s?AF{1,2}[AEIR]{3,6}S(?!\w))|(?:(?<=[sS][ ])|(?<=[sS],[ ]))(?i:A\.[ ]I\.)(?=\s)"
    r"|(?:AMB|CDA|CG|COM|CONOFF|DCM|DPO|ECONOFF|PAO|POLOFF|PRINOFF|RSO)/(?=[A-Z][a-z]{1,20}\s[A-Z][a-z])"
    r"|(?<![^\s])[OD],[A-Z][A-Za-z]{2,20}(?!\w)"
    r"|(?<=[a-z] )\([A-Z][a-z]{1,12}\)(?= [A-Z])|[^\s,;:()\[\]–—]+|[,;:()\[\]–—]"
)
INITIALS = compiled(r"(?:[A-Z0]\.)+[A-Z]?,?", re.IGNORECASE)
_LEADING_OVER = frozenset(
    "0N AND AUTHORITY BASED BY DUE EO E.O E.O. F F0R FO FOR FR IN IS O ON PER PURSUANT R SEC SECTION THE TO UNDER UPON"
    " WITH".split()
)
PARTICLES = frozenset("AL BEN BIN DA DE DEL DELLA DEN DER DES DI DO DOS DU EL IBN LA LE LOS TER VAN VON Y ZU".split())
_NO_REST = (
    _LEADING_OVER
    | PARTICLES
    | frozenset("ACTING ALSO AS BEING BOTH FROM HERE PENDING THEN VIA WHICH WHILE WHO".split())
)
"""Words in small letters below a name that are no rest of it."""
_FULL_LINE_CHARS = 56
_LONGEST_REST_LETTERS = 9
_LONG_LINE_CHARS = 40  # of one that is not full, and may break off within a name whose rest is short
_SHORT_REST_LETTERS = 4
_DEGREES = frozenset({"PH.D", "PHD", "MD", "M.D", "ESQ", "USA", "USN", "USAF", "USMC", "CFM", "RET", "AI", "A.I"})
SHORT = frozenset(
    "ADM AI AMB BRIG CAPT COL CONS COUNS DEP DIR DR ECON GEN HON JR LT MAJ MIN MR MRS MS POL SR ST".split()
)
"""Words of titles that are written with a period."""
_ABBREVIATED_LETTERS = 4  # of a word with a capital that a period may shorten, unlike the end of a sentence
_BREAK_CHARS = 4  # of the spaces and the line break within a word


class Token(NamedTuple):
    """A word or a mark, and its place."""

    text: str
    span: Span


Segment = Sequence[Token]


def tokens_of(text: str, span: Span) -> Iterator[Token]:
    """Yield the words and marks of the line, without the portion marking in front of them."""
    marking = _MARKING.match(text, *span)
    for found in _TOKEN.finditer(text, marking.end() if marking else span.start, span.end):
        start, end = found.span()
        end -= text.endswith("..", start, end)  # "Jr.." at the end of a sentence
        yield Token(text[start:end], Span(start, end))


def joined_words(text: str, tokens: Iterator[Token]) -> Iterator[Token]:
    """Yield the tokens; what the transmission broke at a line end is put together: "AFFAIR", "S"; "Hollo", "way"."""
    last: Token | None = None
    for token in tokens:
        if (
            last is not None
            and 0 < token.span.start - last.span.end <= _BREAK_CHARS
            and (_is_broken(last.text, token.text) or _is_broken_name(text, last, token))
        ):
            last = Token(last.text + token.text, Span(last.span.start, token.span.end))
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
        return two.upper() not in PARTICLES and len(two) < len(one) + _ABBREVIATED_LETTERS and is_title(one + two)
    return is_title(one + two) and not is_title(one)


def _is_broken_name(text: str, one: Token, two: Token) -> bool:
    """Return whether a line, full or nearly so, ends within a name, and small letters go on with it on the next."""
    line = text.rfind("\n", 0, one.span.start) + 1
    least = _LONG_LINE_CHARS if len(two.text) <= _SHORT_REST_LETTERS else _FULL_LINE_CHARS
    if "\n" not in text[one.span.end : two.span.start] or one.span.end - line < least:
        return False
    capitalized = one.text[0].isupper() and one.text.isalpha() and not is_title(one.text)
    of_name = two.text.isalpha() and two.text.islower() and len(two.text) < _LONGEST_REST_LETTERS
    return capitalized and of_name and not is_title(two.text) and two.text.upper() not in _NO_REST


def segments_of(tokens: Iterator[Token]) -> Iterator[Segment]:
    """Yield the words of the first sentence, split at commas, dashes and brackets, up to what leads to the reasons."""
    segment: list[Token] = []
    for token, below in pairwise(chain(tokens, (None,))):
        if token is None:
            break
        mark = token.text.strip(",;:()[]–—-?") == ""
        if not mark:
            segment.append(token)
        ends = token.text == ";" or (token.text.endswith(".") and not _is_abbreviation(token.text, segment, below))
        if (mark or ends) and segment:
            yield _without_lead(segment)
            segment = []
        if ends:
            return
    if segment:
        yield _without_lead(segment)


def _without_lead(segment: list[Token]) -> Segment:
    while segment and segment[-1].text.upper().strip(".") in _LEADING_OVER:
        segment.pop()
    return tuple(segment)


def _is_abbreviation(word: str, segment: Segment, below: Token | None) -> bool:
    """Return whether the period shortens the word, or is a slip before a name, rather than ending the sentence."""
    if INITIALS.fullmatch(word.replace(" ", "")):
        return True
    plain = word.rstrip(".").upper()
    if below is not None and INITIALS.fullmatch(below.text) and all(is_title(each.text) for each in segment):
        return True  # "POL/ECONOFF. J.Q. ROE"
    return (
        plain in SHORT
        or plain in _DEGREES
        or (len(segment) == 1 and len(plain) <= _ABBREVIATED_LETTERS and is_title(plain))
    )
