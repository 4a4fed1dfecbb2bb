"""A parsed cable as an indented outline, for people who want to see how it was read."""

from collections.abc import Iterator, Mapping
from typing import Any

from cablelint.terminal import commands_nothing, plain

_WIDTH_COLUMNS = 100


def as_tree(parsed: Mapping[str, Any]) -> str:
    """Return the outline of a cable given as JSON values. What the cable has not is left out."""
    fields = {name: value for name, value in parsed.items() if (name, value) != ("message", 1)}
    return "\n".join((commands_nothing(plain(parsed["file"]), "./"), *_outline(fields, "  "))) + "\n"


def _outline(fields: Mapping[str, Any], indent: str) -> Iterator[str]:
    for name, value in _present(fields):
        if isinstance(value, dict):
            yield f"{indent}{name}"
            yield from _outline(value, indent + "  ")
        elif isinstance(value, list) and isinstance(value[0], dict):
            yield f"{indent}{name}"
            yield from (_shortened(f"{indent}  - {_on_one_line(item)}") for item in value)
        else:
            yield _shortened(f"{indent}{name}: {_words(value)}")


def _on_one_line(item: dict[str, Any]) -> str:
    return ", ".join(f"{name}: {_words(value)}" for name, value in _present(item))


def _present(fields: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    absent: tuple[object, ...] = (None, [], {})
    return ((name.replace("_", " "), value) for name, value in fields.items() if name != "file" and value not in absent)


def _words(value: object) -> str:
    if isinstance(value, dict):  # an item of a list, by its label
        return _words(next(iter(value.values())))
    return ", ".join(map(_words, value)) if isinstance(value, list) else " ".join(plain(str(value)).split())


def _shortened(line: str) -> str:
    return line if len(line) <= _WIDTH_COLUMNS else line[: _WIDTH_COLUMNS - 1] + "\N{HORIZONTAL ELLIPSIS}"
