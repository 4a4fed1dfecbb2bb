"""Configurations that were found to be good, kept from one run to the next: most runs import no pydantic for them.

What is kept of a configuration holds for the very texts that it was made from, of all files that it extends too, and
for this version of cablelint and of Python. `--no-cache` speaks of findings and does not matter here.
"""

import os
import sys
from contextlib import suppress
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from cablelint.configuration.discovery import Document, text_of
from cablelint.configuration.plain_values import read, written
from cablelint.files import kept_values
from cablelint.model.errors import ConfigurationError
from cablelint.records import NamedTuple

if TYPE_CHECKING:
    from cablelint.configuration.model import Configuration


class Checked(NamedTuple):
    """The values of a configuration, and the documents that they are from, the farthest first."""

    values: "Configuration"  # or what is read just as it
    documents: tuple[Document, ...]


def get(path: str) -> Checked | None:
    """Return what was kept of the configuration at `path`, if all that it was made from is still the same."""
    with suppress(OSError, ValueError, TypeError, KeyError, ConfigurationError):
        content = kept_values.get(_name(path, text_of(path)))
        if content is None:
            return None
        documents = tuple(
            Document(file, text_of(file), tuple(prefix), read(table)) for file, _, prefix, table in content["documents"]
        )
        same = [kept_values.digest(one.text) for one in documents] == [one[1] for one in content["documents"]]
        if same and all(_extends(own, base) for base, own in pairwise(documents)):
            return Checked(cast("Configuration", read(content["values"])), documents)
    return None


def plain(checked: Checked) -> Checked:
    """Return the same with plain values, as they are from the next run on, for which they are kept."""
    values = written(checked.values)
    with suppress(TypeError, ValueError):  # of a time of day, for one, which JSON cannot hold
        documents = [
            (one.path, kept_values.digest(one.text), one.prefix, written(one.table)) for one in checked.documents
        ]
        own = checked.documents[-1]
        kept_values.put(_name(own.path, own.text), {"documents": documents, "values": values})
    return checked._replace(values=cast("Configuration", read(values)))


def _extends(own: Document, base: Document) -> bool:
    from cablelint.configuration.extension import extended  # only where one extends another

    return extended(own, own.table["extend"]) == base.path


def _name(path: str, text: str) -> str:
    return kept_values.digest(state(), path, text)


@cache
def state() -> str:
    """Return what changes with the code that judges configurations: this Python, its files' sizes and last change."""
    from cablelint import model

    files = [entry.stat() for folder in (os.path.dirname(__file__), *model.__path__) for entry in os.scandir(folder)]
    return f"{sys.version} {__file__} {[(file.st_mtime_ns, file.st_size) for file in files]}"
