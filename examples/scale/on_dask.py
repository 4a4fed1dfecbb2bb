"""Check a folder of Parquet files on Dask: python on_dask.py ARCHIVE FINDINGS [SCHEDULER].

Each file becomes one file of findings with the same name; run it again, and it does those that are missing.
"""

import sys
from functools import partial
from pathlib import Path

import dask.bag
from dask.distributed import Client

import cablelint.arrow


def main(archive: Path, findings: Path, scheduler: str | None = None) -> int:
    """Check each file of the archive that has no file of findings."""
    files = [str(file) for file in sorted(archive.resolve().glob("*.parquet"))]
    check = partial(cablelint.arrow.check_batches, id_column="id", text_column="text", profile="archive")
    schema = cablelint.arrow.SCHEMAS["findings"]
    with Client(scheduler, threads_per_worker=1):  # without a scheduler, as many processes as there are processors
        parts = dask.bag.from_sequence(files, partition_size=1)
        done = parts.map(cablelint.arrow.work_partition, str(findings.resolve()), check, schema).compute()
    for part in done:
        print(part.source, part.error or ("was done before" if part.rows is None else f"{part.rows} findings"))
    return int(any(part.error for part in done))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
