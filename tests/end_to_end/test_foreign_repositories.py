"""Repositories that strangers have written to: nothing of theirs is run, nothing outside is shown or changed."""

import os
import stat
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .command import EXAMPLES, cablelint, process

CABLE = (EXAMPLES / "action-request.cable").read_bytes()
FAULTY = CABLE.replace(b"\n\n", b"\n \n", 1) + b"\t\n"


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=n", "-c", "user.email=e@example.com")
    subprocess.run(["git", "-C", folder, *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    top = tmp_path / "repository"
    top.mkdir()
    git(top, "init", "-q")
    (top / "tea.cable").write_bytes(CABLE)
    (top / ".gitattributes").write_text("*.cable filter=own diff=own\n")
    git(top, "add", ".")
    git(top, "commit", "-qm", "first")
    return top


def mark(folder: Path) -> tuple[Path, str]:
    """A file that shows that a command was run, and the command."""
    file = folder.parent / "was-run"
    script = folder.parent / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch {file}\ncat\n")
    script.chmod(0o755)
    return file, str(script)


@pytest.mark.parametrize(
    "key",
    "core.fsmonitor filter.own.clean filter.own.smudge filter.own.process diff.external diff.own.command "
    "diff.own.textconv core.pager core.sshCommand alias.ls-tree core.hooksPath".split(),
)
def test_since_runs_no_command_of_the_repository(repository: Path, key: str) -> None:
    file, script = mark(repository)
    git(repository, "config", key, script)
    git(repository, "config", "filter.own.required", "true")
    (repository / "tea.cable").write_bytes(FAULTY)
    outcome = cablelint("check", "--fail-on", "info", "--since", "HEAD", ".", folder=repository)
    assert outcome.status == 1, outcome.errors
    assert not file.exists()


def test_since_fetches_nothing(repository: Path) -> None:
    file, script = mark(repository)
    for key, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::{script}",
        "remote.origin.uploadpack": script,
        "protocol.ext.allow": "always",
    }.items():
        git(repository, "config", key, value)
    blob = subprocess.check_output(["git", "-C", repository, "rev-parse", "HEAD:tea.cable"], text=True).strip()
    (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    (repository / "tea.cable").write_bytes(FAULTY)
    outcome = cablelint("check", "--since", "HEAD", ".", folder=repository)
    assert outcome.status == 2
    assert "fetch them first" in outcome.errors
    assert not file.exists()


def test_since_believes_no_bare_repository_among_the_files(repository: Path) -> None:
    file, script = mark(repository)
    bare = repository / "bare"
    bare.mkdir()
    git(bare, "init", "-q", "--bare")
    git(bare, "config", "core.bare", "false")
    git(bare, "config", "core.worktree", str(bare))
    git(bare, "config", "core.fsmonitor", script)
    outcome = cablelint("check", "--since", "HEAD", ".", folder=bare)
    assert outcome.status == 2
    assert not file.exists()


@pytest.mark.parametrize("revision", ["", " "])
def test_an_empty_revision_is_an_error(repository: Path, revision: str) -> None:
    outcome = cablelint("check", f"--since={revision}", ".", folder=repository)
    assert outcome.status == 2
    assert "--since is empty" in outcome.errors


@pytest.mark.parametrize("command", [("check", "--fix"), ("check",), ("format",), ("parse",)])
def test_a_link_that_leads_out_is_passed_over(repository: Path, command: tuple[str, ...]) -> None:
    outside = repository.parent / "outside.cable"
    outside.write_bytes(FAULTY)
    (repository / "link.cable").symlink_to(outside)
    (repository / "gone.cable").symlink_to("../nowhere.cable")
    (repository / "inner.cable").symlink_to("tea.cable")
    outcome = cablelint(*command, ".", folder=repository)
    assert outside.read_bytes() == FAULTY
    assert outcome.status == 0
    assert "link.cable" not in outcome.output + outcome.errors
    assert "gone.cable" not in outcome.output + outcome.errors


def test_only_the_own_configuration_is_judged(repository: Path) -> None:
    house = repository.parent / "house" / "house.toml"
    house.parent.mkdir()
    entry = '[[allow]]\nfile = "tea.cable"\nrule = "TXT002"\nreason = "so"\n'
    house.write_text(entry)
    (repository / "cablelint.toml").write_text(f'extend = "../house/house.toml"\n{entry}')
    outcome = cablelint("check", "--fix", ".", folder=repository)
    assert house.read_text() == entry
    assert (repository / "cablelint.toml").read_text() == 'extend = "../house/house.toml"\n'
    assert "Deleted 1 allow-entry of cablelint.toml." in outcome.errors


@pytest.mark.parametrize("path", [None, "", ".:", "::"])
def test_nothing_in_the_working_folder_is_run(tmp_path: Path, path: str | None) -> None:
    # Not contextlib: Python itself imports it for -m, before any line of cablelint runs.
    shadowed = "tomllib pydantic regex difflib evil"
    for name in (shadowed if path is not None else f"{shadowed} typing datetime argparse").split():
        (tmp_path / f"{name}.py").write_text("open('was-run', 'w')\n")
    (tmp_path / "evil-1.dist-info").mkdir()
    (tmp_path / "evil-1.dist-info" / "entry_points.txt").write_text("[cablelint.rules]\nevil = evil\n")
    (tmp_path / "tea.cable").write_bytes(CABLE)
    (tmp_path / "cablelint.toml").write_text('fail-on = "error"\n')
    environment = {} if path is None else {"PYTHONPATH": path}
    starts = [os.path.join(os.path.dirname(sys.executable), "cablelint")] if path is not None else []
    command = starts or [sys.executable, "-m", "cablelint"]
    done = subprocess.run(
        [*command, "check", "tea.cable"],
        cwd=tmp_path,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "was-run").exists()


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="attributes are set with other calls here")
def test_attributes_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "tea.cable"
    file.write_bytes(FAULTY)
    file.chmod(0o640)
    try:
        os.setxattr(file, "user.origin", b"embassy")
    except OSError:
        pytest.skip("this file system has no attributes")
    assert cablelint("check", "--fix", "tea.cable", folder=tmp_path).status in (0, 1)
    assert file.read_bytes() != FAULTY
    assert os.getxattr(file, "user.origin") == b"embassy"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@pytest.mark.parametrize("command", [("check", "--fix"), ("format",)], ids=" ".join)
@pytest.mark.parametrize("name", ["link.cable", "folder/tea.cable", "folder", "../repository/link.cable"])
def test_a_link_out_of_the_repository_that_a_program_names(tmp_path: Path, name: str, command: tuple[str, ...]) -> None:
    here, outside = tmp_path / "repository", tmp_path / "outside"
    for folder in (here / ".git", outside):
        folder.mkdir(parents=True)
    for folder in (here, outside):
        (folder / "tea.cable").write_bytes(FAULTY)
    (here / "link.cable").symlink_to(outside / "tea.cable")
    (here / "folder").symlink_to(outside)
    (here / "own.cable").symlink_to("tea.cable")
    outcome = cablelint(*command, "--found", name, folder=here)
    assert (outcome.status, outcome.output) == (0, "")
    assert (outside / "tea.cable").read_bytes() == FAULTY
    cablelint(*command, "--found", "own.cable", folder=here)
    assert (here / "tea.cable").read_bytes() != FAULTY
    cablelint(*command, name, folder=here)  # named by hand, it is followed
    assert (outside / "tea.cable").read_bytes() != FAULTY


_ACCESS_LIST = "system.posix_acl_access", "system.posix_acl_default"
_FOR_NOBODY = struct.pack(  # version 2; tag, rights and number of: owner, the user nobody, group, mask, others
    "<I" + 5 * "HHI", 2, 1, 6, 2**32 - 1, 2, 6, 65534, 4, 4, 2**32 - 1, 16, 6, 2**32 - 1, 32, 0, 2**32 - 1
)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="access lists are set with other calls here")
@pytest.mark.parametrize("command", [("check", "--fix"), ("format",)], ids=" ".join)
def test_access_lists_are_kept_and_none_is_taken_on(tmp_path: Path, command: tuple[str, ...]) -> None:
    listed, plain = tmp_path / "listed.cable", tmp_path / "plain.cable"
    for file in (listed, plain):
        file.write_bytes(FAULTY)
    try:
        os.setxattr(listed, _ACCESS_LIST[0], _FOR_NOBODY)
        os.setxattr(tmp_path, _ACCESS_LIST[1], _FOR_NOBODY)  # that of new files
    except OSError:
        pytest.skip("this file system has no access lists")
    cablelint(*command, ".", folder=tmp_path)
    assert FAULTY not in (listed.read_bytes(), plain.read_bytes())
    assert os.getxattr(listed, _ACCESS_LIST[0]) == _FOR_NOBODY
    assert _ACCESS_LIST[0] not in os.listxattr(plain)


def test_reports_keep_their_mode_and_dead_files_go(tmp_path: Path) -> None:
    (tmp_path / "tea.cable").write_bytes(CABLE)
    report = tmp_path / "report.json"
    report.write_text("")
    report.chmod(0o600)
    dead, young = tmp_path / ".cablelint-0123456789abcdef.new", tmp_path / ".cablelint-1123456789abcdef.new"
    dead.write_text("")
    young.write_text("")
    os.utime(dead, (time.time() - 7200,) * 2)
    cablelint("check", "--output-format", "json:report.json", "tea.cable", folder=tmp_path)
    assert report.read_text()
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert not dead.exists()
    assert young.exists()


def test_the_cache_is_its_owners_alone(tmp_path: Path) -> None:
    (tmp_path / "tea.cable").write_bytes(CABLE)
    process("check", "tea.cable", folder=tmp_path, XDG_CACHE_HOME=str(tmp_path / "c"), CABLELINT_CACHE_DIR="")
    process("check", "tea.cable", folder=tmp_path, CABLELINT_CACHE_DIR=str(tmp_path / "d"))
    for folder in (tmp_path / "c" / "cablelint", tmp_path / "d"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["::error::x.cable", " ::error::x.cable", "##[error]x.cable", "a\n::error::b.cable"])
@pytest.mark.parametrize(
    "command",
    [
        ("check", "--output-format", "concise"),
        ("check", "--diff"),
        ("check", "--output-format", "full"),
        ("parse", "--output-format", "tree"),
        ("format", "--diff"),
        ("format", "--check"),
    ],
    ids=" ".join,
)
def test_no_line_is_a_command_to_a_build_service(tmp_path: Path, name: str, command: tuple[str, ...]) -> None:
    words = FAULTY.replace(b"\n \n", b"\n::error::words\n \n##[error]words\n", 1)
    (tmp_path / name).write_bytes(words)
    outcome = cablelint(*command, "--", name.lstrip(), folder=tmp_path)
    outcome = outcome if name == name.lstrip() else cablelint(*command, ".", folder=tmp_path)
    lines = (outcome.output + outcome.errors).replace("\r", "\n").split("\n")
    assert not [line for line in lines if line.lstrip().startswith(("::", "##["))]


def test_a_diff_without_commands_still_applies(tmp_path: Path) -> None:
    words = FAULTY.replace(b"\n \n", b"\n::error::words\n \n##[error]words\n", 1)
    (tmp_path / "tea.cable").write_bytes(words)
    diff = cablelint("check", "--diff", "tea.cable", folder=tmp_path).output
    cablelint("check", "--fix", "tea.cable", folder=tmp_path)
    mended = (tmp_path / "tea.cable").read_bytes()
    (tmp_path / "tea.cable").write_bytes(words)
    git(tmp_path, "init", "-q")
    subprocess.run(["git", "apply", "-p0", "-"], cwd=tmp_path, input=diff.encode(), check=True)
    assert (tmp_path / "tea.cable").read_bytes() == mended != words
