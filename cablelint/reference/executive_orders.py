"""Executive orders on classified information, and when each was the law."""

from datetime import date
from functools import cache
from typing import NamedTuple

from cablelint.reference import table


class Order(NamedTuple):
    """An order, in force from its first day up to, not including, the day it was superseded."""

    order: str  # "12958"
    in_force_from: date
    superseded_on: date | None  # None: still in force
    reason_section: str  # "1.4"; empty where the order asks for no reason
    reason_letters: str  # "a-h"
    ordinary_limit_years: int | None  # without grounds for more
    longest_limit_years: int | None
    note: str
    source: str


def find(order: str) -> Order | None:
    """The order of that number, None for one that is not about classification."""
    return next((known for known in orders() if known.order == order), None)


def in_force(on: date) -> Order | None:
    """The order that was the law on the day; None before the first, of 1972."""
    return next(
        (
            known
            for known in orders()
            if known.in_force_from <= on and (known.superseded_on is None or on < known.superseded_on)
        ),
        None,
    )


@cache
def orders() -> tuple[Order, ...]:
    """Every order, oldest first."""
    return tuple(_order(row) for row in table.rows("executive_orders"))


def _order(row: list[str]) -> Order:
    order, start, stop, section, letters, ordinary, longest, note, source = row
    return Order(
        order,
        date.fromisoformat(start),
        date.fromisoformat(stop) if stop else None,
        section,
        letters,
        int(ordinary) if ordinary else None,
        int(longest) if longest else None,
        note,
        source,
    )
