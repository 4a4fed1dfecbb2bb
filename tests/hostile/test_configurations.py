"""Hostile configurations through the command line: nothing outside is shown, and every run ends soon."""

import time
from pathlib import Path

import pytest

from ..end_to_end.command import EXAMPLES, cablelint
from .configurations import Hostile, bombs, endless_globs, endless_patterns, reaching_out

SECRET = "THE-WORDS-THAT-ARE-NOBODYS-BUSINESS"
SOON = 20  # seconds; what is endless takes centuries


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text(f"{SECRET},b\n1,2\n")
    top = tmp_path / "repository"
    (top / ".git").mkdir(parents=True)
    (top / "sub").mkdir()
    (top / "link.txt").symlink_to(tmp_path / "secret.txt")
    (top / "tea.cable").write_bytes((EXAMPLES / "action-request.cable").read_bytes())
    return top


def named(hostile: Hostile) -> str:
    return hostile.name


@pytest.mark.parametrize("hostile", list(reaching_out()), ids=named)
def test_nothing_outside_is_shown(repository: Path, hostile: Hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", SECRET)
    (repository / "cablelint.toml").write_text(hostile.text)
    outcome = cablelint("check", "tea.cable", folder=repository)
    assert outcome.status == 2
    assert "cablelint.toml:" in outcome.errors
    for word in (SECRET[:10], "root:", "PATH="):
        assert word not in outcome.output + outcome.errors


@pytest.mark.parametrize("hostile", list(endless_patterns()), ids=named)
def test_a_pattern_that_runs_out_is_one_finding(repository: Path, hostile: Hostile) -> None:
    text = (EXAMPLES / "action-request.cable").read_text() + f"{'a' * 60}!\n"
    (repository / "tea.cable").write_text(text)
    (repository / "cablelint.toml").write_text(hostile.text)
    begun = time.monotonic()
    outcome = cablelint("check", "--no-cache", "--output-format", "concise", "tea.cable", folder=repository)
    assert time.monotonic() - begun < SOON
    assert "Traceback" not in outcome.errors
    if outcome.status == 2:
        assert outcome.output.count(" SYS003 ") == 1
        assert "was stopped after 1 second" in outcome.output


def test_the_plainest_endless_pattern_is_stopped(repository: Path) -> None:
    (repository / "cablelint.toml").write_text(next(h for h in endless_patterns() if h.name == "(a|aa)+$").text)
    (repository / "tea.cable").write_text(f"{'a' * 200}!\n" * 3)
    outcome = cablelint("check", "--no-cache", "--output-format", "concise", "tea.cable", folder=repository)
    assert outcome.status == 2
    assert outcome.output.count(" SYS003 ") == 1


@pytest.mark.parametrize("hostile", list(bombs()), ids=named)
def test_a_pattern_that_would_fill_the_memory_is_refused(repository: Path, hostile: Hostile) -> None:
    (repository / "cablelint.toml").write_text(hostile.text)
    outcome = cablelint("check", "tea.cable", folder=repository)
    assert outcome.status == 2
    assert "repeats something more than" in outcome.errors


@pytest.mark.parametrize("command", ["check", "format"])
@pytest.mark.parametrize("hostile", list(endless_globs()), ids=named)
def test_globs_are_matched_at_once(repository: Path, hostile: Hostile, command: str) -> None:
    deep = repository / "/".join(["a"] * 100)
    deep.mkdir(parents=True)
    cable = deep / f"{'a' * 200}.cable"
    cable.write_bytes((EXAMPLES / "action-request.cable").read_bytes())
    (repository / "cablelint.toml").write_text(hostile.text)
    begun = time.monotonic()
    outcome = cablelint(command, ".", folder=repository)
    assert time.monotonic() - begun < SOON
    assert outcome.status in (0, 1)


def test_a_long_gitignore_is_read_at_once(repository: Path) -> None:
    endless = [f"{'*a' * 40}*b{number}" for number in range(1_000)]
    (repository / ".gitignore").write_text("\n".join([*(f"name{n}*.log" for n in range(100_000)), *endless, "sub/"]))
    (repository / "sub" / "other.cable").write_text("x\n")
    begun = time.monotonic()
    outcome = cablelint("check", ".", folder=repository)
    assert time.monotonic() - begun < SOON
    assert "All checks passed." in outcome.errors
