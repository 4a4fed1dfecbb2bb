"""Ten times as many cables take about as much memory, wherever they come from and whatever is made of them."""

import io
import json
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

pytest.importorskip("resource")

FEW, MANY = 500, 5_000
MOST = 1.3  # times the memory
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


def peak(*arguments: str) -> int:
    """The memory that the command has at most, in the unit of this system."""
    command = [sys.executable, "-c", PEAK, sys.executable, "-m", "cablelint", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    status, memory = map(int, done.stdout.split())
    assert status in (0, 1), done.stderr
    return memory


@pytest.mark.parametrize("make", [in_a_folder, in_a_zip, in_a_tar, in_json_lines, in_parquet])
@pytest.mark.parametrize(
    "command",
    [
        ("check", "--no-cache", "--select", "TXT002", "--output-format", "jsonl", "--jobs", "1"),
        ("parse", "--output-format", "jsonl", "--jobs", "1"),
        ("parse", "--output-format", "jsonl", "--jobs", "2"),
        ("parse", "--output-format", "parquet:{}", "--jobs", "1"),
    ],
    ids=["check", "parse", "parse in two processes", "parse to a table"],
)
def test_memory_is_flat(tmp_path: Path, make: object, command: tuple[str, ...]) -> None:
    assert callable(make)
    command = tuple(word.format(tmp_path / "out.parquet") for word in command)
    few = peak(*command, *make(tmp_path / "few", FEW))
    many = peak(*command, *make(tmp_path / "many", MANY))
    print(few, many, many / few)
    assert many < MOST * few, f"{few} for {FEW} cables, {many} for {MANY}"
