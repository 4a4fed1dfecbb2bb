"""Labels that are misspelled: which element of the heading a line was to begin.

The structure grammar knows the labels as they ought to be and their most common misspellings. Here a line that it took
for text is looked at once more: a word before a colon that is a slip of the hand away from a label, an executive order
under a mistyped `E.O.`, an address line under a mistyped FM, TO or INFO.
"""

import re

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import FieldKind
from cablelint.records import NamedTuple
from cablelint.reference import executive_orders, neighbors
from cablelint.reference.lookups import BUILT_IN

LABEL = compiled(
    r"[ \t\f]*+(?:REF(?=[A-D][ \t]*:)|REF/[A-Z]/(?:MSGID:)?|(?:FM|TO|INFO|XMT)\b[ \t]*:?"
    r"|E\.?[ \t]?O\.?(?:(?:[ \t]*:(?=[ \t]*1(?:[01]\d|2[0-3])\d\d\b))?[ \t]*\d{4,6}(?!\d)"  # "E.O.:" is whole in SMART
    r"(?:[ \t]*[:;,.=]{1,2}|[ \t]+[-–—]{1,2}(?=[ \t]))?|[ \t]*:)?"
    r"|REF\(S\)[ \t]*:?"
    r"|(?:\([A-Z]{1,3}\)[ \t]*)?(?:CLASSIFIED[ \t]+BY|DERIVED[ \t]+FROM|DECLASSIFY[ \t]+ON)[ \t]*[:;]?"
    r"|(?:CLASS(?:IFICATION)?[ \t]+REASON|DECLASS[ \t]+ON"
    r"|CLASS(?:IFICATION|\.)?[ \t]+BY|CLASSIFYING[ \t]+OFFICER|REASONS?[ \t]+FOR[ \t]+CLASSIFICATION)[ \t]*:"
    r"|(?:PASS[ \t]LINE|DISSEM[ \t]RULE)[ \t]*:?|TELEGRAM\b"
    r"|[A-Z/]+(?:\([sS]\))?[ \t]*:(?:[:;]|-(?=[ \t]))?|"
    r"(?:TAGS?|SUBJ(?:ECT)?|REF(?:S|TELS?)?)\b(?:[ \t]*(?:\.[ \t]*:|[;,.=]{1,2})|[ \t]*+[-–—]{1,2}(?=[ \t]))?)",
    re.IGNORECASE,
)
"""A label as it begins a line, with the marks behind it."""

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
    "DECLASSIFYON": "classified_by",
    "MRN": "message_reference",
    "FROM": "from",
    "ACTION": "to",
    "INFO": "info",
    "DATEDTG": "date",
    "CAPTIONS": "caption",
}
# Looked for only under a name that is near a label, and so not compiled ahead.
_VALUES: dict[FieldKind, str] = {  # what must follow, where words near the label are common ones
    "tags": r"[ \t]*\[?[A-Z]{2,4}\b",
    "message_reference": r"[ \t]{0,9}\d{2}[ \t]{1,9}[A-Z][A-Z ]{1,40}[ \t]\d{1,6}[ \t]{0,9}$",
    "date": r"[ \t]{0,9}(?:[A-Z][a-z]{2,8}\.?[ \t]{1,9}\d|\d{6}Z)",
    "caption": r"[ \t]{0,9}[A-Z]{4}",
    "references": (
        r"(?<![ \t])[ \t]*+(?:\(?[A-Z][.)]{1,2}[ \t]*+){0,2}(?:\d{2,4}[ \t]++)?[A-Za-z][A-Za-z ]{1,40}[ \t]\d{1,7}\b"
        r"|[ \t]{0,9}(?:NONE|N/A)[ \t.]{0,9}$"
    ),
}
_BARE_TAGS = r"[ \t]+[A-Z]{4}\b(?:,?[ \t]++[A-Z]{2,4}\b)*+,?[ \t]*$"
_ORDER = (  # or with the same letter or mark twice: "EE.O.", ".E.O.", "E..O."
    r"[ \t]*(?:EXECUTIVE[ \t]+ORDER|[A-Z][.,:;]?[ \t]?[A-Z0][.,:;]{0,2}"
    r"|[.,]?E{1,2}[.,:;]{0,3}[ \t]?[O0]{1,2}[.,:;]{0,3}|E\.?[ ]?O\.?[ \t]?(?:E\.?[ ]?)?O\.?"
    r"|(?:[A-Z]|[-*][ ]?)E\.[ ]?O\.)[ \t]*\d{5}[ \t]*[:;]?"
)
_GARBLED_ORDER = r"[ \t]*E[.,:;]?[ \t]?[O0][.,:;]{0,2}[ \t]*(?P<number>[\dIlOS|]{5})(?![A-Za-z0-9|])[ \t]*[:;]?"
_STRAY = r"[ \t]*(?:[-*.,#~_=>][ \t]?){1,2}(?P<name>TAGS|SUBJECT|SUBJ|REF):"  # behind a mark that does not belong to it
_CITED = (
    r"(?<![ \t])[ \t]*+(?:\(?[A-Z][.)]{1,2}[ \t]*+){0,2}(?:\d{2}[ \t]++)?(?P<station>[A-Z]{2,16}(?: [A-Z]{2,16}){0,2})"
    r"[ \t]\d{3,6}(?=[ \t]*+(?:[,;.(]|AND[ \t]|$))"
)
_ADDRESS_KINDS = (
    "AMEMBASSY",
    "AMCON",
    "AMLEGATION",
    "SECSTATE",
    "SECDEF",
    "USMISSION",
    "USINT",
    "USDEL",
    "USLO",
    "AIT",
)
_MARK = compiled(r"[:;]")
_LONGEST_CHARS = 20  # of a label
_LONGEST_PROSIGN_LETTERS = 5
_FEWEST_FOR_TWO_SLIPS_LETTERS = 6
_OTHER_LABELS = frozenset({"RE"})
_FIGURES = str.maketrans("0158", "OISB")  # that a scan has for letters: "TAG5"
_REF_IN_ANOTHER_ORDER = frozenset({"EFR", "ERF", "FER", "FRE"})  # more than one slip away


_AGAIN: dict[FieldKind, str] = {
    "message_reference": r"\s{0,3}MRN[ \t]{0,3}:",
    "subject": r"\s{0,3}SUBJ(?:ECT)?[ \t]{0,3}:",
    "tags": r"\s{0,3}TAGS?[ \t]{0,3}:",
    "references": r"\s{0,3}REF(?:S|TELS?|ERENCES?)?[ \t]{0,3}:",
    "classified_by": r"\s{0,3}CLASSIFIED[ \t]{1,3}BY\b[ \t]{0,3}:?",
    "executive_order": r"\s{0,3}E\.?[ \t]?O\.?[ \t]{0,3}\d{5}[ \t]{0,3}:",
}


def behind_repeated_label(text: str, offset: int, end: int, kind: FieldKind) -> int:
    """Return the offset behind a label that is written once more at the offset: "SUBJECT: SUBJECT: TEA"."""
    written = _AGAIN.get(kind)
    found = compiled(written, re.IGNORECASE).match(text, offset, end) if written else None
    return found.end() if found else offset


class Misspelled(NamedTuple):
    """The element that a line was to begin, and how far its label goes from the start of the line."""

    kind: FieldKind
    length: int


def misspelled_label(written: str) -> Misspelled | None:
    """Return the element under a misspelled label; None where the line begins with none."""
    front = written[: 2 * _LONGEST_CHARS]
    if any(order in front for order in executive_orders.numbers()) and (order := compiled(_ORDER).match(front)):
        return Misspelled("executive_order", order.end())
    garbled = compiled(_GARBLED_ORDER).match(front) if front[:1] == "E" else None
    if garbled and executive_orders.misread(garbled["number"]):
        return Misspelled("executive_order", garbled.end())
    if (stray := compiled(_STRAY).match(front)) is not None:
        return Misspelled(_NAMES[stray["name"]], stray.end())
    mark = _MARK.search(front)
    length = mark.start() if mark else 0
    if front[:length].strip() == "RE" and _cites_cable(written[length + 1 :]):
        return Misspelled("references", length + 1)
    kind = _nearest(front[:length].strip()) if length else None
    if kind is not None and compiled(_VALUES.get(kind, "")).match(written[length + 1 :]):
        return Misspelled(kind, length + 1)
    return None if length else _bare_tags(written)


def _cites_cable(value: str) -> bool:
    """Return whether the value is a cable of a known station, which the subject line of a mail hardly is."""
    cited = compiled(_CITED).match(value)
    return cited is not None and BUILT_IN.stations.is_station(cited["station"])


def _bare_tags(written: str) -> Misspelled | None:
    """Return the TAGS under a label without a colon: "TAGE PREL, FI"."""
    name = written.split(None, 1)[0] if written[:1].isupper() else ""
    if not 3 <= len(name) <= _LONGEST_PROSIGN_LETTERS or _nearest(name) != "tags":
        return None
    return Misspelled("tags", len(name)) if compiled(_BARE_TAGS).match(written[len(name) :]) else None


def misspelled_prosign(written: str, seen: set[FieldKind]) -> Misspelled | None:
    """Return the address line under a misspelled FM, TO or INFO, of which the next one is looked for."""
    name, _, addressee = written[: 2 * _LONGEST_CHARS].partition(" ")
    name = name.removesuffix(":")
    kind: FieldKind = "from" if "from" not in seen else "to" if "to" not in seen else "info"
    if not 0 < len(name) <= _LONGEST_PROSIGN_LETTERS or not addressee.lstrip()[:1].isupper():
        return None
    if kind == "from" and "date" not in seen and not addressee.lstrip().startswith(_ADDRESS_KINDS):
        return None
    wanted = {"from": "FM", "to": "TO", "info": "INFO"}[kind]
    if neighbors.slips(name, wanted) <= 1 or (kind == "from" and name == "FROM"):
        return Misspelled(kind, len(name) + written.startswith(":", len(name)))
    return None


def _could_be_label(name: str) -> bool:
    """Return whether the letters are those of a label; a longer one may have one figure in it by a slip of the hand."""
    figures = sum(map(str.isdigit, name))
    within = len(name) >= _FEWEST_FOR_TWO_SLIPS_LETTERS or (
        len(name) == _LONGEST_PROSIGN_LETTERS and f"{name[0]}{name[-1]}".isalpha()
    )
    return name.isalnum() and (not figures or (figures == 1 and within))


def _nearest(written: str) -> FieldKind | None:
    """Return the element whose label the words are near: one slip away, or two for a longer one that begins like it."""
    name = "".join(written.upper().replace("/", "").split())
    if (plain := name.translate(_FIGURES)) in _NAMES and plain != name:
        return _NAMES[plain]
    if not _could_be_label(name) or len(name) > _LONGEST_CHARS or name in _OTHER_LABELS:
        return None
    if name in _REF_IN_ANOTHER_ORDER:
        return "references"
    letters = set(name)
    for label, kind in _NAMES.items():
        most = 2 if len(label) >= _FEWEST_FOR_TWO_SLIPS_LETTERS else 1
        if abs(len(label) - len(name)) > most or len(set(label) - letters) > most:
            continue  # without counting: each of these takes a slip
        slips = neighbors.slips(name, label)
        if slips == 1 or (slips == 2 and len(label) >= _FEWEST_FOR_TWO_SLIPS_LETTERS and name[0] == label[0]):
            return kind
    return None
