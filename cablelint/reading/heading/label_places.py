"""Labels in the midst of a line: where the value of one element ends and the next begins.

A heading is a sequence of labelled elements, whatever the line breaks between them: "SUBJECT: TEA REF: OSLO 12". Words
of a value may look like a label ("SUBJECT: PRICE TAGS: AN UPDATE"), so what follows is looked at, too.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import FieldKind
from cablelint.model.spans import Span
from cablelint.reference.tags import TagLists

_LABEL = compiled(
    r"(?<![^\s;,(])(?:(?P<executive_order>E\.?[ \t]?O\.?[ \t]{0,3}\d{5}[ \t]{0,3}:)"
    r"|(?P<tags>TAGS?[ \t]{0,3}:|(?:TAGE|TAGES|TABS|TAS|TGS|AGS)[ \t]{0,3}:|(?-i:TAGS)(?=[ \t]+(?-i:[A-Z]{2,4})[ \t,]))"
    r"|(?P<subject>SUBJ(?:ECT)?[ \t]{0,3}:)"
    r"|(?P<references>(?:(?:PRIME|PRIOR|PREVIOUS|PROGRAM|PROG)[ \t]{0,3})?REF(?:S|TELS?|ERENCES?|\(S\))?[ \t]{0,3}:)"
    r"|(?P<classified_by>(?:\([A-Z]{1,3}\)[ \t]{0,3})?"
    r"(?:THIS[ \t](?:MESSAGE|CABLE|TELEGRAM)[ \t](?:IS[ \t]|WAS[ \t])?)?"
    r"(?:CLASSIFIED[ \t]BY|DERIVED[ \t]FROM)\b[ \t]{0,3}:?|(?:REASONS?|DECL(?:ASSIFY[ \t]ON)?)[ \t]{0,3}:)"
    r"|(?P<other>SENSITIVE[ \t]BUT[ \t]UNCLASSIFIED\b))",
    re.IGNORECASE,
)
_GLUED = compiled(  # the line break before the label is lost
    r"(?<=[A-Z0-9/)])(?:(?P<executive_order>E\.O\.[ \t]{0,3}\d{5}[ \t]{0,3}:)|(?P<tags>TAGS:)"
    r"|(?P<subject>SUBJ(?:ECT)?:)|(?P<references>REF(?:S|TELS?)?:)"
    r"|(?P<classified_by>(?:CLASSIFIED BY|Classified By)[ \t]?:))"
)
_REFERENCE = compiled(r"[^:\r\n]{0,60}?\d|[ \t]*(?:NONE|N/A)\b", re.IGNORECASE)
_SECTION = compiled(r"(?s:.{0,200}?)\b1\.[3-8]")
_STATEMENT = compiled(r"[ \t]*(?:[.;,:-]|(?:PLEASE|PROTECT|HANDLE|NOT[ \t]FOR|ENTIRE)\b)", re.IGNORECASE)
_FIRST_WORD = compiled(r"[^\w\r\n]{0,9}([A-Za-z]{2,4})\b")
_SIGNS = (
    "CLASSIFIED",
    "REF",
    "E.O",
    "EO",
    "E. O",
    "TAG",
    "AGS",
    "TGS",
    "TAS",
    "TABS",
    "SUBJ",
    "DERIVED",
    "REASON",
    "DECL",
)
_OPENING = frozenset({"classification", "date", "from", "message_reference"})  # elements with which a heading opens
_TWO = 2  # words
_LOOKED_AT = 240  # characters behind a label


UNFINISHED = frozenset("A AN AND AT BY FOR FROM IN NEW OF ON OR THE TO UNDER WITH -".split())
"""Words in capitals with which no element ends, and no label follows."""


class FoundLabel(NamedTuple):
    """The element that begins at a place in a line, and where its label is; that of a statement is empty."""

    kind: FieldKind
    span: Span


def labels_within(
    text: str, kind: FieldKind, value: Span, seen: frozenset[FieldKind], tags: TagLists
) -> Iterator[FoundLabel]:
    """The labels in the value of an element, in order; elements of the kinds that are `seen` stand above it."""
    written = text[value.start : value.end].upper()
    if not any(sign in written for sign in _SIGNS):
        return
    found = [*_LABEL.finditer(text, *value), *_GLUED.finditer(text, *value)]
    for match in sorted(found, key=lambda match: match.start()):
        other: FieldKind = match.lastgroup  # type: ignore[assignment]  # the groups are named after the kinds
        if other == kind or other in seen or not _may_stand(text, kind, match, value, seen):
            continue
        if begins_element(text, kind, match, value, tags):
            yield FoundLabel(other, Span(match.start(), match.start() if other == "other" else match.end()))


def _may_stand(text: str, kind: FieldKind, label: re.Match[str], value: Span, seen: frozenset[FieldKind]) -> bool:
    """Whether a label may be at this place of the element: below the SUBJECT words without a label are text."""
    before = text[value.start : label.start()].split()[-_TWO:]
    if kind == "other" and len(before) < _TWO and label.lastgroup in ("references", "classified_by"):
        return True  # "DOE REF: OSLO 12"
    if not before:
        return False
    if kind in ("other", "caption", "passing"):
        return "subject" not in seen and not seen.isdisjoint(_OPENING) and label.group().isupper()
    return label.lastgroup != "executive_order" or before[-1].upper() not in UNFINISHED


def begins_element(text: str, kind: str, label: re.Match[str], value: Span, tags: TagLists) -> bool:
    """Whether the words are a label in this place, by what follows them."""
    behind = text[label.end() : min(value.end, label.end() + _LOOKED_AT)]
    match label.lastgroup:
        case "tags":
            first = _FIRST_WORD.match(behind)
            return first is not None and bool(tags.facts(first[1].upper()))
        case "references":
            return _REFERENCE.match(behind) is not None
        case "classified_by":
            return _begins_authority(kind, label.group().upper(), behind)
        case "other":
            return kind == "subject" and _is_statement(text, label, value, behind)
    return True


def _begins_authority(kind: str, label: str, behind: str) -> bool:
    if label.startswith(("REASON", "DECL")):
        return kind not in ("executive_order", "classified_by") and (
            label.startswith("D") or bool(_SECTION.match(behind))
        )
    return kind != "subject" or label.endswith(":") or _SECTION.match(behind) is not None


def _is_statement(text: str, label: re.Match[str], value: Span, behind: str) -> bool:
    """Whether a SUBJECT ends before the words, which say how to treat the text: "TEA Sensitive but unclassified."."""
    above = text[value.start : label.start()]
    contrast = above.isupper() and not label.group().isupper()
    return contrast or _STATEMENT.match(behind) is not None
