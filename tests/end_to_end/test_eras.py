"""Texts of other eras and in other wrappers, each with all that is read in it; and what is said of them."""

import json
from pathlib import Path
from typing import Any

import pytest

import cablelint as library

from .command import cablelint

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "eras"
TEXTS = sorted(FOLDER.glob("*.txt"))
FOREIGN = {"military-sets", "edited-volume"}


def findings(text: str) -> list[tuple[str, str]]:
    outcome = cablelint("check", "--isolated", "--no-cache", "--output-format", "json", "-", given=text.encode())
    return [(one["code"], one["severity"]) for one in json.loads(outcome.output)]


def parsed(text: str) -> Any:
    (cable,) = json.loads(cablelint("parse", "--isolated", "-", given=text.encode()).output)
    return cable


def assert_holds(found: Any, expected: Any, where: str) -> None:
    """That the value is what is expected; an object may have more fields, which other tests are about."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for name, value in expected.items():
            assert_holds(found[name], value, f"{where}.{name}")
    elif isinstance(expected, list) and isinstance(found, list):
        assert len(found) == len(expected), where
        for index, (one, two) in enumerate(zip(found, expected, strict=True)):
            assert_holds(one, two, f"{where}[{index}]")
    else:
        assert found == expected, where


def test_there_are_twenty() -> None:
    assert len(TEXTS) >= 20


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_is_read(path: Path) -> None:
    cable = parsed(path.read_text("utf-8"))
    for name, value in json.loads(path.with_suffix(".json").read_text("utf-8")).items():
        assert_holds(cable[name], value, name)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_line_breaks_make_no_difference(path: Path) -> None:
    text = path.read_text("utf-8")
    one, two = (parsed(each) for each in (text, text.replace("\n", "\r\n")))
    assert json.dumps(one) == json.dumps(two).replace("\\r\\n", "\\n")


@pytest.mark.parametrize("name", sorted(FOREIGN))
def test_another_format_gives_one_information_and_is_never_rewritten(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    assert findings(text) == [("HDG022", "info")]
    assert library.fix(text, unsafe=True) == text
    assert library.format(text) == text


def test_a_text_on_one_line_does_not_pass() -> None:
    text = (FOLDER / "one-line.txt").read_text("utf-8")
    assert {("HDG005", "warning"), ("PAR007", "warning")} <= {*findings(text)}
    assert "HDG001" not in dict(findings(text))


def test_a_text_on_one_line_that_cannot_be_read_does_not_pass_either() -> None:
    text = (FOLDER / "one-line.txt").read_text("utf-8").replace("TAGS:", "TGAS").replace("SUBJECT:", "SUJBECT")
    assert ("HDG021", "warning") in findings(text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_stamp_and_no_page_is_in_a_value(path: Path) -> None:
    """Of what a reader calls the cable's own, nothing is of the print or the release."""
    cable = library.parse(path.read_text("utf-8"))
    if cable.foreign or path.stem == "one-line":
        return
    for words in ("PAGE 0", "Case No", "eclassified/", "REVIEW AUTH", "Current Class", "OCT-0", "Page 1"):
        assert words not in cable.text
