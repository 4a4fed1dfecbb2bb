"""`check --fix` and `--diff`: what is mended, what is left, what is said, and what no run may do to a file."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cablelint.cli import fixer
from cablelint.model.errors import NotProvedError

from .command import EXAMPLES, Outcome, cablelint, process

DRAFT = "TAGS: EAGR, ke\nSUBJECT: TEA\n\n1. Post,s “view”. \n\n2. See paragraph 9.\n"
FIXED = 'TAGS: EAGR, KE\nSUBJECT: TEA\n\n1. Post,s "view".\n\n2. See paragraph 9.\n'
ALL_FIXED = FIXED.replace("Post,s", "Post's")
ONLY = ("--select", "TAG005,TXT001,TXT002,TXT003,PAR008")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.cable").write_text(DRAFT, "utf-8")
    (tmp_path / "clean.cable").write_text("1. One.\n\n2. Two.\n", "utf-8")
    return tmp_path


def left(output: str) -> list[str]:
    return [one["code"] for one in json.loads(output)]


def test_safe_fixes_are_written_and_the_rest_is_reported(folder: Path) -> None:
    outcome = cablelint("check", *ONLY, "--fix", "--output-format", "json", ".", folder=folder)
    assert (folder / "draft.cable").read_text("utf-8") == FIXED
    assert left(outcome.output) == ["TXT002", "PAR008"]
    assert outcome.status == 1
    assert outcome.errors.splitlines() == [
        "Fixed 4 findings in 1 cable. Found 1 error, 1 warning in 1 of 2 cables.",
        "1 fixable with --fix --unsafe-fixes.",
    ]


def test_a_second_run_changes_nothing(folder: Path) -> None:
    first = cablelint("check", *ONLY, "--fix", "--unsafe-fixes", ".", folder=folder)
    stamp = (folder / "draft.cable").stat().st_mtime_ns
    second = cablelint("check", *ONLY, "--fix", "--unsafe-fixes", ".", folder=folder)
    assert first.errors == "Fixed 5 findings in 1 cable. Found 1 error in 1 of 2 cables.\n"
    assert second.errors == "Found 1 error in 1 of 2 cables.\n"
    assert (folder / "draft.cable").read_text("utf-8") == ALL_FIXED
    assert (folder / "draft.cable").stat().st_mtime_ns == stamp


def listed(outcome: Outcome) -> list[str]:
    """The lines of the list, without the sentences after it."""
    return [line for line in outcome.errors.splitlines() if line.startswith(("Fixed in", "Would fix in", "  "))]


def test_what_was_changed_is_listed_on_request(folder: Path) -> None:
    (folder / "second.cable").write_text("TAGS: KE, eagr\nSUBJECT: TEA\n\n1. One.\n\n2. Two.\n")
    outcome = cablelint("check", *ONLY, "--fix", "--show-fixes", "--output-format", "json", ".", folder=folder)
    assert listed(outcome) == [
        "Fixed in draft.cable:",
        "  1:13 TAG005 tag-case: Write KE",
        "  4:11 TXT001 character-set: Write a straight quotation mark",
        "  4:16 TXT001 character-set: Write a straight quotation mark",
        "  4:18 TXT003 trailing-whitespace: Remove the spaces",
        "Fixed in second.cable:",
        "  1:11 TAG005 tag-case: Write EAGR",
    ]
    assert outcome.errors.splitlines()[7] == "Fixed 5 findings in 2 cables. Found 1 error, 1 warning in 1 of 3 cables."
    assert left(outcome.output) == ["TXT002", "PAR008"]
    assert listed(cablelint("check", *ONLY, "--fix", "--show-fixes", ".", folder=folder)) == []


def test_what_would_be_changed_is_listed_beside_the_diff(folder: Path) -> None:
    outcome = cablelint("check", *ONLY, "--diff", "--unsafe-fixes", "--show-fixes", "draft.cable", folder=folder)
    lines = listed(outcome)
    assert lines[0] == "Would fix in draft.cable:"
    assert lines[2] == "  4:8 TXT002 comma-for-apostrophe: Replace the comma with an apostrophe"
    assert len(lines) == 6
    assert "Fixed in" not in outcome.output
    assert (folder / "draft.cable").read_text("utf-8") == DRAFT


def test_what_was_changed_on_standard_input_is_listed_beside_the_text(folder: Path) -> None:
    command = ("check", *ONLY, "--fix", "--show-fixes", "--quiet", "--output-format", "json:left.json")
    outcome = cablelint(*command, "--stdin-filename", "a.cable", "-", given=DRAFT.encode(), folder=folder)
    assert outcome.output == FIXED
    assert listed(outcome)[0] == "Fixed in a.cable:"
    assert len(listed(outcome)) == 5


def test_only_what_was_fixed_is_listed(folder: Path) -> None:
    """Not what is allowed, or what a baseline knows, of the same rules."""
    text = "TAGS: EAGR, ke\nSUBJECT: TEA\n\n1. One\tone.\n\n2. Two\ttwo.\n"
    (folder / "draft.cable").write_text(text)
    allowed = '[[allow]]\nfile = "draft.cable"\nrule = "{}"\nline = {}\nreason = "sent so"\n'
    (folder / "cablelint.toml").write_text(allowed.format("TXT004", 4) + allowed.format("TXT001", 9))
    outcome = cablelint("check", "--select", "TAG005,TXT004,TXT001", "--fix", "--show-fixes", ".", folder=folder)
    assert listed(outcome) == [
        "Fixed in draft.cable:",
        "  1:13 TAG005 tag-case: Write KE",
        "  6:7 TXT004 tab-character: Use spaces",
        "Fixed in cablelint.toml:",
        "  6:1 SYS002 unused-allowance: Delete the entry",
    ]


def test_a_list_of_fixes_needs_fixes(folder: Path) -> None:
    outcome = cablelint("check", "--show-fixes", ".", folder=folder)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors == (
        "cablelint: --show-fixes lists what fixes change: give --fix too, or --diff to change nothing\n"
    )


def test_findings_say_where_they_are_after_the_fixes(folder: Path) -> None:
    outcome = cablelint("check", *ONLY, "--fix", "--output-format", "json", "draft.cable", folder=folder)
    for one in json.loads(outcome.output):
        assert FIXED[one["start"]["offset"] : one["end"]["offset"]] in (",", "9")


def test_without_fix_the_options_are_named(folder: Path) -> None:
    def hint(*arguments: str) -> str:
        return cablelint("check", *ONLY, *arguments, "draft.cable", folder=folder).errors.splitlines()[-1]

    assert hint() == "4 fixable with --fix (1 more with --unsafe-fixes)."
    assert "--unsafe-fixes does nothing by itself" in cablelint("check", "--unsafe-fixes", folder=folder).errors
    assert (folder / "draft.cable").read_text("utf-8") == DRAFT


def test_quiet_says_nothing(folder: Path) -> None:
    assert cablelint("check", *ONLY, "--fix", "--quiet", ".", folder=folder).errors == ""


def test_diff_shows_and_writes_nothing(folder: Path) -> None:
    outcome = cablelint("check", *ONLY, "--diff", ".", folder=folder)
    assert outcome.status == 1
    assert outcome.output.splitlines() == [
        "--- draft.cable",
        "+++ draft.cable",
        "@@ -1,6 +1,6 @@",
        "-TAGS: EAGR, ke",
        "+TAGS: EAGR, KE",
        " SUBJECT: TEA",
        " ",
        "-1. Post,s “view”. ",
        '+1. Post,s "view".',
        " ",
        " 2. See paragraph 9.",
    ]
    assert outcome.errors.splitlines() == [
        "Would fix 4 findings in 1 cable.",
        "1 fixable with --fix --unsafe-fixes.",
    ]
    assert (folder / "draft.cable").read_text("utf-8") == DRAFT


def test_diff_of_what_needs_no_fix(folder: Path) -> None:
    outcome = cablelint("check", *ONLY, "--diff", "clean.cable", folder=folder)
    assert outcome == (0, "", "Nothing to fix.\n")
    assert cablelint("check", "--select", "PAR008", "--diff", ".", folder=folder).status == 0


def test_diff_can_be_patched(folder: Path) -> None:
    for ending in ("", "\n", "\r\n"):
        text = DRAFT.replace("\n", ending or "\n").removesuffix("" if ending else "\n")
        (folder / "draft.cable").write_bytes(text.encode())
        arguments = ("check", *ONLY, "--unsafe-fixes")
        difference = cablelint(*arguments, "--diff", "draft.cable", folder=folder).output
        subprocess.run(["patch", "--binary", "-s"], input=difference.encode(), cwd=folder, check=True)
        patched = (folder / "draft.cable").read_bytes()
        assert (
            patched
            == text.replace("ke", "KE")
            .replace("“", '"')
            .replace("”", '"')
            .replace(". \r", ".\r")
            .replace(". \n", ".\n")
            .replace("Post,", "Post'")
            .encode()
        )


def test_standard_input_goes_to_standard_output(folder: Path) -> None:
    outcome = cablelint("check", *ONLY, "--fix", "--output-format", "concise", "-", given=DRAFT.encode())
    assert outcome.status == 1
    assert outcome.output == FIXED
    assert [line.split()[1] for line in outcome.errors.splitlines()[:2]] == ["PAR008", "TXT002"]
    clean = (folder / "clean.cable").read_bytes()
    assert cablelint("check", "--fix", "--isolated", "-", given=clean).output.encode() == clean
    assert "+TAGS: EAGR, KE\n" in cablelint("check", *ONLY, "--diff", "-", given=DRAFT.encode()).output


def test_standard_input_is_fixed_by_itself(folder: Path) -> None:
    outcome = cablelint("check", "--fix", "-", "draft.cable", folder=folder)
    assert outcome == (2, "", "cablelint: standard input cannot be combined with files: give - by itself\n")


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("cp1252", b"")]
)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_encoding_mark_and_line_breaks_are_kept(folder: Path, encoding: str, mark: bytes, line_break: str) -> None:
    file = folder / "draft.cable"
    file.write_bytes(mark + DRAFT.replace("\n", line_break).replace("Post", "José").encode(encoding))
    cablelint("check", "--select", "TXT003,TAG005", "--fix", "draft.cable", folder=folder)
    fixed = DRAFT.replace("Post", "José").replace(" \n", "\n").replace("ke\n", "KE\n").replace("\n", line_break)
    assert file.read_bytes() == mark + fixed.encode(encoding)


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("cp1252", b"")]
)
def test_the_encoding_itself_may_be_mended(folder: Path, encoding: str, mark: bytes) -> None:
    file = folder / "draft.cable"
    file.write_bytes(mark + DRAFT.encode(encoding))
    shown = cablelint("check", "--select", "TXT010", "--diff", "draft.cable", folder=folder)
    assert (shown.status, shown.output) == (1, "")
    assert "draft.cable would be saved as UTF-8 without a byte order mark" in shown.errors
    assert cablelint("check", "--select", "TXT010", "--fix", "draft.cable", folder=folder).status == 0
    assert file.read_bytes() == DRAFT.encode()


def test_what_may_not_be_written_is_left_and_reported(folder: Path) -> None:
    file = folder / "draft.cable"
    file.chmod(0o444)
    outcome = cablelint("check", *ONLY, "--fix", "--output-format", "json", ".", folder=folder)
    assert outcome.status == 2
    assert "draft.cable was not changed: it is read-only: make it writable first" in outcome.errors
    assert file.read_text("utf-8") == DRAFT
    assert left(outcome.output) == ["TAG005", "TXT002", "TXT001", "TXT001", "TXT003", "PAR008"]


def test_what_is_not_proved_is_left_and_to_be_reported(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise NotProvedError("these fixes come to no end: A, B")

    monkeypatch.setattr(fixer, "fix_source", fail)
    outcome = cablelint("check", *ONLY, "--fix", "draft.cable", folder=folder)
    assert outcome.status == 2
    assert "draft.cable was not changed: these fixes come to no end: A, B; please report this" in outcome.errors
    assert (folder / "draft.cable").read_text("utf-8") == DRAFT


UNDOING = """
[[pattern]]
code = "HSE001"
pattern = '\\btea\\b'
replacement = "chai"
message = "write chai"

[[pattern]]
code = "HSE002"
pattern = '\\bchai\\b'
replacement = "tea"
message = "write tea"

[[pattern]]
code = "HSE003"
pattern = "crane"
replacement = "crane, crane"
message = "say it twice"
"""


def test_fixes_that_never_settle_are_left_out_and_named_and_the_rest_is_done(folder: Path) -> None:
    (folder / "cablelint.toml").write_text(UNDOING)
    file = folder / "draft.cable"
    file.write_text("1. Some tea and a crane. \n\n2. More tea.  \n", "utf-8")
    outcome = cablelint("check", "--fix", "--unsafe-fixes", "draft.cable", folder=folder)
    assert file.read_text("utf-8") == "1. Some tea and a crane.\n\n2. More tea.\n"
    assert outcome.status == 1
    left_out = [line for line in outcome.errors.splitlines() if "was skipped" in line]
    assert [line.split()[:5] for line in left_out] == [
        ["cablelint:", "draft.cable:1:9:", "the", "fix", "of"],
        ["cablelint:", "draft.cable:1:19:", "the", "fix", "of"],
    ]
    assert "HSE001" in left_out[0]
    assert "here and in 1 more place" in left_out[0]
    assert "HSE003" in left_out[1]
    cablelint("check", "--fix", "--unsafe-fixes", "draft.cable", folder=folder)
    assert file.read_text("utf-8") == "1. Some tea and a crane.\n\n2. More tea.\n"


HIDING = "SUBJECT: TEA\n\n1. Tea waits. \n\n2. Tea sells.\n"  # only the space shows the house that a word was lost
A_WORD_LOST = (
    '[[pattern]]\ncode = "HSE001"\npattern = "waits[.] \\\\n"\nmessage = "a word was lost here"\nseverity = "error"\n'
)


def test_a_safe_fix_that_would_hide_another_finding_is_left_out_and_named(folder: Path) -> None:
    file = folder / "draft.cable"
    file.write_text(HIDING, "utf-8")
    (folder / "cablelint.toml").write_text(A_WORD_LOST, "utf-8")
    outcome = cablelint("check", "--fix", "--output-format", "json", "draft.cable", folder=folder)
    assert file.read_text("utf-8") == HIDING
    assert {"TXT003", "HSE001"} <= set(left(outcome.output))
    assert (
        'draft.cable:3:14: the fix of TXT003, "Remove the spaces", was skipped: '
        "it would hide a finding of HSE001; the rest was applied\n"
    ) in outcome.errors


def test_what_is_allowed_stays(folder: Path) -> None:
    (folder / "cablelint.toml").write_text(
        '[[allow]]\nfile = "draft.cable"\nrule = "TXT001"\nreason = "a quotation"\n\n'
        '[[allow]]\nfile = "draft.cable"\nrule = "TAG005"\nline = 1\nreason = "as the post writes it"\n'
    )
    outcome = cablelint("check", *ONLY, "--fix", "--output-format", "json", "draft.cable", folder=folder)
    assert (folder / "draft.cable").read_text("utf-8") == DRAFT.replace(". \n", ".\n")
    assert left(outcome.output) == ["TXT002", "PAR008"]


def test_what_the_baseline_knows_stays(folder: Path) -> None:
    baseline = ("--baseline", "known.json")
    cablelint("check", "--select", "TXT001", *baseline, "--write-baseline", "draft.cable", folder=folder)
    outcome = cablelint("check", *ONLY, *baseline, "--fix", "--output-format", "json", "draft.cable", folder=folder)
    assert (folder / "draft.cable").read_text("utf-8") == DRAFT.replace(". \n", ".\n").replace("ke\n", "KE\n")
    assert left(outcome.output) == ["TXT002", "PAR008"]


def test_the_faulty_example_keeps_what_no_fix_can_mend(folder: Path) -> None:
    (folder / "draft.cable").write_bytes((EXAMPLES / "faulty-draft.cable").read_bytes())
    arguments = ("--fix", "--unsafe-fixes", "--output-format", "json", "draft.cable")
    outcome = cablelint("check", "--isolated", *arguments, folder=folder)
    found = json.loads(outcome.output)
    assert [one["fix"] for one in found] == [None] * len(found)
    assert {one["code"] for one in found} >= {"ACT001", "PAR008", "PAR013"}


@pytest.mark.parametrize("name", ["action-request.cable", "confidential.cable"])
def test_clean_examples_stay_as_they_are(folder: Path, name: str) -> None:
    (folder / name).write_bytes((EXAMPLES / name).read_bytes())
    for arguments in (("check", "--fix", "--unsafe-fixes"), ("format",)):
        assert cablelint(*arguments, "--isolated", name, folder=folder).status == 0
        assert (folder / name).read_bytes() == (EXAMPLES / name).read_bytes()


def test_two_runs_at_once_do_no_harm(folder: Path) -> None:
    for number in range(20):
        (folder / f"{number}.cable").write_text(DRAFT, "utf-8")
    command = [sys.executable, "-m", "cablelint", "check", *ONLY, "--fix", "--isolated", "."]
    runs = [subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    for run in runs:
        run.communicate()
    texts = {file.read_text("utf-8") for file in folder.glob("*.cable") if file.name != "clean.cable"}
    assert texts == {FIXED}
    assert {run.returncode for run in runs} == {1}
    assert [name for name in os.listdir(folder) if name.startswith(".")] == []


def test_a_check_without_fixes_imports_none_of_this(folder: Path) -> None:
    script = (
        "import sys; from cablelint.cli import main; main(['check', '--isolated', 'draft.cable']);"
        "print([name for name in sys.modules if name.endswith(('writing', 'mending', 'fixing', 'formatter'))])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert process("check", "draft.cable", folder=folder).status == 1
