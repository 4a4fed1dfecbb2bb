"""A table for people who judge findings: one row each, with the line it is about and two empty columns to fill in."""

import csv
import io
from collections.abc import Iterator

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.reports.report import Report
from cablelint.terminal import plain

COLUMNS = ("code", "name", "severity", "file", "line", "column", "message", "text", "verdict", "reason")
"""`verdict` is for "upheld", "release" (made by the release) or "false"."""

_LONGEST_CHARS = 200  # of the line that are shown
_FORMULAS = "=+-@\t"  # with which a spreadsheet takes a cell for a formula


def _rows(checked: CheckedFile) -> Iterator[str]:
    places = Places(checked.text)
    for each in checked.diagnostics:
        line, column = places.at(each.span.start)
        words = places.line(line)[:_LONGEST_CHARS]
        yield _row((each.code, each.name, each.severity, checked.file, line, column, each.message, words, "", ""))


def _row(cells: tuple[object, ...]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(map(_cell, cells))
    return stream.getvalue()


def _cell(value: object) -> str:
    written = plain(str(value))  # a line break in the name of a file would break the row
    return f"'{written}" if written[:1] and written[0] in _FORMULAS else written


REPORT = Report(_rows, opening=_row(COLUMNS), for_machines=False)
