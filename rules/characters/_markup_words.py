"""Whether the words of a text are the same without its markup: not without <sup>, nor <td> side by side."""

import re

from cablelint import compiled
from cablelint.rules.characters._markup import BEGINS_ITEM, INLINE, SEPARATING, TAG, name_of, unescaped

_BESIDE_CHARS = 40  # in which tags may be between a word and a link
_UNENDED = r"<[A-Za-z/][^<>\r\n]{0,40}\Z"
_TAGS = r"[ \t]{0,3}(?:<[^<>\r\n]{1,60}>[ \t]{0,3}){0,9}"
_OPENS_PARAGRAPH = (
    rf"{_TAGS}(?:\d{{1,2}}[.)][ \t]{{0,3}}[A-Z(]|[(\[](?:TS|SBU|[UCS])(?:/[^()\[\]\r\n]{{1,20}})?[)\]]|{BEGINS_ITEM})"
)
_MORE_THAN_WORDS = frozenset("ol s script strike style sub sup".split())
"""Tags that raise words or strike them out, number them, or are around what is not a word of the text."""
_SAYS_MORE = (
    r"line-through|strike|hidden|display\s?:\s?none|font-size\s?:\s?0|color\s?[:=]\s?[\"']?(?:white|#fff(?:fff)?)\b"
    r"|\b(?:alt|cite|title)\s?=\s?[\"']?\s?[^\s\"'>]"
)
"""What strikes words out or hides them, and words that a page shows for a picture or at a word."""
_LEADS = r"\shref\s?=\s?[\"']?(?:mailto:)?(?P<address>[^\s\"'>#][^\s\"'>]{0,300})"
CELLS = frozenset("li td th".split())
_CELL_REACH_CHARS = 300
_BEGINS_CELL = r"[ \t]{0,9}<(?:li|td|th)\b"
_ENDS_CELL = r"(?:</(?:li|td|th)>[ \t]{0,9}|[^\s>][ \t]{0,9})\Z"
_QUOTES_AND_DASHES = "“”‘’–—…"
_CODE_WITHOUT_SIGN = r"(?:[a-z]{2,8}[0-9]{0,2}|#\d{1,6}|#x[0-9a-f]{1,5});"


def keeps_words(found: re.Match[str]) -> bool:
    """Return whether the words around the markup, and within it, are the same without it."""
    written = found.group()
    if written.startswith("["):
        return _is_link_apart(found)
    if written.startswith("**"):
        return True
    if written.startswith("<!--"):
        return not any(map(str.isalpha, written))
    if written.startswith("&"):
        return not _makes_markup(found)
    return not _is_needed(found) and not compiled(_SAYS_MORE, re.IGNORECASE).search(written)


def _is_link_apart(found: re.Match[str]) -> bool:
    """Return whether no word touches the link, which is not the number of a note."""
    text = found.string
    before = text[max(0, found.start() - _BESIDE_CHARS) : found.start()]
    after = text[found.end() : found.end() + _BESIDE_CHARS]
    before = compiled(rf"{INLINE}\Z", re.IGNORECASE).sub("", before)[-2:]  # "tea<b>[fish](#)"
    after = compiled(INLINE, re.IGNORECASE).sub("", after, 1)[:2]
    touches = _may_be_letter(before[-1:], before[:-1]) or _may_be_letter(after[:1], after[1:])
    of_note = found["words"].strip().isdigit()
    return not touches and not of_note and not before.endswith(")") and not after.startswith("[")


def _may_be_letter(sign: str, beside: str) -> bool:
    """Return whether the sign is a letter or figure, or the last one of a letter that was decoded twice."""
    mark = sign in _QUOTES_AND_DASHES and beside.isascii()
    return sign.isalnum() or not (sign.isascii() or sign.isspace() or mark)


def _is_needed(found: re.Match[str]) -> bool:
    """Return whether the tag does more than it shows: it parts what would be one, leads on, or changes its words."""
    name = name_of(found)
    if name in SEPARATING and (_is_between_figures(found) or _is_above_paragraph(found)):
        return True
    if _is_within_tag(found) or _leads_elsewhere(found) or (name in CELLS and _is_beside_another(found)):
        return True
    return name in _MORE_THAN_WORDS


def _is_within_tag(found: re.Match[str]) -> bool:
    """Return whether another tag begins before this one and does not end, which without it would be one: "<b<p>T>"."""
    before = found.string[max(0, found.start() - _BESIDE_CHARS) : found.start()]
    return compiled(_UNENDED).search(before) is not None


def _leads_elsewhere(found: re.Match[str]) -> bool:
    """Return whether a link has an address that its words do not say."""
    leads = compiled(_LEADS, re.IGNORECASE).search(found.group())
    return leads is not None and not found.string.startswith(leads["address"], found.end())


def _is_beside_another(found: re.Match[str]) -> bool:
    """Return whether a cell or an item ends and another begins on the line, with nothing but the tags between them.

    Without them nobody knows where one ends: "Port of<td>Lamu", or which one was empty.
    """
    text = found.string
    before = text[max(0, found.start() - _BESIDE_CHARS) : found.start()]
    after = text[found.end() : found.end() + _CELL_REACH_CHARS]
    if found.group().startswith("</"):
        return compiled(_BEGINS_CELL, re.IGNORECASE).match(after) is not None
    return compiled(_ENDS_CELL, re.IGNORECASE).search(before) is not None


def _is_between_figures(found: re.Match[str]) -> bool:
    """Return whether nothing but tags separates two figures, which a space would make one number: "1</td><td>200"."""
    text = found.string
    before = text[max(0, found.start() - _BESIDE_CHARS) : found.start()]
    after = text[found.end() : found.end() + _BESIDE_CHARS]
    ends = compiled(rf"\d{_TAGS}\Z").search(before) is not None
    return ends and compiled(rf"{_TAGS}\d").match(after) is not None


def _is_above_paragraph(found: re.Match[str]) -> bool:
    """Return whether the tag separates a sentence from the number or marking of what would be a paragraph below it."""
    text = found.string
    before = text[max(0, found.start() - _BESIDE_CHARS) : found.start()]
    ends = compiled(rf"[A-Za-z]{{2}}[^A-Za-z<\n]{{0,4}}{_TAGS}\Z").search(before) is not None
    return ends and compiled(_OPENS_PARAGRAPH).match(text, found.end()) is not None


def _makes_markup(found: re.Match[str]) -> bool:
    """Return whether the code stands for a sign of markup, so that what is around it would be taken for markup next.

    "&lt;b&gt;" is the word <b>, written out, and "&amp;lt;" is &lt;.
    """
    sign, text = unescaped(found.group()), found.string
    if sign == "&":
        return compiled(_CODE_WITHOUT_SIGN, re.IGNORECASE).match(text, found.end()) is not None
    if sign not in ("<", ">"):
        return False
    around = text[max(0, found.start() - _BESIDE_CHARS) : found.end() + _BESIDE_CHARS]
    return compiled(TAG, re.IGNORECASE).search(unescaped(around)) is not None
