"""Putting a new text in a file's place, all or nothing."""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cablelint.files.unfinished import create

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_MOST_WAITING_SECONDS = 5.0  # for another run that is at the same file
_BETWEEN_TRIES = 0.02


class WriteRefusedError(Exception):
    """The file was not changed; the words say why and what to do."""


def replace(path: Path, content: bytes, expected: bytes) -> None:
    """Put `content` where the file holds `expected`.

    The new file is written next to the old one, given the old one's owner, permissions and extended attributes (access
    lists are such), brought to the disk, and renamed over it: whenever the process is killed the file is the old one
    or the new one, whole. A symbolic link is followed to its target. Raises WriteRefusedError where that would lose
    something: the file has changed in the meantime, is read-only, or has other names that a new file would not share.
    """
    try:
        target = Path(os.path.realpath(path))
        _refuse_where_unsafe(target, target.stat())
        with _held(target) as status:
            found = target.read_bytes()
            if found == content:  # another run has done the same
                return
            if found != expected or not os.path.samestat(status, target.stat()):
                raise WriteRefusedError("it changed while it was being checked: run again")
            _put(target, content, status)
    except OSError as error:
        raise WriteRefusedError(f"{error.strerror or error}: see that the folder can be written to") from error


@contextmanager
def _held(target: Path) -> Iterator[os.stat_result]:
    """Hold the file, so that no other run can replace it, and yield what it is."""
    with target.open("rb") as file:
        if fcntl:
            _lock(file.fileno())
        yield os.fstat(file.fileno())


def _lock(descriptor: int) -> None:
    """Wait for other runs. A file system without locks goes without: then the last of two runs wins."""
    latest = time.monotonic() + _MOST_WAITING_SECONDS
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() > latest:
                raise WriteRefusedError("another program holds it: run again") from error
            time.sleep(_BETWEEN_TRIES)
        except OSError:
            return
        else:
            return


def _refuse_where_unsafe(target: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise WriteRefusedError("it is not a regular file")
    if status.st_nlink > 1:
        raise WriteRefusedError(f"it has {status.st_nlink} hard links, which a new file would break: copy it first")
    if not status.st_mode & stat.S_IWUSR or not os.access(target, os.W_OK):
        raise WriteRefusedError("it is read-only: make it writable first")


def _put(target: Path, content: bytes, status: os.stat_result) -> None:
    descriptor, unfinished = create(str(target.parent))
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            _take_over(unfinished, target, status)
            os.fsync(file.fileno())
        os.replace(unfinished, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(unfinished)
        raise
    _sync_folder(target.parent)


def _take_over(unfinished: str, target: Path, status: os.stat_result) -> None:
    """Give the new file the old one's owner, permissions, access lists and other attributes."""
    own = os.stat(unfinished)
    if (own.st_uid, own.st_gid) != (status.st_uid, status.st_gid):
        try:
            os.chown(unfinished, status.st_uid, status.st_gid)
        except OSError as error:
            raise WriteRefusedError("it belongs to another user, and a new file would not: copy it first") from error
    os.chmod(unfinished, stat.S_IMODE(status.st_mode))
    try:
        _copy_attributes(target, unfinished)
    except OSError as error:
        raise WriteRefusedError("it has attributes that a new file would not have: copy it first") from error


def _copy_attributes(target: Path, unfinished: str) -> None:
    """Give the new file just the extended attributes that the old one has, access lists among them."""
    if not hasattr(os, "listxattr"):
        return
    wanted, found = _attributes(str(target)), _attributes(unfinished)
    for name in found.keys() - wanted.keys():  # such as the access list that a folder has its new files take on
        os.removexattr(unfinished, name)
    for name, value in wanted.items():
        if found.get(name) != value:
            os.setxattr(unfinished, name, value)


def _attributes(path: str) -> dict[str, bytes]:
    try:
        return {name: os.getxattr(path, name) for name in os.listxattr(path)}
    except OSError as error:
        if error.errno in (errno.ENOTSUP, errno.ENOSYS):  # a file system that has none
            return {}
        raise


def _sync_folder(folder: Path) -> None:
    """Bring the renaming itself to the disk, where the system can; the file is whole in any case."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
