"""Files of other kinds are never rewritten, whether they are found in a folder, named by a hook or by hand."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from ..end_to_end.command import cablelint
from .foreign import KINDS, PLAIN

CHANGES = (("check", "--fix"), ("check", "--fix", "--unsafe-fixes"), ("format",))


@pytest.fixture(params=[*KINDS, *PLAIN])
def foreign(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A file, which must be the same after the test."""
    make = {**KINDS, **PLAIN}[request.param]
    path = tmp_path / "other.txt"
    data = make(random.Random(request.param))
    path.write_bytes(data)
    yield path
    assert path.read_bytes() == data


@pytest.mark.parametrize("command", CHANGES, ids=" ".join)
def test_found_it_is_passed_over(foreign: Path, command: tuple[str, ...]) -> None:
    outcome = cablelint(*command, str(foreign.parent), folder=foreign.parent)
    assert outcome.status == 2
    assert "Skipped 1 file:" in outcome.errors


@pytest.mark.parametrize("command", CHANGES, ids=" ".join)
def test_named_by_a_hook_it_stops_nothing(foreign: Path, command: tuple[str, ...]) -> None:
    outcome = cablelint(*command, "--found", foreign.name, folder=foreign.parent)
    assert outcome.status == 0
    assert "Skipped 1 file:" in outcome.errors


@pytest.mark.parametrize("command", CHANGES, ids=" ".join)
def test_named_by_hand_it_is_left_as_it_was(foreign: Path, command: tuple[str, ...]) -> None:
    outcome = cablelint(*command, foreign.name, folder=foreign.parent)
    assert outcome.status == 2
    assert "no cable:" in outcome.errors or "is left as it was: it does not read as a cable" in outcome.errors
