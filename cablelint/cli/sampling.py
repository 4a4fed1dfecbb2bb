"""`--sample N --seed S`: draw findings to judge, N of each rule, so that a house can measure its own precision."""

import random
from collections.abc import Iterator

from cablelint.model.checked_file import CheckedFile


class Sample:
    """As many findings of each rule as are asked for, each drawn with the same chance; memory holds no more."""

    def __init__(self, size: int, seed: int) -> None:
        self._size = size
        self._seed = seed
        self._drawn: dict[str, list[CheckedFile]] = {}
        self._seen: dict[str, int] = {}
        self._random: dict[str, random.Random] = {}

    def add(self, checked: CheckedFile) -> None:
        """Offer the findings of one file."""
        for found in checked.diagnostics:
            drawn = self._drawn.setdefault(found.code, [])
            chance = self._random.setdefault(found.code, random.Random(f"{self._seed} {found.code}"))
            seen = self._seen[found.code] = self._seen.get(found.code, 0) + 1
            place = len(drawn) if len(drawn) < self._size else chance.randrange(seen)
            if place < self._size:
                one = checked._replace(diagnostics=(found,), allowed=(), paragraphs=())
                drawn[place : place + 1] = [one]

    def drawn(self) -> Iterator[CheckedFile]:
        """Give what was drawn, a rule at a time, each finding with its file."""
        for code in sorted(self._drawn):
            yield from self._drawn[code]
