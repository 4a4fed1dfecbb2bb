"""For the summary page of a job, or a comment on a merge request: the findings as a table in Markdown."""

import re
from collections.abc import Iterator

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.reports.report import Counts, Report
from cablelint.terminal import plain

_HEAD = "| place | severity | rule | finding |\n|---|---|---|---|\n"
_MOST_FINDINGS = 500  # that are shown; a summary of GitHub holds 1 MiB
_SIGNS = re.compile(r"[\\`*_{}\[\]()#!|~@<>&]|:(?=//)")  # that mean something in Markdown, or make a link or a mention


def report() -> Report:
    """Return the format. The severest are not first: the findings are in the order of files and lines."""
    shown = 0

    def rows(checked: CheckedFile) -> Iterator[str]:
        nonlocal shown
        places = Places(checked.text)
        for each in checked.diagnostics:
            shown += 1
            if shown > _MOST_FINDINGS:
                continue
            line, column = places.at(each.span.start)
            cells = (f"{checked.file}:{line}:{column}", each.severity, f"{each.code} {each.name}", each.message)
            yield ("" if shown > 1 else _HEAD) + f"| {' | '.join(map(_cell, cells))} |\n"

    def closing() -> str:
        if not shown:
            return "No findings.\n"
        return f"\n{shown - _MOST_FINDINGS:,} more are not shown.\n" if shown > _MOST_FINDINGS else ""

    return Report(rows, opening="## cablelint\n\n", closing=closing, counted=_counted, for_machines=True)


def _cell(words: str) -> str:
    return _SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(plain(words).split()))


def _counted(counts: Counts) -> str:
    lines = "".join(f"| {each.times} | {_cell(f'{each.code} {each.name}')} |\n" for each in counts)
    return f"\n| times | rule |\n|---|---|\n{lines}\n" if lines else ""
