"""The last paragraph, of which the number is a letter or a sign beside its key: "$. COMMENT", "G. MOSCOW"."""

from cablelint import Cable, Span, compiled

_LAST = (
    r"(?:\r?\n[ \t]*){2}(?:(?P<sign>[$^#%&@!])\.?|(?P<letter>[A-Z])\.)[ \t]{1,3}"
    r"(?=\((?:U|SBU|C|S|TS)[/)]|[A-Z][A-Za-z]{2})"
)
_LETTERED = r"(?:^|[\r\n])[ \t]*\(?[A-Za-z][.)][ \t]"
_MAY_OPEN_LIST = frozenset("AI")


def lost_at_end(cable: Cable) -> tuple[Span, int] | None:
    """Return the sign in the place of the number below the last one, and the number; None where it may be an item."""
    last = cable.paragraphs[-1] if cable.paragraphs else None
    if last is None or last.number is None or cable.quoted(last.span.end - 1):
        return None
    found = next(iter([*compiled(_LAST).finditer(cable.text, *last.text_span)][-1:]), None)
    if found is None or found["letter"] in _MAY_OPEN_LIST:
        return None
    lettered = len(compiled(_LETTERED).findall(cable.text_at(last.text_span)))
    if found["letter"] and (lettered > 1 or cable.text_at(last.text_span)[: found.start()].endswith(":")):
        return None
    return Span(*found.span("letter" if found["letter"] else "sign")), last.number + 1
