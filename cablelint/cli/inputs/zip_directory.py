"""A huge table of contents of a zip, a stretch at a time: that of a million members takes much memory as a whole.

`zipfile` reads all of the table that is at the end of a file. So it is shown, one after the other, files that are
the same up to the table, and have only a stretch of it.
"""

import io
import struct
from collections.abc import Iterator
from typing import IO, BinaryIO, cast
from zipfile import BadZipFile

from cablelint.records import NamedTuple

_HUGE_BYTES = 128 * 1024  # of a table of contents; in memory each takes about ten times as many
_STRETCH_MEMBERS = 500
_STRETCH_BYTES = 1024 * 1024

_ENTRY = struct.Struct("<4s24x3H12x")  # the lengths of what follows it: name, extra, comment
_ENTRY_MARK = b"PK\1\2"
_END = struct.Struct("<4s4x2H2LH")  # how many members, twice; size and place of the table; length of the comment
_END_MARK = b"PK\5\6"
_LONGEST_COMMENT_BYTES = 0xFFFF
_LARGE_END = struct.Struct("<4sQ2H2L4Q")  # the same in 64 bits
_LARGE_END_MARK = b"PK\6\6"
_POINTER = struct.Struct("<4sLQL")  # where the large end is
_POINTER_MARK = b"PK\6\7"


class _Table(NamedTuple):
    """Where the table begins and ends in the file, and where it says that it begins, which all its places go by."""

    start: int
    end: int
    said: int


def zips(raw: BinaryIO) -> Iterator[IO[bytes]]:
    """Give files to be read as zips that together have all members: the file itself, or several for a huge one.

    Raises BadZipFile.
    """
    table = _table(raw)
    if table.end - table.start > _HUGE_BYTES:
        yield from _stretches(raw, table)
    else:
        yield raw


def _stretches(raw: BinaryIO, table: _Table) -> Iterator[IO[bytes]]:
    place = table.start
    while place < table.end:
        raw.seek(place)
        entries = b"".join(_entries(raw, table.end - place))
        place += len(entries)
        yield cast("IO[bytes]", _Joined(raw, table.start, entries + _ending(entries, table)))


def _table(raw: BinaryIO) -> _Table:
    length = raw.seek(0, io.SEEK_END)
    end = _last_mark(raw, length)
    _, _, _, size, said, _ = _END.unpack(_at(raw, end, _END.size))
    before = end - _POINTER.size - _LARGE_END.size
    if before >= 0 and _at(raw, end - _POINTER.size, 4) == _POINTER_MARK:
        mark, *_, large_size, large_said = _LARGE_END.unpack(_at(raw, before, _LARGE_END.size))
        if mark == _LARGE_END_MARK:
            end, size, said = before, large_size, large_said
    if size > end:
        raise BadZipFile("its table of contents does not fit in it")
    return _Table(end - size, end, said)


def _last_mark(raw: BinaryIO, length: int) -> int:
    start = max(0, length - _LONGEST_COMMENT_BYTES - _END.size)
    found = _at(raw, start, length - start).rfind(_END_MARK, 0, length - start - _END.size + len(_END_MARK))
    if found < 0:
        raise BadZipFile("it does not end with a table of contents")
    return start + found


def _at(raw: BinaryIO, place: int, size: int) -> bytes:
    raw.seek(place)
    return raw.read(size)


def _entries(raw: BinaryIO, left: int) -> Iterator[bytes]:
    """Yield the next entries of the table, `left` bytes of which are left."""
    count = size = 0
    while size < min(left, _STRETCH_BYTES) and count < _STRETCH_MEMBERS:
        head = raw.read(_ENTRY.size)
        if len(head) < _ENTRY.size or not head.startswith(_ENTRY_MARK):
            raise BadZipFile("its table of contents has an invalid entry")
        entry = head + raw.read(sum(_ENTRY.unpack(head)[1:]))
        yield entry
        count += 1
        size += len(entry)


def _ending(entries: bytes, table: _Table) -> bytes:
    """Return what says that the entries are all there is."""
    large = _LARGE_END.pack(_LARGE_END_MARK, _LARGE_END.size - 12, 45, 45, 0, 0, 0, 0, len(entries), table.said)
    pointer = _POINTER.pack(_POINTER_MARK, 0, table.start + len(entries), 1)
    return large + pointer + _END.pack(_END_MARK, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)


class _Joined(io.RawIOBase):
    """A file up to a place, and something else from there on."""

    def __init__(self, raw: BinaryIO, stop: int, rest: bytes) -> None:
        self._raw = raw
        self._stop = stop
        self._rest = rest
        self._place = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        bases = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._stop + len(self._rest)}
        if bases[whence] + offset < 0:
            raise OSError(f"no place {bases[whence] + offset}")
        self._place = bases[whence] + offset
        return self._place

    def tell(self) -> int:
        return self._place

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        data = self._next(len(buffer))
        buffer[: len(data)] = data
        self._place += len(data)
        return len(data)

    def _next(self, size: int) -> bytes:
        if self._place < self._stop:
            return _at(self._raw, self._place, min(size, self._stop - self._place))
        after = self._place - self._stop
        return self._rest[after : after + size]
