"""`cablelint check`: run the rules over cables and report what they find."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, TextIO

from cablelint import assembly, engine
from cablelint.cable import Cable
from cablelint.cli.arguments import add_date, add_sources, report_target, selectors
from cablelint.cli.files import STANDARD_INPUT, find, texts
from cablelint.cli.output import ERROR, FINDINGS, OK, Writer, complain_unreadable, opened, wants_colour
from cablelint.cli.progress import tracked
from cablelint.cli.sieve import Sieve
from cablelint.configuration.plan import Plan, Planner
from cablelint.diagnostics import SEVERITIES, Diagnostic
from cablelint.engine import Checked
from cablelint.errors import RULE_FAILED, UNREADABLE, Unreadable, UsageError
from cablelint.registry import catalogue
from cablelint.reports import FORMATS, report
from cablelint.reports.tally import Tally
from cablelint.selection import Layer, choose
from cablelint.source import Source, decode
from cablelint.spans import Span

if TYPE_CHECKING:
    from cablelint.cli.mending import Mending


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    add_sources(parser)
    _add_rules(parser, "--select", None, "run these rules only: codes, names, prefixes or ALL, comma-separated")
    _add_rules(parser, "--extend-select", [], "run these rules beside the default ones")
    _add_rules(parser, "--ignore", [], "leave these rules out")
    add_date(parser)
    parser.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        help="lowest severity that makes the exit status 1 (default: warning)",
    )
    parser.add_argument("--fix", action="store_true", help="mend what can safely be mended")
    parser.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: mend what needs an eye, too")
    parser.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    parser.add_argument("--exit-zero", action="store_true", help="exit with status 0 whatever is found")
    parser.add_argument(
        "--output-format",
        type=report_target,
        action="append",
        metavar="FORMAT[:FILE]",
        help=f"{', '.join(FORMATS)} (default: full); repeat for several, all but one with a FILE",
    )
    parser.add_argument(
        "--since", metavar="REV", help="report only what has changed since this git revision, or broke by it"
    )
    parser.add_argument("--baseline", metavar="FILE", help="do not report the findings that this file knows")
    parser.add_argument("--write-baseline", action="store_true", help="write all findings to the baseline")
    parser.add_argument("--watch", action="store_true", help="check again whenever a file changes")
    parser.add_argument("--statistics", action="store_true", help="show how often each rule found something")
    parser.add_argument("--quiet", "-q", action="store_true", help="show findings only, no closing sentence")


def _add_rules(parser: argparse.ArgumentParser, option: str, default: list[str] | None, meaning: str) -> None:
    parser.add_argument(option, type=selectors, action="extend", default=default, metavar="RULES", help=meaning)


def run(arguments: argparse.Namespace) -> int:
    """Check the files, and give the exit status."""
    if not arguments.watch:
        return _run_once(arguments)
    if STANDARD_INPUT in arguments.paths:
        raise UsageError("--watch needs files or folders: standard input does not change")
    from cablelint.cli.watch import watch

    return watch(partial(_run_once, arguments), partial(_watched, arguments))


def _watched(arguments: argparse.Namespace) -> list[str]:
    """The files to be checked, and the configuration that holds for them."""
    planner = Planner(Layer(), isolated=arguments.isolated)
    found = find(arguments.paths, planner.scope)
    return [*(file for file in found if isinstance(file, str)), *planner.configurations()]


def _run_once(arguments: argparse.Namespace) -> int:
    commanded = Layer(arguments.select, arguments.extend_select, arguments.ignore)
    planner = Planner(commanded, isolated=arguments.isolated)
    choose(catalogue(), select=arguments.select, extend_select=arguments.extend_select, ignore=arguments.ignore)
    sieve = _sieve(planner, arguments)
    mending = _mending(arguments)
    targets = arguments.output_format or ([] if arguments.statistics else [("full", None)])
    if arguments.diff:
        targets = [target for target in targets if target[1] is not None]
    tally = Tally()
    with ExitStack() as stack:
        writers = _writers(targets, stack, _console(arguments))
        watched = sys.stdout.isatty() and any(file is None for _, file in targets)
        files = tracked(find(arguments.paths, planner.scope), silent=watched)
        for read in texts(files, arguments.stdin_filename, planner.scope):
            if isinstance(read, Unreadable):
                _record_unreadable(read, writers, tally)
            else:
                name, source = read
                plan = planner.plan(name)
                checked, cable = _checked(name, source, plan, arguments)
                reported = sieve.passed(checked, cable, plan)
                checked = _mended(mending, source, checked, reported, plan, arguments)
                tally.add(checked, plan.fail_on)
                _write(checked, writers)
        for fault in planner.faults():
            finding = RULE_FAILED.at(Span(0, 0), fault.message)
            tally.add_findings(Checked(fault.target, "", (finding,)))
            _write(Checked(fault.target, "", (finding,)), writers)
        for leftover in sieve.leftovers():
            tally.add_findings(leftover, planner.plan(leftover.file).fail_on)
            _write(leftover, writers)
        for writer in writers:
            writer.close()
    _tell(tally, sieve.write(), mending, targets, arguments)
    return _status(tally, mending, arguments)


def _sieve(planner: Planner, arguments: argparse.Namespace) -> Sieve:
    def check_earlier(data: bytes, file: str) -> tuple[str, list[Diagnostic]]:
        source = decode(data, file)
        if isinstance(source, Unreadable):
            return "", []
        return source.text, list(_checked(file, source, planner.plan(file), arguments)[0].diagnostics)

    return Sieve(
        baseline=arguments.baseline or planner.baseline(),
        writes_baseline=arguments.write_baseline,
        since=arguments.since,
        check=check_earlier,
    )


def _mending(arguments: argparse.Namespace) -> "Mending | None":
    """What mends the files, where that is asked for."""
    if not (arguments.fix or arguments.diff):
        return None
    from cablelint.cli.mending import Mending
    from cablelint.cli.rewriting import is_standard_input

    alone = is_standard_input(arguments.paths)
    return Mending(unsafe=arguments.unsafe_fixes, shows=arguments.diff, standard_input=alone)


def _mended(
    mending: "Mending | None",
    source: Source,
    found: Checked,
    reported: Checked,
    plan: Plan,
    arguments: argparse.Namespace,
) -> Checked:
    if mending is None:
        return reported
    return mending.mended(source, found, reported, lambda one: _checked(found.file, one, plan, arguments)[0])


def _console(arguments: argparse.Namespace) -> TextIO:
    """Where findings for people go: the mended text of standard input goes to standard output."""
    mends = arguments.fix and not arguments.diff
    return sys.stderr if mends and STANDARD_INPUT in arguments.paths else sys.stdout


def _tell(
    tally: Tally,
    note: str | None,
    mending: "Mending | None",
    targets: Sequence[tuple[str, str | None]],
    arguments: argparse.Namespace,
) -> None:
    """The statistics, and how the run went in a sentence."""
    sys.stdout.flush()  # the findings come first, also where both streams end in one file
    if arguments.statistics:
        taken = any(file is None for _, file in targets)
        print(tally.table(), end="", file=sys.stderr if taken else _console(arguments))
    if arguments.quiet:
        return
    done = mending.sentence() if mending else ""
    rest = "" if arguments.diff else (note or tally.sentence())
    hint = tally.hint(mended=mending is not None, unsafe=arguments.unsafe_fixes)
    for line in filter(None, (" ".join(filter(None, (done, rest))), hint)):
        print(line, file=sys.stderr)


def _writers(targets: Sequence[tuple[str, str | None]], stack: ExitStack, console: TextIO) -> list[Writer]:
    """A writer for each report; their files are closed with the stack."""
    if sum(file is None for _, file in targets) > 1:
        raise UsageError("only one report can go to standard output: give the others a file, as in json:FILE")
    writers = []
    for name, file in targets:
        stream = stack.enter_context(opened(file)) if file else console
        colour = file is None and wants_colour(stream)
        writers.append(Writer(report(name, colour=colour), stream))
    return writers


def _checked(name: str, source: Source, plan: Plan, arguments: argparse.Namespace) -> tuple[Checked, Cable]:
    cable = assembly.parse(source.text, profile=arguments.profile or plan.profile)
    found = engine.check(
        cable,
        plan.rules,
        date=arguments.date,
        encoding=source.encoding,
        bom=source.bom,
        settings=plan.settings,
        severities=plan.severities,
    )
    return Checked(name, source.text, tuple(found)), cable


def _write(checked: Checked, writers: Iterable[Writer]) -> None:
    for writer in writers:
        writer.add(checked)


def _record_unreadable(unreadable: Unreadable, writers: Iterable[Writer], tally: Tally) -> None:
    complain_unreadable(unreadable)
    tally.unreadable += 1
    finding = UNREADABLE.at(Span(0, 0), f"the file {unreadable.message}")
    for writer in writers:
        writer.add_unreadable(Checked(unreadable.file, "", (finding,)))


def _status(tally: Tally, mending: "Mending | None", arguments: argparse.Namespace) -> int:
    if tally.unreadable or any(code == RULE_FAILED.code for code, _ in tally.rules) or (mending and mending.failed):
        return ERROR
    if arguments.exit_zero or arguments.write_baseline:
        return OK
    if mending and arguments.diff:
        return FINDINGS if mending.files else OK
    fails = tally.reaches(arguments.fail_on) if arguments.fail_on else tally.failing
    return FINDINGS if fails else OK
