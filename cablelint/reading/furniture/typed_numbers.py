"""The numbers that a typist put at the foot or the head of a page: "- 2 -", each one more than the one before."""

from collections.abc import Mapping, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line

_SIGNS = ("- 2 -", "-2-", "- 1 -", "-1-")
_NUMBER = r"[ \t]*-[ ]?(?P<number>\d{1,3})[ ]?-[ \t]*(?![^\r\n])"
_FIRST = (1, 2)  # the first page seldom has one


def typed_numbers(text: str, lines: Sequence[Line]) -> Sequence[int]:
    """Return the indices of the lines that are such numbers; none where they do not count the pages."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    numbers = _numbers(text, lines)
    counted = list(numbers.values())
    counts = bool(counted) and counted[0] in _FIRST and counted == list(range(counted[0], counted[0] + len(counted)))
    return list(numbers) if counts else ()


def _numbers(text: str, lines: Sequence[Line]) -> Mapping[int, int]:
    """Return the numbers by the indices of their lines, which have nothing else and an empty line beside them."""
    found = dict[int, int]()
    for index, line in enumerate(lines):
        number = compiled(_NUMBER).match(text, line.start, line.end)
        beside = (lines[at] for at in (index - 1, index + 1) if 0 <= at < len(lines))
        if number and any(each.kind == "blank" for each in beside):
            found[index] = int(number["number"])
    return found
