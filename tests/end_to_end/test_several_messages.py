"""Several messages in one file: each is read and checked as a cable of its own, at its true lines."""

import json
from pathlib import Path

import pytest

from tests.end_to_end.command import cablelint, findings

HEADING = """R 141409Z MAR 11
FM AMEMBASSY NAIROBI
TO SECSTATE WASHDC

UNCLAS NAIROBI 000{serial}

E.O. 13526: N/A
TAGS: EAGR KE
SUBJECT: TEA

"""
BODY = "1. Tea is cheap this week.\n\n2. Coffee is not (see paragraph {named}).\nROE\n"
BETWEEN = ("\n", "#0204\nNNNN\n\n\n", "NNNN\n", "\n\n\n\n")


def message(serial: int, named: int = 1) -> str:
    return HEADING.format(serial=serial) + BODY.format(named=named)


def codes(text: str) -> list[tuple[str, int]]:
    found = findings(text.encode())
    return [(each["code"], each["start"]["line"]) for each in found if each["severity"] != "info"]


@pytest.mark.parametrize("between", BETWEEN)
def test_a_fault_of_the_second_is_found_at_its_line(between: str) -> None:
    text = message(204) + between + message(205, named=7)
    second = text.index("R 141409Z", 1)
    line = text.count("\n", 0, second) + 1
    assert codes(text) == [("TRN011", line), ("PAR008", line + 12)]


@pytest.mark.parametrize("between", BETWEEN)
def test_numbers_of_the_second_are_its_own(between: str) -> None:
    assert [code for code, _ in codes(message(204) + between + message(205))] == ["TRN011"]


def test_parse_gives_an_object_for_each(tmp_path: Path) -> None:
    (tmp_path / "two.cable").write_text(message(204) + "\n\n" + message(205) + "\n" + message(206))
    outcome = cablelint("parse", "--output-format", "jsonl", "two.cable", folder=tmp_path)
    shown = [json.loads(line) for line in outcome.output.splitlines()]
    assert [each["message"] for each in shown] == [1, 2, 3]
    assert [each["message_reference"]["id"] for each in shown] == ["11NAIROBI204", "11NAIROBI205", "11NAIROBI206"]
    lines = (tmp_path / "two.cable").read_text().splitlines()
    for each in shown:
        assert [lines[one["start_line"] - 1][:2] for one in each["paragraphs"]] == ["1.", "2."]


def test_fixes_are_put_in_at_their_places(tmp_path: Path) -> None:
    file = tmp_path / "two.cable"
    file.write_text(message(204) + "\n" + message(205).replace("SUBJECT", "UBJECT"))
    cablelint("check", "--fix", "two.cable", folder=tmp_path)
    assert file.read_text() == message(204) + "\n" + message(205)


def test_one_message_is_message_1(tmp_path: Path) -> None:
    (tmp_path / "one.cable").write_text(message(204))
    (shown,) = json.loads(cablelint("parse", "one.cable", folder=tmp_path).output)
    assert shown["message"] == 1


@pytest.mark.parametrize("between", BETWEEN)
def test_each_message_is_laid_out_by_itself(tmp_path: Path, between: str) -> None:
    long = "1. " + "tea " * 40 + "is cheap."
    smart = "UNCLASSIFIED\n\nMRN: 13 NAIROBI 206\nDate/DTG: Mar 14, 2013 / 141409Z MAR 13\n"
    smart += "From: AMEMBASSY NAIROBI\n"
    smart += "Action: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nTAGS: EAGR, KE\nSubject: Tea\n\n"
    smart += f"{long}\n\n2.   Coffee is not.\n"
    for first, second in ((message(204), smart), (smart, message(205))):
        text = first.replace("2. Coffee", "2.    Coffee") + between + second.replace("2. Coffee", "2.    Coffee")
        (tmp_path / "two.cable").write_text(text)
        assert cablelint("format", "two.cable", folder=tmp_path).status == 0
        laid_out = (tmp_path / "two.cable").read_text()
        assert laid_out.count("\n2. Coffee") == 2
        assert long in laid_out
        assert between.strip() in laid_out


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r\r\n"])
def test_fixes_at_the_end_of_one_join_no_line_of_the_next(break_: str, between: str, tmp_path: Path) -> None:
    draft = tmp_path / "two.cable"
    text = (message(204) + between + message(205)).replace("\n", break_)
    draft.write_text(text, newline="")
    for command in (["check", "--fix"], ["format"]):
        cablelint(*command, str(draft))
        after = draft.read_bytes().decode()
        assert [line.split() for line in after.split("\n") if line.strip()] == [
            line.split() for line in text.split("\n") if line.strip()
        ]
