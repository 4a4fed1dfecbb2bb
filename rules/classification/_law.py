"""The law on classification at the time of a cable."""

from datetime import date

from cablelint.model.cable import Cable
from cablelint.model.rule import Options
from cablelint.reference import executive_orders
from cablelint.reference.executive_orders import Order

AMENDED = date(2003, 3, 25)
"""The day on which E.O. 13292 changed E.O. 12958; its sections 1.5 and 1.6 became 1.4 and 1.5."""

LAST_OF_TRANSITION = date(2003, 9, 22)
"""The last day on which the markings of the time before E.O. 13292 were right; the new directive took effect."""

_RELEASED = "DECLASSIFIED"
_FIRST_LIMIT = 10  # years, of E.O. 12958 before it was amended
_ALLOWED: tuple[tuple[str, date, date], ...] = (  # codes by how they begin, from when and up to when
    ("GDS", date(1972, 6, 1), date(1982, 8, 1)),
    ("XGDS", date(1972, 6, 1), date(1978, 12, 1)),
    ("ADS", date(1972, 6, 1), date(1978, 12, 1)),
    ("RDS", date(1978, 12, 1), date(1982, 8, 1)),
    ("XDS", date(1978, 12, 1), date(1982, 8, 1)),
    ("OADR", date(1982, 8, 1), date(1995, 10, 14)),
    ("25X", AMENDED, date.max),
    ("50X", date(2010, 6, 27), date.max),
    ("75X", date(2010, 6, 27), date.max),
    ("X", date(1995, 10, 14), date(2003, 9, 23)),
)


def day_of_law(cable: Cable, options: Options) -> date | None:
    """The day whose law applies; None for a text of another day than today that does not say which."""
    unknown = not options.date_is_known and (cable.profile == "archive" or cable.date_time_group is not None)
    return None if unknown else options.date


def order_of(cable: Cable, options: Options) -> Order | None:
    """The order that applies: the one in force on the day, or else the one that the cable names."""
    day = day_of_law(cable, options)
    if day is not None:
        return executive_orders.in_force(day)
    named = cable.executive_order.order if cable.executive_order else None
    return executive_orders.find(named.text) if named else None


def is_release_line(cable: Cable) -> bool:
    """Whether the E.O. line is the work of those who released the cable: "E.O. 12958: DECLASSIFIED JUNE 21, 2006"."""
    return cable.executive_order is not None and _RELEASED in cable.executive_order.text.upper()


def was_allowed(code: str, day: date) -> bool:
    """Whether the code could stand for a declassification date on the day: "X1", "OADR", "XGDS-2"."""
    kind = next((kind for kind, _, _ in _ALLOWED if code.startswith(kind)), None)
    return any(kind == allowed and first <= day < end for allowed, first, end in _ALLOWED)


def longest(day: date) -> int | None:
    """The years for which the order in force on the day allowed to classify; None where it set no limit.

    They are counted up to the end of the last one, on which records are declassified by themselves.
    """
    order = executive_orders.in_force(day)
    if order is None:
        return None
    return _FIRST_LIMIT if order.order == "12958" and day < AMENDED else order.longest_limit_years


def said(day: date, options: Options) -> str:
    """The day as a message names it: what is found in a draft without a date does not change from day to day."""
    return f"on {day}" if options.date_is_known else "today"
