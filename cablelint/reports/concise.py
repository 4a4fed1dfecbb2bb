"""One line a finding: `a.cable:12:35: ACT001 error the announcement …`."""

from collections.abc import Iterator
from functools import partial

from cablelint.engine import Checked
from cablelint.reports import Report
from cablelint.reports.tally import table
from cablelint.reports.terminal import commands_nothing, painted, plain
from cablelint.source import Places

_HERE = "./"  # before a file's name, which means the same file


def report(colour: bool) -> Report:
    """The format, with or without colour."""
    return Report(partial(_lines, colour=colour), counted=table)


def _lines(checked: Checked, colour: bool) -> Iterator[str]:
    places = Places(checked.text)
    for diagnostic in checked.diagnostics:
        line, column = places.at(diagnostic.span.start)
        place = f"{commands_nothing(plain(checked.file), _HERE)}:{line}:{column}:"
        severity = painted(diagnostic.severity, diagnostic.severity, colour)
        yield f"{place} {painted(diagnostic.code, 'bold', colour)} {severity} {plain(diagnostic.message)}\n"
