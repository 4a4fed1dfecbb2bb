"""The commands and their options as data, for what is made from them: completions, the manual page."""

import argparse
from importlib import import_module

from cablelint.cli import COMMANDS
from cablelint.cli.arguments import Target
from cablelint.records import NamedTuple


class Option(NamedTuple):
    """An option of a command: its spellings, what it means, and what may follow it."""

    flags: tuple[str, ...]
    meaning: str
    value: str  # how the value is called; empty for a switch
    choices: tuple[str, ...]
    several: bool  # its value is a list separated by commas


class Command(NamedTuple):
    """A command; `choices` are the words that may be its argument, where they are known."""

    name: str
    summary: str
    usage: str
    options: tuple[Option, ...]
    takes_files: bool
    choices: tuple[str, ...]


def commands() -> tuple[Command, ...]:
    """Return every command, as `--help` lists them."""
    return tuple(_command(name, summary) for name, summary in COMMANDS.items())


def _command(name: str, summary: str) -> Command:
    parser = argparse.ArgumentParser(prog=f"cablelint {name}")
    import_module(f"cablelint.cli.{name.replace('-', '_')}").configure(parser)
    # argparse offers no other way to list them
    actions = [action for action in parser._actions if action.help != argparse.SUPPRESS]
    positional = [action for action in actions if not action.option_strings]
    return Command(
        name,
        summary,
        " ".join(parser.format_usage().removeprefix("usage: ").split()),
        tuple(_option(action) for action in actions if action.option_strings),
        any(str(action.metavar).startswith(("PATH", "FILE")) for action in positional),
        tuple(choice for action in positional for choice in _choices(action)),
    )


def _option(action: argparse.Action) -> Option:
    value = "" if action.nargs == 0 else str(action.metavar or action.dest.rpartition("_")[2].upper())
    return Option(tuple(action.option_strings), str(action.help or ""), value, _choices(action), value == "RULES")


def _choices(action: argparse.Action) -> tuple[str, ...]:
    """Return the words that may be given, where they are known."""
    if action.choices:
        return tuple(map(str, action.choices))
    if isinstance(action.type, Target):
        return action.type.formats
    match str(action.metavar).partition("[")[0]:
        case "RULES" | "CODE|NAME":
            from cablelint.linting.registry import built_in

            return tuple(entry.code for entry in built_in())
        case "KIND":
            from cablelint.drafting.templates import templates

            return tuple(templates())
        case "LEVEL":
            from cablelint.drafting.heading import LEVELS

            return LEVELS
    return ()
