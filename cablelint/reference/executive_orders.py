"""Executive orders on classified information, and when each was the law."""

from datetime import date
from functools import cache

from cablelint.records import NamedTuple
from cablelint.reference import neighbors, table

_FIGURES = str.maketrans({"I": "1", "l": "1", "|": "1", "O": "0", "S": "5"})  # by the letters that look like them


class Order(NamedTuple):
    """An order as it read from its first day up to, not including, the day it was superseded or amended."""

    order: str  # "12958"
    in_force_from: date
    superseded_on: date | None  # None: still in force
    markings_until: date | None  # the last day on which its markings were right all the same; None: none was set
    reason_section: str  # "1.4"; empty where the order asks for no reason
    reason_letters: str  # "abcdefgh"
    longest_limit_years: int | None  # None: no limit
    source: str


def find(order: str) -> Order | None:
    """Return the order of that number as it first read; None for one that is not about classification."""
    return next((known for known in orders() if known.order == order), None)


def in_force(on: date) -> Order | None:
    """Return the order that was the law on the day; None before the first, of 1953."""
    return next((known for known in orders() if _is_law(known, on)), None)


def whose_markings_hold(on: date) -> tuple[Order, ...]:
    """Return the order in force on the day, and the one before it while its markings were still right."""
    return tuple(
        known
        for known in orders()
        if _is_law(known, on) or (known.markings_until and known.in_force_from <= on <= known.markings_until)
    )


def amended_by(amending: str) -> str | None:
    """Return the number of the order that an order of this number amended; None where it amended none."""
    return _amendments().get(amending)


@cache
def numbers() -> tuple[str, ...]:
    """Return the numbers that a cable may name: those of the orders, and of the orders that amended them."""
    return tuple(sorted({known.order for known in orders()} | set(_amendments())))


def misread(number: str) -> str | None:
    """Return the number that a cable may name for the one with letters in it, "I2356"; None where that is none."""
    right = number.translate(_FIGURES)
    return right if right in numbers() else None


def nearest(number: str, on: date | None) -> str | None:
    """Return the number that was meant by one that no order has, the day's order first; None where none is near."""
    right = in_force(on) if on else None
    near = neighbors.near(number, {known: known == (right and right.order) for known in numbers()})
    return right.order if right and right.order in near else near[0] if near else None


@cache
def orders() -> tuple[Order, ...]:
    """Return every order, oldest first; one that was amended once for each of its wordings."""
    return tuple(_order(row) for row in table.rows("executive_orders"))


def _is_law(order: Order, on: date) -> bool:
    return order.in_force_from <= on and (order.superseded_on is None or on < order.superseded_on)


@cache
def _amendments() -> dict[str, str]:
    return {amending: amended for amending, amended, _ in table.rows("amending_orders")}


def _order(row: list[str]) -> Order:
    order, start, stop, markings_until, section, letters, longest, source = row
    return Order(
        order,
        date.fromisoformat(start),
        date.fromisoformat(stop) if stop else None,
        date.fromisoformat(markings_until) if markings_until else None,
        section,
        "".join(map(chr, range(ord(letters[0]), ord(letters[-1]) + 1))) if letters else "",
        int(longest) if longest else None,
        source,
    )
