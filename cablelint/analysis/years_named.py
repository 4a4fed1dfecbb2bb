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


@once_per_cable
def _latest_year(cable: Cable) -> int | None:
    """Return the latest year that SUBJECT and REF name."""
    fields = (field.value for field in cable.fields if field.kind in ("subject", "references"))
    years = [int(year) for span in fields for year in compiled(_YEAR).findall(cable.text, *span)]
    years += [each.year for each in cable.references if each.year is not None]
    return max(years, default=None)
