"""Codes of three letters for the countries to which text may be released: GBR, after REL TO."""

from functools import cache

from cablelint.reference import neighbors, table


def is_known(code: str) -> bool:
    """Return whether the letters are the code of a country, of today or of another time."""
    return code in _names()


def nearest(code: str) -> tuple[str, str] | None:
    """Return the code one slip away, and its country; of several the only one with the same letters, else None."""
    near = [known for known in _names() if neighbors.slips(code, known) == 1]
    near = [known for known in near if sorted(known) == sorted(code)] or near
    return (near[0], _names()[near[0]]) if len(near) == 1 else None


@cache
def _names() -> dict[str, str]:
    return {code: name for code, name, _ in table.rows("release_codes")}
