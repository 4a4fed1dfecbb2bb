"""`cablelint format`: lay cables out as the handbook has it."""

import argparse

from cablelint.cli.arguments import add_sources
from cablelint.cli.files import find
from cablelint.cli.output import ERROR, FINDINGS, OK, complain_unreadable, say, show
from cablelint.cli.rewriting import complain_not_proved, difference, is_standard_input, write, write_out
from cablelint.cli.works import texts
from cablelint.configuration.plan import Plan, Planner
from cablelint.errors import NotProvedError, Unreadable, reader_failed
from cablelint.formatter import checking, format_text
from cablelint.formatting.layout import Layout
from cablelint.reference.in_force import holding
from cablelint.reports.terminal import plain
from cablelint.selection import Layer
from cablelint.source import Source

EXAMPLES = """examples:
  cablelint format drafts          lay out every cable in and below drafts
  cablelint format --diff drafts   show what would change
  cablelint format - <tea.cable    from standard input to standard output
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    add_sources(parser)
    parser.add_argument("--check", action="store_true", help="say which cables would change, and change none")
    parser.add_argument("--diff", action="store_true", help="show what would change, and change nothing")
    parser.add_argument("--quiet", "-q", action="store_true", help="no closing sentence")


def run(arguments: argparse.Namespace) -> int:
    """Lay out the files, and give the exit status."""
    standard_input = is_standard_input(arguments.paths)
    planner = Planner(Layer(), isolated=arguments.isolated)
    changed = unchanged = 0
    failed = False
    for read in texts(find(arguments.paths, planner.scope), arguments.stdin_filename, planner.scope):
        if isinstance(read, Unreadable):
            complain_unreadable(read)
            failed = True
            continue
        (name, *_), before = read
        after = _formatted(name, before, planner.plan(name), arguments)
        if not _delivered(name, before, after or before, standard_input, arguments):
            after = None
        failed |= after is None
        changed += after not in (None, before)
        unchanged += after == before
    if not arguments.quiet and not standard_input and changed + unchanged:
        say(_sentence(changed, unchanged, would=arguments.check or arguments.diff))
    if failed:
        return ERROR
    return FINDINGS if changed and (arguments.check or arguments.diff) else OK


def _formatted(name: str, source: Source, plan: Plan, arguments: argparse.Namespace) -> Source | None:
    """The file laid out; None, and said why, where that is not proved to say the same."""
    layout = _layout(name, plan)
    profile = arguments.profile or plan.profile
    check, tables = checking(plan.rules, layout, profile, plan.settings), plan.tables
    try:
        with holding(tables):
            return source._replace(text=format_text(source.text, check, layout, profile))
    except NotProvedError as error:
        complain_not_proved(name, error)
    except Exception as error:  # a fault of a reader: the other files are still formatted
        complain_unreadable(reader_failed(name, error))
    return None


def _layout(name: str, plan: Plan) -> Layout:
    if plan.house is None:
        return Layout()
    from cablelint.configuration.layout import layout_of  # only where there is a configuration

    return layout_of(name, plan.house)


def _delivered(name: str, before: Source, after: Source, standard_input: bool, arguments: argparse.Namespace) -> bool:
    """Show, print or write the file; False where it could not be written."""
    if arguments.diff:
        show(difference(name, before.text, after.text))
    elif arguments.check:
        if after != before:
            print(f"Would reformat: {plain(name)}")
    elif standard_input:
        write_out(after)
    elif after != before:
        return write(name, before, after)
    return True


def _sentence(changed: int, unchanged: int, *, would: bool) -> str:
    """What was done, or would be: "2 cables reformatted, 1 left unchanged."."""
    cables = f"{changed} cable{'s' * (changed != 1)}"
    if not changed:
        return f"{unchanged} cable{'s' * (unchanged != 1)} {'would be ' * would}left unchanged."
    rest = f", {unchanged} {'would be ' * would}left unchanged" if unchanged else ""
    return f"{cables} {'would be ' * would}reformatted{rest}."
