"""`cablelint parse --output-format parquet:FILE`: a row a cable, with the fields of the JSON."""

import datetime
import json
import os
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from cablelint.reports.shapes import ParsedCable

from .command import EXAMPLES, cablelint, process


def rows(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parquet.read_table(path).to_pylist()
    return found


def in_words(value: Any) -> Any:
    """The value with days and moments as JSON has them."""
    if isinstance(value, dict):
        return {key: in_words(one) for key, one in value.items()}
    if isinstance(value, list):
        return [in_words(one) for one in value]
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat() if isinstance(value, datetime.date) else value


def test_the_rows_are_what_json_has(tmp_path: Path) -> None:
    outcome = cablelint("parse", "--output-format", "parquet:cables.parquet", str(EXAMPLES), folder=tmp_path)
    assert (outcome.status, outcome.output, outcome.errors) == (0, "", "")
    as_json = json.loads(cablelint("parse", str(EXAMPLES), folder=tmp_path).output)
    written = rows(tmp_path / "cables.parquet")
    assert list(written[0]) == list(ParsedCable.__annotations__)
    assert [in_words(row) for row in written] == as_json
    assert [path.name for path in tmp_path.iterdir()] == ["cables.parquet"]


def test_dates_are_dates(tmp_path: Path) -> None:
    source = str(EXAMPLES / "confidential.cable")
    cablelint("parse", "--output-format", "parquet:cables.parquet", source, folder=tmp_path)
    (row,) = rows(tmp_path / "cables.parquet")
    assert row["executive_order"]["declassify_on"] == datetime.date(2021, 6, 21)
    assert row["date_time_group"]["iso"] == datetime.datetime(2011, 6, 21, 10, 33, tzinfo=datetime.UTC)


def test_an_empty_table_has_its_columns(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    cablelint("parse", "--output-format", "parquet:cables.parquet", "none", folder=tmp_path)
    table = parquet.read_table(tmp_path / "cables.parquet")
    assert (table.num_rows, table.column_names) == (0, list(ParsedCable.__annotations__))


def test_a_table_is_made_of_a_table(tmp_path: Path) -> None:
    """Its own paragraphs' texts, for want of others, are what a second run reads."""
    (tmp_path / "cables.jsonl").write_text(
        "".join(json.dumps({"text": f"1. Number {n}.\n"}) + "\n" for n in range(450))
    )
    arguments = ("--from", "cables.jsonl", "--column", "text", "--jobs", "2")
    outcome = cablelint("parse", "--output-format", "parquet:a.parquet", *arguments, folder=tmp_path)
    assert outcome.errors == ""
    written = rows(tmp_path / "a.parquet")
    assert [row["paragraphs"][0]["text"] for row in written] == [f"Number {n}." for n in range(450)]
    assert written[449]["file"] == "cables.jsonl:450"


def test_rows_come_in_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cablelint.reports.cable_parquet._ROW_GROUP", 1)
    (tmp_path / "a.jsonl").write_text('{"text": "1. One."}\n' * 450)
    arguments = ("--from", "a.jsonl", "--column", "text")
    cablelint("parse", "--output-format", "parquet:a.parquet", *arguments, folder=tmp_path)
    metadata = parquet.ParquetFile(tmp_path / "a.parquet").metadata
    assert (metadata.num_rows, metadata.num_row_groups) == (450, 3)


def test_what_cannot_be_read_is_no_row(tmp_path: Path) -> None:
    (tmp_path / "a.cable").write_text("1. One.\n")
    arguments = ("--output-format", "parquet:a.parquet", "missing.cable", "a.cable")
    outcome = cablelint("parse", *arguments, folder=tmp_path)
    assert (outcome.status, len(rows(tmp_path / "a.parquet"))) == (2, 1)


@pytest.mark.skipif(os.name != "posix", reason="names are bytes only there")
def test_a_name_that_is_no_utf_8(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.cable")
    with open(path, "wb") as stream:
        stream.write(b"1. One.\n")
    outcome = process("parse", "--output-format", "parquet:a.parquet", ".", folder=tmp_path)
    assert outcome.status == 0
    assert rows(tmp_path / "a.parquet")[0]["file"] == "caf\\udce9.cable"


def test_every_format_can_go_to_a_file(tmp_path: Path) -> None:
    source = str(EXAMPLES / "confidential.cable")
    for form in ("json", "jsonl", "tree"):
        shown = cablelint("parse", "--output-format", form, source, folder=tmp_path)
        written = cablelint("parse", "--output-format", f"{form}:a.out", source, folder=tmp_path)
        assert (written.status, written.output) == (0, "")
        assert (tmp_path / "a.out").read_text("utf-8") == shown.output


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ("parquet", "parquet needs a file: parquet:FILE"),
        ("yaml", 'no output format "yaml": there are json, jsonl, tree, parquet'),
        ("parquet:none/a.parquet", "none/a.parquet cannot be written: No such file or directory"),
    ],
)
def test_a_wrong_format_is_told(tmp_path: Path, form: str, says: str) -> None:
    outcome = process("parse", "--output-format", form, ".", folder=tmp_path)
    assert outcome.status == 2
    assert says in outcome.errors
