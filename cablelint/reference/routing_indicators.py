"""Routing indicators: the letters by which switches send a message to its addressee."""

from functools import cache, lru_cache

from cablelint.reference import table


@lru_cache(4096)
def names(code: str) -> tuple[str, ...]:
    """Return every addressee behind the indicator, as the routing book of 2010 names them; empty for one it has not."""
    exact = tuple(row[2] for row in table.rows_of("routing_indicators", code))
    return exact or tuple(
        name for first, last, name, _ in _ranges() if len(code) == len(last) and first <= code <= last
    )


@cache
def _ranges() -> tuple[list[str], ...]:
    """Return the rows that mean a whole run of indicators, RUDWAAA to RUDWAAZ."""
    return tuple(row for row in table.rows("routing_indicators") if row[1])
