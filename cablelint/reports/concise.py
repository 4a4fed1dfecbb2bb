"""One line a finding: `a.cable:12:35: ACT001 error the announcement …`."""

from collections.abc import Iterator
from functools import partial

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Severity
from cablelint.reports.report import Report
from cablelint.reports.shown import rest_of, shown_findings
from cablelint.reports.tally import table
from cablelint.terminal import commands_nothing, painted, plain

_HERE = "./"  # before a file's name, which means the same file


def report(color: bool, *, all_places: bool = False, severity: Severity | None = None) -> Report:
    """Return the format, with or without color, and with all places or the first ones of each rule in a file.

    `severity` is the lowest that is asked for.
    """
    return Report(partial(_lines, color=color, all_places=all_places, severity=severity), counted=table)


def _lines(checked: CheckedFile, color: bool, all_places: bool, severity: Severity | None) -> Iterator[str]:
    places = Places(checked.text)
    shown, left_out = shown_findings(checked, severity, all_places=all_places)
    for diagnostic in shown:
        line, column = places.at(diagnostic.span.start)
        place = f"{commands_nothing(plain(checked.file), _HERE)}:{line}:{column}:"
        grave = painted(diagnostic.severity, diagnostic.severity, color)
        yield f"{place} {painted(diagnostic.code, 'bold', color)} {grave} {plain(diagnostic.message)}\n"
    for count in left_out:
        yield f"{rest_of(count, commands_nothing(plain(checked.file), _HERE))}\n"
