"""Labels that are misspelt: which element of the heading a line was to begin.

The structure grammar knows the labels as they ought to be and their commonest misspellings. Here a line that it took
for text is looked at once more: a word before a colon that is a slip of the hand away from a label, an executive order
under a mistyped `E.O.`, an address line under a mistyped FM, TO or INFO.
"""

import re
from typing import NamedTuple

from cablelint.heading import FieldKind
from cablelint.reference import neighbours

_NAMES: dict[str, FieldKind] = {
    "SUBJECT": "subject",
    "SUBJ": "subject",
    "TAGS": "tags",
    "REF": "references",
    "REFS": "references",
    "REFTEL": "references",
    "REFERENCE": "references",
    "CLASSIFIEDBY": "classified_by",
    "DERIVEDFROM": "classified_by",
    "MRN": "message_reference",
    "FROM": "from",
    "ACTION": "to",
    "INFO": "info",
}
_VALUES: dict[FieldKind, re.Pattern[str]] = {  # what must follow, where words near the label are common ones
    "tags": re.compile(r"[ \t]*(?:\[?[A-Z]{2,4}\b)"),
    "message_reference": re.compile(r"[ \t]*\d{2}[ \t]+[A-Z][A-Z ]+[ \t]\d{1,6}[ \t]*$"),
    "references": re.compile(
        r"[ \t]*(?:\(?[A-Z][.)]{1,2}[ \t]*)?(?:\d{2,4}[ \t]+)?[A-Za-z][A-Za-z ]{1,40}[ \t]\d{1,7}\b"
    ),
}
_LABEL = re.compile(r"[ \t]*(?P<name>[A-Za-z]{2,14}(?:[ \t]{1,3}[A-Za-z]{2,5})?)[ \t]*[:;]")
_BARE_TAGS = re.compile(r"[ \t]*(?P<name>[A-Z]{3,5})(?=[ \t]+[A-Z]{4}\b(?:,?[ \t]+[A-Z]{2,4}\b)*,?[ \t]*$)")
_ORDER = re.compile(
    r"[ \t]*(?:EXECUTIVE[ \t]+ORDER|[A-Z][.,:;]?[ \t]?[A-Z0][.,:;]{0,2})"
    r"[ \t]*(?:11652|12065|12356|12958|13292|13526)[ \t]*[:;]?"
)
_PROSIGN = re.compile(r"(?P<name>[A-Z0-9]{1,5})[ \t]*:?[ \t]+(?:R[A-Z]{3,7}/)?(?P<kind>[A-Z]+)\b")
_ADDRESS_KINDS = frozenset(
    "AMEMBASSY AMCONSUL AMCONGEN AMLEGATION SECSTATE SECDEF USMISSION USINT USDEL USLO AIT ALL DEPT".split()
)
_FEWEST_FOR_TWO_SLIPS = 6  # letters
_OTHER_LABELS = frozenset({"RE"})


class Misspelt(NamedTuple):
    """The element that a line was to begin, and how far its label goes from the start of the line."""

    kind: FieldKind
    length: int


def misspelt_label(written: str) -> Misspelt | None:
    """The element under a misspelt label; None where the line begins with none."""
    if order := _ORDER.match(written):
        return Misspelt("executive_order", order.end())
    found = _LABEL.match(written) or _BARE_TAGS.match(written)
    kind = _nearest("".join(found["name"].upper().split())) if found else None
    if found is None or kind is None or (found.re is _BARE_TAGS and kind != "tags"):
        return None
    value = _VALUES.get(kind)
    return Misspelt(kind, found.end()) if value is None or value.match(written, found.end()) else None


def misspelt_prosign(written: str, seen: set[FieldKind]) -> Misspelt | None:
    """The address line under a misspelt FM, TO or INFO, of which the next one is looked for."""
    found = _PROSIGN.match(written)
    kind: FieldKind = "from" if "from" not in seen else "to" if "to" not in seen else "info"
    if found is None or (kind == "from" and "date" not in seen and found["kind"] not in _ADDRESS_KINDS):
        return None
    wanted = {"from": "FM", "to": "TO", "info": "INFO"}[kind]
    if neighbours.slips(found["name"], wanted) <= 1 or (kind == "from" and found["name"] == "FROM"):
        return Misspelt(kind, len(found["name"]) + (written[len(found["name"]) :].lstrip().startswith(":")))
    return None


def _nearest(name: str) -> FieldKind | None:
    """The element whose label the name is near: one slip away, or two for a longer one that begins like it."""
    if name in _OTHER_LABELS:
        return None
    for label, kind in _NAMES.items():
        if abs(len(label) - len(name)) > 2:
            continue
        slips = neighbours.slips(name, label)
        if slips == 1 or (slips == 2 and len(label) >= _FEWEST_FOR_TWO_SLIPS and name[0] == label[0]):
            return kind
    return None
