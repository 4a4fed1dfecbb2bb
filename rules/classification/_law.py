"""The law on classification at the time of a cable."""

from datetime import date, timedelta

from cablelint import Cable, Options, Order, executive_orders

_RELEASED = "DECLASSIFIED"


def day_of_law(cable: Cable, options: Options) -> date | None:
    """Return the day whose law applies; None for a text of another day than today that does not say which."""
    unknown = not options.date_is_known and (cable.profile == "archive" or cable.date_time_group is not None)
    return None if unknown else options.date


def day_of_draft(cable: Cable, options: Options) -> date | None:
    """Return the day of law; None also for a text without a date whose E.O. line names an order of the past, or none.

    Such a text is an old cable without its envelope rather than a draft of today, and today says nothing about it.
    """
    named = cable.executive_order.order if cable.executive_order else None
    order = executive_orders.find(named.text) if named and not options.date_is_known else None
    unknown = named is not None and named.text not in executive_orders.numbers() and not options.date_is_known
    is_past = unknown or (order is not None and order != executive_orders.in_force(options.date))
    return None if is_past else day_of_law(cable, options)


def order_of(cable: Cable, options: Options) -> Order | None:
    """Return the order that applies: the one in force on the day, or else the one that the cable names."""
    day = day_of_draft(cable, options)
    if day is not None:
        return executive_orders.in_force(day)
    named = cable.executive_order.order if cable.executive_order else None
    return executive_orders.find(named.text) if named else None


def last_day_of_order(cable: Cable, options: Options) -> date | None:
    """Return the last day of the order of the past that a cable without a date names; None for any other cable."""
    if options.date_is_known or day_of_draft(cable, options) is not None:
        return None
    order = order_of(cable, options)
    return order.superseded_on - timedelta(1) if order and order.superseded_on else None


def is_release_line(cable: Cable) -> bool:
    """Return whether those who released the cable wrote the E.O. line: "E.O. 12958: DECLASSIFIED JUNE 21, 2006"."""
    return cable.executive_order is not None and _RELEASED in cable.executive_order.text.upper()


def longest(day: date) -> int | None:
    """Return the years for which the order in force on the day allowed to classify; None where it set no limit.

    They are counted up to the end of the last one, on which records are declassified by themselves.
    """
    order = executive_orders.in_force(day)
    return order.longest_limit_years if order else None


def said(day: date, options: Options) -> str:
    """Return the day as a message names it: what is found in a draft without a date does not change from day to day."""
    return f"on {day}" if options.date_is_known else "today"
