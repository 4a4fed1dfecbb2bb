"""The notice of a station's pages that some put below all their texts: "Visit Oslo's Classified Website: http://…"."""

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, trimmed

_NOTICE = (
    r"(?i:(?:\n[ \t]{0,9}[*=_~-]{4,90}[ \t]{0,9})?"
    r"\n[ \t]{0,20}(?:please[ ])?visit[ \t][^\r\n]{3,80}?(?:web[ -]?(?:site|page)|forum|home[ ]?page|portal)"
    r"[^\r\n]{0,30}\s{0,4}(?:https?://|www\.)\S{3,110}(?:[ ]\S{1,12})?(?:\s{1,9}[*=_~-]{4,90})?\s{0,9}\Z)"
)
_LONGEST_CHARS = 500  # with the address, and the rules around it
_SIGNS = ("isit", "ISIT")
_ENDS = frozenset(".?!)]\"'-")  # of the sentence above


def without_notice(text: str, body: Span) -> int:
    """Return the offset at which the body ends above such a notice on lines of its own; that of its end without one."""
    start = max(body.start, body.end - _LONGEST_CHARS)
    if not any(text.find(sign, start, body.end) >= 0 for sign in _SIGNS):
        return body.end
    found = compiled(_NOTICE).search(text[start : body.end])
    end = trimmed(text, Span(body.start, start + found.start())).end if found else body.end
    return end if text[end - 1 : end] in _ENDS else body.end
