"""One line a finding: `a.cable:12:35: ACT001 error the announcement …`."""

from collections.abc import Iterator
from functools import partial

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.reports.report import Report
from cablelint.reports.tally import table
from cablelint.terminal import commands_nothing, painted, plain

_HERE = "./"  # before a file's name, which means the same file


def report(colour: bool) -> Report:
    """Return the format, with or without colour."""
    return Report(partial(_lines, colour=colour), counted=table)


def _lines(checked: CheckedFile, colour: bool) -> Iterator[str]:
    places = Places(checked.text)
    for diagnostic in checked.diagnostics:
        line, column = places.at(diagnostic.span.start)
        place = f"{commands_nothing(plain(checked.file), _HERE)}:{line}:{column}:"
        severity = painted(diagnostic.severity, diagnostic.severity, colour)
        yield f"{place} {painted(diagnostic.code, 'bold', colour)} {severity} {plain(diagnostic.message)}\n"
