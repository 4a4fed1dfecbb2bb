"""Markup in a text, tags, codes, links and bold words, and what is meant by it."""

import re
from collections.abc import Sequence

from cablelint import Cable, compiled

_NAMES = (
    "a abbr b big blockquote body br center cite code div em font footer h1 h2 h3 h4 h5 h6 head header hr html i img li"
    " link meta ol p pre s script small span strike strong style sub sup table tbody td th thead title tr tt u ul"
)
_MARKINGS = ("<S>", "<U>")  # portion markings in the wrong brackets, where no tag closes them
_TAG_REACH_CHARS = 300
SEPARATING = frozenset(
    "blockquote body br center div footer h1 h2 h3 h4 h5 h6 head header hr html li ol p pre table tbody td th thead"
    " title tr ul".split()
)
"""Tags that set words apart."""
INLINE = r"(?:</?(?:a|b|em|font|i|span|strong|u)(?:\s[^<>\r\n]{0,300})?>){0,9}"
BEGINS_ITEM = r"(?:[-*•–—]{1,2}|[a-z][.)])[ \t]"
_ATTRIBUTES = r"(?:\s{1,3}(?=(?:[a-z-]{2,12}\s){0,3}[a-z_:][a-z_:-]{0,30}\s?=)[^<>\r\n]{1,600})?"
TAG = rf"</?(?:{'|'.join(_NAMES.split())}){_ATTRIBUTES}\s?/?>|<!--[^<>\r\n]{{0,300}}-->"
_OPENING = frozenset("($[&*")  # with which a word may begin, or the markup of one
_ENTITY = r"&(?:[a-z]{2,8}[0-9]{0,2}|#\d{1,6}|#x[0-9a-f]{1,5});"
_LINK = (
    r"\[(?P<words>[^\[\]\r\n]{1,300})\]"
    r"\((?P<address>#[^()\s]{0,100}|(?:https?:|mailto:|www\.|\.{0,2}/)[^()\s]{1,300})\)"
)
_BOLD = r"(?<![*\w])\*\*(?=[^\s*])[^*\r\n]{0,120}[^\s*]\*\*(?![*\w])"


def markup_in(text: str) -> Sequence[re.Match[str]]:
    """Return the tags, codes, links and bold words of the text."""
    kinds = (("<", TAG), ("&", _ENTITY), ("](", _LINK), ("**", _BOLD))
    wanted = [pattern for sign, pattern in kinds if sign in text]
    return list(compiled("|".join(wanted), re.IGNORECASE).finditer(text)) if wanted else []


def name_of(found: re.Match[str]) -> str:
    """Return the name of the tag in small letters, "" for other markup."""
    named = compiled(r"</?([a-z][a-z0-9]*)", re.IGNORECASE).match(found.group())
    return named[1].lower() if named else ""


def meaning_of(cable: Cable, found: re.Match[str]) -> str:
    """Return what the markup means; the words as they are where it is not one, as in "Q&A;"."""
    written = found.group()
    if written in _MARKINGS and "</" not in found.string[found.end() : found.end() + _TAG_REACH_CHARS]:
        return written
    if written.startswith("<"):
        is_apart = name_of(found) in SEPARATING and (_is_between_words(cable, found) or _is_before_item(found))
        return " " if is_apart else ""
    if written.startswith("&"):
        return unescaped(written).replace("\u00a0", " ")
    if written.startswith("**"):
        return written[2:-2]
    words, address = found["words"], found["address"].removeprefix("mailto:")
    return words if address.startswith("#") or address == words else f"{words} ({address})"


def _is_before_item(found: re.Match[str]) -> bool:
    """Return whether the mark of an item is right behind the tag, and a word right before it."""
    before = found.string[max(0, found.start() - 1) : found.start()]
    return bool(before.strip()) and compiled(BEGINS_ITEM).match(found.string, found.end()) is not None


def _is_between_words(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether nothing but the tag, and tags such as <b> behind it, separates two words: "tea<p><b>fish</b>".

    A sign without a width parts them no more, though it is read as a space.
    """
    behind = compiled(INLINE, re.IGNORECASE).match(cable.text, found.end())
    end = behind.end() if behind else found.end()
    before, after = cable.original[max(0, found.start() - 1) : found.start()], cable.original[end : end + 1]
    parted = before.isascii() and not before.strip()  # a no-break space may be what is left of a letter: "Ã<br>"
    return not parted and (after.isalnum() or after in _OPENING or (not after.isascii() and bool(after.strip())))


def unescaped(written: str) -> str:
    from html import unescape  # its table of names is large, and seldom wanted

    return unescape(written)
