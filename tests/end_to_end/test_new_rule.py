"""`cablelint new-rule` writes a rule that works, and its test; it never overwrites one."""

from pathlib import Path

import pytest

from cablelint.testing import assert_rule, load_rule

from .command import cablelint


def test_what_it_writes_works(tmp_path: Path) -> None:
    outcome = cablelint("new-rule", "HBR001", "contact-missing", folder=tmp_path)
    assert outcome.status == 0
    assert '[rules]\n   paths = ["house_rules"]' in outcome.output
    path = tmp_path / "house_rules" / "contact_missing.py"
    assert_rule(load_rule(path))
    assert (path.parent / "tests" / "test_contact_missing.py").is_file()


def test_another_folder(tmp_path: Path) -> None:
    assert cablelint("new-rule", "HBR001", "tides", "--folder", "our/rules", folder=tmp_path).status == 0
    assert (tmp_path / "our" / "rules" / "tides.py").is_file()


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "house_rules").mkdir()
    (tmp_path / "house_rules" / "tides.py").write_text("mine")
    outcome = cablelint("new-rule", "HBR001", "tides", folder=tmp_path)
    assert (outcome.status, "house_rules/tides.py already exists" in outcome.errors) == (2, True)
    assert (tmp_path / "house_rules" / "tides.py").read_text() == "mine"


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("HBR1", "tides", '"HBR1" is not a rule code'),
        ("HBR001", "Tides Missing", '"Tides Missing" is not a rule name'),
        ("ACT001", "tides", "ACT001 is already used by action-reference-unresolved"),
        ("HBR001", "no-deadline", "no-deadline is already used by ACT009"),
    ],
)
def test_what_cannot_be_a_rule(tmp_path: Path, code: str, name: str, expected: str) -> None:
    outcome = cablelint("new-rule", code, name, folder=tmp_path)
    assert (outcome.status, expected in outcome.errors) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_a_rule(tmp_path: Path) -> None:
    (tmp_path / "_helper.py").write_text("")
    with pytest.raises(ValueError, match="is not a rule file"):
        load_rule(tmp_path / "_helper.py")
