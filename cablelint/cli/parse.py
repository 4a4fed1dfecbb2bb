"""`cablelint parse`: show what was read in cables."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator

from cablelint import assembly
from cablelint.cli.arguments import add_date, add_sources
from cablelint.cli.files import find, texts
from cablelint.cli.output import ERROR, OK, complain_unreadable
from cablelint.configuration.plan import Planner
from cablelint.errors import Unreadable
from cablelint.reference.in_force import holding
from cablelint.reports.cable_json import Json, as_json
from cablelint.reports.cable_tree import as_tree
from cablelint.selection import Layer

EXAMPLES = """examples:
  cablelint parse tea.cable                        what was read in it, as JSON
  cablelint parse --output-format tree tea.cable   the same as an outline
  cablelint parse --output-format jsonl released   one object a line, for many
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    add_sources(parser)
    add_date(parser)
    parser.add_argument(
        "--output-format",
        choices=("json", "jsonl", "tree"),
        default="json",
        help="an array, one object a line, or an outline for people (default: json)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Show the files; give the exit status."""
    unreadable: list[Unreadable] = []
    parsed = _parsed(arguments, unreadable)
    match arguments.output_format:
        case "json":
            pieces: Iterable[str] = _array(json.dumps(one) for one in parsed)
        case "jsonl":
            pieces = (json.dumps(one) + "\n" for one in parsed)
        case _:
            pieces = (as_tree(one) + "\n" for one in parsed)
    sys.stdout.writelines(pieces)
    return ERROR if unreadable else OK


def _parsed(arguments: argparse.Namespace, unreadable: list[Unreadable]) -> Iterator[Json]:
    """What was read in each file; those that could not be read are reported and kept in `unreadable`."""
    planner = Planner(Layer(), isolated=arguments.isolated)
    for read in texts(find(arguments.paths, planner.scope), arguments.stdin_filename, planner.scope):
        if isinstance(read, Unreadable):
            complain_unreadable(read)
            unreadable.append(read)
        else:
            name, source = read
            profile = arguments.profile or planner.profile(name)
            with holding(planner.tables(name)):
                cable = assembly.parse(source.text, profile=profile, date=arguments.date)
            yield as_json(cable, name, source.encoding)


def _array(items: Iterable[str]) -> Iterator[str]:
    yield "["
    for index, item in enumerate(items):
        yield ",\n" + item if index else "\n" + item
    yield "\n]\n"
