"""`cablelint rules`: list the rules by family."""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from cablelint.cli.arguments import add_isolated
from cablelint.cli.output import OK
from cablelint.cli.resolver import resolver_by
from cablelint.model.rule import RuleModule
from cablelint.reports.rules_json import listed
from cablelint.ruledocs import metadata

EXAMPLES = """examples:
  cablelint rules                         a table, by family
  cablelint rules --output-format json    for other programs
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_isolated(parser)
    parser.add_argument(
        "--output-format", choices=("text", "json"), default="text", help="a table, or an array (default: text)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the list."""
    resolver = resolver_by(arguments)
    modules = [resolver.load(entry) for entry in resolver.catalog()]
    if arguments.output_format == "json":
        print(json.dumps([listed(module) for module in modules], indent=1))
    else:
        print("\n".join(_table(modules)))
    return OK


def _table(modules: Sequence[RuleModule]) -> Iterator[str]:
    """Yield a title for each family, and a line for each of its rules."""
    width = max(len(module.RULE.name) for module in modules)
    yield f"{'code':6}  {'name':{width}}  severity  fix     state  profiles"
    for family, members in groupby(modules, key=lambda module: metadata.family(module.RULE)):
        rules = list(members)
        yield f"\n{family}: {metadata.title(rules[0])}"
        yield from (_row(module, width) for module in rules)


def _row(module: RuleModule, width: int) -> str:
    rule = module.RULE
    fix = metadata.fix_availability(module).applicability or "-"
    state = "on" if rule.default else "off"
    return f"{rule.code}  {rule.name:{width}}  {rule.severity:8}  {fix:6}  {state:5}  {metadata.profiles(rule)}"
