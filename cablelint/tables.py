"""The grammars' parser tables: made once, and kept for the next start.

Making the tables of all grammars takes longer than checking a hundred cables. They are looked for beside the grammar
files, where the building of a package puts them, then in the user's cache; failing both they are made, and left in the
cache. A cache that cannot be read or written, or holds something else, costs time and never a result.
"""

import io
import os
import pickle
import re
import tempfile
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

import lark
from lark import Lark

GRAMMARS = Path(import_module("cablelint.grammar").__path__[0])
"""The folder of the grammars."""

_BUILT = "tables"
_OPTIONS: dict[str, Any] = {"parser": "lalr", "lexer": "basic", "maybe_placeholders": False}


@cache
def parser_of(grammar: str) -> Lark:
    """The parser for `grammar`.lark, from its first rule."""
    source = (GRAMMARS / f"{grammar}.lark").read_text("utf-8")
    name = _table_name(grammar, source)
    kept = _cache_folder() / name
    parser = _loaded(GRAMMARS / _BUILT / name) or _loaded(kept)
    if parser is None:
        parser = _made(source)
        keep(parser, kept)
    return parser


@cache
def terminals_of(grammar: str) -> re.Pattern[str]:
    """All terminals of the grammar in one pattern, a named group each, in the order in which Lark tries them."""
    terminals = sorted(
        parser_of(grammar).terminals,
        key=lambda one: (-one.priority, -one.pattern.max_width, -len(one.pattern.value), one.name),
    )
    return re.compile("|".join(f"(?P<{one.name}>{one.pattern.to_regexp()})" for one in terminals))


def build(package: Path) -> None:
    """Make the tables of all grammars in this folder and keep them beside these."""
    for path in package.glob("*.lark"):
        source = path.read_text("utf-8")
        keep(_made(source), package / _BUILT / _table_name(path.stem, source))


def keep(parser: Lark, path: Path) -> None:
    """Write the parser's tables, all or nothing, where `parser_of` may find them; silent where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as unfinished:
            parser.save(unfinished)
        os.replace(unfinished.name, path)
    except OSError:
        return


def _made(source: str) -> Lark:
    first = re.search(r"^(\w+):", source, re.MULTILINE)
    return Lark(source, start=first[1] if first else "start", **_OPTIONS)


def _table_name(grammar: str, source: str) -> str:
    """A file name that changes with all that the tables depend on; the version of Python is no part of that."""
    made_of = f"{lark.__version__} {_OPTIONS} {source}"
    return f"{grammar}-{sha256(made_of.encode()).hexdigest()[:16]}.pickle"


def _cache_folder() -> Path:
    chosen = os.environ.get("CABLELINT_CACHE_DIR")
    return Path(chosen or os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "cablelint"))


class _PlainUnpickler(pickle.Unpickler):
    """Reads tables, which are plain lists and dictionaries; a file that asks for anything else is not ours."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"tables hold no {module}.{name}")


def _loaded(path: Path) -> Lark | None:
    try:
        return Lark.load(_PlainUnpickler(io.BytesIO(path.read_bytes())).load())
    except Exception:  # whatever is wrong with the file, the tables can be made anew
        return None
