"""Parsed cables as a Parquet table: a row a cable, its columns those of `cablelint.reports.shapes.ParsedCable`.

Importing this needs pyarrow.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO

from cablelint.files.parquet import arrow, parquet
from cablelint.reports.cable_arrow import fields, values
from cablelint.reports.shapes import ParsedCable

_BATCH_CABLES = 200  # that are in memory as objects
_ROW_GROUP_BYTES = 32 * 1024 * 1024  # of a row group in memory, about, before it is compressed


def write(cables: Iterable[ParsedCable], stream: BinaryIO) -> None:
    """Write the cables as a table, in row groups, so that few of them are in memory at a time."""
    schema = arrow.schema(fields(ParsedCable))
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for batches in _row_groups(cables, schema):
            writer.write_table(arrow.Table.from_batches(batches, schema))


def _row_groups(cables: Iterable[ParsedCable], schema: Any) -> Iterator[list[Any]]:
    rest = map(values, cables)
    batches: list[Any] = []
    while rows := list(islice(rest, _BATCH_CABLES)):
        batches.append(arrow.RecordBatch.from_pylist(rows, schema))
        if sum(batch.nbytes for batch in batches) >= _ROW_GROUP_BYTES:
            yield batches
            batches = []
    if batches:
        yield batches
