"""The documentation is true: what is generated is fresh, links lead to files, what it names is there."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from cablelint.cli.introspection import Command, commands

from .end_to_end.command import cablelint

TOP = Path(__file__).resolve().parents[1]
README = (TOP / "README.md").read_text("utf-8")
WRITTEN = [path for folder in (TOP, TOP / "docs", TOP / "examples", TOP / "benchmarks") for path in folder.glob("*.md")]


def blocks(language: str) -> list[str]:
    return snippets(README, language)


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
    helps = "".join(
        cablelint(command, "--help").output
        for command in ("check", "new", "parse", "renumber", "rule", "rules", "config")
    )
    own = re.sub(r"`?docker .*", "", README)
    for option in set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", own)):
        assert option in helps
    for name in re.findall(r"`((?:templates|docs|examples|\.ci)/[\w./-]+|action\.yml)`", README):
        assert (TOP / name).exists()


@pytest.mark.parametrize("command", commands(), ids=lambda command: str(command.name))
def test_the_manual_page_shows_values_as_they_are_typed(command: Command) -> None:
    page = (TOP / "docs" / "cablelint.1").read_text("utf-8").replace("\\-", "-")
    section = page.partition(f".SS cablelint {command.name} ")[2].partition(".SS ")[0]
    for option in command.options:
        (words,) = re.findall(rf"^\.TP\n\\fB{option.flags[0]}\\fR.*\n(.*)$", section, re.MULTILINE) or [""]
        assert words or option.flags[-1] == "--help"
        assert option.several or [choice for choice in option.choices if choice not in words] == []


def test_the_types_of_keys_are_words() -> None:
    page = (TOP / "docs" / "configuration-keys.md").read_text("utf-8")
    types = re.findall(r"^\| `[\w-]+` \| ([^|]+) \|", page, re.MULTILINE)
    assert len(types) > 50
    assert [words for words in types if re.search("[A-Z]", re.sub("`[^`]*`", "", words))] == []


GUIDE = (TOP / "docs" / "repository.md").read_text("utf-8")


def snippets(text: str, language: str) -> list[str]:
    return list(re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))


def released() -> set[str]:
    """The versions that the changelog says are released, as tags."""
    log = (TOP / "CHANGELOG.md").read_text("utf-8")
    return {
        f"v{version}" for version, rest in re.findall(r"^## (\d[\w.]*)(.*)$", log, re.M) if "unreleased" not in rest
    }


@pytest.mark.parametrize("text", [README, GUIDE], ids=["README", "guide"])
def test_no_snippet_names_a_release_that_there_is_not(text: str) -> None:
    named = re.findall(r"rev: (\S+)|cablelint@(\S+)|/raw/([^/]+)/|CABLELINT_COMMIT: (\S+)", text)
    words = {word for found in named for word in found if word}
    assert words
    assert words - {"COMMIT"} <= released()
    assert not re.search(r"pip install cablelint", text)


def test_the_snippets_of_the_guide_are_what_their_readers_take(tmp_path: Path) -> None:
    hooks, workflow, job = snippets(GUIDE, "yaml")
    schemas = {"vendor.github-workflows": workflow, "vendor.gitlab-ci": job}
    for schema, words in schemas.items():
        file = tmp_path / "snippet.yml"
        file.write_text(words.replace("ADDRESS", "https://git.example.org/cablelint"), "utf-8")
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
        done = subprocess.run(command, capture_output=True, check=False, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    (repository,) = yaml.safe_load(hooks)["repos"]
    published = {hook["id"] for hook in yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {hook["id"] for hook in repository["hooks"]} <= published
    inputs = yaml.safe_load((TOP / "action.yml").read_text("utf-8"))["inputs"]
    (own,) = [step for step in yaml.safe_load(workflow)["jobs"]["cables"]["steps"] if "cablelint" in step["uses"]]
    assert set(own["with"]) <= set(inputs)
    template = yaml.safe_load((TOP / "templates" / "gitlab-ci.yml").read_text("utf-8"))["cablelint"]
    assert set(yaml.safe_load(job)["cablelint"]["variables"]) <= set(template["variables"])


def commands_of(text: str) -> list[list[str]]:
    """The cablelint commands of the shell snippets, without their comments."""
    lines = "\n".join(snippets(text, "sh")).replace("\\\n", " ").splitlines()
    return [words for words in (shlex.split(line, comments=True) for line in lines) if words[:1] == ["cablelint"]]


DRAFTING = (TOP / "docs" / "drafting.md").read_text("utf-8")
PRINTED = [*commands_of(README), *commands_of(DRAFTING)]


@pytest.mark.parametrize("words", PRINTED, ids=" ".join)
def test_a_command_works_as_printed(words: list[str], tmp_path: Path) -> None:
    """In a folder with the drafts that they name; a check may find something."""
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    paragraphs = "".join(f"{number}. (U) The port closed in May.\n\n" for number in range(1, 7))
    heading = "UNCLAS OSLO 000012\n\nE.O. 13526: N/A\nTAGS: ETRD, NO\nSUBJECT: TEA\n\n"
    for file in (drafts / "tea.cable", *([tmp_path / "tea.cable"] if words[1] == "renumber" else [])):
        if words[1] != "new":  # which writes it
            file.write_text(heading + paragraphs.rstrip() + "\n", "utf-8")
    outcome = cablelint(*words[1:], folder=tmp_path)
    assert outcome.status in ((0, 1) if words[1] == "check" else (0,)), outcome.errors


def test_the_commands_of_the_readme_work_one_after_the_other(tmp_path: Path) -> None:
    (block,) = [words for words in snippets(README, "sh") if words.startswith("mkdir drafts\n")]
    (tmp_path / "drafts").mkdir()
    outcomes = [cablelint(*words[1:], folder=tmp_path) for words in commands_of(f"```sh\n{block}```\n")]
    assert [outcome.status for outcome in outcomes] == [0, 1, 0, 0, 0, 0, 0], [outcome.errors for outcome in outcomes]


def test_the_template_of_the_guide_makes_a_draft(tmp_path: Path) -> None:
    (template,) = snippets(DRAFTING, "text")
    (tmp_path / "weekly.template").write_text(template, "utf-8")
    given = ["--from", "AMEMBASSY OSLO", "--to", "SECSTATE WASHDC", "--tags", "PREL,NO", "--classification", "C"]
    outcome = cablelint("new", "--kind", "weekly", "--templates", str(tmp_path), *given)
    assert (outcome.status, "1. (C) The week: [TEXT]\n" in outcome.output) == (0, True), outcome.errors
