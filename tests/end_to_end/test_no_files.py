"""What stands where a file is expected and is none: pipes, devices, folders, links that lead nowhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .command import PATIENCE, Outcome, process

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and devices have names only there")

DRAFT = "1. Post,s view.\n"
CONCISE = ("check", "--select", "TXT002", "--no-cache", "--output-format", "concise")
NO_FILE = "is a pipe or a device, not a file: give its text on standard input, as - (SYS001)"
DEVICES = ("/dev/zero", "/dev/null", "/dev/full", "/dev/random")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.cable").write_text(DRAFT)
    for name in ("pipe.cable", "pipe.zip", "pipe.tar.gz", "pipe.jsonl", "pipe.csv.gz", "pipe.parquet"):
        os.mkfifo(tmp_path / name)
    for name in ("zero.cable", "zero.zip", "zero.tar", "zero.jsonl", "zero.csv", "zero.parquet"):
        (tmp_path / name).symlink_to("/dev/zero")
    return tmp_path


def complaints(outcome: Outcome) -> list[str]:
    return [line for line in outcome.errors.splitlines() if line.startswith("cablelint: ")]


@pytest.mark.parametrize("command", [CONCISE, ("parse",), ("format", "--check")], ids=lambda words: words[0])
def test_named(folder: Path, command: tuple[str, ...]) -> None:
    names = ("pipe.cable", "zero.cable", *DEVICES)
    outcome = process(*command, *names, "draft.cable", folder=folder)
    assert complaints(outcome) == [f"cablelint: {name} {NO_FILE}" for name in names]
    assert outcome.status == 2
    assert "draft.cable" in outcome.output or "draft.cable" in outcome.errors or command[0] == "format"


@pytest.mark.parametrize("name", ["pipe.cable", "/dev/zero"])
def test_explained(folder: Path, name: str) -> None:
    assert process("explain", name, folder=folder) == (2, "", f"cablelint: {name} {NO_FILE}\n")


def test_archives(folder: Path) -> None:
    names = ("pipe.zip", "pipe.tar.gz", "zero.zip", "zero.tar")
    outcome = process(*CONCISE, *names, "draft.cable", folder=folder)
    assert complaints(outcome) == [f"cablelint: {name} {NO_FILE}" for name in names]
    assert (outcome.status, outcome.output.count("TXT002")) == (2, 1)


def test_tables(folder: Path) -> None:
    pytest.importorskip("pyarrow")
    names = ("pipe.jsonl", "pipe.csv.gz", "pipe.parquet", "zero.jsonl", "zero.csv", "zero.parquet")
    outcome = process("parse", "--from", *names, "--column", "body", folder=folder)
    assert complaints(outcome) == [f"cablelint: {name} {NO_FILE}" for name in names]
    assert outcome.status == 2


@pytest.mark.parametrize("writes", [(), ("--write-baseline",)], ids=["read", "written"])
@pytest.mark.parametrize("name", ["pipe.cable", "/dev/zero", "/dev/full"])
def test_baselines(folder: Path, name: str, writes: tuple[str, ...]) -> None:
    outcome = process(*CONCISE, "--baseline", name, *writes, "draft.cable", folder=folder)
    assert outcome == (2, "", f"cablelint: {name} cannot be read: it is a pipe or a device\n")


@pytest.mark.parametrize("name", ["pipe.cable", "/dev/zero"])
def test_house_tables(folder: Path, name: str) -> None:
    (folder / "cablelint.toml").write_text(f'[tags]\nfile = "{name}"\n')
    outcome = process(*CONCISE, "draft.cable", folder=folder)
    assert outcome.status == 2
    fault = "is not in" if name.startswith("/") else "cannot be read: it is a pipe or a device"
    assert fault in outcome.errors


@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "loop"])
def test_configurations_are_files(folder: Path, kind: str) -> None:
    for name in ("cablelint.toml", ".cablelint.toml", "pyproject.toml", ".gitignore"):
        match kind:
            case "pipe":
                os.mkfifo(folder / name)
            case "device":
                (folder / name).symlink_to("/dev/zero")
            case "folder":
                (folder / name).mkdir()
            case _:
                (folder / name).symlink_to(name)
    outcome = process(*CONCISE, ".", folder=folder)
    assert (outcome.status, outcome.output.count("TXT002")) == (1, 1)


def test_folders_and_links_in_circles(folder: Path) -> None:
    inner = folder / "folder.cable"
    inner.mkdir()
    (inner / "inner.cable").write_text(DRAFT)
    (inner / "up").symlink_to("..")
    (inner / "self.cable").symlink_to(".")
    (folder / "one.cable").symlink_to("other.cable")
    (folder / "other.cable").symlink_to("one.cable")
    outcome = process(*CONCISE, ".", "folder.cable", folder=folder)
    says = "is a link that leads back to itself: name the file that was meant (SYS001)"
    assert complaints(outcome) == [f"cablelint: {name} {says}" for name in ("one.cable", "other.cable")]
    assert [line.split(":")[0] for line in outcome.output.splitlines()] == ["draft.cable", "folder.cable/inner.cable"]


def test_a_report_goes_to_a_device_and_to_no_folder(folder: Path) -> None:
    (folder / "out").mkdir()
    assert process("check", "--output-format", "json:/dev/null", "draft.cable", folder=folder).status == 1
    outcome = process("check", "--output-format", "json:out", "draft.cable", folder=folder)
    assert outcome == (2, "", "cablelint: out cannot be written: Is a directory\n")
    assert (folder / "out").is_dir()


@pytest.mark.parametrize("arguments", [(), (".",), ("../draft.cable",)], ids=" ".join)
@pytest.mark.parametrize("command", ["check", "format", "parse"])
def test_a_working_folder_that_is_gone(folder: Path, command: str, arguments: tuple[str, ...]) -> None:
    (folder / "gone").mkdir()
    script = f'cd gone && rmdir ../gone && exec "$0" -m cablelint {command} {" ".join(arguments)}'
    outcome = in_shell(script, folder)
    assert outcome.status == 2
    assert outcome.errors == "cablelint: the current folder no longer exists: change to another\n"


@pytest.mark.parametrize("command", ["check", "parse", "format"])
def test_standard_input_that_is_closed(folder: Path, command: str) -> None:
    outcome = in_shell(f'exec "$0" -m cablelint {command} - <&-', folder)
    assert outcome.status == 2
    assert "cablelint: - is empty: there is nothing to check (SYS001)\n" in outcome.errors


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["check", "check --diff --unsafe-fixes", "parse", "format --diff"])
def test_a_reader_that_is_gone(folder: Path, command: str, unbuffered: str) -> None:
    """The words come to an end in silence, with the status of a command that a closed pipe has ended."""
    (folder / "long.cable").write_text("1. Post,s view of the harbor, the pier and the port in May.  \n" * 2_500)
    script = f'{{ "$0" -m cablelint {command} long.cable; echo "status $?" >&2; }} | true'
    assert in_shell(script, folder, PYTHONUNBUFFERED=unbuffered).errors == "status 141\n"


def in_shell(script: str, folder: Path, **environment: str) -> Outcome:
    """The outcome of a shell's script, to which $0 is Python."""
    run = subprocess.run(
        ["sh", "-c", script, sys.executable],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    return Outcome(run.returncode, run.stdout, run.stderr)
