"""What people see first of many findings, and what is drawn for judging."""

import csv
import io
import json
from pathlib import Path

from tests.end_to_end.command import cablelint

MANY = "".join(f"{number}. Post,s port is shut.   \n\n" for number in range(1, 26)) + "26. See paragraph 99.\n"


def shown(*arguments: str, form: str = "concise") -> list[str]:
    outcome = cablelint("check", "--isolated", "--output-format", form, *arguments, "-", given=MANY.encode())
    return outcome.output.splitlines()


def test_errors_come_first_then_warnings_then_information() -> None:
    severities = [line.split()[2] for line in shown("--all-places")]
    assert severities == sorted(severities, key=["error", "warning", "info"].index)
    assert severities[0] == "error"


def test_ten_findings_of_a_rule_are_shown_and_the_rest_is_counted() -> None:
    for form, mark in (("concise", " TXT002 "), ("full", "TXT002 warning")):
        lines = shown(form=form)
        assert sum(mark in line and "more TXT002" not in line for line in lines) == 10
        assert "-: 15 more TXT002 comma-for-apostrophe (see all with --all-places)" in lines


def test_all_places_are_shown_when_asked_for_and_to_machines() -> None:
    assert sum(" TXT002 " in line for line in shown("--all-places")) == 25
    found = json.loads("\n".join(shown(form="json")))
    assert sum(one["code"] == "TXT002" for one in found) == 25
    assert [one["start"]["offset"] for one in found] == sorted(one["start"]["offset"] for one in found)


def drawn(folder: Path, *arguments: str) -> list[dict[str, str]]:
    outcome = cablelint("check", "--isolated", "--output-format", "csv", *arguments, ".", folder=folder)
    return list(csv.DictReader(io.StringIO(outcome.output)))


def test_a_sample_has_as_many_findings_of_each_rule_the_same_for_the_same_seed(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.cable").write_text(MANY)
    rows = drawn(tmp_path, "--sample", "3", "--seed", "7")
    codes = [row["code"] for row in rows]
    assert codes == sorted(codes)
    assert codes.count("TXT002") == 3
    assert codes.count("PAR008") == 3
    assert rows == drawn(tmp_path, "--sample", "3", "--seed", "7")
    assert rows != drawn(tmp_path, "--sample", "3", "--seed", "8")
    assert all((row["verdict"], row["reason"]) == ("", "") for row in rows)
    assert any("Post,s port" in row["text"] for row in rows)


def test_a_cell_is_no_formula(tmp_path: Path) -> None:
    (tmp_path / "a.cable").write_text("=Post,s\n")
    rows = drawn(tmp_path, "--select", "TXT002")
    assert [row["text"] for row in rows] == ["'=Post,s"]


def test_information_is_counted_and_shown_where_it_is_asked_for_or_makes_the_run_fail() -> None:
    assert not any(" info " in line for line in shown())
    for asked in (("--severity", "info"), ("--fail-on", "info")):
        assert any(" info " in line for line in shown(*asked))
    outcome = cablelint("check", "--isolated", "-", given=b"1. One.   \n\n2. Two.\n")
    assert outcome.status == 0
    assert "not shown; see all with --severity info." in outcome.errors
    assert not any(" warning " in line for line in shown("--severity", "error"))
    assert any(one["severity"] == "info" for one in json.loads("\n".join(shown(form="json"))))


def test_a_cause_that_repeats_is_told_once_and_all_places_shows_each() -> None:
    text = "(U) 1. One.\n\n(U) 2. Two.\n\n(U) 3. Three.\n"
    few = cablelint("check", "--isolated", "--select", "CLS015", "-", given=text.encode()).output
    assert few.count("CLS015") == 1
    assert "(3 times in this file)" in few
    many = "\n".join(f"(U) {number}. One.\n" for number in range(1, 20))
    for asked, places in (((), 10), (("--all-places",), 18)):
        shown_places = cablelint("check", "--isolated", "--select", "CLS015", *asked, "-", given=many.encode()).output
        assert shown_places.count("here too") == places


def test_what_a_folder_does_alike_is_shown_of_three_files_and_then_counted(tmp_path: Path) -> None:
    text = (
        "R 141409Z MAR 16\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nCONFIDENTIAL NAIROBI 204\n\n"
        "E.O. 13526: DECL: 03/14/2026\nTAGS: ETRD KE\nSUBJECT: TEA\n\n1. (C) One.\n"
    )
    for number in range(5):
        (tmp_path / f"{number}.cable").write_text(text)
    options = ("check", "--isolated", "--select", "HDG010", "--severity", "info", "--output-format")
    few = cablelint(*options, "concise", ".", folder=tmp_path)
    assert few.output.count("HDG010") == 3
    assert "HDG010 in 2 more files (see all with --all-places)." in few.errors
    assert cablelint(*options, "concise", "--all-places", ".", folder=tmp_path).output.count("HDG010") == 5
    assert len(json.loads(cablelint(*options, "json", ".", folder=tmp_path).output)) == 5
