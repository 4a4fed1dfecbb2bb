"""Where modules are looked for: not in the folder that is being checked, which may be anybody's.

`python -m cablelint` puts the working folder first on Python's search path, and an empty part of PYTHONPATH puts it
there too. A `tomllib.py`, or a package with entry points, in a folder of cables would then be run.
"""

import os
import sys
from functools import lru_cache

_INSTALLED = ("site-packages", "dist-packages")


def trusted() -> list[str]:
    """Return Python's search path without the working folder."""
    try:
        here = os.path.realpath(os.curdir)
    except OSError:  # it is gone
        return [folder for folder in sys.path if folder]
    return [*_apart_from(here, tuple(sys.path))]


@lru_cache(1)
def _apart_from(here: str, folders: tuple[str, ...]) -> tuple[str, ...]:
    """Return those that are not the working folder, which a program that checks text after text asks each time."""
    return tuple(folder for folder in folders if folder and (os.path.realpath(folder) != here or _is_installed(folder)))


def _is_installed(folder: str) -> bool:
    """Return whether the folder holds the packages of this Python, where a run may well start."""
    prefixes = (os.path.join(prefix, "") for prefix in (sys.prefix, sys.base_prefix))
    return os.path.basename(folder) in _INSTALLED and folder.startswith(tuple(prefixes))
