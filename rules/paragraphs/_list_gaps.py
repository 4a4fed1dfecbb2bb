"""The first label of a list that is wrong, and the labels of the rest as they should be: (a) (c), 1) 3), a. b. b."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cablelint import Cable, Edit, Fix, Item, NamedTuple, Related, Span, compiled, label_of, lists_of
from cablelint.rules.paragraphs._told_gaps import tells_of_gap

_LAST_FIGURE = r"[.)]?[^\n]{0,120}?(?P<figure>\d[\d.,]{0,12}%?)[^\d\n]{0,12}(?=\r?\n|\Z)"


class Gap(NamedTuple):
    """Where the wrong label is, what to say of it, the list lettered anew, if that can be, and the item above."""

    span: Span
    message: str
    fix: Fix | None
    related: tuple[Related, ...]


def gaps_of(cable: Cable) -> Iterator[Gap]:
    """Yield the first wrong label of each list, unless the text says why it is as it is."""
    for items in lists_of(cable):
        at = next((index for index, item in enumerate(items) if item.number != index + 1), None)
        excused = at is not None and (tells_of_gap(cable, items, at) or _shares_rank(cable, items, at))
        if at is not None and not excused and not _is_quoted(cable, items, at):
            yield _at_the_first(items) if at == 0 else _behind_another(items, at)


def _is_quoted(cable: Cable, items: Sequence[Item], at: int) -> bool:
    """Return whether the items up to that index are in one quotation, whose writer leaves out what is not at issue."""
    first, wrong = items[0].span.start, items[at].span.start
    index = cable.paragraph_at(first)
    start = cable.body.start if index is None else cable.paragraphs[index].text_span.start
    return cable.text.count('"', start, first) % 2 == 1 and cable.text.find('"', first, wrong) < 0


def _shares_rank(cable: Cable, items: Sequence[Item], at: int) -> bool:
    """Return whether the item has the place and the figure of the one above: "3. Bomet  12", "3. Meru  12"."""
    if not at or items[at].number != items[at - 1].number or at + 1 == len(items):
        return False
    figures = [compiled(_LAST_FIGURE).match(cable.text, items[index].span.end) for index in (at - 1, at)]
    return len({found["figure"] if found else index for index, found in enumerate(figures)}) == 1


def _at_the_first(items: Sequence[Item]) -> Gap:
    expected = label_of(items[0], 1) or "the first"
    message = f"this list begins with {items[0].label}; expected {expected}"
    others_are_right = all(item.number == place for place, item in enumerate(items[1:], 2))
    return Gap(items[0].span, message, _relettered(items[:1] if others_are_right else items, 1), ())


def _behind_another(items: Sequence[Item], at: int) -> Gap:
    above, item = items[at - 1], items[at]
    expected = label_of(item, at + 1) or "another"
    message = f"item {above.label} of this list is followed by {item.label}; expected {expected}"
    if item.number == above.number:
        message = f"two items of this list are {item.label}; expected {expected} here"
    return Gap(item.span, message, _relettered(items[at:], at + 1), (Related(above.span, "the item before is here"),))


def _relettered(rest: Sequence[Item], first: int) -> Fix | None:
    """Return the items counted again, beginning with that number, if they are in order."""
    labels = [label_of(item, number) for number, item in enumerate(rest, first)]
    in_order = all(later.number == earlier.number + 1 for earlier, later in pairwise(rest))
    if not in_order or any(label is None for label in labels):
        return None
    edits = tuple(Edit(item.span, label) for item, label in zip(rest, labels, strict=True) if label)
    return Fix("Re-letter the rest of the list", "unsafe", edits)
