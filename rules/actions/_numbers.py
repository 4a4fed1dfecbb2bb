"""The numbers of announced paragraphs, as rules on action requests name them."""

from collections.abc import Sequence

from cablelint import NumberRange


def numbers_of(item: NumberRange) -> tuple[int, ...]:
    """Return the numbers of a range, a reversed one the right way round."""
    return tuple(range(min(item.first, item.last), max(item.first, item.last) + 1))


def listed(numbers: Sequence[int]) -> str:
    """Return the numbers in words for a message: "paragraph 4", "paragraphs 4 and 5", "paragraphs 4 to 9"."""
    if len(numbers) == 1:
        return f"paragraph {numbers[0]}"
    return f"paragraphs {numbers[0]} {'and' if len(numbers) == 2 else 'to'} {numbers[-1]}"
