"""A label of the heading that is not written right: what to say of it, and whether it can mean no other."""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Edit,
    Fix,
    HeadingField,
    NamedTuple,
    Options,
    Span,
    compiled,
    is_below_number,
    label_goes_on,
    may_be_of_line_above,
)
from cablelint.rules.heading._beside_labels import (
    is_apart,
    is_cut,
    is_of_another_form,
    is_over,
    is_spread,
    names_amended_order,
)
from cablelint.rules.heading._elements import is_smart
from cablelint.rules.heading._right_labels import (
    OF_SMART,
    OTHER_FORMS,
    SMART_ONLY,
    goes_on,
    holds_letter,
    is_clear,
    is_form,
    right_label,
    was_custom,
)
from cablelint.rules.heading._shared_lines import is_of_number

JUDGED = frozenset({*OTHER_FORMS, "classified_by"})
"""The elements whose labels are compared with the right ones."""

_ADDRESSES = frozenset({"from", "to", "info"})
_TOO_LONG = r"(?<!E)(?<!E[. ])\d{6}"  # for the number of an order; not "E012958"
_WITH_COLON = frozenset({"classified_by", "from", "to", "info"})  # in SMART


class LabelFault(NamedTuple):
    """A label that is not right, what to say of it, and how to write it, if that is known."""

    span: Span
    message: str
    fix: Fix | None = None
    is_mild: bool = False  # no more than information


class _Label(NamedTuple):
    field: HeadingField
    text: str
    span: Span
    right: str


def label_faults(cable: Cable, options: Options) -> Iterator[LabelFault]:
    """Yield the labels that are not right; those in another form of the right one are mild."""
    for label in _judged(cable):
        if is_spread(cable, label.span):
            yield _spread(cable, label)
        elif (order := _wrong_order(cable, label)) is not None:
            message = f'"{order}" is not the label of an executive order; write E.O. and its number'
            yield LabelFault(label.span, message)
        elif is_smart(cable) and label.field.kind in _WITH_COLON and not label.text.endswith(":"):
            message = f'"{label.text}" has no colon, as the other labels of the message have; add it'
            yield LabelFault(label.span, message)
        elif label.right != label.text:
            yield _misspelled(cable, label, options)


def misspelled_of_smart(cable: Cable) -> Iterator[LabelFault]:
    """Yield each misspelled label that only a SMART heading has: "MNR:", "Captons:"."""
    for field in cable.fields:
        right, label = SMART_ONLY.get(field.kind), field.label
        if right and label and label.text.endswith(":") and not is_form(OF_SMART, label.text):
            clear = is_clear(field.kind, label.text) and is_apart(cable, label.span)
            fix = write(label.span, right, is_safe=clear and not is_below_number(cable, label.span.start))
            yield LabelFault(label.span, f'"{label.text}" is not a label; write {right}', fix)


def write(span: Span, right: str, behind: str = "", *, is_safe: bool = False) -> Fix:
    """Return the fix that writes the right label there, and the sign that parts it from what is behind it."""
    return Fix(f"Write {right}", "safe" if is_safe else "unsafe", (Edit(span, right + behind),))


def _judged(cable: Cable) -> Iterator[_Label]:
    """Yield the labels that can be compared with the right ones."""
    for field in cable.fields:
        if field.label is not None and field.kind in JUDGED and not is_of_another_form(cable, field.label):
            right = right_label(field.kind, field.label.text, is_smart(cable))
            yield _Label(field, field.label.text, field.label.span, right)


def _spread(cable: Cable, label: _Label) -> LabelFault:
    """Return the fault of spaces between letters, which has no fix: they are not in the text that is read."""
    place = cable.offsets.received(label.span)
    spread = cable.as_received[place.start : place.end]
    return LabelFault(label.span, f'"{spread}" has spaces between its letters; write {label.right}')


def _wrong_order(cable: Cable, label: _Label) -> str | None:
    """Return the label of an order, with all its figures, where they or what touches them are of no order's number."""
    following = cable.text[label.span.end : label.span.end + 1]
    whole = label.text.rstrip(" :;,.=")
    if label.field.kind == "executive_order" and compiled(_TOO_LONG).search(label.text):
        return whole
    if not label.text[-1].isalnum() or not is_of_number(following):
        return None
    behind = cable.text[label.span.end : label.field.span.end].split()[:1]
    return whole + "".join(behind).partition(":")[0]


def _misspelled(cable: Cable, label: _Label, options: Options) -> LabelFault:
    other_form = (
        " ".join(label.text.split()) == label.right
        or is_form(OTHER_FORMS.get(label.field.kind, ""), label.text)
        or was_custom(options, label.text)
    )
    fault = "is usually written" if other_form else "is not a label; write"
    clear = (other_form or is_clear(label.field.kind, label.text)) and _means_no_other(cable, label)
    touches = label.right[-1].isalnum() and cable.text[label.span.end : label.span.end + 1].strip()
    fix = write(label.span, label.right, " " if touches else "", is_safe=clear)
    return LabelFault(label.span, f'"{label.text}" {fault} {label.right}', fix, other_form)


def _means_no_other(cable: Cable, label: _Label) -> bool:
    """Return whether nothing in the label or next to it may be of another word, of a mail, or of text."""
    kind, written, span = label.field.kind, label.text, label.span
    of_mail = kind in _ADDRESSES and written.endswith(":") and not is_smart(cable)
    if of_mail or holds_letter(kind, written) or "=" in written:  # "eo13526 =20" has a code of mail
        return False
    following = cable.text[span.end : span.end + 1]
    if not is_apart(cable, span) or not is_over(written, following) or is_cut(cable, span):
        return False
    if goes_on(cable.text, span, kind) or label_goes_on(cable, span) or names_amended_order(cable, span):
        return False
    return not is_below_number(cable, span.start) and not may_be_of_line_above(cable, label.field)
