"""What is read and what is passed over: other programs' folders, editors' files, what a run writes itself."""

import subprocess
from pathlib import Path

import pytest

from .command import cablelint, process

DRAFT = "UNCLAS\n\nE.O. 13526: N/A\nTAGS: ETRD, KE\nSUBJ: PIERS\n\n1. See paragraph 9.\n\n2. The pier is long.\n"
CONCISE = ("check", "--output-format", "concise", "--no-cache")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make(tmp_path, "pier.cable")
    return tmp_path


def make(folder: Path, *names: str, text: str = DRAFT) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def checked(folder: Path, *arguments: str) -> set[str]:
    lines = cablelint(*CONCISE, *arguments, folder=folder).output.splitlines()
    return {line.split(":")[0] for line in lines}


OTHERS = ("node_modules/a.txt", "build/b.cable", "dist/c.txt", "lib/site-packages/d.txt", "own-env/lib/e.txt")


def test_folders_of_other_programs(folder: Path) -> None:
    make(folder, *OTHERS, "own-env/pyvenv.cfg")
    assert checked(folder, ".") == {"pier.cable"}
    assert checked(folder, "--found", *OTHERS) == set()
    assert checked(folder, "build/b.cable", "dist") == {"build/b.cable", "dist/c.txt"}  # a person asked for them
    make(folder, "cablelint.toml", text="default-excludes = false\n")
    assert checked(folder, ".") == {"pier.cable", *OTHERS}


@pytest.mark.parametrize(
    "name", [".#pier.cable", "~$pier.cable", "._pier.cable", ".~pier.cable", "#pier.txt#", "Thumbs.db"]
)
def test_files_of_editors_and_systems(folder: Path, name: str) -> None:
    make(folder, name)
    make(folder, "cablelint.toml", text='include = ["*"]\nexclude = ["*.toml"]\n')
    assert checked(folder, ".") == {"pier.cable"}
    assert checked(folder, name, "pier.cable") == {"pier.cable"}


def test_files_are_shown_with_the_reason(folder: Path) -> None:
    make(folder, "notes.md", "build/b.cable", "kept/c.cable")
    make(folder, "authors.txt", text="Ann Lee\n")
    make(folder, "cablelint.toml", text='exclude = ["kept"]\n')
    outcome = cablelint("check", "--show-files", ".", folder=folder)
    assert (outcome.status, outcome.output) == (0, "pier.cable\n")
    assert set(outcome.errors.splitlines()) == {
        "skipped notes.md: names that do not match include",
        "skipped cablelint.toml: names that do not match include",
        "skipped build: in a folder excluded by default",
        "skipped kept: excluded by the configuration",
        "skipped authors.txt: do not read as cables",
    }


@pytest.mark.parametrize("command", ["check", "format"])
def test_a_run_that_was_given_a_path_and_read_nothing(tmp_path: Path, command: str) -> None:
    make(tmp_path, "in/notes.md")
    outcome = cablelint(command, "in", folder=tmp_path)
    assert outcome.status == 2
    assert "Skipped 1 file: 1 (names that do not match include)." in outcome.errors


def test_a_text_that_is_no_cable_is_checked_where_it_is_named(folder: Path) -> None:
    make(folder, "notes.txt", text="Ann,s notes on the pier.\n")
    assert checked(folder, ".") == {"pier.cable"}
    assert checked(folder, "notes.txt") == {"notes.txt"}
    make(folder, "draft.txt", text="1. Post,s view of the pier.\n\n2. It is long.\n")
    assert checked(folder, ".") == {"pier.cable", "draft.txt"}


def test_own_streams_and_reports_are_not_read(folder: Path) -> None:
    make(folder, "report.txt", text="1. Post,s report of yesterday.\n")
    with (folder / "out.cable").open("w") as out, (folder / "err.cable").open("w") as err:
        command = [__import__("sys").executable, "-m", "cablelint", *CONCISE, "--output-format", "json:report.txt", "."]
        subprocess.run(command, cwd=folder, stdout=out, stderr=err, check=False)
    assert {line.split(":")[0] for line in (folder / "out.cable").read_text().splitlines()} == {"pier.cable"}


@pytest.mark.parametrize("command", ["check", "parse"])
@pytest.mark.parametrize("name", ["pier.cable", "other.txt"])
def test_a_report_overwrites_no_cable(folder: Path, command: str, name: str) -> None:
    make(folder, "other.txt")
    outcome = cablelint(command, "--output-format", f"json:{name}", ".", folder=folder)
    assert outcome == (
        2,
        "",
        f"cablelint: {name} is a cable, which a report would overwrite: give the report another name\n",
    )
    assert (folder / name).read_text() == DRAFT


def test_what_git_excludes_beside_gitignore(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "--quiet", "."], cwd=folder, check=True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "home"))
    monkeypatch.setenv("HOME", str(folder / "home"))
    make(folder, "one.cable", "two.cable", "three.cable")
    make(folder, ".git/info/exclude", text="one.cable\n")
    make(folder, "home/git/ignore", text="two.cable\nhome\n")
    assert checked(folder, ".") == {"pier.cable", "three.cable"}
    make(folder, "elsewhere", text="three.cable\nhome\n")
    subprocess.run(["git", "config", "core.excludesFile", str(folder / "elsewhere")], cwd=folder, check=True)
    assert checked(folder, ".") == {"pier.cable", "two.cable"}


@pytest.mark.parametrize("glob", ["./sub/deep", "sub/deep", "./sub/deep/"])
def test_globs_from_here(folder: Path, glob: str) -> None:
    make(folder, "sub/deep/a.cable", "sub/b.cable")
    make(folder, "cablelint.toml", text=f'exclude = ["{glob}"]\n')
    assert checked(folder, ".") == {"pier.cable", "sub/b.cable"}


@pytest.mark.parametrize("command", [("check", "--fix"), ("format",)], ids=" ".join)
def test_standard_input_under_a_name_that_is_excluded(folder: Path, command: tuple[str, ...]) -> None:
    make(folder, "cablelint.toml", text='exclude = ["sent"]\n')
    outcome = process(*command, "--stdin-filename", "sent/a.cable", "-", given=DRAFT.encode(), folder=folder)
    assert (outcome.status, outcome.output) == (0, DRAFT)


def test_utf_16_and_control_characters_are_text(folder: Path) -> None:
    (folder / "wide.txt").write_bytes(DRAFT.encode("utf-16"))
    make(folder, "control.txt", text=DRAFT + "\x07\n")
    assert checked(folder, "--found", "wide.txt", "control.txt") == {"wide.txt", "control.txt"}
