"""pyarrow, which reads and writes Parquet. Importing this raises UsageError where it is not installed."""

from cablelint.model.errors import UsageError

try:
    import pyarrow as arrow
    from pyarrow import parquet
except ImportError as error:
    raise UsageError("Parquet needs pyarrow, which is not installed: pip install 'cablelint[parquet]'") from error

__all__ = ["arrow", "parquet"]
