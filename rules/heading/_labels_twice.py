"""Labels and letters of references that are written twice: "SUBJECT: SUBJECT:", "REF: A. A) STATE 12"."""

from collections.abc import Iterator

from cablelint import Cable, Edit, Fix, HeadingField, Span, compiled, is_below_number
from cablelint.rules.heading._beside_labels import LONGEST_LABEL_CHARS
from cablelint.rules.heading._label_faults import JUDGED, LabelFault
from cablelint.rules.heading._right_labels import NUMBER_OF_ORDER, is_clear

_LETTER_TWICE = (
    r"(?<![A-Za-z])(?<![^\x00-\x7f¶])\(?(?P<letter>[A-Z])[.)]{1,2}"
    r"(?P<again>[ \t]{1,3}\(?(?P=letter)[.)]{1,2}[ \t]{0,3})(?=[A-Z0-9])"
)
_LEVEL = r"(?<![A-Za-z])\(?([A-Z])[.)]{1,2}[ \t]{1,3}\((?!\1)[UCS]\)"  # "A. (U) OSLO 12", whose letter it is not
_LEVELS = "UCS"


def repeated(cable: Cable) -> Iterator[LabelFault]:
    """Yield each label, and each letter of a reference, that is written twice."""
    for field in cable.fields:
        yield from _label_again(cable, field)
        if field.label is not None and field.kind == "references":
            yield from _letters_again(cable, field.value)


def _label_again(cable: Cable, field: HeadingField) -> Iterator[LabelFault]:
    if field.label is None or field.kind not in JUDGED:
        return
    label = field.label.span
    again = Span(label.end, field.value.start)
    if any(map(str.isalpha, cable.text_at(again).strip(" \t:.-"))):
        apart = not cable.text[max(0, label.start - 1) : label.start].strip()  # not "KESUBJ: SUBJ:"
        message = f'the label "{field.label.text}" is written twice; remove one'
        yield _written_twice(cable, again, message, clear=apart and is_clear(field.kind, field.label.text))


def _letters_again(cable: Cable, references: Span) -> Iterator[LabelFault]:
    marked = compiled(_LEVEL).search(cable.text, *references) is not None
    for found in compiled(_LETTER_TWICE).finditer(cable.text, *references):
        if marked and found["letter"] in _LEVELS and found["again"].lstrip().startswith("("):
            continue  # the level of that cable
        of_marking = "(" in found.group() and found["letter"] in _LEVELS  # "(U) U)", "C. (C)"
        message = f"the letter {found['letter']} is written twice; remove one"
        yield _written_twice(cable, Span(*found.span("again")), message, clear=not of_marking)


def _written_twice(cable: Cable, again: Span, message: str, *, clear: bool) -> LabelFault:
    """Return the fault at the second one; `clear` says whether the first, which stays, is right or nearly so."""
    written = cable.text_at(again)
    is_safe = clear and not written[:1].isalnum() and _adds_nothing(cable, again)
    fix = Fix("Remove the second", "safe" if is_safe else "unsafe", (Edit(again, " "),))
    start = again.start + len(written) - len(written.lstrip())
    return LabelFault(Span(start, start + len(written.strip())), message, fix)


def _adds_nothing(cable: Cable, again: Span) -> bool:
    """Return whether the second names no other order, has its value on its own line, and is in no numbered text."""
    written = cable.text_at(again)
    first = cable.text[max(0, again.start - LONGEST_LABEL_CHARS) : again.start]
    same = all(order in first for order in compiled(NUMBER_OF_ORDER).findall(written))
    ends_line = not set("\r\n").isdisjoint(written[len(written.rstrip()) :])  # what is on the next line is not a value
    ends_line = ends_line or not cable.text[again.end : again.end + 1].strip()
    return same and not ends_line and not is_below_number(cable, again.start)
