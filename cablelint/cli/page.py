"""`cablelint page`: the page that checks pasted cables, opened in a browser or written to a file."""

import argparse
from importlib.util import find_spec
from pathlib import Path

import cablelint
from cablelint.cli.output import ERROR, OK, complain
from cablelint.files.whole_file import opened_for_bytes
from cablelint.model.errors import UsageError

EXAMPLES = """examples:
  cablelint page                          open it in the browser
  cablelint page --output cablelint.html  write it to a file
"""
_PAGE = "cablelint.html"
_PACKAGE = "cablelint_web"
_SOURCE_TREE = Path(cablelint.__file__).parents[1] / "web"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--output", metavar="FILE", help="write the page to FILE; no browser is opened")


def run(arguments: argparse.Namespace) -> int:
    """Open or write the page; give the exit status."""
    page = _built()
    if arguments.output:
        with opened_for_bytes(arguments.output) as stream:
            stream.write(page.read_bytes())
        return OK
    import webbrowser  # only here: it looks for browsers when it is imported

    if webbrowser.open(page.as_uri()):
        return OK
    complain(f"no browser could be opened: open {page} yourself")
    return ERROR


def _built() -> Path:
    """Return the page as an installed package brings it, or as it was built in the source tree."""
    package = find_spec(_PACKAGE)
    installed = (package and package.submodule_search_locations) or ()
    for folder in (*map(Path, installed), _SOURCE_TREE):
        if (folder / _PAGE).is_file():
            return folder / _PAGE
    raise UsageError(
        'the page is not installed: in a copy of the repository, "pip install ./web" installs it '
        'and "python web/build.py" builds it'
    )
