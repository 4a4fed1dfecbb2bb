"""`cablelint config`: what is in force, and where each value comes from."""

import argparse
import os

from cablelint.cli.arguments import add_local_rules
from cablelint.cli.inputs.files import folder_of
from cablelint.cli.output import OK
from cablelint.cli.resolver import resolver_by
from cablelint.configuration.file_settings import FileSettings

EXAMPLES = """examples:
  cablelint config                          what holds in the current folder
  cablelint config --for drafts/tea.cable   how that file would be checked
  cablelint config --schema config          the JSON Schema of a configuration
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_local_rules(parser)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--for", dest="file", metavar="FILE", help="what holds for this file, and which rules run on it")
    which.add_argument(
        "--schema",
        choices=("config", "check", "parse", "inspect"),
        help="the JSON Schema of a configuration, or of what a command prints",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what was asked for."""
    if arguments.schema:
        import json

        from cablelint.reports.schemas import schema

        print(json.dumps(schema(arguments.schema), indent=2))
        return OK
    from cablelint.reports.settings_toml import as_toml

    resolver = resolver_by(arguments)
    config = resolver.config(folder_of(arguments.file) if arguments.file else os.curdir)
    print(as_toml(config.loaded if config else None), end="")
    if arguments.file:
        print(_for_file(resolver.file_settings(arguments.file), resolver.matching(arguments.file)))
    return OK


def _for_file(file_settings: FileSettings, overrides: tuple[int, ...]) -> str:
    """Return what is made of the values for a file, as comments."""
    rules = [module.RULE for module in file_settings.rules]
    lines = [
        f"profile: {file_settings.profile or 'detected from the text'}",
        f"overrides that hold: {', '.join(f'the {_ordinal(index + 1)}' for index in overrides) or 'none'}",
        f"rules that run: {len(rules)}",
        *(f"  {rule.code} {rule.name}: {file_settings.severities.get(rule.code, rule.severity)}" for rule in rules),
    ]
    return "\n".join(f"# {line}" for line in ("", *lines)).replace("# \n", "\n", 1)


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
