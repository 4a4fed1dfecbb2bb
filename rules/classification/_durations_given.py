"""The dates, events and codes that say when a cable is to be declassified, and what is wrong with them."""

from collections.abc import Sequence

from cablelint import Cable, Declassification, Options, Order, executive_orders
from cablelint.rules.classification._duration import Fault, fault, fault_under
from cablelint.rules.classification._law import day_of_draft, is_release_line
from cablelint.rules.classification._markings import is_taken_as_classified, overall


def is_to_be_judged(cable: Cable) -> bool:
    """Return whether the cable may be classified, and its E.O. line neither is a release's nor says "N/A"."""
    if overall(cable) is not None and not is_taken_as_classified(cable):
        return False
    order = cable.executive_order
    return not is_release_line(cable) and not (order and order.not_applicable)


def durations_given(cable: Cable) -> list[Declassification]:
    """Return what the E.O. line and the Declassify On line give."""
    order, by = cable.executive_order, cable.classified_by
    given = (order.declassify if order else None, by.declassify if by else None)
    return [until for until in given if until is not None]


def faults_of(cable: Cable, options: Options, given: Sequence[Declassification]) -> list[Fault]:
    """Return what is wrong with each: on the day of the cable, or under the order that one without a date names."""
    by = cable.classified_by
    derived = by is None or by.derived or not by.reasons
    day = day_of_draft(cable, options)
    named = _named_order(cable) if day is None and cable.profile != "archive" else ()
    each = (fault(until, day, options, derived=derived) or fault_under(until, named) for until in given)
    return [found for found in each if found]


def _named_order(cable: Cable) -> tuple[Order, ...]:
    """Return the order of the E.O. line, in each of its wordings."""
    order = cable.executive_order.order if cable.executive_order else None
    return tuple(known for known in executive_orders.orders() if order and known.order == order.text)


def may_have_been_ahead(cable: Cable, options: Options, given: Sequence[Declassification]) -> bool:
    """Return whether dates now over were ahead when it was sent, as a message with a serial and no date was once."""
    if options.date_is_known or cable.message_reference is None:
        return False
    order = executive_orders.in_force(options.date)
    days = [until.day for until in given if until.day is not None]
    return order is not None and bool(days) and all(order.in_force_from < day <= options.date for day in days)
