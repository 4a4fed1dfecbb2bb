"""Clean cables of many kinds and years: no rule has more than information to give on any of them.

Those in `traffic` are whole ones as a working officer would send them, written before cablelint was run on them.
"""

from datetime import date
from pathlib import Path

import pytest

from cablelint.linting import engine
from cablelint.linting.registry import built_in, load
from cablelint.model.cable import Profile
from cablelint.reading.parser import parse

RULES = [load(entry) for entry in built_in() if entry.default]
FOLDERS = (Path(__file__).parent / "clean", Path(__file__).parent / "traffic")
CABLES = {path.stem: path.read_text("utf-8") for folder in FOLDERS for path in sorted(folder.glob("*.cable"))}


def findings(text: str, profile: Profile | None = None, day: date | None = None) -> list[tuple[str, str]]:
    """Code and marked words of each error and warning."""
    found = engine.check(parse(text, profile=profile), RULES, date=day)
    return [(each.code, text[slice(*each.span)]) for each in found if each.severity != "info"]


def test_there_are_cables() -> None:
    assert len(CABLES) > 40


@pytest.mark.parametrize("name", CABLES)
def test_as_it_is_written(name: str) -> None:
    assert findings(CABLES[name]) == []


@pytest.mark.parametrize("name", CABLES)
def test_with_other_line_breaks(name: str) -> None:
    assert findings(CABLES[name].replace("\n", "\r\n")) == []


@pytest.mark.parametrize("name", CABLES)
def test_as_a_released_text(name: str) -> None:
    assert findings(CABLES[name], "archive") == []


@pytest.mark.parametrize("name", [name for name in CABLES if not parse(CABLES[name]).entire_text])
def test_the_heading_alone(name: str) -> None:
    """Whether a SUBJECT needs a marking may be said in the text."""
    cable = parse(CABLES[name])
    assert findings(cable.text[: cable.body.start]) == []


@pytest.mark.parametrize("name", CABLES)
def test_the_body_alone(name: str) -> None:
    cable = parse(CABLES[name])
    assert findings(cable.text[cable.body.start :], day=cable.date) == []
