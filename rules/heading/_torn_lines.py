"""Lines of the heading that may belong together, so that moving one of them may tear a SUBJECT or a REF apart."""

from itertools import pairwise

from cablelint import Cable, HeadingField, captions, may_be_of_line_above, may_end_with_caption


def may_tear(cable: Cable, field: HeadingField, neighbor: HeadingField, *, above: bool) -> bool:
    """Return whether lines may be torn apart that belong together, at the place that the element leaves or comes to."""
    pairs = [pair for pair in pairwise(cable.fields) if touch(cable, *pair)]
    joined = {upper: lower for upper, lower in pairs if upper.label is not None and lower.label is None}
    named = field.kind == "caption" and captions.names_somebody(cable.text_at(field.value))
    from_words = named and any(lower is field for _, lower in pairs)
    within = not above and any(upper is neighbor and lower.label is None for upper, lower in pairs)  # two captions
    wrapped = any(field in (upper, lower) and _may_be_wrapped(cable, upper, lower) for upper, lower in pairs)
    return from_words or field in joined or within or wrapped


def _may_be_wrapped(cable: Cable, upper: HeadingField, lower: HeadingField) -> bool:
    """Return whether the lower element may be a second line of the upper one.

    Such are "TO ACT" below a SUBJECT, and CONFIDENTIAL below "LEAKS OF WHAT IS", "SUBJECT OF FISH" below a note that
    the REF line names, EXDIS below "B. STATE 44 (NOTAL)," and "E.O. 13526 1.4 (B)" below "FOR REASONS".
    """
    if may_be_of_line_above(cable, lower):
        return True
    word = lower.label.text.upper() if lower.label else ""
    if upper.kind == "tags" and ":" in cable.text_at(upper.value):  # "TAGS: JECT: LEAKS OF WHAT IS"
        return lower.kind == "classification"
    if upper.kind == "subject":
        return word in ("TO", "INFO") or lower.kind == "classification"
    if lower.kind == "caption" and may_end_with_caption(cable, upper):
        return True
    of_reference = upper.kind == "references" and lower.kind == "caption"
    if of_reference or (upper.kind == "classified_by" and lower.kind == "executive_order"):
        return not cable.text_at(upper.span).rstrip().endswith((".", ")")) or of_reference
    return False


def is_below_spaced_subject(cable: Cable, caption: HeadingField) -> bool:
    """Return whether it is below the SUBJECT of a heading with an empty line after each line: it may be its last."""
    at = cable.fields.index(caption)
    if at < 2 or cable.fields[at - 1].kind != "subject":
        return False
    return not touch(cable, cable.fields[at - 2], cable.fields[at - 1])


def touch(cable: Cable, upper: HeadingField, lower: HeadingField) -> bool:
    """Return whether no empty line is between the two."""
    return cable.text.count("\n", upper.span.end, lower.span.start) <= 1
