"""The counts of a run, and how they are told at its end."""

from collections import Counter

from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import SEVERITIES, Applicability, Severity
from cablelint.reports.report import Count, Counts


def table(counts: Counts) -> str:
    """Return the counts as lines for people: "12 TXT002 comma-for-apostrophe"."""
    width = len(str(counts[0].times)) if counts else 0
    return "".join(f"{times:{width}} {code} {name}\n" for times, code, name in counts)


_PLURALS = {"error": "errors", "warning": "warnings", "info": "info"}


class Tally:
    """What a run has found so far."""

    def __init__(self) -> None:
        self.checked = 0
        self.faulty = 0
        self.unreadable = 0
        self.failing = False  # a finding is as severe as what the configuration of its file fails on
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[tuple[str, str]] = Counter()
        self.fixes: Counter[Applicability] = Counter()

    def add(self, checked: CheckedFile, fail_on: Severity = "warning", *, rewritable: bool = True) -> None:
        """Count a file and its findings; `fail_on` is the lowest severity that makes the run fail for it.

        The fixes of a file that is not `rewritable` do not count.
        """
        self.checked += 1
        self.faulty += bool(checked.diagnostics)
        self.add_findings(checked, fail_on, rewritable=rewritable)

    def add_findings(self, checked: CheckedFile, fail_on: Severity = "warning", *, rewritable: bool = True) -> None:
        """Count findings on a file that is not a cable: a configuration, a baseline."""
        for diagnostic in checked.diagnostics:
            self.severities[diagnostic.severity] += 1
            self.rules[diagnostic.code, diagnostic.name] += 1
            if diagnostic.fix and rewritable:
                self.fixes[diagnostic.fix.applicability] += 1
            self.failing |= SEVERITIES.index(diagnostic.severity) >= SEVERITIES.index(fail_on)

    def reaches(self, severity: Severity) -> bool:
        """Return whether a finding is as severe as this, or more severe."""
        return any(self.severities[each] for each in SEVERITIES[SEVERITIES.index(severity) :])

    def sentence(self) -> str:
        """Return how the run went, in a sentence: "Found 3 errors, 1 warning in 2 of 14 cables."."""
        unread = f" {_counted(self.unreadable, 'file', 'files')} could not be read." if self.unreadable else ""
        return (self._findings() + unread).strip()

    def hint(self, *, fixed: bool, unsafe: bool) -> str:
        """Return a sentence on what options would fix; empty where they would fix nothing.

        `fixed` says that what could be fixed has been, `unsafe` that unsafe fixes were among that.
        """
        now = self.fixes["safe"] + (self.fixes["unsafe"] if unsafe else 0)
        hidden = 0 if unsafe else self.fixes["unsafe"]
        if now and not fixed:
            return f"{now} fixable with --fix{f' ({hidden} more with --unsafe-fixes)' if hidden else ''}."
        return f"{hidden} fixable with --fix --unsafe-fixes." if hidden else ""

    def counts(self) -> Counts:
        """Return how often each rule found something, the most frequent first."""
        rows = sorted(self.rules.items(), key=lambda row: (-row[1], row[0]))
        return [Count(count, code, name) for (code, name), count in rows]

    def table(self) -> str:
        """Return the same as lines for people."""
        return table(self.counts())

    def _findings(self) -> str:
        if not self.checked:
            return "" if self.unreadable else "No cables were checked."
        if not self.rules:
            return f"All checks passed in {self.checked} cables." if self.checked > 1 else "All checks passed."
        counts = (
            _counted(self.severities[each], each, _PLURALS[each])
            for each in reversed(SEVERITIES)
            if self.severities[each]
        )
        share = f"{self.faulty} of {self.checked} cables" if self.checked > 1 or not self.faulty else "1 cable"
        return f"Found {', '.join(counts)} in {share}."


def _counted(count: int, singular: str, plural: str) -> str:
    return f"{count} {singular if count == 1 else plural}"
