"""Whether the text speaks of the item that a list leaves out: "(iv) [sic]", "Item 5 was lost in transit"."""

from bisect import bisect_right
from collections.abc import Sequence

from cablelint import Cable, Item, Span, compiled, label_of

_SIC = r"[).]?[^()\[\]]{0,40}[\[(](?i:sic)\b"
_NAMED = (
    r"\b(?i:items?|options?|parts?|points?|queries|questions?|sub-?paragraphs?|tabs?)\s{1,3}"
    r"(?P<letters>\(?(?:[A-Za-z]|[ivx]{2,4})\)?(?:(?:,\s{1,3}|,?\s{1,3}(?:and|AND)\s{1,3})"
    r"\(?(?:[A-Za-z]|[ivx]{2,4})\)?){1,12})(?![A-Za-z])"
)
_KEYED = (
    r"\b(?i:keyed\s{1,3}to|(?:same|its|their|the)\s{1,3}(?:lettering|numbering)"
    r"|(?:letters|numbers)\s{1,3}(?:of|used\s{1,3}in)\s{1,3}(?:the\s{1,3})?(?:ref|reftel|questions|questionnaire))\b"
)
_SAID_ABSENT = (
    r"(?i:\b(?:actions?|articles?|cases?|conditions?|demands?|findings?|items?|lines?|names?|nos?\.|numbers?|options?|paras?|paragraphs?"
    r"|points?|questions?|recommendations?|rules?|steps?|units?)\s{1,3}(?P<labels>\(?[a-z\d]{1,4}\)?(?:(?:,|,?\s(?:and|or|to|through))"
    r"\s{1,3}\(?[a-z\d]{1,4}\)?){0,6})\s{1,3}(?:(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen)\s{1,3}(?:\w{1,12}\s{1,3})?"
    r"(?:absent|cancell?ed|closed|deleted|destroyed|dropped|given\sup|left|lost|merged|missing|moved|no|not|omitted|passed\sover|removed"
    r"|reserved|resolved|returned|settled|skipped|stolen|struck|taken|unused|vacant|withdrawn|written)"
    r"|(?:cannot|could\snot|did\snot|do\snot|does\snot|will\snot|would\snot)\b))"
)
"""What says why an item is not there: "Item 5 was lost in transit", "Questions 4, 9 and 11 do not apply"."""
_SAID_OF_ABSENT = ("did", "does", "has", "is", "was", "DID", "DOES", "HAS", "IS", "WAS")
_LETTER = r"(?<![A-Za-z])(?:[A-Za-z]|[ivx]{2,4})(?![A-Za-z])"


def tells_of_gap(cable: Cable, items: Sequence[Item], at: int) -> bool:
    """Return whether the text speaks of the one item that is missing, or says that the letter is right.

    '"IV" is bad luck here', "(iv) [sic]", "answers to questions a, b and d".
    """
    if compiled(_SIC).match(cable.text, items[at].span.end):
        return True
    label = label_of(items[at], at + 1)
    if label is None or at == 0 or items[at].number != at + 2:
        return False
    index = cable.paragraph_at(items[at].span.start)
    own = cable.body if index is None else cable.paragraphs[index].text_span
    if _is_taken_up(cable, own, items[at], label) or _is_named_below(cable, own.end, label, items[at - 1].label):
        return True
    if any(item.number == at + 1 for item in items):
        return False
    return _is_said_absent(cable, own, label) or _others_are_named(cable, own, items, items[at].label, label)


def _is_taken_up(cable: Cable, own: Span, item: Item, label: str) -> bool:
    """Return whether the missing item is taken up behind the list: "(iv) coal; (iii), tea, can wait"."""
    return any(cable.text.find(f"{mark} ({label}), ", item.span.end, own.end) >= 0 for mark in ".;")


def _is_named_below(cable: Cable, start: int, label: str, above: str) -> bool:
    """Return whether the next paragraph speaks of the missing item alone, "As to 6), it was taken off"."""
    index = bisect_right(cable.paragraphs, start, key=lambda each: each.span.start)
    if index == len(cable.paragraphs):
        return False
    words = cable.text_at(cable.paragraphs[index].text_span)
    before, named, _ = words.partition(f" {label}) ")
    of_reference = before.lower().endswith(("ref", "refs", "reftel", " and", ","))
    return bool(named) and f"{above})" not in before and not of_reference


def _is_said_absent(cable: Cable, own: Span, label: str) -> bool:
    """Return whether the paragraph says why the item is missing, "(4 does not apply.)", or has its letter in quotes."""
    if cable.text.find(f'"{label}"', *own) >= 0:
        return True
    if any(cable.text.find(f"({label} {verb} ", *own) >= 0 for verb in _SAID_OF_ABSENT):
        return True
    said = compiled(_SAID_ABSENT).finditer(cable.text, *own)
    return any(label in compiled(r"\w+").findall(found["labels"]) for found in said)


def _others_are_named(cable: Cable, own: Span, items: Sequence[Item], named: str, missing: str) -> bool:
    """Return whether the words above or below the list name its items without that one, or the list is keyed to others.

    "Answers to questions a, b and d follow:", "The warrant named items (i), (ii) and (iv) only".
    """
    lead, behind = Span(own.start, items[0].span.start), Span(items[-1].span.end, own.end)
    if compiled(_KEYED).search(cable.text, *lead):
        return True
    announced = [_letters_named(cable, place) for place in (behind, lead)]
    return any(named in letters and missing not in letters for letters in announced)


def _letters_named(cable: Cable, place: Span) -> frozenset[str]:
    """Return the letters of items that the words there name: "Answers to questions a, b and d follow:"."""
    found = compiled(_NAMED).search(cable.text, *place)
    return frozenset(compiled(_LETTER).findall(found["letters"])) if found else frozenset()
