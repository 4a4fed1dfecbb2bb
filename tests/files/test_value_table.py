"""Values in one file: whatever is done to it costs values, and never gives a wrong one."""

import os
import random
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from cablelint.files import value_table
from cablelint.files.value_table import ValueTable

DAY = 734_000
WRITER = """
import sys
from hashlib import sha256
from cablelint.files.value_table import ValueTable
values = ValueTable(sys.argv[1], 734000)
for number in range(int(sys.argv[3])):
    name = f"{sys.argv[2]} {number}".encode()
    values.put(sha256(name).digest(), name * 50)
values.close()
"""


def key(name: str) -> bytes:
    return sha256(name.encode()).digest()


def writer(path: Path, name: str, count: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", WRITER, str(path), name, str(count)])


def found(path: Path, name: str, count: int) -> int:
    """How many of the writer's values are found, all of which must be right."""
    values = ValueTable(str(path), DAY)
    kept = [(number, values.get(key(f"{name} {number}"))) for number in range(count)]
    values.close()
    assert all(value in (None, f"{name} {number}".encode() * 50) for number, value in kept)
    return sum(value is not None for _, value in kept)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "values.sqlite"


def test_values_come_back_and_the_last_one_counts(path: Path) -> None:
    values = ValueTable(str(path), DAY)
    assert values.get(key("a")) is None
    for value in (b"first", b"", b"x" * 100_000):
        values.put(key("a"), value)
        assert values.get(key("a")) == value, "before it is written"
        values.close()
        assert ValueTable(str(path), DAY).get(key("a")) == value


@pytest.mark.skipif(os.name != "posix", reason="modes of files")
def test_nobody_else_may_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(cache))
    ValueTable(str(cache / "values.sqlite"), DAY).get(key("a"))
    assert [stat.S_IMODE(each.stat().st_mode) for each in (cache, cache / "values.sqlite")] == [0o700, 0o600]


def test_several_processes_write_at_once(path: Path) -> None:
    names = ("one", "two", "three")
    assert [each.wait(60) for each in [writer(path, name, 2000) for name in names]] == [0, 0, 0]
    assert [found(path, name, 2000) for name in names] == [2000, 2000, 2000]


@pytest.mark.skipif(os.name != "posix", reason="kills a process by a signal")
def test_a_killed_writer_costs_its_last_values_at_most(path: Path) -> None:
    for turn in range(5):
        killed = writer(path, f"killed {turn}", 10**9)
        time.sleep(0.3 + turn / 20)
        os.kill(killed.pid, signal.SIGKILL)
        killed.wait(60)
    assert writer(path, "after", 500).wait(60) == 0
    assert found(path, "after", 500) == 500
    assert found(path, "killed 0", 100) in (0, 100), "all that are written at once, or none"


@pytest.mark.parametrize("seed", range(20))
def test_damage_costs_values_and_gives_no_wrong_ones(path: Path, seed: int) -> None:
    values = ValueTable(str(path), DAY)
    for number in range(300):
        name = f"before {number}"
        values.put(key(name), name.encode() * 50)
    values.close()
    rng = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(20):
        start = rng.randrange(len(data) if seed % 2 else 200)
        data[start : start + 20] = rng.randbytes(20)
    del data[rng.randrange(len(data)) if seed % 5 == 0 else len(data) :]
    path.write_bytes(data)
    after = ValueTable(str(path), DAY)
    for number in range(300):
        after.get(key(f"before {number}"))
    after.put(key("after"), b"value")
    after.close()
    assert ValueTable(str(path), DAY).get(key("after")) in (None, b"value")


def test_a_file_that_is_no_database_is_begun_anew(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database, but long enough to be looked at" * 100)
    assert writer(path, "after", 10).wait(60) == 0
    assert found(path, "after", 10) == 10


def test_other_tables_are_not_asked(path: Path) -> None:
    """A view could run for ever."""
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE VIEW kept AS SELECT x'61' AS key, x'62' AS value, 1 AS day")
    assert ValueTable(str(path), DAY).get(b"a") is None


def test_what_was_written_long_ago_goes(path: Path) -> None:
    for day, name in ((DAY, "old"), (DAY + 20, "newer"), (DAY + 40, "new")):
        values = ValueTable(str(path), day)
        values.put(key(name), b"value")
        values.close()
    last = ValueTable(str(path), DAY + 40)
    assert [last.get(key(name)) for name in ("old", "newer", "new")] == [None, b"value", b"value"]


def test_the_size_is_bounded_and_the_oldest_go(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(value_table, "_LARGEST_BYTES", 400_000)
    monkeypatch.setattr(value_table, "_WAITING_VALUES", 10)
    values = ValueTable(str(path), DAY)
    for number in range(1000):
        values.put(key(str(number)), random.Random(number).randbytes(1000))
    values.close()
    assert path.stat().st_size < 500_000
    kept = [number for number in range(1000) if values.get(key(str(number)))]
    assert kept == list(range(kept[0], 1000))
    assert len(kept) > 200


@pytest.mark.skipif(os.name != "posix", reason="pipes and links")
@pytest.mark.parametrize("kind", ["pipe", "link", "folder", "full folder"])
def test_something_else_in_its_place(path: Path, kind: str) -> None:
    other = path.parent.parent / "other"
    path.parent.mkdir()
    other.write_text("not ours")
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "link":
        path.symlink_to(other)
    else:
        path.mkdir()
        if kind == "full folder":
            (path / "file").write_text("not ours")
    values = ValueTable(str(path), DAY)
    values.put(key("a"), b"value")
    values.close()
    assert values.get(key("a")) == (None if kind == "full folder" else b"value")
    assert other.read_text() == "not ours"


def test_what_cannot_be_written_is_not_kept(path: Path) -> None:
    path.parent.write_text("in the way")
    values = ValueTable(str(path), DAY)
    values.put(key("a"), b"value")
    values.close()
    assert values.get(key("a")) is None


def test_a_full_disk_costs_the_values(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(value_table, "_forget", full)
    values = ValueTable(str(path), DAY)
    values.put(key("a"), b"value")
    values.close()
    assert values.get(key("a")) is None
    values.put(key("a"), b"value")
    assert values.get(key("a")) is None
