"""The texts in a column of a Parquet table, a few rows at a time. Importing this needs pyarrow."""

import os
from collections.abc import Iterator
from typing import Any, BinaryIO

from cablelint.cli.inputs.compressed import Budget
from cablelint.cli.inputs.text_tables import Columns, Row, TableError, position
from cablelint.files.parquet import arrow, parquet

_ROWS = 64  # that are in memory at a time
_BUFFER_BYTES = 1024 * 1024  # read ahead of each column, rather than the whole column of a row group


def parquet_rows(raw: BinaryIO, columns: Columns, max_size: int, budget: Budget) -> Iterator[Row]:  # noqa: ARG001
    """Yield the rows, numbered from 1. Raises TableError where a column is not there, or holds no text."""
    try:
        with parquet.ParquetFile(raw, buffer_size=_BUFFER_BYTES, pre_buffer=False) as table:
            yield from _rows(table, columns, budget, os.fstat(raw.fileno()).st_size)
    except arrow.ArrowException as error:
        raise TableError(f"is damaged, or is not a Parquet table ({' '.join(str(error).split())})") from error


def _rows(table: Any, columns: Columns, budget: Budget, size: int) -> Iterator[Row]:
    names = table.schema_arrow.names
    kind = table.schema_arrow.field(position(columns.text, names)).type
    if not _holds_texts(kind):
        raise TableError(f'has no texts in its column "{columns.text}", but {kind}')
    if columns.identifier is not None:
        position(columns.identifier, names)
    wanted = list(dict.fromkeys(filter(None, columns)))
    number = 0
    for batch in table.iter_batches(batch_size=_ROWS, columns=wanted, use_threads=False):
        texts = batch.column(columns.text).to_pylist()
        names = batch.column(columns.identifier).to_pylist() if columns.identifier else [None] * len(texts)
        for name, text in zip(names, texts, strict=True):
            number += 1
            budget.position = number * size // table.metadata.num_rows
            yield Row(number, name, text)


def _holds_texts(kind: Any) -> bool:
    if arrow.types.is_dictionary(kind):
        return _holds_texts(kind.value_type)
    known = ("is_string", "is_large_string", "is_binary", "is_large_binary", "is_string_view", "is_binary_view")
    return any(getattr(arrow.types, name)(kind) for name in known if hasattr(arrow.types, name))
