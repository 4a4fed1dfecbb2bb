"""`cablelint check`: run the rules over cables and report what they find."""

import os
import sys
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from cablelint.cli.check_options import add_options, refuse_contained, refuse_mixed, refuse_unknown
from cablelint.cli.file_checker import FileChecker, Settings, start_checking
from cablelint.cli.inputs.collect import collect_inputs, named_files, run_task
from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.cli.inputs.skipped_files import Skipped, SkippedFiles
from cablelint.cli.inputs.text import Text, decoded
from cablelint.cli.output import ERROR, FINDINGS, OK, complain, complain_warnings
from cablelint.cli.progress import tracked
from cablelint.cli.reporting import Reporting
from cablelint.cli.resolver import resolver_by
from cablelint.linting.selection import Layer
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.errors import Unreadable, UsageError
from cablelint.records import NamedTuple
from cablelint.suppression.filter import Suppressions

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from cablelint.cli.file_checker import CheckedInput
    from cablelint.cli.fixer import FixSession
    from cablelint.model.document import Document


EXAMPLES = """examples:
  cablelint check                              all cables below this folder
  cablelint check --fix drafts                 apply safe fixes
  cablelint check --select ACT,CLS tea.cable   action requests and markings only
  cablelint check --since main                 what this branch changed or broke
  cablelint check --output-format sarif:out    a report for other programs
"""


def configure(parser: "ArgumentParser") -> None:
    """Add the arguments."""
    add_options(parser)


def run(arguments: "Namespace") -> int:
    """Check the files, and give the exit status."""
    if arguments.show_files:
        from cablelint.cli.shown_files import show_files

        return show_files(arguments, resolver_by(arguments).scope)
    if not arguments.watch:
        return _run_once(arguments)
    if STANDARD_INPUT in arguments.paths:
        raise UsageError("--watch needs files or folders: standard input does not change")
    from cablelint.cli.watch import watch

    return watch(partial(_run_once, arguments), partial(_watched, arguments))


def _watched(arguments: "Namespace") -> list[str]:
    """Return the files to be checked, and the configuration that holds for them."""
    resolver = resolver_by(arguments)
    return [*collect_inputs(arguments, resolver.scope).on_disk(), *resolver.configurations()]


def _run_once(arguments: "Namespace") -> int:
    refuse_mixed(arguments)
    settings = _settings(arguments)
    checker = FileChecker(settings)
    refuse_unknown(arguments, checker.resolver)
    suppressions, fixes, skipped_files = _suppressions(checker, arguments), _fix_session(arguments), SkippedFiles()
    with ExitStack() as stack:
        run = _Run(arguments, checker, suppressions, fixes, skipped_files, Reporting(arguments, stack))
        inputs = collect_inputs(arguments, checker.resolver.scope, skipped_files)
        refuse_contained(inputs, arguments)
        outcomes = run_task(inputs, checker.examined, partial(start_checking, settings), _jobs(arguments))
        for outcome in tracked(outcomes, inputs.expected, "Checking", silent=run.reporting.on_terminal):
            run.report(outcome)
        run.report_leftovers()
        run.reporting.close()
    return run.end(fixable=not inputs.contains_texts)


class _Run(NamedTuple):
    """What a run goes by, and what gathers what comes of it."""

    arguments: "Namespace"
    checker: FileChecker
    suppressions: Suppressions
    fixes: "FixSession | None"
    skipped_files: SkippedFiles
    reporting: Reporting

    def report(self, outcome: "CheckedInput | Unreadable | Skipped") -> None:
        """Report what came of one text, fixed where that is asked for."""
        if isinstance(outcome, Unreadable):
            self.reporting.add_unreadable(outcome)
            return
        if isinstance(outcome, Skipped):
            self.skipped_files(*outcome)
            return
        checked, source, container = outcome
        file_settings = self.checker.resolver.file_settings(checked.file, container)
        reported = self.suppressions.apply(checked, file_settings)
        if self.fixes:
            check_again = partial(self.checker.check, checked.file, file_settings=file_settings)
            reported = self.fixes.fix_file(source, checked, reported, check_again)
        told = _as_told(reported, source.document, self.arguments.annotate)
        self.reporting.add(told, file_settings.fail_on)

    def report_leftovers(self) -> None:
        """Report the faults of configurations, and what they allow though it is no longer there."""
        for fault in self.checker.resolver.faults():
            self.reporting.add_fault(fault)
        for leftover in self.suppressions.unused():
            fail_on = self.checker.resolver.file_settings(leftover.file).fail_on
            if self.fixes:
                leftover = self.fixes.fix_configuration(leftover)
            self.reporting.add_leftover(leftover, fail_on)

    def end(self, *, fixable: bool) -> int:
        """Tell what was found in all, and give the exit status."""
        if self.reporting.checked == 0 and self.fixes:
            write_through(self.arguments)
        nothing = _is_nothing(self.reporting, self.arguments)
        notable = None if nothing else self.skipped_files.notable()
        self.reporting.tell(self.suppressions.write(), self.fixes, notable, fixable=fixable)
        if nothing:
            complain(f"no cable was checked. {self.skipped_files.all() or 'No file has the name of a cable.'}")
            return ERROR
        return _status(self.reporting, self.fixes, self.arguments)


def _as_told(reported: CheckedFile, document: "Document | None", copy: str | None) -> CheckedFile:
    """Return the findings as they are told of a document; what must be known of how it was read is told at once.

    Where a copy is wanted, they are written into that as comments.
    """
    if document is None:
        return reported
    if copy is not None:
        from cablelint.cli.annotator import annotate

        annotate(reported, document, copy)
    from cablelint.cli.document_findings import as_in_document

    complain_warnings(reported.file, document)
    return as_in_document(reported, document)


def _is_nothing(reporting: Reporting, arguments: "Namespace") -> bool:
    """Return whether a person gave paths and nothing came of them.

    A hook may well name only files that are skipped.
    """
    asked = set(arguments.paths) - {STANDARD_INPUT}
    return bool(asked) and not (reporting.checked or reporting.failed or arguments.found or arguments.tables)


def write_through(arguments: "Namespace") -> None:
    """Give standard input back as it is where its name is excluded, since a program waits for the fixed text."""
    if STANDARD_INPUT in arguments.paths and not arguments.diff and (left := sys.stdin.buffer.read()):
        sys.stdout.buffer.write(left)


def _settings(arguments: "Namespace") -> Settings:
    return Settings(
        commanded=Layer(arguments.select, arguments.extend_select, arguments.ignore),
        isolated=arguments.isolated,
        allows_local_rules=arguments.allow_local_rules,
        date=arguments.date,
        profile=arguments.profile,
        stdin_name=arguments.stdin_filename,
        named=named_files(arguments) | {os.path.normpath(arguments.stdin_filename)},
        caches=not (arguments.no_cache or arguments.fix or arguments.diff),
    )


def _jobs(arguments: "Namespace") -> int | None:
    return 1 if STANDARD_INPUT in arguments.paths else arguments.jobs


def _suppressions(checker: FileChecker, arguments: "Namespace") -> Suppressions:
    def check_earlier(data: bytes, file: str) -> tuple[str, list[Diagnostic]]:
        source = decoded(Text(file, data), checker.resolver.scope)
        if isinstance(source, Unreadable):
            return "", []
        return source.text, list(checker.check(file, source, checker.resolver.file_settings(file)).diagnostics)

    return Suppressions(
        baseline=arguments.baseline or checker.resolver.baseline(),
        writes_baseline=arguments.write_baseline,
        since=arguments.since,
        check=check_earlier,
        chosen=bool(arguments.select or arguments.ignore),
        typed=arguments.stdin_filename if STANDARD_INPUT in arguments.paths else None,
    )


def _fix_session(arguments: "Namespace") -> "FixSession | None":
    """Return what fixes the files, if that is asked for."""
    if not (arguments.fix or arguments.diff):
        return None
    from cablelint.cli.file_writer import is_standard_input
    from cablelint.cli.fixer import FixSession

    alone = is_standard_input(arguments.paths)
    return FixSession(
        unsafe=arguments.unsafe_fixes, shows=arguments.diff, standard_input=alone, lists=arguments.show_fixes
    )


def _status(reporting: Reporting, fixes: "FixSession | None", arguments: "Namespace") -> int:
    if reporting.failed or (fixes and fixes.failed):
        return ERROR
    if arguments.exit_zero or arguments.write_baseline:
        return OK
    if fixes and arguments.diff:
        return FINDINGS if fixes.changes else OK
    return FINDINGS if reporting.reaches(arguments.fail_on) else OK
