"""Checking again whenever a file changes, until the user has seen enough."""

import os
import sys
import time
from collections.abc import Callable, Iterable

from cablelint.cli.output import complain, say
from cablelint.model.errors import ConfigurationError

_PAUSE_SECONDS = 0.3  # between two looks at the files
_CLEAR = "\x1b[2J\x1b[H"

Stamp = tuple[int, int] | None
"""When a file was last written, in nanoseconds, and its size; None for a file that is not there."""


def watch(once: Callable[[], int], files: Callable[[], Iterable[str]]) -> int:
    """Run `once`, and again after every change of the `files`, which may come and go. Ends when it is interrupted.

    A configuration that cannot be used is said, and waited for.
    """
    before: dict[str, Stamp] = {}
    while True:
        before = _stamps(files, before)
        if sys.stdout.isatty():
            sys.stdout.write(_CLEAR)
        try:
            once()
        except ConfigurationError as error:
            complain(str(error))
        sys.stdout.flush()
        say("Watching for changes; Ctrl-C ends.")
        while _stamps(files, before) == before:
            time.sleep(_PAUSE_SECONDS)


def _stamps(files: Callable[[], Iterable[str]], before: Iterable[str]) -> dict[str, Stamp]:
    """Return the stamps of the files; where a bad configuration hides which they are, of those before and of that."""
    try:
        names = list(files())
    except ConfigurationError as error:
        names = [*before, error.path]
    return {file: _stamp(file) for file in names}


def _stamp(file: str) -> Stamp:
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
