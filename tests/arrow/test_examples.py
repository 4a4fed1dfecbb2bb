"""The programs of examples/scale, run on engines that are on this machine alone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pyarrow import parquet

from .texts import CITING, write_part

UNTAGGED = CITING.replace("TAGS: ETRD, SF\n", "")
SCALE = Path(__file__).resolve().parents[2] / "examples/scale"


@pytest.fixture(params=["on_dask.py", "on_spark.py"])
def program(request: pytest.FixtureRequest) -> Path:
    if request.param == "on_dask.py":
        pytest.importorskip("dask.distributed", reason="Dask is not installed")
    else:
        pytest.importorskip("pyspark", reason="PySpark is not installed")
        if shutil.which("java") is None:
            pytest.skip("Spark needs Java, which is not installed")
    return SCALE / str(request.param)


def run(program: Path, folder: Path) -> tuple[int, list[str]]:
    done = subprocess.run(
        [sys.executable, str(program), "archive", "findings"],
        capture_output=True,
        cwd=folder,
        text=True,
        timeout=300,
        check=False,
        env={**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable},
    )
    said = [line.replace(f"{folder}/archive/", "") for line in done.stdout.splitlines()]
    return done.returncode, said or [done.stderr]


def test_an_archive_is_checked_part_by_part(program: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    for part in range(3):
        write_part(archive / f"part-{part}.parquet", {f"{part}-{number}": UNTAGGED for number in range(20)})
    (archive / "part-1.parquet").write_bytes(b"no table at all")
    status, said = run(program, tmp_path)
    assert (status, said[0], said[2]) == (1, "part-0.parquet 20 findings", "part-2.parquet 20 findings"), said
    assert "not a parquet file" in said[1]
    found = parquet.read_table(tmp_path / "findings/part-2.parquet")
    assert found.column("id").to_pylist()[0] == "2-0"

    write_part(archive / "part-1.parquet", {"1-0": UNTAGGED})
    status, said = run(program, tmp_path)
    assert (status, said[1]) == (0, "part-1.parquet 1 findings"), said
    assert said[0] == "part-0.parquet was done before"
