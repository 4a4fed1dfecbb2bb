"""Whether the heading of a cable without a date gives away that it is an old one: "SUBJECT: VISIT OF OCTOBER 2010"."""

from datetime import date

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.reference import executive_orders

_YEAR = r"(?<![\w-])(?:19|20)\d\d(?!\w)"
_RECENT_YEARS = 1  # last year's messages are cited in January's drafts


def is_of_past(cable: Cable, today: date) -> bool:
    """Return whether the heading of an undated cable shows that it is not of these days.

    So it does with an order that is no longer in force, with a declassification date that is over, and where all years
    of SUBJECT and REF are long past.
    """
    line = cable.executive_order
    if line is not None and line.order is not None:
        in_force = executive_orders.in_force(today)
        if in_force is not None and line.order.text != in_force.order:
            return True
    if line is not None and line.declassify_on is not None and line.declassify_on <= today:
        return True
    latest = _latest_year(cable)
    return latest is not None and latest < today.year - _RECENT_YEARS


def may_be_sent_since(cable: Cable, today: date) -> date | None:
    """Return the first day on which an undated cable with a serial can have been sent; None for any other cable.

    It is the first day of the order that it names. A heading with a year of these days shows that it is of today.
    """
    line = cable.executive_order
    latest = _latest_year(cable)
    recent = latest is not None and latest >= today.year - _RECENT_YEARS
    if cable.date is not None or cable.message_reference is None or recent or line is None or line.order is None:
        return None
    order = executive_orders.find(line.order.text)
    return order.in_force_from if order else None


@once_per_cable
def _latest_year(cable: Cable) -> int | None:
    """Return the latest year that SUBJECT and REF name."""
    fields = (field.value for field in cable.fields if field.kind in ("subject", "references"))
    years = [int(year) for span in fields for year in compiled(_YEAR).findall(cable.text, *span)]
    years += [each.year for each in cable.references if each.year is not None]
    return max(years, default=None)
