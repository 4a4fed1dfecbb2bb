"""A text to work on: a file that is still to be read, or bytes out of an archive or a table."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from cablelint.cli.inputs.files import STANDARD_INPUT, folder_of
from cablelint.cli.inputs.skipped_files import NO_CABLE, Skipped
from cablelint.configuration.scope import Scope
from cablelint.files.source import Source, decode, failure, load
from cablelint.model.errors import Unreadable
from cablelint.records import NamedTuple

_CAPITALS_AND_DIGITS = frozenset(bytes([code]) for code in b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_FIRST_LINE_BYTES = 200  # in which the first line is looked for
_DOCUMENTS = (".docx", ".docm", ".dotx", ".dotm", ".eml", ".mht", ".rtf", ".doc", ".html", ".htm", ".pdf", ".msg")
_ARCHIVES = (".zip", ".tar", *(f"{stem}{end}" for stem in (".tar.", ".t") for end in ("gz", "bz2", "xz")), ".tbz")


_Result = TypeVar("_Result")


class Text(NamedTuple):
    """The bytes of a text and what it is called; `container` is the archive or table that it was in, if in any."""

    name: str
    data: bytes
    container: str | None = None


Input = str | Text | Unreadable
"""A file that is still to be read, a text in memory, or what could not be read."""


Task = Callable[[Iterable[Input]], Iterable[_Result]]
"""Does something with each of these, and gives what comes of it in the same order."""


def reason_against(text: Text, source: Source | Unreadable, named: frozenset[str]) -> str:
    """Return why a text that was found, not named, is skipped; empty where it is not.

    What a table holds is a cable, and so is what its name calls one: if it cannot be read, that is said.
    """
    if text.container or os.path.normpath(text.name) in named:
        return ""
    from cablelint.reading.recognition import is_named_as_cable, reads_as_cable  # only for what a folder held

    if is_named_as_cable(text.name):
        return ""
    if isinstance(source, Unreadable):
        return f"is {source.kind}" if source.kind else ""
    return "" if reads_as_cable(source.text) else NO_CABLE


def is_archive(file: str) -> bool:
    """Return whether the file is an archive by its name."""
    return file.lower().endswith(_ARCHIVES)


def texts(
    found: Iterable[Input], stdin_name: str, scope_of: Callable[[str], Scope], named: frozenset[str]
) -> Iterator[tuple[Text, Source] | Unreadable | Skipped]:
    """Yield each text, read when its turn comes.

    Standard input goes by `stdin_name`, and `named` ones are read in any case.
    """
    for item in found:
        text = item if isinstance(item, Unreadable) else loaded(item, stdin_name, scope_of)
        if isinstance(text, Unreadable):
            yield text
            continue
        source = decoded(text, scope_of)
        if reason := reason_against(text, source, named | {os.path.normpath(stdin_name)}):
            yield Skipped(text.name, reason)
        else:
            yield source if isinstance(source, Unreadable) else (text, source)


def loaded(item: str | Text, stdin_name: str, scope_of: Callable[[str], Scope]) -> Text | Unreadable:
    """Return the text, read where it is not in memory yet.

    Of one that is too large it reads only so much that `decoded` sees it.
    """
    if isinstance(item, Text):
        return item
    name = stdin_name if item == STANDARD_INPUT else item
    limit = scope_of(folder_of(name)).max_size
    data = _typed(name, limit) if item == STANDARD_INPUT else load(item, limit)
    return data if isinstance(data, Unreadable) else Text(name, data)


def _typed(name: str, limit: int) -> bytes | Unreadable:
    """Return what is on standard input, which a shell may have opened on a folder."""
    try:
        return sys.stdin.buffer.read(limit + 1)
    except OSError as error:
        return failure(name, error)


def decoded(text: Text, scope_of: Callable[[str], Scope]) -> Source | Unreadable:
    """Return the characters of the text; where its name is that of a document, the words that are in it."""
    max_size = scope_of(folder_of(text.container or text.name)).max_size
    if is_document(text.name):
        from cablelint.cli.inputs.documents import document_source

        return document_source(text.data, text.name, max_size)
    read = decode(text.data, text.name, max_size)
    if text.container:
        return read
    kind = None if _opens_as_prose(text.data) else _foreign_kind(text.data)
    if kind is None:
        return read
    called, advice = kind
    if text.name == STANDARD_INPUT:
        advice = advice.replace("give it a name", "give --stdin-filename a name")
    return Unreadable(text.name, f"is {called}, not a cable: {advice}", kind=called)


def is_document(file: str) -> bool:
    """Return whether the file is a document by its name, of which the words are read."""
    return file.lower().endswith(_DOCUMENTS)


def _opens_as_prose(data: bytes) -> bool:
    """Return whether the first line is plain text that no other kind of file begins with: most cables need no more."""
    line = data[:_FIRST_LINE_BYTES].lstrip().partition(b"\n")[0].rstrip(b"\r")
    plain = line.isascii() and line.decode("ascii").isprintable() and b":" not in line and b"@" not in line
    return plain and line[:1] in _CAPITALS_AND_DIGITS and not line.startswith(b"From ")


def _foreign_kind(data: bytes) -> tuple[str, str] | None:
    from cablelint.files.foreign_kinds import foreign_kind

    return foreign_kind(data)
