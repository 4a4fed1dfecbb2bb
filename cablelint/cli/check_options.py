"""The options of `cablelint check`, and which of them cannot be used together."""

from typing import TYPE_CHECKING

from cablelint.cli.arguments import Target, add_date, add_jobs, add_sources_and_tables, positive, selectors
from cablelint.configuration.settings_resolver import SettingsResolver
from cablelint.linting.selection import choose
from cablelint.model.diagnostics import SEVERITIES
from cablelint.model.errors import UsageError
from cablelint.reports.formats import FORMATS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from cablelint.cli.inputs.collect import Files
    from cablelint.cli.inputs.containers import Contents


def add_options(parser: "ArgumentParser") -> None:
    """Add the arguments."""
    add_sources_and_tables(parser)
    _add_rules(parser, "--select", None, "run only these: codes, names, prefixes, ALL")
    _add_rules(parser, "--extend-select", [], "run these and the default rules")
    _add_rules(parser, "--ignore", [], "do not run these rules")
    add_date(parser)
    parser.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        metavar="SEVERITY",
        help="minimum severity that fails the run: info, warning (default), error",
    )
    parser.add_argument("--fix", action="store_true", help="apply safe fixes")
    parser.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: apply unsafe fixes too")
    parser.add_argument("--diff", action="store_true", help="show what --fix would change; change nothing")
    parser.add_argument("--show-fixes", action="store_true", help="with --fix or --diff: list what they change")
    parser.add_argument("--exit-zero", action="store_true", help="exit with status 0 even if there are findings")
    parser.add_argument(
        "--output-format",
        type=Target(FORMATS),
        action="append",
        metavar="FORMAT[:FILE]",
        help=f"{', '.join(FORMATS)} (default: full); repeatable, all but one with a FILE",
    )
    parser.add_argument("--annotate", metavar="OUT", help="copy of a .docx with findings as comments")
    parser.add_argument(
        "--severity",
        choices=SEVERITIES,
        metavar="SEVERITY",
        help="minimum severity shown to people: info, warning (default), error",
    )
    parser.add_argument("--all-places", action="store_true", help="show more than ten of a rule in a file")
    parser.add_argument("--sample", type=positive, metavar="N", help="report N of each rule, drawn at random")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="with --sample: another S draws others")
    parser.add_argument("--since", metavar="REV", help="report only findings new since this revision")
    parser.add_argument("--baseline", metavar="FILE", help="do not report the findings listed in this file")
    parser.add_argument("--write-baseline", action="store_true", help="write all findings to the baseline")
    parser.add_argument("--no-cache", action="store_true", help="neither use nor keep findings of earlier runs")
    add_jobs(parser)
    parser.add_argument("--watch", action="store_true", help="check again whenever a file changes")
    parser.add_argument("--statistics", action="store_true", help="show how often each rule found something")
    parser.add_argument("--quiet", "-q", action="store_true", help="show findings only, without the summary line")


def _add_rules(parser: "ArgumentParser", option: str, default: list[str] | None, meaning: str) -> None:
    parser.add_argument(option, type=selectors, action="extend", default=default, metavar="RULES", help=meaning)


def refuse_unknown(arguments: "Namespace", resolver: SettingsResolver) -> None:
    """Raise UsageError for a selector that fits no rule, before any file is looked at."""
    if arguments.select or arguments.extend_select or arguments.ignore:
        choose(
            resolver.catalog(),
            select=arguments.select,
            extend_select=arguments.extend_select,
            ignore=arguments.ignore,
        )


def refuse_mixed(arguments: "Namespace") -> None:
    """Raise UsageError for options that contradict each other, or that do nothing without another."""
    if arguments.unsafe_fixes and not (arguments.fix or arguments.diff):
        raise UsageError("--unsafe-fixes does nothing by itself: add --fix to apply them, or --diff to see them")
    for option in ("fix", "diff", "since"):
        if arguments.write_baseline and getattr(arguments, option):
            raise UsageError(f"--write-baseline records all findings: run it without --{option}")
    if arguments.annotate is not None:
        from cablelint.cli.annotator import refuse_annotation

        refuse_annotation(arguments.annotate, arguments.paths)
    if arguments.show_fixes and not (arguments.fix or arguments.diff):
        raise UsageError("--show-fixes lists what fixes change: give --fix too, or --diff to change nothing")


def refuse_contained(inputs: "Files | Contents", arguments: "Namespace") -> None:
    """Raise UsageError where files are to be changed or compared, and texts have no file of their own."""
    for option in ("fix", "since"):
        if inputs.contains_texts and getattr(arguments, option):
            raise UsageError(f"--{option} needs files: unpack the archive or the table first")
