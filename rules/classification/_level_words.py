"""Levels in words that mark text: banners, "SECRET:" before a portion, "BEGIN SECRET", "this paragraph is SECRET"."""

import re
from collections.abc import Iterator

from cablelint import Span, compiled, trimmed
from cablelint.rules.classification._sides import Sides, sides
from cablelint.rules.classification._sign_places import ITEM

_CAPITALS = r"TOP[ \t]+SECRET|SECRET|CONFIDENTIAL"
_SPACED = r"T O P[ \t]+S E C R E T|S E C R E T|C O N F I D E N T I A L"
_CODE_WORD = r"CODEWORD|COMINT|GAMMA|MORAY|RUFF|SPOKE|UMBRA|ZARF"
_CAPTION = r"NOFORN|ORCON|NODIS|EXDIS|LIMDIS|STADIS|WNINTEL|NOCONTRACT|PROPIN|CNWDI|SENSITIVE|EYES[ \t]ONLY"
_CONTROLS = (
    r"(?:[ \t]*//?[ \t]*[A-Z][A-Z ,/]{1,60}"
    rf"|[ \t]+(?:{_CAPTION}|{_CODE_WORD}|RESTRICTED[ \t]DATA)(?:[ \t]+(?:{_CAPTION}|{_CODE_WORD}))?)?"
)
_BANNER = compiled(
    r"(?:\A|(?<=[\r\n]))[ \t]*+(?:[*=<\[({/–—-]{1,12}[ \t]*+)?+"
    r"(?:(?:NATO|UK|COSMIC|CLASSIFICATION:|Classification:"
    r"|(?:ANNEX|APPENDIX|ATTACHMENT)(?:[ \t]+[A-Z0-9])?[ \t]*(?:--?|[:–—]))[ \t]+)?"
    rf"(?P<level>{_CAPITALS}|{_SPACED}|(?<=lassification: )(?:Top Secret|Secret|Confidential)){_CONTROLS}"
    r"(?:[ \t]+(?:ADDENDUM|ANNEX|APPENDIX|ATTACHMENT|PORTION|SUPPLEMENT|TEXT)(?:[ \t]+[A-Z0-9])?:?)?"
    r"[ \t]*+(?:[*=>\])}/–—-]{1,12}[ \t]*+)?+(?=[\r\n]|\Z)"
)
_BEFORE_PORTION = compiled(
    rf"(?:(?P<marking>(?P<capitals>{_CAPITALS})(?://?[A-Z][A-Z,/]{{1,40}})?)"
    r"(?:[ \t]*(?P<mark>--?|[–—]|[:.])|(?<=//NOFORN)|(?<=/NF))"
    r"|(?P<title>Top Secret|Secret|Confidential)[ \t]*(?:--?|[–—]|:|(?P<stop>\.)))"
    r"(?=[ \t]{1,3}[\"“'(]?[A-Z])"
)
_BEHIND_PORTION = compiled(
    rf"(?P<words>(?P<level>{_CAPITALS})(?P<controls>//?[A-Z][A-Z,/]{{1,40}}(?: TO(?: [A-Z]{{3,4}},?){{1,8}})?)?)"
    r"\.?(?=[ \t]*(?:[\r\n]|\Z))"
)
_BLOCK_END = compiled(r"[ \t]*(?:\r?\n[ \t]*(?:\r?\n|\Z)|\Z)")
_SPACED_ALONE = compiled(r"(?:S E C R E T|C O N F I D E N T I A L)(?![ \t]?\w[ \t]|\w)")
_SENTENCE_BEFORE = compiled(r"\w{2,20}[.!?][\"”)]?[ \t]{1,3}\Z")
_OPENING = compiled(rf"[ \t]*+(?P<item>{ITEM}[ \t]++)?")
_NUMBERED = compiled(r"[ \t]*¶?\d{1,3}\.[ \t]+")
_KINDS = "text|portion|section|passage|paragraph|para|material|information|note|quote|annex|message"
_BEGIN = compiled(
    rf"(?<!\w)(?:begin|start(?: of)?)[ \t]+(?P<level>top secret|secret|confidential)"
    rf"(?:[ \t]+(?:{_KINDS})(?!\w)|(?=[ \t]*(?:[.:)\]\r\n–—-]|\Z)))",
    re.IGNORECASE,
)
_SAID = compiled(
    r"(?<!\w)(?:(?:this|these|those|the[ \t]+(?:following|above|next|last|preceding|entire|rest[ \t]of[ \t]this))[ \t]+"
    r"(?:(?:two|three|four|five|[2-9])[ \t]+)?(?:paragraph|para|portion|section|passage|sentence|annex|attachment|text"
    r"|information|material|cable|message|telegram)s?"
    r"|the[ \t]+following|par(?:agraph|a)s?[ \t]+\d{1,2}(?:(?:-|,|[ \t]and)[ \t]?\d{1,2}){0,4})\s+(?:is|are"
    r"|(?:should|must)[ \t]be)\s+(?:(?P<said>classified|marked|treated|handled|considered)\s+)?(?:as\s+)?"
    r"(?P<level>top\s+secret|secret|confidential)(?!\w|[ \t]+[a-z])",
    re.IGNORECASE,
)
_IN_CELL = compiled(rf"\|[ \t]*+(?P<level>{_CAPITALS}){_CONTROLS}[ \t]*+(?=\||[\r\n]|\Z)")
_LETTERS = ("ECRET", "ecret", "ONFIDENTIAL", "onfidential", "E C R E T", "O N F I D E N T I A L")
_REACH_CHARS = 120  # on either side of a level in which its signs are


def level_words(text: str, place: Span) -> Iterator[tuple[Span, str]]:
    """Give the words that mark text in the place, each with its level, in no order."""
    for at in _levels(text, place):
        window = Span(max(place.start, at - _REACH_CHARS), min(place.end, at + _REACH_CHARS))
        spaced = (
            _SPACED_ALONE.match(text, max(at - 2, place.start), place.end) if text[at + 1 : at + 2] == " " else None
        )
        banner = _around(_BANNER, text, window, at, place)
        if banner is None and spaced:
            yield Span(*spaced.span()), spaced[0]
        span = _trimmed(text, banner) if banner is not None else None
        alone = span is not None and not _is_in_a_sentence(sides(text, span), text[span.end : span.end + 9])
        if banner is not None and span is not None and alone:
            yield span, banner["level"]
        for pattern in (_BEGIN, _SAID, _IN_CELL):
            if (found := _around(pattern, text, window, at, place)) and _is_said(found):
                yield Span(*found.span("level")), found["level"]
        behind = _around(_BEHIND_PORTION, text, window, at, place)
        if behind and not alone and _ends_portion(text, behind):
            yield Span(*behind.span("words")), behind["level"]
        portion = _around(_BEFORE_PORTION, text, window, at, place)
        if portion and not alone and _opens(text, place, portion, sides(text, Span(*portion.span()))):
            yield _level_of(portion)


def _levels(text: str, place: Span) -> Iterator[int]:
    """Give the offsets of the second letters of levels, but not of "Secretary" and the like."""
    for letters in _LETTERS:
        at = text.find(letters, *place)
        while at >= 0:
            if not text[at + len(letters) : at + len(letters) + 1].isalnum():
                yield at
            at = text.find(letters, at + 1, place.end)


def _around(pattern: re.Pattern[str], text: str, window: Span, at: int, place: Span) -> re.Match[str] | None:
    """Return the match in the window that holds the offset; one that the window cuts off is not one."""
    for found in pattern.finditer(text, *window):
        if found.start() <= at < found.end():
            return found if found.end() < window.end or window.end == place.end else None
    return None


def _is_said(found: re.Match[str]) -> bool:
    """Return whether small letters have a word before them that says that the text is classified."""
    return found.re is not _SAID or bool(found["said"]) or found["level"].isupper()


def words_before_portion(text: str, at: int) -> tuple[Span, str] | None:
    """Return the level in words at the offset, with its place, where a portion follows it: "SECRET - The port"."""
    found = _BEFORE_PORTION.match(text, at)
    return _level_of(found) if found else None


def _level_of(found: re.Match[str]) -> tuple[Span, str]:
    named = next(name for name in ("capitals", "title") if found[name])
    return Span(*found.span("marking" if named == "capitals" else named)), found[named]


def _trimmed(text: str, found: re.Match[str]) -> Span:
    written = text[found.start() : found.end()]
    return Span(found.end() - len(written.lstrip()), found.start() + len(written.rstrip()))


def _ends_portion(text: str, found: re.Match[str]) -> bool:
    """Return whether a sentence ends right before the words; those without a control end the paragraph too."""
    before = text[max(0, found.start() - _REACH_CHARS) : found.start()]
    if _SENTENCE_BEFORE.search(before) is None:
        return False
    return found["controls"] is not None or _BLOCK_END.match(text, found.end()) is not None


def _is_in_a_sentence(around: Sides, following: str) -> bool:
    return around.runs_on and following.lstrip()[:1].islower()


def _opens(text: str, place: Span, found: re.Match[str], around: Sides) -> bool:
    """Return whether a portion opens with the words."""
    if found["stop"]:
        return _NUMBERED.fullmatch(around.before) is not None  # "12. Confidential. Comment: He lied."
    if found.start() == trimmed(text, place).start:
        return True
    if found["capitals"] and found["mark"] in (".", ":") and _SENTENCE_BEFORE.search(around.before):
        return True
    opening = _OPENING.fullmatch(around.before) if around.whole else None
    return opening is not None and (bool((opening["item"] or "").strip("¶.) \t")) or not around.runs_on)
