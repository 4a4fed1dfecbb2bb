"""The items of the lists inside paragraphs: lettered, numbered, or behind hyphens, with marking and level."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import zip_longest

from cablelint.analysis.item_labels import Item
from cablelint.analysis.listed_items import lists_of
from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Paragraph
from cablelint.model.heading import Marking
from cablelint.model.spans import Span
from cablelint.reading.body.marking import read_marking
from cablelint.records import NamedTuple

_BULLET = (
    r"(?m:^[ \t]*(?:\((?:TS|SBU|[UCS])(?:/[A-Z/ ,]{1,20})?\)[ \t]{1,3})?"
    r"(?P<label>--?|\*{1,2}|[•o·+–—])(?=[ \t]+\S|[A-Z(]))"
)
_PROSE = r"\n[ \t\r]*\n(?![ \t]|--?[ \tA-Z(]|[*•·+–—]|o[ \t]|\((?:TS|SBU|[UCS])[)/]|\(?\w{1,4}[.)][ \t])"
_BEHIND_COLON = r":[ \t]+(?P<label>--?)[ \t]+(?=[A-Z(\"])"
_VERB = r"[ \t]*(?:is|are|was|were|has|had|will|would|did|does|said|says)\b"  # of a sentence that goes on
_ENDS_WORDS = ".:;,?!)]\"'-"
_OPENING, _CLOSING = "(", ".)"
_DASHES = ("-", "--", "–", "—")
_SHORTEST_FULL_LINE_CHARS = 45  # of running text, which goes on in the next line
_MOST_SPACES_CHARS = 40  # behind a dash


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
        if prose and prose.end() == end:
            prose = None  # the empty line above the next label
        end = prose.start() if prose else end
        end -= len(cable.text[label.span.end : end]) - len(cable.text[label.span.end : end].rstrip())
        indent = label.span.start - cable.text.rfind("\n", 0, label.span.start)
        known = next((at for at, (style, _) in enumerate(levels) if style == label.style), None)
        while known is None and levels and levels[-1][1] > indent:
            levels.pop()
        levels[known if known is not None else len(levels) :] = [(label.style, indent)]
        written = cable.text_at(label.span)
        marking = _marking(cable, label.span.end, end) or _marking(
            cable, label.span.start - indent + 1, label.span.start
        )
        yield ListItem(written, len(levels), marking, Span(label.span.start, end))
        if prose:
            levels.clear()


def _labels(cable: Cable, paragraph: Paragraph, lettered: list[tuple[int, Item]]) -> list[_Label]:
    text, region = cable.text, paragraph.text_span
    first = bisect_left(lettered, region.start, key=lambda pair: pair[0])
    last = bisect_left(lettered, region.end, key=lambda pair: pair[0])
    labels = [_lettered(text, item) for _, item in lettered[first:last]]
    taken = {label.span.start for label in labels}
    for bullet in _bullets(text, region):
        end = bullet.span.end
        behind = next((at for at in range(end, end + 3) if text[at : at + 1] not in (" ", "\t")), end)
        if behind not in taken and not cable.quoted(bullet.span.start):
            labels.append(bullet)
    return sorted(labels)


def _bullets(text: str, region: Span) -> list[_Label]:
    """Return the hyphens and dots that open items; the first of them may be behind a colon, in the line above.

    A dash that may be one of a sentence begins an item only where another one must.
    """
    found = [_Label(Span(*each.span("label")), each["label"]) for each in compiled(_BULLET).finditer(text, *region)]
    listed = {bullet.style for bullet in found if not _is_in_sentence(text, bullet)}
    kept = [bullet for bullet in found if bullet.style in listed]
    if kept:
        above = [*compiled(_BEHIND_COLON).finditer(text, region.start, kept[0].span.start)][-1:]
        kept[:0] = [_Label(Span(*one.span("label")), one["label"]) for one in above if one["label"] == kept[0].style]
    return kept


def _is_in_sentence(text: str, bullet: _Label) -> bool:
    """Return whether it may be a dash at which a sentence was wrapped: "the clerks - both of them", "- were there".

    The line above is full and ends with a word or comma, or the sentence goes on in small letters.
    """
    start = max(0, text.rfind("\n", 0, bullet.span.start))
    above = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    if bullet.style not in _DASHES or not above:
        return False
    if above.lstrip().startswith(bullet.style):
        return compiled(_VERB).match(text, bullet.span.end) is not None
    full = len(above) >= _SHORTEST_FULL_LINE_CHARS and (above[-1].isalnum() or above[-1] == ",")
    goes_on = (
        text[bullet.span.end : bullet.span.end + _MOST_SPACES_CHARS].lstrip(" \t")[:1].islower()
        and above[-1] not in _ENDS_WORDS
    )
    return goes_on or (full and above[0] not in " \t")


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
