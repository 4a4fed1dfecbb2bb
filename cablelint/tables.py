"""The grammars' tables: made once, and kept for the next start.

Making the tables of all grammars takes longer than checking a hundred cables. They are looked for beside the grammar
files, where the building of a package puts them, then in the user's cache; failing both they are made, and left in the
cache. A cache that cannot be read or written, or holds something else, costs time and never a result.
"""

import json
import os
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib import import_module
from typing import TYPE_CHECKING

from cablelint.cache_folder import cache_folder

if TYPE_CHECKING:
    from cablelint.grammars import Tables

GRAMMARS: str = import_module("cablelint.grammar").__path__[0]
"""The folder of the grammars."""

_BUILT = "tables"
_FORMAT = 1  # goes up when the tables say anything in another way


@cache
def tables_of(grammar: str) -> "Tables":
    """The tables of `grammar`.lark; see `cablelint.grammars` for what they hold."""
    source = _source(GRAMMARS, grammar)
    name = _file_name(grammar, source)
    kept = os.path.join(cache_folder(), name)
    found = _loaded(os.path.join(GRAMMARS, _BUILT, name)) or _loaded(kept)
    if found is None:
        found = _made(source)
        _keep(found, kept)
    return found


def build(package: str) -> None:
    """Make the tables of all grammars in this folder and keep them beside these."""
    for file in os.listdir(package):
        if file.endswith(".lark"):
            grammar = file.removesuffix(".lark")
            source = _source(package, grammar)
            _keep(_made(source), os.path.join(package, _BUILT, _file_name(grammar, source)))


def _source(folder: str, grammar: str) -> str:
    with open(os.path.join(folder, f"{grammar}.lark"), encoding="utf-8") as stream:
        return stream.read()


def _file_name(grammar: str, source: str) -> str:
    """A file name that changes with all that the tables depend on."""
    return f"{grammar}-{sha256(f'{_FORMAT} {source}'.encode()).hexdigest()[:16]}.json"


def _made(source: str) -> "Tables":
    from cablelint.grammars import tables  # imports Lark

    return tables(source)


def _keep(made: "Tables", path: str) -> None:
    """Write the tables, all or nothing; silent where that cannot be done."""
    unfinished = f"{path}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(unfinished, "w", encoding="utf-8") as stream:
            json.dump(made, stream, separators=(",", ":"))
        os.replace(unfinished, path)


def _loaded(path: str) -> "Tables | None":
    try:
        with open(path, encoding="utf-8") as stream:
            found: Tables = json.load(stream)
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and found.keys() >= _KEYS else None


_KEYS = frozenset({"pattern", "ignored", "rules", "states", "start", "end"})
