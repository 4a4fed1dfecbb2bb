"""Files that may be compressed, read from their beginning to their end within bounds."""

import zlib
from importlib import import_module
from lzma import LZMAError
from struct import error as StructError  # noqa: N812
from tarfile import TarError
from typing import BinaryIO
from zipfile import BadZipFile

DAMAGE = (BadZipFile, TarError, EOFError, LZMAError, OSError, RuntimeError, StructError, ValueError, zlib.error)
"""What the standard library raises for archives and compressed files that are not what they should be."""

_MAGIC = {b"\x1f\x8b": "gzip", b"BZh": "bz2", b"\xfd7zXZ\0": "lzma"}
_EXPANSION_TEXTS = 200  # that were compressed together seldom grow more than thirty times
_FLOOR_BYTES = 256 * 1024 * 1024  # that even the smallest file may grow to


class TooLargeError(ValueError):
    """More came out of a file than texts can have held; the words say so."""


class Budget:
    """How many bytes may come out of a container, by its own size; and how far into it reading has come."""

    def __init__(self, size: int) -> None:
        self._left = max(size * _EXPANSION_TEXTS, _FLOOR_BYTES)
        self.position = 0

    def spend(self, count: int) -> None:
        """Take so many bytes out. Raises TooLargeError where that is more than there can be."""
        self._left -= count
        if self._left < 0:
            raise TooLargeError(f"unpacks to more than {_EXPANSION_TEXTS} times its size, which text does not")


class Unpacked:
    """The bytes of a file, unpacked where it is compressed with gzip, bzip2 or xz."""

    def __init__(self, raw: BinaryIO, budget: Budget) -> None:
        start = raw.read(6)
        raw.seek(0)
        module = next((module for magic, module in _MAGIC.items() if start.startswith(magic)), None)
        self._raw = raw
        self._plain: BinaryIO = import_module(module).open(raw) if module else raw
        self._budget = budget

    def read(self, size: int) -> bytes:
        """Return the next bytes, at most so many; none at the end."""
        return self._spent(self._plain.read(size))

    def readline(self, size: int) -> bytes:
        """Return the next line with its line break, or its first bytes, where it is longer."""
        return self._spent(self._plain.readline(size))

    def _spent(self, data: bytes) -> bytes:
        self._budget.spend(len(data))
        self._budget.position = self._raw.tell()
        return data


def words(error: Exception) -> str:
    """Return what the error says, in a line."""
    return " ".join(str(error).split()) or type(error).__name__
