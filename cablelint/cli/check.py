"""`cablelint check`: run the rules over cables and report what they find."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack

from cablelint import assembly, engine
from cablelint.cli.arguments import add_sources, day, report_target, selectors
from cablelint.cli.files import find, texts
from cablelint.cli.output import ERROR, FINDINGS, OK, Writer, complain_unreadable, opened, wants_colour
from cablelint.cli.progress import tracked
from cablelint.diagnostics import SEVERITIES
from cablelint.engine import Checked
from cablelint.errors import RULE_FAILED, UNREADABLE, Unreadable, UsageError
from cablelint.registry import catalogue, load
from cablelint.reports import FORMATS, report
from cablelint.reports.tally import Tally
from cablelint.rule import RuleModule
from cablelint.selection import choose
from cablelint.source import Source
from cablelint.spans import Span


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    add_sources(parser)
    _add_rules(parser, "--select", None, "run these rules only: codes, names, prefixes or ALL, comma-separated")
    _add_rules(parser, "--extend-select", [], "run these rules beside the default ones")
    _add_rules(parser, "--ignore", [], "leave these rules out")
    parser.add_argument(
        "--date", type=day, metavar="YYYY-MM-DD", help="day whose law applies (default: the cable's, else today)"
    )
    parser.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        default="warning",
        help="lowest severity that makes the exit status 1 (default: warning)",
    )
    parser.add_argument("--exit-zero", action="store_true", help="exit with status 0 whatever is found")
    parser.add_argument(
        "--output-format",
        type=report_target,
        action="append",
        metavar="FORMAT[:FILE]",
        help=f"{', '.join(FORMATS)} (default: full); repeat for several, all but one with a FILE",
    )
    parser.add_argument("--statistics", action="store_true", help="show how often each rule found something")
    parser.add_argument("--quiet", "-q", action="store_true", help="show findings only, no closing sentence")


def _add_rules(parser: argparse.ArgumentParser, option: str, default: list[str] | None, meaning: str) -> None:
    parser.add_argument(option, type=selectors, action="extend", default=default, metavar="RULES", help=meaning)


def run(arguments: argparse.Namespace) -> int:
    """Check the files, and give the exit status."""
    chosen = choose(
        catalogue(), select=arguments.select, extend_select=arguments.extend_select, ignore=arguments.ignore
    )
    rules = [load(entry) for entry in chosen]
    targets = arguments.output_format or ([] if arguments.statistics else [("full", None)])
    tally = Tally()
    with ExitStack() as stack:
        writers = _writers(targets, stack)
        files = tracked(find(arguments.paths), silent=sys.stdout.isatty() and bool(writers))
        for read in texts(files, arguments.stdin_filename):
            outcome = read if isinstance(read, Unreadable) else _checked(*read, rules, arguments)
            _record(outcome, writers, tally)
        for writer in writers:
            writer.close()
    if arguments.statistics:
        taken = any(file is None for _, file in targets)
        print(tally.table(), end="", file=sys.stderr if taken else sys.stdout)
    if not arguments.quiet:
        print(tally.sentence(), file=sys.stderr)
    return _status(tally, arguments)


def _writers(targets: Sequence[tuple[str, str | None]], stack: ExitStack) -> list[Writer]:
    """A writer for each report; their files are closed with the stack."""
    if sum(file is None for _, file in targets) > 1:
        raise UsageError("only one report can go to standard output: give the others a file, as in json:FILE")
    writers = []
    for name, file in targets:
        stream = stack.enter_context(opened(file))
        colour = file is None and wants_colour(stream)
        writers.append(Writer(report(name, colour=colour), stream))
    return writers


def _checked(name: str, source: Source, rules: Iterable[RuleModule], arguments: argparse.Namespace) -> Checked:
    cable = assembly.parse(source.text, profile=arguments.profile)
    found = engine.check(cable, rules, date=arguments.date, encoding=source.encoding, bom=source.bom)
    return Checked(name, source.text, tuple(found))


def _record(outcome: Checked | Unreadable, writers: Iterable[Writer], tally: Tally) -> None:
    if isinstance(outcome, Unreadable):
        complain_unreadable(outcome)
        tally.unreadable += 1
        finding = UNREADABLE.at(Span(0, 0), f"the file {outcome.message}")
        for writer in writers:
            writer.add_unreadable(Checked(outcome.file, "", (finding,)))
        return
    tally.add(outcome)
    for writer in writers:
        writer.add(outcome)


def _status(tally: Tally, arguments: argparse.Namespace) -> int:
    if tally.unreadable or any(code == RULE_FAILED.code for code, _ in tally.rules):
        return ERROR
    return FINDINGS if tally.reaches(arguments.fail_on) and not arguments.exit_zero else OK
