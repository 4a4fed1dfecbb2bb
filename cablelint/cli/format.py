"""`cablelint format`: format cables as the handbook prescribes."""

import os
import sys
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from cablelint.cli.arguments import add_sources
from cablelint.cli.file_writer import (
    complain_left_out,
    complain_not_proved,
    difference,
    is_standard_input,
    may_be_rewritten,
    write,
    write_out,
)
from cablelint.cli.gc_pause import gc_paused
from cablelint.cli.inputs.collect import named_files
from cablelint.cli.inputs.files import STANDARD_INPUT, find
from cablelint.cli.inputs.skipped_files import Skipped, SkippedFiles, own_files
from cablelint.cli.inputs.text import Text, texts
from cablelint.cli.output import ERROR, FINDINGS, OK, complain, complain_unreadable, say, show
from cablelint.cli.resolver import resolver_by
from cablelint.configuration.file_settings import FileSettings
from cablelint.configuration.settings_resolver import SettingsResolver
from cablelint.files.source import Source
from cablelint.formatting.formatter import checking, formatted
from cablelint.formatting.layout import Layout, remembering
from cablelint.model.errors import NotProvedError, Unreadable, reader_failed
from cablelint.reading import parser
from cablelint.terminal import plain

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = """examples:
  cablelint format drafts          format every cable in and below drafts
  cablelint format --diff drafts   show what would change
  cablelint format - <tea.cable    from standard input to standard output
"""


def configure(parser: "ArgumentParser") -> None:
    """Add the arguments."""
    add_sources(parser)
    parser.add_argument("--check", action="store_true", help="say which cables would change, and change none")
    parser.add_argument("--diff", action="store_true", help="show what would change; change nothing")
    parser.add_argument("--quiet", "-q", action="store_true", help="no summary line")


def run(arguments: "Namespace") -> int:
    """Format the files, and return the exit status."""
    given = bool(arguments.paths)
    arguments.paths = arguments.paths or [os.curdir]
    standard_input = is_standard_input(arguments.paths)
    resolver = resolver_by(arguments)
    if arguments.show_files:
        from cablelint.cli.shown_files import show_files

        return show_files(arguments, resolver.scope)
    skipped_files = SkippedFiles()
    changed = unchanged = 0
    failed = False
    for read in _read(arguments, resolver, skipped_files):
        if isinstance(read, Unreadable):
            complain_unreadable(read)
            failed = True
            continue
        if isinstance(read, Skipped):
            skipped_files(*read)
            continue
        (name, *_), before = read
        if not may_be_rewritten(name, before):
            failed = True
            if standard_input and not before.document:  # whoever reads the output gets the text as it is
                _delivered(name, before, before, standard_input, arguments)
            continue
        after = _formatted(name, before, resolver.file_settings(name), arguments)
        if not _delivered(name, before, after or before, standard_input, arguments):
            after = None
        failed |= after is None
        changed += after not in (None, before)
        unchanged += after == before
    if not arguments.quiet and not standard_input and changed + unchanged:
        say(_sentence(changed, unchanged, would=arguments.check or arguments.diff))
    nothing = _tell_skipped(skipped_files, arguments, read=bool(changed + unchanged or failed), given=given)
    if failed or nothing:
        return ERROR
    return FINDINGS if changed and (arguments.check or arguments.diff) else OK


def _tell_skipped(skipped_files: SkippedFiles, arguments: "Namespace", *, read: bool, given: bool) -> bool:
    """Say what was skipped; give whether a person named paths and nothing was read."""
    standard_input = STANDARD_INPUT in arguments.paths
    if standard_input and not (read or arguments.diff or arguments.check):
        sys.stdout.buffer.write(sys.stdin.buffer.read())  # excluded under its name: a program waits for the text
    if not (read or standard_input or arguments.found) and given:
        complain(f"no cable was formatted. {skipped_files.all() or 'No file has the name of a cable.'}")
        return True
    if not arguments.quiet and (notable := skipped_files.notable()):
        print(notable, file=sys.stderr)
    return False


def _read(
    arguments: "Namespace", resolver: SettingsResolver, skip: SkippedFiles
) -> Iterator[tuple[Text, Source] | Unreadable | Skipped]:
    found = find(
        arguments.paths,
        resolver.scope,
        skip,
        own=own_files(()),
        found=arguments.found,
        stdin_name=arguments.stdin_filename,
    )
    return texts(found, arguments.stdin_filename, resolver.scope, named_files(arguments))


def _formatted(name: str, source: Source, file_settings: FileSettings, arguments: "Namespace") -> Source | None:
    """Return the file formatted; None, and said why, where that is not proved to say the same."""
    layout = _layout(name, file_settings)
    read = remembering(
        partial(parser.parse, profile=arguments.profile or file_settings.profile, lookups=file_settings.lookups)
    )
    check = checking(file_settings.candidates, layout, read, file_settings.settings)
    try:
        with gc_paused():
            after = formatted(source.text, check, layout, read)
    except NotProvedError as error:
        complain_not_proved(name, error)
        return None
    except Exception as error:  # a fault of a reader: the other files are still formatted
        complain_unreadable(reader_failed(name, error))
        return None
    for step, offset in after.left_out:
        complain_left_out(name, after.text, offset, f"the formatting step {step}")
    return source._replace(text=after.text)


def _layout(name: str, file_settings: FileSettings) -> Layout:
    if file_settings.config is None:
        return Layout()
    from cablelint.configuration.layout import layout_of  # only where there is a configuration

    return layout_of(name, file_settings.config)


def _delivered(name: str, before: Source, after: Source, standard_input: bool, arguments: "Namespace") -> bool:
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
    """Return what was done, or would be: "2 cables reformatted, 1 left unchanged."."""
    cables = f"{changed} cable{'s' * (changed != 1)}"
    if not changed:
        return f"{unchanged} cable{'s' * (unchanged != 1)} {'would be ' * would}left unchanged."
    rest = f", {unchanged} {'would be ' * would}left unchanged" if unchanged else ""
    return f"{cables} {'would be ' * would}reformatted{rest}."
