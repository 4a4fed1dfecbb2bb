"""`cablelint inspect`: what a folder, an archive or a table of cables is like."""

import csv
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from .command import EXAMPLES, cablelint, process

CABLE = """R 140930Z {month} 11
FM AMEMBASSY {office}
TO SECSTATE WASHDC
UNCLAS {office} 000{serial}

E.O. 13526: N/A
{tags}
SUBJECT: TEA

REF: {ref}

1. Tea is short, see reftel.

{second}. It will be plenty.
"""


def write_cables(folder: Path) -> None:
    folder.mkdir()
    shape = {"month": "MAR", "office": "DAKAR", "tags": "TAGS: ETRD, SG", "second": "2"}
    for name, changes in {
        "a": {"serial": "283", "ref": "11 DAKAR 282"},
        "b": {"serial": "282", "ref": "11 NAIROBI 377", "second": "3"},
        "c": {"serial": "377", "ref": "NAIROBI 9", "office": "NAIROBI", "month": "APR", "second": "4"},
    }.items():
        (folder / f"{name}.cable").write_text(CABLE.format(**{**shape, **changes}), "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_cables(tmp_path / "cables")
    return tmp_path


def inspected(*arguments: str, folder: Path) -> dict[str, Any]:
    outcome = cablelint("inspect", "--isolated", "--output-format", "json", *arguments, folder=folder)
    assert outcome.status == 0, outcome.errors
    answer: dict[str, Any] = json.loads(outcome.output)
    return answer


def by_name(tallies: list[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    return {one["name"]: (one["cables"], one["error"]) for one in tallies}


def test_faults_are_counted_by_rule_office_month_and_classification(folder: Path) -> None:
    found = inspected("cables", folder=folder)
    assert (found["texts"], found["cables"], found["clean"]) == (3, 3, 1)
    rules = by_name(found["rules"])
    assert rules["PAR001 number-gap"] == (2, 2)
    assert by_name(found["offices"]) == {"DAKAR": (2, 1), "NAIROBI": (1, 1)}
    assert by_name(found["months"]) == {"2011-03": (2, 1), "2011-04": (1, 1)}
    assert by_name(found["classifications"]) == {"UNCLASSIFIED": (3, 2)}
    assert next(one for one in found["rules"] if one["name"].startswith("PAR001"))["examples"] == [
        "cables/b.cable",
        "cables/c.cable",
    ]


def test_references_numbering_tags_and_lengths_are_counted(folder: Path) -> None:
    found = inspected("cables", folder=folder)

    def counts(key: str) -> dict[str, int]:
        return {one["name"]: one["count"] for one in found[key] if one["count"]}

    assert sum(counts("references").values()) == 3
    assert counts("references")["to a cable of the collection"] == 2  # 282, and the 377 of Nairobi
    assert counts("numbering") == {"every paragraph": 3}
    assert counts("tags") == {"ETRD": 3, "SG": 3}
    assert counts("paragraphs") == {"1-4": 3}
    assert counts("words") == {"0-99": 3}


def test_marking_errors_are_counted_by_the_kinds_that_agencies_report(folder: Path) -> None:
    secret = (folder / "cables/a.cable").read_text("utf-8").replace("UNCLAS", "SECRET")
    (folder / "cables/d.cable").write_text(secret, "utf-8")
    markings = by_name(inspected("cables", folder=folder)["markings"])
    assert len(markings) == 8
    assert markings["portion marking (32 CFR 2001.21(c))"][0] == 1
    assert markings["control markings (32 CFR 2001.24)"] == (0, 0)


def test_workers_and_archives_give_the_same(folder: Path) -> None:
    alone = inspected("cables", folder=folder)
    assert inspected("--jobs", "2", "cables", folder=folder) == alone
    with zipfile.ZipFile(folder / "cables.zip", "w") as archive:
        for path in sorted((folder / "cables").iterdir()):
            archive.write(path, f"cables/{path.name}")
    packed = inspected("cables.zip", folder=folder)
    assert [by_name(packed[key]) for key in ("rules", "offices")] == [
        by_name(alone[key]) for key in ("rules", "offices")
    ]


def test_a_sample_is_drawn_by_its_seed(folder: Path) -> None:
    drawn = [
        tuple(inspected("--sample", "2", "--seed", str(seed), "cables", folder=folder)["sample"]) for seed in range(8)
    ]
    assert drawn[0] == tuple(inspected("--sample", "2", "--seed", "0", "cables", folder=folder)["sample"])
    assert all(len(set(one)) == 2 for one in drawn)
    assert len(set(drawn)) > 1


def test_the_table_for_people(folder: Path) -> None:
    outcome = cablelint("inspect", "--isolated", "cables", folder=folder)
    assert outcome.status == 0
    assert outcome.output.startswith("3 cables in 3 texts; 1 without an error or warning (33%)\n\nFindings by rule")
    assert (
        "  PAR001 number-gap                                            2         2         0         0\n"
        in outcome.output
    )


def test_the_table_for_spreadsheets(folder: Path) -> None:
    outcome = cablelint("inspect", "--isolated", "--output-format", "csv:out.csv", "cables", folder=folder)
    assert (outcome.status, outcome.output) == (0, "")
    with (folder / "out.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[1] == {
        "table": "total",
        "name": "cables",
        "cables": "",
        "error": "",
        "warning": "",
        "info": "",
        "count": "3",
    }
    assert [row["error"] for row in rows if row["name"] == "PAR001 number-gap"] == ["2"]


@pytest.mark.parametrize("name", ["a\nb.cable", "a\rb.cable", "=1+1\n.cable"])
def test_the_name_of_a_file_breaks_no_row_of_the_table(name: str, tmp_path: Path) -> None:
    try:
        (tmp_path / name).write_text("UNCLAS OSLO 000210\n\nSUBJECT: TEA\n\n1. One.\n", encoding="utf-8")
    except OSError:
        pytest.skip("no file can have this name here")
    cablelint("inspect", "--isolated", "--sample", "1", "--output-format", "csv:../out.csv", ".", folder=tmp_path)
    table = (tmp_path.parent / "out.csv").read_bytes()
    assert b"\r" not in table
    assert all(len(row) == 7 for row in csv.reader(table.decode().split("\n")[:-1]))
    assert table.splitlines()[-1].startswith(b"sample,")


def page(folder: Path, *paths: str) -> str:
    outcome = cablelint("inspect", "--isolated", "--output-format", "html:out.html", *paths, folder=folder)
    assert (outcome.status, outcome.output) == (0, ""), outcome.errors
    return (folder / "out.html").read_text("utf-8")


def test_the_page_has_plots_tables_and_links_to_the_cables(folder: Path) -> None:
    written = page(folder, "cables")
    assert written.count("<svg") == 9
    assert 'xlink:href="#rules-0"' in written
    assert '<tr id="rules-0"><td>PAR001 number-gap</td><td>2</td>' in written
    assert '<a href="cables/b.cable">cables/b.cable</a>' in written
    assert "<script" not in written
    assert "http://www.w3.org" in written  # the name of SVG, which nothing fetches
    assert page(folder, "cables") == written


def test_hostile_names_stay_words(folder: Path) -> None:
    text = (folder / "cables/b.cable").read_text("utf-8")
    (folder / "cables" / "<img src=x>&$a$.cable").write_text(text.replace("ETRD, SG", "=1+1, <B>"), "utf-8")
    written = page(folder, "cables")
    assert "<img" not in written
    assert "&lt;img src=x&gt;&amp;$a$.cable" in written


def test_what_cannot_be_read_is_counted_with_its_reason(folder: Path) -> None:
    (folder / "cables/bad.cable").write_bytes(b"\x00\x01\x02\x03" * 50)
    outcome = cablelint("inspect", "--isolated", "--output-format", "json", "cables", folder=folder)
    assert outcome.status == 2
    assert "bad.cable" in outcome.errors
    (reason,) = json.loads(outcome.output)["unreadable"]
    assert reason["count"] == 1


def test_a_folder_without_cables_is_an_error(tmp_path: Path) -> None:
    outcome = cablelint("inspect", ".", folder=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")
    assert "no cable was read" in outcome.errors


def test_a_page_needs_a_file(folder: Path) -> None:
    assert "html needs a file: html:FILE" in cablelint("inspect", "--output-format", "html", folder=folder).errors


def test_the_released_example_can_be_inspected_by_itself() -> None:
    outcome = process("inspect", "--from", "released.csv", "--column", "body", "--id-column", "id", folder=EXAMPLES)
    assert outcome.status == 0
    assert outcome.output.startswith("2 cables in 2 texts")
