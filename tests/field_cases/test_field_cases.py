"""What `cablelint parse` says of small cables, field by field: the tables beside this file."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.command import cablelint

from .cases import Case, all_cases, found, fulfilled

CASES = tuple(all_cases())
FEWEST = 400


@pytest.fixture(scope="module")
def parsed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The first message of each text, by table and name: one run reads them all."""
    folder = tmp_path_factory.mktemp("cases")
    for number, case in enumerate(CASES):
        (folder / f"{number}.cable").write_text(case.text, "utf-8")
    outcome = cablelint("parse", "--isolated", "--jobs", "1", "--output-format", "json", str(folder))
    cables = {Path(cable["file"]).stem: cable for cable in json.loads(outcome.output) if cable["message"] == 1}
    return {name_of(case): cables[str(number)] for number, case in enumerate(CASES)}


def name_of(case: Case) -> str:
    return f"{case.table}: {case.name}"


def test_there_are_many() -> None:
    assert len({name_of(case) for case in CASES}) == len(CASES) >= FEWEST


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_field(case: Case, parsed: dict[str, Any]) -> None:
    cable = parsed[name_of(case)]
    assert case.expected
    wrong = {path: found(cable, path) for path, value in case.expected if not fulfilled(found(cable, path), value)}
    if case.fails:
        assert wrong, f"right now, so remove its mark: {case.fails}"
        pytest.xfail(case.fails)
    assert not wrong, case.text
