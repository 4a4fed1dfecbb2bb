"""Markings of list items that are damaged, next to items that are marked well: "- [C] Tea" below "- (C) Rum"."""

import re
from collections.abc import Iterator

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Paragraph
from cablelint.model.heading import Marking
from cablelint.reading.body.marking import read_marking
from cablelint.reading.body.opening_marking import read_damaged_marking

_LABEL = r"(?:(?P<sign>--?|[*•·])|\(?(?:[a-zA-Z]|\d{1,2}|[ivx]{2,4})[.)])"
_MARKED = rf"\n[ \t]*+{_LABEL}[ \t]++\((?:SBU|CUI|TS|[UCS])(?:\)|//?[A-Z/, ]{{1,40}}\))[ \t]"
_ITEM = rf"\n[ \t]*+{_LABEL}[ \t]++(?=[(\[{{<]|(?:SBU|CUI|TS|[UCS])\))"
_LETTERED = r"\n[ \t]*(?:--?[ \t]+)?[(\[]?[aAbBdD][)\]]"
_WORD_BEHIND = r"[ \t]{1,3}[\"“']?[A-Za-z]"
_LEVELS = frozenset("SBU CUI TS U C S".split())
_FEWEST_LETTERS = 2  # of a marking in words, which no label has


@once_per_cable
def damaged_item_markings(cable: Cable) -> tuple[Marking, ...]:
    """Return the damaged markings right behind the labels of items, where others of the paragraph are marked well."""
    if compiled(_MARKED).search(cable.text, *cable.body) is None:
        return ()
    return tuple(marking for paragraph in cable.paragraphs for marking in _damaged(cable, paragraph))


def _damaged(cable: Cable, paragraph: Paragraph) -> Iterator[Marking]:
    text, region = cable.text, paragraph.text_span
    styles = {_style(found) for found in compiled(_MARKED).finditer(text, *region)}
    if not styles:
        return
    for found in compiled(_ITEM).finditer(text, *region):
        at = found.end()
        marking = read_marking(text, at, region.end) or read_damaged_marking(text, at, region.end)
        if marking is None or marking.well_formed or _style(found) not in styles:
            continue
        if compiled(_WORD_BEHIND).match(text, marking.span.end) and _is_meant(cable, marking, paragraph):
            yield marking


def _style(item: re.Match[str]) -> str:
    """Return how the label is written: a sign as it is, letters and figures as one."""
    return item["sign"] or "label"


def _is_meant(cable: Cable, marking: Marking, paragraph: Paragraph) -> bool:
    """Return whether the words in brackets can only be a level: a letter alone may count an item, "- (c) Tea"."""
    letters = "".join(filter(str.isalpha, marking.text))
    if marking.abbreviation not in _LEVELS:
        return False
    if len(letters) >= _FEWEST_LETTERS:
        return True
    return compiled(_LETTERED).search(cable.text, *paragraph.text_span) is None
