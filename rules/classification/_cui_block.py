"""The lines that say who controls unclassified information, in which category, and who may see it (32 CFR 2002.20)."""

import re
from collections.abc import Iterator

from cablelint import Cable, NamedTuple, Span, Value, compiled

_LINE = (
    r"(?:\A|(?<=[\r\n]))[ \t]{0,9}(?:\((?:U|CUI)\)[ \t]{1,3})?"
    r"(?P<label>(?P<by>CONTROLLED[ \t]BY)|(?P<category>CUI[ \t]CATEGOR(?:Y|IES|Y\(IES\)))"
    r"|(?P<dissemination>(?:LIMITED[ \t]|DISTRIBUTION/)?DISSEMINATION(?:[ \t]CONTROLS?(?:\(S\))?)|LDC))"
    r"[ \t]{0,3}:[ \t]{0,9}(?P<value>[^\r\n]{0,200})"
)
_WORD = compiled(r"[A-Za-z][A-Za-z0-9-]{1,30}")
_NONE = frozenset({"NONE", "NA"})


class CuiLine(NamedTuple):
    """A line of the block: what it gives, its label, and its words without spaces around them."""

    kind: str  # by, category or dissemination
    label: Span
    value: Value


def cui_lines(cable: Cable) -> tuple[CuiLine, ...]:
    """Return the lines of the block, in order; empty where the cable has no category and no one who controls it."""
    if not (cable.mentions("cui") and cable.mentions("category", "categories")):
        return ()  # as nearly all texts, which is seen at once
    found = tuple(_line(one) for one in compiled(_LINE, re.IGNORECASE).finditer(cable.text))
    return found if any(line.kind == "category" for line in found) else ()


def words_of(line: CuiLine) -> Iterator[Value]:
    """Yield the categories or controls of a line, "FED ONLY" as one."""
    text = line.value.text
    if text.upper().replace("/", "") in _NONE:
        return
    pieces = compiled(r"[^,;/\r\n]+").finditer(text)
    for piece in pieces:
        words = piece[0].strip()
        start = line.value.span.start + piece.start() + len(piece[0]) - len(piece[0].lstrip())
        if _WORD.match(words):
            yield Value(words, Span(start, start + len(words)))


def _line(found: re.Match[str]) -> CuiLine:
    kind = next(name for name in ("by", "category", "dissemination") if found[name])
    value = found["value"].strip()
    start = found.start("value") + len(found["value"]) - len(found["value"].lstrip())
    return CuiLine(kind, Span(*found.span("label")), Value(value, Span(start, start + len(value))))
