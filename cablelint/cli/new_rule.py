"""`cablelint new-rule`: write the file of a new rule, with examples, and its test."""

import argparse
import os
import re

from cablelint.cli.output import OK
from cablelint.cli.rule_templates import rule_file, test_file
from cablelint.configuration.settings_resolver import SettingsResolver
from cablelint.linting.selection import Layer
from cablelint.model.errors import UsageError

EXAMPLES = """examples:
  cablelint new-rule HBR001 no-tides                     in house_rules
  cablelint new-rule HBR001 no-tides --folder our/rules  elsewhere
"""
_FOLDER = "house_rules"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("code", metavar="CODE", help="three capitals and three digits that no other rule has: HBR001")
    parser.add_argument("name", metavar="NAME", help="the fault, in lower-case words joined by hyphens")
    parser.add_argument("--folder", default=_FOLDER, help=f"folder of the rule (default: {_FOLDER})")


def run(arguments: argparse.Namespace) -> int:
    """Write the two files and say what to do next; return the exit status. Raise UsageError for what is taken."""
    code, name, folder = arguments.code, arguments.name, arguments.folder
    _refuse_unfit(code, name)
    module = name.replace("-", "_")
    rule, test = os.path.join(folder, f"{module}.py"), os.path.join(folder, "tests", f"test_{module}.py")
    for path in (rule, test):
        if os.path.lexists(path):
            raise UsageError(f"{path} already exists; choose another name or folder")
    _write(rule, rule_file(code, name))
    _write(test, test_file(module))
    print(_next_steps(code, folder, rule, test))
    return OK


def _refuse_unfit(code: str, name: str) -> None:
    if not re.fullmatch(r"[A-Z]{3}[0-9]{3}", code):
        raise UsageError(f'"{code}" is not a rule code; use three capitals and three digits, such as HBR001')
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise UsageError(f'"{name}" is not a rule name; use lower-case words joined by hyphens: tide-table-missing')
    for entry in SettingsResolver(Layer(), isolated=True).catalog():
        for key, other in ((code, entry.name), (name, entry.code)):
            if key in (entry.code, entry.name):
                raise UsageError(f"{key} is already used by {other}; choose another")


def _write(path: str, words: str) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "x", encoding="utf-8") as stream:
        stream.write(words)


def _next_steps(code: str, folder: str, rule: str, test: str) -> str:
    shown = folder.replace(os.sep, "/").rstrip("/")
    return f"""Wrote {rule}
Wrote {test}

1. Replace the sample in it: its docstring, examples and check
2. Test its examples: pytest {test}
3. Add its folder to cablelint.toml:

   [rules]
   paths = ["{shown}"]

4. Run it:            cablelint check --allow-local-rules --select {code}"""
