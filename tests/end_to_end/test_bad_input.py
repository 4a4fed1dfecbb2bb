"""What cannot be read is said in a line each, the rest is checked all the same, and the exit status is 2."""

import errno
import json
import os
import socket
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest

from cablelint.files import source

from ..hostile.growth import grows_slowly
from .command import cablelint, process

DRAFT = b"1. Post,s view.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.cable").write_bytes(DRAFT)
    return tmp_path


def check(folder: Path, *names: str) -> list[str]:
    """The lines on standard error, when these are checked together with a readable draft."""
    outcome = cablelint("check", "--select", "TXT002", "--output-format", "json", *names, "draft.cable", folder=folder)
    assert outcome.status == 2
    found = json.loads(outcome.output)
    assert [(one["file"], one["code"]) for one in found] == [
        *((name, "SYS001") for name in names),
        ("draft.cable", "TXT002"),
    ]
    *complaints, sentence, hint = outcome.errors.splitlines()
    number = "1 file" if len(names) == 1 else f"{len(names)} files"
    assert sentence == f"Found 1 warning in 1 cable. {number} could not be read."
    assert hint == "1 fixable with --fix --unsafe-fixes."
    for complaint, one in zip(complaints, found[:-1], strict=True):
        assert complaint.endswith(f" {one['message'].removeprefix('the file ')} (SYS001)")
    return complaints


def test_a_missing_file(folder: Path) -> None:
    assert check(folder, "missing.cable") == ["cablelint: missing.cable does not exist: check its name (SYS001)"]


def test_an_empty_file(folder: Path) -> None:
    (folder / "empty.cable").touch()
    assert check(folder, "empty.cable") == ["cablelint: empty.cable is empty: there is nothing to check (SYS001)"]


BLANK = {
    "spaces": b"   ",
    "line breaks": b"\n\r\n\r",
    "tabs and a page break": b"\t\n\f\n",
    "other spaces": "\u00a0\u2003\n\u3000".encode(),
    "a mark and a space": b"\xef\xbb\xbf \n",
    "UTF-16": "\ufeff\n ".encode("utf-16-le"),
    "Windows-1252": b" \xa0\n",
}


@pytest.mark.parametrize("content", BLANK.values(), ids=BLANK)
def test_a_file_of_spaces_is_as_good_as_empty(folder: Path, content: bytes) -> None:
    (folder / "blank.cable").write_bytes(content)
    says = "cablelint: blank.cable has only spaces and line breaks: there is nothing to check (SYS001)"
    assert check(folder, "blank.cable") == [says]
    for command in ("format", "parse"):
        outcome = cablelint(command, "blank.cable", folder=folder)
        assert (outcome.status, outcome.errors) == (2, f"{says}\n")
    assert (folder / "blank.cable").read_bytes() == content
    assert cablelint("check", "-", given=content).status == cablelint("check", "-").status == 2


@pytest.mark.parametrize(
    "content",
    [
        b"VZCZ\0\0\0",
        b"\xff" + b"\x01\x02" * 50,
    ],
    ids=["NUL bytes", "control characters"],
)
def test_a_binary_file(folder: Path, content: bytes) -> None:
    (folder / "scan.cable").write_bytes(content)
    (complaint,) = check(folder, "scan.cable")
    assert complaint == "cablelint: scan.cable is a binary file: export the cable as plain text (SYS001)"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "a PNG image, not a cable"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 9, "a program, not a cable"),
        (b"{\\rtf1 Tea}", "an RTF document, not a cable"),
    ],
)
def test_a_file_of_another_kind(folder: Path, content: bytes, kind: str) -> None:
    (folder / "scan.cable").write_bytes(content)
    (complaint,) = check(folder, "scan.cable")
    assert complaint.startswith(f"cablelint: scan.cable is {kind}: ")


def test_half_a_character_of_utf_16(folder: Path) -> None:
    (folder / "cut.cable").write_bytes("1. One.".encode("utf-16")[:-1])
    (complaint,) = check(folder, "cut.cable")
    assert (
        complaint
        == "cablelint: cut.cable begins as UTF-16 text but does not continue as such: save it as UTF-8 (SYS001)"
    )


def test_links(folder: Path) -> None:
    (folder / "loop.cable").symlink_to("loop.cable")
    (folder / "broken.cable").symlink_to("nowhere.cable")
    assert check(folder, "loop.cable", "broken.cable") == [
        "cablelint: loop.cable is a link that leads back to itself: name the file that was meant (SYS001)",
        "cablelint: broken.cable does not exist: check its name (SYS001)",
    ]


def test_links_in_a_folder(folder: Path) -> None:
    (folder / "broken.cable").symlink_to("nowhere.cable")
    (folder / "good.cable").symlink_to("draft.cable")
    (folder / "around").symlink_to(".")
    outcome = cablelint("check", "--select", "TXT002", "--output-format", "concise", ".", folder=folder)
    assert outcome.status == 2
    assert outcome.errors.splitlines()[0] == "cablelint: broken.cable does not exist: check its name (SYS001)"
    assert sorted(line.split(":")[0] for line in outcome.output.splitlines()) == ["draft.cable", "good.cable"]


def test_a_name_that_no_file_can_have(folder: Path) -> None:
    (complaint,) = check(folder, "a\0b.cable")
    assert complaint.endswith("cannot be read: embedded null byte (SYS001)")


def test_what_may_not_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The superuser may read everything, so the refusal is pretended."""
    really_open, really_scan = open, os.scandir

    def refusing_open(path: str, mode: str, **options: Any) -> Any:
        if path == "closed.cable":
            raise PermissionError(errno.EACCES, "Permission denied")
        return really_open(path, mode, **options)

    def refusing_scan(path: str) -> Any:
        if path == "closed":
            raise PermissionError(errno.EACCES, "Permission denied")
        return really_scan(path)

    (folder / "closed").mkdir()
    monkeypatch.setattr("cablelint.files.source.open", refusing_open, raising=False)
    monkeypatch.setattr(os, "scandir", refusing_scan)
    assert check(folder, "closed.cable", "closed") == [
        "cablelint: closed.cable may not be read: ask for the permission to read it (SYS001)",
        "cablelint: closed may not be read: ask for the permission to read it (SYS001)",
    ]


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices have names only there")
def test_pipes_and_devices_are_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.cable")
    with socket.socket(socket.AF_UNIX) as listener, chdir(folder):
        listener.bind("socket.cable")
    (folder / "device.cable").symlink_to("/dev/zero")
    says = "is a pipe or a device, not a file: give its text on standard input, as - (SYS001)"
    names = ("pipe.cable", "socket.cable", "device.cable")
    assert check(folder, *names) == [f"cablelint: {name} {says}" for name in names]


@pytest.mark.skipif(not os.path.ismount("/proc"), reason="the system shows itself as files only there")
@pytest.mark.parametrize("target", ["/proc/kmsg", "/proc/self/environ", "/proc/self/maps"])
def test_what_the_system_shows_of_itself_is_not_read(folder: Path, target: str) -> None:
    """What looks like a file there may never end, or tell the secrets of the process."""
    if not os.access(target, os.R_OK):
        pytest.skip(f"{target} may not be read here")
    for name in ("link.cable", "known.json", "cablelint.toml"):
        (folder / name).symlink_to(target)
    for arguments in (("link.cable", "--isolated"), ("--isolated", "--baseline", "known.json"), ("draft.cable",)):
        outcome = process("check", *arguments, folder=folder, SECRET="not to be told")
        assert outcome.status == 2
        assert "is a pipe or a device" in outcome.errors.splitlines()[0]
        assert "told" not in outcome.output + outcome.errors
    (folder / "cablelint.toml").unlink()
    for name in (".gitignore", "pyproject.toml"):
        (folder / name).symlink_to(target)
        assert process("check", "--exit-zero", "draft.cable", folder=folder).status == 0
    outcome = process("check", "--exit-zero", ".", folder=folder)  # a link out of the folder is passed over
    assert (outcome.status, "told" in outcome.output + outcome.errors) == (0, False)


@pytest.mark.skipif(os.name != "posix", reason="pipes have names only there")
def test_pipes_in_a_folder_are_passed_over(folder: Path) -> None:
    for name in ("pipe.cable", ".gitignore", "cablelint.toml"):
        os.mkfifo(folder / name)
    outcome = process("check", "--select", "TXT002", "--output-format", "concise", ".", folder=folder)
    assert [line.split(":")[0] for line in outcome.output.splitlines()] == ["draft.cable"]


@pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="a shell hands pipes over by their number")
def test_what_a_shell_hands_over_is_read(folder: Path) -> None:
    command = f"{sys.executable} -m cablelint check --select TXT002 --output-format concise <(cat draft.cable)"
    done = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout.count("TXT002")) == (1, 1)


def test_a_file_that_vanishes_before_its_turn(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "gone.cable").write_bytes(DRAFT)
    really_open = source.opened

    def late(path: str) -> Any:
        if path == "gone.cable":
            os.unlink(folder / path)
        return really_open(path)

    monkeypatch.setattr(source, "opened", late)
    outcome = cablelint("check", "--select", "TXT002", "--output-format", "concise", ".", folder=folder)
    assert outcome.status == 2
    assert outcome.output.startswith("draft.cable:1:")
    assert outcome.errors.startswith("cablelint: gone.cable does not exist: check its name (SYS001)\n")


def test_a_name_cannot_steer_the_terminal(folder: Path) -> None:
    outcome = cablelint("check", "--output-format", "concise", "\x1b[2J\n.cable", folder=folder)
    assert outcome.errors.splitlines()[0] == "cablelint: \u00b7[2J .cable does not exist: check its name (SYS001)"


def test_a_folder_without_cables(folder: Path) -> None:
    (folder / "none").mkdir()
    (folder / "none" / "notes.md").write_text("no cable")
    outcome = cablelint("check", "none", folder=folder)
    assert (outcome.status, outcome.output, outcome.errors) == (
        2,
        "",
        "cablelint: no cable was checked. Skipped 1 file: 1 (names that do not match include).\n",
    )


@pytest.mark.skipif(os.name != "posix", reason="names are bytes only there")
@pytest.mark.parametrize(
    ("form", "shown"), [("full", "caf\u00b7.cable"), ("concise", "caf\u00b7.cable"), ("json", "caf\\udce9.cable")]
)
def test_a_name_that_is_no_utf_8(folder: Path, form: str, shown: str) -> None:
    path = os.path.join(os.fsencode(folder), b"caf\xe9.cable")
    with open(path, "wb") as stream:
        stream.write(DRAFT)
    outcome = process("check", "--select", "TXT002", "--output-format", form, os.fsdecode(path), folder=folder)
    assert outcome.status == 1
    assert shown in outcome.output
    assert outcome.errors == "Found 1 warning in 1 cable.\n1 fixable with --fix --unsafe-fixes.\n"


def test_parse_says_the_same(folder: Path) -> None:
    outcome = cablelint("parse", "--output-format", "jsonl", "missing.cable", "draft.cable", folder=folder)
    assert outcome.status == 2
    assert [json.loads(line)["file"] for line in outcome.output.splitlines()] == ["draft.cable"]
    assert outcome.errors == "cablelint: missing.cable does not exist: check its name (SYS001)\n"


def test_empty_standard_input() -> None:
    outcome = cablelint("check", "-")
    assert (outcome.status, outcome.errors.splitlines()[0]) == (
        2,
        "cablelint: - is empty: there is nothing to check (SYS001)",
    )


def test_a_file_above_the_limit(folder: Path) -> None:
    (folder / "huge.cable").write_bytes(b"A" * 50_000_000)
    (complaint,) = check(folder, "huge.cable")
    assert complaint == "cablelint: huge.cable is larger than 16,777,216 bytes: split it, or exclude it (SYS001)"


@pytest.mark.parametrize(
    "line",
    [b"1. See paragraph 2 and (C) Post,s view. ", b"A", b" ", b"(", b"-", b"1. ", b"\xe2\x80\x9c", b"TAGS: PREL "],
    ids=["prose", "letters", "blanks", "parentheses", "hyphens", "numbers", "quotes", "tags"],
)
def test_one_long_line_takes_linear_time(folder: Path, line: bytes) -> None:
    """Ten times the length may take about ten times as long, and not a hundred times."""

    def checked(size: int) -> None:
        (folder / "long.cable").write_bytes((line * (size // len(line)))[:size] + b"x")
        outcome = cablelint("check", "--no-cache", "--output-format", "concise", "long.cable", folder=folder)
        assert outcome.status in (0, 1), outcome.errors

    assert grows_slowly(checked, 50_000, 500_000, 40)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no device without an end")
def test_a_baseline_without_an_end_ends_the_run(folder: Path) -> None:
    command = [sys.executable, "-m", "cablelint", "check", "--isolated", "--baseline", "/dev/stdin", "draft.cable"]
    with open("/dev/zero", "rb") as endless:
        run = subprocess.run(command, stdin=endless, cwd=folder, capture_output=True, text=True, timeout=100)
    assert run.returncode == 2
    assert "/dev/stdin is larger than any baseline" in run.stderr
