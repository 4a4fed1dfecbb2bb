"""The documentation is true: what is generated is fresh, links lead to files, what it names is there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from .end_to_end.command import cablelint

TOP = Path(__file__).resolve().parents[1]
README = (TOP / "README.md").read_text("utf-8")
WRITTEN = [path for folder in (TOP, TOP / "docs", TOP / "examples", TOP / "benchmarks") for path in folder.glob("*.md")]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_what_is_generated_is_fresh() -> None:
    """Rule pages, schemas, and what the examples in README.md print."""
    command = [sys.executable, str(TOP / "docs" / "generate.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    stale = (done.stdout + done.stderr).replace("\n", " ")
    assert done.returncode == 0, f"stale: {stale}\nrun `python docs/generate.py` to renew them, and commit the result"


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(TOP)))
def test_links_lead_to_files(path: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_command_that_passes_the_tests_is_the_one_that_ci_runs() -> None:
    (command,) = [block.strip() for block in blocks("sh") if block.strip().endswith("&& pytest")]
    assert command in [line.strip() for line in (TOP / ".ci" / "run").read_text("utf-8").splitlines()]


def test_the_configuration_is_accepted(tmp_path: Path) -> None:
    (configuration,) = blocks("toml")
    (tmp_path / "cablelint.toml").write_text(configuration, "utf-8")
    (tmp_path / "drafts").mkdir()
    for name in ("one.cable", "drafts/tea.cable"):
        (tmp_path / name).write_text("1. One.\n\n2. Two.\n", "utf-8")
    outcome = cablelint("check", "--select", "TXT005", "one.cable", folder=tmp_path)
    assert (outcome.status, outcome.output, outcome.errors) == (0, "", "All checks passed.\n")


def test_the_hooks_are_there() -> None:
    (configuration,) = blocks("yaml")
    (repository,) = yaml.safe_load(configuration)["repos"]
    published = {hook["id"] for hook in yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {hook["id"] for hook in repository["hooks"]} <= published


def test_the_options_and_files_that_it_names_are_there() -> None:
    helps = "".join(cablelint(command, "--help").output for command in ("check", "parse", "rule", "rules", "config"))
    for option in set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README)):
        assert option in helps
    for name in re.findall(r"`((?:templates|docs|examples|\.ci)/[\w./-]+|action\.yml)`", README):
        assert (TOP / name).exists()
