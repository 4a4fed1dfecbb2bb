"""Where nothing more can be written: findings come all the same, files stay as they were, and nothing lies about."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from .command import ELSEWHERE, PATIENCE, Outcome, process

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="makes disks as Linux does")

DRAFT = "UNCLAS STATE 000123\nE.O. 12958: N/A\nTAGS: prel, NZ\nSUBJ: PIERS\n\n1. Post,s view.  \n\n2. Two.\n"
CONCISE = ("check", "--output-format", "concise")
NO_SPACE = "cablelint: the output cannot be written: No space left on device\n"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, with a draft on it; the tests fill it or forbid to write to it."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", folder], capture_output=True).returncode:
        pytest.skip("only root may make a disk")
    try:
        (folder / "draft.cable").write_text(DRAFT)
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture
def full_disk(disk: Path) -> Path:
    with suppress(OSError), (disk / "fill").open("wb", buffering=0) as stream:
        while True:
            stream.write(bytes(4096))
    return disk


@pytest.fixture
def read_only_disk(disk: Path) -> Path:
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    return disk


def assert_untouched(folder: Path) -> None:
    assert (folder / "draft.cable").read_text() == DRAFT
    assert {path.name for path in folder.iterdir()} <= {"draft.cable", "fill"}


CHANGING = (("check", "--fix", "--unsafe-fixes", "--output-format", "concise"), ("format",))


@pytest.mark.parametrize("command", CHANGING, ids=lambda words: words[0])
def test_a_full_disk_leaves_the_file_as_it_was(full_disk: Path, command: tuple[str, ...]) -> None:
    outcome = process(*command, "draft.cable", folder=full_disk)
    assert outcome.status == 2
    assert "cablelint: draft.cable was not changed: No space left on device" in outcome.errors
    assert_untouched(full_disk)


@pytest.mark.parametrize("command", CHANGING, ids=lambda words: words[0])
def test_so_does_one_that_is_read_only(read_only_disk: Path, command: tuple[str, ...]) -> None:
    outcome = process(*command, "draft.cable", folder=read_only_disk)
    assert outcome.status == 2
    assert "cablelint: draft.cable was not changed: it is read-only" in outcome.errors
    assert_untouched(read_only_disk)


WRITING = (
    *(("check", "--output-format", f"{form}:out") for form in ("full", "json", "sarif", "junit", "html")),
    ("check", "--baseline", "out", "--write-baseline", "--quiet", "--output-format", "json:/dev/null"),
    ("parse", "--output-format", "json:out"),
    ("parse", "--output-format", "parquet:out"),
)


@pytest.mark.parametrize("command", WRITING, ids=" ".join)
def test_a_report_that_does_not_fit_does_not_appear(full_disk: Path, command: tuple[str, ...]) -> None:
    if "parquet:out" in command:
        pytest.importorskip("pyarrow")
    assert process(*command, "draft.cable", folder=full_disk) == (2, "", NO_SPACE)
    assert_untouched(full_disk)


def test_no_report_appears_where_none_may_be_written(read_only_disk: Path) -> None:
    outcome = process("check", "--output-format", "json:out", "draft.cable", folder=read_only_disk)
    assert outcome == (2, "", "cablelint: out cannot be written: Read-only file system\n")
    assert_untouched(read_only_disk)


@pytest.mark.parametrize("form", ["json", "full", "html"])
def test_a_device_that_is_full(tmp_path: Path, form: str) -> None:
    (tmp_path / "draft.cable").write_text(DRAFT)
    outcome = process("check", "--output-format", f"{form}:/dev/full", "draft.cable", folder=tmp_path)
    assert outcome == (2, "", NO_SPACE)


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("nofile", 2),
        ("check nofile", 2),
        ("check draft.cable", 1),
        ("check --select PAR001 draft.cable", 0),
        ("check --output-format json draft.cable", 1),
        ("format draft.cable", 0),
        ("parse nofile draft.cable", 2),
        ("rule NO", 2),
    ],
)
@pytest.mark.parametrize("redirected", ["2>/dev/full", "2>&-", "2>&1 >/dev/null | true"])
def test_messages_that_cannot_be_written_change_no_exit_status(
    tmp_path: Path, command: str, status: int, redirected: str
) -> None:
    (tmp_path / "draft.cable").write_text(DRAFT)
    script = f"set -o pipefail; {sys.executable} -m cablelint {command} {redirected}"
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, stdout=subprocess.DEVNULL, check=False, timeout=PATIENCE
    )
    assert done.returncode == status


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_half_of_what_is_printed_is_not_taken_for_the_whole(full_disk: Path, unbuffered: str) -> None:
    os.truncate(full_disk / "fill", (full_disk / "fill").stat().st_size - 4096)
    with (full_disk / "out").open("wb") as out:
        run = subprocess.run(
            [sys.executable, "-m", "cablelint", "rules"],
            stdout=out,
            stderr=subprocess.PIPE,
            cwd=ELSEWHERE,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    assert (run.returncode, run.stderr) == (2, NO_SPACE)


def test_a_cache_that_is_full_costs_nothing_but_time(full_disk: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.cable").write_text(DRAFT)
    with_room = process(*CONCISE, "draft.cable", folder=tmp_path)
    assert with_room.status == 1
    assert cached_in(full_disk / "cache", tmp_path) == with_room
    kept = [path for path in (full_disk / "cache").rglob("*") if path.is_file() and path.stat().st_size]
    assert kept == []


@pytest.mark.parametrize("place", ["cache", "/dev/null", "/proc/nowhere"])
def test_nor_does_one_that_may_not_be_written(read_only_disk: Path, tmp_path: Path, place: str) -> None:
    (tmp_path / "draft.cable").write_text(DRAFT)
    assert cached_in(read_only_disk / place, tmp_path) == process(*CONCISE, "draft.cable", folder=tmp_path)


def cached_in(cache: Path, folder: Path) -> Outcome:
    return process(*CONCISE, "draft.cable", folder=folder, CABLELINT_CACHE_DIR=os.fspath(cache))
