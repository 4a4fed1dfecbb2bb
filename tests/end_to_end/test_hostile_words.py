"""Whatever a cable or a name holds, no output passes it on as a command to a terminal, a browser or a server."""

import json
import os
import pty
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from cablelint.reports.cable_tree import as_tree

from .command import cablelint

SARIF = json.loads((Path(__file__).parents[1] / "schemas/sarif-2.1.0.json").read_text("utf-8"))
GITLAB = json.loads((Path(__file__).parents[1] / "schemas/gitlab-code-quality.json").read_text("utf-8"))

CONTROLS = "".join(map(chr, [*range(0x01, 0x0A), *range(0x0B, 0x0D), *range(0x0E, 0x20), *range(0x7F, 0xA0)]))
SEQUENCES = "\x1b[31m\x1b[2J\x1b]0;title\x07\x1bP1$r\x1b\\\x9b5n"
UNSEEN = "\u202e\u2066\u2069\u200b\u200f\u2028\ufeff\ufffe\uffff\U000e0041"
COMMANDS = "]]> <script>alert(1)</script> \"'><img src=x onerror=alert(1)> &amp; &#27; %0A%0D%1B ##[error]x ::error::x"
HOSTILE = f"{CONTROLS} {SEQUENCES} {UNSEEN} {COMMANDS}"
CABLE = f"""UNCLAS STATE 000123 {HOSTILE}
{HOSTILE}
SIPDIS {HOSTILE}
NOFORN{SEQUENCES}
FM {HOSTILE}
TO RUEHC/AMEMBASSY {HOSTILE}
E.O. 12958: {HOSTILE}
TAGS: PREL{HOSTILE} NZ {HOSTILE}
SUBJECT: PIERS {HOSTILE}
REF: A. STATE 123 {HOSTILE}
     B. {HOSTILE}
Classified By: {HOSTILE} Jane Roe, {HOSTILE}, for reasons 1.4 (b) and {HOSTILE}

Summary
-------
1. ({HOSTILE}) The Post,s {HOSTILE} see paragraph 9 {HOSTILE}. This is an action request. See paragraphs 7 and 8.
::error::at the start of a line

1. {HOSTILE} Begin text: {HOSTILE}

3. (S) Please advise {HOSTILE} by May 4.

SMITH{HOSTILE}
#0001{HOSTILE}
NNNN{HOSTILE}
"""
NAME = "\x1b[31m\x07\u202e\x9b<script>&%0A,::error::]]>.cable"
FORMATTED = f"formatted {NAME}"
"""A file that is hostile in every third place alone, for the layout weighs its changes one by one."""
REPORTS = ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "html")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / NAME).write_text(CABLE, "utf-8")
    (tmp_path / FORMATTED).write_text(_hostile_in_every_third_place(), "utf-8")
    return tmp_path


def _hostile_in_every_third_place() -> str:
    first, *others = CABLE.split(HOSTILE)
    return first + "".join(f"{'x' if place % 3 else HOSTILE}{other}" for place, other in enumerate(others))


def _in_short(arguments: tuple[str, ...]) -> str:
    return " ".join(arguments).replace(NAME, "NAME")


def assert_harmless(words: str) -> None:
    """No line holds what does more than being seen."""
    steering = {character for character in words if not (character.isprintable() or character == "\n")}
    assert steering == set()


@pytest.mark.parametrize("form", REPORTS)
def test_reports(folder: Path, form: str) -> None:
    outcome = cablelint("check", "--select", "ALL", "--severity", "info", "--output-format", form, NAME, folder=folder)
    assert outcome.status == 1
    assert len(outcome.output) > 5_000
    assert_harmless(outcome.output)
    assert_harmless(outcome.errors)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--statistics", NAME),
        ("check", "--select", "ALL", NAME),
        ("check", "--fix", "--unsafe-fixes", NAME),
        ("check", "--baseline", "known.json", "--write-baseline", NAME),
        ("explain", NAME),
        ("explain", f"{NAME}:3"),
        ("explain", f"{NAME}:9999"),
        ("parse", NAME),
        ("parse", "--output-format", "jsonl", NAME),
        ("parse", "--output-format", "tree", NAME),
        ("format", FORMATTED),
        ("format", "--check", FORMATTED),
        ("config", "--for", NAME),
        ("check", f"missing{NAME}"),
        ("check", "--baseline", NAME, NAME),
        ("check", "--select", NAME, NAME),
        ("check", "--date", NAME, NAME),
        ("check", "--since", NAME, NAME),
        ("check", f"--{NAME}", NAME),
        ("check", "--output-format", f"json:nowhere/{NAME}", NAME),
        ("check", "--output-format", f"json:{NAME}", "--output-format", f"full:{NAME}", NAME),
        ("check", "--from", NAME, "--column", NAME),
        ("rule", NAME),
        (NAME,),
    ],
    ids=_in_short,
)
def test_what_is_said(folder: Path, arguments: tuple[str, ...]) -> None:
    outcome = cablelint(*arguments, folder=folder)
    assert outcome.status in (0, 1, 2)
    assert outcome.output + outcome.errors
    assert_harmless(outcome.output)
    assert_harmless(outcome.errors)


def test_a_file_that_stays_as_it_is_for_its_name(folder: Path) -> None:
    for command in (("check", "--fix", "--unsafe-fixes", NAME), ("format", FORMATTED)):
        (folder / command[-1]).chmod(0o444)
        outcome = cablelint(*command, folder=folder)
        assert "was not changed" in outcome.errors
        assert_harmless(outcome.errors)


def test_a_fault_of_our_own_shows_no_words_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise ValueError(CABLE)

    monkeypatch.setattr("cablelint.cli.check.run_task", failing)
    outcome = cablelint("check", "--no-cache", "-", given=b"1. One.\n")
    assert outcome.status == 2
    assert "Traceback" in outcome.errors
    assert_harmless(outcome.errors)


def test_an_outline_shows_no_list_as_it_is() -> None:
    assert_harmless(as_tree({"file": "a.cable", "captions": [HOSTILE], "signers": [HOSTILE, "SMITH"]}))


DIFFS = (("check", "--diff", "--unsafe-fixes", NAME), ("format", "--diff", FORMATTED))


@pytest.mark.skipif(os.name != "posix", reason="opens a terminal of its own")
@pytest.mark.parametrize("arguments", [*DIFFS, ("format", "-")], ids=_in_short)
def test_a_terminal_is_shown_words_that_cannot_steer_it(folder: Path, arguments: tuple[str, ...]) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "cablelint", *arguments]
    source = (folder / FORMATTED).open("rb") if "-" in arguments else subprocess.DEVNULL
    with subprocess.Popen(command, cwd=folder, stdin=source, stdout=theirs, stderr=subprocess.DEVNULL):
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # how Linux says that the other side was closed
            pass
    os.close(ours)
    assert "The Post" in " ".join(shown.decode().split())
    assert_harmless(shown.decode().replace("\r\n", "\n"))


@pytest.mark.parametrize("arguments", DIFFS, ids=_in_short)
def test_a_program_is_given_the_words_as_they_are(folder: Path, arguments: tuple[str, ...]) -> None:
    """It may be patch, which is to find them in the file. The name is one line all the same."""
    *options, file = arguments
    name = f"two\nlines{file}"
    (folder / file).rename(folder / name)
    output = cablelint(*options, name, folder=folder).output
    assert SEQUENCES in output
    assert_harmless("\n".join(output.split("\n")[:2]))
    assert output.split("\n")[2].startswith("@@")


def report(folder: Path, form: str) -> str:
    return cablelint("check", "--select", "ALL", "--output-format", form, NAME, folder=folder).output


@pytest.mark.parametrize(("form", "schema"), [("sarif", SARIF), ("gitlab", GITLAB)])
def test_reports_with_a_schema_are_valid(folder: Path, form: str, schema: object) -> None:
    jsonschema.validate(json.loads(report(folder, form)), schema)  # type: ignore[arg-type]


def test_json_carries_every_word(folder: Path) -> None:
    found = json.loads(report(folder, "json"))
    assert found == [json.loads(line) for line in report(folder, "jsonl").splitlines()]
    assert {one["file"] for one in found} == {NAME}


def test_junit_is_well_formed(folder: Path) -> None:
    assert len(list(ElementTree.fromstring(report(folder, "junit")).iter("failure"))) > 10


def test_github_takes_no_command_from_a_cable(folder: Path) -> None:
    properties = r"file=[^:,]*,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=[^:,]*"
    for line in report(folder, "github").splitlines():
        assert re.match(f"::(error|warning|notice) {properties}::[^:]", line)


class _Page(HTMLParser):
    """The tags of a page and their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_html_has_no_tag_of_a_cable(folder: Path) -> None:
    (folder / "clean.cable").write_text("1. Post,s view.\n")
    clean = cablelint("check", "--output-format", "html", "clean.cable", folder=folder).output
    hostile, harmless = _Page(report(folder, "html")), _Page(clean)
    assert (hostile.tags - {"br"}, hostile.attributes) == (harmless.tags - {"br"}, harmless.attributes)
    assert report(folder, "html").count("<script>") == 1


HALVES = ("\ud800", "\udfff", "\udce9", "a\ud800b\udc80")


@pytest.mark.parametrize("half", HALVES, ids=ascii)
@pytest.mark.parametrize("form", REPORTS)
def test_half_a_character(tmp_path: Path, form: str, half: str) -> None:
    """A table may hold what no file can: a text and a name with a lone surrogate in it."""
    row = {"id": half, "body": f"TAGS: PR{half}\nSUBJECT: {half}\n\n1. Post,s {half}view {half}.\n"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n")
    table = ("--from", "a.jsonl", "--column", "body", "--id-column", "id")
    outcome = cablelint("check", "--select", "ALL", "--output-format", f"{form}:out", *table, folder=tmp_path)
    assert outcome.status == 1
    assert "Traceback" not in outcome.errors
    written = (tmp_path / "out").read_bytes().decode()
    if form in ("json", "gitlab"):
        assert json.loads(written)
    if form == "sarif":
        jsonschema.validate(json.loads(written), SARIF)
    if form == "junit":
        ElementTree.fromstring(written)


@pytest.mark.parametrize("command", [("check", "--show-files"), ("format", "--show-files"), ("format", "--check")])
@pytest.mark.parametrize("name", ["::error file=x::a.cable", "##[error]a.cable", "##vso[task.complete]a.cable"])
def test_no_list_of_files_begins_a_line_as_a_command(tmp_path: Path, command: tuple[str, ...], name: str) -> None:
    (tmp_path / name).write_text("UNCLAS\nSUBJ: TEA\n\n1. One.\n\n2. Two.\n")
    shown = cablelint(*command, "--isolated", ".", folder=tmp_path)
    lines = f"{shown.output}\n{shown.errors}".splitlines()
    assert any(name in line for line in lines)
    assert not any(line.lstrip().startswith(("::", "##[", "##vso[")) for line in lines)
