"""Checking again whenever a file changes, until the user has seen enough."""

import os
import sys
import time
from collections.abc import Callable, Iterable

_PAUSE = 0.3  # seconds between two looks at the files
_CLEAR = "\x1b[2J\x1b[H"

Stamp = tuple[int, int] | None
"""When a file was last written, in nanoseconds, and its size; None for a file that is not there."""


def watch(once: Callable[[], int], files: Callable[[], Iterable[str]]) -> int:
    """Run `once`, and again after every change of the `files`, which may come and go. Ends when it is interrupted."""
    while True:
        before = _stamps(files())
        if sys.stdout.isatty():
            sys.stdout.write(_CLEAR)
        once()
        sys.stdout.flush()
        print("Watching for changes; Ctrl-C ends.", file=sys.stderr, flush=True)
        while _stamps(files()) == before:
            time.sleep(_PAUSE)


def _stamps(files: Iterable[str]) -> dict[str, Stamp]:
    return {file: _stamp(file) for file in files}


def _stamp(file: str) -> Stamp:
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
