"""Labels within an element that are misspelled: the DECL of the E.O. line, Declassify On beside the reasons."""

import re
from collections.abc import Iterator

from cablelint import Cable, NamedTuple, Span, compiled, neighbors

_LABEL = (  # before a colon, or the label of a date or a code without one
    r"(?<![\w/\x80-\uffff])(?P<label>[A-Z][A-Z0]{2,11}(?:[ \t]{1,3}[A-Z0]{2,4})?)"
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


_WRONG_MARK = r"(?<![\w/\x80-\uffff])(?P<label>DECL|REASONS?)[ \t]?(?P<mark>;|,(?=[ \t]*\d)|:[:;]|;:)"
_DECL_TWICE = r"(?<![\w/])DECL[ \t]?:?[^\r\n\d]{0,3}\d[^\r\n]{0,30}?(?P<again>(?<![\w/])DECL\b(?:[ \t]?:)?)"
_BEHIND_DATE = r"\d[ \t]{0,2}[:;,]?[ \t]{0,2}(?P<label>DECL\b(?:[ \t]?:)?)[ \t]*(?=[\r\n]|\Z)"
_EMPTY_LABEL = r"(?<=[ \t])(?P<label>(?:TAGS|SUBJECT|REF|CLASSIFIED BY|E\.O\.)[ \t]?:)[ \t]*(?=[\r\n]|\Z)"


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


class OddLabel(NamedTuple):
    """A label behind the first of its element that has a wrong mark or place, and what to say of it."""

    span: Span
    message: str


def odd_labels(cable: Cable) -> Iterator[OddLabel]:
    """Yield labels of the E.O. line and the authority lines with another mark, twice, behind their date, or empty."""
    for field in cable.fields:
        if field.kind in ("executive_order", "classified_by"):
            start = field.label.span.end if field.label else field.value.start
            mark = cable.text[start : start + 1]
            if field.label and field.kind == "classified_by" and mark in (":", ";") and field.label.text[-1] == ":":
                message = f'"{field.label.text}{mark}" has a mark too many; write {field.label.text}'
                yield OddLabel(Span(field.label.span.start, start + 1), message)
            yield from _odd_within(cable, Span(start, field.span.end))


def _odd_within(cable: Cable, value: Span) -> Iterator[OddLabel]:
    for found in compiled(_WRONG_MARK, re.IGNORECASE).finditer(cable.text, *value):
        yield OddLabel(Span(*found.span()), f'"{found[0]}" is not a label; write {found["label"]}:')
    if twice := compiled(_DECL_TWICE, re.IGNORECASE).search(cable.text, *value):
        yield OddLabel(Span(*twice.span("again")), 'the label "DECL:" is written twice; remove one')
    elif behind := compiled(_BEHIND_DATE, re.IGNORECASE).search(cable.text, *value):
        yield OddLabel(Span(*behind.span("label")), '"DECL:" is behind the date; write it before the date')
    if empty := compiled(_EMPTY_LABEL, re.IGNORECASE).search(cable.text, *value):
        yield OddLabel(Span(*empty.span("label")), f'nothing follows "{empty["label"]}"; remove it')
