"""The queries that docs/scale.md gives, run on a small archive of our own."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow
import pytest
from pyarrow import parquet

import cablelint.arrow

from .texts import batch

if TYPE_CHECKING:
    from cablelint.arrow.schemas import Table

duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
DOCUMENT = Path(__file__).resolve().parents[2] / "docs/scale.md"
QUERIES = re.findall(r"^```sql\n(.*?)^```$", DOCUMENT.read_text("utf-8"), re.MULTILINE | re.DOTALL)
CABLE = """R 140930Z MAR 11
FM AMEMBASSY {post}
TO SECSTATE WASHDC
UNCLAS {post} 000{serial}

E.O. 13526: N/A
TAGS: ETRD, SF
SUBJECT: TEA

REF: {refs}

1. Tea, see ref{more}.
"""
ARCHIVE = {
    "PRETORIA 104": "A. 11 LAGOS 281\n     B. 11 NAIROBI 377",
    "LAGOS 281": "11 NAIROBI 377",
    "NAIROBI 377": "10 DAKAR 915",
}


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = []
    for name, refs in ARCHIVE.items():
        post, serial = name.split()
        texts.append(CABLE.format(post=post, serial=serial, refs=refs, more="s A and B" if "B." in refs else "tel"))
    tables: tuple[Table, ...] = ("cables", "references")
    for table in tables:
        out = cablelint.arrow.parse_batches([batch(*texts)], table=table)
        parquet.write_table(pyarrow.Table.from_batches(out), tmp_path / f"{table}.parquet")
    monkeypatch.chdir(tmp_path)


def answers(number: int) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = duckdb.sql(QUERIES[number]).fetchall()
    return found


def test_the_most_cited() -> None:
    assert answers(0) == [("11NAIROBI377", 2), ("10DAKAR915", 1), ("11LAGOS281", 1)]


def test_the_cables_that_the_archive_does_not_have() -> None:
    assert answers(1) == [("11NAIROBI377", "10DAKAR915", "10 DAKAR 915")]


def test_what_a_cable_builds_on() -> None:
    assert answers(2) == [("11LAGOS281", 1), ("11NAIROBI377", 1), ("10DAKAR915", 2)]
