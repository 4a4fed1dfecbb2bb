"""The command line itself: help, version, commands and options that there are not, and the list and pages of rules."""

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import TypeAdapter

import cablelint as package
from cablelint.cli import COMMANDS
from cablelint.linting.registry import catalog, system_rules
from cablelint.reports.shapes import ListedRule

from .command import ELSEWHERE, EXAMPLES, cablelint, process


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("help",)])
def test_help_names_every_command(arguments: tuple[str, ...]) -> None:
    outcome = cablelint(*arguments)
    assert (outcome.status, outcome.errors) == (0, "")
    for name, summary in COMMANDS.items():
        assert any(line.split(maxsplit=1) == [name, summary] for line in outcome.output.splitlines())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    outcome = cablelint(command, "--help")
    assert (outcome.status, outcome.errors) == (0, "")
    assert outcome.output.startswith(f"usage: cablelint {command} ")


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(option: str) -> None:
    outcome = cablelint(option)
    assert (outcome.status, outcome.output, outcome.errors) == (0, f"cablelint {package.__version__}\n", "")


def test_no_command() -> None:
    outcome = cablelint()
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors.startswith("cablelint: a command is needed\n")


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("chekc", 'no command "chekc": did you mean "check"?'),
        ("prase", 'no command "prase": did you mean "parse"?'),
        ("ruls", 'no command "ruls": did you mean "rules"?'),
        ("--hlep", 'no command "--hlep": did you mean "--help"?'),
        ("xyzzy", 'no command "xyzzy": there are '),
        (str(EXAMPLES), f'no command "{EXAMPLES}": to check the cables there, "cablelint check {EXAMPLES}"'),
        ("draft.cable", 'no command "draft.cable": '),
    ],
)
def test_a_mistyped_command(word: str, answer: str) -> None:
    outcome = cablelint(word)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors.startswith(f"cablelint: {answer}")


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (("check", "--slect", "ACT"), "--select"),
        (("check", "--fixx"), "--fix"),
        (("check", "--output-fromat=json", "-"), "--output-format"),
        (("parse", "--stdin-filenam", "a.cable"), "--stdin-filename"),
        (("rules", "--outputformat", "json"), "--output-format"),
    ],
)
def test_a_mistyped_option(arguments: tuple[str, ...], nearest: str) -> None:
    outcome = cablelint(*arguments)
    assert (outcome.status, outcome.output) == (2, "")
    given = arguments[1].partition("=")[0]
    assert f'no option "{given}": did you mean "{nearest}"?' in outcome.errors


def test_an_option_far_from_all() -> None:
    outcome = cablelint("check", "--xyzzy")
    assert outcome.status == 2
    assert outcome.errors == 'cablelint: no option "--xyzzy": see "cablelint check --help"\n'


def test_an_argument_too_many() -> None:
    outcome = cablelint("rule", "ACT001", "ACT002")
    assert outcome.status == 2
    assert outcome.errors == 'cablelint: "ACT002" is one argument too many: see "cablelint rule --help"\n'


def test_what_stands_behind_two_hyphens_is_a_path(tmp_path: Path) -> None:
    (tmp_path / "--fix").write_bytes((EXAMPLES / "action-request.cable").read_bytes())
    outcome = cablelint("check", "--isolated", "--select", "ALL", "--quiet", "--", "--fix", folder=tmp_path)
    assert outcome.errors == ""
    outcome = cablelint("format", "--isolated", "--check", "--", "--fix", "-x", folder=tmp_path)
    assert outcome.errors.startswith("cablelint: ./-x does not exist")


def test_options_may_stand_between_paths() -> None:
    examples = [str(EXAMPLES / name) for name in ("action-request.cable", "confidential.cable")]
    outcome = cablelint("check", examples[0], "--isolated", examples[1])
    assert (outcome.status, outcome.errors) == (0, "All checks passed in 2 cables.\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check", "--output-format", "jsn"), 'no output format "jsn": there are full, '),
        (("check", "--fail-on", "errors"), "'errors'"),
        (("check", "--profile", "telegraph"), "'telegraph'"),
        (("check", "--date"), "expected one argument"),
        (("parse", "--output-format", "xml"), 'no output format "xml": there are json, jsonl, '),
        (("rule",), "required: CODE|NAME"),
        (("check", "--select", " , "), '" , " does not name a rule'),
    ],
)
def test_a_value_that_an_option_does_not_take(arguments: tuple[str, ...], words: str) -> None:
    outcome = cablelint(*arguments)
    assert (outcome.status, outcome.output) == (2, "")
    assert words in outcome.errors
    assert outcome.errors.endswith(f'; see "cablelint {arguments[0]} --help"\n')
    assert outcome.errors.count("\n") == 1


def test_rules_are_listed_by_family() -> None:
    outcome = cablelint("rules")
    assert (outcome.status, outcome.errors) == (0, "")
    lines = outcome.output.splitlines()
    assert lines[0].split() == ["code", "name", "severity", "fix", "state", "profiles"]
    for entry in catalog():
        (line,) = [line for line in lines if line.startswith(f"{entry.code} ")]
        assert line.split()[1] == entry.name
    rows = [line for line in lines if line[:6] in ("ACT005", "ACT009", "TXT005", "TXT009")]
    assert [row.split(maxsplit=2)[2].split() for row in rows] == [
        ["warning", "unsafe", "on", "all"],
        ["info", "-", "off", "all"],
        ["info", "safe", "on", "telegram"],
        ["warning", "unsafe", "on", "all,", "info", "in", "archive"],
    ]
    assert "ACT: Rules on action requests" in lines


def test_rules_as_json() -> None:
    outcome = cablelint("rules", "--output-format", "json")
    listed = TypeAdapter(list[ListedRule]).validate_json(outcome.output, strict=True)
    assert [(one["code"], one["name"], one["default"]) for one in listed] == [
        (entry.code, entry.name, entry.default) for entry in catalog()
    ]
    (limit,) = [one for one in listed if one["code"] == "TXT005"]
    assert (limit["severity"], limit["fix"], limit["settings"]) == ("info", "safe", {"limit": 69})
    assert (limit["profiles"], limit["family"]) == (["telegram"], "TXT")


@pytest.mark.parametrize("word", ["ACT005", "act005", "malformed-range", "Malformed-Range"])
def test_a_page_by_code_or_name(word: str) -> None:
    outcome = cablelint("rule", word)
    assert (outcome.status, outcome.errors) == (0, "")
    assert outcome.output.startswith("# ACT005 malformed-range\n")
    assert '```text\n1. See paragraphs 3-2.\n                  ^^^ the range "3-2" runs backwards\n' in outcome.output


def test_findings_about_the_run_have_pages() -> None:
    for entry in system_rules():
        assert cablelint("rule", entry.code).output.startswith(f"# {entry.code} {entry.name}\n")


@pytest.mark.parametrize(("word", "nearest"), [("ACT05", "ACT005"), ("malformed-rnge", "malformed-range")])
def test_a_mistyped_rule(word: str, nearest: str) -> None:
    outcome = cablelint("rule", word)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors == f'cablelint: no rule has the code or name "{word}": did you mean "{nearest}"?\n'


def test_it_is_a_module_and_a_command() -> None:
    example = str(EXAMPLES / "action-request.cable")
    script = Path(sys.executable).with_name("cablelint")
    done = subprocess.run([script, "check", example], capture_output=True, text=True, check=False)
    assert process("check", example) == (done.returncode, done.stdout, done.stderr) == (0, "", "All checks passed.\n")


def in_shell(redirection: str) -> subprocess.CompletedProcess[str]:
    """The check of a faulty draft, with its streams led elsewhere."""
    command = f'"{sys.executable}" -m cablelint check "{EXAMPLES / "faulty-draft.cable"}" {redirection}'
    return subprocess.run(command, shell=True, capture_output=True, text=True, check=False, cwd=ELSEWHERE)


@pytest.mark.parametrize("redirection", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_no_traceback(redirection: str) -> None:
    done = in_shell(redirection)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said_in_a_line() -> None:
    done = in_shell(">/dev/full")
    assert done.returncode == 2
    assert done.stderr == "cablelint: the output cannot be written: No space left on device\n"


def test_an_error_of_our_own_is_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cablelint.cli.check.FileChecker", None)
    outcome = cablelint("check", "-", given=b"1. One.\n")
    assert outcome.status == 2
    assert outcome.errors.endswith("internal error: TypeError: please report the lines above\n")
