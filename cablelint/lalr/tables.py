"""The grammars' tables: made once, and kept for the next start.

Making the tables of all grammars takes longer than checking a hundred cables. They are looked for next to the grammar
files, where the building of a package puts them in the form that Python keeps code in, which is read the fastest and
may be read from nowhere else; then in the user's cache, as JSON; failing both they are made, and left in the cache. A
cache that cannot be read or written, or holds something else, costs time and never a result.
"""

import marshal
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
_MARSHAL_VERSION = 4  # which every Python since 3.4 reads


@cache
def tables_of(grammar: str) -> "Tables":
    """Return the tables of `grammar`.lark; see `cablelint.lalr.compiler` for what they hold."""
    source = _source(GRAMMARS, grammar)
    found = _built(os.path.join(GRAMMARS, _BUILT, _file_name(grammar, "tables")), source)
    return _kept(grammar, source) if found is None else found


def build(package: str) -> None:
    """Make the tables of all grammars in this folder and put them next to these."""
    import json  # makes plain values of Lark's own

    os.makedirs(os.path.join(package, _BUILT), exist_ok=True)
    for file in os.listdir(package):
        if file.endswith(".lark"):
            grammar = file.removesuffix(".lark")
            source = _source(package, grammar)
            with open(os.path.join(package, _BUILT, _file_name(grammar, "tables")), "wb") as stream:
                marshal.dump(json.loads(json.dumps({"source": source, **_made(source)})), stream, _MARSHAL_VERSION)


def _source(folder: str, grammar: str) -> str:
    with open(os.path.join(folder, f"{grammar}.lark"), encoding="utf-8") as stream:
        return stream.read()


def _file_name(grammar: str, ending: str) -> str:
    return f"{grammar}-{_FORMAT_VERSION}.{ending}"


def _built(path: str, source: str) -> "Tables | None":
    """Return the tables that were built with the package, if they are of this grammar."""
    try:
        with open(path, "rb") as stream:
            found = marshal.loads(stream.read())
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return _of_grammar(found, source)


def _kept(grammar: str, source: str) -> "Tables":
    """Return the tables that are in the cache, and put them there if they are not."""
    path = os.path.join(cache_folder(), _file_name(grammar, "json"))
    found = _loaded(path, source)
    if found is None:
        found = _made(source)
        _keep(found, source, path)
    return found


def _made(source: str) -> "Tables":
    from cablelint.lalr.compiler import tables  # imports Lark

    return tables(source)


def _keep(made: "Tables", source: str, path: str) -> None:
    """Write the tables with the grammar that they are of, all or nothing; silent where that cannot be done."""
    import json  # only without those that were built

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
    import json

    try:
        with opened_as_text(path) as stream:  # which waits for no pipe
            found = json.load(stream)
    except (OSError, ValueError, RecursionError):
        return None
    return _of_grammar(found, source)


def _of_grammar(found: object, source: str) -> "Tables | None":
    """Return the tables, if that is what was found, and they are of this grammar."""
    return found if isinstance(found, dict) and found.get("source") == source and _fits(found) else None


def _fits(found: "Tables") -> bool:
    """Return whether all that tables hold is there, and of its type."""
    return (
        all(isinstance(found.get(key), kind) for key, kind in _TYPES.items())
        and all(isinstance(name, str) for name in found["ignored"])
        and all(isinstance(rule, list) and [*map(type, rule)] == [str, int] for rule in found["rules"])
        and all(isinstance(state, dict) for state in found["states"])
    )


_TYPES: dict[str, type] = {"pattern": str, "ignored": list, "rules": list, "states": list, "start": int, "end": int}
