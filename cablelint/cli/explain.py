"""`cablelint explain`: why there is a finding on a line, and what to do."""

import argparse
import os
import sys
from collections.abc import Callable

from cablelint.cli.arguments import add_date, add_isolated, add_profile
from cablelint.cli.file_checker import FileChecker, Settings
from cablelint.cli.inputs.text import decoded, loaded
from cablelint.cli.output import ERROR, OK, complain_unreadable, wants_color
from cablelint.configuration.file_settings import FileSettings
from cablelint.configuration.scope import Scope
from cablelint.files.source import Places, Source
from cablelint.linting.selection import Layer
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.errors import Unreadable, UsageError, reader_failed
from cablelint.model.rule import RuleModule
from cablelint.reading import parser as cable_parser
from cablelint.reports.explanation import explained
from cablelint.terminal import plain

EXAMPLES = """examples:
  cablelint explain drafts/tea.cable:12     every finding on line 12
  cablelint explain drafts/tea.cable        every finding of the file
  cablelint explain ACT001                  a rule
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_date(parser)
    add_profile(parser)
    add_isolated(parser)
    parser.add_argument("place", metavar="FILE[:LINE]|CODE", help="a file, and the line of the finding; or a rule")


def run(arguments: argparse.Namespace) -> int:
    """Print the explanations; give the exit status. A rule that is named in place of a file is explained itself."""
    file, line = _place(arguments.place)
    if _is_rule(file):
        from cablelint.cli import rule

        arguments.rule = file
        try:
            return rule.run(arguments)
        except UsageError as error:
            raise UsageError(f"there is no file {file}, and {error}") from None
    _refuse_others(file)
    checker = FileChecker(_settings(arguments))
    resolver = checker.resolver
    source = _read(file, resolver.scope)
    if isinstance(source, Unreadable):
        complain_unreadable(source)
        return ERROR
    file_settings = resolver.file_settings(file)
    checked = checker.check(file, source, file_settings)
    try:
        profile = cable_parser.parse(
            source.text,
            profile=arguments.profile or file_settings.profile,
            date=arguments.date,
            lookups=file_settings.lookups,
        ).profile
    except Exception as error:  # a fault of a reader
        complain_unreadable(reader_failed(file, error))
        return ERROR
    wanted = [one for one in checked.diagnostics if line is None or _touches(Places(source.text), one, line)]
    modules = _modules(file_settings)
    for diagnostic in wanted:
        if diagnostic.code in modules:
            module = modules[diagnostic.code]
            parts = explained(checked, diagnostic, module, file_settings, profile, color=wants_color(sys.stdout))
            sys.stdout.writelines(parts)
    if not wanted:
        print(_none(plain(file), line, source.text))
    return OK


def _read(file: str, scope_of: Callable[[str], Scope]) -> Source | Unreadable:
    text = loaded(file, file, scope_of)
    return text if isinstance(text, Unreadable) else decoded(text, scope_of)


def _settings(arguments: argparse.Namespace) -> Settings:
    return Settings(
        Layer(),
        isolated=arguments.isolated,
        allows_local_rules=arguments.allow_local_rules,
        date=arguments.date,
        profile=arguments.profile,
    )


def _is_rule(words: str) -> bool:
    """Return whether the words name no file, and may be the code or the name of a rule, which has no ending."""
    return not os.path.exists(words) and all(letter.isalnum() or letter == "-" for letter in words) and words != "-"


def _refuse_others(file: str) -> None:
    """Raise UsageError for files that findings are on, and that are no cables: their rule's page explains those."""
    code = "SYS004" if file.endswith(".json") else "SYS002" if file.endswith(".toml") else None
    if code and os.path.isfile(file):
        raise UsageError(f'{file} is not a cable: "cablelint rule {code}" explains the findings on it')


def _none(file: str, line: int | None, text: str) -> str:
    """Return what to say without a finding."""
    if line is None:
        return f"no finding in {file}"
    last = Places(text).at(len(text.rstrip("\r\n"))).line
    beyond = "" if 0 < line <= last else f", which has the lines 1 to {last}"
    return f"no finding on line {line} of {file}{beyond}"


def _modules(file_settings: FileSettings) -> dict[str, RuleModule]:
    return {module.RULE.code: module for module in file_settings.rules}


def _place(words: str) -> tuple[str, int | None]:
    """Return the file and the line; a column behind it, as reports print one, is skipped.

    A name may end like a place.
    """
    parts = words.split(":")
    numbers: list[int] = []
    while len(parts) > 1 and parts[-1].isdecimal() and len(numbers) < 2 and not os.path.exists(":".join(parts)):
        numbers.insert(0, int(parts.pop()))
    if not parts[0]:
        raise UsageError(f'"{words}" does not name a file: write FILE:LINE')
    return ":".join(parts), numbers[0] if numbers else None


def _touches(places: Places, diagnostic: Diagnostic, line: int) -> bool:
    """Return whether the finding is on the line, or speaks of it."""
    spans = (diagnostic.span, *(related.span for related in diagnostic.related))
    return any(places.at(span.start).line <= line <= places.at(span.end).line for span in spans)
