"""The texts in a zip or a tar, each read when its turn comes, in the order in which the archive holds them."""

import stat
import tarfile
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import IO, BinaryIO, cast
from zipfile import ZipFile, ZipInfo

from cablelint.cli.inputs.compressed import DAMAGE, Budget, TooLargeError, Unpacked, words
from cablelint.cli.inputs.text import Text
from cablelint.cli.inputs.zip_directory import zips
from cablelint.configuration.scope import Scope
from cablelint.files.source import opened, too_large
from cablelint.model.errors import Unreadable

_LONGEST_EXTRA_BYTES = 1024 * 1024  # of a header that holds a long name, or attributes
_NO_TEXTS = "__MACOSX"  # the folder in which one system keeps attributes of the other members


def members(path: str, scope: Scope, budget: Budget) -> Iterator[Text | Unreadable]:
    """Yield the members with the names of cables; those that are too large or damaged are reported as unreadable.

    What cannot be unpacked any further ends the archive, and is reported. Raises OSError where it cannot be opened.
    """
    inside = _in_zip if path.lower().endswith(".zip") else _in_tar
    with opened(path) as raw:
        try:
            yield from inside(path, raw, scope, budget)
        except TooLargeError as error:
            yield Unreadable(path, f"{error}: what follows is not read")
        except DAMAGE as error:
            yield Unreadable(path, f"is damaged, or is not an archive ({words(error)}): what follows is not read")


def _in_zip(path: str, raw: BinaryIO, scope: Scope, budget: Budget) -> Iterator[Text | Unreadable]:
    members = ((archive, member) for archive in map(ZipFile, zips(raw)) for member in archive.infolist())
    for archive, member in members:
        name = _counting_name(path, member.filename, scope)
        if name is None or member.is_dir() or stat.S_ISLNK(member.external_attr >> 16):
            continue
        budget.position += member.compress_size
        if member.file_size > scope.max_size:
            yield too_large(name, scope.max_size)
        else:
            content = _unzipped(name, archive, member)
            budget.spend(len(content) if isinstance(content, bytes) else 0)
            yield Text(name, content, path) if isinstance(content, bytes) else content


def _unzipped(name: str, archive: ZipFile, member: ZipInfo) -> bytes | Unreadable:
    try:
        with archive.open(member) as stream:
            return stream.read(member.file_size + 1)  # no more is held in memory, though more may be packed in it
    except DAMAGE as error:
        return Unreadable(name, f"cannot be unpacked: {words(error)}")


def _in_tar(path: str, raw: BinaryIO, scope: Scope, budget: Budget) -> Iterator[Text | Unreadable]:
    stream = cast("IO[bytes]", Unpacked(raw, budget))
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Member) as archive:
        while member := archive.next():
            archive.members.clear()  # type: ignore[attr-defined]  # which else holds all that was met
            name = _counting_name(path, member.name, scope)
            if name is None or not member.isreg() or member.issparse():
                continue
            if member.size > scope.max_size:
                yield too_large(name, scope.max_size)
            elif content := archive.extractfile(member):
                yield Text(name, content.read(), path)


class _Member(tarfile.TarInfo):
    """A header that is read with less patience: damage is not an end, and nothing endless is held in memory."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str | None, errors: str) -> "_Member":
        member = super().frombuf(buf, encoding or "utf-8", errors)
        if member.type in _EXTRA and member.size > _LONGEST_EXTRA_BYTES:
            raise tarfile.ReadError(f"a header of {member.size:,} bytes")
        return member

    @classmethod
    def fromtarfile(cls, tarfile_: tarfile.TarFile) -> "_Member":
        try:
            return super().fromtarfile(tarfile_)
        except tarfile.EOFHeaderError:  # type: ignore[attr-defined]  # the end
            raise
        except tarfile.HeaderError as error:
            raise tarfile.ReadError(f"{error}, instead of the end of an archive") from error


_EXTRA = (
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)


def _counting_name(path: str, member: str, scope: Scope) -> str | None:
    """Return what the member is called in findings; None where it does not count, as in a folder.

    The name stays below that of the archive, whatever it says.
    """
    parts = [part for part in member.split("/") if part not in ("", ".", "..")]
    if not parts or parts[0] == _NO_TEXTS or any(part.startswith(".") for part in parts[:-1]):
        return None
    if not any(fnmatchcase(parts[-1].lower(), pattern.lower()) for pattern in scope.include):
        return None
    name = "/".join((path, *parts))
    return None if scope.excluded(name) else name
