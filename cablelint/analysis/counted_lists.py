"""Lists right below words that say how many items they have: "He made four points:"."""

from collections.abc import Sequence

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.paragraph_items import ListItem, items_of
from cablelint.analysis.written_dates import MONTH
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span, Value
from cablelint.records import NamedTuple

_FEWEST_ITEMS = 2
COUNTS = tuple("two three four five six seven eight nine ten eleven twelve".split())
NOUNS = (
    "actions?|advantages|agencies|aims|alternatives|amendments|answers|areas|arguments|assumptions|barriers"
    "|benefits|bridges|cases|categories|causes|changes|cities|clauses|companies|components|concerns|conditions"
    "|consequences|considerations|countries|criteria|dangers|decisions|defects|demands|developments|difficulties"
    "|disadvantages|districts|documents|duties|elements|errors|events|examples|factories|factors|farms|faults"
    "|features|findings|firms|gaps|goals|grounds|groups|hospitals|ideas|incidents|initiatives|issues|items|kinds"
    "|lessons|locations|matters|measures|methods|mills|mines|motives|objections|objectives|observations|obstacles"
    "|offers|options|papers|parts|payments|phases|pillars|places|plants|points|ports|possibilities|principles"
    "|priorities|problems|projects|promises|proposals|provinces|provisions|purposes|questions|reasons"
    "|recommendations|regions|remarks|requests|requirements|results|risks|roads|roles|routes|rules|scenarios"
    "|schools|services|signs|sites|sources|stages|steps|suggestions|tasks|terms|themes|things|topics|towns|trends"
    "|types|uses|villages|ways|weaknesses|wishes"
)
_FILLING = rf"(?!(?:{'|'.join(COUNTS)}|that|which|who)\b)[a-z]{{2,15}}(?:-[a-z]{{2,12}})?"
_COUNTED = (
    rf"(?i:\b(?:(?P<word>{'|'.join(COUNTS)}) (?:{_FILLING} ){{0,2}}?|(?<![.,:/-])(?P<figures>[2-9]|1[0-2]) )"
    rf"(?P<noun>{NOUNS})\b)"
)
_BY_DAY = rf"(?:(?i:{MONTH}) \d{{1,2}}(?:, (?:19|20)\d\d)?(?![\d/])[^.:;?!\d(]{{0,30}})?"
_REST = rf"[^.:;?!\d(]{{0,60}}{_BY_DAY}(?:\([^(),:]{{1,30}}\)[^.:;?!\d(]{{0,30}})?:(?: --?)?\Z"
"""What follows the noun; in parentheses may be all items: "three issues (tea, rum, ice):"."""
_NO_COUNT = frozenset(
    "about almost and between each every fewer first last least less more nearly only or over per some than to under"
    " until with".split()
)
"""Words before a number that does not count the items: "at least three reasons", "the first of two steps"."""
_SPEAK_OF = frozenset(
    "complained complains composed consist consisted consists spoke speaks talked talks told warned warns".split()
)
_OF_MANY = (
    r"(?i:\b(?:among|apiece|both|each|every|includ(?:e|es|ing)|mainly|most|of (?:them|these|those|which|whom)"
    r"|respectively|such as)\b)"
)
_ENDS = r"[.?!] "
_END_OF_ITEM = r"(?:[.,;:?!][\"')]{0,2}|\b(?i:and|or))\s*\Z"
_LEAD_CHARS = 240
_TWO_NAMES = r"\W*(?:[A-Z][\w'’.-]{1,20}[ ]){1,3}and[ ][A-Z][\w'’.-]"
"""An item that may be two of those counted: "three towns": "- Garissa and Mandera"."""
_WORDS_BEFORE = 2  # a number, in which "of" says that it counts more: "two of our three points"


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


def _counted(cable: Cable, index: int, items: Sequence[ListItem]) -> CountedList | None:
    paragraph, first = cable.paragraphs[index], items[0]
    start = max(paragraph.text_span.start, first.span.start - _LEAD_CHARS)
    lead = " ".join(cable.text[start : first.span.start].split())
    sentence = compiled(_ENDS).split(lead)[-1]
    found = next(reversed([*compiled(_COUNTED).finditer(sentence)]), None)
    if found is None or not compiled(_REST).match(sentence, found.end()) or compiled(_OF_MANY).search(sentence):
        return None
    before = sentence[: found.start()].lower().split()[-_WORDS_BEFORE:]
    if (
        ("of" in before and before[0] not in _SPEAK_OF)
        or not _NO_COUNT.isdisjoint(before[-1:])
        or not is_whole(cable, items)
    ):
        return None
    count = found["word"] or found["figures"]
    at = cable.text.rfind(count, start, first.span.start)
    own = tuple(item for item in items if item.level == first.level)
    if any(compiled(_TWO_NAMES).match(cable.text_at(item.span)) for item in own):
        return None
    return CountedList(Value(count, Span(at, at + len(count))), found["noun"], number_said(count), own)


def number_said(count: str) -> int:
    """Return the number, one of those in `COUNTS` or in figures."""
    return int(count) if count.isdecimal() else COUNTS.index(count.lower()) + _FEWEST_ITEMS


def is_whole(cable: Cable, items: Sequence[ListItem]) -> bool:
    """Return whether the items of the first level are all of one list, of which none is missing, and are alike."""
    own = [item for item in items if item.level == items[0].level]
    if len(own) == 1 or len({_style(item) for item in own}) > 1:
        return False
    ends = [item.span.end for item in items]
    starts = [item.span.start for item in items[1:]]
    if any(cable.text[end:start].strip() for end, start in zip(ends, starts, strict=False)):
        return False  # with paragraphs between them, which belong to items
    if _style(own[0]) == own[0].label:
        return len({_indent(cable, item) for item in own}) == 1 and _end_alike(cable, own)
    numbers = [_number(item) for item in own]
    return numbers == list(range(1, len(own) + 1)) or "i" in own[0].label.lower()


def _end_alike(cable: Cable, items: Sequence[ListItem]) -> bool:
    """Return whether all items but the last end with a mark, or none: a dash may set words apart within one of them."""
    marked = {compiled(_END_OF_ITEM).search(cable.text_at(item.span)) is not None for item in items[:-1]}
    return len(marked) == 1


def _style(item: ListItem) -> str:
    """Return how the label is written, "(x)" for "(a)"; a dash is as it is."""
    letters = item.label.strip("(). \t")
    return item.label.replace(letters, "x") if letters.isalnum() else item.label


def _indent(cable: Cable, item: ListItem) -> int:
    return item.span.start - cable.text.rfind("\n", 0, item.span.start)


def _number(item: ListItem) -> int:
    letters = item.label.strip("(). ").lower()
    return int(letters) if letters.isdecimal() else ord(letters[0]) - ord("a") + 1
