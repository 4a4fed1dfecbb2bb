"""How a team takes cablelint up on old drafts: configuration, allowed findings, a baseline, changed lines only."""

import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from cablelint.cli import main

HEADING = "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ECON KE\nSUBJECT: TEA\n\n"
TEA = HEADING + "1. The Post,s view is that tea is cheap.\n\n2. Sugar is dear.\n"


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository's folder, which is the current one, with one faulty draft."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "tea.cable").write_text(TEA, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Run:
    """A run of `cablelint check`, with what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
        capsys.readouterr()
        self.status = main(["check", "--output-format", "json", *arguments])
        printed = capsys.readouterr()
        self.errors = printed.err
        self.findings: list[dict[str, Any]] = json.loads(printed.out) if printed.out else []

    @property
    def codes(self) -> list[str]:
        return [finding["code"] for finding in self.findings]


def test_a_configuration_is_found_and_obeyed(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert Run(capsys, "tea.cable").codes == ["TXT002"]
    (drafts / "cablelint.toml").write_text('ignore = ["TXT002"]\n')
    assert Run(capsys, "tea.cable").status == 0
    assert Run(capsys, "--isolated", "tea.cable").codes == ["TXT002"]
    (drafts / "cablelint.toml").write_text('fail-on = "error"\n')
    run = Run(capsys, "tea.cable")
    assert (run.status, run.codes) == (0, ["TXT002"])
    assert Run(capsys, "--fail-on", "warning", "tea.cable").status == 1
    (drafts / "cablelint.toml").write_text('[severity]\ncomma-for-apostrophe = "error"\n')
    assert [finding["severity"] for finding in Run(capsys, "tea.cable").findings] == ["error"]


def test_a_bad_configuration_ends_the_run(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (drafts / "cablelint.toml").write_text('select = []\nignroe = ["TXT002"]\n')
    run = Run(capsys, "tea.cable")
    assert run.status == 2
    assert 'cablelint.toml:2: unknown key "ignroe": did you mean "ignore"?' in run.errors


def test_what_is_excluded_is_left_out_even_where_it_is_named(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (drafts / "old").mkdir()
    (drafts / "old/tea.cable").write_text(TEA, "utf-8")
    (drafts / "cablelint.toml").write_text('exclude = ["old"]\ninclude = ["*.cable"]\n')
    assert {finding["file"] for finding in Run(capsys, ".").findings} == {"tea.cable"}
    assert Run(capsys, "old/tea.cable").findings == []


def test_a_file_above_the_limit_is_not_read(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (drafts / "cablelint.toml").write_text("max-file-size = 20\n")
    run = Run(capsys, "tea.cable")
    assert (run.status, run.codes) == (2, ["SYS001"])
    assert "is larger than 20 bytes" in run.errors


ALLOW = '[[allow]]\nfile = "tea.cable"\nrule = "TXT002"\nreason = "sent so"\n'


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        (ALLOW, []),
        (ALLOW.replace("TXT002", "comma-for-apostrophe"), []),
        (ALLOW + "paragraph = 1\n", []),
        (ALLOW + "line = 7\n", []),
        (ALLOW + 'until = "2999-12-31"\n', []),
        (ALLOW.replace("tea.cable", "*.cable"), []),
        (ALLOW + "paragraph = 2\n", ["TXT002", "SYS002"]),
        (ALLOW + "line = 8\n", ["TXT002", "SYS002"]),
        (ALLOW + "until = 2009-05-04\n", ["TXT002", "SYS002"]),
        (ALLOW.replace("TXT002", "TXT001"), ["TXT002", "SYS002"]),
        (ALLOW.replace("tea.cable", "coffee.cable"), ["TXT002"]),
    ],
)
def test_findings_are_allowed(drafts: Path, capsys: pytest.CaptureFixture[str], entry: str, codes: list[str]) -> None:
    (drafts / "cablelint.toml").write_text(entry)
    run = Run(capsys, "tea.cable")
    assert (run.codes, run.status) == (codes, bool(codes))


@pytest.mark.parametrize(("key", "place"), [("paragraph = 2", "paragraph 2"), ("line = 8", "line 8")])
def test_an_unused_entry_says_where_nothing_was_found(
    drafts: Path, capsys: pytest.CaptureFixture[str], key: str, place: str
) -> None:
    (drafts / "cablelint.toml").write_text(f"{ALLOW}{key}\n")
    _, finding = Run(capsys, "tea.cable").findings
    assert finding["message"] == f"TXT002 in {place} of tea.cable is allowed, but there is no such finding"


def test_an_unused_entry_is_shown_where_it_stands_with_its_fix(
    drafts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = ALLOW + ALLOW.replace("TXT002", "TXT001") + "[rules.TXT005]\nlimit = 60\n"
    (drafts / "cablelint.toml").write_text(text)
    (finding,) = Run(capsys, "tea.cable").findings
    assert (finding["file"], finding["start"]["line"]) == ("cablelint.toml", 5)
    assert finding["message"] == "TXT001 in tea.cable is allowed, but there is no such finding"
    (edit,) = finding["fix"]["edits"]
    assert text[: edit["start"]] + text[edit["end"] :] == ALLOW + "[rules.TXT005]\nlimit = 60\n"


OTHER = '[[allow]]\nfile = "tea.cable"\nrule = "TXT001"\nreason = "sent so"\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{OTHER}", ""),
        (f"{ALLOW}\n# no use\n{OTHER}\n# the limit\n[rules.TXT005]\nlimit = 60\n", None),
        (f"{OTHER}# why\n\n{ALLOW}{OTHER}", ALLOW),
        (
            (f"fail-on = 'error'\n{OTHER}{ALLOW}").replace("\n", "\r\n"),
            f"fail-on = 'error'\n{ALLOW}".replace("\n", "\r\n"),
        ),
        (f"\ufeff{ALLOW}{OTHER}", f"\ufeff{ALLOW}"),
        (ALLOW + OTHER.replace("sent so", "s[[allow]]") + "until = 2009-01-01", ALLOW),
    ],
)
def test_fix_deletes_unused_entries_and_nothing_else(
    drafts: Path, capsys: pytest.CaptureFixture[str], before: str, after: str | None
) -> None:
    wanted = f"{ALLOW}\n# no use\n# the limit\n[rules.TXT005]\nlimit = 60\n" if after is None else after
    configuration = drafts / "cablelint.toml"
    configuration.write_bytes(before.encode())
    entries = before.count("TXT001")
    status = main(["check", "--diff", "--select", "TXT001,TXT002", "tea.cable"])
    assert (status, configuration.read_bytes()) == (1, before.encode())
    assert '-rule = "TXT001"' in capsys.readouterr().out
    run = Run(capsys, "--fix", "--select", "TXT001,TXT002", "--exit-zero", "tea.cable")
    assert configuration.read_bytes() == wanted.encode()
    assert f"eleted {entries} allow-entr{'y' if entries == 1 else 'ies'} of cablelint.toml." in run.errors
    assert "SYS002" not in run.codes


def test_fix_in_pyproject_leaves_other_tools_alone(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = OTHER.replace("[[allow]]", "[[tool.cablelint.allow]]")
    (drafts / "pyproject.toml").write_text(f"{table}\n[tool.other]\nallow = 1\n")
    (drafts / "tea.cable").write_text(TEA.replace("Post,s", "Post's"), "utf-8")
    run = Run(capsys, "--fix", "tea.cable")
    assert (run.status, run.errors.partition("\n")[0]) == (
        0,
        "Deleted 1 allow-entry of pyproject.toml. All checks passed.",
    )
    assert (drafts / "pyproject.toml").read_text() == "[tool.other]\nallow = 1\n"


def test_fix_of_standard_input_leaves_the_configuration_alone(
    drafts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (drafts / "cablelint.toml").write_text(OTHER)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEA.replace("Post,s", "Post's").encode())))
    main(["check", "--fix", "--stdin-filename", "tea.cable", "-"])
    printed = capsys.readouterr()
    assert printed.out == TEA.replace("Post,s", "Post's")
    assert "SYS002" in printed.err
    assert (drafts / "cablelint.toml").read_text() == OTHER


def test_a_run_on_some_of_the_files_does_not_call_an_entry_unused(
    drafts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As pre-commit runs it: the entry is of use in a file that has not changed."""
    (drafts / "sub").mkdir()
    (drafts / "sub/tea.cable").write_text(TEA.replace("Post,s", "Post's"), "utf-8")
    (drafts / "notes.md").write_text("the Post,s notes")
    for glob in ("*.cable", "tea.cable", "**"):
        (drafts / "cablelint.toml").write_text(ALLOW.replace("tea.cable", glob))
        assert Run(capsys, "sub/tea.cable").codes == []
        assert Run(capsys, ".").codes == []
    (drafts / "tea.cable").write_text(TEA.replace("Post,s", "Post's"), "utf-8")
    assert Run(capsys, ".").codes == ["SYS002"]


def test_an_entry_for_a_file_that_is_gone_is_unused(
    drafts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (drafts / "cablelint.toml").write_text(ALLOW + ALLOW.replace("tea.cable", "sub/tea.cable"))
    (finding,) = Run(capsys, "tea.cable").findings
    assert finding["message"] == "TXT002 in sub/tea.cable is allowed, but the file does not exist"
    (drafts / "cablelint.toml").write_text(ALLOW.replace("tea.cable", "sub/tea.cable"))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEA.encode())))
    assert Run(capsys, "--stdin-filename", "sub/tea.cable", "-").codes == []  # not written yet


def test_a_baseline_hides_what_was_there_and_nothing_new(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = Run(capsys, "--baseline", "known.json", "--write-baseline", ".")
    assert (written.status, written.findings) == (0, [])
    assert "Wrote a baseline of 1 findings to known.json." in written.errors
    assert Run(capsys, "--baseline", "known.json", ".").status == 0
    (drafts / "tea.cable").write_text("\n" + TEA.replace("2. Sugar", "2. The mayor,s sugar"), "utf-8")
    run = Run(capsys, "--baseline", "known.json", ".")
    assert [finding["start"]["line"] for finding in run.findings if finding["code"] == "TXT002"] == [10]
    (drafts / "tea.cable").write_text(TEA.replace("Post,s", "Post's"), "utf-8")
    run = Run(capsys, "--baseline", "known.json", ".")
    assert (run.status, run.codes) == (0, ["SYS004"])
    Run(capsys, "--baseline", "known.json", "--write-baseline", ".")
    assert json.loads((drafts / "known.json").read_text())["findings"] == []


def test_a_run_of_some_rules_leaves_the_rest_of_the_baseline_alone(
    drafts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = ("--baseline", "known.json")
    Run(capsys, *known, "--write-baseline", ".")
    before = (drafts / "known.json").read_text()
    assert Run(capsys, *known, "--select", "TAG", ".").codes == []
    assert Run(capsys, *known, "--ignore", "TXT", ".").codes == []
    Run(capsys, *known, "--write-baseline", "--select", "TAG", ".")
    assert (drafts / "known.json").read_text() == before
    (drafts / "cablelint.toml").write_text('ignore = ["TXT002"]\n')
    assert Run(capsys, *known, ".").codes == ["SYS004"]  # the rule is wanted no more


def test_entries_of_a_file_that_is_gone_are_stale(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = ("--baseline", "known.json")
    (drafts / "coffee.cable").write_text(TEA.replace("tea", "coffee"), "utf-8")
    Run(capsys, *known, "--write-baseline", ".")
    (drafts / "coffee.cable").unlink()
    (finding,) = Run(capsys, *known, "tea.cable").findings
    assert finding["message"].startswith("TXT002 no longer occurs in coffee.cable")
    Run(capsys, *known, "--write-baseline", "tea.cable")
    assert [entry["file"] for entry in json.loads((drafts / "known.json").read_text())["findings"]] == ["tea.cable"]


def test_a_configuration_may_name_the_baseline(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Run(capsys, "--baseline", "known.json", "--write-baseline", ".")
    (drafts / "cablelint.toml").write_text('baseline = "known.json"\n')
    assert Run(capsys, ".").status == 0


def test_a_baseline_that_is_missing_or_none(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert Run(capsys, "--baseline", "known.json", ".").status == 2
    (drafts / "known.json").write_text("[]")
    assert Run(capsys, "--baseline", "known.json", ".").status == 2
    assert "--baseline FILE" in Run(capsys, "--write-baseline", ".").errors


def test_only_what_has_changed_or_broke(
    drafts: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (drafts / ".git").rmdir()

    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=Roe", "-c", "user.email=roe@example.gov")
        subprocess.run(["git", *identity, *arguments], cwd=drafts, check=True, capture_output=True)

    old = TEA.replace("Sugar is dear", "See paragraph 3") + "\n3. The mayor,s sugar is dear.\n"
    (drafts / "tea.cable").write_text(old, "utf-8")
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "a draft")
    assert Run(capsys, "--since", "HEAD", ".").codes == []
    typed = old.replace("tea is cheap", "tea is not cheap")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
    assert Run(capsys, "--since", "HEAD", "--stdin-filename", "tea.cable", "-").codes == ["TXT002"]
    (drafts / "tea.cable").write_text(typed, "utf-8")
    assert Run(capsys, "--since", "HEAD", ".").codes == ["TXT002"]
    (drafts / "tea.cable").write_text(old.replace("\n3. The mayor,s sugar is dear.\n", ""), "utf-8")
    assert Run(capsys, "--since", "HEAD", ".").codes == ["PAR008"]
    unknown = Run(capsys, "--since", "no-such-revision", ".")
    assert unknown.status == 2
    assert unknown.errors == 'cablelint: --since cannot be answered: git knows no revision "no-such-revision"\n'


@pytest.mark.parametrize("option", ["--fix", "--diff", "--since=HEAD"])
def test_a_baseline_is_written_of_all_that_is_found(
    option: str, drafts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(capsys, "--baseline", "known.json", "--write-baseline", option, ".")
    name = option.partition("=")[0]
    assert run.errors == f"cablelint: --write-baseline records all findings: run it without {name}\n"
    assert run.status == 2
    assert not (drafts / "known.json").exists()
