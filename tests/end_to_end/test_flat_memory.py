"""Ten times as many cables take about as much memory, wherever they come from and whatever is made of them."""

import io
import json
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

pytest.importorskip("resource")

FEW, MANY = 500, 5_000
MOST = 1.12  # times the memory: a kilobyte kept of each cable would be more
MOST_FOR_A_TABLE = 1.3  # whose row groups grow to their size first
PEAK = (
    "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
    "print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)
"""A process between the tests and the one that is measured, which would be born with the memory of its parent."""


def texts(count: int) -> Iterator[tuple[str, str]]:
    """Names and small cables."""
    for number in range(count):
        yield f"{number}.txt", f"SUBJECT: TEA {number}\n\n1. Post,s view of tea {number}.\n\n2. Two.\n"


def in_a_folder(path: Path, count: int) -> tuple[str, ...]:
    path.mkdir()
    for name, text in texts(count):
        (path / name).write_text(text)
    return (str(path),)


def in_a_zip(path: Path, count: int) -> tuple[str, ...]:
    with zipfile.ZipFile(f"{path}.zip", "w") as archive:
        for name, text in texts(count):
            archive.writestr(name, text)
    return (f"{path}.zip",)


def in_a_tar(path: Path, count: int) -> tuple[str, ...]:
    with tarfile.open(f"{path}.tgz", "w:gz") as archive:
        for name, text in texts(count):
            header = tarfile.TarInfo(name)
            header.size = len(text)
            archive.addfile(header, io.BytesIO(text.encode()))
    return (f"{path}.tgz",)


def in_json_lines(path: Path, count: int) -> tuple[str, ...]:
    with open(f"{path}.jsonl", "w", encoding="utf-8") as stream:
        stream.writelines(json.dumps({"id": name, "body": text}) + "\n" for name, text in texts(count))
    return ("--from", f"{path}.jsonl", "--column", "body", "--id-column", "id")


def in_parquet(path: Path, count: int) -> tuple[str, ...]:
    parquet.write_table(pyarrow.table({"body": [text for _, text in texts(count)]}), f"{path}.parquet")
    return ("--from", f"{path}.parquet", "--column", "body")


def peak(folder: Path, *arguments: str) -> int:
    """The memory that the command has at most, in the unit of this system."""
    command = [sys.executable, "-c", PEAK, sys.executable, "-m", "cablelint", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder)
    status, memory = map(int, done.stdout.split())
    assert status in (0, 1), done.stderr
    return memory


@pytest.fixture(autouse=True, scope="module")
def _grammars(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the very first run makes of the grammars is made before."""
    folder = tmp_path_factory.mktemp("first")
    peak(folder, "check", *in_a_folder(folder / "one", 1))


CHECK = ("check", "--no-cache", "--select", "TXT002", "--output-format", "jsonl", "--jobs", "1")
PARSE = ("parse", "--output-format", "jsonl", "--jobs", "1")
IN_TWO = ("parse", "--output-format", "jsonl", "--jobs", "2")
TO_A_TABLE = ("parse", "--output-format", "parquet:out.parquet", "--jobs", "1")


@pytest.mark.parametrize(
    ("command", "make"),
    [
        (CHECK, in_a_folder),
        (CHECK, in_a_zip),
        (PARSE, in_json_lines),
        (PARSE, in_a_tar),
        (IN_TWO, in_a_folder),
        (TO_A_TABLE, in_parquet),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else value.__name__,
)
def test_memory_is_flat(tmp_path: Path, command: Sequence[str], make: Callable[[Path, int], Sequence[str]]) -> None:
    few = peak(tmp_path, *command, *make(tmp_path / "few", FEW))
    many = peak(tmp_path, *command, *make(tmp_path / "many", MANY))
    most = MOST_FOR_A_TABLE if command == TO_A_TABLE else MOST
    assert many < most * few, f"{few} for {FEW} cables, {many} for {MANY}"
