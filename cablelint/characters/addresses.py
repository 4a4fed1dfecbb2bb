"""Addresses of pages and mailboxes, and names of files, in which a letter with an accent is another letter."""

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
_HARMLESS = frozenset({"quotation mark", "invisible", "bullet", "inverted mark"})


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
