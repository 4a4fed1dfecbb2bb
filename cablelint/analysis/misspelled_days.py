"""Weekdays and months misspelled in a date: "Firday, March 27", "October" as "Ocotber 7"."""

from collections.abc import Iterator, Mapping

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.written_dates import MONTH, WEEKDAYS
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.model.vocabulary import words_of
from cablelint.reading.body.reference_nouns import one_letter_apart
from cablelint.reading.body.text_search import whole_words
from cablelint.records import NamedTuple

_MONTHS = ("January", "February", "August", "September", "October", "November", "December")
"""Those long enough that one letter makes them no other word: "Marsh 3" and "Mai 3" are left alone."""
_OTHER_WORDS = frozenset(
    "augusta auguste augusti augusto decembar decembre desember dezember februar februari fridays januar januari"
    " mondays nopember novembar novembre octobre octubre oktober saturdays septembar septembre sundays thursdays"
    " tuesdays wednesdays".split()
)
"""Plurals, names, and months in other languages."""
_NAMES = (*WEEKDAYS, *_MONTHS)
_RIGHT_WORDS = _OTHER_WORDS.union(name.lower() for name in _NAMES)
_BY_START: dict[str, list[str]] = {}
_BY_END: dict[str, list[str]] = {}
for _name in _NAMES:
    _BY_START.setdefault(_name[:2].lower(), []).append(_name)
    _BY_END.setdefault(_name[-3:].lower(), []).append(_name)
_LENGTHS = range(5, 11)
_BEFORE_DATE = (
    rf"\.?,?\s{{1,8}}(?:the\s{{1,8}})?(?i:{MONTH}\s{{1,8}}\d{{1,2}}\b|\d{{1,2}}(?:st|nd|rd|th)?\s{{1,8}}{MONTH})"
)
_BEFORE_DAY = r"(?:\s{1,8}\d{1,2}(?:st|nd|rd|th)?(?![\d%$]|[:.,/]\d)|,?\s{1,8}(?:19|20)\d\d\b)"
_BEHIND_DAY = r"(?<![\w/.,$-])\d{1,2}(?:st|nd|rd|th)?\s{1,8}\Z"
_BEFORE_MONTH = r"(?<![\w'’-])(?i:by|during|early|end-|in|last|late|mid-?|next|of|since|this|until)\s{0,4}(?<=[\s-])\Z"
_GOES_ON_NAME = r"[ ][A-Z][a-z]"  # "in Octobar Square"
_SHORTEST_IN_PROSE_CHARS = 7  # "in Augst" is in a town
_NEAR_CHARS = 14
_MOST_SEEN_WORDS = 32_768
_OTHERS_SEEN: set[str] = set()
"""Words that no name is near, kept from one cable to the next: most of the words of a cable are of the one before."""


class MisspelledDay(NamedTuple):
    """Where the name of a weekday or month is misspelled, and how it is spelled, in the case of the text."""

    span: Span
    right: str


@once_per_cable
def misspelled_days_of(cable: Cable) -> tuple[MisspelledDay, ...]:
    """Return the misspelled names in SUBJECT and text that are part of a date, in order of place."""
    names = _misspelled(words_of(cable.text))
    if not names:
        return ()
    regions = (*([cable.subject.span] if cable.subject else []), cable.body)
    return tuple(one for region in regions for one in _misspelled_in(cable, region, names))


def _misspelled_in(cable: Cable, region: Span, names: Mapping[str, str]) -> Iterator[MisspelledDay]:
    text = cable.text
    for at in whole_words(text, region, frozenset(names)):
        found = compiled(r"[A-Z][A-Za-z]+\b").match(text, at, region.end)
        name = names.get(found[0].lower()) if found else None
        if found and name and not cable.quoted(at) and _is_in_date(text, Span(*found.span()), name):
            yield MisspelledDay(Span(*found.span()), name.upper() if found[0].isupper() else name)


def _is_in_date(text: str, word: Span, name: str) -> bool:
    if name in WEEKDAYS:
        return compiled(_BEFORE_DATE).match(text, word.end) is not None
    if compiled(_BEFORE_DAY).match(text, word.end):
        return True
    before = text[max(0, word.start - _NEAR_CHARS) : word.start]
    if compiled(_BEHIND_DAY).search(before):
        return True
    if len(name) < _SHORTEST_IN_PROSE_CHARS:
        return False
    return compiled(_BEFORE_MONTH).search(before) is not None and not compiled(_GOES_ON_NAME).match(text, word.end)


def _misspelled(words: frozenset[str]) -> dict[str, str]:
    """Return which of the words, in small letters, are names with one slip, and the right name of each."""
    new = words - _OTHERS_SEEN
    begun_or_ended = (word for word in new if word[:2] in _BY_START or word[-3:] in _BY_END)
    found = {word: name for word in begun_or_ended if len(word) in _LENGTHS and (name := _name_near(word))}
    if len(_OTHERS_SEEN) > _MOST_SEEN_WORDS:
        _OTHERS_SEEN.clear()
    if len(new) <= _MOST_SEEN_WORDS:  # no cable has more, and those of a far longer text are many and not seen again
        _OTHERS_SEEN.update(new - found.keys())
    return found


def _name_near(word: str) -> str:
    """Return the name that is one slip away; one slip leaves its first two letters or its last three."""
    if word in _RIGHT_WORDS:
        return ""
    names = dict.fromkeys((*_BY_START.get(word[:2], ()), *_BY_END.get(word[-3:], ())))
    return next((name for name in names if one_letter_apart(word, name.lower())), "")
