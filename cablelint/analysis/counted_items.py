"""Lists whose items the words above them count: "He made four points:", and three items; "proposal D", and A to C."""

from collections.abc import Iterator, Sequence

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.paragraph_items import ListItem, items_of
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span, Value
from cablelint.reading.body.text_search import whole_words
from cablelint.records import NamedTuple

_FIRST_COUNT = 2
_COUNTS = tuple("two three four five six seven eight nine ten eleven twelve".split())
_NOUNS = (
    "actions?|aims|alternatives|areas|arguments|categories|causes|clauses|components|concerns|conditions|considerations|criteria"
    "|decisions|defects|demands|difficulties|duties|elements|errors|examples|factors|faults|features|findings|gaps|goals|grounds"
    "|groups|ideas|initiatives|issues|items|kinds|lessons|matters|measures|methods|motives|objections|objectives|observations"
    "|obstacles|offers|options|parts|payments|phases|pillars|points|possibilities|principles|priorities|problems|projects"
    "|promises|proposals|provisions|purposes|questions|reasons|recommendations|remarks|requests|requirements|results|risks"
    "|rules|scenarios|signs|stages|steps|suggestions|tasks|terms|themes|things|topics|types|uses|ways|weaknesses|wishes"
)
_FILLING = rf"(?!(?:{'|'.join(_COUNTS)}|that|which|who)\b)[a-z]{{2,15}}(?:-[a-z]{{2,12}})?"
_COUNTED = (
    rf"(?i:\b(?:(?P<word>{'|'.join(_COUNTS)}) (?:{_FILLING} ){{0,2}}?|(?<![.,:/-])(?P<figures>[2-9]|1[0-2]) )"
    rf"(?P<noun>{_NOUNS})\b)"
)
_COUNTED_THERE = (
    rf"(?i:\b(?:the|these|those|your|our)\s(?:(?P<word>{'|'.join(_COUNTS)})|(?P<figures>[2-9]|1[0-2]))\s"
    rf"(?P<noun>(?:[a-z]{{2,15}}\s)?(?:{_NOUNS}))\s(?:listed\s|set\sout\s|given\s)?(?:in|of|under|at)\s\Z)"
)
_REFERENCE_CHARS = 70  # before a reference to a paragraph, in which the number of items is
_REST = r"[^.:;?!\d]{0,60}:(?: --?)?\Z"
_NO_COUNT = frozenset(
    "about almost and between each every fewer first last least less more nearly only or over per some than to under"
    " until with".split()
)
"""Words before a number that does not count the items: "at least three reasons", "the first of two steps"."""
_OF_MANY = r"(?i:\b(?:among|apiece|both|each|every|includ(?:e|es|ing)|respectively|such as)\b)"
_ENDS = r"[.?!] "
_LAST_WORD = r"(?i:\b(?:and|or)\W*\Z)"
_LEAD_CHARS = 240
_WORDS_BEFORE = 2  # a number, in which "of" says that it counts more: "two of our three points"
_LABEL = r"[A-Za-z]{3,16}\s{1,3}(?P<open>\()?(?P<label>[a-zA-Z]|[1-9]\d?)(?(open)\))(?=[\s,.;:?)])"
_OF_ANOTHER = r"(?i:\s?\(|,?\s{1,3}(?:above|below|from|in|of|on|per|percent|times|under|million|billion)\b)"
_MARKINGS = frozenset("CSU")
_IRREGULAR = {"criteria": "criterion"}


class CountedList(NamedTuple):
    """The items of a list, all of one level, and the words that count them."""

    said: Value  # the number
    noun: str
    number: int  # that the words say
    items: tuple[ListItem, ...]


@once_per_cable
def counted_lists(cable: Cable) -> tuple[CountedList, ...]:
    """Return the lists right below words that say how many items they have, in order of place."""
    found = (_counted(cable, index, items) for index, items in enumerate(items_of(cable)) if items)
    return tuple(filter(None, found))


def miscounted(cable: Cable) -> Iterator[CountedList]:
    """Give the lists that have more items than the words above them say, or fewer.

    One that ends with "and" has lost its last item, which is known by that.
    """
    for each in counted_lists(cable):
        if len(each.items) != each.number and not compiled(_LAST_WORD).search(cable.text_at(each.items[-1].span)):
            yield each


def miscounted_elsewhere(cable: Cable) -> Iterator[CountedList]:
    """Give the lists of which another paragraph says a wrong number of items: "the three questions in paragraph 5"."""
    by_number = {paragraph.number: index for index, paragraph in enumerate(cable.paragraphs)}
    for reference in cable.paragraph_references:
        start = max(cable.body.start, reference.span.start - _REFERENCE_CHARS)
        found = compiled(_COUNTED_THERE).search(cable.text, start, reference.span.start)
        index = by_number.get(reference.numbers[0]) if len(reference.numbers) == 1 else None
        if found is None or index is None or reference.external or cable.quoted(reference.span.start):
            continue
        own = [item for item in items_of(cable)[index] if item.level == 1]
        count = Value(found["word"] or found["figures"], Span(*found.span("word" if found["word"] else "figures")))
        number = _number_said(count.text)
        if len(own) > 1 and len(own) != number and _is_whole(cable, items_of(cable)[index]):
            yield CountedList(count, " ".join(found["noun"].split()), number, tuple(own))


def labels_beyond(cable: Cable) -> Iterator[tuple[Value, ListItem]]:
    """Give each "proposal D" that is beyond the only list of proposals, with the last item of that list.

    That list is whole: it has as many items as the words above it say.
    """
    lists = counted_lists(cable)
    nouns = [each.noun.lower() for each in lists]
    for each, noun in zip(lists, nouns, strict=True):
        last = each.items[-1]
        if nouns.count(noun) > 1 or not any(map(str.isalnum, last.label)) or len(each.items) != each.number:
            continue
        for at in whole_words(cable.text, cable.body, frozenset({_singular(noun)})):
            found = compiled(_LABEL).match(cable.text, at, cable.body.end)
            if found is None or cable.quoted(at) or compiled(_OF_ANOTHER).match(cable.text, found.end()):
                continue
            if _is_beyond(found["label"], last):
                yield Value(found["label"], Span(*found.span("label"))), last


def _counted(cable: Cable, index: int, items: Sequence[ListItem]) -> CountedList | None:
    paragraph, first = cable.paragraphs[index], items[0]
    start = max(paragraph.text_span.start, first.span.start - _LEAD_CHARS)
    lead = " ".join(cable.text[start : first.span.start].split())
    sentence = compiled(_ENDS).split(lead)[-1]
    found = next(reversed([*compiled(_COUNTED).finditer(sentence)]), None)
    if found is None or not compiled(_REST).match(sentence, found.end()) or compiled(_OF_MANY).search(sentence):
        return None
    before = sentence[: found.start()].lower().split()[-_WORDS_BEFORE:]
    if "of" in before or not _NO_COUNT.isdisjoint(before[-1:]) or not _is_whole(cable, items):
        return None
    count = found["word"] or found["figures"]
    at = cable.text.rfind(count, start, first.span.start)
    own = tuple(item for item in items if item.level == first.level)
    return CountedList(Value(count, Span(at, at + len(count))), found["noun"], _number_said(count), own)


def _number_said(count: str) -> int:
    return int(count) if count.isdecimal() else _COUNTS.index(count.lower()) + _FIRST_COUNT


def _is_whole(cable: Cable, items: Sequence[ListItem]) -> bool:
    """Return whether the items of the first level are all of one list, of which none is missing, and are alike."""
    own = [item for item in items if item.level == items[0].level]
    if len(own) == 1 or len({_style(item) for item in own}) > 1:
        return False
    ends = [item.span.end for item in items]
    starts = [item.span.start for item in items[1:]]
    if any(cable.text[end:start].strip() for end, start in zip(ends, starts, strict=False)):
        return False  # with paragraphs between them, which belong to items
    if _style(own[0]) == own[0].label:
        return len({_indent(cable, item) for item in own}) == 1
    numbers = [_number(item) for item in own]
    return numbers == list(range(1, len(own) + 1)) or "i" in own[0].label.lower()


def _style(item: ListItem) -> str:
    """Return how the label is written, "(x)" for "(a)"; a dash is as it is."""
    letters = item.label.strip("(). \t")
    return item.label.replace(letters, "x") if letters.isalnum() else item.label


def _indent(cable: Cable, item: ListItem) -> int:
    return item.span.start - cable.text.rfind("\n", 0, item.span.start)


def _number(item: ListItem) -> int:
    letters = item.label.strip("(). ").lower()
    return int(letters) if letters.isdecimal() else ord(letters[0]) - ord("a") + 1


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
