"""Labels that begin no item: those that speak of one, the marking (C), a law's "(b)(iv)", numbers that are too high."""

from cablelint.analysis.item_labels import Item, Written, label_of
from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span

_MARKINGS = frozenset("CSU")
_ENDS = (".", "!", "?", '."', ".”")
_SEVERAL = r"(?:^|\s)(?P<label>[A-Z])(?:,|-|\s+(?:and|AND|&)|,\s*(?:and|AND))\s*$"  # of "B, C) No"
_JOINED_TO_LABEL = (
    r"(?:^|[ \t(])\(?(?P<label>[A-Za-z]|\d{1,2}|[ivx]{1,4})\),?\s{1,3}(?:(?i:and|or|to|through|&)\s{1,3})?\Z"
)
_PREDICATE = (
    r"\)(?:\s{1,3}(?i:is|are|was|were|has|had|have|will|would|may|might|must|can|could|should|cannot|remain(?:s|ed)?|came|comes?"
    r"|went|goes|seem(?:s|ed)?|took|takes?|needs?|depends|(?:and|or)\s{1,3}\([A-Za-z\d])"
    r"|,\s{1,3}(?i:as|he|however|she|they|though|we|which))\b(?![^.?!]{0,200}\?)"
)
"""What is said of an item that is named again: "(B) remains open", "(C), he said, must wait"; not a question."""

_OF_THESE = (
    r"(?i:[.;]\s{1,3}(?:(?:and|but)\s{1,3})?(?:of|among)\s{1,3}(?:them|these|those|(?:the|these|all)\s[\w-]{1,12}),?\Z)"
)
_SUB_LABEL = r"\((?:[a-z]{1,4}|\d{1,2})\)"
_LONGEST_LABEL_CHARS = 20  # with what joins it to the next


def is_no_number(item: Item) -> bool:
    """Return whether no list counts so: a number that is too high, or like 01."""
    return item.number not in range(1, 41) or item.label.startswith("0")


def is_no_label(cable: Cable, written: Written, item: Item, run: list[Item] | None) -> bool:
    """Return whether it is not a label: part of a law's, the marking (C), the end of a parenthesis."""
    if compiled(_SUB_LABEL).match(written.text, written.end, written.region.end):
        return True  # "(b)(iv) applies" cites a law
    if written.found["open"]:
        expected = run is not None and item.number == run[-1].number + 1
        return item.label in _MARKINGS and _is_marked(cable) and not expected
    before = written.before
    return before.rfind("(") > before.rfind(")") or compiled(_SEVERAL).search(before[-12:]) is not None


def is_spoken_of(written: Written, item: Item) -> bool:
    """Return whether another label is right before this one: "between (2) and (5)" speaks of items."""
    joined = compiled(_JOINED_TO_LABEL).search(written.before[-_LONGEST_LABEL_CHARS:])
    alike = joined is not None and joined["label"].isdecimal() == item.label.isdecimal()
    return joined is not None and alike and joined["label"] not in _MARKINGS


def is_taken_up(written: Written, item: Item, run: list[Item], taken_up: int) -> int | None:
    """Return where the label ends if a sentence behind the list is on one of its items: "They agreed. (B) is open".

    0 where the items are predicates themselves, "He (a) will pay. (b) may travel", and None where no sentence is.
    `taken_up` is where the last one so named ends, or 0.
    """
    if not written.found["open"] or item.number > run[-1].number:
        return None
    text, end, said = written.text, written.region.end, compiled(_PREDICATE)
    if taken_up and not any(mark in text[taken_up : written.start] for mark in ".!?\n"):
        return taken_up  # "(A) came first, (B) second"
    before = written.before.rstrip()
    begins = before.endswith(_ENDS) or compiled(_OF_THESE).search(before) is not None
    if not begins or not said.match(text, item.span.end, end):
        return None
    return 0 if any(said.match(text, above.span.end, end) for above in run) else written.end


def item_before(written: Written, item: Item, run: list[Item]) -> Item | None:
    """Return the item whose letter is before this one at the start of a line: the B of "B, C) No" below A."""
    lead = written.before[-_LONGEST_LABEL_CHARS:]
    several = compiled(_SEVERAL).search(lead)
    if several is None or written.found["open"] or "-" in several[0] or item.number != run[-1].number + 2:
        return None
    start = written.start - len(lead) + several.start("label")
    opens_line = not written.text[written.text.rfind("\n", 0, start) + 1 : start].strip()
    if not opens_line or label_of(item, item.number - 1) != several["label"]:
        return None
    return Item(several["label"], Span(start, start + 1), item.number - 1)


@once_per_cable
def _is_marked(cable: Cable) -> bool:
    """Return whether paragraphs of the cable are marked."""
    return any(paragraph.marking for paragraph in cable.paragraphs)
