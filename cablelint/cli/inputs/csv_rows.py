"""The texts in a column of a table of separated values, read row by row."""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import BinaryIO

from cablelint.cli.inputs.compressed import Budget, Unpacked
from cablelint.cli.inputs.text_tables import Columns, Row, TableError, position, row_limit

_FRONT_CHARS = 256 * 1024  # of a table of separated values that show how quotation marks are written in it
_ESCAPED = re.compile(r"\\\"(?![\",;\t|\s])")  # a backslash that ends a value would be followed by these


def separated_rows(raw: BinaryIO, columns: Columns, max_size: int, budget: Budget) -> Iterator[Row]:
    """Yield the rows of a table of separated values, numbered from 1 below the one that names the columns.

    Where columns are asked for by their numbers, from 1, and the first row has no such names, it names none and is the
    first of the texts. Raises TableError where a column is not there, or quotation marks do not fit.
    """
    limit = row_limit(max_size)
    csv.field_size_limit(limit)
    front, lines = _front_and_rest(_bounded(Unpacked(raw, budget), limit))
    separator = max(",;\t|", key="".join(front[:1]).count)
    escape = "\\" if any(map(_ESCAPED.search, front)) else None
    reader = csv.reader(chain(front, lines), delimiter=separator, escapechar=escape, strict=True)
    try:
        first = next(reader, [])
        named = _are_named(columns, first)
        text, identifier = (
            None if one is None else position(one, first) if named else int(one) - 1
            for one in (columns.text, columns.identifier)
        )
        for number, row in enumerate(filter(None, chain(() if named else (first,), reader)), 1):
            yield Row(number, _cell(row, identifier), _cell(row, text))
    except csv.Error as error:
        raise TableError(f"is damaged in line {reader.line_num:,} ({error}): what follows is not read") from error


def _front_and_rest(lines: Iterator[str]) -> tuple[list[str], Iterator[str]]:
    """Return as many lines as show how the table is written, and the others.

    An error in reading them is raised behind the lines before it.
    """
    front: list[str] = []
    length = 0
    try:
        while length <= _FRONT_CHARS:
            front.append(next(lines))
            length += len(front[-1])
    except StopIteration:
        pass
    except TableError as error:
        lines = _failing(error)
    return front, lines


def _failing(error: TableError) -> Iterator[str]:
    yield from ()
    raise error


def _are_named(columns: Columns, first: Sequence[str]) -> bool:
    """Return whether the first row names the columns.

    Raises TableError where it does not name those that are asked for.
    """
    asked = [one for one in columns if one is not None]
    numbers = [int(one) for one in asked if one.isdecimal() and one not in first]
    if asked and len(numbers) == len(asked) and all(0 < one <= len(first) for one in numbers):
        return False
    position(columns.text, first)
    return True


def _cell(row: Sequence[str], index: int | None) -> str | None:
    return row[index] if index is not None and index < len(row) else None


def _bounded(stream: Unpacked, limit: int) -> Iterator[str]:
    encoding = "utf-8-sig"
    while line := stream.readline(limit):
        if len(line) == limit:
            raise TableError(f"has a line of more than {limit:,} bytes: what follows is not read")
        yield line.decode(encoding, "surrogateescape")
        encoding = "utf-8"
