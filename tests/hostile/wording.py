"""The words of a text, read without the project's grammar, readers or proof.

Capitals count for small letters, dashes for hyphens, and neither hyphens nor the marks of a sentence are counted.
"""

import re
import unicodedata
from collections.abc import Iterator

_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ´ʻ‹›", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–−—―•·‣◦▪", "-"),
        **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
        **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad"), **dict.fromkeys("¡¿¶", " "),
        "…": "...", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ı": "i", "ﬁ": "fi", "ﬂ": "fl",
    }
)  # fmt: skip
"""Signs and the plain ones that say the same."""

_LETTERS = re.compile(r"[^\W\d_a-zA-Z]+")  # not signs: "is not less than" is no "<" with a stroke
_ACCENTED = re.compile("[\u0300-\u0333]+")
_NO_WIDTH = re.compile(
    "(?<![\\w\u200b\ufeff\xad])[\u200b\ufeff]+|[\u200b\ufeff]+(?![\\w\u0300-\u036f\u200b\ufeff\xad])"
)
_BREAK = re.compile(r"\r+\n|\n\r?|\r")
_WORD = re.compile(r"[A-Za-z0-9]+|[<>=+*$%@#&~^?!\"]|[^\x00-\x7f]")
MARKING = (
    r"[(\[{](?![^()\[\]{}]{0,60}\n[ -]*--?[ -]*\n)\s*(?:(?:T ?S|S|C|U)(?:NF)?|S?SB ?U"
    r"|SB|SUB|BSU|USB|FOUO|LOU|CUI|CONF?|L\.O\.\s?U|C\.U\.\s?I|S\.B\.\s?U)"
    r"\b(?:[/;][^()\[\]{}\d;:]{0,40}|[^()\[\]{}\d.;:]{0,40}\.?\s?)[)\]}]"
    r"(?:[ \t]?/{0,2}[ \t]?[(\[{](?:NF|NOFORN|OC|ORCON)[)\]}])?"  # a control in brackets of its own: "(C)(NF)"
)
_MARKED = re.compile(MARKING, re.IGNORECASE)
_LEVELS = {"unclassified": "u", "confidential": "c", "secret": "s", "topsecret": "ts"}
_WRITTEN_OUT = re.compile(r"[(\[]\s*(unclassified|confidential|secret|top secret)\s*[)\]]", re.IGNORECASE)


def plain(text: str) -> str:
    """The text with one kind of line break and space, and plain signs where they say the same."""
    others = sum(map(text.count, "\x85\u2028\u2029"))
    usual = text.rstrip("\r\n")  # a last one may come to be there
    if others > usual.count("\n") + usual.count("\r"):  # the line breaks of other systems
        text = re.sub("[\x85\u2028\u2029]", "\n", text)
    if text.count("\n\r") * 2 <= text.count("\n"):  # no break of its own, but two
        text = re.sub(r"\n\r(?!\n)", "\n\n", text)
    text = re.sub(r"(?<=[.)])¶(?=\d)", " ", _NO_WIDTH.sub(" ", text))  # "1.¶1" is not 1.1
    text = _LETTERS.sub(lambda found: unicodedata.normalize("NFD", found[0]), _BREAK.sub("\n", text).translate(_SAME))
    text = _ACCENTED.sub("", text)
    return "".join(" " if sign != "\n" and sign.isspace() else sign for sign in text)


def with_short_markings(text: str) -> str:
    """The text with "(SECRET)" as "(S)"."""
    return _WRITTEN_OUT.sub(lambda found: f"({_LEVELS[''.join(found[1].lower().split())]})", text)


def found_words(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Yield where each word begins and ends in the text, the word in small letters, and whether it is a marking.

    A marking is without brackets, blanks and strokes.
    """
    at = 0
    for found in _MARKED.finditer(text):
        yield from _of_no_marking(text, at, found.start())
        yield *found.span(), re.sub("sub|bsu|usb", "sbu", re.sub(r"\W", "", found[0]).lower()), True
        at = found.end()
    yield from _of_no_marking(text, at, len(text))


def _of_no_marking(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, bool]]:
    for found in _WORD.finditer(text, start, end):
        yield *found.span(), found[0].lower(), False


def split(text: str) -> list[str]:
    """The words, figures and counted signs, markings apart."""
    return _WORD.findall(text.lower())


def decodings(text: str) -> Iterator[str]:
    """The text as it is and as it was meant where it was decoded twice, in each way that the rest of it may ask for."""
    yield text
    yield _decoded(text)
    for capital in _CAPITALS:
        pieces = capital.split(text)
        yield "".join(each if at % 2 else _decoded(each) for at, each in enumerate(pieces))


_CAPITALS = (  # the last letter of a word in capitals, with the sign that follows it: these stay
    re.compile("((?<=[A-Za-z])[À-Þ][‘’“”])"),
    re.compile("([ÂÃ]\xa0|(?<=[A-Za-z])[À-Þ][‘’“”])"),
)


def _decoded(text: str) -> str:
    """The text with each run of signs that is UTF-8 read as Windows-1252 read aright."""
    pieces, at = list[str](), 0
    while found := _TWICE.search(text, at):
        meant = _meant(found[0])
        pieces += (text[at : found.start()], meant or found[0][0])
        at = found.end() if meant else found.start() + 1  # of "éÂ\xa0" only the last two signs are one
    return "".join((*pieces, text[at:]))


_TWICE = re.compile(r"[\xc2-\xdf][^\x00-\x7f]|[\xe0-\xef][^\x00-\x7f]{2}|[\xf0-\xf4][^\x00-\x7f]{3}")


def _meant(run: str) -> str:
    try:
        meant = b"".join(bytes([ord(sign)]) if ord(sign) < 0x100 else sign.encode("cp1252") for sign in run).decode()
    except UnicodeError:
        return ""
    return "" if "\u0180" <= meant < "\u0300" else meant  # of "É\xa0" it would be a letter of phonetics
