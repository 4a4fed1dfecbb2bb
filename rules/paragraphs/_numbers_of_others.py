"""The references of a cable to paragraphs of other texts, and the numbers that they name."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from cablelint import Cable, NumberRange, ParagraphReference, compiled, last_number, once_per_cable
from cablelint.rules.paragraphs._papers import NEAR_CHARS, PAPER

ByParagraph = dict[int | None, list[ParagraphReference]]
_LED = r"(?i:\b(?:go\s+to|refer\s+to|see|turn\s+to)\s+(?:also\s+)?\Z)"
_KEY_LEAD = (
    r"(?:\n[ \t\r]{0,9}(?=\n)|(?=\n[ \t]{0,9}(?:\d{1,3}\.|--?[ \t])))\n?[ \t]{0,9}"
    r"(?:\d{1,3}\.[ \t]{0,3})?(?:\([A-Z/]{1,9}\)[ \t]{0,3})?(?:--?[ \t]{1,3}|[\[(])?"
    r"(?i:ref(?:tel)?(?:\s[A-Z])?,?\s)?\Z"
)
_KEYS = r"(?:/?[ \t]?\(?[A-Z]\)?)?(?:[ \t]{0,3}(?:[.:(\]]|--?(?=\s))|\)[ \t]*\S)"
"""What is around a number to which an answer is keyed: "2. (U) PARA 25 - THE LAW", "-- Para 8.A: yes"."""

_ITEM = r"(?i:item)\s{1,3}(?P<number>\d{1,3})"
_ITEM_HEAD = (
    r"\n[ \t\r]{0,9}(?:\n[ \t]{0,9}|(?=[\d*•-]))"
    r"(?:\d{1,3}\.|--?|[*•])?[ \t]{0,3}(?:\([A-Z/]{1,9}\)[ \t]{1,3})?(?i:item)\s{1,3}(?P<number>\d{1,3})"
    r"\s{0,3}(?:[.:,(]|--?\s)"
)
_LONGEST_LEAD_CHARS = 40
_MOST_NUMBERS = 40  # of a range
_HEADS = r"\s{0,3}(?:[.:(]|(?:and|AND|to|TO)\s(?:(?i:annex|appendix|article|attachment|section))\b)"


@once_per_cable
def numbers_named(cable: Cable) -> dict[int | None, set[tuple[int, ...]]]:
    """Return the numbers of the cable's own paragraphs that each paragraph names, where the reader is not led there."""
    found: dict[int | None, set[tuple[int, ...]]] = {}
    for each in cable.paragraph_references:
        if not each.external and not is_led(cable, each):
            found.setdefault(cable.paragraph_at(each.span.start), set()).add(each.numbers)
    return found


@once_per_cable
def numbers_beyond(cable: Cable) -> ByParagraph:
    """Return the references to another text, or to numbers above the last, to which the reader is not led."""
    last = last_number(cable)
    return _by_paragraph(
        cable,
        (each for each in cable.paragraph_references if each.external or min(one.last for one in each.ranges) > last),
    )


@once_per_cable
def numbers_of_others(cable: Cable) -> ByParagraph:
    """Return the references to numbers of another text above the last, to which the reader is not led."""
    last = last_number(cable)
    return _by_paragraph(cable, (each for each in external(cable) if any(one.last > last for one in each.ranges)))


def _by_paragraph(cable: Cable, references: Iterable[ParagraphReference]) -> ByParagraph:
    found: ByParagraph = {}
    for each in references:
        if not is_led(cable, each):
            found.setdefault(cable.paragraph_at(each.span.start), []).append(each)
    return found


@once_per_cable
def external(cable: Cable) -> tuple[ParagraphReference, ...]:
    """Return the references to paragraphs of other texts, in order of place."""
    return tuple(each for each in cable.paragraph_references if each.external)


def is_number_of_others(cable: Cable, item: NumberRange) -> bool:
    """Return whether a reference to another text names these numbers, by themselves or within a range."""
    firsts, highest = _ranges_of_others(cable)
    below = bisect_right(firsts, item.first)
    return below > 0 and item.last <= highest[below - 1]


@once_per_cable
def _ranges_of_others(cable: Cable) -> tuple[list[int], list[int]]:
    """Return where the ranges of references to other texts begin, in order, and the highest end of these so far."""
    ranges = sorted(
        (one.first, one.last)
        for each in (*external(cable), *_discussed(cable), *_headings(cable))
        for one in each.ranges
    )
    return [first for first, _ in ranges], list(accumulate((last for _, last in ranges), max))


@once_per_cable
def _discussed(cable: Cable) -> list[ParagraphReference]:
    """Return the references that go through another text: two or more such numbers in one paragraph that names it."""
    last, found = last_number(cable), []
    own = [each for each in cable.paragraph_references if not (each.external or each.direction)]
    beyond = [each for each in own if min(item.last for item in each.ranges) > last and not is_led(cable, each)]
    for paragraph in cable.paragraphs:
        start, end = paragraph.span
        first, stop = (bisect_left(beyond, at, key=lambda each: each.span.start) for at in (start, end))
        here = beyond[first:stop]
        numbers = {item.last for each in here for item in each.ranges}
        if len(here) > 1 and len(numbers) > 1 and compiled(PAPER).search(cable.text[start : here[0].span.start]):
            found += here
    return found


@once_per_cable
def _headings(cable: Cable) -> list[ParagraphReference]:
    """Return the references that open a paragraph as its topic, "4. Paras 14, 21 (quotas). Japan: no", beyond the last.

    What such a paragraph is about is a text that is gone through.
    """
    last, opened = last_number(cable), {each.text_span.start for each in cable.paragraphs}
    own = (each for each in cable.paragraph_references if not (each.external or each.direction))
    beyond = (each for each in own if min(item.last for item in each.ranges) > last)
    return [each for each in beyond if each.span.start in opened and compiled(_HEADS).match(cable.text, each.span.end)]


@once_per_cable
def keys_of_answers(cable: Cable) -> frozenset[int]:
    """Return the numbers beyond the last to which answers are keyed: "PARA 25 - THE LAW", "Ref A, para 8: yes".

    They are another text's, but a reader who is sent to "paragraph 25 above" finds the answer.
    """
    last = last_number(cable)
    ranges = (one for each in cable.paragraph_references if _is_key(cable, each) for one in each.ranges)
    return frozenset(
        number for one in ranges if one.first > last for number in range(one.first, one.last + 1)[:_MOST_NUMBERS]
    )


def _is_key(cable: Cable, reference: ParagraphReference) -> bool:
    start, end = reference.span
    lead = cable.text[max(cable.body.start, start - _LONGEST_LEAD_CHARS) : start]
    return compiled(_KEYS).match(cable.text, end) is not None and compiled(_KEY_LEAD).search(lead) is not None


def is_of_listed_item(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether it reads "item 7", and a line of the cable is headed so: "Item 7 (tea). No"."""
    found = compiled(_ITEM).match(cable.text_at(reference.span))
    return found is not None and found["number"] in _items_headed(cable)


@once_per_cable
def _items_headed(cable: Cable) -> frozenset[str]:
    """Return the numbers with which lines or paragraphs begin: 7 of "2. Item 7 (tea)"."""
    return frozenset(found["number"] for found in compiled(_ITEM_HEAD).finditer(cable.text, *cable.body))


def is_led(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the words right before send the reader to the number: "see", "refer to"."""
    at = reference.span.start
    return bool(compiled(_LED).search(cable.text[max(cable.body.start, at - NEAR_CHARS) : at]))
