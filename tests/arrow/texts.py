"""Texts of our own, as record batches and as Parquet files."""

from pathlib import Path
from typing import Any

import pyarrow
from pyarrow import parquet

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CITING = """UNCLAS PRETORIA 000104

E.O. 13526: N/A
TAGS: ETRD, SF
SUBJECT: TEA

REF: A. 11 LAGOS 81
     B. 10 PRETORIA 77

1. Ref A told of the tea. Ref B told of its price.

2. As in ref A, the price rose.
"""
TWO = f"{CITING}\nNNNN\n\n{CITING.replace('000104', '000105')}"


def batch(*texts: Any, ids: tuple[Any, ...] | None = None) -> Any:
    names = ids or tuple(f"t{index}" for index in range(len(texts)))
    return pyarrow.RecordBatch.from_pydict({"id": names, "text": texts})


def examples() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.cable"))}


def write_part(path: Path, texts: dict[str, str]) -> None:
    table = pyarrow.Table.from_pydict({"id": list(texts), "text": list(texts.values())})
    parquet.write_table(table, path)


def rows(batches: Any) -> list[dict[str, Any]]:
    return [row for one in batches for row in one.to_pylist()]
