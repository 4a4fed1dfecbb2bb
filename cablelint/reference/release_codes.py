"""Codes of those to whom text may be released, after REL TO: three letters of a country, GBR, or four of a group."""

from functools import cache

from cablelint.reference import neighbors, table


def is_known(code: str) -> bool:
    """Return whether the letters are the code of a country, of today or of another time, or of a group of them."""
    return code in _names()


def nearest(code: str) -> tuple[str, str] | None:
    """Return the code as long and one slip away, and its country; of several the one with the same letters, or None."""
    near = [known for known in _names() if len(known) == len(code) and neighbors.slips(code, known) == 1]
    near = [known for known in near if sorted(known) == sorted(code)] or near
    return (near[0], _names()[near[0]]) if len(near) == 1 else None


@cache
def _names() -> dict[str, str]:
    return {code: name for code, name, _ in table.rows("release_codes")}
