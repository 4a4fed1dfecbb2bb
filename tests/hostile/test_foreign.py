"""Files of other kinds are never rewritten, whether they are found in a folder, named by a hook or by hand."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

import cablelint as api

from ..end_to_end.command import cablelint
from .foreign import KINDS, PLAIN
from .foreign_texts import DRAFTS, TEXTS

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
    assert _is_refused(outcome.errors)
    if command == ("format",):
        assert outcome.status == 2


@pytest.mark.parametrize("where", [".", "named.cable"])
@pytest.mark.parametrize("command", CHANGES, ids=" ".join)
def test_named_as_a_cable_it_is_left_as_it_was(foreign: Path, command: tuple[str, ...], where: str) -> None:
    named = foreign.with_name("named.cable")
    named.write_bytes(foreign.read_bytes())
    outcome = cablelint(*command, where, folder=foreign.parent)
    assert named.read_bytes() == foreign.read_bytes()
    assert _is_refused(outcome.errors)


@pytest.mark.parametrize("command", [("check", "--diff"), ("format", "--diff")], ids=" ".join)
def test_no_change_of_it_is_shown(foreign: Path, command: tuple[str, ...]) -> None:
    outcome = cablelint(*command, foreign.name, folder=foreign.parent)
    assert "@@" not in outcome.output
    assert _is_refused(outcome.errors)


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_programs_get_it_back(text: str) -> None:
    assert api.fix(text) == api.format(text) == text


@pytest.mark.parametrize("command", [("check", "--fix", "--output-format", "concise"), ("format",)])
def test_from_standard_input_it_comes_back(command: tuple[str, ...]) -> None:
    outcome = cablelint(*command, "-", given=b"Dear Ann, \n\nI am well. \n\nYours, Bea\n")
    assert "Dear Ann, \n\nI am well. \n\nYours, Bea\n" in outcome.output
    assert outcome.errors.startswith("cablelint: - was not changed: it reads as a letter")
    assert outcome.status == 2


@pytest.mark.parametrize("text", DRAFTS.values(), ids=list(DRAFTS))
def test_a_draft_is_rewritten_under_any_name(text: str, tmp_path: Path) -> None:
    for name in ("draft.txt", "draft.cable"):
        file = tmp_path / name
        file.write_bytes(text.encode())
        assert not _is_refused(cablelint("check", "--fix", name, folder=tmp_path).errors)
        assert not _is_refused(cablelint("format", name, folder=tmp_path).errors)
        assert file.read_bytes() != text.encode()


def _is_refused(errors: str) -> bool:
    return "not a cable:" in errors or ("was not changed: " in errors and "as a cable" in errors)
