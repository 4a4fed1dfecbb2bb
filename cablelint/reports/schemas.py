"""The JSON Schemas of what cablelint reads and prints, made from the models that say what may be there.

They are printed by `cablelint config --schema`, and kept under docs/schemas.
"""

from typing import Any

from pydantic import TypeAdapter

from cablelint.configuration.model import Configuration
from cablelint.reports.shapes import Finding, Inspection, ParsedCable

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MODELS: dict[str, tuple[Any, str]] = {
    "config": (Configuration, "A configuration of cablelint."),
    "check": (list[Finding], "What `cablelint check --output-format json` prints; with jsonl, one item a line."),
    "parse": (list[ParsedCable], "What `cablelint parse --output-format json` prints; with jsonl, one item a line."),
    "inspect": (Inspection, "What `cablelint inspect --output-format json` prints."),
}
NAMES = tuple(_MODELS)


def schema(name: str) -> dict[str, Any]:
    """Return the schema of this name, one of NAMES."""
    model, description = _MODELS[name]
    made = TypeAdapter(model).json_schema(mode="validation" if name == "config" else "serialization")
    return {
        "$schema": DIALECT,
        "$id": f"urn:cablelint:schema:{name}",
        "description": description,
        **made,
        "title": f"cablelint {name}",
    }
