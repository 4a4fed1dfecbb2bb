"""The GitHub Action and the GitLab template: valid, and their shell does what they say."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

TOP = Path(__file__).resolve().parents[1]
ACTION: dict[str, Any] = yaml.safe_load((TOP / "action.yml").read_text("utf-8"))
TEMPLATE: dict[str, Any] = yaml.safe_load((TOP / "templates/gitlab-ci.yml").read_text("utf-8"))

CLEAN = (TOP / "examples/action-request.cable").read_text("utf-8")
FAULTY = CLEAN.replace("See paragraphs 4-5", "See paragraphs 14-15")


@pytest.mark.parametrize(
    ("schema", "file"), [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "templates/gitlab-ci.yml")]
)
def test_valid_against_the_schema_of_its_reader(schema: str, file: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(TOP / file)]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A folder with a clean draft, a faulty one, and this cablelint where the scripts look for an installed one."""
    drafts = tmp_path / "work/drafts"
    drafts.mkdir(parents=True)
    (drafts / "clean.cable").write_text(CLEAN, "utf-8")
    (drafts / "faulty.cable").write_text(FAULTY, "utf-8")
    install_here(tmp_path / "temp/cablelint/bin")
    return tmp_path


def install_here(programs: Path) -> None:
    """Put this cablelint, and the Python that runs it, where the scripts look for an installed one."""
    programs.mkdir(parents=True)
    for name, start in (("cablelint", "-m cablelint"), ("python3", "")):
        script = programs / name
        script.write_text(f'#!/bin/sh\nexec {sys.executable} {start} "$@"\n')
        script.chmod(0o755)


def shell(script: str, workspace: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    bash = shutil.which("bash")
    assert bash is not None
    environment = {**os.environ, "RUNNER_TEMP": str(workspace / "temp"), "NO_COLOR": "1", **variables}
    command = [bash, "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, cwd=workspace / "work", env=environment, capture_output=True, check=False, text=True)


def checked(workspace: Path, paths: str, arguments: str = "") -> subprocess.CompletedProcess[str]:
    script = ACTION["runs"]["steps"][1]["run"]
    return shell(script, workspace, PATHS=paths, ARGUMENTS=arguments, SARIF_FILE="report.sarif")


def test_the_action_annotates_and_writes_sarif(workspace: Path) -> None:
    done = checked(workspace, "drafts")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=drafts/faulty.cable,line=21,")
    report = json.loads((workspace / "work/report.sarif").read_text("utf-8"))
    assert [result["ruleId"] for result in report["runs"][0]["results"]] == ["ACT001"]


def test_the_action_passes_a_clean_draft_and_takes_arguments(workspace: Path) -> None:
    assert checked(workspace, "drafts/clean.cable\ndrafts/clean.cable").returncode == 0
    assert checked(workspace, "drafts", "--ignore ACT").returncode == 0
    assert checked(workspace, "drafts", "--no-such-option").returncode == 2


def test_the_scripts_hold_no_text_of_their_inputs() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"], "an input would be run as code"


def test_the_template_writes_both_reports(workspace: Path) -> None:
    (workspace / "work/.cablelint").symlink_to(workspace / "temp/cablelint")
    (workspace / "work/.gitignore").write_text(".cablelint\n")
    job = TEMPLATE["cablelint"]
    variables = {**job["variables"], "CABLELINT_PATHS": "drafts"}
    done = shell(job["script"][2], workspace, **variables)
    assert done.returncode == 1, done.stderr
    for report in job["artifacts"]["reports"].values():
        assert (workspace / "work" / report).is_file()
