"""`cablelint inspect`: say what a collection of cables is like."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from cablelint.cli.arguments import Target, add_date, add_jobs, add_sources_and_tables, positive
from cablelint.cli.file_checker import FileChecker, Settings
from cablelint.cli.inputs.collect import collect_inputs, named_files, run_task
from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.cli.inputs.skipped_files import Skipped, SkippedFiles
from cablelint.cli.inputs.text import Input, Task, texts
from cablelint.cli.output import ERROR, OK, complain, complain_unreadable, refuse_cable
from cablelint.cli.progress import tracked
from cablelint.cli.resolver import resolver_by
from cablelint.files.whole_file import opened
from cablelint.inspection.census import Census
from cablelint.inspection.record import Record, record_of
from cablelint.linting.selection import Layer
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.errors import Unreadable, UsageError, reader_failed
from cablelint.reading.messages import Message
from cablelint.records import NamedTuple
from cablelint.reports.inspection_csv import as_csv
from cablelint.reports.inspection_text import as_text

if TYPE_CHECKING:
    from cablelint.reports import shapes  # imports pydantic

EXAMPLES = """examples:
  cablelint inspect drafts                         what is wrong most often
  cablelint inspect --output-format html:2009.html year.zip
  cablelint inspect --from archive.parquet --column text --jobs 8
  cablelint inspect --sample 50 --seed 7 drafts    draw cables to judge by hand
"""

_FORMATS = ("text", "json", "csv", "html")
_MOST_SHOWN_REASONS = 10  # reasons that are told on standard error one by one


class _Read(NamedTuple):
    """A text that was read: what is kept of its cables."""

    records: tuple[Record, ...]


_Outcome = _Read | Unreadable | Skipped


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_sources_and_tables(parser)
    add_date(parser)
    parser.add_argument(
        "--output-format",
        type=Target(_FORMATS, for_files_only="html"),
        default=("text", None),
        metavar="FORMAT[:FILE]",
        help="text, json, csv, html:FILE (default: text)",
    )
    parser.add_argument("--sample", type=positive, default=0, metavar="N", help="draw N cables to judge by hand")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="with --sample: another S draws others")
    add_jobs(parser)


def run(arguments: argparse.Namespace) -> int:
    """Inspect the cables; give the exit status, which findings do not change."""
    form, file = arguments.output_format
    if arguments.show_files:
        from cablelint.cli.shown_files import show_files

        return show_files(arguments, resolver_by(arguments).scope)
    shown = _writer(form, file)
    if file is not None:
        refuse_cable(file, arguments.paths)
    census, skipped_files, unreadable = Census(arguments.sample, arguments.seed), SkippedFiles(), 0
    for outcome in _outcomes(arguments, skipped_files):
        if isinstance(outcome, Unreadable):
            unreadable += 1
            census.add_unreadable(outcome.message)
            if unreadable <= _MOST_SHOWN_REASONS:
                complain_unreadable(outcome)
        elif isinstance(outcome, Skipped):
            skipped_files(*outcome)
        else:
            census.add(outcome.records)
    inspection = census.result()
    if not (inspection["texts"] or unreadable):
        complain(f"no cable was read. {skipped_files.all() or 'There are no files with the name of a cable.'}")
        return ERROR
    with opened(file) as stream:
        stream.write(shown(inspection))
    if unreadable > _MOST_SHOWN_REASONS:
        complain(f"{unreadable} texts could not be read; the first {_MOST_SHOWN_REASONS} are named")
    if notable := skipped_files.notable():
        print(notable, file=sys.stderr)
    return ERROR if unreadable else OK


def _writer(form: str, file: str | None) -> Callable[["shapes.Inspection"], str]:
    """Return what makes the output. Raises UsageError for plots without what draws them, before any cable is read."""
    if form == "html" and file is not None:
        import cablelint.reports.inspection_plots  # noqa: F401
        from cablelint.cli.repository_paths import address_from
        from cablelint.reports.inspection_html import as_html

        return partial(as_html, address=partial(address_from, file))
    if form == "json":
        return lambda inspection: json.dumps(inspection, indent=1) + "\n"
    return {"text": as_text, "csv": as_csv}[form]


def _outcomes(arguments: argparse.Namespace, skip: SkippedFiles) -> Iterator[_Outcome]:
    settings = Settings(
        commanded=Layer(),
        isolated=arguments.isolated,
        allows_local_rules=arguments.allow_local_rules,
        date=arguments.date,
        profile=arguments.profile,
        stdin_name=arguments.stdin_filename,
        named=named_files(arguments),
    )
    inputs = collect_inputs(arguments, resolver_by(arguments).scope, skip)
    jobs = 1 if STANDARD_INPUT in arguments.paths else arguments.jobs
    outcomes = run_task(inputs, start_inspecting(settings), partial(start_inspecting, settings), jobs)
    return tracked(outcomes, inputs.expected, "Inspecting", silent=False)


def start_inspecting(settings: Settings) -> Task[_Outcome]:
    """Return what each process does: it gives what is kept of each text, or why it could not be read."""
    return partial(_inspected, settings, FileChecker(settings))


def _inspected(settings: Settings, checker: FileChecker, inputs: Iterable[Input]) -> Iterator[_Outcome]:
    for read in texts(inputs, settings.stdin_name, checker.resolver.scope, settings.named):
        if isinstance(read, Unreadable | Skipped):
            yield read
            continue
        (name, _, container), source = read
        try:
            messages, found = checker.findings(source, checker.resolver.file_settings(name, container))
            yield _Read(tuple(_records(name, messages, found)))
        except UsageError:
            raise
        except Exception as error:  # a fault of a reader: it costs no other file's counts
            yield reader_failed(name, error)


def _records(name: str, messages: Sequence[Message], found: Sequence[Diagnostic]) -> Iterator[Record]:
    """Return what is kept of each message; a finding is of the message that it begins in."""
    ends = (*(message.start for message in messages[1:]), sys.maxsize)
    for (start, cable), end in zip(messages, ends, strict=True):
        yield record_of(name, cable, (one for one in found if start <= one.span.start < end))
