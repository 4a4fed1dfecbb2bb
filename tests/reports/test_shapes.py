"""The published shapes are exactly these, and what is printed has them."""

import json
import re
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import jsonschema
import pytest
from hypothesis import given
from pydantic import TypeAdapter
from typing_extensions import is_typeddict

from cablelint import check
from cablelint.files.source import Places
from cablelint.reading import parser
from cablelint.reports import schemas
from cablelint.reports.cable_json import as_json
from cablelint.reports.findings_json import finding
from cablelint.reports.shapes import Day, Finding, Moment, ParsedCable

from ..end_to_end.command import EXAMPLES, cablelint
from ..properties.strategies import texts

PLACE = {"line": "int", "column": "int", "offset": "int"}
FINDING = {
    "file": "str",
    "code": "str",
    "name": "str",
    "severity": "error|warning|info",
    "message": "str",
    "start": PLACE,
    "end": PLACE,
    "fix": {
        "title": "str",
        "applicability": "safe|unsafe",
        "edits": [{"start": "int", "end": "int", "text": "str"}],
    },
    "related": [{"start": PLACE, "end": PLACE, "message": "str"}],
    "url": "str",
}
ADDRESSEE = {
    "routing_indicator": "str?",
    "name": "str",
    "precedence": "str?",
    "serial": "str?",
    "exempt": ["str"],
}
PARSED: dict[str, Any] = {
    "file": "str",
    "profile": "telegram|smart|draft|archive",
    "encoding": "utf-8|utf-16-le|utf-16-be|windows-1252",
    "envelope": {
        "identifier": "str?",
        "precedence": "str?",
        "routing_indicators": ["str"],
        "originating_routing_indicator": "str?",
        "serial": "str?",
        "filed": "str?",
        "operating_signals": ["str"],
        "classification_code": "str?",
    },
    "date_time_group": {"text": "str", "precedences": ["str"], "iso": "datetime?"},
    "originator": "str?",
    "action_addressees": [ADDRESSEE],
    "info_addressees": [ADDRESSEE],
    "classification": {
        "level": "UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET?",
        "text": "str",
        "handling": ["str"],
    },
    "message_reference": {"office": "str", "serial": "str", "id": "str?"},
    "section": {"number": "int?", "of": "int?"},
    "captions": ["str"],
    "passing": ["str"],
    "executive_order": {"order": "str?", "text": "str", "declassify_on": "date?"},
    "tags": [
        {
            "value": "str",
            "canonical": "str",
            "kind": "subject|geography|organization|program|person|unknown",
            "known": "bool",
        }
    ],
    "subject": "str?",
    "subject_marking": "str?",
    "references": [
        {"label": "str?", "kind": "cable|airgram|email|report|telephone|other", "id": "str?", "text": "str"}
    ],
    "classified_by": {
        "names": ["str"],
        "title": "str?",
        "reasons": ["str"],
        "derived_from": "str?",
        "text": "str",
    },
    "summary": "str?",
    "paragraphs": [
        {
            "number": "int?",
            "marking": "str?",
            "heading": "str?",
            "start_line": "int",
            "end_line": "int",
            "text": "str",
            "items": [
                {"label": "str", "level": "int", "marking": "str?", "start_line": "int", "end_line": "int"},
            ],
        }
    ],
    "unnumbered": [{"marking": "str?", "start_line": "int", "end_line": "int", "text": "str"}],
    "quoted_blocks": [{"title": "str", "start_line": "int", "end_line": "int"}],
    "action_requests": [{"paragraph": "int?", "text": "str", "refers_to": ["int"]}],
    "asks": [{"paragraph": "int?", "text": "str", "posts": ["str"]}],
    "deadlines": [{"paragraph": "int?", "text": "str", "date": "date?"}],
    "points": [{"paragraph": "int?", "title": "str", "start_line": "int", "end_line": "int"}],
    "contacts": [{"paragraph": "int?", "text": "str"}],
    "signers": ["str"],
    "closing": {"serial": "str?", "terminator": "str?"},
    "page_breaks": [{"kind": "page_line|banner", "text": "str", "start_line": "int", "end_line": "int"}],
    "release": {
        "status": "RELEASED IN FULL|RELEASED IN PART|DENIED|DECLASSIFIED?",
        "decision": "in full|in part|denied|declassified?",
        "case": "str?",
        "document": "str?",
        "date": "date?",
        "authority": "str?",
        "exemptions": ["str"],
        "current": "UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET?",
        "redactions": "int",
        "attributes": [{"label": "str", "value": "str"}],
    },
    "print_block": {
        "action": ["str"],
        "info": ["str"],
        "drafted_by": "str?",
        "approved_by": "str?",
        "cleared_by": ["str"],
        "released_by": "str?",
    },
    "processing": {
        "action_offices": ["str"],
        "origin_offices": ["str"],
        "info_offices": ["str"],
        "drafted_by": ["str"],
        "cleared_by": ["str"],
        "approved_by": ["str"],
        "released_by": ["str"],
        "dissemination_rule": "str?",
        "attachments": ["str"],
        "info": ["str"],
        "exempt": ["str"],
    },
    "foreign": "usmtf|print_edition|white_house|memorandum|airgram|mail|intelligence_report|other_service?",
}
PARSED["nested"] = [
    {
        **{name: PARSED[name] for name in ("date_time_group", "originator", "action_addressees", "info_addressees")},
        **{name: PARSED[name] for name in ("classification", "message_reference", "captions", "executive_order")},
        **{name: PARSED[name] for name in ("tags", "subject", "references", "summary", "paragraphs", "signers")},
        "start_line": "int",
        "end_line": "int",
    }
]
PARSED["message"] = "int"


def shape(annotation: Any) -> Any:
    """A type as it is written above; an object that may be null like any object."""
    if is_typeddict(annotation):
        return {name: shape(one) for name, one in get_type_hints(annotation, include_extras=True).items()}
    if get_origin(annotation) is Annotated:
        return {Day: "date", Moment: "datetime"}.get(annotation) or shape(get_args(annotation)[0])
    arguments = get_args(annotation)
    if getattr(annotation, "__origin__", None) is list:
        return [shape(arguments[0])]
    if type(None) in arguments:
        (present,) = (each for each in arguments if each is not type(None))
        inner = shape(present)
        return inner if isinstance(inner, dict) else f"{inner}?"
    return "|".join(arguments) if arguments else annotation.__name__


def test_the_models_are_what_was_promised() -> None:
    assert shape(Finding) == FINDING
    assert shape(ParsedCable) == PARSED


def test_the_fields_stand_in_their_order() -> None:
    assert list(Finding.__annotations__) == list(FINDING)
    assert list(ParsedCable.__annotations__) == list(PARSED)


def round_trip(shape: Any, printed: Any) -> Any:
    """What a program that reads the output by the models would write of it."""
    models: TypeAdapter[Any] = TypeAdapter(shape)
    return models.dump_python(models.validate_json(json.dumps(printed), strict=True), mode="json")


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.cable")), ids=lambda path: path.name)
def test_what_the_examples_give(path: Path) -> None:
    found = json.loads(cablelint("check", "--select", "ALL", "--output-format", "json", str(path)).output)
    read = json.loads(cablelint("parse", "--output-format", "json", str(path)).output)
    assert round_trip(list[Finding], found) == found
    assert round_trip(list[ParsedCable], read) == read
    jsonschema.validate(found, schemas.schema("check"))
    jsonschema.validate(read, schemas.schema("parse"))
    assert [list(one) for one in read] == [list(PARSED)]
    assert all(list(one) == list(FINDING) for one in found)


@given(texts)
def test_what_any_text_gives(text: str) -> None:
    cable = parser.parse(text)
    read = as_json(cable, "a.cable", "utf-8")
    assert round_trip(ParsedCable, read) == read
    places = Places(text)
    for diagnostic in check(text, select=["ALL"]):
        found = finding(diagnostic, "a.cable", places)
        assert round_trip(Finding, found) == found


@pytest.mark.parametrize("name", schemas.NAMES)
def test_schemas_are_schemas(name: str) -> None:
    schema = schemas.schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == schemas.DIALECT
    assert re.fullmatch(r"urn:cablelint:schema:[a-z]+", schema["$id"])
    assert schema["description"]


@pytest.mark.parametrize("change", [{"extra": 1}, {"severity": "fatal"}, {"code": "ACT1"}, {"start": None}])
def test_schemas_refuse_what_has_another_shape(change: dict[str, Any]) -> None:
    text = "1. Post,s view.\n"
    (diagnostic,) = check(text, select=["TXT002"])
    one = finding(diagnostic, "a.cable", Places(text))
    jsonschema.validate([one], schemas.schema("check"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**one, **change}], schemas.schema("check"))
