"""`cablelint renumber`: insert, move or delete a paragraph, and renumber the others with every reference to them."""

import argparse
import re
from functools import partial

from cablelint.cli.arguments import add_isolated, positive
from cablelint.cli.file_writer import (
    complain_not_proved,
    difference,
    is_standard_input,
    may_be_rewritten,
    write,
    write_out,
)
from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.cli.inputs.text import decoded, loaded
from cablelint.cli.output import ERROR, OK, complain, complain_unreadable, say, show
from cablelint.cli.resolver import resolver_by
from cablelint.configuration.settings_resolver import SettingsResolver
from cablelint.files.source import Places, Source
from cablelint.model.errors import NotProvedError, Unreadable, UsageError
from cablelint.reading.messages import parse_messages
from cablelint.renumbering.body import RefusedError
from cablelint.renumbering.changes import Change, Delete, Insert, Move
from cablelint.renumbering.renumber import Renumbered, renumber
from cablelint.terminal import plain

EXAMPLES = """examples:
  cablelint renumber tea.cable --insert-after 3       a new paragraph 4
  cablelint renumber tea.cable --move 5 --before 2    paragraph 5 becomes 2
  cablelint renumber tea.cable --delete 4 --diff      show what would change
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("file", metavar="FILE", help="a cable, or - from standard input to standard output")
    change = parser.add_mutually_exclusive_group(required=True)
    change.add_argument("--insert-after", type=_number_or_0, metavar="N", help="insert one after paragraph N; 0: first")
    change.add_argument("--move", type=_number, metavar="N", help="move paragraph N; with --before or --after")
    change.add_argument("--delete", type=_number, metavar="N", help="delete paragraph N")
    beside = parser.add_mutually_exclusive_group()
    beside.add_argument("--before", type=_number, metavar="N", help="move it to just before paragraph N")
    beside.add_argument(
        "--after", type=_number_or_0, metavar="N", help="move it to just after paragraph N; 0: to the top"
    )
    parser.add_argument("--message", type=positive, metavar="N", help="which message, if the file has several")
    parser.add_argument("--diff", action="store_true", help="show what would change; change nothing")
    parser.add_argument("--quiet", "-q", action="store_true", help="no summary line")
    add_isolated(parser)


def run(arguments: argparse.Namespace) -> int:
    """Change the file, or show what would change; return the exit status. Raise UsageError for what does not fit."""
    change = _change(arguments)
    resolver = resolver_by(arguments)
    name = STANDARD_INPUT if is_standard_input([arguments.file]) else arguments.file
    text = loaded(name, name, resolver.scope)
    source = text if isinstance(text, Unreadable) else decoded(text, resolver.scope)
    if isinstance(source, Unreadable):
        complain_unreadable(source)
        return ERROR
    if name != STANDARD_INPUT and not may_be_rewritten(name, source):
        return ERROR
    made = _made(name, source, change, arguments, resolver)
    return OK if made and _delivered(name, source, made, arguments) else ERROR


def _made(
    name: str, source: Source, change: Change, arguments: argparse.Namespace, resolver: SettingsResolver
) -> Renumbered | None:
    """Return the renumbered text; None, and said why, where it cannot be had."""
    read = partial(parse_messages, lookups=resolver.file_settings(name).lookups)
    try:
        return renumber(source.text, change, arguments.message, read)
    except RefusedError as error:
        places = Places(source.text)
        for one in (error, *error.more):
            place = "" if one.offset is None else "{}:{}:".format(*places.at(one.offset))
            complain(f"{plain(name)}:{place} {one.message}; nothing was changed")
    except NotProvedError as error:
        complain_not_proved(name, error)
    return None


def _delivered(name: str, before: Source, made: Renumbered, arguments: argparse.Namespace) -> bool:
    """Show, print or write the text; return False where it could not be written."""
    if arguments.diff:
        show(difference(name, before.text, made.text))
        return True
    after = before._replace(text=made.text)
    if name == STANDARD_INPUT:
        write_out(after)
    elif after != before and not write(name, before, after):
        return False
    if not arguments.quiet and after != before:
        _say_unsure(name, made)
    if not arguments.quiet:
        references = f"{made.references} reference{'s' * (made.references != 1)}"
        say(f"Renumbered {plain(name)}: {references} changed." if after != before else "Nothing to change.")
    return True


def _say_unsure(name: str, made: Renumbered) -> None:
    places = Places(made.text)
    for offset in made.unsure:
        line, column = places.at(offset)
        complain(f"{plain(name)}:{line}:{column}: this may refer to a paragraph; check it, for it was not changed")


def _change(arguments: argparse.Namespace) -> Change:
    beside = (arguments.before, arguments.after)
    if arguments.move is None and beside != (None, None):
        raise UsageError("--before and --after say where to move a paragraph: give --move too")
    if arguments.move is not None:
        if beside == (None, None):
            raise UsageError("--move needs a place: give --before or --after")
        return Move(arguments.move, *beside)
    return Delete(arguments.delete) if arguments.delete is not None else Insert(arguments.insert_after)


def _number(words: str) -> int:
    """Return the number of a paragraph, from 1."""
    if not re.fullmatch(r"[0-9]{1,4}", words) or not int(words):
        hint = "; items within a paragraph are not renumbered" if words[:1].isdecimal() else ""
        raise argparse.ArgumentTypeError(f'"{words}" is not the number of a paragraph, such as 3{hint}')
    return int(words)


def _number_or_0(words: str) -> int:
    return 0 if words == "0" else _number(words)
