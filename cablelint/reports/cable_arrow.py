"""Parsed cables as Arrow values: the types of the columns of `cablelint.reports.shapes`, and the values in them.

What is an object there is a struct here, and what is an array a list. Importing this needs pyarrow.
"""

from collections.abc import Callable
from datetime import date, datetime
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from typing_extensions import is_typeddict

from cablelint.files.parquet import arrow
from cablelint.reports.shapes import Day, Moment, NestedMessage, ParsedCable

Row = dict[str, Any]

_TYPES: dict[Any, Any] = {
    str: arrow.string(),
    int: arrow.int64(),
    bool: arrow.bool_(),
    Day: arrow.date32(),
    Moment: arrow.timestamp("ms", tz="UTC"),
}


def fields(shape: Any) -> list[Any]:
    """Return the columns of a TypedDict; each may be null."""
    return [arrow.field(name, _type(one)) for name, one in get_type_hints(shape, include_extras=True).items()]


def values(cable: ParsedCable) -> Row:
    """Return the cable with dates and moments for the words that JSON has for them, and a name that is fit to write."""
    return {
        **cable,
        **_dated(cable),
        "file": cable["file"].encode("utf-8", "backslashreplace").decode(),
        "deadlines": [_timed(deadline, "date", date.fromisoformat) for deadline in cable["deadlines"]],
        "release": _timed(cable["release"], "date", date.fromisoformat),
        "nested": [{**message, **_dated(message)} for message in cable["nested"]],
    }


def _dated(message: ParsedCable | NestedMessage) -> Row:
    return {
        "date_time_group": _timed(message["date_time_group"], "iso", datetime.fromisoformat),
        "executive_order": _timed(message["executive_order"], "declassify_on", date.fromisoformat),
    }


def _timed(shape: Any, key: str, read: Callable[[str], date]) -> Row | None:
    return {**shape, key: shape[key] and read(shape[key])} if shape else None


def _type(annotation: Any) -> Any:
    """Return the Arrow type of what the annotation allows."""
    if get_origin(annotation) is Literal:
        return arrow.string()
    if get_origin(annotation) is list:
        return arrow.list_(_type(get_args(annotation)[0]))
    if is_typeddict(annotation):
        return arrow.struct(fields(annotation))
    if annotation in _TYPES:
        return _TYPES[annotation]
    if get_origin(annotation) is Annotated:
        return _type(get_args(annotation)[0])
    (inner,) = (each for each in get_args(annotation) if each is not NoneType)
    return _type(inner)
