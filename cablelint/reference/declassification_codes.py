"""Codes that took the place of a declassification date: X1, OADR, 25X1."""

from datetime import date
from functools import cache

from cablelint.records import NamedTuple
from cablelint.reference import table

_DATE_ASKED_FROM = date(1978, 12, 1)
"""The first day of E.O. 12065, under which a code had its date after it (section 1-4)."""
_NEVER = frozenset({"X9"})  # section 1.6(d) of E.O. 12958 has eight
_EXEMPTIONS = ("25X", "50X", "75X")
_DATE_NEEDED_FROM = date(2003, 9, 22)
"""The first day of the directive whose section 2001.26 asks for a date or an event after it (68 FR 55168)."""


class _Period(NamedTuple):
    """The first and the last day of a code, and how long it could classify under E.O. 12065; None: not said."""

    first: date
    last: date
    years: int | None


def is_valid(code: str, on: date) -> bool:
    """Return whether the code could take the place of a date on the day: "X1", "OADR", "XGDS-2".

    The table has the letters and digits that a code begins with; the longest that fits decides.
    """
    return is_valid_within(code, on, on)


def is_valid_within(code: str, first: date, last: date) -> bool:
    """Return whether the code could take the place of a date on any day from the first to the last."""
    found = None if code in _NEVER else _period(code)
    return found is not None and found.first <= last and first <= found.last


def years_allowed(code: str, on: date) -> int | None:
    """Return for how many years the code could classify on the day, where it asked for a date: 6 for GDS in 1981."""
    found = _period(code)
    return found.years if found is not None and found.years and on >= _DATE_ASKED_FROM else None


def needs_date(code: str, on: date) -> bool:
    """Return whether the code must be followed by a date or an event: "25X1", but not "25X1-HUMAN" or "50X2-WMD"."""
    return code.startswith(_EXEMPTIONS) and "-" not in code and on >= _DATE_NEEDED_FROM


def _period(code: str) -> _Period | None:
    """Return the period of the longest beginning that fits."""
    beginning = max((known for known in _periods() if code.startswith(known)), key=len, default=None)
    return _periods()[beginning] if beginning else None


@cache
def _periods() -> dict[str, _Period]:
    return {
        code: _Period(
            date.fromisoformat(first), date.fromisoformat(last) if last else date.max, int(years) if years else None
        )
        for code, first, last, years, _ in table.rows("declassification_codes")
    }
