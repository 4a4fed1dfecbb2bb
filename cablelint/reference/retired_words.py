"""Words of the heading that were authorized until a day: precedences, captions, controls."""

from datetime import date
from functools import cache

from cablelint.records import NamedTuple
from cablelint.reference import table


class Retired(NamedTuple):
    """A word, the last day on which it was authorized, and what takes its place; empty where nothing does."""

    word: str
    last_day: date
    instead: str
    source: str


def find(word: str) -> Retired | None:
    """Return the word by its name in capitals; None for one that is still authorized, or never was."""
    return _all().get(word)


@cache
def _all() -> dict[str, Retired]:
    rows = table.rows("retired_words")
    return {word: Retired(word, date.fromisoformat(day), instead, source) for word, day, instead, source in rows}
