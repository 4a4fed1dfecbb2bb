"""The reference of the configuration, made from the models that say what may stand there."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cablelint.configuration.model import Configuration
from cablelint.reports.settings_toml import toml


def configuration_reference() -> str:
    """Return the page in Markdown: a section for each table."""
    return "# Every key\n\n" + "\n".join(_sections("", Configuration))


def _sections(name: str, model: type[BaseModel]) -> Iterator[str]:
    if name:
        yield f"## {name}\n\n{(model.__doc__ or '').strip()}\n"
    yield "| key | type | default | |\n|---|---|---|---|"
    inner: list[tuple[str, type[BaseModel]]] = []
    for key, field in model.model_fields.items():
        alias = field.alias or key
        table = next(_models(field.annotation), None)
        if table is None:
            yield f"| `{alias}` | {_type(field.annotation)} | {_default(field)} | {field.description or ''} |"
        else:
            listed = get_origin(field.annotation) is list
            title = f"{name}.{alias}" if name else alias
            inner.append((f"[[{title}]]" if listed else title, table))
            yield f"| `{alias}` | {'tables' if listed else 'table'}, below | | {field.description or ''} |"
    yield ""
    for title, table in inner:
        yield from _sections(title, table)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _type(annotation: Any) -> str:
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(parts[0])
    if origin is Literal:
        return ", ".join(f"`{part}`" for part in parts)
    if origin is list:
        return f"list of {_type(parts[0])}"
    if origin is dict:
        return f"table of {_type(parts[1])}"
    if parts and (origin is Union or str(origin) == "<class 'types.UnionType'>"):
        return " or ".join(_type(part) for part in parts if part is not type(None))
    return {str: "text", int: "whole number", bool: "true or false"}.get(
        annotation, getattr(annotation, "__name__", "text")
    )


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "required"
    return "" if field.default is None else f"`{toml(field.default)}`"
