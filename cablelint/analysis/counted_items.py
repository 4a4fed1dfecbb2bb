"""Items that are not as many as the text says, or are in no list: "the three points in paragraph 5", "proposal D"."""

import re
from collections.abc import Iterator
from itertools import islice

from cablelint.analysis.counted_lists import COUNTS, NOUNS, CountedList, counted_lists, is_whole, number_said
from cablelint.analysis.paragraph_items import ListItem, items_of
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, ParagraphReference
from cablelint.model.spans import Span, Value
from cablelint.reading.body.text_search import whole_words

_COUNTED_THERE = (
    rf"(?i:\b(?:the|these|those|your|our)\s(?:(?P<word>{'|'.join(COUNTS)})|(?P<figures>[2-9]|1[0-2]))\s"
    rf"(?P<noun>(?:[a-z]{{2,15}}\s)?(?:{NOUNS}))\s(?:listed\s|set\sout\s|given\s)?(?:in|of|under|at)\s\Z)"
)
_MOST_TEXTS = 40  # of a cable that are looked at: lists, and references to them
_REFERENCE_CHARS = 70  # before a reference to a paragraph, in which the number of items is
_LAST_WORD = r"(?i:\b(?:and|or)\W*\Z)"
_ANSWERS = (
    r"(?i:\b(?:ambassador|charge|dcm|[a-z]{3,6}off|we|consul general|secretary) (?:[a-z]{3,12}ly )?"
    r"(?:answered|asked|noted|promised|replied|responded|said|thanked|told)\b)"
)
"""Our own side speaks, in an item below those of the other one."""
_BEHIND_CHARS = 160
_GOES_ON = (
    r"(?i:\b(?:also|another|as (?:for|to)|finally|further(?:more)?|in addition|last(?:ly)?|other|third|fourth|fifth"
    r"|sixth)\b)"
)
"""Words with which what the list has not may be said behind it."""
_FEW_WORDS = 6
_LABEL = r"[A-Za-z]{3,16}\s{1,3}(?P<open>\()?(?P<label>[a-zA-Z]|[1-9]\d?)(?(open)\))(?=[\s,.;:?)])"
_TO_COME = frozenset({"phases", "stages", "steps"})  # of which more may follow
_OF_ANOTHER = (
    r"\s[A-Z][a-z]|(?i:\s?\(|,?\s{1,3}(?:above|below|from|in|of|on|per|percent|times|under|million|billion)\b)"
)
_ANSWERED = r"(?:\n|\A)[ \t]{0,9}(?:\d{1,3}\.|--?|[*•])?[ \t]{0,3}(?:\([A-Z/]{1,9}\)[ \t]{1,3})?\Z"
"""What is before words that open a line or a paragraph, as where they head an answer: "QUESTION 5: NONE"."""
_HEADS_ANSWER = r"[ \t]{0,3}(?:[.:]|--?[ \t]|\([^()\n]{1,60}\)[.:])"
_OF_SOMEBODY = r"(?i:(?:\w['’]s|s['’]|\b(?:its|their|his|her|your))\s(?:[a-z]{3,10}\s)?\Z)"
_OPENING_CHARS = 24  # of a line, before its first word
_MARKINGS = frozenset("CSU")
_IRREGULAR = {"criteria": "criterion"}


def miscounted(cable: Cable) -> Iterator[CountedList]:
    """Give the lists that have more items than the words above them say, or fewer.

    One that ends with "and" has lost its last item, which is known by that.
    """
    for each in counted_lists(cable):
        last = cable.text_at(each.items[-1].span)
        if len(each.items) == each.number or compiled(_LAST_WORD).search(last):
            continue
        more = len(each.items) - each.number
        if not (compiled(_ANSWERS).search(last) if more == 1 else more < 0 and _may_go_on(cable, each)):
            yield each


def _may_go_on(cable: Cable, counted: CountedList) -> bool:
    """Return whether other items may be in the words behind the list, or two in its last: "(c) ice and salt"."""
    last = counted.items[-1]
    missing = counted.number - len(counted.items)
    words = cable.text_at(last.span).lower().split()
    in_sentence = "\n\n" not in cable.text[counted.items[0].span.start : last.span.end]
    if missing == 1 and in_sentence and "and" in words and len(words) <= _FEW_WORDS:
        return True
    behind = cable.text[last.span.end : last.span.end + _BEHIND_CHARS]
    return compiled(_GOES_ON).search(behind) is not None


def miscounted_elsewhere(cable: Cable) -> Iterator[CountedList]:
    """Give the lists of which another paragraph says a wrong number of items: "the three questions in paragraph 5"."""
    by_number = {paragraph.number: index for index, paragraph in enumerate(cable.paragraphs)}
    for reference, count, noun in islice(_counted_there(cable), _MOST_TEXTS):
        index = by_number.get(reference.numbers[0])
        items = items_of(cable)[index] if index is not None else ()
        own = tuple(item for item in items if item.level == 1)
        asked = cable.text_at(cable.paragraphs[index].text_span).count("?") if index is not None else 0
        if len(own) > 1 and number_said(count.text) not in (len(own), asked) and is_whole(cable, items):
            yield CountedList(count, noun, number_said(count.text), own)


def _counted_there(cable: Cable) -> Iterator[tuple[ParagraphReference, Value, str]]:
    """Give the references to one paragraph whose items are counted, with the number and what it counts."""
    for reference in cable.paragraph_references:
        start = max(cable.body.start, reference.span.start - _REFERENCE_CHARS)
        found = compiled(_COUNTED_THERE).search(cable.text, start, reference.span.start)
        if found is None or len(reference.numbers) > 1 or reference.external or cable.quoted(reference.span.start):
            continue
        kind = "word" if found["word"] else "figures"
        yield reference, Value(found[kind], Span(*found.span(kind))), " ".join(found["noun"].split())


def labels_beyond(cable: Cable) -> Iterator[tuple[Value, ListItem]]:
    """Give each "proposal D" that is beyond the only list of proposals, with the last item of that list.

    That list is whole: it has as many items as the words above it say. Where lines are headed so, "QUESTION 5: NONE",
    they answer a list that another text has.
    """
    lists = counted_lists(cable)[:_MOST_TEXTS]
    nouns = [each.noun.lower() for each in lists]
    for each, noun in zip(lists, nouns, strict=True):
        last = each.items[-1]
        if (
            nouns.count(noun) > 1
            or noun in _TO_COME
            or not any(map(str.isalnum, last.label))
            or len(each.items) != each.number
        ):
            continue
        named = [
            found
            for at in whole_words(cable.text, cable.body, frozenset({_singular(noun)}))
            if (found := compiled(_LABEL).match(cable.text, at, cable.body.end)) and _is_beyond(found["label"], last)
        ]
        heads = [found for found in named if _heads_answer(cable, found)]
        if len(heads) > 1 or any(_order(found["label"]) > _order(last.label.strip("(). ")) + 1 for found in heads):
            continue
        if len({found["label"].upper() for found in named}) > 1:
            continue  # those of another series: "proposals A to C ... proposal D and proposal E"
        for found in named:
            if _is_of_somebody(cable, found):
                continue
            if not (cable.quoted(found.start()) or compiled(_OF_ANOTHER).match(cable.text, found.end())):
                yield Value(found["label"], Span(*found.span("label"))), last


def _heads_answer(cable: Cable, found: re.Match[str]) -> bool:
    before = cable.text[max(cable.body.start, found.start() - _OPENING_CHARS) : found.start()]
    opens = compiled(_ANSWERED).search(before) is not None
    return opens and compiled(_HEADS_ANSWER).match(cable.text, found.end()) is not None


def _is_of_somebody(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether the item is one that somebody else has listed: "the EU's proposal D", "their option C"."""
    before = cable.text[max(cable.body.start, found.start() - _OPENING_CHARS) : found.start()]
    return compiled(_OF_SOMEBODY).search(before) is not None


def _singular(noun: str) -> str:
    return _IRREGULAR.get(noun) or (noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s"))


def _is_beyond(label: str, last: ListItem) -> bool:
    """Return whether the label counts as the list's labels do, and further than its last one."""
    letters = last.label.strip("(). ")
    if label.isdecimal() != letters.isdecimal() or len(letters) > 1 or label in ("I", *_MARKINGS):
        return False
    return _order(label) > _order(letters)


def _order(label: str) -> int:
    return int(label) if label.isdecimal() else ord(label.lower())
