"""How an element of the heading is moved to its place, with its lines, and whether that is safe."""

import re

from cablelint import Cable, Edit, Fix, HeadingField, Span, compiled, is_below_number
from cablelint.rules.heading._elements import NAMES
from cablelint.rules.heading._right_labels import OTHER_FORMS, is_clear, is_form
from cablelint.rules.heading._torn_lines import is_below_spaced_subject, may_tear

_OPENING = ("(", "[", "{", "/")  # what goes on below, "SUBJECT: (" with "U) TEA" farther down
_BREAK = r"^[ \t]*BT[ \t]*\r?$"  # between what a relay reads and the text


def moved(cable: Cable, field: HeadingField, neighbor: HeadingField, *, above: bool) -> Fix | None:
    """Return the fix that moves the lines of the element above or below its neighbor; None where it shares them."""
    lines, place = _lines(cable, field), _lines(cable, neighbor)
    if lines is None or place is None:
        return None
    if field.kind == "caption":
        lines = _with_captions_below(cable, field, lines)
    taken, written = _with_gap(cable, lines, above=above)
    at = place.start if above else place.end
    torn = may_tear(cable, field, neighbor, above=above) or _goes_on(cable, lines)
    torn = torn or "¶" in cable.text_at(lines) + cable.text_at(place)  # a paragraph is on the line too
    torn = torn or _is_open(cable, lines, place) or (not above and _goes_on(cable, place))
    between, end = Span(*sorted((lines.start, at))), max(lines.end, place.end)
    doubtful = _is_doubtful(cable, field) or _is_doubtful(cable, neighbor)
    is_safe = not torn and not doubtful and not _may_be_of_other_text(cable, field, between, end)
    title = f"Move it {'above' if above else 'below'} the {NAMES[neighbor.kind]}"
    return Fix(title, "safe" if is_safe else "unsafe", (Edit(taken, ""), Edit(Span(at, at), written)))


def _is_doubtful(cable: Cable, field: HeadingField) -> bool:
    """Return whether the line may be of another element: its label is far from the right one, or its level unclear.

    "UP12958", "ST ID 351".
    """
    if field.kind == "classification":
        return cable.classification is None or cable.classification.level is None or bool(cable.classification.nearest)
    if field.label is None or field.kind not in OTHER_FORMS:
        return False
    return not (is_form(OTHER_FORMS[field.kind], field.label.text) or is_clear(field.kind, field.label.text))


def _lines(cable: Cable, field: HeadingField) -> Span | None:
    """Return the whole lines of the element, None where another one shares them."""
    start, end = field.span
    stop = cable.text.find("\n", end) + 1
    whole = (start == 0 or cable.text[start - 1] == "\n") and not cable.text[end : stop - 1].strip() and stop > 0
    return Span(start, stop) if whole else None


def _with_captions_below(cable: Cable, caption: HeadingField, lines: Span) -> Span:
    """Return the lines of the caption, with those of the captions right below it."""
    for field in cable.fields[cable.fields.index(caption) + 1 :]:
        below = _lines(cable, field) if field.kind == "caption" else None
        if below is None or below.start != lines.end:
            break
        lines = Span(lines.start, below.end)
    return lines


def _with_gap(cable: Cable, lines: Span, *, above: bool) -> tuple[Span, str]:
    """Return what is taken away and what is written in its new place: one of two gaps around it goes along."""
    written = cable.text_at(lines)
    ending = "\r\n" if written.endswith("\r\n") else "\n"
    if not cable.text.startswith(ending, lines.end) or not cable.text.endswith(ending * 2, 0, lines.start):
        return lines, written
    return Span(lines.start, lines.end + len(ending)), written + ending if above else ending + written


def _goes_on(cable: Cable, lines: Span) -> bool:
    """Return whether words right below the lines are no element: a second line, or a paragraph that looks like one."""
    stop = cable.text.find("\n", lines.end)
    below = Span(lines.end, stop if stop >= 0 else len(cable.text))
    opened = (field for field in cable.fields if below.start <= field.span.start < below.end)
    sure = (field for field in opened if not _is_doubtful(cable, field))
    is_element = any(field.kind != "other" or field.label is not None for field in sure)
    return bool(cable.text_at(below).strip()) and not is_element


def _is_open(cable: Cable, *lines: Span) -> bool:
    """Return whether some of the lines end with a bracket that is closed below."""
    return any(cable.text_at(each).rstrip().endswith(_OPENING) for each in lines)


def _may_be_of_other_text(cable: Cable, field: HeadingField, between: Span, end: int) -> bool:
    """Return whether the element may be of the text, of a SUBJECT above it, or of another message than its neighbor."""
    of_subject = field.kind == "caption" and (cable.subject is None or is_below_spaced_subject(cable, field))
    of_another = compiled(_BREAK, re.MULTILINE).search(cable.text, *between) is not None
    return of_subject or of_another or is_below_number(cable, end)
