"""The texts in a column of a table, read row by row; of JSON lines here."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO, cast

from cablelint.cli.inputs.compressed import Budget, Unpacked
from cablelint.records import NamedTuple

_ROW_TIMES = 8  # times the largest text: how long a row may be, in which each character may be written as an escape
_SHOWN, _LONGEST_NAME = 20, 40  # columns in a message, and characters of the name of each
_SHORTEST_LIMIT_BYTES = 1024 * 1024


class TableError(Exception):
    """The table cannot be read as was asked; the words say why, and what is possible."""


class Columns(NamedTuple):
    """The names of the column of the texts, and of the one that texts are called by (None: by their number)."""

    text: str | None
    identifier: str | None


class Row(NamedTuple):
    """A row: its number, from 1; what it is called, None for its number; its text, None for none; or what is wrong."""

    number: int
    identifier: object
    content: str | bytes | None
    fault: str | None = None


def json_rows(raw: BinaryIO, columns: Columns, max_size: int, budget: Budget) -> Iterator[Row]:
    """Yield the rows of JSON lines, numbered by line. A line that is not an object is reported; the others are read.

    Raises TableError where the first has not the columns.
    """
    expected: Sequence[str] | None = None
    for number, line in _lines(Unpacked(raw, budget), row_limit(max_size)):
        if line is None:
            yield Row(number, None, None, f"is larger than {row_limit(max_size):,} bytes: split it, or exclude it")
            continue
        row = _object(line)
        if row is None:
            if expected is None:
                raise TableError("is not a table of JSON lines: its first line is not an object")
            yield Row(number, None, None, "is not a JSON object: correct this line of the table")
            continue
        if expected is None:
            expected = tuple(row)
            position(columns.text, expected)
            if columns.identifier is not None:
                position(columns.identifier, expected)
        yield _json_row(number, row, columns)


def _json_row(number: int, row: dict[str, Any], columns: Columns) -> Row:
    content = row.get(columns.text or "")
    identifier = row.get(columns.identifier) if columns.identifier else None
    if content is not None and not isinstance(content, str):
        return Row(number, identifier, None, f'has no text in "{columns.text}", but {type(content).__name__}')
    return Row(number, identifier, content)


def _lines(stream: Unpacked, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines that are not empty, by number from 1; None for one that is longer than the limit."""
    number = 0
    while line := stream.readline(limit):
        number += 1
        whole = line
        while not whole.endswith(b"\n") and (whole := stream.readline(limit)):
            line = b""
        if not line:
            yield number, None
        elif not line.isspace():
            yield number, line


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        row = json.loads(line.decode("utf-8-sig", "surrogateescape"))
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def row_limit(max_size: int) -> int:
    """Return how many bytes a row may have where a text may have so many."""
    return max(_ROW_TIMES * max_size, _SHORTEST_LIMIT_BYTES)


def position(column: str | None, names: Sequence[str]) -> int:
    """Return where the column is among the names. Raises TableError where it is not there."""
    if column in names:
        return list(names).index(cast("str", column))
    shown = [name[:_LONGEST_NAME] for name in names[:_SHOWN]] + ["\N{HORIZONTAL ELLIPSIS}"] * (len(names) > _SHOWN)
    known = f"its columns are {', '.join(shown)}" if names else "it has no columns"
    if column is None:
        raise TableError(f"is a table: say which column holds the texts with --column; {known}")
    from difflib import get_close_matches

    near = get_close_matches(column, names, n=1)
    raise TableError(f'has no column "{column}"' + (f': did you mean "{near[0]}"?' if near else f": {known}"))
