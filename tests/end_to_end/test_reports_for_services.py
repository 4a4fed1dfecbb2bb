"""Reports as services read them: files named from the root of the repository, failures as the run counts them."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from .command import cablelint

DRAFT = (
    "UNCLAS STATE 000123\nE.O. 12958: N/A\nTAGS: PREL, NZ\nSUBJECT: PIERS\n\n1. Post,s view.  \n\n2. See paragraph 9.\n"
)
ONLY = ("--select", "TXT002,TXT003,PAR008")  # a warning, information and an error
FORMS = ("github", "gitlab", "sarif", "junit")


@pytest.fixture(autouse=True)
def no_service(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one draft, two folders below its top."""
    top = tmp_path / "work" / "repository"
    (top / "posts/nairobi").mkdir(parents=True)
    (top / ".git").mkdir()
    (top / "posts/nairobi/tea.cable").write_text(DRAFT)
    return top


def files(form: str, report: str) -> set[str]:
    """The files that the report names."""
    return set(_files(form, report))


def _files(form: str, report: str) -> Iterator[str]:
    if form == "github":
        yield from (line.partition("file=")[2].partition(",")[0] for line in report.splitlines())
    elif form == "gitlab":
        yield from (issue["location"]["path"] for issue in json.loads(report))
    elif form == "sarif":
        for result in json.loads(report)["runs"][0]["results"]:
            yield result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    else:
        yield from (suite.attrib["name"] for suite in ElementTree.fromstring(report))


def named(form: str, folder: Path, *paths: str) -> set[str]:
    outcome = cablelint("check", *ONLY, "--output-format", form, *paths, folder=folder)
    assert outcome.status == 1, outcome.errors
    return files(form, outcome.output)


@pytest.mark.parametrize("form", FORMS)
def test_files_are_named_from_the_top_of_the_repository(repository: Path, form: str) -> None:
    wanted = {"posts/nairobi/tea.cable"}
    inner = repository / "posts/nairobi"
    assert named(form, repository, ".") == wanted
    assert named(form, inner, ".") == wanted
    assert named(form, repository / "posts", "nairobi/tea.cable") == wanted
    assert named(form, inner, "../nairobi/tea.cable") == wanted
    assert named(form, repository.parent, "repository/posts") == wanted
    assert named(form, inner, os.fspath(inner / "tea.cable")) == wanted
    assert named(form, Path("/"), os.fspath(inner)) == wanted


@pytest.mark.parametrize(
    ("form", "variable"),
    [
        ("github", "GITHUB_WORKSPACE"),
        ("sarif", "GITHUB_WORKSPACE"),
        ("gitlab", "CI_PROJECT_DIR"),
        ("sarif", "CI_PROJECT_DIR"),
        ("junit", "CI_PROJECT_DIR"),
    ],
)
def test_the_service_says_what_the_root_is(
    repository: Path, form: str, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the repository was checked out below the workspace, or has no .git there."""
    monkeypatch.setenv(variable, os.fspath(repository.parent))
    wanted = {"repository/posts/nairobi/tea.cable"}
    assert named(form, repository / "posts", "nairobi") == wanted
    (repository / ".git").rmdir()
    assert named(form, repository / "posts", "nairobi") == wanted
    monkeypatch.setenv(variable, os.fspath(repository.parent) + os.sep)
    assert named(form, repository, ".") == wanted


@pytest.mark.parametrize("form", FORMS)
def test_a_root_that_the_files_are_not_below_is_none_of_theirs(
    repository: Path, form: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "work" / "repo"  # the beginning of the name, and another folder
    elsewhere.mkdir()
    for place in (os.fspath(elsewhere), "", "nowhere"):
        for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
            monkeypatch.setenv(name, place)
        assert named(form, repository / "posts", "nairobi") == {"posts/nairobi/tea.cable"}


@pytest.mark.parametrize("form", FORMS)
def test_a_root_behind_a_link_is_the_same_root(
    repository: Path, form: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(repository)
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.setenv(name, os.fspath(tmp_path / "link"))
    assert named(form, repository / "posts", "nairobi") == {"posts/nairobi/tea.cable"}


@pytest.mark.parametrize("form", FORMS)
def test_outside_a_repository_files_are_named_as_they_were_given(repository: Path, form: str) -> None:
    (repository / ".git").rmdir()
    assert named(form, repository, "posts") == {"posts/nairobi/tea.cable"}
    assert named(form, repository / "posts", "./nairobi") == {"nairobi/tea.cable"}


@pytest.mark.parametrize("form", FORMS)
def test_standard_input_goes_by_its_name(repository: Path, form: str) -> None:
    command = ("check", *ONLY, "--output-format", form)
    folder = repository / "posts"
    assert files(form, cablelint(*command, "-", given=DRAFT.encode(), folder=folder).output) == {"-"}
    named_so = cablelint(*command, "--stdin-filename", "nairobi/new.cable", "-", given=DRAFT.encode(), folder=folder)
    assert files(form, named_so.output) == {"posts/nairobi/new.cable"}


def test_people_and_programs_that_run_it_read_the_path_that_they_gave(repository: Path) -> None:
    for form in ("concise", "json", "jsonl", "full", "html"):
        outcome = cablelint("check", *ONLY, "--output-format", form, "tea.cable", folder=repository / "posts/nairobi")
        assert "posts" not in outcome.output


def test_a_finding_has_one_fingerprint_wherever_the_run_is(repository: Path) -> None:
    def fingerprints(folder: Path) -> list[str]:
        outcome = cablelint("check", *ONLY, "--output-format", "gitlab", ".", folder=folder)
        return [issue["fingerprint"] for issue in json.loads(outcome.output)]

    assert fingerprints(repository) == fingerprints(repository / "posts/nairobi")


def failing(folder: Path, *arguments: str) -> list[str]:
    """The codes of the failures of the JUnit report."""
    outcome = cablelint("check", *ONLY, "--output-format", "junit", *arguments, ".", folder=folder)
    cases = ElementTree.fromstring(outcome.output).iter("testcase")
    found = [case.attrib["name"].split()[0] for case in cases if case.find("failure") is not None]
    assert bool(found) == (outcome.status == 1)
    return found


def test_what_the_run_does_not_fail_on_is_no_failure(repository: Path) -> None:
    assert failing(repository) == ["TXT002", "PAR008"]
    assert failing(repository, "--fail-on", "warning") == ["TXT002", "PAR008"]
    assert failing(repository, "--fail-on", "error") == ["PAR008"]
    assert failing(repository, "--fail-on", "info") == ["TXT002", "TXT003", "PAR008"]
    (repository / "cablelint.toml").write_text('fail-on = "error"\n[severity]\nPAR008 = "warning"\n')
    assert failing(repository) == []
    assert failing(repository, "--fail-on", "warning") == ["TXT002", "PAR008"]


def test_a_sarif_report_above_the_limit_of_services_lists_the_gravest(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cablelint.reports.sarif._MOST_RESULTS", 2)
    outcome = cablelint("check", *ONLY, "--output-format", "sarif", ".", folder=repository)
    (run,) = json.loads(outcome.output)["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["PAR008", "TXT002"]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("3 results were found")


TABLE = "1 PAR008 reference-unresolved\n1 TXT002 comma-for-apostrophe\n1 TXT003 trailing-whitespace\n"


def statistics(repository: Path, *formats: str) -> Any:
    asked = [word for form in formats for word in ("--output-format", form)]
    outcome = cablelint("check", *ONLY, "--statistics", *asked, "--quiet", ".", folder=repository)
    assert outcome.status == 1
    return outcome.output, outcome.errors


@pytest.mark.parametrize("form", ["full", "concise"])
def test_statistics_follow_the_findings_that_people_read(repository: Path, form: str) -> None:
    output, errors = statistics(repository, form)
    assert output.endswith(TABLE)
    assert output.count("TXT002") == 2
    assert errors == ""
    statistics(repository, f"{form}:out")
    assert (repository / "out").read_text().endswith(TABLE)


@pytest.mark.parametrize("form", ["json", "jsonl", "gitlab"])
def test_statistics_stand_beside_formats_that_have_no_place_for_them(repository: Path, form: str) -> None:
    output, errors = statistics(repository, form)
    assert errors == TABLE
    assert "statistics" not in output
    assert (output, "") == (cablelint("check", *ONLY, "--output-format", form, ".", folder=repository).output, "")


@pytest.mark.parametrize("form", ["sarif", "junit", "github", "html"])
def test_statistics_stand_in_formats_that_have_a_place_for_them(repository: Path, form: str) -> None:
    output, errors = statistics(repository, form)
    assert errors == TABLE
    assert "statistics" in output.lower()
    assert (
        output.count("comma-for-apostrophe")
        > cablelint("check", *ONLY, "--output-format", form, ".", folder=repository).output.count(
            "comma-for-apostrophe"
        )
        or form == "sarif"
    )
    assert statistics(repository, f"{form}:out") == (TABLE, "")
    assert (repository / "out").read_text() == output


def test_statistics_are_a_table_of_the_summary_page(repository: Path) -> None:
    output, _ = statistics(repository, "markdown")
    assert re.search(r"\n\n\| times \| rule \|\n\|---\|---\|\n\| \d+ \| [A-Z]{3}\d{3} [a-z-]+ \|\n", output)


def test_statistics_leave_a_diff_to_patch(repository: Path) -> None:
    outcome = cablelint("check", *ONLY, "--statistics", "--diff", ".", folder=repository)
    assert "TXT002 comma" not in outcome.output
    assert "TXT002 comma-for-apostrophe" in outcome.errors
