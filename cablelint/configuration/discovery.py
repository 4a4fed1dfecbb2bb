"""Where a configuration stands, and what is read from it."""

import os
import re
from typing import Any, NamedTuple

from cablelint.errors import ConfigurationError
from cablelint.source import opened_as_text

NAMES = ("cablelint.toml", ".cablelint.toml")
_SHARED = "pyproject.toml"
_TABLE = ("tool", "cablelint")


class Document(NamedTuple):
    """A configuration file as read: its text, and the keys of its table, which `prefix` leads to."""

    path: str
    text: str
    prefix: tuple[str, ...]
    table: dict[str, Any]


def find(folder: str) -> str | None:
    """The nearest configuration file from the folder upward, to the root of its repository at the farthest."""
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


def read(path: str) -> Document:
    """The file's table. Raises ConfigurationError where it cannot be read or is no TOML."""
    import tomllib  # only where there is a file to read

    try:
        with opened_as_text(path) as stream:
            text = stream.read()
        table = tomllib.loads(text)
    except OSError as error:
        raise ConfigurationError(path, None, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(path, None, "is not UTF-8: save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        line = _line_in(str(error)) or text.count("\n") + 1
        raise ConfigurationError(path, line, f"is not valid TOML: {_short(str(error))}") from error
    prefix = _TABLE if os.path.basename(path) == _SHARED or _TABLE[0] in table else ()
    for key in prefix:
        table = table.get(key, {})
    return Document(path, text, prefix, table)


def _speaks_of_cablelint(path: str) -> bool:
    try:
        with open(path, "rb") as stream:
            return b"tool.cablelint" in stream.read()
    except OSError:
        return False


def _short(message: str) -> str:
    """What a TOML reader says, with the keys and values in it cut to twenty letters."""
    return re.sub(r"'([^']{20})[^']+'", "'\\1\N{HORIZONTAL ELLIPSIS}'", message)


def _line_in(message: str) -> int | None:
    """The line that a TOML reader names at the end of its message; None where it means the end of the file."""
    words = message.partition("(at line ")[2].split(",")[0]
    return int(words) if words.isdigit() else None
