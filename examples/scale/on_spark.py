"""Check a folder of Parquet files on Spark: spark-submit on_spark.py ARCHIVE FINDINGS.

Each file becomes one file of findings with the same name; run it again, and it does those that are missing.
"""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pyarrow
from pyspark.sql import SparkSession

import cablelint.arrow


def work(folder: str, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """Check the files that the batches name; yield a row for each."""
    check = partial(cablelint.arrow.check_batches, id_column="id", text_column="text", profile="archive")
    schema = cablelint.arrow.SCHEMAS["findings"]
    for batch in batches:
        files = batch.column("file").to_pylist()
        done = [cablelint.arrow.work_partition(file, folder, check, schema)._asdict() for file in files]
        yield pyarrow.RecordBatch.from_pylist(done, cablelint.arrow.SCHEMAS["partitions"])


def main(archive: Path, findings: Path) -> int:
    """Check each file of the archive that has no file of findings."""
    spark = SparkSession.builder.appName("cablelint").getOrCreate()
    files = [(str(file),) for file in sorted(archive.resolve().glob("*.parquet"))]
    parts = spark.createDataFrame(files, "file string").repartition(len(files) or 1)
    to_do = partial(work, str(findings.resolve()))
    done = parts.mapInArrow(to_do, "source string, target string, rows long, error string").collect()
    for part in sorted(done):
        print(part.source, part.error or ("was done before" if part.rows is None else f"{part.rows} findings"))
    return int(any(part.error for part in done))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
