"""How a text is to be handled, in words that are not among its captions: "SBU - PROTECT ACCORDINGLY", "GP-3"."""

import re
from collections.abc import Iterator

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span, Value, trimmed

_STATEMENT = compiled(
    r"(?:SENSITIVE[ \t]BUT[ \t]UNCLASSIFIED|SBU)\b[^\r\n]{0,120}|NOT[ \t]FOR[ \t]INTERNET\b[^\r\n]{0,60}"
    r"|(?:PLEASE[ \t])?(?:PROTECT|HANDLE)[ \t](?:ACCORDINGLY|AS)\b[^\r\n]{0,60}",
    re.IGNORECASE,
)
_GROUP = r"(?m)^[ \t]*(?:GP|GRP|GROUP)[ .-]{0,2}[1-4]\b[ \t.]*$"
_GROUPS = ("GP", "GRP", "GROUP")


def handling_of(cable: Cable) -> tuple[Value, ...]:
    """Return the captions, and the lines of the heading and above the signature that say how to treat the text."""
    return tuple(sorted((*cable.captions, *_statements(cable), *_group(cable)), key=lambda one: one.span.start))


def _statements(cable: Cable) -> Iterator[Value]:
    for field in cable.fields:
        if field.kind == "other" and field.label is None:
            written = cable.text_at(field.value)
            if _STATEMENT.fullmatch(written):
                yield Value(written, field.value)


def _group(cable: Cable) -> Iterator[Value]:
    """Yield the mark of downgrading up to 1972, which is between the text and the signature."""
    end = cable.signers[0].span.start if cable.signers else len(cable.text)
    below = cable.text[cable.body.end : end]
    if any(word in below for word in _GROUPS) and (found := compiled(_GROUP).search(below)):
        start, stop = found.span()
        span = trimmed(cable.text, Span(cable.body.end + start, cable.body.end + stop))
        yield Value(cable.text_at(span), span)
