"""The tables that come out: a row a cable, a paragraph, a reference or a finding.

In every table, `id` is the identifier of the text that came in, `message` says which message of the text it is, from 1,
and `error` says why a text could not be read; all other columns of such a row are null.
"""

from typing import Any, Literal

from cablelint.files.parquet import arrow
from cablelint.reports.cable_arrow import fields
from cablelint.reports.shapes import Paragraph, ParsedCable

Table = Literal["cables", "paragraphs", "references"]
"""A table that parsing gives."""

_ID = arrow.field("id", arrow.string())
_MESSAGE = arrow.field("message", arrow.int64())
_ERROR = arrow.field("error", arrow.string())


def _strings(*names: str) -> list[Any]:
    return [arrow.field(name, arrow.string()) for name in names]


def _numbers(*names: str) -> list[Any]:
    return [arrow.field(name, arrow.int64()) for name in names]


SCHEMAS: dict[str, Any] = {
    "cables": arrow.schema([_ID, *(one for one in fields(ParsedCable) if one.name != "file"), _ERROR]),
    "paragraphs": arrow.schema([_ID, _MESSAGE, *fields(Paragraph), _ERROR]),
    "references": arrow.schema(
        [
            _ID,
            _MESSAGE,
            *_strings("from", "to", "label", "kind", "text"),
            arrow.field("cited_in", arrow.list_(arrow.int64())),
            _ERROR,
        ]
    ),
    "findings": arrow.schema(
        [
            _ID,
            *_strings("code", "name", "severity", "message"),
            *_numbers("paragraph", "line", "column", "end_line", "end_column", "offset", "end_offset"),
            *_strings("fix", "applicability", "url"),
            _ERROR,
        ]
    ),
    "partitions": arrow.schema([*_strings("source", "target"), *_numbers("rows"), _ERROR]),
}
"""The columns of each table; "partitions" has what `cablelint.arrow.work_partition` returns, a row a file.

Of references, `from` and `to` are the identifiers of the citing and the cited cable (07TBILISI1605), and `cited_in` has
the numbers of the paragraphs that cite it. Lines and columns count from 1, offsets from 0.
"""
