"""Codes that took the place of a declassification date: X1, OADR, 25X1."""

from datetime import date
from functools import cache

from cablelint.reference import table

_EXEMPTIONS = ("25X", "50X", "75X")
_DATE_NEEDED_FROM = date(2003, 9, 22)
"""The first day of the directive whose section 2001.26 asks for a date or an event after it (68 FR 55168)."""


def is_valid(code: str, on: date) -> bool:
    """Return whether the code could take the place of a date on the day: "X1", "OADR", "XGDS-2".

    The table has the letters and digits that a code begins with; the longest that fits decides.
    """
    beginning = max((known for known in _periods() if code.startswith(known)), key=len, default=None)
    if beginning is None:
        return False
    first, last = _periods()[beginning]
    return first <= on <= last


def needs_date(code: str, on: date) -> bool:
    """Return whether the code must be followed by a date or an event: "25X1", but not "25X1-HUMAN" or "50X2-WMD"."""
    return code.startswith(_EXEMPTIONS) and "-" not in code and on >= _DATE_NEEDED_FROM


@cache
def _periods() -> dict[str, tuple[date, date]]:
    """Return the first and the last day of each code."""
    return {
        code: (date.fromisoformat(first), date.fromisoformat(last) if last else date.max)
        for code, first, last, _ in table.rows("declassification_codes")
    }
