"""A file is replaced whole or not at all, whatever happens, and keeps what was not to be changed."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from cablelint.files import atomic_write
from cablelint.files.atomic_write import WriteRefusedError, replace

OLD, NEW = b"1. Old.\n", b"1. New.\n"
posix = pytest.mark.skipif(os.name != "posix", reason="needs what POSIX systems have")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "draft.cable"
    file.write_bytes(OLD)
    return file


def refusal(file: Path) -> str:
    """Why the file is not replaced; it is as it was."""
    before = file.read_bytes()
    with pytest.raises(WriteRefusedError) as caught:
        replace(file, NEW, expected=OLD)
    assert file.read_bytes() == before
    assert [other.name for other in file.parent.iterdir() if other.suffix == ".new"] == []
    return str(caught.value)


def test_the_file_is_replaced(draft: Path) -> None:
    replace(draft, NEW, expected=OLD)
    assert draft.read_bytes() == NEW
    assert list(draft.parent.iterdir()) == [draft]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755, 0o666])
def test_permissions_are_kept(draft: Path, mode: int) -> None:
    draft.chmod(mode)
    replace(draft, NEW, expected=OLD)
    assert stat.S_IMODE(draft.stat().st_mode) == mode


@posix
def test_a_symbolic_link_is_followed(draft: Path, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    link, other = tmp_path / "links" / "a.cable", tmp_path / "b.cable"
    other.symlink_to("draft.cable")
    link.symlink_to("../b.cable")
    replace(link, NEW, expected=OLD)
    assert draft.read_bytes() == NEW
    assert link.is_symlink()
    assert other.is_symlink()
    assert list((tmp_path / "links").iterdir()) == [link]


@posix
def test_hard_links_are_not_parted(draft: Path, tmp_path: Path) -> None:
    os.link(draft, tmp_path / "other.cable")
    assert "2 hard links" in refusal(draft)


@posix
def test_a_read_only_file_stays(draft: Path) -> None:
    draft.chmod(0o444)
    assert "read-only" in refusal(draft)


@posix
def test_no_regular_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.cable"
    os.mkfifo(pipe)
    with pytest.raises(WriteRefusedError, match="not a regular file"):
        replace(pipe, NEW, expected=OLD)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(WriteRefusedError, match="No such file"):
        replace(tmp_path / "gone.cable", NEW, expected=OLD)


def test_a_file_changed_by_someone_else_stays(draft: Path) -> None:
    draft.write_bytes(b"1. Mine.\n")
    assert "changed" in refusal(draft)


def test_a_file_that_another_run_has_made_the_same_of_is_left_in_peace(draft: Path) -> None:
    draft.write_bytes(NEW)
    before = draft.stat().st_ino
    replace(draft, NEW, expected=OLD)
    assert draft.stat().st_ino == before


def test_someone_elses_file_stays(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = os.stat

    def stat_of_another(path: str, **options: bool) -> os.stat_result:
        status = list(own(path, **options))
        status[stat.ST_UID] += 1
        return os.stat_result(status)

    def refuse(path: str, user: int, group: int) -> None:
        raise PermissionError(1, f"chown {path} {user}:{group}")

    monkeypatch.setattr(os, "stat", stat_of_another)
    monkeypatch.setattr(os, "chown", refuse)
    with pytest.raises(WriteRefusedError, match="belongs to another user"):
        atomic_write._put(draft, NEW, own(draft))
    assert list(draft.parent.iterdir()) == [draft]
    assert draft.read_bytes() == OLD


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_is_kept(draft: Path) -> None:
    os.chown(draft, 12345, 23456)
    draft.chmod(0o640)
    replace(draft, NEW, expected=OLD)
    status = draft.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (12345, 23456, 0o640)


@posix
def test_a_file_that_another_run_holds(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    with draft.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        monkeypatch.setattr(atomic_write, "_MOST_WAITING_SECONDS", 0.05)
        assert "another program" in refusal(draft)
        monkeypatch.setattr(atomic_write, "_MOST_WAITING_SECONDS", 10.0)
        threading.Timer(0.2, fcntl.flock, (held, fcntl.LOCK_UN)).start()
        replace(draft, NEW, expected=OLD)
    assert draft.read_bytes() == NEW


@posix
def test_of_two_runs_the_second_sees_what_the_first_has_done(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = atomic_write._lock

    def wait_while_the_first_writes(descriptor: int) -> None:
        monkeypatch.setattr(atomic_write, "_lock", lock)
        other = draft.with_suffix(".new")
        other.write_bytes(b"1. First.\n")
        other.replace(draft)
        lock(descriptor)

    monkeypatch.setattr(atomic_write, "_lock", wait_while_the_first_writes)
    with pytest.raises(WriteRefusedError, match="changed"):
        replace(draft, NEW, expected=OLD)
    assert draft.read_bytes() == b"1. First.\n"


def interrupted(folder: Path, how: str) -> list[tuple[int, str, int]]:
    script = Path(__file__).with_name("interrupted.py")
    done = subprocess.run([sys.executable, script, folder, how], capture_output=True, check=True, text=True)
    lines = [line.split() for line in done.stdout.splitlines()]
    return [(int(status), content, int(others)) for status, content, others in lines]


@posix
def test_killed_at_any_step_the_file_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    outcomes = interrupted(tmp_path, "kill")
    contents = [content for _, content, _ in outcomes]
    assert {status for status, _, _ in outcomes} == {-9}
    assert contents == ["old"] * contents.count("old") + ["new"] * contents.count("new")
    assert contents.count("old") > 20
    assert contents.count("new") > 2


@posix
def test_whichever_step_fails_the_file_is_whole_and_nothing_lies_about(tmp_path: Path) -> None:
    outcomes = interrupted(tmp_path, "fail")
    assert {(content, others) for _, content, others in outcomes} == {("old", 0), ("new", 0)}
    assert {content for status, content, _ in outcomes if status == 3} == {"old"}
    assert {content for status, content, _ in outcomes if status == 0} == {"new"}
    assert {status for status, _, _ in outcomes} == {0, 3}
