"""Words for signs that no plain sign equals: proposals, which only the writer can take up."""

from unicodedata import combining, normalize

from cablelint.characters.character_set import EXPONENTS, INDICES
from cablelint.lalr.regexes import compiled
from cablelint.model.diagnostics import Edit
from cablelint.model.spans import Span
from cablelint.reference.signs import equal, wording

_UNIT = compiled(r"(?<![A-Za-z])(?:[kcdm]?m|ft|mi|yd|in)\Z")
_LONGEST_UNIT_CHARS = 3  # with the one before
POWERS = {"²": ("square", "squared"), "³": ("cubic", "cubed")}
_EXPONENTS = str.maketrans(EXPONENTS, "0123456789+-")
_INDICES = str.maketrans(INDICES, "0123456789")
_OPENING = "([{\"'/-\n\r\t "


def proposed(text: str, span: Span) -> Edit | None:
    """Return the edit that puts words for the signs of the span, set apart as the text around them needs it."""
    written = text[span.start : span.end]
    if written[0] in EXPONENTS:
        return _power(text, span, written)
    if written[0] in INDICES:
        follows = text[max(0, span.start - 1) : span.start].isalpha()
        return Edit(span, written.translate(_INDICES)) if follows else None
    if combining(written[0]):
        return _composed(text, with_its_letter(text, span))
    words, plain = wording(written[0]), equal(written[0])
    if plain is not None and plain.kind == "bullet" and len(written) == 1:
        beside = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
        return None if any(map(str.isdigit, beside)) else Edit(span, plain.plain)
    if words is not None and words.set == "look-alike":
        return _latin(text, span, written)
    if words is None or len(written) > 1:
        return None
    return Edit(span, _apart(text, span, words.words) if words.set == "apart" else words.words)


def with_its_letter(text: str, span: Span) -> Span:
    """Return the span, with the letter before it where it begins with a mark that is written over or under one."""
    return Span(span.start - 1, span.end) if span.start and combining(text[span.start]) else span


def looks_like(written: str) -> str | None:
    """Return the plain letters that letters of another script look like; None where one of them looks like none."""
    found = [wording(sign) for sign in written]
    letters = [each.words for each in found if each is not None and each.set == "look-alike"]
    return "".join(letters) if len(letters) == len(written) else None


def _power(text: str, span: Span, written: str) -> Edit | None:
    """Return a power after a figure, or of a unit; after a word the sign may as well be the mark of a footnote."""
    start = max(0, span.start - _LONGEST_UNIT_CHARS)
    unit = _UNIT.search(text[start : span.start])
    if unit and written in POWERS:
        return Edit(Span(span.start - len(unit[0]), span.end), f"{POWERS[written][0]} {unit[0]}")
    if not text[max(0, span.start - 1) : span.start].isdigit():
        return None
    words = POWERS[written][1] if written in POWERS else f"to the power of {written.translate(_EXPONENTS)}"
    return Edit(span, _apart(text, span, words))


def _composed(text: str, span: Span) -> Edit | None:
    """Return words for a sign written as two: an equals sign and a stroke over it."""
    sign = normalize("NFC", text[span.start : span.end])
    words = wording(sign) if len(sign) == 1 else None
    return Edit(span, _apart(text, span, words.words)) if words else None


def _latin(text: str, span: Span, written: str) -> Edit | None:
    """Return plain letters where those of another script are in a plain word, or alone as a marking."""
    letters = looks_like(written)
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    in_word = any(each.isascii() and each.isalpha() for each in (before, after))
    marking = before == "(" and after != "" and after in ")/"
    return Edit(span, letters) if letters and (in_word or marking) else None


def _apart(text: str, span: Span, words: str) -> str:
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    first = " " if before and before not in _OPENING else ""
    signed = after != "" and after in "+-(" and words[-1].isalpha()
    return first + words + (" " if after.isalnum() or signed else "")
