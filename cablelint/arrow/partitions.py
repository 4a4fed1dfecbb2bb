"""One file of a partitioned table in, one file of another out: a task for a worker of an engine."""

import posixpath
import uuid
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from cablelint.files.parquet import arrow, parquet
from cablelint.model.errors import UsageError

_ROWS = 1000  # of a batch that is read
_BUFFER_BYTES = 1024 * 1024


class Partition(NamedTuple):
    """What became of a file: how many rows were written, none where it was done before, or why it was not done."""

    source: str
    target: str
    rows: int | None
    error: str | None


def work_partition(source: str, folder: str, work: Callable[[Iterable[Any]], Iterable[Any]], schema: Any) -> Partition:
    """Give the batches of the Parquet file `source` to `work`, and write what it yields into the folder.

    `source` and `folder` are absolute paths or addresses that pyarrow knows (s3://, hdfs://); the file keeps its name.
    It appears when it is whole, so one that is there was done by an earlier run, and is left. What is wrong with the
    file is told in the result and stops no other; a column that is not there too.
    """
    target = posixpath.join(folder, posixpath.basename(source))
    try:
        return Partition(source, target, _worked(source, target, work, schema), None)
    except (OSError, UsageError, arrow.ArrowException) as error:
        return Partition(source, target, None, " ".join(str(error).split()))


def _worked(source: str, target: str, work: Callable[[Iterable[Any]], Iterable[Any]], schema: Any) -> int | None:
    """Return how many rows were written, None where the file was there."""
    from pyarrow import fs

    read_from, path = fs.FileSystem.from_uri(source)
    write_to, finished = fs.FileSystem.from_uri(target)
    if write_to.get_file_info(finished).type != fs.FileType.NotFound:
        return None
    write_to.create_dir(posixpath.dirname(finished), recursive=True)
    unfinished = posixpath.join(posixpath.dirname(finished), f".{posixpath.basename(finished)}.{uuid.uuid4().hex}")
    try:
        with read_from.open_input_file(path) as stream, write_to.open_output_stream(unfinished) as out:
            rows = _written(work(_batches(stream)), out, schema)
        write_to.move(unfinished, finished)
    except BaseException:
        write_to.delete_file(unfinished)
        raise
    return rows


def _written(batches: Iterable[Any], stream: Any, schema: Any) -> int:
    rows = 0
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for batch in batches:
            writer.write_batch(batch)
            rows += int(batch.num_rows)
    return rows


def _batches(stream: Any) -> Iterator[Any]:
    with parquet.ParquetFile(stream, buffer_size=_BUFFER_BYTES, pre_buffer=False) as table:
        yield from table.iter_batches(batch_size=_ROWS, use_threads=False)
