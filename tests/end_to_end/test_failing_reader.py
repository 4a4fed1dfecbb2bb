"""A reader that fails on one cable: that cable is SYS003, the others go on, and the exit status is 2."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

import cablelint
from cablelint.cli import main
from cablelint.reading import parser

from . import command

HEADING = "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ECON KE\nSUBJECT: TEA\n\n"
GOOD = HEADING + "1. The Post,s view is that tea is cheap.\n\n2. Sugar is dear.  \n"
BAD = HEADING + "1. UNREADABLE.\n"
SAYS = "cannot be read as a cable: the reader failed: ValueError: no such day"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three cables, and a reader that fails on the first of them."""
    really_parsed = parser._parsed

    def parsed(text: str, *more: Any) -> Any:
        if "UNREADABLE" in text:
            raise ValueError("no such\nday")
        return really_parsed(text, *more)

    monkeypatch.setattr(parser, "_parsed", parsed)
    for name, text in (("a", BAD), ("b", GOOD), ("c", GOOD)):
        (tmp_path / f"{name}.cable").write_text(text)
    return tmp_path


def codes(outcome: command.Outcome) -> list[tuple[str, str]]:
    return [(one["file"], one["code"]) for one in json.loads(outcome.output)]


OTHERS = [("b.cable", "TXT002"), ("b.cable", "TXT003"), ("c.cable", "TXT002"), ("c.cable", "TXT003")]
CHECK = ("check", "--select", "TXT002,TXT003", "--output-format", "json")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_other_cables_are_checked(folder: Path, jobs: str) -> None:
    outcome = command.cablelint(*CHECK, "--jobs", jobs, ".", folder=folder)
    assert codes(outcome) == [("a.cable", "SYS003"), *OTHERS]
    assert json.loads(outcome.output)[0]["message"].startswith(f"the file {SAYS}")
    assert outcome.status == 2


@pytest.mark.parametrize("form", ["full", "concise", "jsonl", "sarif", "github", "gitlab", "junit", "html"])
def test_every_report_is_written_and_names_the_file(folder: Path, form: str) -> None:
    assert command.cablelint("check", "--output-format", f"{form}:out", ".", folder=folder).status == 2
    written = (folder / "out").read_text("utf-8")
    assert "SYS003" in written
    assert "a.cable" in written
    assert "c.cable" in written


@pytest.mark.parametrize("option", ["--exit-zero", "--fail-on=error", "--select=TXT003", "--quiet"])
def test_no_option_hides_it(folder: Path, option: str) -> None:
    assert command.cablelint("check", option, "a.cable", folder=folder).status == 2


def test_no_baseline_hides_it(folder: Path) -> None:
    baseline = ("--baseline", "known.json")
    assert command.cablelint("check", *baseline, "--write-baseline", ".", folder=folder).status == 2
    outcome = command.cablelint("check", *baseline, "--output-format", "json", ".", folder=folder)
    assert outcome.status == 2
    assert ("a.cable", "SYS003") in codes(outcome)


def test_the_others_are_mended(folder: Path) -> None:
    outcome = command.cablelint("check", "--fix", "--select", "TXT003", ".", folder=folder)
    assert outcome.status == 2
    assert [(folder / f"{name}.cable").read_text() for name in "abc"] == [BAD, *2 * [GOOD.replace("  \n", "\n")]]


def test_a_mended_text_that_cannot_be_read_is_not_written(folder: Path) -> None:
    (folder / "b.cable").write_text(GOOD.replace("Sugar", "UNREAD\nABLE"))
    joined = 'pattern = "UNREAD\\nABLE"\nreplacement = "UNREADABLE"\n'
    (folder / "cablelint.toml").write_text(f'[[pattern]]\ncode = "HSE001"\nmessage = "join it"\n{joined}')
    outcome = command.cablelint("check", "--fix", "--unsafe-fixes", "b.cable", folder=folder)
    assert outcome.status == 1
    assert "HSE001" in outcome.output
    mended = (folder / "b.cable").read_text()
    assert "UNREAD\nABLE" in mended
    assert "Post's" in mended


def test_the_others_are_formatted(folder: Path) -> None:
    outcome = command.cablelint("format", ".", folder=folder)
    assert outcome.status == 2
    assert outcome.errors.splitlines()[0].startswith(f"cablelint: a.cable {SAYS}")
    assert outcome.errors.splitlines()[0].endswith("; please report it (SYS003)")
    assert outcome.errors.splitlines()[1:] == ["2 cables reformatted."]
    assert (folder / "a.cable").read_text() == BAD


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("form", ["json", "jsonl", "tree"])
def test_the_others_are_parsed(folder: Path, form: str, jobs: str) -> None:
    outcome = command.cablelint("parse", "--jobs", jobs, "--output-format", form, ".", folder=folder)
    assert outcome.status == 2
    assert outcome.output.count("NAIROBI") == command.cablelint(
        "parse", "--output-format", form, "b.cable", "c.cable", folder=folder
    ).output.count("NAIROBI")
    assert outcome.errors.startswith(f"cablelint: a.cable {SAYS}")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_others_in_archives_and_tables_are_checked(folder: Path, jobs: str) -> None:
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        for name, text in (("a.cable", BAD), ("b.cable", GOOD)):
            archive.writestr(name, text)
    (folder / "all.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in (BAD, GOOD)))
    outcome = command.cablelint(
        *CHECK, "--jobs", jobs, "all.zip", "--from", "all.jsonl", "--column", "text", folder=folder
    )
    assert outcome.status == 2
    assert [one for one in codes(outcome) if one[1] != "TXT003"] == [
        ("all.zip/a.cable", "SYS003"),
        ("all.zip/b.cable", "TXT002"),
        ("all.jsonl:1", "SYS003"),
        ("all.jsonl:2", "TXT002"),
    ]


def test_an_explanation_names_it(folder: Path) -> None:
    outcome = command.cablelint("explain", "a.cable", folder=folder)
    assert outcome.status == 2
    assert SAYS in outcome.errors


def test_it_is_not_kept_for_the_next_run(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    assert command.cablelint("check", "a.cable", folder=folder).status == 2
    monkeypatch.undo()
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    assert command.cablelint("check", "a.cable", folder=folder).status != 2


def test_damage_that_a_library_does_not_name_ends_the_archive_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.writestr("a.cable", GOOD)

    def failing(*_: Any) -> Any:
        raise KeyError("offset")

    monkeypatch.setattr("cablelint.cli.inputs.archives.zips", failing)
    outcome = command.cablelint(*CHECK, "all.zip", "b.cable", folder=folder)
    assert codes(outcome)[0] == ("all.zip", "SYS001")
    assert codes(outcome)[1:] == OTHERS[:2]
    assert outcome.status == 2


MIXED = (  # pieces that readers of numbers, days and lists may take for what they are not
    "REF: 08 MADRID 1\nMADRID 00000440 002 OF 0'2",
    "REF: A. '08 MADRID '1\nMADRID 00000440 002.'1 OF 0'02\n",
    "REFS: (A) 08 STATE 0'1, (B) ''8 PARIS 2'\n",
    "UNCLAS SECTION 0'1 OF '2 MADRID 000440\n\n1. One.\n",
    "UNCLAS SECTION \u0662 OF \u00b2 MADRID 000440\n\n1. One.\n",
    "P \u0661\u0660153\u0668Z JUL \u0660\u0669\nFM SECSTATE\n",
    "R 000000Z FEB 00\nDE RUEHC #0'12 3660000\n",
    "E.O. 12958: DECL: 0'2/3'0/2010\nE.O. 13526: DECL: 00/00/0000\n",
    "TAGS: 0'2, ('), (A',B')\n\n\u00b9. One.\n\n0'2. Two; see paragraphs 0'2-'9.\n",
    "(S') 0. See para 99999999999999999999999999.\n\n1. Para 1'2.\n",
)


@pytest.mark.parametrize("text", MIXED)
def test_apostrophes_and_other_digits_in_numbers_fail_no_reader(text: str) -> None:
    cablelint.parse(text)
    outcome = command.cablelint("check", "--select", "ALL", "--output-format", "json", "-", given=text.encode())
    assert "SYS003" not in outcome.output
    assert outcome.status in (0, 1)


def test_a_run_in_this_process_says_the_same_of_standard_input(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folder
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    assert main(["check", "--fix", "-"]) == 2
    printed = capsys.readouterr()
    assert printed.out == BAD
    assert "SYS003" in printed.err
