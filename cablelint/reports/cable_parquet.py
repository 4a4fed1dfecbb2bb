"""Parsed cables as a Parquet table: a row a cable, its columns those of `cablelint.reports.shapes.ParsedCable`.

What is an object there is a struct here, and what is an array a list. Importing this needs pyarrow.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from types import NoneType
from typing import Annotated, Any, BinaryIO, Literal, get_args, get_origin, get_type_hints

from typing_extensions import is_typeddict

from cablelint.files.parquet import arrow, parquet
from cablelint.reports.shapes import Day, Moment, NestedMessage, ParsedCable

_Row = dict[str, Any]

_BATCH = 200  # cables that are in memory as objects
_ROW_GROUP = 32 * 1024 * 1024  # bytes of a row group in memory, about, before it is compressed
_TYPES: dict[Any, Any] = {
    str: arrow.string(),
    int: arrow.int64(),
    bool: arrow.bool_(),
    Day: arrow.date32(),
    Moment: arrow.timestamp("ms", tz="UTC"),
}


def write(cables: Iterable[ParsedCable], stream: BinaryIO) -> None:
    """Write the cables as a table, in row groups, so that few of them are in memory at a time."""
    schema = arrow.schema(_fields(ParsedCable))
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for batches in _row_groups(cables, schema):
            writer.write_table(arrow.Table.from_batches(batches, schema))


def _row_groups(cables: Iterable[ParsedCable], schema: Any) -> Iterator[list[Any]]:
    rest = map(_with_times, cables)
    batches: list[Any] = []
    while rows := list(islice(rest, _BATCH)):
        batches.append(arrow.RecordBatch.from_pylist(rows, schema))
        if sum(batch.nbytes for batch in batches) >= _ROW_GROUP:
            yield batches
            batches = []
    if batches:
        yield batches


def _with_times(cable: ParsedCable) -> _Row:
    """The cable, with dates and moments for the words that JSON has for them, and a name that is fit to write."""
    return {
        **cable,
        **_dated(cable),
        "file": cable["file"].encode("utf-8", "backslashreplace").decode(),
        "deadlines": [_timed(deadline, "date", date.fromisoformat) for deadline in cable["deadlines"]],
        "release": _timed(cable["release"], "date", date.fromisoformat),
        "nested": [{**message, **_dated(message)} for message in cable["nested"]],
    }


def _dated(message: ParsedCable | NestedMessage) -> _Row:
    return {
        "date_time_group": _timed(message["date_time_group"], "iso", datetime.fromisoformat),
        "executive_order": _timed(message["executive_order"], "declassify_on", date.fromisoformat),
    }


def _timed(shape: Any, key: str, read: Callable[[str], date]) -> _Row | None:
    return {**shape, key: shape[key] and read(shape[key])} if shape else None


def _fields(shape: Any) -> list[Any]:
    return [arrow.field(name, _type(one)) for name, one in get_type_hints(shape, include_extras=True).items()]


def _type(annotation: Any) -> Any:
    """The Arrow type of what the annotation allows; each may be null."""
    if get_origin(annotation) is Literal:
        return arrow.string()
    if get_origin(annotation) is list:
        return arrow.list_(_type(get_args(annotation)[0]))
    if is_typeddict(annotation):
        return arrow.struct(_fields(annotation))
    if annotation in _TYPES:
        return _TYPES[annotation]
    if get_origin(annotation) is Annotated:
        return _type(get_args(annotation)[0])
    (inner,) = (each for each in get_args(annotation) if each is not NoneType)
    return _type(inner)
