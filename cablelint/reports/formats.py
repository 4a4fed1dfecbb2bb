"""The output formats by name; a format's module is imported when it is asked for."""

from importlib import import_module

from cablelint.model.diagnostics import Severity
from cablelint.model.errors import UsageError
from cablelint.reports.report import Report

FORMATS = ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "html", "markdown", "csv")


FOR_PEOPLE = ("full", "concise")


def report(name: str, *, color: bool = False, all_places: bool = False, severity: Severity | None = None) -> Report:
    """Return the output format of this name, imported only now. Raises UsageError where there is none."""
    match name:
        case "full":
            from cablelint.reports import full

            return full.report(color, all_places=all_places, severity=severity)
        case "concise":
            from cablelint.reports import concise

            return concise.report(color, all_places=all_places, severity=severity)
        case "json" | "jsonl":
            from cablelint.reports import findings_json

            return findings_json.ARRAY if name == "json" else findings_json.LINES
        case "sarif" | "junit" | "html" | "markdown":
            made: Report = import_module(f"cablelint.reports.{name}").report()
            return made
        case "github":
            from cablelint.reports import github

            return github.REPORT
        case "gitlab":
            from cablelint.reports import gitlab

            return gitlab.REPORT
        case "csv":
            from cablelint.reports import findings_csv

            return findings_csv.REPORT
    raise UsageError(f'no output format "{name}": there are {", ".join(FORMATS)}')
