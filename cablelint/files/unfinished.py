"""Files that are still being written, next to those whose place they are to take.

The names are made as `tempfile.mkstemp` makes them (drawn at random, never a file that is there, for the owner only),
without that module, which takes longer to import than a cable to check.
"""

import os
import stat
import time
from contextlib import suppress

_PREFIX, _SUFFIX = ".cablelint-", ".new"
_RANDOM_BYTES = 8
_LENGTH = len(_PREFIX) + 2 * _RANDOM_BYTES + len(_SUFFIX)
_DEAD_SECONDS = 3600  # after which whoever wrote it is gone


_swept: set[str] = set()


def create(folder: str) -> tuple[int, str]:
    """Return a new file in the folder, as a descriptor to write to and a path.

    Raises OSError where there can be none.
    """
    if folder not in _swept:
        _swept.add(folder)
        sweep(folder)
    path = os.path.join(folder, f"{_PREFIX}{os.urandom(_RANDOM_BYTES).hex()}{_SUFFIX}")
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return os.open(path, flags, 0o600), path


def is_unfinished(name: str) -> bool:
    """Return whether a file of this name is one that a run is writing, or that a killed one has left."""
    return name.startswith(_PREFIX) and name.endswith(_SUFFIX) and len(name) == _LENGTH


def sweep(folder: str) -> None:
    """Delete what runs that were killed more than an hour ago have left in the folder."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if is_unfinished(entry.name):
                with suppress(OSError):
                    _delete_if_dead(entry)


def _delete_if_dead(entry: os.DirEntry[str]) -> None:
    status = entry.stat(follow_symlinks=False)
    own = not hasattr(os, "getuid") or status.st_uid == os.getuid()
    if own and stat.S_ISREG(status.st_mode) and time.time() - status.st_mtime > _DEAD_SECONDS:
        os.unlink(entry.path)
