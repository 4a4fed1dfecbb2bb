"""Labels within an element that are misspelled: the DECL of the E.O. line, Declassify On beside the reasons."""

import re
from collections.abc import Iterator

from cablelint import Cable, NamedTuple, Span, compiled, neighbors

_LABEL = (  # before a colon, or the label of a date or a code without one
    r"(?<![\w/])(?P<label>[A-Z][A-Z0]{2,11}(?:[ \t]{1,3}[A-Z0]{2,4})?)"
    r"(?:[ \t]{0,2}[:;]|(?<!DEC)(?=[ \t]{1,3}(?:\d{1,2}[/.-]\d|\d{8}|OADR|(?:25)?X\d)))"
)
_NAMES = {
    "DECL": "DECL:",
    "DECLASSIFYON": "Declassify On:",
    "DERIVEDFROM": "Derived From:",
    "REASON": "Reason:",
    "REASONS": "Reasons:",
}
_LAST_CHARS = 2  # ON, or the end of FROM
_REASONS = ("REASON", "REASONS")
_FOR = "for "  # behind which the reasons are a word, not a label
_MOST_SLIPS = {"DECL": 1, "DECLASSIFYON": 2, "DERIVEDFROM": 2, "REASON": 1, "REASONS": 1}
_OTHERS = frozenset({"DATE", "DECLASSON", "DECLON", "DECLASS", "DECLAS", "DECLASSIFY"})


class Inner(NamedTuple):
    """A misspelled label, or the same word in a sentence, and how it is written."""

    span: Span
    right: str
    is_clear: bool  # not so where all of its last word is another: "Declassify FM"


def inner_labels(cable: Cable) -> Iterator[Inner]:
    """Yield the misspelled labels behind the first of the E.O. line and of the lines on who classified the cable."""
    for field in cable.fields:
        if field.kind not in ("executive_order", "classified_by"):
            continue
        start = field.label.span.end if field.label else field.value.start
        for found in compiled(_LABEL, re.IGNORECASE).finditer(cable.text, start, field.span.end):
            if cable.text[start : found.start()].rstrip(" \t").endswith(":"):
                continue  # the value of another label: "UBJECT:EASON:"
            name = "".join(found["label"].upper().split())
            right = next((name_of for name_of in _NAMES if _is_near(name, name_of)), None)
            if right in _REASONS and cable.text[max(0, found.start() - len(_FOR)) : found.start()].lower() == _FOR:
                yield Inner(Span(*found.span("label")), right if found["label"].isupper() else right.lower(), True)
            elif right:
                clear = neighbors.slips(name[-_LAST_CHARS:], right[-_LAST_CHARS:]) < _LAST_CHARS
                yield Inner(Span(*found.span()), _NAMES[right], clear)


def _is_near(name: str, right: str) -> bool:
    return name not in _NAMES and name not in _OTHERS and neighbors.slips(name, right) <= _MOST_SLIPS[right]
