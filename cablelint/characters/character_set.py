"""The telegraphic character set, and what is written in it for signs that it does not have.

A sign is replaced only by what the table of equals gives for it, never by its decomposition in Unicode: that makes 73
of 7 with a superscript three, and "less than" of the sign for "not less than".
"""

from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.records import NamedTuple
from cablelint.reference.signs import Equal, equal, wording

FOREIGN = compiled(r"[^\t\n\r\x20-\x7e¶]+")
"""Runs of characters that cannot be sent. The pilcrow, a mark that releases put before numbers, is another matter."""

EXPONENTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
INDICES = "₀₁₂₃₄₅₆₇₈₉"

_ACCENTED = "[À-ÖØ-öø-ÿ]"
_UPPER_HALF = "[\x80-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"  # of Windows-1252: what a byte of any other page is read as
_MISREAD = "[À-ÿ]{3}"  # in no language that is written with them are three of these side by side in a word
_OF_ANOTHER_PAGE = (  # "donÕt", "Jos‚", "ma³e", "£ukasz": what nobody writes
    "[a-z][À-ÖØ-ÞŠŒŽŸ]|[A-Za-z](?:[‚„ƒˆ‰]|[¡-¬®-µ¸-¿×÷†‡][a-z])|[£¥¢¤¼¾¯][a-zà-ÿ]"
)
_HALVES = "[ÂÃâ\xa0]"  # of letters that were decoded twice
_OF_ICELAND = "[ðþýÐÞÝ]"  # what letters of Turkish are read as, which Iceland writes beside those with an acute accent
_BESIDE_THEM = "[áíóúæÁÍÓÚÆ]"
_SENDABLE = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
_BLANKS = " \t"
_LETTERS = frozenset({"accented letter", "letter", "ligature", "accent"})
_RING = "\u030a"
_INVERTED_BEFORE = "¡¿'\"‘“«"
_BEFORE_INVERTED = f"{_INVERTED_BEFORE}([{{-–—/"
_NO_WIDTH = "\u180e\u200b\u200c\u200d\u2060\ufeff"
_UNSEEN = f"{_NO_WIDTH}\u00ad"
_LOW_QUOTE = "‚"  # which looks like a comma
_OF_LEVELS = frozenset("UCS")
_BEFORE_LEVEL = "([{"
_BEHIND_LEVEL = ")]}/"


class Foreign(NamedTuple):
    """Characters side by side that cannot be sent; `plain` says the same, None where nothing plain does."""

    span: Span
    plain: str | None


def all_plain(text: str) -> bool:
    """Return whether every character of the text can be sent, told in a fraction of the time that a search takes."""
    return text.isascii() and not text.encode("ascii").translate(None, _SENDABLE)


def all_sendable(text: str) -> bool:
    """Return whether every character of the text can be sent, or is a pilcrow that a release put before a number."""
    return all_plain(text.replace("¶", ""))


def foreign(text: str, left: Sequence[Span] = ()) -> Iterator[Foreign]:
    """Yield the characters that cannot be sent, in order: those with equals together, and each other sign by itself.

    Letters without equals stay together too, as a word of another script. The spans `left`, in order, are skipped.
    """
    waiting = iter([*left, Span(len(text), len(text))])
    skipped = next(waiting)
    for found in FOREIGN.finditer(text):
        at, end = found.span()
        while at < end:
            while skipped.end <= at and skipped.start < len(text):
                skipped = next(waiting)
            stop = min(end, max(at, skipped.start))
            yield from _pieces(text, at, stop)
            at = stop if stop == end else min(end, skipped.end)


def doubtful_signs(text: str, garbled: Sequence[Span], *, lost: bool = False) -> str:
    """Return the expression of the signs of the text that may have been others; "" where it was read as it was meant.

    What is garbled, in order of place, was read in another wrong way, and says nothing of the rest; but where words
    have `lost` a half of a letter for good, what looks like a half of one may be one.

    A file in the code page of another system is read as Windows-1252: "Ïðèâåò" is a Russian word, "Erdoðan" a Turkish
    name, and "donÕt" comes from a Macintosh. In some of these pages quotation marks and dashes are elsewhere too.
    """
    if text.isascii():
        return ""
    ends = (0, *(span.end for span in garbled))
    text = "\n".join(
        text[one:two] for one, two in zip(ends, (*(span.start for span in garbled), len(text)), strict=True)
    )
    if compiled(_OF_ANOTHER_PAGE).search(text):
        return _UPPER_HALF
    of_iceland = compiled(_OF_ICELAND).search(text) is not None and not compiled(_BESIDE_THEM).search(text)
    if of_iceland or compiled(_MISREAD).search(text):
        return f"{_ACCENTED}|{_HALVES}" if lost else _ACCENTED
    return _HALVES if lost else ""


def is_doubtful(written: str, doubtful: str) -> bool:
    """Return whether one of the doubtful signs of a text, as `doubtful_signs` gives them, is in the words."""
    return bool(doubtful) and compiled(doubtful).search(written) is not None


def in_plain_signs(text: str) -> str:
    """Return the text with each sign that has a plain equal replaced by it, so that two writings can be compared."""
    return FOREIGN.sub(lambda found: "".join(_anywhere(text, at) for at in range(*found.span())), text)


def _anywhere(text: str, at: int) -> str:
    found = equal(text[at])
    return text[at] if found is None or not _carried(text, at, found) else _cased(text, at, found.plain)


def _pieces(text: str, start: int, end: int) -> Iterator[Foreign]:
    """Yield the characters of a run, split where their kind changes."""
    first, kind, written = start, "", list[str]()
    for at in range(start, end):
        plain = _plain(text, at)
        now = "equal" if plain is not None else _kind(text[at])
        if at > first and (now != kind or now == "sign"):
            yield Foreign(Span(first, at), "".join(written) if kind == "equal" else None)
            first, written = at, []
        kind = now
        written.append(plain or "")
    if first < end:
        yield Foreign(Span(first, end), "".join(written) if kind == "equal" else None)


def _kind(sign: str) -> str:
    if sign in EXPONENTS or sign in INDICES:
        return "exponent" if sign in EXPONENTS else "index"
    words = wording(sign)
    return "sign" if words and words.set != "look-alike" else "letter"


def _plain(text: str, at: int) -> str | None:
    """Return the equal of the sign at the offset, as it is to be written there."""
    found = equal(text[at])
    if found is None or not _carried(text, at, found) or not _fits(text, at, found) or _is_unit(text, at):
        return None
    return _cased(text, at, found.plain)


def is_bullet(text: str, at: int) -> bool:
    """Return whether the sign at the offset is a bullet that opens a line."""
    found = equal(text[at])
    return found is not None and found.kind == "bullet" and _fits(text, at, found)


def _carried(text: str, at: int, sign: Equal) -> bool:
    """Return whether an accent is on a letter that is plain without it.

    On a digit or a relation it says something else.
    """
    if sign.kind != "accent" or at == 0:
        return sign.kind != "accent"
    before = text[at - 1]
    if before.isascii():
        return before.isalpha()
    below = equal(before)
    return below is not None and below.kind in _LETTERS


def _fits(text: str, at: int, sign: Equal) -> bool:
    """Return whether the sign has its usual sense here: a bullet opens a line, an inverted mark a word."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if sign.kind == "bullet":
        return after in _BLANKS and _opens_line(text, at)
    if sign.kind == "inverted mark":
        opens = before.isspace() or before in _BEFORE_INVERTED  # not "1.¿1", which would be 1.1
        return opens and after != "" and (after.isalnum() or after in _INVERTED_BEFORE)
    if (text[at] in _UNSEEN or text[at] == _LOW_QUOTE) and _is_between_figures(text, at):
        return False  # "3-5" may have been meant, and "1,200"
    if sign.kind in _LETTERS and _would_be_level(text, at, sign):
        return False
    if text[at] in _NO_WIDTH and before and ("\xc2" <= before <= "\xf4" or before in _NO_WIDTH):
        return after.isascii()  # it may keep the halves of a letter that was decoded twice apart
    return text[at] != "\u00ad" or after not in "\r\n"  # a soft hyphen at the end of a line can be seen


def _is_between_figures(text: str, at: int) -> bool:
    """Return whether figures are on both sides of the sign, or of the unseen signs that it is one of."""
    start, end = at, at + 1
    while start and text[start - 1] in _UNSEEN:
        start -= 1
    while end < len(text) and text[end] in _UNSEEN:
        end += 1
    return text[start - 1 : start].isdecimal() and text[end : end + 1].isdecimal()


def _would_be_level(text: str, at: int, sign: Equal) -> bool:
    """Return whether the plain letter would make a portion marking of what is none: "(Ć)", "( Ć )"."""
    start = at - 1 if sign.kind == "accent" else at
    letter = text[start:at] or sign.plain
    opens = text[max(0, start - 3) : start].rstrip(_BLANKS)[-1:] in tuple(_BEFORE_LEVEL)
    closes = text[at + 1 : at + 4].lstrip(_BLANKS)[:1] in tuple(_BEHIND_LEVEL)
    return opens and letter.upper() in _OF_LEVELS and closes


def _is_unit(text: str, at: int) -> bool:
    """Return whether the letter is a sign next to a number: of an angstrom in "5 Å", of a diameter in "Ø 7 mm"."""
    start = at - 1 if text[at] == _RING and text[at - 1 : at] == "A" else at
    before, after = text[max(0, start - 2) : start], text[at + 1 : at + 3]
    if text[at] == "Ø":
        return not before[-1:].isalnum() and after.lstrip()[:1].isdecimal()
    is_angstrom = text[at] == "Å" or start < at
    return is_angstrom and before.rstrip()[-1:].isdecimal() and not after[:1].isalnum()


def _opens_line(text: str, at: int) -> bool:
    while at and text[at - 1] in _BLANKS:
        at -= 1
    return at == 0 or text[at - 1] in "\r\n"


def _cased(text: str, at: int, plain: str) -> str:
    """Return two letters for a capital, the second of them small in a word that goes on in small letters.

    Those for a small letter without a capital of its own are capitals between capitals: "STRAßE".
    """
    if text[at] == "ß" and text[at - 1 : at].isupper() and not text[at + 1 : at + 2].islower():
        return plain.upper()
    if len(plain) == 2 and plain.isupper() and text[at + 1 : at + 2].islower() and not text[at - 1 : at].isupper():
        return plain.capitalize()
    return plain
