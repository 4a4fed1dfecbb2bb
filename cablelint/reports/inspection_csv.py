"""What a collection of cables is like, as one table: a row for each name in each list."""

import csv
import io
from typing import TYPE_CHECKING

from cablelint.terminal import plain

if TYPE_CHECKING:
    from cablelint.reports import shapes  # imports pydantic

_HEAD = ("table", "name", "cables", "error", "warning", "info", "count")


def as_csv(inspection: "shapes.Inspection") -> str:
    """Return the table; what a list does not count is empty. No cell begins like a formula of a spreadsheet."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_HEAD)
    for total in ("texts", "cables", "clean"):
        writer.writerow(("total", total, "", "", "", "", inspection[total]))
    for name in ("rules", "markings", "offices", "months", "classifications"):
        for tally in inspection[name]:
            numbers = (tally["cables"], tally["error"], tally["warning"], tally["info"])
            writer.writerow((name, _cell(tally["name"]), *numbers, ""))
    for listed in ("unreadable", "numbering", "paragraphs", "words", "references", "tags"):
        for counted in inspection[listed]:
            writer.writerow((listed, _cell(counted["name"]), "", "", "", "", counted["count"]))
    for file in inspection["sample"]:
        writer.writerow(("sample", _cell(file), "", "", "", "", ""))
    return stream.getvalue()


def _cell(words: str) -> str:
    written = plain(words)  # a line break in the name of a file would break the row
    return f"'{written}" if words.startswith(("=", "+", "-", "@", "\t", "\r")) else written
