"""Which files count."""

from collections.abc import Callable

from cablelint.files.source import MAX_BYTES
from cablelint.records import NamedTuple

INCLUDE = ("*.cable", "*.cbl", "*.txt")
"""The names of the files that are looked for in folders."""


class Scope(NamedTuple):
    """Which files count in a folder, and up to which size in bytes."""

    include: tuple[str, ...] = INCLUDE
    excluded: Callable[[str], bool] = lambda path: False  # noqa: ARG005
    max_size: int = MAX_BYTES
    default_excludes: bool = True  # folders such as build and node_modules are left out
