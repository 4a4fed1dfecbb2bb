"""The telegraphic character set, and what is written in it for signs that it lacks."""

import re
import unicodedata

FOREIGN = re.compile(r"[^\t\n\r\x20-\x7e¶]+")
"""Runs of characters that cannot be sent. The pilcrow, a mark that releases put before numbers, is another matter."""

_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "ʼ": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-", "—": "--", "―": "--",
        "…": "...", "•": "-", "·": "-", "¡": "", "¿": "", "№": "No.", "§": "Section",
        "€": "EUR ", "£": "GBP ", "¥": "JPY ",
        "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
        "Đ": "D", "ı": "i", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "×": "x",
        "\u00ad": "", "\u200b": "", "\ufeff": "",
    }
)  # fmt: skip


def plain(written: str) -> str | None:
    """The written characters in ASCII; None where one of them has no plain equivalent."""
    translated = unicodedata.normalize("NFKD", written.translate(_PLAIN)).translate(_PLAIN)
    letters = "".join(letter for letter in translated if not unicodedata.combining(letter))
    return letters if all(" " <= letter <= "~" for letter in letters) else None
