"""The portion markings whose form is judged: those that no other rule reports for what they say."""

from collections.abc import Sequence

from cablelint import Cable, Marking, damaged_item_markings
from cablelint.rules.classification._control_signs import is_barred_control
from cablelint.rules.classification._markings import contradicted, is_above, is_line_too_low, portions, unknown_controls


def judged_markings(cable: Cable) -> list[Marking]:
    """Return the markings of portions, and the malformed ones below the heading of a paragraph."""
    others = _of_other_rules(cable)
    markings = [marking for marking in portions(cable) if marking not in others]
    below = [paragraph.marking_below_heading for paragraph in cable.paragraphs if paragraph.marking_below_heading]
    return markings + [
        one
        for one in below
        if not one.well_formed and one.text != one.canonical and one not in others and not is_above(cable, one)
    ]


def judged_items(cable: Cable, markings: Sequence[Marking]) -> list[Marking]:
    """Return the damaged markings of list items that are not among those."""
    read = {marking.span.start for marking in (*portions(cable), *markings)}
    damaged = damaged_item_markings(cable)
    return [one for one in damaged if one.span.start not in read and not is_above(cable, one)]


def _of_other_rules(cable: Cable) -> set[Marking]:
    """Return the markings above the cable (CLS002), with unknown controls (CLS017), and that differ (CLS021)."""
    others = {marking for paragraph in cable.paragraphs if contradicted(paragraph) for marking in paragraph.markings}
    if not is_line_too_low(cable):  # else CLS002 speaks of the line, and not of each marking
        others |= {one for one in portions(cable) if is_above(cable, one) or is_barred_control(cable, one)}
    return others | {marking for marking in portions(cable) if unknown_controls(marking)}
