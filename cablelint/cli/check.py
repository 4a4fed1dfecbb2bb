"""`cablelint check`: run the rules over cables and report what they find."""

import argparse
import os
import sys
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from cablelint.cli.arguments import Target, add_date, add_jobs, add_sources_and_tables, selectors
from cablelint.cli.examining import Examiner, Settings, start_examining
from cablelint.cli.files import STANDARD_INPUT
from cablelint.cli.output import ERROR, FINDINGS, OK, complain
from cablelint.cli.passing import Passed, PassedOver
from cablelint.cli.planner import planner_by
from cablelint.cli.progress import tracked
from cablelint.cli.reporting import Reporting
from cablelint.cli.sieve import Sieve
from cablelint.cli.works import gathered, named_files, performed
from cablelint.configuration.plan import Planner
from cablelint.diagnostics import SEVERITIES, Diagnostic
from cablelint.errors import Unreadable, UsageError
from cablelint.reports import FORMATS
from cablelint.selection import Layer, choose
from cablelint.source import decode

if TYPE_CHECKING:
    from cablelint.cli.containers import Contents
    from cablelint.cli.mending import Mending
    from cablelint.cli.works import Files


EXAMPLES = """examples:
  cablelint check                              all cables below this folder
  cablelint check --fix drafts                 mend what can safely be mended
  cablelint check --select ACT,CLS tea.cable   action requests and markings only
  cablelint check --since main                 what this branch changed or broke
  cablelint check --output-format sarif:out    a report for other programs
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    add_sources_and_tables(parser)
    _add_rules(parser, "--select", None, "run only these: codes, names, prefixes, ALL")
    _add_rules(parser, "--extend-select", [], "run these rules beside the default ones")
    _add_rules(parser, "--ignore", [], "leave these rules out")
    add_date(parser)
    parser.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        metavar="SEVERITY",
        help="lowest that makes the exit status 1: info, warning (default), error",
    )
    parser.add_argument("--fix", action="store_true", help="mend what can safely be mended")
    parser.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: also what needs an eye")
    parser.add_argument("--diff", action="store_true", help="show what --fix would do, and change nothing")
    parser.add_argument("--show-fixes", action="store_true", help="with --fix or --diff: list what each fix changes")
    parser.add_argument("--exit-zero", action="store_true", help="exit with status 0 whatever is found")
    parser.add_argument(
        "--output-format",
        type=Target(FORMATS),
        action="append",
        metavar="FORMAT[:FILE]",
        help=f"{', '.join(FORMATS)} (default: full); repeat for several, all but one with a FILE",
    )
    parser.add_argument(
        "--since", metavar="REV", help="report only what changed since this git revision, or broke by it"
    )
    parser.add_argument("--baseline", metavar="FILE", help="leave out the findings that this file knows")
    parser.add_argument("--write-baseline", action="store_true", help="write all findings to the baseline")
    parser.add_argument("--no-cache", action="store_true", help="use and keep no findings of earlier runs")
    add_jobs(parser)
    parser.add_argument("--watch", action="store_true", help="check again whenever a file changes")
    parser.add_argument("--statistics", action="store_true", help="show how often each rule found something")
    parser.add_argument("--quiet", "-q", action="store_true", help="show findings only, no closing sentence")


def _add_rules(parser: argparse.ArgumentParser, option: str, default: list[str] | None, meaning: str) -> None:
    parser.add_argument(option, type=selectors, action="extend", default=default, metavar="RULES", help=meaning)


def run(arguments: argparse.Namespace) -> int:
    """Check the files, and give the exit status."""
    if arguments.show_files:
        from cablelint.cli.shown_files import show_files

        return show_files(arguments, planner_by(arguments).scope)
    if not arguments.watch:
        return _run_once(arguments)
    if STANDARD_INPUT in arguments.paths:
        raise UsageError("--watch needs files or folders: standard input does not change")
    from cablelint.cli.watch import watch

    return watch(partial(_run_once, arguments), partial(_watched, arguments))


def _watched(arguments: argparse.Namespace) -> list[str]:
    """The files to be checked, and the configuration that holds for them."""
    planner = planner_by(arguments)
    return [*gathered(arguments, planner.scope).on_disk(), *planner.configurations()]


def _run_once(arguments: argparse.Namespace) -> int:
    _refuse_mixed(arguments)
    settings = _settings(arguments)
    examiner = Examiner(settings)
    planner = examiner.planner
    _refuse_unknown(arguments, planner)
    sieve = _sieve(examiner, arguments)
    mending = _mending(arguments)
    passed_over = PassedOver()
    with ExitStack() as stack:
        reporting = Reporting(arguments, stack)
        works = gathered(arguments, planner.scope, passed_over)
        _refuse_contained(works, arguments)
        outcomes = performed(works, examiner.examined, partial(start_examining, settings), _jobs(arguments))
        for outcome in tracked(outcomes, works.expected, "Checking", silent=reporting.on_terminal):
            if isinstance(outcome, Unreadable):
                reporting.add_unreadable(outcome)
                continue
            if isinstance(outcome, Passed):
                passed_over(*outcome)
                continue
            checked, source, container = outcome
            plan = planner.plan(checked.file, container)
            reported = sieve.passed(checked, plan)
            if mending:
                check_again = partial(examiner.check, checked.file, plan=plan)
                reported = mending.mended(source, checked, reported, check_again)
            reporting.add(reported, plan.fail_on)
        for fault in planner.faults():
            reporting.add_fault(fault)
        for leftover in sieve.leftovers():
            fail_on = planner.plan(leftover.file).fail_on
            if mending:
                leftover = mending.relieved(leftover)
            reporting.add_leftover(leftover, fail_on)
        reporting.close()
    if reporting.checked == 0 and mending:
        write_through(arguments)
    nothing = _is_nothing(reporting, arguments)
    reporting.tell(
        sieve.write(), mending, None if nothing else passed_over.notable(), can_be_mended=not works.contains_texts
    )
    if nothing:
        complain(f"no cable was checked. {passed_over.all() or 'There are no files with the name of a cable.'}")
        return ERROR
    return _status(reporting, mending, arguments)


def _is_nothing(reporting: Reporting, arguments: argparse.Namespace) -> bool:
    """Whether a person gave paths and nothing came of them; a hook may well name nothing but what is passed over."""
    asked = set(arguments.paths) - {STANDARD_INPUT}
    return bool(asked) and not (reporting.checked or reporting.failed or arguments.found or arguments.tables)


def write_through(arguments: argparse.Namespace) -> None:
    """Give standard input back as it is where its name is excluded, since a program waits for the mended text."""
    if STANDARD_INPUT in arguments.paths and not arguments.diff and (left := sys.stdin.buffer.read()):
        sys.stdout.buffer.write(left)


def _settings(arguments: argparse.Namespace) -> Settings:
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


def _jobs(arguments: argparse.Namespace) -> int | None:
    return 1 if STANDARD_INPUT in arguments.paths else arguments.jobs


def _refuse_unknown(arguments: argparse.Namespace, planner: Planner) -> None:
    """Raises UsageError for a selector that fits no rule, before any file is looked at."""
    if arguments.select or arguments.extend_select or arguments.ignore:
        choose(
            planner.catalogue(),
            select=arguments.select,
            extend_select=arguments.extend_select,
            ignore=arguments.ignore,
        )


def _refuse_mixed(arguments: argparse.Namespace) -> None:
    """Raise UsageError for options that contradict each other, or that do nothing without another."""
    if arguments.unsafe_fixes and not (arguments.fix or arguments.diff):
        raise UsageError("--unsafe-fixes does nothing alone: add --fix to apply them, or --diff to see them")
    for option in ("fix", "diff", "since"):
        if arguments.write_baseline and getattr(arguments, option):
            raise UsageError(f"--write-baseline writes down all that is found: run it without --{option}")
    if arguments.show_fixes and not (arguments.fix or arguments.diff):
        raise UsageError("--show-fixes lists what fixes change: give --fix too, or --diff to change nothing")


def _refuse_contained(works: "Files | Contents", arguments: argparse.Namespace) -> None:
    """Raises UsageError where files are to be changed or compared, and texts have no file of their own."""
    for option in ("fix", "since"):
        if works.contains_texts and getattr(arguments, option):
            raise UsageError(f"--{option} needs files: unpack the archive or the table first")


def _sieve(examiner: Examiner, arguments: argparse.Namespace) -> Sieve:
    def check_earlier(data: bytes, file: str) -> tuple[str, list[Diagnostic]]:
        source = decode(data, file)
        if isinstance(source, Unreadable):
            return "", []
        return source.text, list(examiner.check(file, source, examiner.planner.plan(file)).diagnostics)

    return Sieve(
        baseline=arguments.baseline or examiner.planner.baseline(),
        writes_baseline=arguments.write_baseline,
        since=arguments.since,
        check=check_earlier,
        chosen=bool(arguments.select or arguments.ignore),
        typed=arguments.stdin_filename if STANDARD_INPUT in arguments.paths else None,
    )


def _mending(arguments: argparse.Namespace) -> "Mending | None":
    """What mends the files, where that is asked for."""
    if not (arguments.fix or arguments.diff):
        return None
    from cablelint.cli.mending import Mending
    from cablelint.cli.rewriting import is_standard_input

    alone = is_standard_input(arguments.paths)
    return Mending(
        unsafe=arguments.unsafe_fixes, shows=arguments.diff, standard_input=alone, lists=arguments.show_fixes
    )


def _status(reporting: Reporting, mending: "Mending | None", arguments: argparse.Namespace) -> int:
    if reporting.failed or (mending and mending.failed):
        return ERROR
    if arguments.exit_zero or arguments.write_baseline:
        return OK
    if mending and arguments.diff:
        return FINDINGS if mending.changes else OK
    return FINDINGS if reporting.reaches(arguments.fail_on) else OK
