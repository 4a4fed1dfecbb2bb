"""Which label an element of the heading should have, and whether one that is misspelled can mean no other."""

import re

from cablelint import FieldKind, Options, Span, compiled, executive_orders, neighbors, practices

_RIGHT_LABELS: dict[FieldKind, tuple[str, ...]] = {  # the first is written in place of a wrong one
    "from": ("FM",),
    "to": ("TO",),
    "info": ("INFO", "XMT"),
    "tags": ("TAGS:",),
    "subject": ("SUBJECT:",),
    "references": ("REF:",),
}
_SMART_LABELS: dict[FieldKind, tuple[str, ...]] = {
    "from": ("From:",),
    "to": ("Action:", "To:"),
    "info": ("Info:", "XMT"),
    "subject": ("Subject:", "SUBJECT:"),
    "references": ("Reference:", "References:", "Ref:", "REF:"),
}
OTHER_FORMS: dict[FieldKind, str] = {  # whatever their case
    "executive_order": r"(?:E\.\s?O\.|EO)\s?(?:\d{5})?\s?:?",
    "tags": r"TAGS\s?:?",
    "subject": r"SUBJECT\s?:?",
    "references": r"REF(?:S|\(S\)|ERENCES?)?\s?:?",
    "from": r"(?:FM|FROM)\s?:",
    "to": r"(?:TO|ACTION)\s?:",
    "info": r"INFO\s?:",
}
OF_SMART = r"(?:MRN|DATE/DTG|DATE|DTG|CAPTIONS?)\s?:"
SMART_ONLY: dict[FieldKind, str] = {"message_reference": "MRN:", "date": "Date/DTG:", "caption": "Captions:"}
_MARKED = r"(?P<marking>\([A-Z]{1,3}\)[ \t]?)?"
_AUTHORITY = rf"{_MARKED}(?:CLASSIFIED BY|DERIVED FROM|DECLASS(?:IFY)? ON|REASONS?|DECL)\s?:?"
_AUTHORITIES = {
    "CLASSIFIEDBY": "Classified By:",
    "DERIVEDFROM": "Derived From:",
    "DECLASSIFYON": "Declassify On:",
}
_IN_USE: dict[FieldKind, tuple[str, ...]] = {
    "from": ("FM", "FROM"),
    "to": ("TO", "ACTION"),
    "info": ("INFO",),
    "tags": ("TAGS",),
    "subject": ("SUBJECT", "SUBJ"),
    "references": ("REF", "REFS", "REFTEL", "REFTELS", "REFERENCE", "REFERENCES"),
    "classified_by": tuple(_AUTHORITIES),
    "message_reference": ("MRN",),
    "date": ("DATEDTG",),
    "caption": ("CAPTIONS",),
}
_OF_ORDER = r"(?:E[O0]|[O0]E|EXECUTIVEORDER)\d{0,5}"
_SHORTEST_LETTERS = 2  # of a label that any other word of two letters is near to
_SHORTEST_WORD_CHARS = 3  # of the first word of a label of two
_OF_LABELS = r"[A-Za-z0 \t.,:;()/]+"
_ORDER = r"E\.O\.(?:\s\d{4,5})?:"
NUMBER_OF_ORDER = r"\d{4,5}(?!\d)"  # of "E012958" the last five
_GARBLED = r"(?<![A-Za-z0-9])[\dIlOS|]{5}(?![A-Za-z0-9|])"  # "I2356"


def right_label(kind: FieldKind, written: str, smart: bool) -> str:
    """Return the label as it should be; as written, if that is right."""
    if kind == "executive_order":
        order = _order_of(written)
        return written if compiled(_ORDER).fullmatch(written) else f"E.O. {order}:" if order else "E.O.:"
    if kind == "classified_by":
        marked = compiled(_MARKED, re.IGNORECASE).match(written)
        marking = marked.group() if marked else ""
        letters = "".join(written[len(marking) :].rstrip(":").upper().split())
        nearest = min(_AUTHORITIES, key=lambda name: neighbors.slips(letters, name))
        return written if is_form(_AUTHORITY, " ".join(written.split())) else marking + _AUTHORITIES[nearest]
    labels = (_SMART_LABELS.get(kind) if smart else None) or _RIGHT_LABELS[kind]
    in_other_case = (label for label in labels if label.upper().rstrip(":") == written.upper().rstrip(" :"))
    return written if written in labels else next(in_other_case, labels[0])


def _order_of(written: str) -> str | None:
    """Return the number of the order that the label names; with its figures for letters, where that makes an order."""
    garbled = compiled(_GARBLED).search(written)
    if garbled and (right := executive_orders.misread(garbled[0])):
        return right
    order = compiled(NUMBER_OF_ORDER).search(written)
    return order[0] if order else None


_HOLDS_MORE = r"[(\[{][A-Za-z]|[A-Za-z]/"  # a letter in brackets, or before a slash


def is_clear(kind: FieldKind, written: str) -> bool:
    """Return whether the label is at most one slip away from one of those that are in use for the element."""
    letters = "".join(filter(str.isalnum, written.upper()))
    names = _IN_USE.get(kind)
    if names is None:  # of an order, whose number is not enough: FM 13526 and UP 12958 are read as E.O. too
        return compiled(_OF_ORDER).fullmatch(letters) is not None
    if not compiled(_OF_LABELS).fullmatch(written):
        return False
    if letters == "RE":
        return False  # which opens the subject line of a mail
    plain = letters.replace("0", "O")
    words = written.split()
    of_two = kind == "classified_by"
    apart = len(words) > (2 if of_two else 1) or (not of_two and "," in written)  # "e AGS:" may be two words
    apart = apart or (len(words) == 2 and len(words[0]) < _SHORTEST_WORD_CHARS)  # and so may "b eclassifyOn:"
    return plain in names or any(
        not apart and len(name) > _SHORTEST_LETTERS and neighbors.slips(letters, name) <= 1 for name in names
    )


def goes_on(text: str, label: Span, kind: FieldKind) -> bool:
    """Return whether the next letters may be of a damaged label too: "SUBJ CT: TEA" is SUBJECT without its E."""
    rest = compiled(r"[ \t]{1,3}([A-Z]{1,6})[ \t]?:").match(text, label.end)
    written = text[label.start : label.end]
    names = [name for name in _IN_USE.get(kind, ()) if rest and len(name) > len(written)]
    return any(neighbors.slips(written.upper() + rest[1], name) <= 1 for name in names if rest)


def holds_letter(kind: FieldKind, written: str) -> bool:
    """Return whether the label has letters in it that the right one has not: of a reference, or of a marking.

    "REF/B:", "SUBJECT(S):", "S/TAGS:".
    """
    marking = compiled(_MARKED, re.IGNORECASE).match(written) if kind == "classified_by" else None  # which stays
    lettered = compiled(_HOLDS_MORE).search(written, marking.end() if marking else 0) is not None
    of_reference = kind == "references" and compiled(r"[/ ]\(?[A-Z]\)?\W*\Z", re.IGNORECASE).search(written) is not None
    return lettered or of_reference


def was_custom(options: Options, written: str) -> bool:
    """Return whether the label is the SUBJ: of its time."""
    return practices.is_in_use("SUBJ LABEL", options.date) and is_form(r"SUBJ\s?:?", written)


def is_form(pattern: str, written: str) -> bool:
    return compiled(pattern, re.IGNORECASE).fullmatch(written) is not None
