"""Items that the text names and no list has: "item e in paragraph 3", whose list ends with d, "Item (iv) is new"."""

from collections.abc import Iterator

from cablelint.analysis.item_labels import letter_number, roman_number
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.paragraph_items import items_of
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, ParagraphReference
from cablelint.model.spans import Span, Value
from cablelint.reading.body.text_search import whole_words
from cablelint.records import NamedTuple

_NOUNS = tuple(
    "item option point question reason step subitem subparagraph subpara subpoint alternative condition".split()
)
_NOUN = rf"(?i:{'|'.join(_NOUNS)}|sub-item|sub-point)"
_NOUN_WORDS = frozenset(_NOUNS)
_LABEL = r"(?P<open>\()?(?P<label>[a-z]|[A-Z]|\d{1,2}|[ivx]{1,5})(?(open)\))"
_BEFORE = rf"\b{_NOUN}\s{{1,3}}{_LABEL}\s{{1,3}}(?:in|of|under|at)\s{{1,3}}(?:the\s)?\Z"
_ALONE = (
    rf"\b{_NOUN}\s{{1,3}}\((?P<label>[a-z]|[ivx]{{1,5}}|\d{{1,2}}|[A-Z])\)"
    r"(?!\s?\()(?!,?\s{1,3}(?:above|below|from|in|of|on|under)\b)(?=[\s,.;:)])"
)
_MARKINGS = frozenset({"C", "S", "U"})
_FEWEST_ITEMS = 2
_BEFORE_CHARS = 60


class AbsentItem(NamedTuple):
    """The label that is named, what it names, and the paragraph that has such an item, by its index."""

    label: Value
    last: str | None  # the last item of the list in the paragraph that is named; None where that has no list
    holder: int | None


@once_per_cable
def _labels(cable: Cable) -> tuple[tuple[str, ...], ...]:
    """Return the labels of the items of each paragraph, without their marks; hyphens are none."""
    named = ([item.label.strip("().") for item in items] for items in items_of(cable))
    return tuple(tuple(label for label in labels if label.isalnum()) for labels in named)


def absent_item(cable: Cable, reference: ParagraphReference, index: int) -> AbsentItem | None:
    """Return the item before the reference that the paragraph of that index has not; None where it may have it."""
    start = max(cable.body.start, reference.span.start - _BEFORE_CHARS)
    found = compiled(_BEFORE).search(cable.text[start : reference.span.start])
    if found is None or cable.quoted(reference.span.start) or _has_paper(cable, index):
        return None
    label, listed = found["label"], _labels(cable)
    at = Span(start + found.start("label"), start + found.end("label"))
    last = _last_of(label, listed[index])
    if last == "":
        return None
    if last is not None:
        return AbsentItem(Value(label, at), last, None)
    holders = [at for at, labels in enumerate(listed) if _has(label, labels)]
    alike = len(holders) == 1 and not listed[index]
    return AbsentItem(Value(label, at), None, holders[0]) if alike else None


def items_beyond_lists(cable: Cable) -> Iterator[tuple[Value, str]]:
    """Give each "item (iv)" that the only list of its kind does not reach, with the last item of that list."""
    for at in whole_words(cable.text, cable.body, _NOUN_WORDS):
        found = compiled(_ALONE).match(cable.text, at, cable.body.end)
        if found is None:
            continue
        label = found["label"]
        lists = [last for labels in _labels(cable) if (last := _last_of(label, labels)) is not None]
        if cable.quoted(at) or len(lists) != 1 or not lists[0] or label in _MARKINGS:
            continue
        yield Value(label, Span(*found.span("label"))), lists[0]


def _has_paper(cable: Cable, index: int) -> bool:
    """Return whether the paragraph has a quoted text, whose items may be meant."""
    return any(block.span.overlaps(cable.paragraphs[index].span) for block in cable.quoted_blocks)


def _number(label: str) -> tuple[str, int]:
    """Return the kind of the label, and what it counts as."""
    if label.isdecimal():
        return "1", int(label)
    roman = roman_number(label)
    return ("i", roman) if roman else ("a", letter_number(label) if len(label) == 1 else 0)


def _has(label: str, labels: tuple[str, ...]) -> bool:
    return label.lower() in [one.lower() for one in labels]


def _last_of(label: str, labels: tuple[str, ...]) -> str | None:
    """Return the last label of a list of the same kind that goes on without a gap, "" if it has this one or a gap.

    None if there is no list of the kind.
    """
    kinds = {_number(one)[0] for one in labels}
    if not kinds:
        return None
    of_letters = "a" in kinds and len(label) == 1 and label.isalpha()  # "i" behind "h"
    kind, number = ("a", letter_number(label)) if of_letters else _number(label)
    if kind not in kinds:
        return None
    counted = [letter_number(one) if kind == "a" else _number(one)[1] for one in labels]
    whole = len(kinds) == 1 and counted == list(range(1, len(counted) + 1)) and len(counted) >= _FEWEST_ITEMS
    return labels[-1] if whole and number > len(counted) else ""
