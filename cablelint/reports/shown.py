"""Which findings of a file people are shown, and in which order: the most severe first, and a few of each rule.

Information is shown only where it is asked for, or makes the run fail.

Reports for machines hold all findings in the order of the text.
"""

from collections import Counter
from collections.abc import Sequence

from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import SEVERITIES, Diagnostic, Severity
from cablelint.reports.report import Count

USUAL: Severity = "warning"
"""The lowest severity that is shown where nothing else is asked for."""

USUAL_IN_FOLDERS = frozenset({"HDG010"})
"""Rules on what a house does alike in all its cables: shown of the first files, and then counted."""

FIRST_FILES = 3
"""Files of which the findings of such a rule are shown."""

MOST_FINDINGS = 10
"""Findings of one rule that are shown of one file unless all places are asked for."""


def least_shown(severity: Severity | None, fail_on: Severity) -> Severity:
    """Return the lowest severity to show: what was asked for, else warnings, and whatever makes the run fail."""
    usual: Severity = min(USUAL, fail_on, key=SEVERITIES.index)
    return severity or usual


def hidden(found: Sequence[Diagnostic], least: Severity) -> int:
    """Return how many of the findings are below the lowest severity to show."""
    return sum(SEVERITIES.index(each.severity) < SEVERITIES.index(least) for each in found)


def shown_findings(
    checked: CheckedFile, severity: Severity | None, *, all_places: bool
) -> tuple[list[Diagnostic], list[Count]]:
    """Return the findings to show, errors before warnings and these before information, and what else there is of them.

    `severity` is the lowest that was asked for; None where nothing was.
    """
    least = SEVERITIES.index(least_shown(severity, checked.fail_on))
    found = [each for each in checked.diagnostics if SEVERITIES.index(each.severity) >= least]
    ordered = sorted(found, key=lambda each: -SEVERITIES.index(each.severity))
    if all_places:
        return ordered, []
    shown: list[Diagnostic] = []
    times: Counter[tuple[str, str]] = Counter()
    for each in ordered:
        times[each.code, each.name] += 1
        if times[each.code, each.name] <= MOST_FINDINGS:
            shown.append(each)
    return shown, [
        Count(count - MOST_FINDINGS, code, name) for (code, name), count in times.items() if count > MOST_FINDINGS
    ]


def rest_of(count: Count, file: str) -> str:
    """Return the sentence on what is left out."""
    return f"{file}: {count.times} more {count.code} {count.name} (see all with --all-places)"
