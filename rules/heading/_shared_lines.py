"""Lines of the heading that several elements share, and how each is put on a line of its own."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from cablelint import (
    Applicability,
    Cable,
    Edit,
    FieldKind,
    Fix,
    HeadingField,
    Span,
    compiled,
    executive_orders,
    is_behind_word_alone,
    is_below_number,
)
from cablelint.rules.heading._elements import NAMES, begins_line

NAMES_ON_LINES: dict[FieldKind, str] = {
    **NAMES,
    "passing": "passing instruction",
    "classified_by": "Classified By line",
}
"""The elements that may share a line, as messages name them."""

_VALUE_OF_ORDER = r"N\W?A\b|DECL|OADR|X?GDS|ADS\b|NONE\b|\d|X[1-9]\b"


def on_one_line(cable: Cable) -> Iterator[tuple[HeadingField, list[HeadingField]]]:
    """Yield each element in whose last line others begin, with these."""
    first: HeadingField | None = None
    others: list[HeadingField] = []
    for above, field in pairwise(cable.fields):
        if begins_line(cable, field):
            if first is not None:
                yield first, others
            first, others = None, []
        elif field.kind in NAMES_ON_LINES and above.kind in NAMES_ON_LINES:
            first = first or above
            others.append(field)
    if first is not None:
        yield first, others


def put_apart(
    cable: Cable, first: HeadingField, fields: Sequence[HeadingField], counts: Mapping[FieldKind, int]
) -> Fix:
    """Return the fix that puts the fields on lines of their own; `counts` is how many of each kind there are."""
    ending = "\r\n" if "\r\n" in cable.text else "\n"
    edits = []
    for field in fields:
        start = field.span.start
        while cable.text[start - 1 : start] in (" ", "\t"):
            start -= 1
        edits.append(Edit(Span(start, field.span.start), ending))
    glued = any(edit.span.start == edit.span.end for edit in edits)  # "6SUBJ:" may be one damaged label
    repeated = any(counts[field.kind] > 1 for field in fields)  # "SUBJECT: NEW TAGS: ..." may be all subject
    in_subject = first.kind == "subject" and any(_is_prose(cable, field) for field in fields)
    of_label = any(cable.text[edit.span.start - 1 : edit.span.start] == ":" for edit in edits)  # "CL: AGS:PREL"
    torn = any(is_behind_word_alone(cable, field) for field in fields)  # "B. SUBJECT:"
    doubtful = glued or repeated or in_subject or of_label or torn or is_below_number(cable, fields[-1].span.start)
    safety: Applicability = "unsafe" if doubtful else "safe"
    return Fix("Put each on a line of its own", safety, tuple(edits))


def _is_prose(cable: Cable, field: HeadingField) -> bool:
    """Return whether an E.O. line has no value that one has: "WHAT E.O. 13526: SAYS" is all SUBJECT."""
    of_order = field.kind == "executive_order"
    if of_order and field.label and is_of_number(cable.text[field.label.span.end : field.label.span.end + 1]):
        return True  # "EO135264"
    if of_order and field.label and not _is_known(field.label.text):
        return True  # "TALKS WITH EO31526 DECL"
    return of_order and compiled(_VALUE_OF_ORDER, re.IGNORECASE).match(cable.text, *field.value) is None


def _is_known(label: str) -> bool:
    """Return whether the label names an order on classification, or none."""
    number = "".join(filter(str.isdecimal, label))
    return not number or number in executive_orders.numbers()


def is_of_number(sign: str) -> bool:
    """Return whether the sign after a number belongs to it: a figure, a letter, or an accent on the last figure."""
    return sign.isalnum() or "\u0300" <= sign <= "\u036f"
