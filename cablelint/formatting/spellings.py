"""How the layout writes the labels of the heading: the only words whose letters it changes.

A label in small letters, in a short form or with a slip of the hand in it becomes the one that the handbook has. What
holds more than a label, such as the `REF/A/MSGID:` of a military message, stays as it is.
"""

import re

from cablelint.model.cable import Cable
from cablelint.model.heading import FieldKind, HeadingField
from cablelint.model.spans import Span
from cablelint.reference.neighbors import slips

_LABELS: dict[FieldKind, str] = {"tags": "TAGS:", "subject": "SUBJECT:", "references": "REF:"}
_FORMS: dict[FieldKind, tuple[str, ...]] = {  # their letters
    "tags": ("TAGS",),
    "subject": ("SUBJECT", "SUBJ"),
    "references": ("REF", "REFS", "REFTEL", "REFTELS", "REFERENCE", "REFERENCES"),
    "executive_order": ("EO", "EXECUTIVEORDER"),
    "classified_by": ("CLASSIFIEDBY", "DERIVEDFROM", "DECLASSIFYON", "DECLASSON", "REASON", "REASONS", "DECL"),
}
_MARKED = re.compile(r"\(\w{1,3}\)\s*")
_SIGNS = re.compile(r"[\s.,:;()]+")
_ORDER = re.compile(r"(.*?)(\d{4,5})")


def spelling(field: HeadingField) -> str | None:
    """Return how the label is written; None where the field has none, or one that stays as it is."""
    if field.label is None:
        return None
    letters = _SIGNS.sub("", field.label.text.upper())
    if field.kind == "executive_order":
        order = _ORDER.fullmatch(letters)
        return f"E.O. {order[2]}:" if order and _is_near(order[1], "executive_order") else None
    if field.kind == "classified_by":
        return field.label.text if field.label.text.endswith(":") and not is_doubtful(field) else None
    if not letters.replace("0", "O").isalpha() or not letters.isascii() or "(" in field.label.text:
        return None  # a figure or a foreign sign may belong to what follows, and "(S)" is a marking
    apart = len(field.label.text.split()) > 1  # "SE SJECT:" and "e AGS:" may hold a word of their own
    return _LABELS.get(field.kind) if _is_near(letters, field.kind, 0 if apart else 1) else None


def is_doubtful(field: HeadingField) -> bool:
    """Return whether the label is so far from that of its element that it may be a word of something else."""
    if field.label is None:
        return False
    if field.kind == "classified_by":
        return not _is_near(_SIGNS.sub("", _MARKED.sub("", field.label.text.upper())), field.kind)
    return spelling(field) is None


def runs_on(cable: Cable, end: int) -> bool:
    """Return whether the word or the number at the end of a label goes on after it: "E.O. 135226" names no order.

    A foreign sign may be part of it too, such as an accent on the last figure. So may the first word of a page line.
    """
    following = cable.text[end : end + 1]
    more = following.isalnum() or not following.isascii() or cable.offsets.interrupted(Span(end - 1, end + 1))
    return cable.text[end - 1 : end].isalnum() and more


def _is_near(letters: str, kind: FieldKind, most_slips: int = 1) -> bool:
    """Return whether the letters are a form of the label, or at most as many slips away from one."""
    forms = (form for form in _FORMS.get(kind, ()) if abs(len(letters) - len(form)) <= most_slips)
    return any(slips(letters, form) <= most_slips for form in forms)
