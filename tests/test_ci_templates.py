"""The GitHub Action, the GitLab template and the release: valid, and their shell does what they say."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

TOP = Path(__file__).resolve().parents[1]
ACTION: dict[str, Any] = yaml.safe_load((TOP / "action.yml").read_text("utf-8"))
RELEASE = TOP / ".github/workflows/release.yml"
TEMPLATE: dict[str, Any] = yaml.safe_load((TOP / "templates/gitlab-ci.yml").read_text("utf-8"))

CLEAN = (TOP / "examples/action-request.cable").read_text("utf-8")
FAULTY = CLEAN.replace("See paragraphs 4-5", "See paragraphs 14-15")


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.gitlab-ci", "templates/gitlab-ci.yml"),
        ("vendor.github-workflows", ".github/workflows/release.yml"),
    ],
)
def test_valid_against_the_schema_of_its_reader(schema: str, file: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(TOP / file)]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A folder with a clean draft, a faulty one, and this cablelint where the scripts look for an installed one.

    All names have a space in them.
    """
    top = tmp_path / "of the team"
    drafts = top / "work/our drafts"
    drafts.mkdir(parents=True)
    (drafts / "clean tea.cable").write_text(CLEAN, "utf-8")
    (drafts / "faulty tea.cable").write_text(FAULTY, "utf-8")
    install_here(top / "temp/cablelint/bin")
    return top


def install_here(programs: Path) -> None:
    """Put the Python that runs this cablelint where the scripts look for that of an installed one."""
    programs.mkdir(parents=True)
    for name in ("python", "python3"):
        script = programs / name
        script.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
        script.chmod(0o755)


def shell(script: str, workspace: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    bash = shutil.which("bash")
    assert bash is not None
    environment = {**os.environ, "RUNNER_TEMP": str(workspace / "temp"), "NO_COLOR": "1", **variables}
    command = [bash, "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, cwd=workspace / "work", env=environment, capture_output=True, check=False, text=True)


def step(name: str) -> dict[str, Any]:
    (found,) = (one for one in ACTION["runs"]["steps"] if one["name"] == name)
    return dict(found)


def checked(workspace: Path, paths: str, arguments: str = "") -> subprocess.CompletedProcess[str]:
    script, summary = step("Check cables")["run"], str(workspace / "summary.md")
    variables = {"PATHS": paths, "ARGUMENTS": arguments, "SARIF_FILE": "our report.sarif"}
    return shell(script, workspace, GITHUB_STEP_SUMMARY=summary, **variables)


def test_the_action_annotates_and_writes_sarif(workspace: Path) -> None:
    done = checked(workspace, "our drafts\n")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=our drafts/faulty tea.cable,line=21,")
    report = json.loads((workspace / "work/our report.sarif").read_text("utf-8"))
    assert [result["ruleId"] for result in report["runs"][0]["results"]] == ["ACT001"]


def test_the_action_writes_a_summary_of_the_job(workspace: Path) -> None:
    checked(workspace, "our drafts\n")
    checked(workspace, "our drafts/clean tea.cable\n")
    summary = (workspace / "summary.md").read_text("utf-8")
    assert "| our drafts/faulty tea.cable:21:" in summary
    assert "| ACT001 action-reference-unresolved |" in summary
    assert summary.endswith("## cablelint\n\nNo findings.\n")


@pytest.mark.parametrize(
    ("paths", "arguments", "status"),
    [
        ("our drafts/clean tea.cable\r\nour drafts/clean tea.cable\r\n", "", 0),
        ("our drafts\n", "--ignore ACT", 0),
        ("our drafts\n", "--ignore\nACT\n--fail-on=error\n", 0),
        (".", "", 1),
        ("", "", 1),
        ("our drafts\n", "--no-such-option", 2),
    ],
)
def test_the_action_takes_paths_and_arguments(workspace: Path, paths: str, arguments: str, status: int) -> None:
    done = checked(workspace, paths, arguments)
    assert done.returncode == status, done.stderr


def test_a_single_line_is_split_at_its_spaces(workspace: Path) -> None:
    (workspace / "work/our drafts").rename(workspace / "work/drafts")
    (workspace / "work/sent").mkdir()
    done = checked(workspace, "sent drafts")
    assert (done.returncode, done.stdout.count("::error file=drafts/faulty")) == (1, 1)


def test_the_action_installs_itself_with_the_python_that_was_set_up(workspace: Path) -> None:
    """The commands are written down, not run: they need the package index."""
    python = workspace / "set up python"
    log = workspace / "log"
    venv = 'for last; do :; done; mkdir -p "$last/bin"; cp "$0" "$last/bin/python"'
    python.write_text(f'#!/bin/sh\necho "$@" >>"{log}"\ncase "$*" in *venv*) {venv} ;; esac\n')
    python.chmod(0o755)
    shutil.rmtree(workspace / "temp/cablelint")
    script = step("Install cablelint")["run"]
    for version, wanted in (("", "/the action"), ("1.2", "cablelint==1.2")):
        log.unlink(missing_ok=True)
        done = shell(script, workspace, PYTHON=str(python), VERSION=version, ACTION_FOLDER="/the action")
        assert done.returncode == 0, done.stderr
        assert log.read_text().splitlines() == [
            "-I -m venv cablelint",
            f"-I -m pip install --quiet --disable-pip-version-check {wanted}",
        ]


def test_the_scripts_hold_no_text_of_their_inputs() -> None:
    for one in ACTION["runs"]["steps"]:
        assert "${{" not in one.get("run", ""), "an input would be run as code"


def test_what_others_run_is_pinned() -> None:
    workflows = [ACTION["runs"], *yaml.safe_load(RELEASE.read_text("utf-8"))["jobs"].values()]
    used = [one["uses"] for workflow in workflows for one in workflow["steps"] if "uses" in one]
    assert used
    assert [name for name in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name)] == []


def from_template(workspace: Path, part: str, **variables: str) -> subprocess.CompletedProcess[str]:
    job = TEMPLATE["cablelint"]
    (script,) = job[part]
    given = {**job["variables"], "CI_BUILDS_DIR": str(workspace / "temp"), **variables}
    return shell(script, workspace, **given)


@pytest.mark.parametrize("paths", ["our drafts\nour drafts\n", "."])
def test_the_template_writes_both_reports(workspace: Path, paths: str) -> None:
    done = from_template(workspace, "script", CABLELINT_PATHS=paths, CABLELINT_ARGUMENTS="--fail-on error")
    assert done.returncode == 1, done.stderr
    for report in TEMPLATE["cablelint"]["artifacts"]["reports"].values():
        assert (workspace / "work" / report).is_file()
    assert from_template(workspace, "script", CABLELINT_ARGUMENTS="--ignore ACT").returncode == 0
    assert from_template(workspace, "script").returncode == 1


def test_the_template_installs_from_the_repository(workspace: Path) -> None:
    """The commands are written down, not run: they need the repository."""
    done = from_template(workspace, "before_script")
    assert (done.returncode, "Set CABLELINT_REPOSITORY" in done.stderr) == (2, True)
    programs, log = workspace / "programs", workspace / "log"
    programs.mkdir()
    (programs / "python3").write_text("#!/bin/sh\n")
    pip = workspace / "temp/cablelint/bin/python3"
    pip.write_text(f'#!/bin/sh\necho "$@" >>"{log}"\n')
    for program in (programs / "python3", pip):
        program.chmod(0o755)
    done = from_template(
        workspace,
        "before_script",
        CABLELINT_REPOSITORY="https://git.example.org/cablelint",
        CABLELINT_COMMIT="4c7753a",
        PATH=f"{programs}:{os.environ['PATH']}",
    )
    assert done.returncode == 0, done.stderr
    assert log.read_text().endswith(" git+https://git.example.org/cablelint@4c7753a\n")
