"""Places in a file, and days: what the shapes of findings and of cables share."""

from typing import Annotated

from pydantic import ConfigDict, Field, WithJsonSchema, with_config
from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

CLOSED = with_config(ConfigDict(extra="forbid"))
"""A shape has exactly its fields, all of them always there."""

Day = Annotated[str, WithJsonSchema({"format": "date", "type": "string"})]
"""A day as ISO 8601 writes it: "2011-03-14"."""

Moment = Annotated[str, WithJsonSchema({"format": "date-time", "type": "string"})]
"""A moment as ISO 8601 writes it: "2011-03-14T14:09:00Z"."""

FromOne = Annotated[int, Field(ge=1)]
"""A line or a column, from 1."""


@CLOSED
class Place(TypedDict):
    """A place in a file."""

    line: FromOne
    column: FromOne
    offset: Annotated[int, Field(ge=0)]


@CLOSED
class Range(TypedDict):
    """Where something begins, and where it ends."""

    start: Place
    end: Place


@CLOSED
class Lines(TypedDict):
    """The lines from the first to the last of something."""

    start_line: FromOne
    end_line: FromOne
