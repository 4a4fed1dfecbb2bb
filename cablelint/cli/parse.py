"""`cablelint parse`: show what was read in cables."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO

from cablelint.cli.arguments import Target, add_date, add_jobs, add_sources_and_tables
from cablelint.cli.inputs.collect import collect_inputs, named_files, run_task
from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.cli.inputs.skipped_files import Skipped, SkippedFiles
from cablelint.cli.output import ERROR, OK, complain, complain_unreadable, refuse_cable
from cablelint.cli.parse_worker import Settings, start_reading
from cablelint.cli.progress import tracked
from cablelint.cli.resolver import resolver_by
from cablelint.files.whole_file import opened, opened_for_bytes
from cablelint.model.errors import Unreadable
from cablelint.reports.cable_tree import as_tree

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from cablelint.reports.shapes import ParsedCable  # imports pydantic

EXAMPLES = """examples:
  cablelint parse tea.cable                        what was read in it, as JSON
  cablelint parse --output-format tree tea.cable   the same as an outline
  cablelint parse --output-format jsonl released   one object a line, for many
  cablelint parse --output-format parquet:cables.parquet released.zip
  cablelint parse --from released.csv --column body
"""

_PARQUET = "parquet"
_FORMATS = ("json", "jsonl", "tree", _PARQUET)


def configure(parser: "ArgumentParser") -> None:
    """Add the arguments."""
    add_sources_and_tables(parser)
    add_date(parser)
    parser.add_argument(
        "--output-format",
        type=Target(_FORMATS, for_files_only=_PARQUET),
        default=("json", None),
        metavar="FORMAT[:FILE]",
        help="json, jsonl, tree, parquet:FILE (default: json)",
    )
    add_jobs(parser)


def run(arguments: "Namespace") -> int:
    """Show the files; give the exit status."""
    form, file = arguments.output_format
    write_table = _table_writer() if form == _PARQUET else None
    if arguments.show_files:
        from cablelint.cli.shown_files import show_files

        return show_files(arguments, resolver_by(arguments).scope)
    if file is not None:
        refuse_cable(file, arguments.paths)
    unreadable: list[Unreadable] = []
    counted = Counter[str]()
    skipped_files = SkippedFiles()
    outcomes = _outcomes(arguments, form, skipped_files, silent=file is None and sys.stdout.isatty())
    shown = _counted(_readable(outcomes, unreadable, skipped_files), counted)
    if write_table:
        with opened_for_bytes(file) as table:
            write_table(shown, table)
    else:
        with opened(file) as stream:
            stream.writelines(_array(shown) if form == "json" else (f"{one}\n" for one in shown))
    if not (counted or unreadable or arguments.tables or arguments.found) and set(arguments.paths) - {STANDARD_INPUT}:
        complain(f"no cable was read. {skipped_files.all() or 'There are no files with the name of a cable.'}")
        return ERROR
    if notable := skipped_files.notable():
        print(notable, file=sys.stderr)
    return ERROR if unreadable else OK


def _outcomes(arguments: "Namespace", form: str, skip: SkippedFiles, *, silent: bool) -> Iterator[Any]:
    shown = {_PARQUET: _unchanged, "tree": as_tree}.get(form, json.dumps)
    settings = Settings(
        arguments.stdin_filename,
        arguments.isolated,
        arguments.allow_local_rules,
        arguments.profile,
        arguments.date,
        shown,
        named_files(arguments),
    )
    inputs = collect_inputs(arguments, resolver_by(arguments).scope, skip)
    jobs = 1 if STANDARD_INPUT in arguments.paths else arguments.jobs
    outcomes = run_task(inputs, start_reading(settings), partial(start_reading, settings), jobs)
    return tracked(outcomes, inputs.expected, "Parsing", silent=silent)


def _unchanged(cable: "ParsedCable") -> "ParsedCable":
    return cable


def _table_writer() -> Callable[[Iterable["ParsedCable"], BinaryIO], None]:
    from cablelint.reports.cable_parquet import write  # which needs an extra

    return write


def _readable(outcomes: Iterable[Any], unreadable: list[Unreadable], skipped_files: SkippedFiles) -> Iterator[Any]:
    """Yield what is to be shown of each text; those that could not be read are reported and kept in `unreadable`."""
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            complain_unreadable(outcome)
            unreadable.append(outcome)
        elif isinstance(outcome, Skipped):
            skipped_files(*outcome)
        else:
            yield outcome


def _counted(items: Iterable[Any], counted: Counter[str]) -> Iterator[Any]:
    """Yield the same items, each counted as it goes by."""
    for item in items:
        counted["shown"] += 1
        yield item


def _array(items: Iterable[str]) -> Iterator[str]:
    yield "["
    for index, item in enumerate(items):
        yield ",\n" + item if index else "\n" + item
    yield "\n]\n"
