"""Batches of texts in, batches of rows out."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from cablelint.files.parquet import arrow
from cablelint.files.source import MAX_BYTES, Source, decode
from cablelint.model.errors import Unreadable, UsageError, reader_failed
from cablelint.reports.cable_arrow import Row

_ROWS_TEXTS = 200  # whose rows are in memory as objects


class Text(NamedTuple):
    """A text that came in, under the identifier that it came with."""

    id: str | None
    source: Source


def converted(
    batches: Iterable[Any], schema: Any, columns: tuple[str, str], rows_of: Callable[[Text], Iterable[Row]]
) -> Iterator[Any]:
    """Yield the rows of each text in batches of the schema, in order; `columns` name the identifiers and the texts.

    A text that cannot be read gives one row with an error. Raises UsageError where a column is not there.
    """
    for batch in batches:
        _refuse_missing(batch, columns)
        for start in range(0, batch.num_rows, _ROWS_TEXTS):
            part = batch.slice(start, _ROWS_TEXTS)
            pairs = zip(*(part.column(name).to_pylist() for name in columns), strict=True)
            rows = [row for identifier, text in pairs for row in _rows(identifier, text, rows_of)]
            yield arrow.RecordBatch.from_pylist(rows, schema)


def _rows(identifier: Any, text: Any, rows_of: Callable[[Text], Iterable[Row]]) -> list[Row]:
    name = None if identifier is None else _printable(str(identifier))
    source = _source(text)
    if isinstance(source, Unreadable):
        return [{"id": name, "error": f"the text {source.message}"}]
    try:
        return [{"id": name, **row} for row in rows_of(Text(name, source))]
    except Exception as error:  # a fault of a reader: it costs no other text's rows
        return [{"id": name, "error": f"the text {reader_failed('', error).message}"}]


def _source(text: Any) -> Source | Unreadable:
    if isinstance(text, bytes):
        return decode(text, "")
    if not isinstance(text, str):
        return Unreadable("", "is missing" if text is None else f"is no text, but {type(text).__name__}")
    if len(text) > MAX_BYTES:
        return Unreadable("", f"is larger than {MAX_BYTES} characters")
    return Source(text)


def _refuse_missing(batch: Any, columns: tuple[str, str]) -> None:
    for name in columns:
        if name not in batch.schema.names:
            raise UsageError(f'has no column "{name}"; it has {", ".join(batch.schema.names)}')


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()
