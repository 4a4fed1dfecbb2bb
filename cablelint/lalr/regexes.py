"""The regular expressions of readers and rules, ready to match from one start to the next.

Python translates an expression into code for its matcher anew at each start, which for all of them takes longer than
checking a cable. So their code is kept in the user's cache, in one file for each version of the matcher. It is used if
the file is the user's own and nobody else can write it, and if the code is the one that was kept for this expression;
the matcher itself refuses code that is not sound. Whatever is wrong costs time and never a result.
"""

import json
import os
import re
import sys
from binascii import crc32
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any

from cablelint.files.cache_folder import cache_folder, make_folder
from cablelint.files.source import opened
from cablelint.files.unfinished import create

Code = list[Any]
"""Flags, names of groups and the matcher's code in hexadecimal, with a checksum: as JSON can hold them."""

_matcher: Any = import_module("_sre")  # no part of the language: another Python may have none of it
_MAGIC: int | None = getattr(_matcher, "MAGIC", None)
_FOLDER = "expressions"
_MOST_KEPT = 2000  # expressions
_WRITABLE_BY_OTHERS = 0o022
_made: dict[tuple[str, int], re.Pattern[str]] = {}
_translated: list[tuple[str, int]] = []  # in this process, since they were not kept


def compiled(written: str, flags: int = 0) -> re.Pattern[str]:
    """Return the expression ready to match; asked for again, it is the same."""
    made = _made.get((written, flags))
    if made is None:
        made = _restored(written, _kept().get(_key(written, flags)), flags)
        if made is None:
            made = re.compile(written, flags)
            _translated.append((written, flags))
        _made[written, flags] = made
    return made


def keep() -> None:
    """Keep what was translated in this process. Silent where that cannot be done."""
    if not _translated or _MAGIC is None:
        return
    path = _path()
    with suppress(OSError):
        make_folder(os.path.dirname(path))
        descriptor, unfinished = create(os.path.dirname(path))
        try:
            with open(descriptor, "w", encoding="utf-8") as stream:
                json.dump(_with_new(_translated), stream, separators=(",", ":"))
            os.replace(unfinished, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(unfinished)
            raise
        _translated.clear()


def code_of(written: str, flags: int = 0) -> Code | None:
    """Return the expression's code; None where this Python does not give it away, or gives something else."""
    try:
        tree = import_module("re._parser").parse(written, flags)
        code = import_module("re._compiler")._code(tree, flags)
        groups = {index: name for name, index in tree.state.groupdict.items()}
        names = [groups.get(index) for index in range(tree.state.groups)]
        words = b"".join(word.to_bytes(_matcher.CODESIZE, sys.byteorder) for word in code)
        kept = [int(flags | tree.state.flags), names, words.hex()]
    except (ImportError, AttributeError, TypeError, ValueError, OverflowError):
        return None
    kept.append(_checksum(written, kept))
    return kept if _restored(written, kept, flags) == re.compile(written, flags) else None


def _restored(written: str, kept: Any, flags: int) -> re.Pattern[str] | None:
    """Return the expression by its kept code; None where that is something else."""
    with suppress(AttributeError, KeyError, IndexError, OverflowError, RuntimeError, TypeError, ValueError):
        all_flags, names, words, checksum = kept
        if checksum == _checksum(written, kept[:3]) and all_flags & flags == flags:
            code = memoryview(bytes.fromhex(words)).cast("I").tolist()
            index = {name: at for at, name in enumerate(names) if name}
            made = _matcher.compile(written, all_flags, code, len(names) - 1, index, tuple(names))
            return made if isinstance(made, re.Pattern) else None
    return None


def _with_new(asked: Iterable[tuple[str, int]]) -> dict[str, Code]:
    """Return what is kept by now, which others may have changed, and the code of what was asked for."""
    _kept.cache_clear()
    kept = _kept() if len(_kept()) < _MOST_KEPT else {}
    return kept | {_key(*one): code for one in asked if (code := code_of(*one)) is not None}


@cache
def _kept() -> dict[str, Code]:
    with suppress(OSError, ValueError, RecursionError), opened(_path()) as stream:
        status = os.fstat(stream.fileno())
        own = not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & _WRITABLE_BY_OTHERS)
        kept: Any = json.loads(stream.read()) if own and _MAGIC is not None else None
        return kept if isinstance(kept, dict) else {}
    return {}


def _path() -> str:
    return os.path.join(cache_folder(), _FOLDER, f"{sys.implementation.cache_tag}-{_MAGIC}.json")


def _key(written: str, flags: int) -> str:
    return f"{int(flags)} {written}"


def _checksum(written: str, kept: Code) -> int:
    flags, names, words = kept
    return crc32(words.encode(), crc32(f"{flags} {names} {written}".encode(errors="surrogatepass")))
