"""The regular expressions of readers and rules, ready to match from one start to the next.

Translating them takes longer than checking a cable with them. So those that the rules' own examples call for are
translated when the package is built, and kept beside the tables of the grammars; where that was not done, or another
Python runs, they are translated as usual.
"""

import json
import os
import re
from functools import cache
from importlib import import_module
from typing import Any

from cablelint.lalr.regex_code import Code, pattern, translated

_KEPT = "tables/expressions.json"
_made: dict[tuple[str, int], re.Pattern[str]] = {}


def compiled(written: str, flags: int = 0) -> re.Pattern[str]:
    """The expression ready to match; asked for again, it is the same."""
    made = _made.get((written, flags))
    if made is None:
        made = _made[written, flags] = pattern(written, _kept().get(_key(written, flags)), flags)
    return made


def keep(grammars: str) -> None:
    """Keep, in the folder of the grammars, what has been asked for so far in this process."""
    with open(os.path.join(grammars, _KEPT), "w", encoding="utf-8") as stream:
        json.dump({_key(*asked): translated(*asked) for asked in _made}, stream, separators=(",", ":"))


@cache
def _kept() -> dict[str, Code]:
    folder: str = import_module("cablelint.grammar").__path__[0]
    try:
        with open(os.path.join(folder, _KEPT), encoding="utf-8") as stream:
            kept: Any = json.load(stream)
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _key(written: str, flags: int) -> str:
    return f"{int(flags)} {written}"
