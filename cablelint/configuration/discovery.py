"""Where a configuration is, and what is read from it."""

import os
import re
from typing import Any

from cablelint.files.source import opened
from cablelint.model.errors import ConfigurationError
from cablelint.records import NamedTuple

NAMES = ("cablelint.toml", ".cablelint.toml")
_SHARED = "pyproject.toml"
_TABLE = ("tool", "cablelint")
_MOST_LEVELS = 20  # of tables and lists in each other, which is more than any key needs
_MOST_DOTS = 1000  # in front of the equals sign of a line; reading more takes time that grows with their square
_TOO_DEEP = f"is nested more than {_MOST_LEVELS} levels deep, and no key needs that: check its brackets and dots"

_FAULTS_OF_TOML = {
    "Cannot overwrite a value": "this key has a value above",
    "Expected '=' after a key in a key/value pair": 'no "=" follows the key',
    "Illegal character '\\n'": "a quotation mark is not closed",
    "Invalid value": "this is not a value; text needs quotes",
    "Unclosed array": 'a "[" has no "]"',
}
"""What is wrong, in words for people, by the words of the TOML reader."""


class Document(NamedTuple):
    """A configuration file as read: its text, and the keys of its table, which `prefix` leads to."""

    path: str
    text: str
    prefix: tuple[str, ...]
    table: dict[str, Any]


def find(folder: str) -> str | None:
    """Return the nearest configuration file from the folder upward, to the root of its repository at the farthest."""
    inner = os.path.abspath(folder)
    while True:
        for name in (*NAMES, _SHARED):
            path = os.path.join(inner, name)
            if os.path.isfile(path) and (name != _SHARED or _speaks_of_cablelint(path)):
                return path
        outer = os.path.dirname(inner)
        if outer == inner or os.path.exists(os.path.join(inner, ".git")):
            return None
        inner = outer


def text_of(path: str) -> str:
    """Return the file's text, without a byte order mark. Raises OSError or UnicodeDecodeError."""
    with opened(path) as stream:
        return stream.read().decode().removeprefix("\ufeff")


def read(path: str) -> Document:
    """Return the file's table. Raises ConfigurationError where it cannot be read or is not TOML."""
    import tomllib  # only where there is a file to read

    try:
        text = text_of(path)
        if any(line.partition("=")[0].count(".") > _MOST_DOTS for line in text.split("\n")):
            raise ConfigurationError(path, None, _TOO_DEEP)
        table = tomllib.loads(text)
    except OSError as error:
        raise ConfigurationError(path, None, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(path, None, "is not UTF-8: save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        line = _line_in(str(error)) or text.count("\n") + 1
        raise ConfigurationError(path, line, f"is not valid TOML: {_short(str(error))}") from error
    except ValueError as error:  # of a number with thousands of digits
        raise ConfigurationError(path, None, f"is not valid TOML: {error}") from error
    except RecursionError as error:
        raise ConfigurationError(path, None, _TOO_DEEP) from error
    prefix = _TABLE if os.path.basename(path) == _SHARED or _TABLE[0] in table else ()
    return Document(path, text, prefix, _below(path, table, prefix))


def _below(path: str, table: Any, prefix: tuple[str, ...]) -> dict[str, Any]:
    """Return the table that the keys lead to.

    Raises ConfigurationError where it is not a table, or is nested too deeply.
    """
    for depth, key in enumerate(("", *prefix)):
        table = table.get(key, {}) if key else table
        if not isinstance(table, dict):
            named = ".".join(prefix[:depth])
            raise ConfigurationError(path, None, f'"{named}" is not a table: write [{".".join(_TABLE)}] above its keys')
    level = [table]
    for _ in range(_MOST_LEVELS):
        level = [inner for outer in level for inner in _inner(outer)]
    if level:
        raise ConfigurationError(path, None, _TOO_DEEP)
    return dict(table)


def _inner(value: dict[str, Any] | list[Any]) -> list[Any]:
    """Return the tables and lists right in this one."""
    values = value.values() if isinstance(value, dict) else value
    return [inner for inner in values if isinstance(inner, dict | list)]


def _speaks_of_cablelint(path: str) -> bool:
    try:
        with opened(path) as stream:
            return b"tool.cablelint" in stream.read()
    except OSError:
        return False


def _short(message: str) -> str:
    """Return what a TOML reader says, in words for people, with the keys and values in it cut to twenty letters."""
    if message == "Invalid value (at end of document)":
        return "the last value is not complete (at end of document)"
    fault, at, place = message.partition(" (at ")
    cut = re.sub(r"'([^']{20})[^']+'", "'\\1\N{HORIZONTAL ELLIPSIS}'", fault)
    return f"{_FAULTS_OF_TOML.get(fault, cut)}{at}{place}"


def _line_in(message: str) -> int | None:
    """Return the line that a TOML reader names at the end of its message; None where it means the end of the file."""
    words = message.partition("(at line ")[2].split(",")[0]
    return int(words) if words.isdigit() else None
