"""Cables in Arrow record batches: what Spark, Dask or any other engine calls on its own workers.

    import cablelint.arrow

    for batch in cablelint.arrow.check_batches(batches, id_column="id", text_column="body"):
        ...  # a batch of findings

Batches come in with a column of identifiers and one of texts, and go out with the columns of `SCHEMAS`, in the order of
the texts. Nothing is kept between two calls, and a function with its arguments (`functools.partial`) can be pickled. A
text that cannot be read is a row that says why, and the others go on. Importing this needs pyarrow: it is in the extra
`parquet`.

- batches: batches of texts in, batches of rows out
- checked: what is found in texts: batches of findings
- parsed: what is read in texts: batches of cables, of their paragraphs, or of their references
- partitions: one file of a partitioned table in, one file of another out: a task for a worker of an engine
- schemas: the tables that come out: a row a cable, a paragraph, a reference or a finding
"""

from cablelint.arrow.checked import check_batches
from cablelint.arrow.parsed import parse_batches
from cablelint.arrow.partitions import Partition, work_partition
from cablelint.arrow.schemas import SCHEMAS

__all__ = ["SCHEMAS", "Partition", "check_batches", "parse_batches", "work_partition"]
