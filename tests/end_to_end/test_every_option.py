"""Every option that a command's help names changes what a run says, writes or ends with."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from cablelint.cli.introspection import commands

from .command import Outcome, cablelint

TOP = Path(__file__).resolve().parents[2]
CONFIGURATION = """
select = ["HDG", "PAR", "TAG"]
tags.add = [{tag = "KXQZ"}]
format = {ascii = false, keep = [{file = "kept.cable"}]}
"""
TEA = """UNCLAS NAIROBI 000204

E.O. 13526: N/A
TAGS: ECNO, KXQZ, UR, KE
SUBJ: TEA

1. The Post,s view is that tea is cheap, and that it will be cheaper still in “May”.

2. Sugar is dear.
"""
SINCE = TEA.replace("2. Sugar", "2. (See paragraph 9.) Sugar")
Pair = tuple[Sequence[str], Sequence[str]]


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=Team", "-c", "user.email=team@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], check=True)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a committed draft that has changed, its configuration, and a baseline; the current folder."""
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "80")
    folder = tmp_path / "drafts"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "cablelint.toml").write_text(CONFIGURATION)
    (folder / "tea.cable").write_text(TEA, "utf-8")
    git("init", "--quiet", ".")
    git("add", ".")
    git("commit", "--quiet", "--message", "Tea")
    cablelint("check", "--baseline", "known.json", "--write-baseline", ".", folder=folder)
    (folder / "tea.cable").write_text(SINCE, "utf-8")
    (folder / "texts.jsonl").write_text('{"name": "one", "text": "1. See paragraph 9.", "other": "UNCLAS"}\n')
    return folder


STANDARD_INPUT = ("-", "--output-format", "concise")
PLAIN = ("check", "tea.cable", "--output-format", "concise", "--no-cache")
TABLE = ("--from", "texts.jsonl", "--column", "text")
JSON = ("--output-format", "json")
EFFECTS: dict[str, Pair] = {
    "check --stdin-filename": (("check", *STANDARD_INPUT), ("check", *STANDARD_INPUT, "--stdin-filename", "a.cable")),
    "check --profile": (PLAIN, (*PLAIN, "--profile", "archive")),
    "check --isolated": (PLAIN, (*PLAIN, "--isolated")),
    "check --from": (("check", "."), ("check", *TABLE)),
    "check --column": (("check", *TABLE), ("check", *TABLE[:3], "other")),
    "check --id-column": (("check", *TABLE), ("check", *TABLE, "--id-column", "name")),
    "check --select": (PLAIN, (*PLAIN, "--select", "TXT")),
    "check --extend-select": (PLAIN, (*PLAIN, "--extend-select", "TXT")),
    "check --ignore": (PLAIN, (*PLAIN, "--ignore", "TAG")),
    "check --date": (PLAIN, (*PLAIN, "--date", "1999-01-01")),
    "check --fail-on": ((*PLAIN, "--select", "TXT002"), (*PLAIN, "--select", "TXT002", "--fail-on", "error")),
    "check --fix": (PLAIN, (*PLAIN, "--fix")),
    "check --unsafe-fixes": ((*PLAIN, "--diff"), (*PLAIN, "--diff", "--unsafe-fixes")),
    "check --show-fixes": ((*PLAIN, "--diff"), (*PLAIN, "--diff", "--show-fixes")),
    "check --diff": (PLAIN, (*PLAIN, "--diff")),
    "check --exit-zero": (PLAIN, (*PLAIN, "--exit-zero")),
    "check --output-format": (PLAIN, (*PLAIN[:2], "--output-format", "json")),
    "check --since": (PLAIN, (*PLAIN, "--since", "HEAD")),
    "check --baseline": (PLAIN, (*PLAIN, "--baseline", "known.json")),
    "check --write-baseline": (
        (*PLAIN, "--baseline", "known.json"),
        (*PLAIN, "--baseline", "known.json", "--write-baseline"),
    ),
    "check --statistics": (PLAIN, (*PLAIN, "--statistics")),
    "check --quiet": (PLAIN, (*PLAIN, "--quiet")),
    "format --stdin-filename": (("format", "-"), ("format", "-", "--stdin-filename", "kept.cable")),
    "format --profile": (("format", "--diff", "."), ("format", "--diff", ".", "--profile", "telegram")),
    "format --isolated": (("format", "--diff", "."), ("format", "--diff", ".", "--isolated")),
    "format --check": (("format", "."), ("format", ".", "--check")),
    "format --diff": (("format", "."), ("format", ".", "--diff")),
    "format --quiet": (("format", "."), ("format", ".", "--quiet")),
    "parse --stdin-filename": (("parse", "-"), ("parse", "-", "--stdin-filename", "a.cable")),
    "parse --profile": (("parse", "."), ("parse", ".", "--profile", "archive")),
    "parse --isolated": (("parse", "."), ("parse", ".", "--isolated")),
    "parse --from": (("parse", "."), ("parse", *TABLE)),
    "parse --column": (("parse", *TABLE), ("parse", *TABLE[:3], "other")),
    "parse --id-column": (("parse", *TABLE), ("parse", *TABLE, "--id-column", "name")),
    "parse --date": (("parse", "."), ("parse", ".", "--date", "1999-01-01")),
    "parse --output-format": (("parse", "."), ("parse", ".", "--output-format", "tree")),
    "inspect --stdin-filename": (("inspect", "-", *JSON), ("inspect", "-", *JSON, "--stdin-filename", "a.cable")),
    "inspect --profile": (("inspect", "."), ("inspect", ".", "--profile", "archive")),
    "inspect --isolated": (("inspect", "."), ("inspect", ".", "--isolated")),
    "inspect --from": (("inspect", "."), ("inspect", *TABLE)),
    "inspect --column": (("inspect", *TABLE), ("inspect", *TABLE[:3], "other")),
    "inspect --id-column": (("inspect", *TABLE, *JSON), ("inspect", *TABLE, *JSON, "--id-column", "name")),
    "inspect --date": (("inspect", "."), ("inspect", ".", "--date", "1999-01-01")),
    "inspect --output-format": (("inspect", "."), ("inspect", ".", *JSON)),
    "inspect --sample": (("inspect", "."), ("inspect", ".", "--sample", "1")),
    "explain --date": (("explain", "tea.cable"), ("explain", "tea.cable", "--date", "1999-01-01")),
    "explain --profile": (("explain", "tea.cable"), ("explain", "tea.cable", "--profile", "archive")),
    "explain --isolated": (("explain", "tea.cable"), ("explain", "tea.cable", "--isolated")),
    "rules --output-format": (("rules",), ("rules", "--output-format", "json")),
    "config --for": (("config",), ("config", "--for", "tea.cable")),
    "config --schema": (("config",), ("config", "--schema", "check")),
}
SEEN_OTHERWISE = {  # what these change is how, not what
    **{
        f"{command} --allow-local-rules": "tests/end_to_end/test_local_rules.py"
        for command in ("check", "format", "parse", "inspect", "rule", "rules", "explain", "config", "new", "renumber")
    },
    **{f"{command} --isolated": "tests/end_to_end/test_local_rules.py" for command in ("rule", "rules")},
    "page --output": "tests/end_to_end/test_page_command.py",
    "new-rule --folder": "tests/end_to_end/test_new_rule.py",
    **{
        f"{command} {option}": "tests/end_to_end/test_passing_over.py"
        for command in ("check", "format", "parse", "inspect")
        for option in ("--found", "--show-files")
    },
    **{
        f"renumber --{option}": "tests/end_to_end/test_renumber.py"
        for option in ("after", "before", "delete", "diff", "insert-after", "isolated", "message", "move", "quiet")
    },
    **{
        f"new --{option}": "tests/end_to_end/test_new.py"
        for option in (
            *("kind", "from", "to", "info", "tags", "subject", "classification", "refs", "date", "isolated"),
            *("classified-by", "reason", "declassify-on", "templates", "force"),
        )
    },
    "check --all-places": "tests/end_to_end/test_what_is_shown.py",
    "check --severity": "tests/end_to_end/test_what_is_shown.py",
    "check --sample": "tests/end_to_end/test_what_is_shown.py",
    "check --seed": "tests/end_to_end/test_what_is_shown.py",
    "inspect --seed": "tests/end_to_end/test_inspect.py",
    "inspect --jobs": "tests/end_to_end/test_inspect.py",
    "check --no-cache": "tests/linting/test_cache.py",
    "check --jobs": "tests/end_to_end/test_workers.py",
    "parse --jobs": "tests/end_to_end/test_workers.py",
    "check --annotate": "tests/end_to_end/test_annotated_documents.py",
    "text --stdin-filename": "tests/end_to_end/test_word_documents.py",
    "check --watch": "tests/end_to_end/test_watching.py",
}
GIVEN = (
    "1. The Minister’s tea is at " + "a price that nobody would have thought of. " * 3 + "See paragraph 9.  \n"
).encode()


def test_every_option_is_here() -> None:
    named = {
        f"{command.name} {next(flag for flag in option.flags if flag.startswith('--'))}"
        for command in commands()
        for option in command.options
        if "--help" not in option.flags
    }
    assert named == set(EFFECTS) | set(SEEN_OTHERWISE)
    for option, place in SEEN_OTHERWISE.items():
        assert f'"{option.split()[1]}"' in (TOP / place).read_text("utf-8")


def effect(arguments: Sequence[str], folder: Path) -> tuple[Outcome, dict[str, bytes]]:
    """What a run said and ended with, and the files after it."""
    outcome = cablelint(*arguments, folder=folder, given=GIVEN)
    return outcome, {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("option", EFFECTS)
def test_it_changes_something(option: str, folder: Path) -> None:
    without, with_option = EFFECTS[option]
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    plain = effect(without, folder)
    for path, content in before.items():
        path.write_bytes(content)
    changed = effect(with_option, folder)
    assert changed[0].status < 2, changed[0].errors
    assert changed != plain
