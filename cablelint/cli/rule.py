"""`cablelint rule`: show the page of a rule."""

import argparse
import re
import sys

from cablelint.cli.arguments import add_isolated
from cablelint.cli.output import OK, wants_color
from cablelint.cli.resolver import resolver_by
from cablelint.linting.registry import system_rules
from cablelint.linting.selection import named
from cablelint.ruledocs.pages import page
from cablelint.terminal import painted

_TITLE = re.compile(r"^#+ .*", re.MULTILINE)
_MARK = re.compile(r"^ *\^+ ", re.MULTILINE)


EXAMPLES = """examples:
  cablelint rule ACT001        by its code
  cablelint rule unknown-tag   by its name
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_isolated(parser)
    parser.add_argument("rule", metavar="CODE|NAME", help="code or name of the rule, such as ACT001")


def run(arguments: argparse.Namespace) -> int:
    """Print the page as Markdown, with its titles and marks in color on a terminal."""
    resolver = resolver_by(arguments)
    words = page(resolver.load(named(arguments.rule, (*resolver.catalog(), *system_rules()))))
    if wants_color(sys.stdout):
        words = _TITLE.sub(lambda title: painted(title[0], "bold", True), words)
        words = _MARK.sub(lambda mark: painted(mark[0], "error", True), words)
    print(words, end="")
    return OK
