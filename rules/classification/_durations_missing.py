"""Where a classified cable should say when it is to be declassified, and does not."""

import re
from datetime import date

from cablelint import Cable, Options, Span, compiled, is_complete, practices
from cablelint.rules.classification._banners import is_in_doubt
from cablelint.rules.classification._law import day_of_law
from cablelint.rules.classification._markings import is_classified

_BELOW = compiled(r"DECLASSIFY\s+ON\b[ \t]*:?", re.IGNORECASE)
_ENDS_WITH_LABEL = compiled(r"(?<![A-Z])DECL[.: \t]*\Z", re.IGNORECASE)
_ON_LINE = compiled(r"DECL[A-Z ]*[.:]*", re.IGNORECASE)


def place_without_duration(cable: Cable, options: Options) -> Span | None:
    """Return the label without a date, or the E.O. line that must give one; None where nothing is missing."""
    order, by = cable.executive_order, cable.classified_by
    below = by.declassify if by else None
    if not is_classified(cable) or is_in_doubt(cable) or (below is not None and not _is_empty(cable)):
        return None
    label = _BELOW.search(cable.text, *by.span) if by else None
    if label and not _is_empty(cable):
        return Span(*label.span())
    given = order is not None and order.declassify is not None and below is None
    return None if given or not _is_asked(cable, day_of_law(cable, options)) else _on_order_line(cable)


def _on_order_line(cable: Cable) -> Span | None:
    """Return the label of the date on the E.O. line, or else all of the line."""
    if cable.executive_order is None:
        return None
    line = cable.executive_order.span
    label = _ON_LINE.search(cable.text_at(line))
    return Span(line.start + label.start(), line.start + label.end()) if label else line


def _is_empty(cable: Cable) -> bool:
    """Return whether the E.O. line has the label of a date and nothing after it."""
    order = cable.executive_order
    return bool(order and order.declassify is None and _ENDS_WITH_LABEL.search(cable.text_at(order.span)))


def _is_asked(cable: Cable, day: date | None) -> bool:
    """Return whether the cable must give a date; a release may have lost it, and so may an extract."""
    if cable.profile == "archive" or day is None or (cable.profile == "smart" and not is_complete(cable)):
        return False
    if _is_empty(cable):
        return True
    order = cable.executive_order
    says_nothing = bool(order and order.order and not order.text.replace(order.order.text, "").strip(" :.;"))
    asks = practices.is_in_use("E.O. LINE", day) and says_nothing
    return asks or practices.is_in_use("DECLASSIFICATION ON E.O. LINE", day)
