"""Where a configuration stands, and what is read from it."""

from pathlib import Path
from typing import Any, NamedTuple

NAMES = ("cablelint.toml", ".cablelint.toml")
_SHARED = "pyproject.toml"
_TABLE = ("tool", "cablelint")


class ConfigurationError(Exception):
    """The configuration cannot be used. `line` counts from 1 and is None where no line is to blame."""

    def __init__(self, path: Path, line: int | None, message: str) -> None:
        super().__init__(message)
        self.path = path
        self.line = line
        self.message = message

    def __str__(self) -> str:
        """Path, line and what is wrong, on one line."""
        return f"{self.path}{f':{self.line}' if self.line else ''}: {self.message}"


class Document(NamedTuple):
    """A configuration file as read: its text, after a line break, and the keys of its table."""

    path: Path
    text: str
    table: dict[str, Any]

    def line_of(self, *keys: str) -> int | None:
        """The line, from 1, on which the last of the nested keys stands; TOML readers do not say."""
        at = 0
        for key in keys:
            found = min((place for form in _forms(key) if (place := self.text.find(form, at)) >= 0), default=-1)
            if found < 0:
                break
            at = found + 1
        return self.text.count("\n", 0, at) or None  # the text begins with a line break of our own


def _forms(key: str) -> tuple[str, ...]:
    """How a key may be written at the start of a line, in a dotted key or a table's header."""
    return tuple(
        f"{before}{key}{after}"
        for before in ("\n", "[", ".", '"', ", ", "{ ", "{")
        for after in (" ", "=", "]", ".", '"')
    )


def find(start: Path) -> Path | None:
    """The nearest configuration file from the folder `start` upward, to the root of its repository at the farthest."""
    for folder in (start, *start.parents):
        for name in NAMES:
            if (folder / name).is_file():
                return folder / name
        shared = folder / _SHARED
        if shared.is_file() and b"[tool.cablelint" in shared.read_bytes():
            return shared
        if (folder / ".git").exists():
            return None
    return None


def read(path: Path) -> Document:
    """The file's table. Raises ConfigurationError where it cannot be read or is no TOML."""
    import tomllib  # only where there is a file to read

    try:
        text = path.read_text("utf-8")
        table = tomllib.loads(text)
    except OSError as error:
        raise ConfigurationError(path, None, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(path, None, "is not UTF-8: save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(path, _line_in(str(error)), f"is not valid TOML: {error}") from error
    if path.name == _SHARED:
        for key in _TABLE:
            table = table.get(key, {})
    return Document(path, "\n" + text, table)


def _line_in(message: str) -> int | None:
    """The line that a TOML reader names at the end of its message."""
    words = message.partition("(at line ")[2].split(",")[0]
    return int(words) if words.isdigit() else None
