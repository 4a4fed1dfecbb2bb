"""`--show-files`: what a run would read, and why the rest is skipped."""

import argparse
from collections.abc import Callable

from cablelint.cli.inputs.collect import collect_inputs, named_files
from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.cli.inputs.skipped_files import Skipped, SkippedFiles
from cablelint.cli.inputs.text import Text, decoded, loaded, reason_against
from cablelint.cli.output import ERROR, OK, complain_unreadable
from cablelint.configuration.scope import Scope
from cablelint.model.errors import Unreadable
from cablelint.terminal import commands_nothing, plain


def show_files(arguments: argparse.Namespace, scope_of: Callable[[str], Scope]) -> int:
    """Print the files on standard output, one a line, and the rest on standard error; give the exit status."""
    skip = SkippedFiles(lists=True)
    named = named_files(arguments)
    shown = failed = 0
    for item in collect_inputs(arguments, scope_of, skip):
        one = item if item == STANDARD_INPUT else _outcome(item, arguments, scope_of, named)
        if isinstance(one, Skipped):
            skip(one.file, one.reason)
        elif isinstance(one, Unreadable):
            complain_unreadable(one)
            failed += 1
        else:
            print(commands_nothing(plain(one)))
            shown += 1
    return OK if shown and not failed else ERROR


def _outcome(
    item: str | Text | Unreadable,
    arguments: argparse.Namespace,
    scope_of: Callable[[str], Scope],
    named: frozenset[str],
) -> str | Unreadable | Skipped:
    text = item if isinstance(item, Unreadable) else loaded(item, arguments.stdin_filename, scope_of)
    if isinstance(text, Unreadable):
        return text
    source = decoded(text, scope_of)
    if reason := reason_against(text, source, named):
        return Skipped(text.name, reason)
    return source if isinstance(source, Unreadable) else text.name
