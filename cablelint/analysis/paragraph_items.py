"""The items of the lists inside paragraphs: lettered, numbered, or behind hyphens, with marking and level."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import zip_longest

from cablelint.analysis.listed_items import Item, lists_of
from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Paragraph
from cablelint.model.heading import Marking
from cablelint.model.spans import Span
from cablelint.reading.body.marking import read_marking
from cablelint.records import NamedTuple

_BULLET = r"(?m:^[ \t]*(?P<label>--?|\*{1,2}|[•o·])(?=[ \t]+\S|[A-Z(]))"
_PROSE = r"\n[ \t\r]*\n(?![ \t]|--?[ \tA-Z(]|[*•·]|o[ \t]|\(?\w{1,4}[.)][ \t])"
_BEHIND_COLON = r":[ \t]+(?P<label>--?)[ \t]+(?=[A-Z(\"])"
_ENDS_WORDS = ".:;,?!)]\"'-"
_OPENING, _CLOSING = "(", ".)"


class ListItem(NamedTuple):
    """One item of a list. `level` counts from 1; the span goes from the label to the next item, or the list's end."""

    label: str  # as written: "a.", "(1)", "--"
    level: int
    marking: Marking | None
    span: Span


class _Label(NamedTuple):
    span: Span
    style: str  # items of one level are written alike


@once_per_cable
def items_of(cable: Cable) -> tuple[tuple[ListItem, ...], ...]:
    """Return the items of each paragraph, in the order of `Cable.paragraphs`; quoted text is left out."""
    lettered = sorted((item.span.start, item) for found in lists_of(cable) for item in found)
    return tuple(tuple(_items(cable, paragraph, lettered)) for paragraph in cable.paragraphs)


def _items(cable: Cable, paragraph: Paragraph, lettered: list[tuple[int, Item]]) -> Iterator[ListItem]:
    labels = [*_labels(cable, paragraph, lettered)]
    levels: list[tuple[str, int]] = []  # the style of each, and how far its last item is indented
    for label, following in zip_longest(labels, labels[1:]):
        end = following.span.start if following else paragraph.text_span.end
        prose = compiled(_PROSE).search(cable.text, label.span.end, end)
        end = prose.start() if prose else end
        end -= len(cable.text[label.span.end : end]) - len(cable.text[label.span.end : end].rstrip())
        indent = label.span.start - cable.text.rfind("\n", 0, label.span.start)
        known = next((at for at, (style, _) in enumerate(levels) if style == label.style), None)
        while known is None and levels and levels[-1][1] > indent:
            levels.pop()
        levels[known if known is not None else len(levels) :] = [(label.style, indent)]
        written = cable.text_at(label.span)
        yield ListItem(written, len(levels), _marking(cable, label.span.end, end), Span(label.span.start, end))
        if prose:
            levels.clear()


def _labels(cable: Cable, paragraph: Paragraph, lettered: list[tuple[int, Item]]) -> list[_Label]:
    text, region = cable.text, paragraph.text_span
    first = bisect_left(lettered, region.start, key=lambda pair: pair[0])
    last = bisect_left(lettered, region.end, key=lambda pair: pair[0])
    labels = [_lettered(text, item) for _, item in lettered[first:last]]
    taken = {label.span.start for label in labels}
    for found in _bullets(text, region):
        place = Span(*found.span("label"))
        behind = next((at for at in range(place.end, place.end + 3) if text[at : at + 1] not in (" ", "\t")), place.end)
        if behind not in taken and not cable.quoted(place.start):
            labels.append(_Label(place, found["label"]))
    return sorted(labels)


def _bullets(text: str, region: Span) -> list[re.Match[str]]:
    """Return the hyphens and dots that open items; the first of them may be behind a colon, in the line above."""
    kept: list[re.Match[str]] = []
    for found in compiled(_BULLET).finditer(text, *region):
        if kept or not _is_within_sentence(text, found):
            kept.append(found)
    if kept:
        above = [*compiled(_BEHIND_COLON).finditer(text, region.start, kept[0].start())][-1:]
        kept[:0] = [found for found in above if found["label"] == kept[0]["label"]]
    return kept


def _is_within_sentence(text: str, found: re.Match[str]) -> bool:
    """Return whether it is a dash at which a sentence was wrapped: "the clerks - both of them", "- were there"."""
    if not text[found.end() :].lstrip(" \t")[:1].islower():
        return False
    above = text[: found.start()].removesuffix("\n").removesuffix("\r").rstrip(" \t")
    return above[-1:] not in ("\n", "") and above[-1] not in _ENDS_WORDS


def _lettered(text: str, item: Item) -> _Label:
    """Return the label with its marks; letters, capitals, Roman numerals and numbers are styles of their own."""
    start, end = item.span
    start -= text[start - 1 : start] == _OPENING and start > 0
    end += text[end : end + 1] in _CLOSING and end < len(text)
    if item.label.isdecimal():
        kind = "1"
    elif len(item.label) == 1 and ord(item.label.upper()) - ord("A") + 1 == item.number:
        kind = "a" if item.label.islower() else "A"
    else:
        kind = "i" if item.label.islower() else "I"
    closing = text[item.span.end : end] or ")"  # "B, C) No" is one label for two
    return _Label(Span(start, end), text[start : item.span.start] + kind + closing)


def _marking(cable: Cable, start: int, end: int) -> Marking | None:
    while start < end and cable.text[start].isspace():
        start += 1
    return read_marking(cable.text, start, end)
