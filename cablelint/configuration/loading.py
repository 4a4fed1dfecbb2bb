"""A configuration as a whole: the file found, and those that it extends, checked and put together.

Only data is read: a configuration names packages, and never runs their code.
"""

import os
import sys
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from typing import Any, NamedTuple

from pydantic import ValidationError

from cablelint.configuration.confinement import leads_out
from cablelint.configuration.discovery import NAMES, Document, read
from cablelint.configuration.lines import key_lines, nearest_line
from cablelint.configuration.model import Configuration
from cablelint.configuration.problems import Location, excerpt, refusal, refuse
from cablelint.search_path import trusted

_LONGEST_CHAIN = 20


class Origin(NamedTuple):
    """Where a value was set: the file, and the line from 1 if it stands on one of its own."""

    path: str
    line: int | None


class Loaded(NamedTuple):
    """A configuration in force. Globs in it are relative to the folder of `path`."""

    path: str
    values: Configuration
    documents: tuple[Document, ...]  # the file itself last, before it what it extends

    @property
    def folder(self) -> str:
        """The folder that globs are relative to."""
        return os.path.dirname(self.path)

    def origin(self, *keys: str | int) -> Origin | None:
        """Where the value of these keys was set; None for a default."""
        for document in reversed(self.documents):
            if keys[0] in document.table and _holds(document.table, keys):
                return Origin(document.path, nearest_line(key_lines(document.text), (*document.prefix, *keys)))
        return None

    def item_origin(self, name: str, index: int) -> Origin:
        """Where the item of that index stands, in a list that is gathered from all the files."""
        for document in self.documents:
            count = len(document.table.get(name, ()))
            if index < count:
                lines = key_lines(document.text)
                return Origin(document.path, nearest_line(lines, (*document.prefix, name, index)))
            index -= count
        raise IndexError(index)


def load(path: str) -> Loaded:
    """The configuration at `path`. Raises ConfigurationError for what cannot be used in it or in what it extends."""
    documents = _chain(path)
    for document in documents:
        try:
            Configuration.model_validate(document.table)
        except ValidationError as error:
            raise refuse(document, error) from error
    merged: dict[str, Any] = {}
    for document in documents:
        merged = _merged(merged, document.table)
    return Loaded(path, Configuration.model_validate(merged), documents)


def _chain(path: str) -> tuple[Document, ...]:
    """The file and what it extends, the farthest first."""
    documents = [read(path)]
    while (base := documents[0].table.get("extend")) is not None and isinstance(base, str):
        found = _extended(documents[0], base)
        if len(documents) == _LONGEST_CHAIN or any(found == document.path for document in documents):
            raise refusal(documents[0], [(("extend",), f'"extend" leads back to {found}')])
        documents.insert(0, read(found))
    return tuple(documents)


def _extended(document: Document, base: str) -> str:
    """The file that `extend` means: a path from the file's own folder, or a package that holds a configuration."""
    keys: Location = ("extend",)
    path = os.path.normpath(os.path.join(os.path.dirname(document.path), os.path.expanduser(base)))
    if os.path.isfile(path):
        _refuse_foreign(document, base, path)
        return path
    if base.isidentifier():
        spec = _package(base)
        folders = list(spec.submodule_search_locations or ()) if spec else []
        candidates = [os.path.join(folder, name) for folder in folders for name in NAMES]
        found = next(filter(os.path.isfile, candidates), None)
        if found:
            return found
        why = f"which is no file here, and as a package {f'holds no {NAMES[0]}' if spec else 'is not installed'}"
        raise refusal(document, [(keys, f'"extend" names "{excerpt(base)}", {why}')])
    raise refusal(document, [(keys, f'"extend" names "{excerpt(base)}", which does not exist')])


def _refuse_foreign(document: Document, base: str, path: str) -> None:
    """Refuse what is outside the repository and not even called a configuration: its words would be shown."""
    if leads_out(path, document.path) and not os.path.realpath(path).endswith(".toml"):
        message = f'"extend" names "{base}", which is outside the repository and is not a .toml file'
        raise refusal(document, [(("extend",), message)])


def _package(name: str) -> ModuleSpec | None:
    """Where the top-level package is: it is looked for where packages are installed, and not imported."""
    kept = list(sys.path)
    sys.path[:] = trusted()
    try:
        return find_spec(name)
    finally:
        sys.path[:] = kept


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


def _holds(table: Any, keys: tuple[str | int, ...]) -> bool:
    for key in keys:
        if not isinstance(table, dict) or key not in table:
            return False
        table = table[key]
    return True
