"""Files that change, vanish or go on for ever while a run is at them."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cablelint.cli import file_writer
from cablelint.files import atomic_write

from .command import PATIENCE, cablelint

DRAFT = "UNCLAS STATE 000123\nE.O. 12958: N/A\nTAGS: prel, NZ\nSUBJ: PIERS\n\n1. Post,s view.  \n\n2. Two.\n"
CONCISE = ("check", "--select", "TXT002", "--no-cache", "--output-format", "concise")
posix = pytest.mark.skipif(os.name != "posix", reason="needs what POSIX systems have")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.cable", "b.cable"):
        (tmp_path / name).write_text(DRAFT)
    return tmp_path


def another_text(path: Path) -> None:
    path.write_text("1. Mine.\n")


def longer(path: Path) -> None:
    with path.open("a") as stream:
        stream.write("3. Three.\n")


def shorter(path: Path) -> None:
    os.truncate(path, 10)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def a_circle(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


@posix
@pytest.mark.parametrize("becomes", [another_text, longer, shorter, Path.unlink, a_folder, a_pipe, a_circle])
@pytest.mark.parametrize("command", [("check", "--fix", "--select", "TXT002", "--quiet"), ("format", "--quiet")])
def test_between_reading_and_writing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], becomes: Callable[[Path], None]
) -> None:
    """What someone has made of the file in the meantime stays, and the next file is mended."""
    made: list[Any] = []

    def replace_late(path: Path, content: bytes, expected: bytes) -> None:
        if path.name == "a.cable":
            becomes(folder / path)
            made.append(what_is_at(folder / path))
        replace(path, content, expected)

    replace = atomic_write.replace
    monkeypatch.setattr(file_writer, "replace", replace_late)
    outcome = cablelint(*command, *(["--unsafe-fixes"] if "--fix" in command else []), ".", folder=folder)
    assert outcome.status == 2
    assert outcome.errors.startswith("cablelint: a.cable was not changed: ")
    assert [what_is_at(folder / "a.cable")] == made
    assert (folder / "b.cable").read_text() != DRAFT
    assert {path.name for path in folder.iterdir()} <= {"a.cable", "b.cable"}


def what_is_at(path: Path) -> tuple[bool, int, bytes]:
    if not os.path.lexists(path):
        return False, 0, b""
    return True, os.lstat(path).st_mode, path.read_bytes() if path.is_file() else b""


@posix
@pytest.mark.parametrize("becomes", [Path.unlink, a_folder, a_pipe, a_circle])
def test_between_listing_and_reading(
    folder: Path, monkeypatch: pytest.MonkeyPatch, becomes: Callable[[Path], None]
) -> None:
    """All files of a folder are listed before the first is read."""
    really_open, waiting = os.open, [folder / "b.cable"]

    def open_late(path: Any, flags: int, *more: Any, **named: Any) -> int:
        if path == "a.cable" and waiting:
            becomes(waiting.pop())
        return really_open(path, flags, *more, **named)

    monkeypatch.setattr(os, "open", open_late)
    outcome = cablelint(*CONCISE, ".", folder=folder)
    assert outcome.status == 2
    assert outcome.output.startswith("a.cable:6:")
    assert outcome.errors.startswith("cablelint: b.cable ")
    assert outcome.errors.count("SYS001") == 1


def test_a_folder_that_vanishes_while_it_is_looked_through(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "inner").mkdir()
    really_scan = os.scandir

    def scan_late(path: Any) -> Any:
        if os.path.basename(path) == "inner":
            os.rmdir(folder / "inner")
        return really_scan(path)

    monkeypatch.setattr(os, "scandir", scan_late)
    outcome = cablelint(*CONCISE, ".", folder=folder)
    assert (outcome.status, outcome.output.count("TXT002")) == (2, 2)
    assert outcome.errors.startswith("cablelint: ./inner does not exist: check its name (SYS001)\n")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no device that never ends")
@pytest.mark.parametrize("command", [CONCISE, ("parse",), ("format",)], ids=lambda words: words[0])
def test_what_never_ends_is_too_large(folder: Path, command: tuple[str, ...]) -> None:
    """It is read as far as a file may be long."""
    with open("/dev/zero", "rb") as endless:
        run = subprocess.run(
            [sys.executable, "-m", "cablelint", *command, "-"],
            stdin=endless,
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    assert run.returncode == 2
    assert "cablelint: - is larger than 16,777,216 bytes: split it, or exclude it (SYS001)\n" in run.stderr
