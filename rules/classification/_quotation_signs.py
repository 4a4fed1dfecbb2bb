"""Markings on the lines that begin and end a quoted text: "Begin text of letter (S):", "Begin (S) text"."""

from cablelint import Span, compiled
from cablelint.rules.classification._sides import sides

_NAMES = r"\b(?i:aide|letter|list|message|note|paper|passage|points|questions|quote|remarks|statement|table|text)\b"
_OPENS = r"[ \t]*+(?:¶?\d{1,3}\.[ \t]+)?(?:\([A-Z/]{1,12}\)[ \t]+)?(?i:begin|end)[ \t]"
_NAMED_BEFORE = (
    rf"{_OPENS}(?=[^().:;\n]{{0,60}}{_NAMES})[^().:;\n]{{1,60}}(?<![\d \t])(?<!section)(?<!article)[ \t]*+(?:-[ \t])?\Z"
)
_ENDS_LINE = ("", ":", ".", "-")


def is_of_quotation(text: str, sign: Span) -> bool:
    """Return whether the sign ends a line that begins or ends a quoted text, or is before its name."""
    around = sides(text, sign)
    if around.after.strip()[:1] in _ENDS_LINE:
        return compiled(_NAMED_BEFORE).match(around.before) is not None
    opens = compiled(rf"{_OPENS}\Z").match(around.before)
    return opens is not None and compiled(rf"[ \t][^().:;\n]{{0,40}}{_NAMES}").match(around.after) is not None
