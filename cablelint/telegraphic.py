"""The telegraphic character set, and what is written in it for signs that it lacks."""

import unicodedata

from cablelint.expressions import expression

FOREIGN = expression(r"[^\t\n\r\x20-\x7e¶]+")
"""Runs of characters that cannot be sent. The pilcrow, a mark that releases put before numbers, is another matter."""

_SENDABLE = bytes([*b"\t\n\r", *range(0x20, 0x7F)])

_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "ʼ": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-", "—": "--", "―": "--",
        "…": "...", "•": "-", "·": "-", "¡": "", "¿": "", "№": "No.", "§": "Section", "⁄": "/",
        "€": "EUR", "£": "GBP", "¥": "JPY",
        "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
        "Đ": "D", "ı": "i", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "×": "x",
        "\u00ad": "", "\u200b": "", "\ufeff": "",
    }
)  # fmt: skip
_CURRENCIES = frozenset("€£¥")
_SET_APART = _CURRENCIES | frozenset("½¼¾")


def all_plain(text: str) -> bool:
    """Whether every character of the text can be sent, told in a fraction of the time that a search takes."""
    return text.isascii() and not text.encode("ascii").translate(None, _SENDABLE)


def plain(written: str) -> str | None:
    """The written characters in ASCII; None where one of them has no plain equivalent."""
    # One by one, for in a run normalize also sorts the marks, in time that grows with the square of their number.
    decomposed = (unicodedata.normalize("NFKD", sign) for sign in written.translate(_PLAIN))
    translated = "".join(decomposed).translate(_PLAIN)
    letters = "".join(letter for letter in translated if not unicodedata.combining(letter))
    return letters if all(" " <= letter <= "~" for letter in letters) else None


def fitted(text: str, start: int, end: int) -> str | None:
    """The characters at the place in ASCII, as they stand there: "€3" is "EUR 3", "3€" "3 EUR" and "2½" "2 1/2"."""
    written = plain(text[start:end])
    if written is None:
        return None
    before = " " if text[start] in _SET_APART and text[start - 1 : start].isdigit() else ""
    after = " " if text[end - 1] in _CURRENCIES and text[end : end + 1].isdigit() else ""
    return before + written + after
