"""The parts of a package, as Word writes a document: files in a zip, of which each is unpacked within bounds."""

import io
import struct
import zlib
from zipfile import BadZipFile, ZipFile, ZipInfo

from cablelint.model.document import DocumentError

MAX_PART_BYTES = 64 * 1024 * 1024
"""What a part may unpack to: more than any text, little enough for memory."""

_END = struct.Struct("<4s8xLL")  # how long the table of contents is, and where it begins
_END_MARK = b"PK\5\6"
_LONGEST_TABLE_BYTES = 2 * 1024 * 1024  # of contents, in memory about ten times as many
_ENCRYPTED_FLAG = 1  # a flag of a member
_DAMAGED = "is damaged: open it in a word processor, and save it again"


class Package:
    """The parts of a document, by their names, which begin without a slash."""

    def __init__(self, data: bytes) -> None:
        """Raise DocumentError where these bytes are no zip that can be read."""
        _refuse_long_table(data)
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except (BadZipFile, ValueError, NotImplementedError) as error:
            raise DocumentError(_DAMAGED) from error
        self._members = {member.filename.lstrip("/").lower(): member for member in self._zip.infolist()}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    def has_below(self, folder: str) -> bool:
        """Return whether some part is in the folder, given as "word/embeddings/"."""
        return any(name.startswith(folder) for name in self._members)

    def names(self) -> list[str]:
        """Return the names of all parts, as they are written."""
        return [member.filename for member in self._zip.infolist()]

    def part(self, name: str) -> bytes | None:
        """Return the bytes of the part; None without one. Raises DocumentError for one that is too large."""
        member = self._members.get(name.lower())
        return None if member is None else self._unpacked(member)

    def _unpacked(self, member: ZipInfo) -> bytes:
        if member.flag_bits & _ENCRYPTED_FLAG:
            raise DocumentError("is protected with a password: save a copy without one")
        if member.file_size > MAX_PART_BYTES:
            raise _too_large(member)
        try:
            with self._zip.open(member) as stream:
                data = stream.read(MAX_PART_BYTES + 1)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise DocumentError(_DAMAGED) from error
        if len(data) > MAX_PART_BYTES:
            raise _too_large(member)
        return data


def _too_large(member: ZipInfo) -> DocumentError:
    limit = MAX_PART_BYTES // (1024 * 1024)
    return DocumentError(f"holds {member.filename!a}, which unpacks to more than {limit} MiB: no text of a cable does")


def _refuse_long_table(data: bytes) -> None:
    at = data.rfind(_END_MARK)
    if 0 <= at <= len(data) - _END.size:
        _, size, _ = _END.unpack_from(data, at)
        if size > _LONGEST_TABLE_BYTES:
            raise DocumentError("has too many parts: no document of a word processor has so many")
