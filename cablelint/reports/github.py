"""For GitHub Actions: workflow commands, which it shows as annotations on the lines of a pull request."""

import os
from collections.abc import Iterator

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Severity
from cablelint.reports.report import Counts, Report
from cablelint.reports.tally import table
from cablelint.terminal import plain

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def _commands(checked: CheckedFile) -> Iterator[str]:
    places = Places(checked.text)
    for diagnostic in checked.diagnostics:
        start, end = places.at(diagnostic.span.start), places.at(diagnostic.span.end)
        properties = {
            "file": os.path.normpath(checked.file).replace(os.sep, "/"),
            "line": start.line,
            "col": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "title": f"{diagnostic.code} {diagnostic.name}",
        }
        written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
        yield f"::{_COMMANDS[diagnostic.severity]} {written}::{_data(diagnostic.message)}\n"


def _data(words: str) -> str:
    return plain(words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


def _counted(counts: Counts) -> str:
    """Return one notice that belongs to no file, a line a rule."""
    lines = table(counts).rstrip("\n") or "no findings"
    return f"::notice title=cablelint statistics::{_data(lines)}\n"


REPORT = Report(_commands, counted=_counted, for_machines=True)
