"""`cablelint text`: the words of a document as they are checked."""

import argparse

from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.cli.inputs.text import decoded, loaded
from cablelint.cli.output import ERROR, OK, complain_unreadable, complain_warnings, show
from cablelint.configuration.settings_resolver import SettingsResolver
from cablelint.linting.selection import Layer
from cablelint.model.errors import Unreadable

EXAMPLES = """examples:
  cablelint text draft.docx             with the numbers that Word writes
  cablelint text mail.eml > tea.cable   a draft, to be formatted and fixed
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("file", metavar="FILE", help="document (.docx, .eml, .rtf, .html, .pdf, .msg), or -")
    parser.add_argument(
        "--stdin-filename", metavar="NAME", default=STANDARD_INPUT, help="name that says what is on standard input"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the text; give the exit status."""
    scope_of = SettingsResolver(Layer()).scope
    text = loaded(arguments.file, arguments.stdin_filename, scope_of)
    source = text if isinstance(text, Unreadable) else decoded(text, scope_of)
    if isinstance(source, Unreadable):
        complain_unreadable(source)
        return ERROR
    if source.document:
        complain_warnings(arguments.file, source.document)
    show(source.text)
    return OK
