"""Which files a folder stands for: those with a cable's name that git does not ignore."""

import os
import subprocess
from pathlib import Path

import pytest

from cablelint.cli.inputs.files import find, folder_of
from cablelint.configuration.scope import Scope
from cablelint.model.errors import Unreadable


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("1. One.\n")


def found(*paths: str, scope: Scope | None = None) -> list[str]:
    """The files, with forward slashes; none is unreadable."""
    files = list(find(paths or (".",), lambda _: scope or Scope()))
    assert not any(isinstance(file, Unreadable) for file in files)
    return [str(file).replace(os.sep, "/") for file in files]


def test_names_of_cables(folder: Path) -> None:
    make(folder, "a.cable", "b.cbl", "c.txt", "D.CABLE", "e.md", "f", "cable", "g.cable~", "deep/er/h.cable")
    assert found() == ["D.CABLE", "a.cable", "b.cbl", "c.txt", "deep/er/h.cable"]


def test_a_file_that_is_named_may_have_any_name(folder: Path) -> None:
    make(folder, "draft.md")
    assert found("draft.md", "missing") == ["draft.md", "missing"]


def test_files_of_a_folder_come_before_those_of_its_folders(folder: Path) -> None:
    make(folder, "z.cable", "b/two.cable", "b/a/three.cable", "a/one.cable")
    assert found() == ["z.cable", "a/one.cable", "b/two.cable", "b/a/three.cable"]


@pytest.mark.parametrize(("path", "its"), [("a/b.cable", "a"), ("b.cable", "."), ("/b.cable", "/")])
def test_the_folder_of_a_file(path: str, its: str) -> None:
    assert folder_of(path) == its


def test_each_file_once(folder: Path) -> None:
    make(folder, "in/a.cable", "in/b.cable")
    assert found("in/b.cable", "in", ".", "in/../in/a.cable", str(folder)) == ["in/b.cable", "in/a.cable"]


def test_standard_input_stays_what_it_is(folder: Path) -> None:
    make(folder, "a.cable")
    assert found("-", ".") == ["-", "a.cable"]


def test_hidden_and_linked_folders_are_left_out(folder: Path) -> None:
    make(folder, "a.cable", ".hidden/b.cable", "there/c.cable", ".d.cable")
    (folder / "link").symlink_to("there", target_is_directory=True)
    (folder / "loop").symlink_to(".", target_is_directory=True)
    (folder / "e.cable").symlink_to("a.cable")
    assert found() == [".d.cable", "a.cable", "e.cable", "there/c.cable"]
    assert found(".hidden", "link") == [".hidden/b.cable", "link/c.cable"]


def test_a_folder_with_the_name_of_a_cable(folder: Path) -> None:
    make(folder, "box.cable/a.cable")
    assert found() == ["box.cable/a.cable"]


def test_the_configuration_says_what_counts(folder: Path) -> None:
    make(folder, "a.cable", "b.msg", "old/c.msg", "d.msg")
    scope = Scope(include=("*.MSG",), excluded=lambda path: Path(path).name in ("old", "d.msg"))
    assert found(scope=scope) == ["b.msg"]
    assert found("d.msg", "b.msg", scope=scope) == ["b.msg"]


def test_gitignore_counts_within_a_repository_only(folder: Path) -> None:
    make(folder, "a.cable", "b.cable")
    (folder / ".gitignore").write_text("a.cable\n")
    assert found() == ["b.cable"]


@pytest.mark.parametrize(
    "ignores",
    [
        {"": "*.cable\n!keep.cable\n"},
        {"": "/top.cable\nlow/\n"},
        {"": "low/**\n!low/keep.cable\n"},
        {"": "*.cable\n", "low": "!*.cable\n"},
        {"low": "/deep\n"},
        {"": "# a comment\n\n\\#odd.cable\n*.cbl  \n"},
        {"": "**/deep/*.cable\n"},
        {"low": "keep.cable\r\n"},
        {"": "[\nlow/deep/\n"},
        {"": "low\n!low\n"},
        {"": "top.cable/\n"},
    ],
    ids=str,
)
@pytest.mark.parametrize("start", [".", "low", "low/deep"])
def test_git_agrees_on_what_is_ignored(folder: Path, ignores: dict[str, str], start: str) -> None:
    make(folder, "top.cable", "keep.cable", "#odd.cable", "b.cbl", "low/top.cable", "low/keep.cable")
    make(folder, "low/deep/a.cable", "low/deep/keep.cable")
    for where, lines in ignores.items():
        (folder / where / ".gitignore").write_bytes(lines.encode())
    subprocess.run(["git", "init", "--quiet", "."], check=True)
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard", "-z", "--", start],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    assert sorted(found(start)) == sorted(name for name in listed if name.endswith((".cable", ".cbl")))
