"""Where an item of a REF line ends: which words go on with it, and which begin another."""

from collections.abc import Sequence

from cablelint.lalr.driver import Part
from cablelint.reading.heading.cited_cable import CitedCable, read_cited_cable
from cablelint.reading.heading.dates import month_of
from cablelint.reading.heading.reference_item import ReferenceItem, is_year_alone
from cablelint.reading.heading.reference_kinds import is_group, names_other
from cablelint.reference.stations import Stations

LINE_ENDS = frozenset({"break", "page"})
_PARTING = frozenset({"comma", "and", *LINE_ENDS})
_GOES_ON = frozenset(("PREVIOUS PREV EARLIER SUBSEQUENT PRECEDING RELATED NOTAL OF DATED DTG ET").split())
_LEADS_ON = frozenset("OF DATED DTG ET PARA PARAS PARAGRAPH PARAGRAPHS".split())
"""Words that say more of a cable in the next line: "OSLO 12 OF", "MAY 4"."""
_LONGEST_OTHER_CHARS = 70  # in a line of its own


def ends_with(item: ReferenceItem, words: Sequence[Part], cable: CitedCable | None, mark: str) -> bool:
    """Return whether the words begin another item, since they and the one before can each be alone."""
    if mark == "semicolon":
        return bool(item.words)
    whole = item.complete or (bool(item.words) and names_other(item.words))
    if mark in _PARTING and whole and _is_other(words, alone=mark in LINE_ENDS):
        return True
    if not mark or cable is None or cable.serial is None:
        return False
    if cable.station is None:
        return item.complete and mark != "break" and all(word.kind == "note" for word in words[1:])
    if cable.lead:
        return item.complete and cable.known and mark in ("comma", "and")
    return item.complete or (cable.known and bool(item.words) and not is_year_alone(item.words))


def completes_station(text: str, item: ReferenceItem, words: Sequence[Part], stations: Stations) -> bool:
    """Return whether a name breaks off at the line's end whose rest is another's, too: "C. NEW", "DELHI 4410"."""
    if item.complete or not (words and item.words) or item.words[-1].kind != "word":
        return False
    joined = read_cited_cable(text, (*item.words, *words), stations)
    below = joined is not None and joined.station is not None and joined.station.span.start < words[0].span.start
    return below and joined is not None and joined.known and joined.serial is not None


def _is_other(words: Sequence[Part], *, alone: bool) -> bool:
    """Return whether the words name another kind of message, not one that is as the cable before: "RELATED E-MAILS".

    In a line that is `alone`, with no mark above it, a longer text is a sentence that speaks of one.
    """
    if not words:
        return False
    if alone and words[-1].span.end - words[0].span.start > _LONGEST_OTHER_CHARS:
        return False
    return words[0].text.upper() not in _GOES_ON and names_other(words)


def goes_on(text: str, item: ReferenceItem, words: Sequence[Part], stations: Stations) -> bool:
    """Return whether the words on a new line still speak of the cable above, or bring the rest of its station."""
    if not words or words[0].kind == "note" or (words[0].kind == "number" and not item.complete):
        return True
    last = item.words[-1].text.upper().strip(".") if item.words else ""
    if words[0].text.upper().strip(".") in _GOES_ON or last in _LEADS_ON or _is_day(last, words[0]):
        return True
    if is_group(words[0]):
        return True
    joined = None if item.complete else read_cited_cable(text, (*item.words, *words), stations)
    return joined is not None and joined.known and joined.serial is not None


def _is_day(month: str, word: Part) -> bool:
    """Return whether the word is the day of a month that ends the line above: "OSLO 12 OF AUGUST", "3"."""
    return word.kind == "number" and month.isalpha() and month_of(month) is not None
