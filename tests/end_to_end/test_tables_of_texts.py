"""Texts in a column of a table: JSON lines, separated values, Parquet."""

import bz2
import csv
import gzip
import json
import lzma
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pyarrow
import pytest
from pyarrow import parquet

from .command import cablelint, process

DRAFT = "1. Post,s view.\n"
TEXTS = [DRAFT, "1. One.\r\n\r\n2. “Two”, three; four.\r\n", '1. A "café".\n']
IDS = ["75STATE1", "75STATE2", "75STATE3"]
CHECK = ("check", "--select", "TXT002", "--output-format", "json")

Make = Callable[[Path, Sequence[object]], None]


def as_csv(path: Path, texts: Sequence[object], delimiter: str = ",") -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        rows = csv.writer(stream, delimiter=delimiter)
        rows.writerow(["id", "body"])
        rows.writerows(zip(IDS, texts, strict=False))


def as_json_lines(path: Path, texts: Sequence[object]) -> None:
    lines = (json.dumps({"id": name, "body": text}) for name, text in zip(IDS, texts, strict=False))
    path.write_text("\n".join(lines))


def as_parquet(path: Path, texts: Sequence[object]) -> None:
    parquet.write_table(pyarrow.table({"id": IDS[: len(texts)], "body": texts}), path, row_group_size=2)


def packed(make: Make, pack: Callable[[bytes], bytes]) -> Make:
    def both(path: Path, texts: Sequence[object]) -> None:
        make(path, texts)
        path.write_bytes(pack(path.read_bytes()))

    return both


KINDS: dict[str, Make] = {
    "a.csv": as_csv,
    "a.CSV": lambda path, texts: as_csv(path, texts, ";"),
    "a.tsv": lambda path, texts: as_csv(path, texts, "\t"),
    "a.jsonl": as_json_lines,
    "a.ndjson": as_json_lines,
    "a.parquet": as_parquet,
    "a.csv.gz": packed(as_csv, gzip.compress),
    "a.jsonl.bz2": packed(as_json_lines, bz2.compress),
    "a.jsonl.xz": packed(as_json_lines, lzma.compress),
}


@pytest.fixture(params=KINDS)
def table(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    name: str = request.param
    KINDS[name](tmp_path / name, TEXTS)
    return name


def test_the_rows_are_parsed_in_their_order(tmp_path: Path, table: str) -> None:
    for option, names in (((), ("1", "2", "3")), (("--id-column", "id"), IDS)):
        arguments = ("parse", "--from", table, "--column", "body", *option, "--output-format", "jsonl")
        outcome = cablelint(*arguments, folder=tmp_path)
        assert (outcome.status, outcome.errors) == (0, "")
        cables = [json.loads(line) for line in outcome.output.splitlines()]
        assert [cable["file"] for cable in cables] == [f"{table}:{name}" for name in names]
        assert [cable["paragraphs"][-1]["text"] for cable in cables] == [
            "Post,s view.",
            "“Two”, three; four.",
            'A "café".',
        ]
        assert [cable["paragraphs"][-1]["end_line"] for cable in cables] == [1, 3, 1]


def test_the_rows_are_checked(tmp_path: Path, table: str) -> None:
    outcome = cablelint(*CHECK, "--from", table, "--column", "body", folder=tmp_path)
    assert [(one["file"], one["start"]["offset"]) for one in json.loads(outcome.output)] == [(f"{table}:1", 7)]
    assert outcome.errors == "Found 1 warning in 1 of 3 cables.\n"


def test_several_tables_beside_files(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        as_csv(tmp_path / name, [DRAFT])
    (tmp_path / "draft.cable").write_text(DRAFT)
    outcome = cablelint(*CHECK, "draft.cable", "--from", "b.csv", "a.csv", "--column", "body", folder=tmp_path)
    assert [one["file"] for one in json.loads(outcome.output)] == ["draft.cable", "b.csv:1", "a.csv:1"]


def test_a_missing_column_is_told(tmp_path: Path, table: str) -> None:
    for column, says in (
        ("bdy", 'has no column "bdy": did you mean "body"? (SYS001)'),
        ("text", 'has no column "text": its columns are id, body (SYS001)'),
    ):
        outcome = cablelint("parse", "--from", table, "--column", column, folder=tmp_path)
        assert (outcome.status, outcome.output) == (2, "[\n]\n")
        assert outcome.errors == f"cablelint: {table} {says}\n"
    arguments = ("parse", "--from", table, "--column", "body", "--id-column", "ident")
    assert 'has no column "ident"' in cablelint(*arguments, folder=tmp_path).errors
    outcome = cablelint("parse", "--from", table, folder=tmp_path)
    assert "say which column holds the texts with --column; its columns are id, body" in outcome.errors


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--from", "a.doc", "--column", "body"), "a.doc is not a table: its name must end in"),
        (("--column", "body"), "--column names a column of a table: give the table with --from"),
        (("--from", "none.csv", "--column", "body"), "none.csv does not exist"),
        (("--from", "empty.csv", "--column", "body"), "empty.csv has no column"),
        (("--from", "numbers.parquet", "--column", "body"), 'has no texts in its column "body", but int64'),
        (("--from", "draft.jsonl", "--column", "body"), "draft.jsonl is not a table of JSON lines"),
        (("--from", "draft.parquet", "--column", "body"), "draft.parquet is damaged, or is not a Parquet table"),
        (("--from", "draft.csv.gz", "--column", "body"), 'draft.csv.gz has no column "body"'),
        (("--from", "cut.csv.gz", "--column", "body"), "cut.csv.gz is damaged (Compressed file ended"),
        (
            ("--from", "quote.csv", "--column", "body"),
            "quote.csv is damaged in line 4 (unexpected end of data): what follows is not read",
        ),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_told(tmp_path: Path, arguments: Sequence[str], says: str) -> None:
    (tmp_path / "empty.csv").touch()
    (tmp_path / "quote.csv").write_text('id,body\n1,"One.\n2,Two.\n3,Three.\n')
    for name in ("draft.jsonl", "draft.parquet", "draft.csv.gz"):
        (tmp_path / name).write_text(DRAFT)
    (tmp_path / "cut.csv.gz").write_bytes(gzip.compress(b"id,body\n1,One.\n")[:-9])
    parquet.write_table(pyarrow.table({"body": [1, 2]}), tmp_path / "numbers.parquet")
    outcome = cablelint("check", *arguments, folder=tmp_path)
    assert outcome.status == 2
    assert says in outcome.errors


def test_names_of_columns_cannot_steer_the_terminal(tmp_path: Path) -> None:
    as_json_lines(tmp_path / "a.jsonl", [])
    (tmp_path / "a.jsonl").write_text(json.dumps({"\x1b[2J" + "x" * 999: "", **{f"c{n}": "" for n in range(99)}}))
    errors = cablelint("parse", "--from", "a.jsonl", "--column", "body", folder=tmp_path).errors
    assert errors.rstrip("\n").isprintable()
    assert len(errors) < 300


def test_rows_that_cannot_be_read_are_told_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "cablelint.toml").write_text("max-file-size = 100\n")
    lines = [
        json.dumps({"body": DRAFT}),
        "",
        "{",
        json.dumps({"body": 7}),
        json.dumps({"other": 1}),
        "[" * 100_000,
        json.dumps({"body": "A" * 101}),
        json.dumps({"body": "A" * 2_000_000}),
        json.dumps({"body": DRAFT, "id": None}),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    outcome = cablelint(*CHECK, "--from", "a.jsonl", "--column", "body", folder=tmp_path)
    assert outcome.status == 2
    told = {one["file"]: one["message"] for one in json.loads(outcome.output)}
    assert list(told) == [f"a.jsonl:{number}" for number in (1, 3, 4, 5, 6, 7, 8, 9)]
    assert told["a.jsonl:3"] == "the file is not a JSON object: correct this line of the table"
    assert told["a.jsonl:4"] == 'the file has no text in "body", but int'
    assert told["a.jsonl:5"] == "the file is empty: there is nothing to check"
    assert told["a.jsonl:7"].startswith("the file is larger than 100 bytes")
    assert told["a.jsonl:8"].startswith("the file is larger than 1,048,576 bytes")


@pytest.mark.parametrize(("name", "make"), [("a.csv", as_csv), ("a.parquet", as_parquet)])
def test_a_text_above_the_limit(tmp_path: Path, name: str, make: Make) -> None:
    (tmp_path / "cablelint.toml").write_text("max-file-size = 100\n")
    make(tmp_path / name, [DRAFT, "A" * 101, DRAFT])
    outcome = cablelint(*CHECK, "--from", name, "--column", "body", folder=tmp_path)
    assert [one["code"] for one in json.loads(outcome.output)] == ["TXT002", "SYS001", "TXT002"]


def test_no_text_in_a_row(tmp_path: Path, table: str) -> None:
    KINDS[table](tmp_path / table, [DRAFT, None, DRAFT])
    outcome = cablelint(*CHECK, "--from", table, "--column", "body", folder=tmp_path)
    assert [one["code"] for one in json.loads(outcome.output)] == ["TXT002", "SYS001", "TXT002"]
    assert f"cablelint: {table}:2 is empty" in outcome.errors


def test_each_row_has_its_own_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("body\n1. Café.\n".encode() + "1. Café.\n".encode("cp1252"))
    outcome = cablelint("parse", "--from", "a.csv", "--column", "body", folder=tmp_path)
    cables = json.loads(outcome.output)
    assert [cable["encoding"] for cable in cables] == ["utf-8", "windows-1252"]
    assert [cable["paragraphs"][0]["text"] for cable in cables] == ["Café."] * 2


def test_half_a_pair_of_code_units(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"body": "1. \\ud83d\\ude00 \\ud83d."}')
    outcome = cablelint("parse", "--from", "a.jsonl", "--column", "body", folder=tmp_path)
    assert json.loads(outcome.output)[0]["paragraphs"][0]["text"] == "\U0001f600 \ufffd."


@pytest.mark.parametrize(
    "kind", [pyarrow.large_string(), pyarrow.binary(), pyarrow.dictionary(pyarrow.int8(), "string")]
)
def test_kinds_of_columns(tmp_path: Path, kind: pyarrow.DataType) -> None:
    column = pyarrow.array([DRAFT.encode() if kind == pyarrow.binary() else DRAFT]).cast(kind)
    parquet.write_table(pyarrow.table({"body": column, "id": [7]}), tmp_path / "a.parquet")
    outcome = cablelint(*CHECK, "--from", "a.parquet", "--column", "body", "--id-column", "id", folder=tmp_path)
    assert [one["file"] for one in json.loads(outcome.output)] == ["a.parquet:7"]


def test_no_damage_is_more_than_a_finding(tmp_path: Path, table: str) -> None:
    sound, random = (tmp_path / table).read_bytes(), Random(3)
    for _ in range(100):
        data = bytearray(sound)
        for _ in range(random.choice((1, 3, 20))):
            data[random.randrange(len(data))] = random.randrange(256)
        (tmp_path / table).write_bytes(bytes(data))
        outcome = cablelint(*CHECK, "--from", table, "--column", "body", folder=tmp_path)
        assert outcome.status in (0, 1, 2)
        assert "error of its own" not in outcome.errors, outcome.errors


@pytest.mark.parametrize(
    "arguments",
    [("parse", "--from", "a.parquet", "--column", "body"), ("parse", "--output-format", "parquet:out.parquet", ".")],
    ids=["read", "written"],
)
def test_without_pyarrow_it_is_told_how_to_have_it(tmp_path: Path, arguments: Sequence[str]) -> None:
    as_parquet(tmp_path / "a.parquet", TEXTS)
    elsewhere = tmp_path / "elsewhere"  # what lies in the checked folder is not imported
    elsewhere.mkdir()
    (elsewhere / "pyarrow.py").write_text("raise ImportError\n")
    outcome = process(*arguments, folder=tmp_path, PYTHONPATH=str(elsewhere))
    assert outcome.status == 2
    assert outcome.errors.endswith("is not installed: pip install 'cablelint[parquet]'\n")
    assert outcome.output == ""


def test_pyarrow_is_imported_for_parquet_only(tmp_path: Path) -> None:
    as_csv(tmp_path / "a.csv", TEXTS)
    (tmp_path / "pyarrow.py").write_text("raise SystemExit('imported')\n")
    outcome = process("parse", "--from", "a.csv", "--column", "body", folder=tmp_path, PYTHONPATH=str(tmp_path))
    assert (outcome.status, outcome.errors) == (0, "")


def test_a_table_may_be_read_from_anywhere(tmp_path: Path) -> None:
    as_csv(tmp_path / "a.csv", [DRAFT])
    (tmp_path / "cablelint.toml").write_text('[[overrides]]\nfiles = ["a.csv:*"]\nseverity = { TXT002 = "info" }\n')
    outcome = cablelint(*CHECK, "--from", str(tmp_path / "a.csv"), "--column", "body", folder=Path(sys.prefix))
    assert [one["severity"] for one in json.loads(outcome.output)] == ["info"]


def test_a_line_of_separated_values_that_never_ends(tmp_path: Path) -> None:
    (tmp_path / "cablelint.toml").write_text("max-file-size = 100\n")
    (tmp_path / "a.csv").write_text(f"body\n1. One.\n{'A' * 1_048_576}\n1. Two.\n")
    outcome = cablelint("parse", "--output-format", "jsonl", "--from", "a.csv", "--column", "body", folder=tmp_path)
    assert (outcome.status, outcome.output.count("\n")) == (2, 1)
    assert outcome.errors == (
        "cablelint: a.csv has a line of more than 1,048,576 bytes: what follows is not read (SYS001)\n"
    )


DUMPED = '1,"1975","UNCLAS\n\n1. He said \\"yes\\", twice.\n"\n2,"1976","UNCLAS\n\n1. One.\n\n3. \\"Three.\\"\n"\n'


def test_a_table_may_name_no_columns_and_escape_its_quotation_marks(tmp_path: Path) -> None:
    """As a dump of a database does."""
    (tmp_path / "a.csv").write_text(DUMPED, "utf-8")
    arguments = ("parse", "--output-format", "jsonl", "--from", "a.csv", "--column", "3", "--id-column", "2")
    outcome = cablelint(*arguments, folder=tmp_path)
    found = [json.loads(line) for line in outcome.output.splitlines()]
    assert outcome.status == 0, outcome.errors
    assert [one["file"] for one in found] == ["a.csv:1975", "a.csv:1976"]
    assert [one["paragraphs"][-1]["text"] for one in found] == ['He said "yes", twice.', '"Three."']


def test_a_column_may_be_called_by_a_number(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('1,3\n7,"1. One.\\"\n')
    outcome = cablelint("parse", "--output-format", "jsonl", "--from", "a.csv", "--column", "3", folder=tmp_path)
    (found,) = map(json.loads, outcome.output.splitlines())
    assert (found["file"], found["paragraphs"][0]["text"]) == ("a.csv:1", "One.\\")


@pytest.mark.parametrize("column", ["0", "3", "-1"])
def test_a_table_has_as_many_columns_as_its_first_row(tmp_path: Path, column: str) -> None:
    (tmp_path / "a.csv").write_text("7,1. One.\n")
    outcome = cablelint("parse", "--from", "a.csv", f"--column={column}", folder=tmp_path)
    assert outcome.status == 2
    assert f'a.csv has no column "{column}"' in outcome.errors
