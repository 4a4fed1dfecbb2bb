"""Where reports and messages go, and the exit status."""

import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TextIO

from cablelint.model.errors import Unreadable, UsageError
from cablelint.terminal import plain, plain_lines

if TYPE_CHECKING:
    from cablelint.model.checked_file import CheckedFile
    from cablelint.model.document import Document
    from cablelint.reports.report import Counts, Report

OK, FINDINGS, ERROR = 0, 1, 2
"""The exit statuses: nothing to stop for, findings, and a run that could not do what it was asked."""


def say(words: str) -> None:
    """Say something on standard error; where it cannot be written, the run and its exit status are the same."""
    try:
        print(words, file=sys.stderr, flush=True)
    except OSError:
        drop(sys.stderr)


def drop(stream: TextIO) -> None:
    """Send what is still to be written to the stream nowhere, or Python fails when it writes it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def complain(message: str) -> None:
    """Say on standard error what is wrong with the run."""
    say(f"cablelint: {plain_lines(message)}")


def complain_unreadable(unreadable: Unreadable) -> None:
    """Say which file could not be read, and why."""
    complain(f"{plain(unreadable.file)} {plain(unreadable.message)} ({unreadable.rule.code})")


def complain_warnings(file: str, document: "Document") -> None:
    """Say what somebody must know of how the text of a document was read."""
    for warning in document.warnings:
        complain(f"{plain(file)}: {warning}")


def show(words: str) -> None:
    """Put words of a cable on standard output as they are, for a program; for a terminal, so that none can steer it."""
    sys.stdout.write(plain_lines(words) if sys.stdout.isatty() else words)


def wants_color(stream: TextIO) -> bool:
    """Return whether what is written to the stream is colored (see no-color.org and force-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


class Writer:
    """A report on its way to a stream."""

    def __init__(self, report: "Report", stream: TextIO, called: Callable[[str], str] = str) -> None:
        """Write to the streams, with `called` to give the name that a file has in the report."""
        self._report = report
        self._stream = stream
        self._called = called
        self._separator = ""
        stream.write(report.opening)

    def add(self, checked: "CheckedFile") -> None:
        """Write the findings of one file."""
        for item in self._report.items(checked._replace(file=self._called(checked.file))):
            self._stream.write(self._separator + item)
            self._separator = self._report.separator

    def add_unreadable(self, checked: "CheckedFile") -> None:
        """Write that a file could not be read, in a report that has no reader to see standard error."""
        if self._report.for_machines:
            self.add(checked)

    def close(self, counts: "Counts | None" = None) -> None:
        """Write what ends the report, before it the statistics, if they are asked for and it has a place for them."""
        if counts is not None and self._report.counted:
            self._stream.write(self._report.counted(counts))
        closing = self._report.closing
        self._stream.write(closing if isinstance(closing, str) else closing())


def refuse_cable(path: str, inputs: Iterable[str] = ()) -> None:
    """Raise UsageError where a report would take the place of a cable, or of a file that is to be read.

    So does one with the name of a cable, as which the next run would read it.
    """
    from cablelint.reading.recognition import has_marks_of_cable, is_named_as_cable

    if not os.path.exists(path) and is_named_as_cable(path):
        raise UsageError(f"{path} has the name of a cable, and would be read as one: give the report another name")
    if not os.path.isfile(path):
        return
    from cablelint.files.source import read

    given = any(os.path.exists(file) and os.path.samefile(file, path) for file in inputs)
    source = None if given or is_named_as_cable(path) else read(path)
    if source is None or (not isinstance(source, Unreadable) and has_marks_of_cable(source.text)):
        raise UsageError(f"{path} is a cable, which a report would overwrite: give the report another name")
