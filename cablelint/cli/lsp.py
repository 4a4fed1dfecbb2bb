"""`cablelint lsp`: the language server for editors."""

import argparse
import os
import sys
from contextlib import redirect_stdout

from cablelint.cli.output import OK, say
from cablelint.model.errors import UsageError

EXAMPLES = """examples:
  cablelint lsp              what an editor starts; see docs/editors.md
  cablelint lsp 2>lsp.log    the same, keeping what goes wrong in a file
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--stdio", action="store_true", help=argparse.SUPPRESS)  # which many editors add


def run(arguments: argparse.Namespace) -> int:  # noqa: ARG001
    """Serve until the editor ends the connection. Raises UsageError where the extra is not installed."""
    from importlib.util import find_spec

    if find_spec("pygls") is None:
        raise UsageError("the language server needs pygls, which is not installed: pip install 'cablelint[lsp]'")
    from cablelint.lsp import serve

    if sys.stdin.isatty():
        say("waiting for an editor to talk to it on standard input; end it with Ctrl-C")

    incoming, outgoing = os.dup(sys.stdin.fileno()), os.dup(sys.stdout.fileno())  # which the server closes
    with redirect_stdout(sys.stderr):  # what a rule prints is not a message of the protocol
        serve(os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb"))
    return OK
