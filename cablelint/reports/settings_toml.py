"""The configuration in force as TOML, each value with the place that set it."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from cablelint.configuration.loading import Loaded, Origin, modeled
from cablelint.configuration.model import Configuration

_LISTED = ("overrides", "allow", "pattern")


def as_toml(loaded: Loaded | None) -> str:
    """Return every key of the configuration; what no file sets has its default, and says so."""
    values = modeled(loaded.documents) if loaded else Configuration()
    lines = [f"# {'in force: ' + loaded.path if loaded else 'no configuration: these are the defaults'}"]
    for name, field in Configuration.model_fields.items():
        key = field.alias or name
        if key not in _LISTED and not isinstance(getattr(values, name), BaseModel | dict):
            lines.append(_line(key, getattr(values, name), loaded.origin(key) if loaded else None))
    for name, field in Configuration.model_fields.items():
        key, value = field.alias or name, getattr(values, name)
        if key in _LISTED:
            lines += _tables(key, value, loaded)
        elif isinstance(value, BaseModel | dict):
            lines += _table((key,), value, loaded)
    return "\n".join(lines) + "\n"


def _table(keys: tuple[str, ...], value: BaseModel | dict[str, Any], loaded: Loaded | None) -> Iterator[str]:
    """Yield the table of the keys, those in it below it; an empty one is left out."""
    items = list(_items(value))
    if not items:
        return
    plain = [(key, item) for key, item in items if not isinstance(item, dict)]
    if plain:
        yield f"\n[{'.'.join(map(_key, keys))}]"
    for key, item in plain:
        yield _line(key, item, loaded.origin(*keys, key) if loaded else None)
    for key, item in items:
        if isinstance(item, dict):
            yield from _table((*keys, key), item, loaded)


def _tables(key: str, values: list[BaseModel], loaded: Loaded | None) -> Iterator[str]:
    """Yield the items of an array of tables, each with the place where it is."""
    for index, value in enumerate(values):
        origin = loaded.item_origin(key, index) if loaded else None
        yield f"\n[[{key}]]  # {_place(origin)}"
        yield from (f"{_key(name)} = {toml(item)}" for name, item in _items(value) if item not in (None, [], {}))


def _items(value: BaseModel | dict[str, Any]) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        yield from value.items()
        return
    for name, field in type(value).model_fields.items():
        yield field.alias or name, getattr(value, name)
    yield from (value.__pydantic_extra__ or {}).items()


def _line(key: str, value: object, origin: Origin | None) -> str:
    if value is None:
        return f"# {_key(key)} is not set"
    return f"{_key(key)} = {toml(value)}  # {_place(origin)}"


def _place(origin: Origin | None) -> str:
    if origin is None:
        return "default"
    return f"{origin.path}:{origin.line}" if origin.line else origin.path


def _key(key: str) -> str:
    import tomlkit  # only where something is written

    return tomlkit.key(key).as_string()


def toml(value: object) -> str:
    """Return the value as TOML writes it, on one line; a table of a list with the keys that were set."""
    written: str = _item(value).as_string()
    return written


def _item(value: object) -> Any:
    import tomlkit

    if isinstance(value, BaseModel):
        value = value.model_dump(by_alias=True, exclude_unset=True)
    if isinstance(value, list | tuple):
        array = tomlkit.array()
        array.extend(map(_item, value))
        return array
    if isinstance(value, dict):
        table = tomlkit.inline_table()
        table.update({key: _item(item) for key, item in value.items()})
        return table
    return tomlkit.item(value)
