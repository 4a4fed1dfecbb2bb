"""The grammars' tables: made once, and kept for the next start.

Making the tables of all grammars takes longer than checking a hundred cables. They are looked for next to the grammar
files, where the building of a package puts them, then in the user's cache; failing both they are made, and left in the
cache. A cache that cannot be read or written, or holds something else, costs time and never a result.
"""

import json
import os
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from cablelint.files.cache_folder import cache_folder, make_folder
from cablelint.files.source import opened_as_text
from cablelint.files.unfinished import create

if TYPE_CHECKING:
    from cablelint.lalr.compiler import Tables

GRAMMARS: str = import_module("cablelint.grammar").__path__[0]
"""The folder of the grammars."""

_BUILT = "tables"
_FORMAT_VERSION = 4  # goes up when the tables say anything in another way


@cache
def tables_of(grammar: str) -> "Tables":
    """Return the tables of `grammar`.lark; see `cablelint.lalr.compiler` for what they hold."""
    source = _source(GRAMMARS, grammar)
    kept = os.path.join(cache_folder(), _file_name(grammar))
    found = _loaded(os.path.join(GRAMMARS, _BUILT, _file_name(grammar)), source) or _loaded(kept, source)
    if found is None:
        found = _made(source)
        _keep(found, source, kept)
    return found


def build(package: str) -> None:
    """Make the tables of all grammars in this folder and keep them next to these."""
    for file in os.listdir(package):
        if file.endswith(".lark"):
            grammar = file.removesuffix(".lark")
            source = _source(package, grammar)
            _keep(_made(source), source, os.path.join(package, _BUILT, _file_name(grammar)))


def _source(folder: str, grammar: str) -> str:
    with open(os.path.join(folder, f"{grammar}.lark"), encoding="utf-8") as stream:
        return stream.read()


def _file_name(grammar: str) -> str:
    return f"{grammar}-{_FORMAT_VERSION}.json"


def _made(source: str) -> "Tables":
    from cablelint.lalr.compiler import tables  # imports Lark

    return tables(source)


def _keep(made: "Tables", source: str, path: str) -> None:
    """Write the tables with the grammar that they are of, all or nothing; silent where that cannot be done."""
    with suppress(OSError):
        make_folder(os.path.dirname(path))
        descriptor, unfinished = create(os.path.dirname(path))
        try:
            with open(descriptor, "w", encoding="utf-8") as stream:
                json.dump({"source": source, **made}, stream, separators=(",", ":"))
            os.replace(unfinished, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(unfinished)
            raise


def _loaded(path: str, source: str) -> "Tables | None":
    """Return the tables at the path, if they are of this grammar."""
    try:
        with opened_as_text(path) as stream:  # which waits for no pipe
            found: Tables = json.load(stream)
    except (OSError, ValueError, RecursionError):
        return None
    of_this_grammar = isinstance(found, dict) and found.get("source") == source
    return found if of_this_grammar and _fits(found) else None


def _fits(found: "Tables") -> bool:
    """Return whether all that tables hold is there, and of its type."""
    return (
        all(isinstance(found.get(key), kind) for key, kind in _TYPES.items())
        and all(isinstance(name, str) for name in found["ignored"])
        and all(isinstance(rule, list) and [*map(type, rule)] == [str, int] for rule in found["rules"])
        and all(isinstance(state, dict) for state in found["states"])
    )


_TYPES: dict[str, type] = {"pattern": str, "ignored": list, "rules": list, "states": list, "start": int, "end": int}
