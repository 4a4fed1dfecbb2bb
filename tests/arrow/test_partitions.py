"""A file of a partitioned table is one task: done once, whole or not there, and its faults are told."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

import cablelint.arrow

from .texts import CITING, write_part

SCHEMA = cablelint.arrow.SCHEMAS["paragraphs"]
parse = partial(cablelint.arrow.parse_batches, table="paragraphs")


def work(source: Path, folder: Path) -> cablelint.arrow.Partition:
    return cablelint.arrow.work_partition(str(source), str(folder), parse, SCHEMA)


def test_a_partition_is_written_once(tmp_path: Path) -> None:
    source, out = tmp_path / "part-0.parquet", tmp_path / "out"
    write_part(source, {"a": CITING, "b": CITING})
    assert work(source, out) == (str(source), str(out / "part-0.parquet"), 4, None)
    assert parquet.read_table(out / "part-0.parquet").column("id").to_pylist() == ["a", "a", "b", "b"]
    written = (out / "part-0.parquet").stat()
    assert work(source, out) == (str(source), str(out / "part-0.parquet"), None, None)
    assert (out / "part-0.parquet").stat() == written


def test_a_damaged_partition_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    source, out = tmp_path / "part-0.parquet", tmp_path / "out"
    source.write_bytes(b"PAR1 that it is not")
    done = work(source, out)
    assert done.rows is None
    assert done.error
    assert list(out.iterdir()) == []


def test_a_partition_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "No such file" in str(work(tmp_path / "part-9.parquet", tmp_path / "out").error)


def test_what_is_interrupted_leaves_nothing(tmp_path: Path) -> None:
    source, out = tmp_path / "part-0.parquet", tmp_path / "out"
    write_part(source, {"a": CITING})

    def stopped(batches: Iterable[Any]) -> Iterator[Any]:
        yield from parse(batches)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cablelint.arrow.work_partition(str(source), str(out), stopped, SCHEMA)
    assert list(out.iterdir()) == []
    assert work(source, out).rows == 2
