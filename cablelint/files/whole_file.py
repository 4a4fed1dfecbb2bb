"""A file that is written whole or not at all."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import BinaryIO, Literal, TextIO

from cablelint.model.errors import UsageError


@contextmanager
def opened(path: str | None) -> Iterator[TextIO]:
    """Yield standard output, or the file at `path`, which appears whole or not at all."""
    if path is None:
        yield sys.stdout
        return
    with opened_for_bytes(path) as stream:
        text = TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="\n")
        try:
            yield text
        finally:
            text.detach()  # whose stream is closed by itself


@contextmanager
def opened_for_bytes(path: str) -> Iterator[BinaryIO]:
    """Yield the file at `path`, which appears whole or not at all."""
    if _is_device(path):
        with _created(path, "wb", path) as stream:
            yield stream
        return
    place = os.path.realpath(path)  # a symbolic link stays one
    stream, unfinished = _unfinished(place, path)
    try:
        with stream:
            yield stream
        os.replace(unfinished, place)
    except BaseException:
        if os.path.exists(unfinished):
            os.unlink(unfinished)
        raise


def _is_device(path: str) -> bool:
    """Return whether something other than a file is there: a terminal, a pipe, which no file must replace."""
    return os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode)


def _unfinished(place: str, wanted: str) -> tuple[BinaryIO, str]:
    """Return a new file next to the place, with the permissions of what is there, else those that any new file has."""
    from cablelint.files.unfinished import create

    try:
        mode = stat.S_IMODE(os.stat(place).st_mode) if os.path.exists(place) else 0o666 & ~_umask()
        descriptor, path = create(os.path.dirname(place))
        os.chmod(path, mode)
    except OSError as error:
        raise UsageError(f"{wanted} cannot be written: {error.strerror}") from error
    return os.fdopen(descriptor, "wb"), path


def _umask() -> int:
    mask = os.umask(0o077)  # there is no other way to ask
    os.umask(mask)
    return mask


def _created(path: str, mode: Literal["wb"], wanted: str) -> BinaryIO:
    try:
        return open(path, mode)
    except OSError as error:
        raise UsageError(f"{wanted} cannot be written: {error.strerror}") from error
