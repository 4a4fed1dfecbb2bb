"""Rules in a folder of the repository run where the user allowed it outside the repository, and nowhere else."""

import json
from pathlib import Path

import pytest

from .command import Outcome, cablelint

RULE = '''"""Tides are not given."""
from cablelint import Cable, Rule, Valid, Invalid
from ._words import WORD

print("the rule file ran", file=__import__("sys").stderr)
RULE = Rule("HBR001", "tide-missing", "warning", "no tides", "house rule")
VALID = (Valid(""),)
INVALID = (Invalid(""),)

def check(cable, options):
    if WORD not in cable.text:
        yield RULE.diagnostic(cable.subject.span, "no tides")
'''
DRAFT = "SUBJECT: TEA\n\n1. Tea is cheap.\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("CABLELINT_ALLOW_LOCAL_RULES", raising=False)
    folder = tmp_path / "drafts"
    rules = folder / "house_rules"
    rules.mkdir(parents=True)
    (folder / "cablelint.toml").write_text('[rules]\npaths = ["house_rules"]\n[rules.TXT005]\nlimit = 80\n')
    (folder / "a.cable").write_text(DRAFT)
    (rules / "tide_missing.py").write_text(RULE)
    (rules / "_words.py").write_text('WORD = "tides"\n')
    (rules / "test_tides.py").write_text("1 / 0\n")
    return folder


def check(folder: Path, *arguments: str) -> Outcome:
    return cablelint("check", "--select", "HBR001", "--output-format", "json", *arguments, folder=folder)


def test_code_of_the_repository_does_not_run_unasked(repository: Path) -> None:
    for command in ("check", "format", "parse", "rules", "config"):
        outcome = cablelint(command, folder=repository)
        assert outcome.status == 2
        assert "ran" not in outcome.errors.replace("run only", "")
        assert "cablelint.toml:2: house_rules has rules of this repository" in outcome.errors
        assert "--allow-local-rules" in outcome.errors


def test_the_option_allows_it(repository: Path) -> None:
    outcome = check(repository, "--allow-local-rules")
    assert [one["code"] for one in json.loads(outcome.output)] == ["HBR001"]
    assert outcome.status == 1


def test_the_environment_allows_it(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLELINT_ALLOW_LOCAL_RULES", "1")
    assert check(repository).status == 1
    assert cablelint("rule", "tide-missing", folder=repository).output.startswith("# HBR001 tide-missing\n")
    listed = cablelint("rules", folder=repository).output
    assert "HBR001  tide-missing" in listed
    assert "\nHBR: Local rules, from a folder of this repository\n" in listed
    assert cablelint("explain", "a.cable:1", folder=repository).output.count("HBR001") == 2
    assert cablelint("config", folder=repository).status == 0
    assert cablelint("parse", folder=repository).status == 0
    assert "HBR001" not in cablelint("rules", "--isolated", folder=repository).output
    assert cablelint("rule", "--isolated", "HBR001", folder=repository).status == 2
    monkeypatch.setenv("CABLELINT_ALLOW_LOCAL_RULES", "0")
    assert check(repository).status == 2


def test_the_file_of_the_user_allows_it(repository: Path, tmp_path: Path) -> None:
    own = tmp_path / "user" / "cablelint" / "config.toml"
    own.parent.mkdir(parents=True)
    own.write_text(f'allow-local-rules = ["{tmp_path}/elsewhere", "{repository}"]\n')
    assert check(repository).status == 1
    own.write_text(f'allow-local-rules = ["{repository}-of-others"]\n')
    assert check(repository).status == 2


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('allow-local-rule = ["x"]', 'unknown key "allow-local-rule"; the only key is "allow-local-rules"'),
        ("allow-local-rules = true", '"allow-local-rules" is True; expected a list of folders'),
    ],
)
def test_a_bad_file_of_the_user(repository: Path, tmp_path: Path, words: str, expected: str) -> None:
    own = tmp_path / "user" / "cablelint" / "config.toml"
    own.parent.mkdir(parents=True)
    own.write_text(words)
    outcome = check(repository)
    assert outcome.status == 2
    assert f"{own}: {expected}" in outcome.errors


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("../elsewhere", '"../elsewhere" is outside the folder of the configuration'),
        ("nowhere", '"nowhere" cannot be read as a folder of rules: No such file or directory'),
        ("a.cable", '"a.cable" cannot be read as a folder of rules: Not a directory'),
    ],
)
def test_a_bad_folder(repository: Path, path: str, expected: str) -> None:
    (repository / "cablelint.toml").write_text(f'[rules]\npaths = ["{path}"]\n')
    outcome = check(repository, "--allow-local-rules")
    assert outcome.status == 2
    assert expected in outcome.errors


def test_a_link_out_of_the_repository_is_refused(repository: Path, tmp_path: Path) -> None:
    (repository / "linked").symlink_to(tmp_path)
    (repository / "cablelint.toml").write_text('[rules]\npaths = ["linked"]\n')
    assert "is outside the folder" in check(repository, "--allow-local-rules").errors


def test_a_rule_that_cannot_be_imported_is_a_finding(repository: Path) -> None:
    (repository / "house_rules" / "tide_missing.py").write_text("1 / 0\n")
    outcome = cablelint("check", "--allow-local-rules", "--output-format", "json", folder=repository)
    assert outcome.status == 2
    assert "SYS003" in [one["code"] for one in json.loads(outcome.output)]


def test_a_change_beside_the_rule_is_seen_by_the_next_run(repository: Path) -> None:
    assert check(repository, "--allow-local-rules").status == 1
    (repository / "house_rules" / "_words.py").write_text('WORD = "Tea"\n')
    from .command import process

    again = process("check", "--select", "HBR001", "--allow-local-rules", folder=repository)
    assert (again.status, again.output) == (0, "")


def test_a_list_of_rules_says_where_patterns_are_from(tmp_path: Path) -> None:
    pattern = '[[pattern]]\ncode = "HSE001"\npattern = "tide+"\nmessage = "tides"\n'
    (tmp_path / "cablelint.toml").write_text(pattern)
    listed = cablelint("rules", folder=tmp_path).output
    assert "\nHSE: Patterns of the configuration\nHSE001  pattern-hse001 " in listed
    assert "\nTRN: Rules on the transmission envelope\n" in listed
