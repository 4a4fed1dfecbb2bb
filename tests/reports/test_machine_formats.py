"""Reports that other programs read: they are what their readers' schemas ask for, whatever a cable holds."""

import json
import os
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from cablelint.diagnostics import Diagnostic, Edit, Fix, Related
from cablelint.engine import Checked
from cablelint.reports import report
from cablelint.spans import Span

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
    Checked("drafts/a b,é:%.cable", TEXT, (RESAVE, FAULT, HOUSE_RULE), ((FAULT, "agreed on May 4"),)),
    Checked("clean.cable", "1. Tea.\n", ()),
)


def written(name: str, *files: Checked) -> str:
    """The whole report."""
    chosen = report(name)
    items = [item for file in files for item in chosen.items(file)]
    closing = chosen.closing if isinstance(chosen.closing, str) else chosen.closing()
    return chosen.opening + chosen.separator.join(items) + closing


@pytest.mark.parametrize("files", [FILES, FILES[1:], ()], ids=["findings", "clean", "nothing"])
def test_sarif_is_valid(files: tuple[Checked, ...]) -> None:
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


@pytest.mark.parametrize("name", ["gitlab", "github", "sarif"])
def test_paths_have_forward_slashes_on_any_system(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The servers that read them know no others, and a finding is the same one wherever it was made."""
    there = written(name, Checked("drafts/sub/a.cable", TEXT, (FAULT,)))
    assert written(name, Checked("./drafts/sub/a.cable", TEXT, (FAULT,))) == there
    monkeypatch.setattr(os, "sep", "\\")
    assert written(name, Checked(r"drafts\sub\a.cable", TEXT, (FAULT,))) == there


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


JUNIT = {  # what the readers of this format ask for, who have no schema in common: attributes, and elements within
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, {"testcase"}),
    "testcase": ({"name", "classname"}, {"failure"}),
    "failure": ({"type", "message"}, set[str]()),
}


@pytest.mark.parametrize("files", [FILES, FILES[1:], ()], ids=["findings", "clean", "nothing"])
def test_junit_has_what_its_readers_ask_for(files: tuple[Checked, ...]) -> None:
    root = ElementTree.fromstring(written("junit", *files))
    assert root.tag == "testsuites"
    for element in root.iter():
        attributes, within = JUNIT[element.tag]
        assert attributes <= set(element.keys())
        assert {inner.tag for inner in element} <= within
        for name in {"tests", "failures", "errors"} & attributes:
            counted = {"tests": ".//testcase", "failures": ".//failure", "errors": ".//error"}[name]
            assert int(element.attrib[name]) == len(element.findall(counted))


def test_github_logs_are_terminals_too() -> None:
    steering = FAULT._replace(message="a \x1b[31mred\x9b word")
    (line,) = written("github", Checked("a\x1b.cable", TEXT, (steering,))).splitlines()
    assert line.isprintable()


def test_junit_counts_and_names() -> None:
    suites = ElementTree.fromstring(written("junit", *FILES))
    assert (suites.get("tests"), suites.get("failures")) == ("4", "3")
    faulty, clean = suites
    assert [case.find("failure") is not None for case in faulty] == [True, True, True]
    assert faulty[1].get("name") == "TXT004 tab-character at 1:3"
    assert [case.find("failure") is not None for case in clean] == [False]
    assert ElementTree.fromstring(written("junit")).get("tests") == "0"


def test_fingerprints_do_not_depend_on_the_lines_above() -> None:
    moved = Checked(
        "a.cable", "\n\n" + TEXT, (HOUSE_RULE._replace(span=Span(HOUSE_RULE.span.start + 2, HOUSE_RULE.span.end + 2)),)
    )
    before = Checked("a.cable", TEXT, (HOUSE_RULE,))
    prints = [json.loads(written("gitlab", one))[0]["fingerprint"] for one in (before, moved)]
    assert prints[0] == prints[1]
