"""The published hooks with the real pre-commit, on a repository such as there are."""

import re
from pathlib import Path

import pytest
import yaml

from .precommit import Team, local, needs_pre_commit

FAULTY = "UNCLAS\n\nE.O. 13526: N/A\nTAGS: ETRD, KE\nSUBJ: TEA\n\n1. See paragraph 9.\n\n2. Tea is up.\n"
CLEAN = FAULTY.replace("SUBJ:", "SUBJECT:").replace("paragraph 9", "paragraph 2")
NAMES = (
    "a b.cable",
    "Köln – café.cable",
    "日本.CBL",
    'it\'s "so".cable',
    "[a]*.cable",
    "deep/er/tea.cable",
)

pytestmark = needs_pre_commit


@pytest.fixture
def team(tmp_path: Path) -> Team:
    """A repository with the hooks and a clean draft that is committed."""
    team = Team(tmp_path)
    hooks = [{"id": "cablelint"}, {"id": "cablelint-fix"}, {"id": "cablelint-format"}]
    team.write(".pre-commit-config.yaml", yaml.safe_dump(local(hooks)))
    team.write("clean.cable", CLEAN)
    team.run("git add . && git commit --quiet --message Start")
    return team


def found(printed: str) -> set[str]:
    """The files that findings are shown in."""
    return {match.replace("\\", "/") for match in re.findall(r"^  *--> (.+):\d+:\d+$", printed, re.MULTILINE)}


def test_names_of_any_kind_are_checked(team: Team) -> None:
    for name in NAMES:
        team.write(name, FAULTY)
    team.run("git add .")
    assert found(team.run("pre-commit run cablelint", status=1)) == set(NAMES)
    team.run("pre-commit run cablelint-fix", status=1)
    assert all("SUBJECT: TEA" in (team.folder / name).read_text("utf-8") for name in NAMES)


def test_a_name_like_an_option_is_said_to_be_none(team: Team) -> None:
    team.write("-dash.txt", FAULTY)
    team.run("git add .")
    said = 'no option "-dash.txt": for the file of that name, give ./-dash.txt'
    assert said in team.run("pre-commit run cablelint", status=1)
    assert found(team.run("cablelint check ./-dash.txt", status=1)) == {"./-dash.txt"}


def test_renamed_and_deleted_files(team: Team) -> None:
    for name in ("old.cable", "gone.cable", "stays.cable"):
        team.write(name, FAULTY)
    team.run("git add . && git commit --quiet --message More")
    team.run("git mv old.cable 'new name.cable' && git rm --quiet gone.cable")
    assert found(team.run("pre-commit run cablelint", status=1)) == {"new name.cable"}
    team.run("git rm --quiet --force 'new name.cable'")
    assert "(no files to check)Skipped" in team.run("pre-commit run cablelint")


def test_a_submodule_is_its_own_affair(team: Team, tmp_path: Path) -> None:
    other = Team(tmp_path, "other")
    other.write("tea.cable", FAULTY)
    other.run("git add . && git commit --quiet --message Tea")
    team.run(f"git -c protocol.file.allow=always submodule --quiet add {other.folder} 'sub module.cable'")
    assert found(team.run("pre-commit run cablelint --all-files")) == set()
    team.run("git commit --quiet --message 'Take the other in'")


def test_what_a_configuration_excludes_is_left_alone(team: Team) -> None:
    team.write("cablelint.toml", 'exclude = ["sent/**", "*.txt"]\n')
    for name in ("sent/tea.cable", "notes.txt", "tea.cable"):
        team.write(name, FAULTY)
    team.run("git add .")
    assert found(team.run("pre-commit run cablelint", status=1)) == {"tea.cable"}
    team.run("pre-commit run cablelint-fix --files sent/tea.cable notes.txt")
    team.run("pre-commit run cablelint-format --files sent/tea.cable notes.txt")
    assert (team.folder / "sent/tea.cable").read_text("utf-8") == FAULTY


def test_what_the_hook_excludes_is_left_alone(team: Team) -> None:
    hooks = [{"id": "cablelint", "exclude": "^sent/"}]
    team.write(".pre-commit-config.yaml", yaml.safe_dump(local(hooks)))
    for name in ("sent/tea.cable", "tea.cable"):
        team.write(name, FAULTY)
    team.run("git add .")
    assert found(team.run("pre-commit run cablelint", status=1)) == {"tea.cable"}


def test_only_what_is_committed_is_checked(team: Team) -> None:
    """Changes that are not staged are put away while the hooks run."""
    team.run("pre-commit install")
    team.write("tea.cable", CLEAN)
    team.run("git add .")
    team.write("tea.cable", FAULTY)
    team.run("SKIP=cablelint-fix,cablelint-format git commit --quiet --message Tea")
    assert (team.folder / "tea.cable").read_text("utf-8") == FAULTY


MANY = 1_200  # long names, which take more than the 128 KiB that pre-commit puts on one command line


def test_one_run_of_all_cables_makes_one_report(team: Team) -> None:
    """Where names are handed over in several calls, a report file has those of the last call only."""
    report = ["--select=HDG005", "--output-format=jsonl:report.jsonl"]
    hooks = [{"id": "cablelint", "args": report}, {"id": "cablelint-all", "args": report}]
    team.write(".pre-commit-config.yaml", yaml.safe_dump(local(hooks)))
    for number in range(MANY):
        team.write(f"drafts/{'a draft with a name that is rather long, ' * 3}{number:05}.cable", FAULTY)
    team.run("git add .")

    def findings(hook: str) -> int:
        team.run(f"pre-commit run {hook}", status=1)
        return len((team.folder / "report.jsonl").read_text("utf-8").splitlines())

    assert findings("cablelint-all") == MANY
    assert findings("cablelint") < MANY


def test_the_run_of_all_follows_a_change_of_a_cable_or_the_configuration(team: Team) -> None:
    team.write(".pre-commit-config.yaml", yaml.safe_dump(local([{"id": "cablelint-all"}])))
    team.write("old.cable", FAULTY)
    team.run("git add . && git commit --quiet --message Old")
    team.write("notes.md", "Nothing.")
    team.run("git add notes.md")
    assert "Skipped" in team.run("pre-commit run cablelint-all")
    for name, text in (
        ("clean.cable", CLEAN.replace("up", "down")),
        ("cablelint.toml", ""),
        ("posts/cablelint.toml", ""),
    ):
        team.write(name, text)
        team.run(f"git add {name}")
        assert found(team.run("pre-commit run cablelint-all", status=1)) == {"old.cable"}
        team.run("git commit --quiet --no-verify --message Change")
