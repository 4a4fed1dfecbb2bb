"""The texts in archives and tables, one after the other, and how far a run through them has come."""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from cablelint.cli.inputs.compressed import DAMAGE, Budget, words
from cablelint.cli.inputs.csv_rows import separated_rows
from cablelint.cli.inputs.files import folder_of
from cablelint.cli.inputs.text import Input, Text, is_archive
from cablelint.cli.inputs.text_tables import Columns, Row, TableError, json_rows
from cablelint.configuration.scope import Scope
from cablelint.files.source import failure, opened, too_large
from cablelint.model.errors import Unreadable, UsageError, raised

ReadRows = Callable[[BinaryIO, Columns, int, Budget], Iterator[Row]]

_PARQUET = (".parquet", ".pq")
_COMPRESSED = (".gz", ".bz2", ".xz")
_READERS: dict[str, ReadRows] = {
    ".jsonl": json_rows,
    ".ndjson": json_rows,
    ".csv": separated_rows,
    ".tsv": separated_rows,
}


class Contents:
    """Files, with the texts in their place of those that are archives; then the texts of tables."""

    contains_texts = True  # that have no file of their own

    def __init__(
        self,
        found: Iterable[str | Unreadable],
        tables: Iterable[str],
        columns: Columns,
        scope_of: Callable[[str], Scope],
    ) -> None:
        """Raise UsageError for a table of a kind that cannot be read here."""
        self._found = list(found)
        self._tables = [(table, _reader(table)) for table in tables]
        self._columns = columns
        self._scope_of = scope_of
        archives = [one for one in self._found if isinstance(one, str) and is_archive(one)]
        self._files = len(self._found) - len(archives)
        self._size = sum(map(_size, (*archives, *(table for table, _ in self._tables))))
        self._passed = 0  # bytes of the containers that have been read to the end
        self._budget = Budget(0)
        self._given = 0  # texts out of containers

    def __iter__(self) -> Iterator[Input]:
        for one in self._found:
            if isinstance(one, str) and is_archive(one):
                yield from self._counted(one, self._members(one))
            else:
                yield one
        for table, read_rows in self._tables:
            yield from self._counted(table, self._rows(table, read_rows))

    def expected(self) -> int | None:
        """Return how many there will be if the other containers are like those read; None before that is known."""
        passed = self._passed + self._budget.position
        return self._files + self._given * self._size // passed if passed and self._given else None

    def on_disk(self) -> Iterator[str]:
        """Yield the files, archives and tables, which may change."""
        yield from (one for one in self._found if isinstance(one, str))
        yield from (table for table, _ in self._tables)

    def _counted(self, path: str, texts: Iterator[Text | Unreadable]) -> Iterator[Text | Unreadable]:
        size = _size(path)
        self._budget = Budget(size)
        try:
            for text in texts:
                self._given += 1
                yield text
        except OSError as error:
            yield failure(path, error)
        except UsageError:
            raise
        except Exception as error:  # libraries raise what they do not name: the other files go on
            yield Unreadable(path, f"cannot be read any further: {raised(error)}")
        self._passed += size
        self._budget = Budget(0)

    def _members(self, path: str) -> Iterator[Text | Unreadable]:
        from cablelint.cli.inputs.archives import members

        yield from members(path, self._scope_of(folder_of(path)), self._budget)

    def _rows(self, path: str, read_rows: ReadRows) -> Iterator[Text | Unreadable]:
        limit = self._scope_of(folder_of(path)).max_size
        with opened(path) as raw:
            try:
                for row in read_rows(raw, self._columns, limit, self._budget):
                    yield _text(path, row, limit)
            except TableError as error:
                yield Unreadable(path, str(error))
            except DAMAGE as error:
                yield Unreadable(path, f"is damaged ({words(error)}): what follows is not read")


def _text(path: str, row: Row, limit: int) -> Text | Unreadable:
    called = row.number if row.identifier in (None, "") else row.identifier
    name = f"{path}:{called}"
    if row.fault:
        return Unreadable(name, row.fault)
    data = _bytes(row.content or b"")
    return too_large(name, limit) if len(data) > limit else Text(name, data, path)


def _bytes(content: str | bytes) -> bytes:
    """Return the text as it was in the table. Half a pair of code units, which means nothing, is replaced."""
    if isinstance(content, bytes):
        return content
    try:
        return content.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return content.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _reader(table: str) -> ReadRows:
    stem, suffix = os.path.splitext(table.lower())
    if suffix in _COMPRESSED:
        suffix = os.path.splitext(stem)[1]
    elif suffix in _PARQUET:
        from cablelint.cli.inputs.parquet_rows import parquet_rows

        return parquet_rows
    if suffix not in _READERS:
        kinds = ", ".join((*_READERS, *_PARQUET))
        raise UsageError(f"{table} is not a table: its name must end in {kinds} (all but .parquet may be compressed)")
    return _READERS[suffix]


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:  # reading it will say so
        return 0
