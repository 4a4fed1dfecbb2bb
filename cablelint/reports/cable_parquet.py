"""Parsed cables as a Parquet table: a row a cable, its columns those of `cablelint.reports.shapes.ParsedCable`.

What is an object there is a struct here, and what is an array a list. Importing this needs pyarrow.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from types import NoneType
from typing import Any, BinaryIO, Literal, get_args, get_origin

from pydantic import BaseModel

from cablelint.files.parquet import arrow, parquet
from cablelint.reports.cable_json import Json
from cablelint.reports.shapes import ParsedCable

_BATCH = 200  # cables that are in memory as objects
_ROW_GROUP = 32 * 1024 * 1024  # bytes of a row group in memory, about, before it is compressed
_TYPES = {
    str: arrow.string(),
    int: arrow.int64(),
    bool: arrow.bool_(),
    date: arrow.date32(),
    datetime: arrow.timestamp("ms", tz="UTC"),
}


def write(cables: Iterable[Json], stream: BinaryIO) -> None:
    """Write the cables as a table, in row groups, so that few of them are in memory at a time."""
    schema = arrow.schema(_fields(ParsedCable))
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for batches in _row_groups(cables, schema):
            writer.write_table(arrow.Table.from_batches(batches, schema))


def _row_groups(cables: Iterable[Json], schema: Any) -> Iterator[list[Any]]:
    rest = map(_with_times, cables)
    batches: list[Any] = []
    while rows := list(islice(rest, _BATCH)):
        batches.append(arrow.RecordBatch.from_pylist(rows, schema))
        if sum(batch.nbytes for batch in batches) >= _ROW_GROUP:
            yield batches
            batches = []
    if batches:
        yield batches


def _with_times(cable: Json) -> Json:
    """The cable, with dates and moments for the words that JSON has for them, and a name that is fit to write."""
    for message in (cable, *cable["nested"]):
        group, order = message["date_time_group"], message["executive_order"]
        if group and group["iso"]:
            group["iso"] = datetime.fromisoformat(group["iso"])
        if order and order["declassify_on"]:
            order["declassify_on"] = date.fromisoformat(order["declassify_on"])
    if (release := cable["release"]) and release["date"]:
        release["date"] = date.fromisoformat(release["date"])
    return {**cable, "file": cable["file"].encode("utf-8", "backslashreplace").decode()}


def _fields(model: type[BaseModel]) -> list[Any]:
    return [arrow.field(name, _type(field.annotation)) for name, field in model.model_fields.items()]


def _type(annotation: Any) -> Any:
    """The Arrow type of what the annotation allows; each may be null."""
    if get_origin(annotation) is Literal:
        return arrow.string()
    if get_origin(annotation) is list:
        return arrow.list_(_type(get_args(annotation)[0]))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return arrow.struct(_fields(annotation))
    if annotation in _TYPES:
        return _TYPES[annotation]
    (inner,) = (each for each in get_args(annotation) if each is not NoneType)
    return _type(inner)
