"""Whole texts of other eras and in other wrappers, invented: every value that is read in each, in tables.

A case is its name, the text, and the values that are not empty; each other value must be empty. Lines of a value are
compared as one. Values named in `left` are not read as they should be yet.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from cablelint.reading.parser import parse
from cablelint.reports.cable_json import as_json

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "wrapped"


class Wrapped(NamedTuple):
    name: str
    text: str
    says: dict[str, Any]


def read_cases(path: Path) -> Iterator[Wrapped]:
    for case in path.read_text("utf-8").split("### ")[1:]:
        name, _, rest = case.partition("\n")
        text, _, values = rest.partition("~~~~\n")
        says: dict[str, Any] = {}
        for line in values.splitlines():
            field, _, value = line.partition(": ")
            if field == "p":
                says.setdefault("p", []).append(json.loads(value))
            elif field:
                says[field] = json.loads(value)
        yield Wrapped(f"{path.stem}: {name}", text, says)


def joined(text: str | None) -> str | None:
    return text and " ".join(text.split())


def filled(found: dict[str, Any] | None, *left_out: str) -> dict[str, Any] | None:
    return found and {name: value for name, value in found.items() if value and name not in left_out}


def nested(one: dict[str, Any]) -> dict[str, Any]:
    paragraphs = [[each["number"], joined(each["text"])] for each in one["paragraphs"]]
    said = {**heading(one), "p": paragraphs, "signers": one["signers"]}
    return {name: value for name, value in said.items() if value}


def heading(cable: dict[str, Any]) -> dict[str, Any]:
    moment, order = cable["date_time_group"], cable["executive_order"]
    return {
        "dtg": moment and moment["text"],
        "iso": moment and moment["iso"],
        "from": cable["originator"],
        "to": [one["name"] for one in cable["action_addressees"]],
        "info": [one["name"] for one in cable["info_addressees"]],
        "level": cable["classification"] and cable["classification"]["level"],
        "handling": (cable["classification"] or {}).get("handling", []),
        "ref": cable["message_reference"] and cable["message_reference"]["id"],
        "captions": cable["captions"],
        "eo": order and [order["order"], order["text"], order["declassify_on"]],
        "tags": [one["canonical"] for one in cable["tags"]],
        "subject": joined(cable["subject"]),
        "refs": [one["id"] or joined(one["text"]) for one in cable["references"]],
        "summary": joined(cable["summary"]),
    }


def said(text: str) -> dict[str, Any]:
    """Every value of the JSON, cut down to what the cases write out."""
    cable: dict[str, Any] = {**as_json(parse(text), "a.cable", "utf-8")}
    section, authority = cable["section"], cable["classified_by"] or {"names": [], "reasons": []}
    return {
        **heading(cable),
        "profile": cable["profile"],
        "foreign": cable["foreign"],
        "exempt": [member for one in cable["action_addressees"] for member in one["exempt"]],
        "section": section and [section["number"], section["of"]],
        "passing": cable["passing"],
        "marking": cable["subject_marking"],
        "by": authority["names"],
        "reasons": authority["reasons"],
        "p": [
            [one["number"], one["marking"], joined(one["heading"]), joined(one["text"])] for one in cable["paragraphs"]
        ],
        "unnumbered": [joined(one["text"]) for one in cable["unnumbered"]],
        "quoted": [one["title"] for one in cable["quoted_blocks"]],
        "nested": [nested(one) for one in cable["nested"]],
        "signers": cable["signers"],
        "closing": cable["closing"] and cable["closing"]["terminator"],
        "release": filled(cable["release"], "attributes", "status"),
        "print": filled(cable["processing"]),
    }


CASES = [case for path in sorted(FOLDER.glob("*.cases")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_says(case: Wrapped) -> None:
    found = said(case.text)
    for field in case.says.pop("left", ()):
        assert found.pop(field) != case.says.pop(field), f"{field} is read: take it out of `left`"
    assert {
        field: value for field, value in found.items() if field in case.says or value not in (None, [])
    } == case.says
