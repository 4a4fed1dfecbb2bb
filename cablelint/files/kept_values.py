"""Values that cost more to make than to read: each a JSON file in the user's cache, by a name made of what it is of.

A file appears whole or not at all. It opens with the hash of what follows, and must be its reader's own: whatever is
wrong with it, or with the cache, costs time and never a result.
"""

import json
import os
import time
from contextlib import suppress
from typing import Any

from cablelint.files.cache_folder import cache_folder, make_folder
from cablelint.files.source import opened
from cablelint.files.unfinished import create

_FOLDER = "configurations"
_LONGEST_KEPT_SECONDS = 30 * 24 * 3600  # since it was written


def digest(*parts: str) -> str:
    """Return the SHA-256 of the parts, in which no part runs into the next."""
    from hashlib import sha256  # only where something is kept

    return sha256(json.dumps(parts).encode()).hexdigest()


def get(name: str) -> Any:
    """Return what was kept under the name; None for nothing, and for what is not whole or somebody else's."""
    with suppress(OSError, ValueError, RecursionError), opened(_path(name)) as stream:
        seal, _, written = stream.read().decode().partition("\n")
        if _is_own(os.fstat(stream.fileno())) and seal == digest(name, written):
            return json.loads(written)
    return None


def put(name: str, value: Any) -> None:
    """Keep the value, which JSON can hold, and delete what was kept long ago. Silent where that cannot be done."""
    path, written = _path(name), json.dumps(value, separators=(",", ":"))
    with suppress(OSError):
        make_folder(os.path.dirname(path))
        descriptor, unfinished = create(os.path.dirname(path))
        try:
            with open(descriptor, "w", encoding="utf-8") as stream:
                stream.write(f"{digest(name, written)}\n{written}")
            os.replace(unfinished, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(unfinished)
            raise
        _prune(os.path.dirname(path))


def _path(name: str) -> str:
    return os.path.join(cache_folder(), _FOLDER, f"{name}.json")


def _is_own(status: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()


def _prune(folder: str) -> None:
    for entry in os.scandir(folder):
        with suppress(OSError):
            if time.time() - entry.stat(follow_symlinks=False).st_mtime > _LONGEST_KEPT_SECONDS:
                os.unlink(entry.path)
