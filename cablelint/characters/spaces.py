"""The spaces that Unicode has besides the plain one, as a word processor leaves them in a text.

A cable is read with a plain space for each of them, character for character, so that no grammar, reader or rule has to
know them and every offset holds for the text as it came.

Sources: the Unicode Standard, category Zs; and its format characters without a width, which separate no letters.
"""

from collections.abc import Iterator

from cablelint.lalr.regexes import compiled
from cablelint.model.diagnostics import Edit
from cablelint.model.spans import Span

_WIDE = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_NO_WIDTH = "\u180e\u200b\u200c\u200d\u2060\ufeff"
_PLAIN_WIDE = str.maketrans(dict.fromkeys(_WIDE, " "))
_PLAIN = str.maketrans(dict.fromkeys(_WIDE + _NO_WIDTH, " "))
_RUN = f"[{_WIDE}{_NO_WIDTH}]+"
_SEPARATING = " \t\r\n"
_HALF_LETTERS = ("Â", "Ã")  # before a no-break space: a no-break space, or an à, that was decoded twice
_OPENING = "([{"
_CLOSING = ".,:;!?)]}'\""


def with_plain_spaces(text: str) -> str:
    """Return the text with a plain space for each space of Unicode; as long as it was, and the same where it has none.

    A no-break space that may be half of a letter stays: nothing that moves or trims spaces may take it away.
    """
    if not _has_spaces(text):
        return text
    pieces: list[str] = []
    at = 0
    for found in compiled(_RUN).finditer(text):
        start, end = found.span()
        start += text[start] == "\xa0" and text.endswith(_HALF_LETTERS, 0, start)
        pieces += (text[at:start], _as_read(text, start, end) if start < end else "")
        at = end
    return "".join((*pieces, text[at:]))


def with_plain_wide_spaces(text: str) -> str:
    """Return the text with a plain space for each space that has a width, which is never part of a word."""
    return text if text.isascii() else text.translate(_PLAIN_WIDE)


def plain_space_edits(original: str, text: str) -> Iterator[Edit]:
    """Yield what makes plain spaces of those in the original, in order; `text` is what `with_plain_spaces` gave for it.

    A space without a width goes, unless it alone separates two words.
    """
    if original is text or not _has_spaces(original):
        return
    for found in compiled(_RUN).finditer(original):
        start, end = found.span()
        if text[start:end].isspace():
            yield Edit(Span(start, end), _as_written(original, start, end))


def _has_spaces(text: str) -> bool:
    """Return whether the text has another space than the plain one."""
    return not text.isascii() and any(space in text for space in _WIDE + _NO_WIDTH)


def _as_read(text: str, start: int, end: int) -> str:
    """Return the run with plain spaces; what has no width stays within a word, and next to what is not ASCII."""
    run = text[start:end]
    separates = any(each in _WIDE for each in run) or _is_apart(text, start, end) or _separates(text, start, end)
    return run.translate(_PLAIN) if separates else run


def _as_written(text: str, start: int, end: int) -> str:
    wide = "".join(each for each in text[start:end] if each in _WIDE)
    return " " * len(wide) if wide or _is_apart(text, start, end) else " "


def _is_apart(text: str, start: int, end: int) -> bool:
    """Return whether a plain space, or the start or end of a line, is next to the run."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before or not after or before in _SEPARATING or after in _SEPARATING


def _separates(text: str, start: int, end: int) -> bool:
    """Return whether a word or closing sign precedes the run and a word or opening sign follows it: "2.(SBU)"."""
    before, after = text[start - 1], text[end]
    joins = (before.isalnum() and after.isalnum()) or before in _OPENING or after in _CLOSING
    return before.isascii() and after.isascii() and not joins
