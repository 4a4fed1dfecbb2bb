"""`cablelint new`: write a draft from a template, which passes `check` but for what is to be filled in."""

import argparse
import datetime
import os
from pathlib import Path

from cablelint.cli.arguments import add_isolated
from cablelint.cli.draft_options import add_options, wanted
from cablelint.cli.file_checker import FileChecker, Settings
from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.cli.output import OK, say, show
from cablelint.configuration.file_settings import FileSettings
from cablelint.drafting.heading import Wanted
from cablelint.drafting.template_text import draft
from cablelint.drafting.templates import Template, templates
from cablelint.files.source import Places, Source
from cablelint.linting.selection import Layer
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.errors import NotProvedError, UsageError
from cablelint.terminal import plain

EXAMPLES = """examples:
  cablelint new --kind report --from "AMEMBASSY OSLO" --to "SECSTATE WASHDC" ...
  cablelint new --kind weekly --templates house/templates ...
"""
_TO_BE_FILLED_IN = "TXT013"
_OPTIONS = {  # by the element of the heading that they fill
    "from": "--from",
    "to": "--to",
    "info": "--info",
    "tags": "--tags",
    "subject": "--subject",
    "references": "--refs",
    "classification": "--classification",
    "executive_order": "--declassify-on",
    "classified_by": "--classified-by or --reason",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="where to write it (default: standard output)")
    add_options(parser)
    parser.add_argument("--force", action="store_true", help="overwrite FILE")
    add_isolated(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the draft, or print it; return the exit status. Raise UsageError for a value that is not right."""
    file = None if arguments.file in (None, STANDARD_INPUT) else arguments.file
    if file and os.path.lexists(file) and not arguments.force:
        raise UsageError(f"{file} already exists; choose another name, or overwrite it with --force")
    template = _template(arguments.kind, templates(arguments.templates))
    known = wanted(arguments)
    _refuse_elements(known, template)
    checker = FileChecker(_settings(arguments, known.day))
    text = _finished(file or f"{template.kind}.cable", draft(template, known), checker, template)
    if file is None:
        show(text)
        return OK
    _write(file, text, overwrite=arguments.force)
    filled = "" if not known.classified or arguments.reason else "; check the reason and the declassification date too"
    say(f"Wrote {plain(file)}. Fill in what is in brackets: cablelint check {plain(file)}{filled}")
    return OK


def _refuse_elements(known: Wanted, template: Template) -> None:
    """Raise UsageError for a subject in which another element of the heading begins."""
    from cablelint.reading.parser import parse

    def kinds(wanted: Wanted) -> set[str]:
        return {field.kind for field in parse(draft(template, wanted)).fields}

    if new := kinds(known) - kinds(known._replace(subject="")):
        raise UsageError(
            f'--subject: "{plain(known.subject)}" begins another element of the heading: {", ".join(sorted(new))}'
        )


def _finished(name: str, text: str, checker: FileChecker, template: Template) -> str:
    """Return the draft after the formatter and safe fixes; what is only information is said.

    Raise UsageError for the rest.
    """
    from cablelint.fixes.fixer import fix_source

    file_settings = checker.resolver.file_settings(name)

    def found(source: Source) -> list[Diagnostic]:
        return [one for one in checker.check(name, source, file_settings).diagnostics if one.code != _TO_BE_FILLED_IN]

    result = fix_source(Source(_formatted(text, file_settings)), found)
    told = {one: _told(result.source.text, one, file_settings, template) for one in result.left}
    refused = [words for one, words in told.items() if one.severity != "info"]
    if refused:
        raise UsageError("\n".join([*refused, "no draft was written"]))
    for words in told.values():
        say(f"Note: {plain(words)}")
    return result.source.text


def _formatted(text: str, file_settings: FileSettings) -> str:
    from cablelint.formatting.formatter import checking, format_text
    from cablelint.formatting.layout import Layout
    from cablelint.reading.parser import parse

    layout = Layout()
    try:
        return format_text(
            text, checking(file_settings.candidates, layout, parse, file_settings.settings), layout, parse
        )
    except NotProvedError:  # the draft is as good without
        return text


def _told(text: str, found: Diagnostic, file_settings: FileSettings, template: Template) -> str:
    """Return what is wrong, and the option that brought it, or the line of the draft."""
    from cablelint.reading.parser import parse

    fields = parse(text, lookups=file_settings.lookups).fields
    kind = next((field.kind for field in fields if field.span.overlaps(found.span)), "")
    line = Places(text).at(found.span.start).line
    source = _OPTIONS.get(kind, f"the template {template.kind}, line {line} of the draft")
    return f"{source}: {found.message} ({found.code})"


def _template(kind: str, known: dict[str, Template]) -> Template:
    if kind in known:
        return known[kind]
    from difflib import get_close_matches

    near = get_close_matches(kind, known, n=1)
    hint = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(sorted(known))}"
    raise UsageError(f'no kind of draft "{kind}": {hint}')


def _settings(arguments: argparse.Namespace, on: datetime.date) -> Settings:
    return Settings(
        Layer(), isolated=arguments.isolated, allows_local_rules=arguments.allow_local_rules, date=on, profile=None
    )


def _write(file: str, text: str, *, overwrite: bool) -> None:
    try:
        with Path(file).open("w" if overwrite else "x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        folder = Path(file).parent
        why = error.strerror if folder.is_dir() else f"there is no folder {folder}; make it first"
        raise UsageError(f"{file} cannot be written: {why}") from error
