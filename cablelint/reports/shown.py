"""Which findings of a file people are shown, and in which order: the gravest first, and a few of each rule.

Reports for machines hold all findings in the order of the text.
"""

from collections import Counter
from collections.abc import Sequence

from cablelint.model.diagnostics import SEVERITIES, Diagnostic
from cablelint.reports.report import Count

MOST = 10
"""Findings of one rule that are shown of one file unless all places are asked for."""


def shown_findings(found: Sequence[Diagnostic], *, all_places: bool) -> tuple[list[Diagnostic], list[Count]]:
    """Return the findings to show, errors before warnings and these before information, and what is left out."""
    ordered = sorted(found, key=lambda each: -SEVERITIES.index(each.severity))
    if all_places:
        return ordered, []
    shown: list[Diagnostic] = []
    times: Counter[tuple[str, str]] = Counter()
    for each in ordered:
        times[each.code, each.name] += 1
        if times[each.code, each.name] <= MOST:
            shown.append(each)
    return shown, [Count(count - MOST, code, name) for (code, name), count in times.items() if count > MOST]


def rest_of(count: Count, file: str) -> str:
    """Return the sentence on what is left out."""
    return f"{file}: {count.times} more {count.code} {count.name} (see all with --all-places)"
