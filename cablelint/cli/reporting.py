"""What a run of `cablelint check` has found, on its way to its reports and into its counts."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from typing import TYPE_CHECKING, TextIO

from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.cli.output import Writer, complain_unreadable, refuse_cable, say, wants_color
from cablelint.cli.repository_paths import naming
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Severity
from cablelint.model.errors import RULE_FAILED, Unreadable, UsageError, finding
from cablelint.model.spans import Span
from cablelint.reports.formats import FOR_PEOPLE, report
from cablelint.reports.report import Report
from cablelint.reports.shown import FIRST_FILES, USUAL_IN_FOLDERS, hidden, least_shown
from cablelint.reports.tally import Tally

if TYPE_CHECKING:
    from argparse import Namespace

    from cablelint.cli.fixer import FixSession
    from cablelint.cli.sampling import Sample
    from cablelint.linting.plugins import LoadError


class Reporting:
    """The reports that were asked for, and the tally."""

    def __init__(self, arguments: "Namespace", stack: ExitStack) -> None:
        """Open the files of reports, which close with the stack. Raise UsageError where one cannot be written."""
        self._arguments = arguments
        self._targets = _targets(arguments)
        self._console = _console(arguments)
        self._writers = _writers(self._targets, stack, self._console, arguments)
        self._tally = Tally()
        self._sample = _sample(arguments)
        self._hidden = 0  # findings that people are not shown
        self._files: Counter[str] = Counter()  # that a rule finds something in, for rules that are summed up

    @property
    def on_terminal(self) -> bool:
        """Whether findings appear on a terminal as the run goes on."""
        return sys.stdout.isatty() and any(file is None for _, file in self._targets)

    @property
    def failed(self) -> bool:
        """Whether the run could not do all that it was asked."""
        return bool(self._tally.unreadable) or any(code == RULE_FAILED.code for code, _ in self._tally.rules)

    @property
    def checked(self) -> int:
        """How many cables were checked."""
        return self._tally.checked

    def reaches(self, severity: Severity | None) -> bool:
        """Return whether a finding is as severe as this; None means what the configuration of each file says."""
        return self._tally.reaches(severity) if severity else self._tally.failing

    def add(self, checked: CheckedFile, fail_on: Severity) -> None:
        """Report a cable with its findings."""
        self._tally.add(checked, fail_on, rewritable=self._is_rewritable(checked))
        self._write(checked, fail_on)

    def _is_rewritable(self, checked: CheckedFile) -> bool:
        """Return whether --fix would change the file.

        One that was not named, and whose name does not say so, was found because it reads as a cable.
        """
        if not any(one.fix for one in checked.diagnostics):
            return True
        from cablelint.reading.recognition import is_named_as_cable, why_not_cable  # only where something has a fix

        was_read = checked.file not in self._arguments.paths and not is_named_as_cable(checked.file)
        return was_read or not why_not_cable(checked.text)

    def add_leftover(self, checked: CheckedFile, fail_on: Severity) -> None:
        """Report a file that is not a cable, with findings on it."""
        self._tally.add_findings(checked, fail_on)
        self._write(checked, fail_on)

    def add_fault(self, fault: "LoadError") -> None:
        """Report a rule of an installed package that could not be used."""
        self.add_leftover(CheckedFile(fault.target, "", (RULE_FAILED.diagnostic(Span(0, 0), fault.message),)), "error")

    def add_unreadable(self, unreadable: Unreadable) -> None:
        """Report a file that could not be read."""
        complain_unreadable(unreadable)
        self._tally.unreadable += 1
        for writer in self._writers:
            writer.add_unreadable(CheckedFile(unreadable.file, "", (finding(unreadable),)))

    def close(self) -> None:
        """End the reports."""
        for drawn in self._sample.drawn() if self._sample else ():
            for writer in self._writers:
                writer.add(drawn)
        counts = self._tally.counts() if self._arguments.statistics else None
        for writer in self._writers:
            writer.close(counts)

    def tell(self, note: str | None, fixes: "FixSession | None", passed: str | None = "", *, fixable: bool) -> None:
        """Print the statistics, and a sentence on how the run went, or `note` in its place.

        `passed` says what was skipped; None where nothing was left to check, which is said elsewhere.
        """
        arguments, tally = self._arguments, self._tally
        sys.stdout.flush()  # the findings come first, also where both streams end in one file
        if arguments.statistics and (stream := self._table_stream):
            print(tally.table(), end="", file=stream)
        if arguments.quiet:
            return
        done = fixes.sentence() if fixes else ""
        rest = "" if arguments.diff or passed is None else (note or tally.sentence())
        hint = tally.hint(fixed=fixes is not None, unsafe=arguments.unsafe_fixes) if fixable else ""
        for line in filter(None, (" ".join(filter(None, (done, rest))), self._left_out(), passed, hint)):
            say(line)

    def _left_out(self) -> str:
        """Return the sentence on what a report for people does not show."""
        if self._sample or not any(form in FOR_PEOPLE for form, _ in self._targets):
            return ""
        return " ".join(filter(None, (*self._summed(), self._below())))

    def _summed(self) -> Iterator[str]:
        """Yield a sentence on each rule that says the same of most files."""
        for code, files in sorted(self._files.items()):
            if files > FIRST_FILES:
                yield f"{code} in {files - FIRST_FILES} more files (see all with --all-places)."

    def _below(self) -> str:
        if not self._hidden:
            return ""
        count = "1 finding is" if self._hidden == 1 else f"{self._hidden} findings are"
        return f"{count} not shown; see all with --severity info."

    def _write(self, checked: CheckedFile, fail_on: Severity) -> None:
        asked = checked._replace(fail_on=self._arguments.fail_on or fail_on)
        self._hidden += hidden(asked.diagnostics, least_shown(self._arguments.severity, asked.fail_on))
        if self._sample:
            self._sample.add(asked)
            return
        usual = asked if self._arguments.all_places else self._without_usual(asked)
        for (form, _), writer in zip(self._targets, self._writers, strict=True):
            writer.add(usual if form in FOR_PEOPLE else asked)

    def _without_usual(self, checked: CheckedFile) -> CheckedFile:
        """Return the file without what a whole folder does alike, from its fourth cable on.

        The end of the run counts these findings.
        """
        least = least_shown(self._arguments.severity, checked.fail_on)
        found = [each for each in checked.diagnostics if each.code in USUAL_IN_FOLDERS]
        codes = {each.code for each in found if not hidden([each], least)}
        self._files.update(codes)
        known = {code for code in codes if self._files[code] > FIRST_FILES}
        kept = tuple(each for each in checked.diagnostics if each.code not in known)
        return checked._replace(diagnostics=kept)

    @property
    def _table_stream(self) -> TextIO | None:
        """Where the statistics are printed next to the reports that hold them; None where people read them in one."""
        form = next((name for name, file in self._targets if file is None), None)
        if form in FOR_PEOPLE:
            return None
        return sys.stderr if form or self._arguments.diff else self._console


def _sample(arguments: "Namespace") -> "Sample | None":
    """Return the sample that is asked for; the module is imported only then."""
    if not arguments.sample:
        return None
    from cablelint.cli.sampling import Sample

    return Sample(arguments.sample, arguments.seed)


def _targets(arguments: "Namespace") -> list[tuple[str, str | None]]:
    """Return the formats and the files that they go to; a diff takes standard output for itself."""
    targets = arguments.output_format or ([] if arguments.statistics else [("full", None)])
    return [target for target in targets if target[1] is not None] if arguments.diff else targets


def _console(arguments: "Namespace") -> TextIO:
    """Return where findings for people go: the fixed text of standard input goes to standard output."""
    fixes = arguments.fix and not arguments.diff
    return sys.stderr if fixes and STANDARD_INPUT in arguments.paths else sys.stdout


def _writers(
    targets: Sequence[tuple[str, str | None]], stack: ExitStack, console: TextIO, arguments: "Namespace"
) -> list[Writer]:
    if sum(file is None for _, file in targets) > 1:
        raise UsageError("only one report can go to standard output: give the others a file, as in json:FILE")
    files = [file for _, file in targets if file is not None]
    if twice := next((file for file in files if files.count(file) > 1), None):
        raise UsageError(f"two reports cannot go to {twice}: give each a file of its own")
    for path in files:
        refuse_cable(path, arguments.paths)
    writers = []
    for name, file in targets:
        stream = stack.enter_context(_opened(file)) if file else console
        color = file is None and wants_color(stream)
        writers.append(Writer(_report(name, arguments, color=color), stream, naming(name)))
    return writers


def _report(name: str, arguments: "Namespace", *, color: bool) -> Report:
    return report(name, color=color, all_places=arguments.all_places, severity=arguments.severity)


def _opened(file: str) -> AbstractContextManager[TextIO]:
    from cablelint.files.whole_file import opened  # only where a report goes to a file

    return opened(file)
