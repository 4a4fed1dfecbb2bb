"""The CSV files as text. A table is read once and a row is found as a line, so that a few look-ups cost no parsing."""

import os.path
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

_FOLDER = os.path.dirname(__file__)
_PARTS_FIELDS = frozenset(',"\r\n')


def remembered(most: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Decorate a pure look-up, or method of a value, whose `most` last results are remembered; None for all."""
    return cast("Callable[[Callable[P, T]], Callable[P, T]]", lru_cache(most))


class Tables:
    """Tables by name: the CSV files that come with cablelint, some of them replaced.

    `replaced` has, by name, what makes the text of a table that takes the place of its file; it is called when the
    table is first needed. `key` says in words what differs from the files: tables of one key are equal.
    """

    def __init__(self, replaced: Mapping[str, Callable[[], str]], key: str) -> None:
        self._replaced = replaced
        self.key = key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tables) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    @remembered()
    def text(self, name: str) -> str:
        """Return the table, its header line included."""
        if name in self._replaced:
            return self._replaced[name]()
        with open(f"{_FOLDER}/{name}.csv", encoding="utf-8", newline="") as file:
            return file.read()

    @remembered()
    def rows(self, name: str) -> tuple[list[str], ...]:
        """Return every row but the header."""
        return tuple(fields(line) for line in self.text(name).splitlines()[1:])

    @remembered(4096)
    def rows_of(self, name: str, key: str) -> tuple[list[str], ...]:
        """Return the rows whose first field is the key, which are next to each other since the file is sorted."""
        content, found = self.text(name), list[list[str]]()
        at = _first_line(content, key) if searchable(key) else len(content)
        while content.startswith(f"{key},", at):
            end = content.find("\n", at)
            found.append(fields(content[at:end]))
            at = end + 1
        return tuple(found)

    def row_with(self, name: str, value: str) -> list[str] | None:
        """Return the first row that has the value in any field but the first and the last."""
        content = self.text(name)
        at = content.find(f",{value},") if searchable(value) else -1
        if at < 0:
            return None
        return fields(content[content.rfind("\n", 0, at) + 1 : content.find("\n", at)])


FILES = Tables({}, "")
"""The tables that come with cablelint."""

text, rows, rows_of, row_with = FILES.text, FILES.rows, FILES.rows_of, FILES.row_with  # that no configuration replaces


def searchable(value: str) -> bool:
    """Return whether the value could fill one field; what holds a comma or a line break would match across fields."""
    return bool(value) and _PARTS_FIELDS.isdisjoint(value)


def fields(line: str) -> list[str]:
    """Return the fields of a line."""
    if '"' not in line:
        return line.split(",")
    import csv  # few lines are quoted, and none of them is a common one

    return next(csv.reader([line]))


def _first_line(content: str, key: str) -> int:
    """Return where the first line below the header is whose first field is not before the key."""
    low, high = content.find("\n") + 1, len(content)
    while low < high:
        start = content.rfind("\n", low, (low + high) // 2) + 1 or low
        if content[start : content.find(",", start)] < key:
            low = content.find("\n", start) + 1
        else:
            high = start
    return low
