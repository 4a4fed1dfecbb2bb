"""Addresses, names of files, and markings, in which a letter with an accent is another letter."""

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.reference.signs import equal

_REACH_CHARS = 200  # on either side, that an address is looked for in
_WORD_BEFORE = r"\S{0,200}\Z"
_WORD_AFTER = r"\S{0,200}"
_BESIDE = "\"'“”‘’«»()[]<>,.;:!?…–—"  # what may touch an address, and is not of it
_OF_ADDRESS = (
    r"[^\s@]@[^\s@]|://|\bwww\.|[\\]"
    r"|\.(?i:docx?|xlsx?|pptx?|pdf|rtf|txt|html?|jpe?g|png|gif|tiff?|zip|csv|mp[34]|avi|wav)\Z"
)
_MARKING_CHARS = 12
_BRACKET_BEFORE = r"[(\[{]([A-Za-z /,-]{0,10})\Z"
_BRACKET_AFTER = r"([A-Za-z /,-]{0,20})[)\]}]"
_MARKING = r"(?i:\s?(?:TS|S|C|U|SBU|LOU|FOUO|CUI|CTS|NS|NC|NR|NU|NF)(?:[/ ,-].*)?)"
_LETTERS = frozenset({"accented letter", "accent", "letter", "ligature"})
_HARMLESS = frozenset({"quotation mark", "invisible", "bullet", "inverted mark"})


def changes_meaning(text: str, span: Span) -> bool:
    """Return whether plain signs in the span make another address, or a portion marking, of what is around it."""
    return changes_address(text, span) or makes_marking(text, span)


def makes_marking(text: str, span: Span) -> bool:
    """Return whether with plain letters in the span the bracket around it is a portion marking: "(ÑS)" is (NS)."""
    if not all((found := equal(sign)) and found.kind in _LETTERS for sign in text[span.start : span.end]):
        return False
    before = compiled(_BRACKET_BEFORE).search(text, max(0, span.start - _MARKING_CHARS), span.start)
    after = compiled(_BRACKET_AFTER).match(text, span.end)
    if before is None or after is None:
        return False
    plain = "".join(found.plain if (found := equal(sign)) else sign for sign in text[span.start : span.end])
    return compiled(_MARKING).fullmatch(before[1] + plain + after[1]) is not None


def changes_address(text: str, span: Span) -> bool:
    """Return whether signs of the span are letters or dashes within an address, which names another without them."""
    kinds = {found.kind for sign in text[span.start : span.end] if (found := equal(sign))}
    if kinds <= _HARMLESS:
        return False
    before = compiled(_WORD_BEFORE).search(text, max(0, span.start - _REACH_CHARS), span.start)
    after = compiled(_WORD_AFTER).match(text, span.end)
    start, end = before.start() if before else span.start, after.end() if after else span.end
    word = text[start:end].rstrip(_BESIDE)
    return span.end <= start + len(word) and compiled(_OF_ADDRESS).search(word) is not None
