"""What kind of post a station is: embassy, consulate, interests section; for some only from a day or until a day."""

from collections.abc import Iterator, Sequence
from datetime import date

from cablelint.reference import table
from cablelint.reference.stations import Station

CHECKED_FROM = date(1996, 1, 1)
"""The day from which the kinds of all posts hold: the list of stations is that of 1990 to 2010, with later changes.

Before it those of `lasting_posts` are known, which did not change.
"""

_CONSULATES = frozenset({"AMCONSUL", "AMCONGEN", "AMCONSULATE"})
_EMBASSIES = frozenset({"AMEMBASSY", "AMEMB"})
_OTHERS = frozenset({"AIT", "REO", "USINT", "USLO", "USMISSION", "USOFFICE"})


def kind_of(word: str) -> str | None:
    """Return the kind of post that an address's first word names, AMCONSUL for AMCONGEN too; None for another word."""
    if word in _CONSULATES:
        return "AMCONSUL"
    return "AMEMBASSY" if word in _EMBASSIES else word if word in _OTHERS else None


def kinds(station: Station | None, on: date) -> tuple[str, ...]:
    """Return the kinds that the post was on the day; empty where that is not known."""
    if station is None:
        return ()
    if on < CHECKED_FROM:
        lasting = table.rows_of("lasting_posts", station.station)
        return tuple(kind for _, kind, first, _ in lasting if first <= on.isoformat())
    rows = table.rows_of("post_kinds", station.station)
    return tuple(_valid(rows, on)) if rows else tuple(filter(None, (kind_of(station.address.partition(" ")[0]),)))


def _valid(rows: Sequence[list[str]], on: date) -> Iterator[str]:
    day = on.isoformat()
    for _, kind, first, last, _ in rows:
        if first <= day and (not last or day <= last):
            yield kind
