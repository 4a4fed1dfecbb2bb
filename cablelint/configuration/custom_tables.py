"""The tables of TAGS and stations as a configuration would have them: rows added, and others retired."""

import io
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from cablelint.configuration import kept
from cablelint.configuration.confinement import leads_out
from cablelint.configuration.discovery import text_of
from cablelint.configuration.loading import Loaded
from cablelint.configuration.refusals import excerpt, refusal
from cablelint.files import kept_values
from cablelint.model.errors import ConfigurationError
from cablelint.records import NamedTuple
from cablelint.reference import table
from cablelint.reference.lookups import BUILT_IN, Lookups
from cablelint.reference.table import Tables

if TYPE_CHECKING:
    from cablelint.configuration.model import HouseStation, HouseTag, Stations, Tags

Row = tuple[str, ...]


class _Kind(NamedTuple):
    """A kind of table: the key of its settings, which is the name of its file too, and of its corrections."""

    name: str
    corrections: str
    key: str  # the column that a house knows a row by


_TAGS = _Kind("tags", "tag_corrections", "tag")
_STATIONS = _Kind("stations", "station_corrections", "station")


class _Changes(NamedTuple):
    """What differs from a table: the rows that are added, and the first fields of those retired."""

    added: tuple[Row, ...]
    retired: tuple[str, ...]


def custom_lookups(loaded: Loaded) -> Lookups:
    """Return the look-ups under the configuration. Raise ConfigurationError for a table that cannot be used."""
    tags = _changes(loaded, _TAGS, loaded.values.tags)
    stations = _changes(loaded, _STATIONS, loaded.values.stations)
    return _lookups(tags, stations) if any((*tags, *stations)) else BUILT_IN


@lru_cache(16)  # under the same changes the tables are the same, and what was looked up in them is still known
def _lookups(tags: _Changes, stations: _Changes) -> Lookups:
    texts: dict[str, Callable[[], str]] = {}
    for kind, changes in ((_TAGS, tags), (_STATIONS, stations)):
        if any(changes):
            texts[kind.name] = partial(_changed, kind.name, changes)
            texts[kind.corrections] = partial(_corrections, kind.corrections, changes)
    return Lookups.of(Tables(texts, f"{tags} {stations}"))


def _changed(name: str, changes: _Changes) -> str:
    gone = {*changes.retired, *(row[0] for row in changes.added)}
    kept = [row for row in table.rows(name) if row[0] not in gone]
    return _text(name, [*kept, *map(list, changes.added)])


def _corrections(name: str, changes: _Changes) -> str:
    """Return the corrections but for those of what is right in the house, and those to what is retired."""
    right = {row[0] for row in changes.added}
    return _text(
        name,
        [row for row in table.rows(name) if row[0] not in right and not set(row[1].split()) & set(changes.retired)],
    )


def _text(name: str, rows: list[list[str]]) -> str:
    import csv  # only where the changed table is looked up

    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows(sorted(rows))
    return table.text(name).partition("\n")[0] + "\n" + lines.getvalue()


def _changes(loaded: Loaded, kind: _Kind, values: "Tags | Stations") -> _Changes:
    inline = [_row(kind, one) for one in values.add]
    added = [*_read(loaded, kind, values.file), *inline]
    retired = tuple(_retired(loaded, kind, values.retire, {row[0] for row in added}))
    return _Changes(tuple(row for row in added if row[0] not in retired), retired)


def _row(kind: _Kind, one: "HouseTag | HouseStation") -> Row:
    values = {column: getattr(one, column) for column in _columns(kind)}
    if kind is _STATIONS:
        values["cable_id_code"] = values["cable_id_code"] or _compact(values["station"])
    written = ("" if value is None else str(value) for value in values.values())
    return tuple(" ".join(field.split()) for field in written)  # on one line


def _columns(kind: _Kind) -> list[str]:
    return table.text(kind.name).partition("\n")[0].split(",")


def _retired(loaded: Loaded, kind: _Kind, names: Sequence[str], added: Collection[str]) -> Iterator[str]:
    """Yield the first fields of the rows that are retired. Raises ConfigurationError for one that no list has."""
    if not names:
        return
    known = {row[0] for row in table.rows(kind.name)} | set(added)
    for name in names:
        code = _compact(name.upper())
        if code not in known:
            from difflib import get_close_matches  # only where something is wrong

            near = get_close_matches(code, known, n=1)
            hint = f': did you mean "{near[0]}"?' if near else ""
            raise _refusal(loaded, (kind.name, "retire"), f'retired "{name}" is not in the list of {kind.name}{hint}')
        yield code


def _compact(name: str) -> str:
    return "".join(letter for letter in name if letter.isalnum())


def _read(loaded: Loaded, kind: _Kind, file: str | None) -> list[Row]:
    """Return the rows of the table that the configuration names. Raises ConfigurationError with its line."""
    if file is None:
        return []
    path = table_path(loaded, kind.name, file)
    if why := leads_out(path, _origin(loaded, kind.name)):
        raise _refusal(loaded, (kind.name, "file"), f'"file" is "{file}", {why}')
    try:
        text = text_of(path)
    except OSError as error:
        message = f'the table "{file}" cannot be read: {error.strerror}'
        raise _refusal(loaded, (kind.name, "file"), message) from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(path, None, "is not UTF-8: save it as UTF-8") from error
    return _kept_rows(path, kind, text)


def _kept_rows(path: str, kind: _Kind, text: str) -> list[Row]:
    """Return the rows of the table, those of a text that was found to be good before out of the cache."""
    name = kept_values.digest(kept.state(), kind.name, *_columns(kind), text)
    rows = kept_values.get(name)
    if rows is None:
        rows = list(_checked_rows(path, kind, text))
        kept_values.put(name, rows)
    return [tuple(row) for row in rows]


def _checked_rows(path: str, kind: _Kind, text: str) -> Iterator[Row]:
    import csv  # only where nothing is kept

    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        columns = next(reader, [])
        _refuse_columns(path, kind, columns)
        for fields in reader:
            if fields:
                yield _checked(path, reader.line_num, kind, columns, fields)
    except csv.Error as error:
        raise ConfigurationError(path, reader.line_num, f"is not valid CSV: {error}") from error


def table_path(loaded: Loaded, name: str, file: str) -> str:
    """Return where the table is that the setting names: from the folder of the file that says so."""
    return os.path.join(os.path.dirname(_origin(loaded, name)), file)


def _origin(loaded: Loaded, name: str) -> str:
    """Return the configuration file that names the table."""
    document = loaded.document(name, "file")
    return document.path if document else loaded.path


def _refuse_columns(path: str, kind: _Kind, columns: Sequence[str]) -> None:
    known = _columns(kind)
    for column in columns:
        if column not in known:
            from difflib import get_close_matches  # only where something is wrong

            near = get_close_matches(column, known, n=1)
            hint = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(known)}"
            raise ConfigurationError(path, 1, f'unknown column "{excerpt(column)}": {hint}')
    if kind.key not in columns or len(set(columns)) < len(columns):
        fault = "is listed twice" if len(set(columns)) < len(columns) else "is missing"
        twice = next((column for column in columns if columns.count(column) > 1), kind.key)
        raise ConfigurationError(path, 1, f'the column "{excerpt(twice)}" {fault}')


def _checked(path: str, line: int, kind: _Kind, columns: Sequence[str], fields: Sequence[str]) -> Row:
    if len(fields) != len(columns):
        raise ConfigurationError(path, line, f"has {len(fields)} fields, where the first line names {len(columns)}")
    from pydantic import ValidationError

    from cablelint.configuration.model import HouseStation, HouseTag
    from cablelint.configuration.problems import explained

    written = {column.replace("_", "-"): field for column, field in zip(columns, fields, strict=True) if field}
    try:
        return _row(kind, (HouseTag if kind is _TAGS else HouseStation).model_validate(written))
    except ValidationError as error:
        faults = [explained(fault, (kind.name, "add")) for fault in error.errors(include_url=False)]
        raise ConfigurationError(path, line, "; ".join(faults)) from error


def _refusal(loaded: Loaded, keys: tuple[str, ...], message: str) -> ConfigurationError:
    """Return the exception for a fault at these keys, in the last file that sets them."""
    document = next(one for one in reversed(loaded.documents) if keys[0] in one.table)
    return refusal(document, [(keys, message)])
