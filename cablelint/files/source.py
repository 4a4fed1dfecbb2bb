"""From the bytes of a file to its text and back, and from offsets in it to lines and columns.

Encodings are tried in the order in which they prove themselves: UTF-8, UTF-16 where a byte order mark declares it, then
Windows-1252, in which older releases were published and every byte means something.
"""

import codecs
import errno
import os
import re
import stat
from bisect import bisect_right
from functools import cache
from io import TextIOWrapper
from itertools import accumulate
from typing import TYPE_CHECKING, BinaryIO, Literal

from cablelint.model.errors import Unreadable
from cablelint.records import NamedTuple

if TYPE_CHECKING:
    from cablelint.model.document import Document

MAX_BYTES = 16 * 1024 * 1024
"""Bytes; a larger file is not read."""

Encoding = Literal["utf-8", "utf-16-le", "utf-16-be", "windows-1252"]
"""How a file's characters are written as bytes."""

UTF_8: Encoding = "utf-8"
WINDOWS_1252: Encoding = "windows-1252"
_MARKS: dict[Encoding, bytes] = {
    UTF_8: codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}

_OTHER_BREAKS = re.compile("(?<![\xc2-\xf4\x80-\x84\x86-\x9f])\x85|[\u2028\u2029]")  # not of a letter decoded twice
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1a"})
_MOST_CONTROLS_SHARE = 0.05  # of control characters, above which bytes that are no UTF-8 are no text either

_NO_FILE = "is a pipe or a device, not a file: give its text on standard input, as -"
_REASONS = {
    errno.ENOENT: "does not exist: check its name",
    errno.EACCES: "may not be read: ask for the permission to read it",
    errno.EPERM: "may not be read: ask for the permission to read it",
    errno.ELOOP: "is a link that leads back to itself: name the file that was meant",
    errno.EISDIR: "is a folder where a file was expected",
    errno.ENXIO: _NO_FILE,
    errno.ESPIPE: _NO_FILE,
}
_ALREADY_OPEN = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")  # what a shell hands over, as in <(command)


class Source(NamedTuple):
    """The text of a file, and what is needed to write it back byte for byte. Line breaks stay in the text as found."""

    text: str
    encoding: Encoding = UTF_8
    bom: bool = False  # a byte order mark, which is not in the text, opens the file
    document: "Document | None" = None  # what the text was taken from; such a file is never written

    @property
    def newline(self) -> str:
        r"""The line break that most lines end with: \n, \r\n or \r; \n without one.

        Of \r\r\n, which two conversions of a file leave, the first \r is not one.
        """
        text = re.sub(r"(?<!\r)\r+\r\n", "\r\n", self.text) if "\r\r\n" in self.text else self.text
        text = text.replace("\n\r", "\n") if has_reversed_breaks(text) else text
        pairs = text.count("\r\n")
        counts = {"\n": text.count("\n") - pairs, "\r\n": pairs, "\r": text.count("\r") - pairs}
        return max(counts, key=lambda newline: counts[newline])

    def encoded(self) -> bytes:
        """Return the bytes of the file; in UTF-8 where they would otherwise be read as UTF-8, and as another text.

        Raises UnicodeEncodeError where the encoding cannot carry a character of the text.
        """
        if self.encoding == WINDOWS_1252:
            data = codecs.charmap_encode(self.text, "strict", codecs.charmap_build(_windows_1252()))[0]
            return self.text.encode(UTF_8) if _is_utf_8(data) else data
        return (_MARKS[self.encoding] if self.bom else b"") + self.text.encode(self.encoding)


def has_reversed_breaks(text: str) -> bool:
    r"""Return whether every line ends with \n\r, as where two bytes changed places."""
    pairs = text.count("\n\r")
    return pairs > 0 and text.count("\r") == pairs and text.count("\n") - text.endswith("\n") == pairs


def with_plain_breaks(text: str) -> str:
    r"""Return the text with \n for \r, NEL and the separators of Unicode where lines end with these; as long as it was.

    Systems with EBCDIC end lines with NEL (U+0085), some word processors with U+2028 or U+2029, and old ones with \r
    alone. The last line break does not count, since an editor or a fix may have put it there.
    """
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    if text.isascii() or not any(sign in text for sign in "\x85\u2028\u2029"):
        return text
    others, usual = len(_OTHER_BREAKS.findall(text)), text.rstrip("\r\n")
    breaks = usual.count("\n") + usual.count("\r") - usual.count("\r\n")
    return _OTHER_BREAKS.sub("\n", text) if others > breaks else text


def read(path: str, max_size: int = MAX_BYTES) -> Source | Unreadable:
    """Return the text of the file at `path`. Never raises for what is wrong with the file."""
    data = load(path, max_size)
    return data if isinstance(data, Unreadable) else decode(data, path, max_size)


def load(path: str, max_size: int = MAX_BYTES) -> bytes | Unreadable:
    """Return the bytes of the file at `path`; of one that is too large only so many that `decode` sees it."""
    try:
        with opened(path) as stream:
            expected = os.fstat(stream.fileno()).st_size  # for more no memory is asked unless there is more
            data = stream.read(min(expected, max_size) + 1)
            return data + stream.read(max_size + 1 - len(data)) if len(data) > expected else data
    except (OSError, ValueError) as error:  # a ValueError for a name that no file can have
        return failure(path, error)


def opened(path: str) -> BinaryIO:
    """Return the file at `path`. A pipe, on whose other side no one may ever write, or a device raises OSError."""
    return open(path, "rb", opener=None if path.startswith(_ALREADY_OPEN) else _descriptor)


def opened_as_text(path: str) -> TextIOWrapper:
    """Return the same for a file that is UTF-8, with the line breaks that it has."""
    return TextIOWrapper(opened(path), encoding="utf-8-sig", newline="")


def _descriptor(path: str, flags: int) -> int:
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    status = os.fstat(descriptor)
    is_file = stat.S_ISREG(status.st_mode) and status.st_dev not in _of_the_system()
    if is_file or stat.S_ISDIR(status.st_mode):  # of which Python says that it is not one to read
        return descriptor
    os.close(descriptor)
    raise OSError(errno.ESPIPE, "it is a pipe or a device")


@cache
def _of_the_system() -> frozenset[int]:
    """Return the ids of the file systems in which the system shows itself.

    Reading what looks like a file there may never end (/proc/kmsg).
    """
    return frozenset(os.stat(path).st_dev for path in ("/proc", "/sys") if os.path.ismount(path))


def failure(path: str, error: Exception) -> Unreadable:
    """Return why the file or folder could not be read, in words."""
    number = error.errno if isinstance(error, OSError) and error.errno else 0
    return Unreadable(path, _REASONS.get(number, f"cannot be read: {getattr(error, 'strerror', None) or error}"))


def decode(data: bytes, file: str, max_size: int = MAX_BYTES) -> Source | Unreadable:
    """Return the text of these bytes; `file` is the name to blame where they hold none, or are more than `max_size`."""
    if len(data) > max_size:
        return too_large(file, max_size)
    try:
        source = _decoded(data)
    except UnicodeDecodeError:
        return Unreadable(file, "begins as UTF-16 text but does not continue as such: save it as UTF-8")
    if not source.text.strip():
        what = "has only spaces and line breaks" if source.text else "is empty"
        return Unreadable(file, f"{what}: there is nothing to check", kind="empty")
    if "\0" in source.text or (source.encoding == WINDOWS_1252 and _mostly_controls(data)):
        return Unreadable(file, "is a binary file: export the cable as plain text", kind="a binary file")
    return source


def too_large(file: str, max_size: int) -> Unreadable:
    """Return what is said of a file of more bytes than this."""
    return Unreadable(file, f"is larger than {max_size:,} bytes: split it, or exclude it")


def _decoded(data: bytes) -> Source:
    for encoding, mark in _MARKS.items():
        bom = data.startswith(mark)
        if bom or encoding == UTF_8:
            try:
                return Source(data[len(mark) if bom else 0 :].decode(encoding), encoding, bom)
            except UnicodeDecodeError:
                if encoding != UTF_8:
                    raise
    return Source(codecs.charmap_decode(data, "strict", _windows_1252())[0], WINDOWS_1252)


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode(UTF_8)
    except UnicodeDecodeError:
        return False
    return True


@cache
def _windows_1252() -> str:
    """Return the character for each byte. The five bytes that the standard leaves undefined stay what they are."""
    defined = bytes(range(256)).decode("cp1252", "replace")
    return "".join(chr(byte) if character == "\ufffd" else character for byte, character in enumerate(defined))


def _mostly_controls(data: bytes) -> bool:
    return len(data) - len(data.translate(None, _CONTROLS)) > _MOST_CONTROLS_SHARE * len(data)


class Place(NamedTuple):
    """A place as people count: line and column from 1, in characters."""

    line: int
    column: int


class Places:
    r"""The lines of a text, by offset, in characters from 0.

    A line ends with \n, \r\n or \r, or with the sign that all lines end with.
    """

    def __init__(self, text: str) -> None:
        self._text = text = with_plain_breaks(text)
        self._starts = _starts(text)

    def at(self, offset: int) -> Place:
        """Return line and column of the character at the offset; of the end of the text, where it is beyond that."""
        offset = min(offset, len(self._text))
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return the characters of the line, numbered from 1, without its line break."""
        stop = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[self._starts[number - 1] : stop].rstrip("\r\n")


def _starts(text: str) -> list[int]:
    """Return where the lines begin."""
    if "\r" in text:
        return [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text))]
    *ended, _ = text.split("\n")  # which takes a fifth of the search
    return list(accumulate(map((1).__add__, map(len, ended)), initial=0))


def may_be_there(path: str) -> bool:
    """Return whether there is such a file, or an archive or a table that may hold a text of this name."""
    return os.path.exists(path) or any(os.path.isfile(path[: mark.start()]) for mark in re.finditer("[/:]", path))
