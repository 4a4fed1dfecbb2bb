"""The CSV files as text. A table is read once and a row is found as a line, so that a few look-ups cost no parsing."""

import os.path
from functools import cache

_FOLDER = os.path.dirname(__file__)
_PARTS_FIELDS = frozenset(',"\r\n')


@cache
def text(name: str) -> str:
    """The file as it stands, its header line included."""
    with open(f"{_FOLDER}/{name}.csv", encoding="utf-8", newline="") as file:
        return file.read()


def searchable(value: str) -> bool:
    """Whether the value could fill one field; what holds a comma or a line break would match across fields."""
    return bool(value) and _PARTS_FIELDS.isdisjoint(value)


def rows_of(name: str, key: str) -> list[list[str]]:
    """The rows whose first field is the key, which stand together since the file is sorted."""
    content, mark, found = text(name), f"\n{key},", list[list[str]]()
    at = content.find(mark) if searchable(key) else -1
    while at >= 0:
        end = content.find("\n", at + 1)
        found.append(fields(content[at + 1 : end]))
        at = end if content.startswith(mark, end) else -1
    return found


def row_with(name: str, value: str) -> list[str] | None:
    """The first row that has the value in any field but the first and the last."""
    content = text(name)
    at = content.find(f",{value},") if searchable(value) else -1
    if at < 0:
        return None
    return fields(content[content.rfind("\n", 0, at) + 1 : content.find("\n", at)])


def fields(line: str) -> list[str]:
    """The fields of a line."""
    if '"' not in line:
        return line.split(",")
    import csv  # few lines are quoted, and none of them is a common one

    return next(csv.reader([line]))


@cache
def rows(name: str) -> tuple[list[str], ...]:
    """Every row but the header."""
    return tuple(fields(line) for line in text(name).splitlines()[1:])
