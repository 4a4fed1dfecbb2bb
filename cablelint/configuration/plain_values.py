"""The values of a configuration without the models that checked them, which take longer to import than a check.

They are read as the models' are, `values.format.wrap`, and JSON can hold them: a model is {"table": ...}, a mapping
{"keys": ...}, a date {"day": ...}; lists, texts, numbers and truth values are as JSON has them.
"""

from collections.abc import Mapping
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel


def written(value: Any) -> Any:
    """Return the value, or what holds values, as JSON can hold it. Raises TypeError for what it cannot hold."""
    if isinstance(value, Mapping):
        return {"keys": {key: written(item) for key, item in value.items()}}
    if isinstance(value, list):
        return [written(item) for item in value]
    if type(value) is date:
        return {"day": value.isoformat()}
    if value is None or isinstance(value, str | int | float):
        return value
    if hasattr(type(value), "model_fields"):
        return {"table": {name: written(item) for name, item in _items(value).items()}}
    raise TypeError(f"{type(value).__name__} is not a value of a configuration")


def read(content: Any) -> Any:
    """Return what was written: a model as a namespace. Raises TypeError or ValueError for anything else."""
    if isinstance(content, list):
        return [read(item) for item in content]
    if not isinstance(content, dict):
        return content
    ((kind, held),) = content.items()
    if kind == "day":
        return date.fromisoformat(held)
    items = {name: read(item) for name, item in held.items()}
    return SimpleNamespace(**items) if kind == "table" else items


def _items(model: "BaseModel") -> dict[str, Any]:
    """Return the fields of the model, and the options of rules, which it works out."""
    items = {name: getattr(model, name) for name in type(model).model_fields}
    return items | {"rule_options": options} if (options := getattr(model, "rule_options", None)) is not None else items
