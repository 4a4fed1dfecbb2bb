"""The CSV files as text. A table is read once and a row is found as a line, so that a few look-ups cost no parsing."""

import os.path

from cablelint.reference.active_tables import cached_per_tables, changed_text

_FOLDER = os.path.dirname(__file__)
_PARTS_FIELDS = frozenset(',"\r\n')


@cached_per_tables()
def text(name: str) -> str:
    """The table that holds, its header line included."""
    changed = changed_text(name)
    if changed is not None:
        return changed
    with open(f"{_FOLDER}/{name}.csv", encoding="utf-8", newline="") as file:
        return file.read()


def searchable(value: str) -> bool:
    """Whether the value could fill one field; what holds a comma or a line break would match across fields."""
    return bool(value) and _PARTS_FIELDS.isdisjoint(value)


def rows_of(name: str, key: str) -> list[list[str]]:
    """The rows whose first field is the key, which stand together since the file is sorted."""
    content, found = text(name), list[list[str]]()
    at = _first_line(content, key) if searchable(key) else len(content)
    while content.startswith(f"{key},", at):
        end = content.find("\n", at)
        found.append(fields(content[at:end]))
        at = end + 1
    return found


def _first_line(content: str, key: str) -> int:
    """Where the first line below the header stands whose first field is not before the key."""
    low, high = content.find("\n") + 1, len(content)
    while low < high:
        start = content.rfind("\n", low, (low + high) // 2) + 1 or low
        if content[start : content.find(",", start)] < key:
            low = content.find("\n", start) + 1
        else:
            high = start
    return low


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


@cached_per_tables()
def rows(name: str) -> tuple[list[str], ...]:
    """Every row but the header."""
    return tuple(fields(line) for line in text(name).splitlines()[1:])
