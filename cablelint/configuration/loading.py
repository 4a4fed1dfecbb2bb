"""A configuration as a whole: the file found, and those that it extends, checked and put together."""

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cablelint.configuration import kept
from cablelint.configuration.discovery import Document, read
from cablelint.configuration.refusals import refusal
from cablelint.records import NamedTuple

if TYPE_CHECKING:
    from cablelint.configuration.model import Configuration

_LONGEST_CHAIN_FILES = 20
_UNWRITTEN = "settings"  # the name for the file of a configuration that a program gives as a table


class Origin(NamedTuple):
    """Where a value was set: the file, and the line from 1 if it is on one of its own."""

    path: str
    line: int | None


class Loaded(NamedTuple):
    """A configuration in force. Globs in it are relative to the folder of `path`."""

    path: str
    values: "Configuration"  # or plain values that are read just as it
    documents: tuple[Document, ...]  # the file itself last, before it what it extends

    @property
    def folder(self) -> str:
        """The folder that globs are relative to."""
        return os.path.dirname(self.path)

    def origin(self, *keys: str | int) -> Origin | None:
        """Return where the value of these keys was set; None for a default."""
        document = self.document(*keys)
        return _origin(document, keys) if document else None

    def document(self, *keys: str | int) -> Document | None:
        """Return the document that set the value of these keys; None for a default."""
        return next((document for document in reversed(self.documents) if _holds(document.table, keys)), None)

    def item_origin(self, name: str, index: int) -> Origin:
        """Return where the item of that index is, in a list that is gathered from all the files."""
        document, own = self.item_document(name, index)
        return _origin(document, (name, own))

    def item_document(self, name: str, index: int) -> tuple[Document, int]:
        """Return the document in which that item is, and its index in it."""
        for document in self.documents:
            count = len(document.table.get(name, ()))
            if index < count:
                return document, index
            index -= count
        raise IndexError(index)


def load(path: str) -> Loaded:
    """Return the configuration at `path`.

    Raises ConfigurationError for what cannot be used in it or in what it extends.
    """
    checked = kept.get(path)
    if checked is None:
        documents = _chain(read(path))
        _refuse_unfit(documents)
        checked = kept.plain(kept.Checked(modeled(documents), documents))
    return Loaded(path, *checked)


def from_table(table: Mapping[str, Any], folder: str) -> Loaded:
    """Return the configuration that a file of these keys would be in the folder.

    Raises ConfigurationError as `load` does.
    """
    documents = _chain(Document(os.path.join(folder, _UNWRITTEN), "", (), dict(table)))
    _refuse_unfit(documents)
    return Loaded(documents[-1].path, modeled(documents), documents)


def modeled(documents: Sequence[Document]) -> "Configuration":
    """Return the values of the documents, each on top of those before it, as the model has them."""
    from cablelint.configuration.model import Configuration  # imports pydantic

    merged: dict[str, Any] = {}
    for document in documents:
        merged = _merged(merged, document.table)
    return Configuration.model_validate(merged)


def _refuse_unfit(documents: Sequence[Document]) -> None:
    from pydantic import ValidationError

    from cablelint.configuration.model import Configuration
    from cablelint.configuration.problems import refuse

    for document in documents:
        try:
            Configuration.model_validate(document.table)
        except ValidationError as error:
            raise refuse(document, error) from error


def _chain(own: Document) -> tuple[Document, ...]:
    """Return the document and those that it extends, the farthest first."""
    from cablelint.configuration.extension import extended  # only where nothing is kept

    documents = [own]
    while (base := documents[0].table.get("extend")) is not None and isinstance(base, str):
        found = extended(documents[0], base)
        if len(documents) == _LONGEST_CHAIN_FILES or any(found == document.path for document in documents):
            raise refusal(documents[0], [(("extend",), f'"extend" leads back to {found}')])
        documents.insert(0, read(found))
    return tuple(documents)


_GATHERED = ("extend-select", "ignore", "exclude", "overrides", "allow", "pattern", "paths", "add", "retire", "keep")
"""Lists that go on where a configuration extends another; other values take the place of the extended one's."""


def _merged(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in own.items():
        inherited = base.get(key)
        if isinstance(value, dict) and isinstance(inherited, dict):
            merged[key] = _merged(inherited, value)
        elif key in _GATHERED and isinstance(value, list) and isinstance(inherited, list):
            merged[key] = inherited + value
        else:
            merged[key] = value
    return merged


def _origin(document: Document, keys: tuple[str | int, ...]) -> Origin:
    from cablelint.configuration.positions import key_lines, nearest_line  # only where a place is asked for

    return Origin(document.path, nearest_line(key_lines(document.text), (*document.prefix, *keys)))


def _holds(table: Any, keys: tuple[str | int, ...]) -> bool:
    for key in keys:
        if not isinstance(table, dict) or key not in table:
            return False
        table = table[key]
    return True
