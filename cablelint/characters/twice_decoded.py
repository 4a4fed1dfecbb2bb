"""Text that was decoded twice: UTF-8 that a program read as Windows-1252, so that an accented letter became two signs.

What was meant is found by going the same way back. That is certain where the signs are ones that nobody writes side by
side; where they could have been meant, as a capital before a closing quotation mark, the rest of the text decides.
"""

import re
from collections.abc import Iterator, Sequence

from cablelint.characters.character_set import EXPONENTS, INDICES
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, within
from cablelint.records import NamedTuple
from cablelint.reference.signs import equal, wording

_SPECIAL = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"  # of Windows-1252, where Latin-1 has control characters
_NEXT = rf"[\x80-\xbf{_SPECIAL}]"  # what any byte of a character in UTF-8 but its first is read as
_CHARACTER = rf"(?:[\xc2-\xdf]{_NEXT}|[\xe0-\xef]{_NEXT}{{2}}|[\xf0-\xf4]{_NEXT}{{3}})"
_FIRST = "[\xc2-\xf4]"
_RUN = rf"{_CHARACTER}(?:[A-Za-z'-]{{0,40}}{_CHARACTER})*"
_FOREIGN = rf"[\x80-\xb5\xb7-\xff{_SPECIAL}]"
_REMAINS = r"â[€‰ˆ†‡ƒ„•]|Ãƒ|(?<![A-ZÀ-Þ])[ÂÃ](?![A-Za-zÀ-ɏ])\xa0?"
_MEANT_AFTER_LETTER = "\xa0«»®°ªº‘’“”‹›–—…™ŠŒŽšœžŸƒ"
_NEVER_MEANT = "Â[°ºª®«]|[\xc2-\xdf][‘“‹™®°ªº](?=[A-Za-z])|Ã[«»›ŠŒŽšœžŸƒ](?=[A-Za-z])"  # as in "ESPAÃ‘A"
_CERTAIN = (
    rf"(?:{_NEVER_MEANT}|[\xc2-\xdf](?![{_MEANT_AFTER_LETTER}]){_NEXT}"
    rf"|[\xe0-\xef]{_NEXT}{{2}}|[\xf0-\xf4]{_NEXT}{{3}})"
)
_LONGEST_LETTERS = 40  # of a word on either side
_MOST_TIMES = 3


class TwiceDecoded(NamedTuple):
    """A word that was decoded twice, and the word that was meant."""

    span: Span
    meant: str

    @property
    def sendable(self) -> bool:
        """Whether every sign of what was meant has a plain equal."""
        return all(each.isascii() or _is_space(each) or equal(each) is not None for each in self.meant)


def twice_decoded(text: str) -> list[TwiceDecoded]:
    """Return the words of the text that were decoded twice, in order, where only one word can have been meant."""
    if _is_plain(text) or not compiled(_CHARACTER).search(text):
        return []
    elsewhere = bool(compiled(_FOREIGN).search(compiled(_CHARACTER).sub("", text)))
    found = (_word(text, *run.span()) for run in compiled(_RUN).finditer(text))
    return [word for word in found if word is not None and (not elsewhere or _certain(text, word))]


def remains(text: str, words: Sequence[Span]) -> Iterator[Span]:
    """Yield what is left of words that were decoded twice and then lost a sign: nothing says what was meant.

    `words` has the places of those that lost none, in order.
    """
    if not _is_plain(text):
        yield from _left(text, words, alone=False)


def is_decided(text: str, words: Sequence[Span]) -> bool:
    """Return whether no other signs of the text are left alone just because the words are garbled.

    With the words put right, these would be taken for what they look like.
    """
    return list(_left(text, words, alone=False)) == list(_left(text, words, alone=True))


def _left(text: str, words: Sequence[Span], *, alone: bool) -> Iterator[Span]:
    """Yield what is garbled beside the words; with `alone`, what is garbled whatever else is in the text."""
    runs = list(compiled(r"[^\x00-\x7f]+").finditer(text))
    garbled = {run.start() for run in runs if _is_garbled(text, run)}
    evidence = not all(within(words, start) for start in garbled) or (words and not alone)
    pieces = compiled(f"{_CHARACTER}|{_REMAINS}" if evidence else _REMAINS)
    for run in runs:
        found = [run] if run.start() in garbled else pieces.finditer(text, *run.span())
        yield from (span for each in found if not within(words, (span := Span(*each.span())).start))


def _is_garbled(text: str, run: re.Match[str]) -> bool:
    """Return whether the foreign signs side by side are garbled without a doubt, whatever was meant."""
    if compiled(_CERTAIN).search(text, run.start(), run.end() + 1) or compiled("[ÂÃâ]{2}").search(run.group()):
        return True  # no language has two of these letters together
    again = len(compiled("[ÂÃâ]").findall(run.group())) > 1  # "ÃÂ\xa0Â" was decoded three times
    return again and compiled(_REMAINS).search(text, *run.span()) is not None


def _is_plain(text: str) -> bool:
    """Return whether no sign of the text can be the first of those that one letter became."""
    if text.replace("¶", "").isascii():  # as most texts, told in a fraction of the time that a search takes
        return True
    return compiled(_FIRST).search(text) is None


def left_alone(text: str) -> list[Span]:
    """Return all that was decoded twice, in order: none of its signs is what it looks like."""
    words = [word.span for word in twice_decoded(text)]
    return sorted([*words, *remains(text, words)])


def _word(text: str, start: int, end: int) -> TwiceDecoded | None:
    first, last = start, end
    while start and first - start < _LONGEST_LETTERS and _is_plain_letter(text[start - 1]):
        start -= 1
    while end < len(text) and end - last < _LONGEST_LETTERS and _is_plain_letter(text[end]):
        end += 1
    beside = (text[start - 1 : start] if start else "", text[end : end + 1])
    if any(compiled(_FOREIGN).fullmatch(each) for each in beside):
        return None
    meant: str | None = text[start:end]
    for _ in range(_MOST_TIMES):
        meant = _decoded(meant) if meant else None
        if meant and not compiled(_CHARACTER).search(meant):
            break
    if not meant or not _plausible(meant) or _changes_case(meant):
        return None
    return TwiceDecoded(Span(start, end), meant)


def _decoded(written: str) -> str | None:
    try:
        return b"".join(map(_byte, written)).decode("utf-8")
    except UnicodeError:
        return None


def _byte(sign: str) -> bytes:
    return bytes([ord(sign)]) if ord(sign) < 0x100 else sign.encode("cp1252")


def _certain(text: str, word: TwiceDecoded) -> bool:
    """Return whether nobody can have meant the signs as they are."""
    return all(compiled(_CERTAIN).match(text, each.start()) for each in compiled(_CHARACTER).finditer(text, *word.span))


def _plausible(meant: str) -> bool:
    """Return whether cables have signs like these.

    Letters of another script make a word only where there are several.
    """
    others = [each for each in meant if not (each.isascii() or _is_space(each) or _is_known(each))]
    letters = [each for each in meant if not each.isascii() and each.isalpha() and not equal(each)]
    return all(each.isalpha() or ord(each) > 0xFFFF for each in others) and len(letters) != 1


def _is_known(sign: str) -> bool:
    return sign in EXPONENTS or sign in INDICES or equal(sign) is not None or wording(sign) is not None


def _is_plain_letter(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


def _is_space(sign: str) -> bool:
    return sign > "\x9f" and sign.isspace()


def _changes_case(meant: str) -> bool:
    """Return whether a small letter would end a word of capitals.

    "AMANHÃ" before a no-break space is right as it is.
    """
    return len(meant) > 2 and meant[:-1].isupper() and meant[-1].islower()
