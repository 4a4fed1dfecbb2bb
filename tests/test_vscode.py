"""The extension for Visual Studio Code: its colors are made from what cablelint reads by, and its files fit."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from cablelint.reference import captions

TOP = Path(__file__).resolve().parents[1]
EXTENSION = TOP / "editors" / "vscode"
MANIFEST: dict[str, Any] = json.loads((EXTENSION / "package.json").read_text("utf-8"))
GRAMMAR: dict[str, Any] = json.loads((EXTENSION / "syntaxes" / "cable.tmLanguage.json").read_text("utf-8"))


def test_every_caption_has_its_color() -> None:
    (pattern,) = [one for one in heading() if one.get("name") == "storage.modifier.caption.cable"]
    for one in captions.all_captions():
        assert re.match(pattern["match"], f"  {one.caption}"), one.caption
    assert not re.match(pattern["match"], "SIPDISX")


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("TAGS: PREL, PL", "TAGS:"),
        ("SUBJECT: FERRIES", "SUBJECT:"),
        ("SUBJ: FERRIES", "SUBJ:"),
        ("E.O. 13526: N/A", "E.O. 13526:"),
        ("REF: A. BERLIN 84", "REF:"),
        ("FM AMEMBASSY WARSAW", "FM"),
        ("Classified By: Jan Kos", "Classified By:"),
    ],
)
def test_labels_end_where_their_values_begin(line: str, label: str) -> None:
    begun = (re.match(one["begin"], line) for one in heading() if "begin" in one)
    assert label in {found[0].rstrip() for found in begun if found}


def test_the_manifest_fits_the_package() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    assert MANIFEST["version"] == project["version"]
    assert MANIFEST["license"] == project["license"]
    (language,) = MANIFEST["contributes"]["languages"]
    (grammar,) = MANIFEST["contributes"]["grammars"]
    assert grammar["language"] == language["id"] == "cable"
    assert grammar["scopeName"] == GRAMMAR["scopeName"]
    assert (EXTENSION / grammar["path"]).exists()
    assert (EXTENSION / language["configuration"]).exists()
    ours = re.findall(r'"(cablelint\.\w+)"', (EXTENSION / "src" / "extension.ts").read_text("utf-8"))
    known = {one["command"] for one in MANIFEST["contributes"]["commands"]}
    known |= set(MANIFEST["contributes"]["configuration"]["properties"])
    assert set(ours) <= known


def heading() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = GRAMMAR["patterns"][0]["patterns"]
    return found
