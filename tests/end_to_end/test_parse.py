"""`cablelint parse`: an array, an object a line, or an outline."""

import json
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from cablelint.reports.shapes import ParsedCable

from .command import EXAMPLES, cablelint

DRAFT = "UNCLASSIFIED\n\nE.O. 13526: N/A\nTAGS: PREL UR\nSUBJECT: TEA\n\n1. One.\n\n2. Two, see paragraph 1.\nDOE\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.cable").write_text(DRAFT)
    (tmp_path / "two.cable").write_bytes("1. Café.\r\n".encode("utf-16"))
    return tmp_path


def test_json_is_an_array(folder: Path) -> None:
    outcome = cablelint("parse", "one.cable", "two.cable", folder=folder)
    assert (outcome.status, outcome.errors) == (0, "")
    one, two = TypeAdapter(list[ParsedCable]).validate_json(outcome.output, strict=True)
    assert (one["file"], one["profile"], one["encoding"], one["subject"], one["signers"]) == (
        "one.cable",
        "draft",
        "utf-8",
        "TEA",
        ["DOE"],
    )
    assert [(each["number"], each["start_line"], each["text"]) for each in one["paragraphs"]] == [
        (1, 7, "One."),
        (2, 9, "Two, see paragraph 1."),
    ]
    assert (two["encoding"], [each["text"] for each in two["paragraphs"]]) == ("utf-16-le", ["Café."])


def test_jsonl_is_an_object_a_line(folder: Path) -> None:
    lines = cablelint("parse", "--output-format", "jsonl", ".", folder=folder).output.splitlines()
    array = cablelint("parse", "--output-format", "json", ".", folder=folder).output
    assert [json.loads(line) for line in lines] == json.loads(array)


def test_nothing_to_parse(tmp_path: Path) -> None:
    assert cablelint("parse", folder=tmp_path) == (0, "[\n]\n", "")
    assert cablelint("parse", "--output-format", "jsonl", folder=tmp_path) == (0, "", "")


def test_the_outline(folder: Path) -> None:
    outcome = cablelint("parse", "--output-format", "tree", "one.cable", folder=folder)
    assert outcome.status == 0
    assert (
        outcome.output
        == """\
one.cable
  profile: draft
  encoding: utf-8
  classification
    level: UNCLASSIFIED
    text: UNCLASSIFIED
  executive order
    order: 13526
    text: N/A
  tags
    - value: PREL, canonical: PREL, kind: subject, known: True
    - value: UR, canonical: UR, kind: geography, known: True
  subject: TEA
  paragraphs
    - number: 1, start line: 7, end line: 7, text: One.
    - number: 2, start line: 9, end line: 9, text: Two, see paragraph 1.
  signers: DOE

"""
    )


def test_the_outline_is_printable() -> None:
    outcome = cablelint("parse", "--output-format", "tree", "-", given=b"1. One\x1b[31m.\n\x07\n2. " + b"x" * 500)
    assert all(line.isprintable() for line in outcome.output.splitlines())
    assert all(len(line) <= 100 for line in outcome.output.splitlines())


@pytest.mark.parametrize(("day", "known"), [("1985-05-01", True), ("2011-05-01", False)])
def test_the_date_decides_which_tags_are_known(day: str, known: bool) -> None:
    outcome = cablelint("parse", "--date", day, "-", given=DRAFT.encode())
    assert [tag["known"] for tag in json.loads(outcome.output)[0]["tags"]] == [True, known]


def test_the_profile_and_the_name_can_be_said() -> None:
    outcome = cablelint("parse", "--profile", "archive", "--stdin-filename", "a.cable", "-", given=DRAFT.encode())
    (cable,) = json.loads(outcome.output)
    assert (cable["profile"], cable["file"]) == ("archive", "a.cable")


def test_every_part_of_a_cable() -> None:
    (cable,) = json.loads(cablelint("parse", str(EXAMPLES / "confidential.cable")).output)
    assert cable["envelope"]["identifier"] == "VZCZCXYZ0107"
    assert cable["date_time_group"] == {"text": "O 211033Z JUN 11", "precedences": ["O"], "iso": "2011-06-21T10:33:00Z"}
    assert [each["name"] for each in cable["info_addressees"]] == ["AMEMBASSY STOCKHOLM", "AMEMBASSY OSLO"]
    assert cable["classification"] == {"level": "CONFIDENTIAL", "text": "C O N F I D E N T I A L", "handling": []}
    assert cable["captions"] == ["SIPDIS", "NOFORN"]
    assert cable["executive_order"]["declassify_on"] == "2021-06-21"
    assert cable["references"] == [{"label": None, "kind": "cable", "id": "11STOCKHOLM97", "text": "STOCKHOLM 97"}]
    assert cable["classified_by"]["reasons"] == ["1.4(b)", "1.4(d)"]
    assert cable["summary"].startswith("The Ministry of Defense expects")
    assert [each["heading"] for each in cable["paragraphs"]] == ["SUMMARY", None, None, None, "COMMENT"]
    assert (cable["signers"], cable["closing"]) == (["HOLM"], {"serial": "0211", "terminator": "NNNN"})
