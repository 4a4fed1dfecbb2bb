"""docs/writing-a-rule.md works as it is written: its snippets make a rule whose test passes and that runs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from .end_to_end.command import process

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "writing-a-rule.md").read_text("utf-8")
BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
PORT_CALL = "SUBJECT: PORT CALL AT KOTKA\n\n1. The ship arrives on May 4.\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository in which each titled snippet was added to its file, one after the other."""
    for _, title, words in BLOCK.findall(PAGE):
        if title:
            path = tmp_path / title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text((path.read_text("utf-8") + "\n\n" if path.exists() else "") + words, "utf-8")
    (tmp_path / "cablelint.toml").write_text(next(words for kind, _, words in BLOCK.findall(PAGE) if kind == "toml"))
    (tmp_path / "call.cable").write_text(PORT_CALL)
    return tmp_path


def commands() -> list[str]:
    return [line for kind, _, words in BLOCK.findall(PAGE) if kind == "sh" for line in words.splitlines()]


def test_the_test_of_the_rule_passes(repository: Path) -> None:
    assert commands()[0] == "pytest house_rules"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "house_rules"]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    assert (done.returncode, "5 passed" in done.stdout) == (0, True), done.stdout


def test_the_rule_runs(repository: Path) -> None:
    _, *arguments = commands()[1].split()
    outcome = process(*arguments, "--output-format", "concise", folder=repository)
    assert outcome.output.startswith('call.cable:1:10: HBR001 warning "PORT CALL AT KOTKA" does not give the tides')
    assert outcome.status == 1


def test_other_snippets_of_python_are_python() -> None:
    for kind, title, words in BLOCK.findall(PAGE):
        if kind == "python" and not title:
            compile(f"def snippet():\n{re.sub('^', '    ', words, flags=re.MULTILINE)}", "snippet", "exec")
