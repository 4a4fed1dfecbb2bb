"""Signs of classified text wherever they are: markings of list items, cells and headings, inline markings, banners.

A marking with controls, such as (S//NF), is one anywhere. A letter alone in brackets may count items, or be a plural or
a copyright sign, so it is one only where markings are written: at the beginning of a line or of a list item, after the
words that head a line, in a cell of a table, at the end of a heading or of a paragraph. It is none where other letters
are in such places of the paragraph, as those of parties are: "Ann Roe (S)" above "Jon Doe (M)"; nor within a sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cablelint import Cable, Level, Span, compiled

_LEVELS: dict[str, Level] = {
    "C": "CONFIDENTIAL",
    "NC": "CONFIDENTIAL",
    "CONFIDENTIAL": "CONFIDENTIAL",
    "S": "SECRET",
    "NS": "SECRET",
    "SECRET": "SECRET",
    "TS": "TOP SECRET",
    "CTS": "TOP SECRET",
    "TOPSECRET": "TOP SECRET",
}
_NEIGHBORS = {"C": "BD", "S": "RT"}  # the letters of items beside one that a letter alone may count
_BEFORE_LETTERS = frozenset({"section", "subsection", "article", "paragraph", "para", "copyright"})
_MOST_TITLE_WORDS = 8
_FULL_WORD = 4  # letters; shorter words stay small in a title
_CLOSE = (")", "]", "}")
_LONGEST_LINE_END = 90  # characters of a line's end in which a heading and its marking are
_CONTROLS = (
    r"(?:NF|NOFORN|REL|OC|ORCON|FGI|SI|TK|HCS|PR|PROPIN|IMC|IMCON|RELIDO|XD|ND|EXDIS|NODIS|LIMDIS|DS"
    r"|RD|FRD|CNWDI|WNINTEL|WN|NOCONTRACT)"
)
_CONTROLLED = compiled(
    rf"[(\[{{][ \t]{{0,2}}(?P<level>TS|S|C|SECRET|CONFIDENTIAL|TOP SECRET)[ \t]{{0,2}}(?://?|-|,|\\)[ \t]{{0,2}}"
    rf"{_CONTROLS}(?![a-z])[^()\[\]{{}}\r\n]{{0,60}}[)\]}}]"
)
_OF_OTHERS = compiled(
    r"\((?://(?:[A-Z]{3,4} )?(?P<level>CTS|TS|NC|NS|C|S)|(?:NATO|EU|UK|US|[A-Z]{3})-(?P<other>TS|S|C))\)"
)
_BARE = (
    r"(?P<marking>[(\[{][ \t]{0,2}(?P<level>TS|S|C|SECRET|Secret|CONFIDENTIAL|Confidential|TOP SECRET|Top Secret)"
    r"[ \t]{0,2}[)\]}])"
)
_ITEM = r"(?:(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,3})[.)]|\((?:[A-Za-z]|[ivx]{1,4}|\d{1,3})\)|[-*•·o–—]{1,2})"
_AT_LINE_START = compiled(
    rf"(?:\A|(?<=[\r\n]))[ \t]*+(?:{_ITEM}[ \t]*+)?(?:[A-Z][A-Za-z0-9 ]{{1,30}}:[ \t]*+)?{_BARE}(?=[ \t\r\n]|\Z)"
)
_IN_CELL = compiled(rf"\|[ \t]*+{_BARE}[ \t]*+(?=\||\r|\n|\Z)")
_AT_LINE_END = compiled(rf"(?P<before>[^\r\n]{{1,80}}?)[ \t]{_BARE}[ \t]*+(?=[\r\n]|\Z)")
_BANNER = compiled(
    r"(?:\A|(?<=[\r\n]))[ \t]*+(?P<level>TOP[ \t]+SECRET|SECRET|CONFIDENTIAL|T O P[ \t]+S E C R E T|S E C R E T"
    r"|C O N F I D E N T I A L)(?:[ \t]*//?[A-Z][A-Z ,/]{1,60}|[ \t]+(?:NOFORN|ORCON|NODIS|EXDIS|LIMDIS|STADIS))?"
    r"[ \t]*+(?=[\r\n]|\Z)"
)
_LETTER = r"\((?P<letter>[A-Z])\)"
_LETTER_AT_LINE_START = compiled(rf"(?:\A|(?<=[\r\n]))[ \t]*+(?:[-*•·–—]{{1,2}}[ \t]*+)?{_LETTER}(?=[ \t]++[^(\s])")
_LETTER_IN_CELL = compiled(rf"\|[ \t]*+{_LETTER}[ \t]*+(?=\||\r|\n|\Z)")
_LETTER_AT_LINE_END = compiled(rf"[ \t]{_LETTER}[ \t]*+(?=[\r\n]|\Z)")
_NO_CODES = frozenset("ABCSU")  # letters that mark portions, or open any list
_RUNS_ON = compiled(r"[\w,][ \t]*+(?:\r\n?|\n)[ \t]*+\Z")
_SMALL_LETTER = compiled(r"[ \t]*+(?:\r\n?|\n)?+[ \t]*+[a-z]")


class Spill(NamedTuple):
    """A sign of classified text: its place and its level."""

    span: Span
    level: Level


def spills(cable: Cable) -> Iterator[Spill]:
    """Give the signs in the SUBJECT and below the heading, in no order; some may be markings of paragraphs too."""
    places = [cable.body] + ([cable.subject.span] if cable.subject else [])
    for place in places:
        for pattern in (_CONTROLLED, _OF_OTHERS):
            for found in pattern.finditer(cable.text, *place):
                yield _spill(found, Span(*found.span()))
        for found in _BANNER.finditer(cable.text, *place):
            if not _is_in_a_sentence(cable.text, Span(*found.span())):
                yield _spill(found, Span(*found.span()))
    for found in _bare(cable):
        yield _spill(found, Span(*found.span("marking")))


def _bare(cable: Cable) -> Iterator[re.Match[str]]:
    """Give the letters and words alone in brackets that are where markings are written."""
    starts = [
        one
        for one in _AT_LINE_START.finditer(cable.text, *cable.body)
        if not _is_in_a_sentence(cable.text, Span(_after_dashes(one), one.end("marking")))
    ]
    found = _without_codes(cable, starts, _LETTER_AT_LINE_START)
    found += _without_codes(cable, list(_IN_CELL.finditer(cable.text, *cable.body)), _LETTER_IN_CELL)
    found += _without_codes(cable, list(_at_line_ends(cable)), _LETTER_AT_LINE_END)
    items = _listed_letters(cable) if found else frozenset()
    return (one for one in found if one["level"] not in items and not _is_of_a_law(cable, one))


def _after_dashes(found: re.Match[str]) -> int:
    """Return where the sign begins: with a number before it, "5. (C) of the act", but not with a dash or a letter."""
    before = found[0].lstrip()
    return found.end() - len(before) if before[0].isdecimal() else found.start("marking")


def _without_codes(cable: Cable, found: Sequence[re.Match[str]], letters: re.Pattern[str]) -> list[re.Match[str]]:
    """Return those that have no other letters in such places of their paragraph: (S) beside (M) and (L)."""
    if not found:
        return []
    starts = [paragraph.span.start for paragraph in cable.paragraphs]
    coded = {
        bisect_right(starts, one.start("letter"))
        for one in letters.finditer(cable.text, *cable.body)
        if one["letter"] not in _NO_CODES
    }
    return [one for one in found if len(one["level"]) > 1 or bisect_right(starts, one.start("marking")) not in coded]


def _is_in_a_sentence(text: str, sign: Span) -> bool:
    """Return whether the line above runs on into the sign, and a small letter follows it."""
    above = text[max(sign.start - _LONGEST_LINE_END, 0) : sign.start]
    return _RUNS_ON.search(above) is not None and _SMALL_LETTER.match(text, sign.end) is not None


def _at_line_ends(cable: Cable) -> Iterator[re.Match[str]]:
    lines = (line for line in cable.lines if cable.body.start <= line.start < cable.body.end)
    for line in lines:
        if cable.text[line.start : line.end].rstrip()[-1:] in _CLOSE:
            found = _AT_LINE_END.fullmatch(cable.text, max(line.start, line.end - _LONGEST_LINE_END), line.end)
            if found and _ends_a_portion(found["before"], _SMALL_LETTER.match(cable.text, found.end("marking"))):
                yield found


def _ends_a_portion(before: str, goes_on: re.Match[str] | None) -> bool:
    """Whether a marking may follow the words: those of a heading, or of a sentence that is over."""
    words = before.split()
    titled = len(words) <= _MOST_TITLE_WORDS and all(len(word) < _FULL_WORD or not word[0].islower() for word in words)
    return before.rstrip()[-1:] in '.?!:"”' or (titled and goes_on is None)


def _listed_letters(cable: Cable) -> frozenset[str]:
    """Return the letters that may count items, since the one before or after it does: (R), (S), (T)."""
    body = cable.text_at(cable.body)
    items = {letter for letter in "BDRT" if f"({letter})" in body or f"\n{letter}. " in body}
    return frozenset(letter for letter, beside in _NEIGHBORS.items() if items.intersection(beside))


def _is_of_a_law(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether the letter is a section's or a copyright's: "subsection (S)", "(C) 2008"."""
    start, end = found.span("marking")
    before = cable.text[max(start - 20, 0) : start].lower().split()
    after = cable.text[end : end + 6].strip()
    return (bool(before) and before[-1].strip(".,") in _BEFORE_LETTERS) or after[:4].isdecimal()


def _spill(found: re.Match[str], span: Span) -> Spill:
    letters = found["level"] or found["other"]
    return Spill(span, _LEVELS["".join(letters.upper().split())])
