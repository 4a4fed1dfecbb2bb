"""Tables deleted from a configuration file, and the proof that nothing else in it changed."""

from collections.abc import Iterable
from typing import Any

from cablelint.fixes.editing import edited
from cablelint.model.diagnostics import Edit
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span


def without(text: str, tables: Iterable[Span]) -> str:
    """Return the TOML without the tables of an array that are at these spans.

    Raises NotProvedError where it would not say just what it said but for those.
    """
    import tomllib  # only where there is something to delete

    spans = list(tables)
    after = edited(text, [Edit(span, "") for span in spans])
    try:
        wanted, found = tomllib.loads(text), tomllib.loads(after)
        for span in spans:
            _take(wanted, tomllib.loads(text[span.start : span.end]))
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as error:
        raise NotProvedError(f"without the entry it could not be read: {error}") from error
    if _filled(found) != _filled(wanted):
        raise NotProvedError("more than the entry would be gone")
    return after


def _take(whole: dict[str, Any], part: dict[str, Any]) -> None:
    """Take what the part lists out of the whole. Raises KeyError or ValueError where it is not there."""
    for key, value in part.items():
        if isinstance(value, list):
            for item in value:
                whole[key].remove(item)
        elif isinstance(value, dict):
            _take(whole[key], value)
        else:
            raise ValueError(f'"{key}" is not in a list')


def _filled(table: dict[str, Any]) -> dict[str, Any]:
    """Return the table without the tables and lists in it that hold nothing, of which a deletion may leave none."""
    inner = {key: _filled(value) if isinstance(value, dict) else value for key, value in table.items()}
    return {key: value for key, value in inner.items() if value not in ({}, [])}
