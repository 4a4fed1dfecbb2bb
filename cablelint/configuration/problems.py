"""What is wrong with a configuration, in plain words: which file, which line, what was found, what is possible."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from cablelint.configuration.discovery import Document
from cablelint.configuration.model import Configuration
from cablelint.configuration.refusals import Location, excerpt, refusal
from cablelint.model.errors import ConfigurationError

_KINDS = {
    "boolean": "true or false",
    "dictionary": "a table",
    "integer": "a whole number",
    "list": 'a list, as in ["a", "b"]',
    "string": "text in quotes",
}
"""What a value should be, in words for people, by pydantic's word for it."""


def refuse(document: Document, error: ValidationError) -> ConfigurationError:
    """Return the exception for what the models refuse in the document: every fault of it, one a line."""
    return refusal(document, [(fault["loc"], explained(fault)) for fault in error.errors(include_url=False)])


def explained(fault: Mapping[str, Any], table: Location = ()) -> str:
    """Return what is wrong, in words, with what pydantic refuses in the table that these keys lead to."""
    keys: Location = (*table, *fault["loc"])
    key = next((part for part in reversed(keys) if isinstance(part, str)), "")
    match fault["type"]:
        case "extra_forbidden":
            return f'unknown key "{excerpt(key)}"{_nearest(key, _known_keys(keys[:-1]))}'
        case "missing":
            return f'the key "{key}" is missing'
        case "literal_error":
            expected = fault["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
            return f'"{key}" is {_shown(fault)}: expected one of {expected}'
        case "string_pattern_mismatch" | "date_from_datetime_parsing" | "date_from_datetime_inexact" | "date_parsing":
            return f'"{key}" is {_shown(fault)}: expected {_description(keys)}'
        case "greater_than_equal":
            return f'"{key}" is {_shown(fault)}: expected {fault["ctx"]["ge"]} or more'
    wanted = fault["msg"].removeprefix("String should have ")
    wanted = wanted.removeprefix("Input should be ").replace("Input should ", "should ").removeprefix("a valid ")
    kind, comma, rest = wanted.partition(",")
    return f'"{key}" is {_shown(fault)}: expected {_KINDS.get(kind, kind)}{comma}{rest}'


def _shown(fault: Mapping[str, Any]) -> str:
    value = fault["input"]
    if isinstance(value, str):
        return f'"{excerpt(value)}"'
    return str(value).lower() if isinstance(value, bool) else excerpt(repr(value))


def _nearest(key: str, known: list[str]) -> str:
    near = get_close_matches(key.replace("_", "-").lower(), known, n=1)
    return f': did you mean "{near[0]}"?' if near else f": there are {', '.join(known)}"


def _known_keys(keys: Location) -> list[str]:
    """Return the keys of the table that the keys lead to."""
    model = _model(keys)
    return [field.alias or name for name, field in model.model_fields.items()]


def _description(keys: Location) -> str:
    """Return what the model says of the key."""
    named = [key for key in keys if isinstance(key, str)]
    fields = _model(tuple(named[:-1])).model_fields.values()
    return next((field.description or "" for field in fields if field.alias == named[-1]), "another value")


def _model(keys: Location) -> type[BaseModel]:
    """Return the model of the table that the keys lead to."""
    model: type[BaseModel] = Configuration
    for key in keys:
        named = next((field for field in model.model_fields.values() if field.alias == key), None)
        model = next(_models_in(named.annotation), model) if named else model
    return model


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
