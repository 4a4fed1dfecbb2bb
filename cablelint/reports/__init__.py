"""One module an output format: pure functions of findings."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from cablelint.engine import Checked
from cablelint.errors import UsageError
from cablelint.rules import NAMES

_OF_THE_RUN = "SYS"
FORMATS = ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "html")
FOR_PEOPLE = ("full", "concise")


class Count(NamedTuple):
    """How often a rule found something."""

    times: int
    code: str
    name: str


Counts = Sequence[Count]
"""The rules that found something, the most frequent first."""


class Report(NamedTuple):
    """An output format: how the findings of one file are written, and what stands around and between them.

    Files that could not be read are in a report for machines only; people are told on standard error. `counted` writes,
    in front of the closing, how often each rule found something; None for a format that has no place for that.
    """

    items: Callable[[Checked], Iterable[str]]
    opening: str = ""
    separator: str = ""
    closing: str | Callable[[], str] = ""  # a function where it depends on what was found
    for_machines: bool = False
    counted: Callable[["Counts"], str] | None = None


def report(name: str, *, colour: bool = False) -> Report:
    """The output format of this name, imported only now. Raises UsageError where there is none."""
    match name:
        case "full":
            from cablelint.reports import full

            return full.report(colour)
        case "concise":
            from cablelint.reports import concise

            return concise.report(colour)
        case "json" | "jsonl":
            from cablelint.reports import findings_json

            return findings_json.ARRAY if name == "json" else findings_json.LINES
        case "sarif":
            from cablelint.reports import sarif

            return sarif.report()
        case "github":
            from cablelint.reports import github

            return github.REPORT
        case "gitlab":
            from cablelint.reports import gitlab

            return gitlab.REPORT
        case "junit":
            from cablelint.reports import junit

            return junit.report()
        case "html":
            from cablelint.reports import html

            return html.report()
    raise UsageError(f'no output format "{name}": there are {", ".join(FORMATS)}')


def rule_url(code: str) -> str:
    """Where the rule's page stands, relative to the repository; empty for a rule that is not our own."""
    return f"docs/rules/{code}.md" if code in NAMES or code.startswith(_OF_THE_RUN) else ""
