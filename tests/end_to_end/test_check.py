"""`cablelint check`: what it prints, in which format, and how it ends."""

import json
from pathlib import Path
from typing import Any

import pytest

from .command import cablelint, findings

DRAFT = "1. This is an action request. See paragraphs 3-2.\n\n2. Post,s view is “firm”.\n\n3. Please advise.\n"
ONLY = ("--isolated", "--select", "ACT005,TXT001,TXT002")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.cable").write_text(DRAFT, "utf-8")
    (tmp_path / "clean.cable").write_text("1. One.\n\n2. Two.\n", "utf-8")
    return tmp_path


def codes(output: str) -> list[str]:
    return [one["code"] for one in json.loads(output)]


def test_full_shows_each_finding_with_its_line(folder: Path) -> None:
    outcome = cablelint("check", *ONLY, "--ignore", "TXT001", "draft.cable", folder=folder)
    assert outcome.status == 1
    assert (
        outcome.output
        == """\
ACT005 warning: the range "3-2" runs backwards
 --> draft.cable:1:46
  |
1 | 1. This is an action request. See paragraphs 3-2.
  |                                              ^^^
  = help: Write 2-3 (unsafe)

TXT002 warning: "Post,s" has a comma where an apostrophe was meant
 --> draft.cable:3:8
  |
3 | 2. Post,s view is “firm”.
  |        ^
  = help: Replace the comma with an apostrophe (unsafe)

"""
    )
    assert outcome.errors == "Found 2 warnings in 1 cable.\n2 fixable with --fix --unsafe-fixes.\n"


def test_concise_is_one_line_a_finding(folder: Path) -> None:
    outcome = cablelint("check", *ONLY, "--output-format", "concise", "draft.cable", folder=folder)
    assert outcome.output.splitlines()[:2] == [
        'draft.cable:1:46: ACT005 warning the range "3-2" runs backwards',
        'draft.cable:3:8: TXT002 warning "Post,s" has a comma where an apostrophe was meant',
    ]


def test_json_is_an_array_and_jsonl_an_object_a_line(folder: Path) -> None:
    array = cablelint("check", *ONLY, "--output-format", "json", "draft.cable", folder=folder)
    lines = cablelint("check", *ONLY, "--output-format", "jsonl", "draft.cable", folder=folder)
    assert json.loads(array.output) == [json.loads(line) for line in lines.output.splitlines()]
    assert json.loads(array.output)[0] == {
        "file": "draft.cable",
        "code": "ACT005",
        "name": "malformed-range",
        "severity": "warning",
        "message": 'the range "3-2" runs backwards',
        "start": {"line": 1, "column": 46, "offset": 45},
        "end": {"line": 1, "column": 49, "offset": 48},
        "fix": {
            "title": "Write 2-3",
            "applicability": "unsafe",
            "edits": [{"start": 45, "end": 48, "text": "2-3"}],
        },
        "related": [],
        "url": "docs/rules/ACT005.md",
    }


@pytest.mark.parametrize(("form", "empty"), [("json", "[\n]\n"), ("jsonl", ""), ("full", ""), ("concise", "")])
def test_nothing_found(folder: Path, form: str, empty: str) -> None:
    outcome = cablelint("check", *ONLY, "--output-format", form, "clean.cable", folder=folder)
    assert (outcome.status, outcome.output, outcome.errors) == (0, empty, "All checks passed.\n")


def test_places_count_characters_of_the_decoded_text() -> None:
    text = "1. Caf\u00e9 \U0001f375.\r\n2. Post,s view.\r\n"
    (found,) = findings(text.encode(), "--isolated", "--select", "TXT002")
    assert found["start"] == {"line": 2, "column": 8, "offset": text.index(",")}
    (again,) = findings(text.encode("utf-16"), "--isolated", "--select", "TXT002")
    assert again["start"] == found["start"]


def test_files_come_in_the_order_given_and_in_folders_by_name(folder: Path) -> None:
    (folder / "b").mkdir()
    for name in ("b/two.cable", "b/one.txt", "a.cbl"):
        (folder / name).write_text("1. Post,s view.\n")
    outcome = cablelint("check", *ONLY, "--output-format", "jsonl", "b", "a.cbl", ".", folder=folder)
    files = list(dict.fromkeys(json.loads(line)["file"] for line in outcome.output.splitlines()))
    assert files == ["b/one.txt", "b/two.cable", "a.cbl", "draft.cable"]
    assert " in 4 of 5 cables.\n" in outcome.errors


def test_without_a_path_it_is_the_current_folder(folder: Path) -> None:
    outcome = cablelint("check", *ONLY, "--output-format", "json", folder=folder)
    assert {one["file"] for one in json.loads(outcome.output)} == {"draft.cable"}


def test_a_file_named_twice_is_checked_once(folder: Path) -> None:
    outcome = cablelint("check", *ONLY, "draft.cable", "./draft.cable", str(folder / "draft.cable"), folder=folder)
    assert outcome.errors.startswith("Found 4 warnings in 1 cable.\n")


def test_standard_input_has_a_name() -> None:
    nameless = findings(DRAFT.encode(), *ONLY)
    named = findings(DRAFT.encode(), *ONLY, "--stdin-filename", "drafts/one.cable")
    assert {one["file"] for one in nameless} == {"-"}
    assert {one["file"] for one in named} == {"drafts/one.cable"}


def test_several_reports_at_once(folder: Path) -> None:
    outcome = cablelint(
        *("check", *ONLY, "--output-format", "concise", "--output-format", "json:one.json"),
        *("--output-format", "jsonl:two.jsonl", "draft.cable"),
        folder=folder,
    )
    assert outcome.output.count("\n") == 4
    array = json.loads((folder / "one.json").read_text())
    assert array == [json.loads(line) for line in (folder / "two.jsonl").read_text().splitlines()]
    assert sorted(path.name for path in folder.iterdir()) == ["clean.cable", "draft.cable", "one.json", "two.jsonl"]


def test_only_one_report_goes_to_standard_output(folder: Path) -> None:
    outcome = cablelint("check", "--output-format", "json", "--output-format", "concise", "draft.cable", folder=folder)
    assert (outcome.status, outcome.output) == (2, "")
    assert "only one report can go to standard output" in outcome.errors


def test_two_reports_do_not_go_to_one_file(folder: Path) -> None:
    outcome = cablelint("check", "--output-format=json:r", "--output-format=full:r", "draft.cable", folder=folder)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors == "cablelint: two reports cannot go to r: give each a file of its own\n"
    assert not (folder / "r").exists()


def test_a_report_that_cannot_be_written(folder: Path) -> None:
    outcome = cablelint("check", "--output-format", "json:no/such/folder.json", "draft.cable", folder=folder)
    assert outcome.status == 2
    assert "cannot be written: No such file or directory" in outcome.errors


def test_a_report_goes_where_a_symbolic_link_points(folder: Path) -> None:
    (folder / "reports").mkdir()
    (folder / "link.json").symlink_to("reports/found.json")
    cablelint("check", "--output-format", "json:link.json", "draft.cable", folder=folder)
    assert (folder / "link.json").is_symlink()
    assert json.loads((folder / "reports/found.json").read_text("utf-8"))


def test_a_report_replaces_its_file_only_when_it_is_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    (folder / "old.json").write_text("[]")
    monkeypatch.setattr("cablelint.linting.engine.check_messages", interrupted)
    outcome = cablelint("check", "--no-cache", "--output-format", "json:old.json", "draft.cable", folder=folder)
    assert outcome.status == 130
    assert (folder / "old.json").read_text() == "[]"
    assert sorted(path.name for path in folder.iterdir()) == ["clean.cable", "draft.cable", "old.json"]


def test_statistics(folder: Path) -> None:
    alone = cablelint("check", *ONLY, "--statistics", "draft.cable", folder=folder)
    table = "2 TXT001 character-set\n1 ACT005 malformed-range\n1 TXT002 comma-for-apostrophe\n"
    assert (alone.status, alone.output) == (1, table)
    beside = cablelint("check", *ONLY, "--statistics", "--output-format", "json", "draft.cable", folder=folder)
    assert len(json.loads(beside.output)) == 4
    assert table in beside.errors


def test_quiet_leaves_the_findings_only(folder: Path) -> None:
    outcome = cablelint("check", *ONLY, "--quiet", "--output-format", "concise", "draft.cable", folder=folder)
    assert (outcome.output.count("\n"), outcome.errors) == (4, "")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("--select", "TXT002"), 1),
        (("--select", "TXT002", "--fail-on", "error"), 0),
        (("--select", "TXT002", "--fail-on", "info"), 1),
        (("--select", "TXT003"), 0),
        (("--select", "TXT003", "--fail-on", "info"), 1),
        (("--select", "ACT001", "--fail-on", "error"), 1),
        (("--select", "ACT001", "--exit-zero"), 0),
        (("--select", "ACT005"), 0),
    ],
)
def test_exit_status(arguments: tuple[str, ...], status: int) -> None:
    text = b"1. This is an action request. See paragraph 9.\n\n2. Post,s view. \n\n3. Please advise.\n"
    assert cablelint("check", "--isolated", *arguments, "-", given=text).status == status


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--select", "ACT,TXT002"), ["ACT005", "TXT002"]),
        (("--select", "act005", "--select", "comma-for-apostrophe"), ["ACT005", "TXT002"]),
        (("--select", "TXT00", "--ignore", "TXT001"), ["TXT002"]),
        (("--select", "TXT", "--ignore", "character-set,TXT003"), ["TXT002"]),
        (("--select", "TXT001", "--ignore", "TXT"), ["TXT001", "TXT001"]),
        (("--select", "ALL", "--ignore", "CLS,HDG,PAR,REF,TAG,TRN,TXT001"), ["ACT005", "TXT002"]),
        (("--select", "ACT005", "--extend-select", "TXT002"), ["ACT005", "TXT002"]),
        (("--select", "ACT009"), ["ACT009"]),
        (("--select", "ACT005", "--extend-select", "no-deadline"), ["ACT009", "ACT005"]),
    ],
)
def test_selection(arguments: tuple[str, ...], found: list[str]) -> None:
    assert [one["code"] for one in findings(DRAFT.encode(), "--isolated", *arguments)] == found


@pytest.mark.parametrize(
    ("selector", "nearest"),
    [("ACT05", "ACT005"), ("malformed-rage", "malformed-range"), ("ATC", "ACT"), ("AL", "ALL"), ("ACT0055", "ACT005")],
)
@pytest.mark.parametrize("option", ["--select", "--ignore", "--extend-select"])
def test_an_unknown_rule_is_answered_with_the_nearest(option: str, selector: str, nearest: str) -> None:
    outcome = cablelint("check", option, selector, "-", given=DRAFT.encode())
    assert outcome.status == 2
    assert f'"{selector}": did you mean "{nearest}"?' in outcome.errors


def test_a_rule_far_from_all_is_answered_with_where_they_are() -> None:
    outcome = cablelint("check", "--select", "zzz", "-", given=DRAFT.encode())
    assert outcome.status == 2
    assert '"cablelint rules" lists them all' in outcome.errors


def test_the_date_decides_which_law_applies() -> None:
    text = b"SECRET\n\nE.O. 12958: DECL: 01/01/2019\nTAGS: PREL\nSUBJECT: (U) TEA\n\n1. (S) Tea is late.\n"
    early = findings(text, "--isolated", "--select", "CLS007", "--date", "2009-07-01")
    late = findings(text, "--isolated", "--select", "CLS007", "--date", "2011-07-01")
    assert (early, [one["code"] for one in late]) == ([], ["CLS007"])


@pytest.mark.parametrize("words", ["2009-02-30", "1 July", "", "20090701Z"])
def test_what_is_no_date(words: str) -> None:
    outcome = cablelint("check", "--date", words, "-", given=DRAFT.encode())
    assert outcome.status == 2
    assert f'"{words}" is not a date: write it as YYYY-MM-DD' in outcome.errors


def test_the_profile_can_be_said() -> None:
    text = b"1. A line with a tab\tin it.\n"
    assert [one["code"] for one in findings(text, "--isolated", "--select", "TXT004", "--profile", "draft")] == [
        "TXT004"
    ]
    assert findings(text, "--isolated", "--select", "TXT004", "--profile", "smart") == []


def test_a_rule_that_fails_is_a_finding(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: Any) -> None:
        raise ZeroDivisionError("nothing to divide")

    monkeypatch.setattr("cablelint.rules.characters.placeholder_left.check", failing)
    arguments = (*ONLY, "--extend-select", "TXT013", "--no-cache", "--output-format", "json")
    outcome = cablelint("check", *arguments, "draft.cable", "clean.cable", folder=folder)
    assert outcome.status == 2
    failures = [one for one in json.loads(outcome.output) if one["code"] == "SYS003"]
    assert [one["file"] for one in failures] == ["draft.cable", "clean.cable"]
    assert "TXT013 placeholder-left failed on this file: ZeroDivisionError: nothing to divide" in failures[0]["message"]
    assert "ACT005" in codes(outcome.output)
