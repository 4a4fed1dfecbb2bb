"""On which line of a TOML text each key is, which TOML readers do not say."""

import re
from collections import Counter
from typing import Any

Path = tuple[str | int, ...]
"""Nested keys from the outermost in; a table of an array by its index from 0."""

_HEADER = re.compile(r"\s*(?P<open>\[\[?)(?P<keys>[^\[\]]+)\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""\s*(?P<keys>(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_MULTILINE = ('"""', "'''")


def key_lines(text: str) -> dict[Path, int]:
    """Return the line, from 1, of every table header and of every key at the start of a line."""
    found: dict[Path, int] = {}
    arrays: Counter[Path] = Counter()
    table: Path = ()
    quotes = ""
    for number, line in enumerate(text.splitlines(), 1):
        if not quotes and (header := _HEADER.fullmatch(line)):
            table = _indexed(_keys(header["keys"]), arrays, opens_array=header["open"] == "[[")
            found.setdefault(table, number)
        elif not quotes and (key := _KEY.match(line)):
            path = table + _keys(key["keys"])
            for depth in range(len(table) + 1, len(path) + 1):
                found.setdefault(path[:depth], number)
        quotes = _open_quotes(line, quotes)
    return found


def nearest_line(lines: dict[Path, int], path: Path) -> int | None:
    """Return the line of the key, or of the innermost one around it that is on a line of its own."""
    for depth in range(len(path), 0, -1):
        if path[:depth] in lines:
            return lines[path[:depth]]
    return None


def _keys(written: str) -> Path:
    """Return the keys of a dotted key, which TOML itself reads: quotes may hold dots."""
    import tomllib  # only where a line is asked for

    try:
        value: Any = tomllib.loads(f"{written} = 0")
    except tomllib.TOMLDecodeError:
        return (written.strip(),)
    keys: list[str] = []
    while isinstance(value, dict):
        ((key, value),) = value.items()
        keys.append(key)
    return tuple(keys)


def _indexed(keys: Path, arrays: Counter[Path], *, opens_array: bool) -> Path:
    """Return the keys of a header with the index of the array's table that each of them means."""
    path: Path = ()
    for depth, key in enumerate(keys, 1):
        path += (key,)
        if depth == len(keys) and opens_array:
            arrays[path] += 1
        if arrays[path]:
            path += (arrays[path] - 1,)
    return path


def _open_quotes(line: str, quotes: str) -> str:
    """Return the quotes of a string of several lines that is still open at the end of the line."""
    if quotes:
        return "" if quotes in line else quotes
    return next((mark for mark in _MULTILINE if line.count(mark) % 2), "")
