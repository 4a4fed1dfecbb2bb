"""Putting a new text in a file's place, all or nothing."""

import os
import stat
import tempfile
from pathlib import Path


class WriteRefusedError(Exception):
    """The file is left as it was; the words say why and what to do."""


def replace(path: Path, content: bytes, expected: bytes) -> None:
    """Put `content` where the file holds `expected`.

    The new file is written beside the old one, brought to the disk, given the old one's permissions, and renamed over
    it: whenever the process is killed the file is the old one or the new one, whole. A symbolic link is followed to
    its target. Raises WriteRefusedError where that would lose something: the file has changed in the meantime, is
    read-only, or has other names that a new file would not share.
    """
    target = Path(os.path.realpath(path))
    try:
        status = target.stat()
        _refuse_where_unsafe(target, status)
        if target.read_bytes() != expected:
            raise WriteRefusedError("it changed while it was being checked: run again")
        _put(target, content, stat.S_IMODE(status.st_mode))
    except OSError as error:
        raise WriteRefusedError(f"{error.strerror or error}: see that the folder can be written to") from error


def _refuse_where_unsafe(target: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise WriteRefusedError("it is no regular file")
    if status.st_nlink > 1:
        raise WriteRefusedError(f"it has {status.st_nlink} hard links, which a new file would part: copy it first")
    if not status.st_mode & stat.S_IWUSR or not os.access(target, os.W_OK):
        raise WriteRefusedError("it is read-only: make it writable first")


def _put(target: Path, content: bytes, mode: int) -> None:
    descriptor, unfinished = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".new")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        os.replace(unfinished, target)
    except BaseException:
        os.unlink(unfinished)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Bring the renaming itself to the disk, on systems where a folder can be opened."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
