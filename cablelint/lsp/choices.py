"""What may be written in a heading, by what is right on the day of the cable."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lsprotocol.types import CompletionItemKind

from cablelint import Cable, retired_words
from cablelint import captions as known_captions
from cablelint import precedences as known_precedences


class Choice(NamedTuple):
    """Words that may be written, what they are, and how common they are: the most common come first."""

    words: str
    detail: str
    kind: CompletionItemKind
    common: int = 0


def tags(cable: Cable, day: date) -> Iterator[Choice]:
    """Yield the tags of the day."""
    for fact in cable.lookups.tags.of_day(day):
        if fact.status != "obsolete" or fact.valid_to:
            common = cable.lookups.tags.common(fact.tag)
            yield Choice(fact.tag, f"{fact.name} ({fact.kind})", CompletionItemKind.Keyword, common)


def captions(cable: Cable, day: date) -> Iterator[Choice]:
    """Yield the captions that may be with the level of the cable."""
    level = cable.classification.level if cable.classification else None
    for one in known_captions.all_captions():
        if (level is None or level in one.levels) and not _is_retired(one.caption, day):
            yield Choice(one.caption, f"{one.kind} caption", CompletionItemKind.EnumMember)


def addresses(cable: Cable, day: date) -> Iterator[Choice]:
    """Yield the stations as FM, TO and INFO lines name them."""
    for station in cable.lookups.stations.every():
        if station.address:
            yield Choice(station.address, station.routing_indicator or "station", CompletionItemKind.Module)


def stations(cable: Cable, day: date) -> Iterator[Choice]:
    """Yield the stations as message references name them."""
    for station in cable.lookups.stations.every():
        yield Choice(station.station, station.address or "station", CompletionItemKind.Module)


def precedences(cable: Cable, day: date) -> Iterator[Choice]:
    """Yield the precedences, the most urgent first."""
    for word in known_precedences.words():
        if not _is_retired(word, day):
            yield Choice(word, "precedence", CompletionItemKind.Constant, 1)


def letters(cable: Cable, day: date) -> Iterator[Choice]:
    """Yield the letters that mean precedences in a date-time group."""
    for word in known_precedences.words():
        known = known_precedences.by_word(word)
        if known and not _is_retired(word, day) and " " not in word:
            yield Choice(known.letter, f"precedence {word}", CompletionItemKind.Constant)


def _is_retired(word: str, day: date) -> bool:
    retired = retired_words.find(word)
    return retired is not None and retired.last_day < day
