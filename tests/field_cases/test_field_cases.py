"""What `cablelint parse` says of small cables, field by field: the tables beside this file."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.command import cablelint

from .cases import Case, all_cases, found, fulfilled

CASES = tuple(all_cases())
FEWEST = 400
FOUND = frozenset({"findings", "found_at", "grave"})


@pytest.fixture(scope="module")
def parsed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The first message of each text, by table and name: one run reads them all."""
    folder = tmp_path_factory.mktemp("cases")
    for number, case in enumerate(CASES):
        (folder / f"{number}.cable").write_text(case.text, "utf-8")
    judged = _judged(folder)
    outcome = cablelint("parse", "--isolated", "--jobs", "1", "--output-format", "json", str(folder))
    cables = {Path(cable["file"]).stem: cable for cable in json.loads(outcome.output) if cable["message"] == 1}
    return {name_of(case): cables[str(number)] | judged.get(number, {}) for number, case in enumerate(CASES)}


def _judged(folder: Path) -> dict[int, dict[str, Any]]:
    """What `cablelint check` finds in the cases that ask: codes, lines, and the codes that are no information."""
    asked = [number for number, case in enumerate(CASES) if not FOUND.isdisjoint(path for path, _ in case.expected)]
    files = [str(folder / f"{number}.cable") for number in asked]
    outcome = cablelint("check", "--isolated", "--no-cache", "--exit-zero", "--output-format", "json", *files)
    judged: dict[int, dict[str, Any]] = {number: {"findings": [], "found_at": [], "grave": None} for number in asked}
    for one in json.loads(outcome.output):
        case = judged[int(Path(one["file"]).stem)]
        case["findings"].append(one["code"])
        case["found_at"] += range(one["start"]["line"], one["end"]["line"] + 1)
        if one["severity"] != "info":
            case["grave"] = [*(case["grave"] or ()), one["code"]]
    return judged


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
