"""The numbers that a typist put at the foot or the head of a page, each one more than the one before: "- 2 -".

So a running head has them beside its words, which are the same on each page: "Embassy Oslo, 2004      page 2".
"""

from collections.abc import Mapping, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line

_SIGNS = r"-(?: [12] |[12])-"
_NUMBER = r"[ \t]*-[ ]?(?P<number>\d{1,3})[ ]?-[ \t]*(?![^\r\n])"
_HEAD_SIGNS = (  # from the figure on, of which a text has few
    r"2(?:(?<= 2)(?:\n| -\n|/| of )|(?<=\[2)\]\n|(?<=[Pp]age 2)|(?<=PAGE 2)|(?<=p\. 2))"
)
_HEAD = (
    r"[ \t]*+(?P<head>[^\s\d][^\r\n]{3,80}?)(?:[ \t]{3,80}|[ \t]{1,3}[-–|][ \t]{1,3}(?=[Pp]|-))"
    r"(?:(?:[Pp]age|PAGE|[Pp]g?\.)[ :]{1,2})?(?:[-–\[(][ ]?)?(?P<number>\d{1,3})(?:[ ]?(?:of|/)[ ]?\d{1,3})?"
    r"(?:[ ]?[-–\])])?[ \t]*(?![^\r\n])"
)
_FEWEST_PAGES = 2
_FIRST = (1, 2)  # the first page seldom has one


def typed_numbers(text: str, lines: Sequence[Line]) -> Sequence[int]:
    """Return the indices of the lines that are such numbers or heads; none where they do not count the pages."""
    heads = _running_heads(text, lines) if compiled(_HEAD_SIGNS).search(text) else ()
    if not compiled(_SIGNS).search(text):
        return heads
    numbers = _numbers(text, lines)
    return [*heads, *numbers] if _count_pages(list(numbers.values())) else heads


def _running_heads(text: str, lines: Sequence[Line]) -> Sequence[int]:
    """Return the indices of the lines with the same words and the number of the page, on two pages or more."""
    found: dict[str, dict[int, int]] = {}
    for index, line in enumerate(lines):
        head = compiled(_HEAD).match(text, line.start, line.end) if line.kind == "text" else None
        if head and _is_beside_gap(lines, index):
            found.setdefault(head["head"], {})[index] = int(head["number"])
    pages = (numbers for numbers in found.values() if len(numbers) >= _FEWEST_PAGES)
    return [index for numbers in pages if _count_pages(list(numbers.values())) for index in numbers]


def _count_pages(numbers: Sequence[int]) -> bool:
    return bool(numbers) and numbers[0] in _FIRST and [*numbers] == [*range(numbers[0], numbers[0] + len(numbers))]


def _numbers(text: str, lines: Sequence[Line]) -> Mapping[int, int]:
    """Return the numbers by the indices of their lines, which have nothing else and an empty line beside them."""
    found = dict[int, int]()
    for index, line in enumerate(lines):
        number = compiled(_NUMBER).match(text, line.start, line.end)
        if number and _is_beside_gap(lines, index):
            found[index] = int(number["number"])
    return found


def _is_beside_gap(lines: Sequence[Line], index: int) -> bool:
    beside = (lines[at] for at in (index - 1, index + 1) if 0 <= at < len(lines))
    return any(each.kind == "blank" for each in beside)
