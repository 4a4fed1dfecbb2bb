"""The regular expressions of readers and rules, ready to match from one start to the next.

Python translates an expression into code for its matcher again at each start, which for all of them takes longer than
checking a cable. So their code is kept in the user's cache, in one file for each version of the matcher. It is used if
the file is the user's own and nobody else can write it, and if the code is the one that was kept for this expression;
the matcher itself refuses code that is not sound. Whatever is wrong costs time and never a result.

The file begins with the index, a line for each expression, which says where in the bytes behind an empty line its code
is. Only the index and the code that a run needs are read: of all that is kept, one run needs a part.
"""

import os
import re
import sys
from binascii import crc32
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any, BinaryIO

from cablelint.files.cache_folder import cache_folder, make_folder
from cablelint.files.source import opened
from cablelint.files.unfinished import create
from cablelint.records import NamedTuple


class Code(NamedTuple):
    """Flags, names of the groups by number, the matcher's code, and a checksum of these and the expression."""

    flags: int
    names: list[str | None]
    words: bytes | memoryview
    checksum: int


class Kept:
    """What a file keeps; the code of an expression is cut out when it is asked for.

    `data` is all that is in the file, or its beginning with the index; the code is then read by the `descriptor`.
    Raises ValueError where it is not such a file.
    """

    def __init__(self, data: bytes = b"\n\n", descriptor: int | None = None) -> None:
        self._descriptor = descriptor
        self._first = data.index(b"\n\n") + 2
        fields = data[: self._first - 2].decode().replace("\n", "\t").split("\t")
        self._index = dict(zip(fields[::2], fields[1::2], strict=True)) if self._first > len(b"\n\n") else {}
        self._data = memoryview(data)

    def __del__(self, close: Callable[[int], None] = os.close) -> None:
        if self._descriptor is not None:
            close(self._descriptor)

    def code(self, key: str) -> Code | None:
        """Return the code of the expression of that key; None where there is none, or something else in its place."""
        try:
            flags, at, size, checksum, names = self._index[key].split(" ")
            words = self._words(self._first + int(at), int(size))
            return Code(int(flags), [name or None for name in names.split(",")], words, int(checksum))
        except (KeyError, ValueError, OSError, OverflowError, MemoryError):
            return None

    def _words(self, at: int, size: int) -> bytes | memoryview:
        return self._data[at : at + size] if self._descriptor is None else os.pread(self._descriptor, size, at)

    def all(self) -> dict[str, Code]:
        """Return the code of all expressions, by their keys."""
        return {key: code for key in self._index if (code := self.code(key)) is not None}


_matcher: Any = import_module("_sre")  # no part of the language: another Python may have none of it
_MAGIC: int | None = getattr(_matcher, "MAGIC", None)
_FOLDER = "expressions"
_MOST_KEPT_EXPRESSIONS = 2000
_WRITABLE_BY_OTHERS_MODE = 0o022
_BLOCK_BYTES = 131_072  # most indexes are shorter
_made: dict[tuple[str, int], re.Pattern[str]] = {}
_translated: list[tuple[str, int]] = []  # in this process, since they were not kept


@cache  # asked hundreds of times for a cable
def compiled(written: str, flags: int = 0) -> re.Pattern[str]:
    """Return the expression ready to match; asked for again, it is the same."""
    made = _made.get((written, flags))
    if made is None:
        made = _restored(written, _kept().code(_key(written, flags)), flags)
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
            with open(descriptor, "wb") as stream:
                stream.write(packed(_with_new(_translated)))
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
        all_flags = int(flags | tree.state.flags)
        kept = Code(all_flags, names, words, _checksum(written, all_flags, names, words))
    except (ImportError, AttributeError, TypeError, ValueError, OverflowError):
        return None
    return kept if _restored(written, kept, flags) == re.compile(written, flags) else None


def _restored(written: str, kept: Any, flags: int) -> re.Pattern[str] | None:
    """Return the expression by its kept code; None where that is something else."""
    if kept is None:
        return None
    try:
        all_flags, names, words, checksum = kept
        if checksum != _checksum(written, all_flags, names, words) or all_flags & flags != flags:
            return None
        code = memoryview(words).cast("I").tolist()
        index = {name: at for at, name in enumerate(names) if name}
        made = _matcher.compile(written, all_flags, code, len(names) - 1, index, tuple(names))
    except (AttributeError, KeyError, IndexError, OverflowError, RuntimeError, TypeError, ValueError):
        return None
    return made if isinstance(made, re.Pattern) else None


def _with_new(asked: Iterable[tuple[str, int]]) -> dict[str, Code]:
    """Return what is kept by now, which others may have changed, and the code of what was asked for."""
    _kept.cache_clear()
    kept = _kept().all()
    new = {_key(*one): code for one in asked if (code := code_of(*one)) is not None}
    return kept | new if len(kept) < _MOST_KEPT_EXPRESSIONS else new


@cache
def _kept() -> Kept:
    with suppress(OSError, ValueError), opened(_path()) as stream:
        status = os.fstat(stream.fileno())
        own = not hasattr(os, "getuid") or (
            status.st_uid == os.getuid() and not status.st_mode & _WRITABLE_BY_OTHERS_MODE
        )
        if own and _MAGIC is not None:
            return Kept(*_read(stream))
    return Kept()


def _read(stream: BinaryIO) -> tuple[bytes, int | None]:
    """Return what is before the code, and a descriptor by which that is read; all, where the system has no such way."""
    if not hasattr(os, "pread"):
        return stream.read(), None
    data = b""
    while b"\n\n" not in data and (more := stream.read(_BLOCK_BYTES)):
        data += more
    return data, os.dup(stream.fileno())


def packed(kept: dict[str, Code]) -> bytes:
    """Return the content of a file that keeps the code of these expressions, by their keys."""
    lines, at = [], 0
    for key, (flags, names, words, checksum) in kept.items():
        groups = ",".join(name or "" for name in names)
        lines.append(f"{key}\t{flags} {at} {len(words)} {checksum} {groups}\n")
        at += len(words)
    return b"".join(("".join(lines or "\n").encode(), b"\n", *(code.words for code in kept.values())))


def _path() -> str:
    return os.path.join(cache_folder(), _FOLDER, f"{sys.implementation.cache_tag}-{_MAGIC}.code")


def _key(written: str, flags: int) -> str:
    """Return what the expression is called in the index; the checksum says whether it is another's."""
    return f"{crc32(written.encode(errors='surrogatepass')):08x} {len(written)} {int(flags)}"


def _checksum(written: str, flags: int, names: list[str | None], words: bytes | memoryview) -> int:
    return crc32(words, crc32(f"{flags} {names} {written}".encode(errors="surrogatepass")))
