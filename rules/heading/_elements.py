"""What several rules on the heading ask of its elements."""

from cablelint import Cable, FieldKind, HeadingField, Span, once_per_cable

NAMES: dict[FieldKind, str] = {
    "date": "date-time group",
    "from": "FM line",
    "to": "TO line",
    "info": "INFO line",
    "classification": "classification line",
    "message_reference": "MRN line",
    "caption": "caption",
    "executive_order": "E.O. line",
    "tags": "TAGS line",
    "subject": "SUBJECT",
    "references": "REF",
}
"""What an editor calls each element."""

_SMART_NAMES: dict[FieldKind, str] = {
    "date": "Date/DTG label",
    "from": "From label",
    "to": "Action label",
    "info": "Info label",
    "classification": "classification banner",
    "message_reference": "MRN label",
    "caption": "Captions label",
    "executive_order": "E.O. label",
    "tags": "TAGS label",
    "subject": "Subject label",
    "references": "Reference label",
}

_TELEGRAM: tuple[FieldKind, ...] = (
    "date",
    "from",
    "to",
    "info",
    "classification",
    "caption",
    "executive_order",
    "tags",
    "subject",
    "references",
)
_SMART: tuple[FieldKind, ...] = (
    "classification",
    "message_reference",
    "date",
    "from",
    "to",
    "info",
    "executive_order",
    "tags",
    "caption",
    "references",
    "subject",
)


@once_per_cable
def is_smart(cable: Cable) -> bool:
    """Return whether the heading has the labels of the SMART era: MRN:, Date/DTG:.

    A date-time group or an FM line of their own make it a telegram, whatever labels a release has put above.
    """
    labels = {field.label.text for field in cable.fields if field.label is not None and field.kind == "from"}
    telegram = "FM" in labels or any(field.kind == "date" and field.label is None for field in cable.fields)
    labeled = {field.kind for field in cable.fields if field.label is not None}
    return not telegram and bool(labeled & {"message_reference", "date"})


def name_of(cable: Cable, kind: FieldKind) -> str:
    """Return what an editor calls the element in a heading of this form."""
    return (_SMART_NAMES if is_smart(cable) else NAMES)[kind]


def prescribed(cable: Cable) -> tuple[FieldKind, ...]:
    """Return the elements in the order that the form of this heading prescribes."""
    return _SMART if is_smart(cable) else _TELEGRAM


def mark(cable: Cable, field: HeadingField) -> Span:
    """Return what shows an element: its label, or its first line where it has none."""
    if field.label is not None:
        return field.label.span
    end = cable.text.find("\n", field.value.start, field.value.end)
    return Span(field.value.start, field.value.end if end < 0 else end)


def begins_line(cable: Cable, field: HeadingField) -> bool:
    """Return whether only spaces precede the element on its line.

    Not so for the REF of "SUBJECT: TEA REF: STATE 12".
    """
    start = max(cable.text.rfind("\n", 0, field.span.start), cable.text.rfind("\r", 0, field.span.start)) + 1
    return not cable.text[start : field.span.start].strip()
