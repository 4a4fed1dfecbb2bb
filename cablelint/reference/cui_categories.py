"""Categories of controlled unclassified information (CUI): what follows CUI// in a marking, with SP- or not.

The list is not complete, so that a category which is not on it is wrong only where it is near to one that is.
"""

from functools import cache

from cablelint.reference import neighbors, table

_SPECIFIED = "SP-"
_FEWEST_LETTERS = 4  # shorter categories are near to each other


def meant(words: str) -> str | None:
    """Return the category, with SP- where that is written, that a mistyped one is near to; None for any other."""
    written = words.upper().strip()
    prefix = _SPECIFIED if written.startswith(_SPECIFIED) else ""
    category = written.removeprefix(_SPECIFIED)
    if category in _categories() or len(category) < _FEWEST_LETTERS:
        return None
    near = [one for one in _categories() if len(one) >= _FEWEST_LETTERS and neighbors.slips(category, one) == 1]
    return prefix + near[0] if len(near) == 1 else None


def is_known(words: str) -> bool:
    """Return whether the words are a category of the list."""
    return words.strip().upper() in _categories()


@cache
def _categories() -> frozenset[str]:
    return frozenset(category for category, *_ in table.rows("cui_categories"))
