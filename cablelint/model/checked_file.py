"""A file with what was found in it."""

from cablelint.model.diagnostics import Diagnostic, Severity
from cablelint.records import NamedTuple


class CheckedFile(NamedTuple):
    """A file that was checked: its name, its text and its findings in the order of the text.

    `allowed` holds findings that the configuration lets pass, each with the reason that it gives. `paragraphs` are the
    numbers of the paragraphs that the findings are in, None for one outside them. `fail_on` is the lowest
    severity that makes a run fail for this file.
    """

    file: str
    text: str
    diagnostics: tuple[Diagnostic, ...]
    allowed: tuple[tuple[Diagnostic, str], ...] = ()
    paragraphs: tuple[int | None, ...] = ()
    fail_on: Severity = "warning"
