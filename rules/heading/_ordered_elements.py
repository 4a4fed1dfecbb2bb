"""The elements of the heading whose order is prescribed, and those of them that are in order."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from cablelint import Cable, FieldKind, HeadingField, NamedTuple, Options, captions, compiled
from cablelint.rules.heading._elements import begins_line, is_smart, prescribed
from cablelint.rules.heading._torn_lines import touch

_ORDERED: frozenset[FieldKind] = frozenset(
    {"classification", "caption", "executive_order", "tags", "subject", "references"}
)
_MOST_ELEMENTS = 40  # no heading has more that differ
_STATEMENT = r"SENSITIVE[ \t]BUT[ \t]UNCLASSIFIED\b|SBU[ \t]?-|NOT[ \t]FOR[ \t]INTERNET\b"


class Element(NamedTuple):
    """An element, and the place of its kind in the order."""

    rank: int
    field: HeadingField


def ordered_elements(cable: Cable, options: Options) -> list[Element]:
    """Return the first element of each kind, and each group of captions; none where a program arranged the heading."""
    return [] if _is_mailed(cable) else list(islice(_elements(cable, options), _MOST_ELEMENTS))


def _is_mailed(cable: Cable) -> bool:
    """Return whether a program arranged the heading: as an e-mail, with the time at the top, or below "TELEGRAM"."""
    dated = next((field for field in cable.fields if field.kind == "date" and field.label is not None), None)
    if dated is None or dated.label is None:
        return False
    return dated.label.text == "TELEGRAM" or (dated == cable.fields[0] and ":" in cable.text_at(dated.value))


def _elements(cable: Cable, options: Options) -> Iterator[Element]:
    order = [kind for kind in prescribed(cable) if kind in _ORDERED]
    seen: list[FieldKind] = []
    for above, field in pairwise((None, *cable.fields)):
        if field is None or field.kind not in order or not begins_line(cable, field):
            continue
        if field.kind != "caption":
            is_first = field.kind not in seen
        else:
            is_first = seen[-1:] != ["caption"] and _is_caption(cable, options, above, field, seen)
        if is_first:
            yield Element(order.index(field.kind), field)
            seen.append(field.kind)


def _is_caption(
    cable: Cable, options: Options, above: HeadingField | None, caption: HeadingField, seen: Sequence[FieldKind]
) -> bool:
    """Return whether the words are a caption that has its place here: "Captions:" is a label of SMART alone."""
    if options.profile == "archive" or is_smart(cable) == (caption.label is None):
        return False
    if above is not None and _may_be_subject(cable, above, caption):
        return False
    return not ("caption" in seen and "subject" in seen and _is_statement(cable, caption))


def _is_statement(cable: Cable, caption: HeadingField) -> bool:
    """Return whether the words above the text say again how to treat it: "SBU -- NOT FOR INTERNET DISTRIBUTION"."""
    return compiled(_STATEMENT, re.IGNORECASE).match(cable.text, caption.value.start) is not None


def _may_be_subject(cable: Cable, above: HeadingField, caption: HeadingField) -> bool:
    """Return whether a caption may be the last words of the SUBJECT right above it: "TALKS TURN", "SENSITIVE"."""
    named = captions.names_somebody(cable.text_at(caption.value))
    return above.kind == "subject" and (named or touch(cable, above, caption))


def in_order(elements: Sequence[Element]) -> set[int]:
    """Return which elements stay: as many as can, and of two that could the earlier."""
    best: list[list[int]] = []
    for at, element in enumerate(elements):
        below = [chain for chain in best if elements[chain[-1]].rank <= element.rank]
        longest: list[int] = max(below, key=len, default=[])
        best.append([*longest, at])
    kept: list[int] = max(best, key=len, default=[])
    return set(kept)
