"""Reports that other programs read: they are what their readers' schemas ask for, whatever a cable holds."""

import json
import os
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic, Edit, Fix, Related, Severity
from cablelint.model.spans import Span
from cablelint.reports import sarif
from cablelint.reports.formats import FORMATS, report
from cablelint.reports.report import Count, Counts

_SARIF = json.loads((Path(__file__).parents[1] / "schemas/sarif-2.1.0.json").read_text("utf-8"))
_GITLAB = json.loads((Path(__file__).parents[1] / "schemas/gitlab-code-quality.json").read_text("utf-8"))
TEXT = '1.\tTea, <b>"salt"</b> & ::error::\x1b[31m sugar\u2028.\n2. More.\n'
FAULT = Diagnostic(
    "TXT004",
    "tab-character",
    "info",
    "a tab, 100% <wrong>:\nsee",
    Span(2, 3),
    Fix("Put blanks", "safe", (Edit(Span(2, 3), " "),)),
    (Related(Span(0, 1), "the number"),),
)
HOUSE_RULE = Diagnostic("HSE001", "house-rule", "error", "no salt", Span(TEXT.index("More"), TEXT.index("More") + 4))
RESAVE = Diagnostic("TXT010", "encoding", "warning", "not UTF-8", Span(0, 0), Fix("Save as UTF-8", "safe", ()))
FILES = (
    CheckedFile("drafts/a b,é:%.cable", TEXT, (RESAVE, FAULT, HOUSE_RULE), ((FAULT, "agreed on May 4"),)),
    CheckedFile("clean.cable", "1. Tea.\n", ()),
)


COUNTED = (Count(12, "TXT004", "tab-character"), Count(1, "HSE001", 'a "house" rule, <b>::error::'))


def written(name: str, *files: CheckedFile, counts: Counts | None = None) -> str:
    """The whole report, with these counts where they are given."""
    chosen = report(name)
    items = [item for file in files for item in chosen.items(file)]
    counted = chosen.counted(counts) if chosen.counted and counts is not None else ""
    closing = chosen.closing if isinstance(chosen.closing, str) else chosen.closing()
    return chosen.opening + chosen.separator.join(items) + counted + closing


@pytest.mark.parametrize("files", [FILES, FILES[1:], ()], ids=["findings", "clean", "nothing"])
def test_sarif_is_valid(files: tuple[CheckedFile, ...]) -> None:
    jsonschema.validate(json.loads(written("sarif", *files)), _SARIF)


def test_sarif_says_all() -> None:
    (run,) = json.loads(written("sarif", *FILES))["runs"]
    resave, fault, house_rule, allowed = run["results"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["TXT010", "TXT004", "HSE001", "TXT004"]
    assert "Why it matters" in rules[fault["ruleIndex"]]["help"]["markdown"]
    assert [result["level"] for result in run["results"]] == ["warning", "note", "error", "note"]
    assert "fixes" not in resave
    location = fault["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "drafts/a%20b%2C%C3%A9%3A%25.cable"
    assert location["region"]["startLine"] == 1
    assert location["region"]["startColumn"] == 3
    assert fault["relatedLocations"][0]["message"]["text"] == "the number"
    assert fault["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": " "}
    assert fault["suppressions"] == []
    assert allowed["suppressions"] == [{"kind": "external", "justification": "agreed on May 4"}]
    assert house_rule["locations"][0]["physicalLocation"]["region"]["startLine"] == 2
    prints = [result["partialFingerprints"]["cablelint/v1"] for result in run["results"]]
    assert len(set(prints)) == 4


def test_sarif_names_the_page_of_a_rule_where_its_address_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    (run,) = json.loads(written("sarif", *FILES))["runs"]
    assert all("helpUri" not in rule for rule in run["tool"]["driver"]["rules"])  # it must be a whole address
    monkeypatch.setenv("CABLELINT_DOCS_URL", "https://docs.example.org")
    report = json.loads(written("sarif", *FILES))
    jsonschema.validate(report, _SARIF)
    found = {rule["id"]: rule.get("helpUri") for rule in report["runs"][0]["tool"]["driver"]["rules"]}
    assert found["TXT010"] == "https://docs.example.org/rules/TXT010.html"
    assert found["HSE001"] is None


@pytest.mark.parametrize("name", ["gitlab", "github", "sarif"])
def test_paths_have_forward_slashes_on_any_system(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The servers that read them know no others, and a finding is the same one wherever it was made."""
    there = written(name, CheckedFile("drafts/sub/a.cable", TEXT, (FAULT,)))
    assert written(name, CheckedFile("./drafts/sub/a.cable", TEXT, (FAULT,))) == there
    monkeypatch.setattr(os, "sep", "\\")
    assert written(name, CheckedFile(r"drafts\sub\a.cable", TEXT, (FAULT,))) == there


def test_gitlab_has_what_code_quality_asks_for() -> None:
    issues: list[dict[str, Any]] = json.loads(written("gitlab", *FILES))
    jsonschema.validate(issues, _GITLAB)
    assert [issue["severity"] for issue in issues] == ["minor", "info", "major"]
    assert issues[1]["location"]["path"] == "drafts/a b,é:%.cable"
    assert issues[1]["location"]["positions"]["begin"] == {"line": 1, "column": 3}
    assert len({issue["fingerprint"] for issue in issues}) == 3
    assert all({"description", "check_name", "fingerprint", "severity", "location"} == set(issue) for issue in issues)
    assert json.loads(written("gitlab")) == []


def test_github_commands_cannot_be_broken_out_of() -> None:
    lines = written("github", *FILES).splitlines()
    assert len(lines) == 3
    assert lines[1] == (
        "::notice file=drafts/a b%2Cé%3A%25.cable,line=1,col=3,endLine=1,endColumn=4,"
        "title=TXT004 tab-character::a tab, 100%25 <wrong>:%0Asee"
    )


COUNTS = {"tests", "failures", "errors"}
JUNIT_10 = {  # the schema of Jenkins: attributes that must be there, those that may, and the elements within
    "testsuites": (set[str](), {"name", "time", *COUNTS}, {"testsuite"}),
    "testsuite": (
        {"name", *COUNTS},
        {"group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url"},
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
    ),
    "properties": (set[str](), set[str](), {"property"}),
    "property": ({"name", "value"}, set[str](), set[str]()),
    "testcase": (
        {"name"},
        {"time", "classname", "group"},
        {"skipped", "error", "failure", "rerunFailure", "rerunError", "flakyFailure", "flakyError"}
        | {"system-out", "system-err"},
    ),
    "failure": (set[str](), {"type", "message"}, set[str]()),
    "system-out": (set[str](), set[str](), set[str]()),
}
TEXT_MAY_STAND_IN = {"failure", "system-out"}


def assert_valid_junit(xml: str) -> ElementTree.Element:
    """Hold the report to the schema, and its counts to what they count; gives its root."""
    root = ElementTree.fromstring(xml)
    assert root.tag == "testsuites"
    for element in root.iter():
        needed, allowed, within = JUNIT_10[element.tag]
        assert needed <= set(element.keys()) <= needed | allowed
        assert {inner.tag for inner in element} <= within
        texts = [element.text, *(inner.tail for inner in element)]
        assert element.tag in TEXT_MAY_STAND_IN or not "".join(filter(None, texts)).strip()
        for name in COUNTS & set(element.keys()):
            counted = {"tests": ".//testcase", "failures": ".//failure", "errors": ".//error"}[name]
            assert int(element.attrib[name]) == len(element.findall(counted))
    return root


@pytest.mark.parametrize("files", [FILES, FILES[1:], ()], ids=["findings", "clean", "nothing"])
def test_junit_is_valid(files: tuple[CheckedFile, ...]) -> None:
    assert_valid_junit(written("junit", *files))
    assert_valid_junit(written("junit", *files, counts=COUNTED))


def test_github_logs_are_terminals_too() -> None:
    steering = FAULT._replace(message="a \x1b[31mred\x9b word")
    (line,) = written("github", CheckedFile("a\x1b.cable", TEXT, (steering,))).splitlines()
    assert line.isprintable()


def test_junit_counts_and_names() -> None:
    suites = ElementTree.fromstring(written("junit", *FILES))
    assert (suites.get("tests"), suites.get("failures")) == ("4", "2")
    faulty, clean = suites
    assert [case.find("failure") is not None for case in faulty] == [True, False, True]
    assert faulty[1].get("name") == "TXT004 tab-character at 1:3"
    assert faulty[1].findtext("system-out") == "info: line 1, column 3: a tab, 100% <wrong>: see"
    assert [case.find("failure") is not None for case in clean] == [False]
    assert ElementTree.fromstring(written("junit")).get("tests") == "0"


@pytest.mark.parametrize(("fail_on", "failing"), [("info", 3), ("warning", 2), ("error", 1)])
def test_junit_fails_on_what_the_run_fails_on(fail_on: Severity, failing: int) -> None:
    root = assert_valid_junit(written("junit", *(one._replace(fail_on=fail_on) for one in FILES)))
    assert root.get("failures") == str(failing)
    assert len(root.findall(".//testcase/system-out")) == 3 - failing


@pytest.mark.parametrize("files", [FILES, ()], ids=["findings", "nothing"])
def test_statistics_stand_in_every_format_that_has_a_place_for_them(files: tuple[CheckedFile, ...]) -> None:
    (run,) = json.loads(written("sarif", *files, counts=COUNTED))["runs"]
    assert run["properties"] == {"statistics": {"TXT004": 12, "HSE001": 1}}
    jsonschema.validate(json.loads(written("sarif", *files, counts=COUNTED)), _SARIF)
    statistics = assert_valid_junit(written("junit", *files, counts=COUNTED))[-1]
    assert [one.attrib for one in statistics.iter("property")] == [
        {"name": "TXT004 tab-character", "value": "12"},
        {"name": 'HSE001 a "house" rule, <b>::error::', "value": "1"},
    ]
    notice = written("github", *files, counts=COUNTED).splitlines()[-1]
    assert notice.startswith("::notice title=cablelint statistics::12 TXT004 tab-character%0A 1 HSE001 a ")
    page = written("html", *files, counts=COUNTED)
    assert "<tr><td>12</td><td>TXT004</td><td>tab-character</td></tr>" in page
    assert "<b>::error::" not in page
    for name in ("full", "concise"):
        assert written(name, *files, counts=COUNTED).endswith(
            '12 TXT004 tab-character\n 1 HSE001 a "house" rule, <b>::error::\n'
        )


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("files", [FILES, ()], ids=["findings", "nothing"])
def test_there_are_no_statistics_unasked(name: str, files: tuple[CheckedFile, ...]) -> None:
    assert "statistics" not in written(name, *files).lower()


def test_markdown_is_a_table_that_nothing_breaks_out_of() -> None:
    page = written("markdown", *FILES, counts=COUNTED)
    rows = [line for line in page.splitlines() if line.startswith("| drafts/")]
    assert rows[1] == ("| drafts/a b,é:%.cable:1:3 | info | TXT004 tab-character | a tab, 100% &#60;wrong&#62;: see |")
    assert len(rows) == 3
    assert "| 12 | TXT004 tab-character |" in page
    assert "<b>" not in page
    fault = FAULT._replace(message="[x](http://y) @team | `a`\n# b <img> ![c] ~d~ https://z")
    (row,) = [
        line for line in written("markdown", CheckedFile("a.cable", TEXT, (fault,))).splitlines() if "a.cable" in line
    ]
    assert not set("[]()@`#<>!~") & set(re.sub(r"&#\d+;", "", row.replace(" | ", "")))
    assert "://" not in row
    assert written("markdown", FILES[1]) == "## cablelint\n\nNo findings.\n"


def test_markdown_is_no_longer_than_a_summary_may_be() -> None:
    page = written("markdown", many(700, "error"))
    assert page.count("HSE001") == 500
    assert page.endswith("\n200 more are not shown.\n")


def many(count: int, severity: Severity, file: str = "a.cable") -> CheckedFile:
    found = tuple(HOUSE_RULE._replace(severity=severity, message=f"{severity} {number}") for number in range(count))
    return CheckedFile(file, TEXT, found)


def test_sarif_lists_all_in_the_order_of_the_files_up_to_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "_MOST_RESULTS", 9)
    report = json.loads(written("sarif", many(3, "info"), many(3, "error", "b.cable"), many(3, "warning", "c.cable")))
    (run,) = report["runs"]
    assert [one["level"] for one in run["results"]] == ["note"] * 3 + ["error"] * 3 + ["warning"] * 3
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_sarif_above_its_limit_lists_the_gravest_first_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "_MOST_RESULTS", 7)
    allowed = CheckedFile("d.cable", TEXT, (), ((HOUSE_RULE, "agreed"),))
    files = (allowed, many(4, "info"), many(3, "error", "b.cable"), many(3, "warning", "c.cable"))
    document = json.loads(written("sarif", *files))
    jsonschema.validate(document, _SARIF)
    (run,) = document["runs"]
    assert [one["message"]["text"] for one in run["results"]] == [
        *("error 0", "error 1", "error 2", "warning 0", "warning 1", "warning 2", "info 0")
    ]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["level"] == "warning"
    assert note["message"]["text"].startswith("11 results were found, more than the 7 that services take")
    assert note["message"]["text"].endswith("(3 note, 1 allowed)")


def test_sarif_takes_as_many_results_as_services_do() -> None:
    (run,) = json.loads(written("sarif", many(25_010, "info"), many(1, "error", "b.cable")))["runs"]
    assert len(run["results"]) == 25_000
    assert run["results"][0]["level"] == "error"
    assert "25,011" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


@pytest.mark.parametrize("code", ["SYS001", "SYS003"])
def test_sarif_says_that_a_run_failed(code: str) -> None:
    failed = CheckedFile("a.cable", "", (HOUSE_RULE._replace(code=code, span=Span(0, 0)),))
    (run,) = json.loads(written("sarif", failed))["runs"]
    assert run["invocations"][0]["executionSuccessful"] is False


def test_fingerprints_do_not_depend_on_the_lines_above() -> None:
    moved = CheckedFile(
        "a.cable", "\n\n" + TEXT, (HOUSE_RULE._replace(span=Span(HOUSE_RULE.span.start + 2, HOUSE_RULE.span.end + 2)),)
    )
    before = CheckedFile("a.cable", TEXT, (HOUSE_RULE,))
    prints = [json.loads(written("gitlab", one))[0]["fingerprint"] for one in (before, moved)]
    assert prints[0] == prints[1]
