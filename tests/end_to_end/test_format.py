"""`cablelint format`: what it writes, shows and says, and how it ends."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cablelint.cli import format as command
from cablelint.formatting import formatter
from cablelint.formatting.layout import Layout
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span

from .command import cablelint

DRAFT = "TAGE: EAGR,ke\nSUBJ: TEA\n1) ( U ) The Minister’s view. \n2) Two.\n"
FORMATTED = "TAGS: EAGR, KE\nSUBJECT: TEA\n\n1. (U) The Minister's view.\n\n2. Two.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.cable").write_text(DRAFT, "utf-8")
    (tmp_path / "clean.cable").write_text(FORMATTED, "utf-8")
    return tmp_path


def test_cables_are_laid_out(folder: Path) -> None:
    outcome = cablelint("format", ".", folder=folder)
    assert outcome == (0, "", "1 cable reformatted, 1 left unchanged.\n")
    assert {file.read_text("utf-8") for file in folder.iterdir()} == {FORMATTED}


def test_a_second_run_changes_nothing(folder: Path) -> None:
    cablelint("format", ".", folder=folder)
    stamp = (folder / "draft.cable").stat().st_mtime_ns
    assert cablelint("format", ".", folder=folder) == (0, "", "2 cables left unchanged.\n")
    assert (folder / "draft.cable").stat().st_mtime_ns == stamp


def test_check_names_what_would_change(folder: Path) -> None:
    outcome = cablelint("format", "--check", ".", folder=folder)
    assert outcome == (
        1,
        "Would reformat: draft.cable\n",
        "1 cable would be reformatted, 1 would be left unchanged.\n",
    )
    assert (folder / "draft.cable").read_text("utf-8") == DRAFT
    assert cablelint("format", "--check", "clean.cable", folder=folder).status == 0


def test_diff_shows_what_would_change(folder: Path) -> None:
    outcome = cablelint("format", "--diff", ".", folder=folder)
    assert outcome.status == 1
    assert outcome.errors == "1 cable would be reformatted, 1 would be left unchanged.\n"
    assert outcome.output.startswith("--- draft.cable\n+++ draft.cable\n@@ -1,4 +1,6 @@\n-TAGE: EAGR,ke\n")
    assert (folder / "draft.cable").read_text("utf-8") == DRAFT
    subprocess.run(["patch", "-s"], input=outcome.output.encode(), cwd=folder, check=True)
    assert (folder / "draft.cable").read_text("utf-8") == FORMATTED
    assert cablelint("format", "--diff", "clean.cable", folder=folder).status == 0


def test_standard_input_goes_to_standard_output() -> None:
    assert cablelint("format", "-", given=DRAFT.encode()) == (0, FORMATTED, "")
    assert cablelint("format", "-", given=FORMATTED.encode()) == (0, FORMATTED, "")
    assert cablelint("format", "--check", "-", given=FORMATTED.encode()).status == 0
    outcome = cablelint("format", "--check", "--stdin-filename", "a.cable", "-", given=DRAFT.encode())
    assert outcome == (1, "Would reformat: a.cable\n", "")
    assert "+SUBJECT: TEA\n" in cablelint("format", "--diff", "-", given=DRAFT.encode()).output


@pytest.mark.parametrize("order", ["E.O. 1Z652: GDS", "E.O. â€”11652: GDS", "EO. GDS", "E. O. GDS"])
def test_an_order_below_an_empty_label_is_not_brought_up(order: str) -> None:
    draft = f"UNCLAS NAIROBI 000204\n\nTAGS:\n{order}\nSUBJECT: TEA\n\n1. One.\n\n2. Two.\n"
    assert f"TAGS:\n{order}\n" in cablelint("format", "-", given=draft.encode()).output


def test_standard_input_is_laid_out_by_itself(folder: Path) -> None:
    assert cablelint("format", "-", "draft.cable", folder=folder).status == 2


def test_what_cannot_be_read_is_said(folder: Path) -> None:
    outcome = cablelint("format", "missing.cable", "draft.cable", folder=folder)
    assert outcome.status == 2
    assert "missing.cable does not exist" in outcome.errors
    assert (folder / "draft.cable").read_text("utf-8") == FORMATTED


def test_what_may_not_be_written_is_left(folder: Path) -> None:
    (folder / "draft.cable").chmod(0o444)
    outcome = cablelint("format", ".", folder=folder)
    assert outcome.status == 2
    assert "draft.cable was not changed: it is read-only: make it writable first" in outcome.errors
    assert (folder / "draft.cable").read_text("utf-8") == DRAFT


def test_what_is_not_proved_is_left_and_to_be_reported(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise NotProvedError("the words would not be the same")

    monkeypatch.setattr(command, "formatted", fail)
    outcome = cablelint("format", "draft.cable", folder=folder)
    assert outcome.status == 2
    assert "draft.cable was not changed: the words would not be the same; please report this" in outcome.errors
    assert (folder / "draft.cable").read_text("utf-8") == DRAFT
    on_stdin = cablelint("format", "-", given=DRAFT.encode())
    assert (on_stdin.status, on_stdin.output) == (2, DRAFT)


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-be", b"\xfe\xff"), ("cp1252", b"")]
)
def test_encoding_mark_and_line_breaks_are_kept(folder: Path, encoding: str, mark: bytes) -> None:
    (folder / "draft.cable").write_bytes(mark + DRAFT.replace("\n", "\r\n").encode(encoding))
    assert cablelint("format", "draft.cable", folder=folder).status == 0
    assert (folder / "draft.cable").read_bytes() == mark + FORMATTED.replace("\n", "\r\n").encode(encoding)


def configured(folder: Path, words: str) -> str:
    """The draft laid out under a configuration."""
    (folder / "cablelint.toml").write_text(words)
    outcome = cablelint("format", "draft.cable", folder=folder)
    assert outcome.status == 0, outcome.errors
    return (folder / "draft.cable").read_text("utf-8")


def test_the_configuration_is_heeded(folder: Path) -> None:
    assert "TAGS: EAGR KE\n" in configured(folder, '[format]\ntag-separator = "space"\n')


def test_signs_may_stay(folder: Path) -> None:
    assert "Minister’s" in configured(folder, "[format]\nascii = false\n")


def test_the_order_may_stay(folder: Path) -> None:
    (folder / "draft.cable").write_text("SUBJECT: TEA\nTAGS: EAGR KE\n\n1. One.\n\n2. Two.\n")
    assert configured(folder, "[format]\nfield-order = false\n").startswith("SUBJECT")


def test_lines_are_as_long_as_configured(folder: Path) -> None:
    (folder / "draft.cable").write_text(f"1. {'word ' * 40}end.\n\n2. Two.\n")
    assert max(map(len, configured(folder, "[format]\nline-length = 50\n").splitlines())) <= 50


def test_what_is_laid_out_so_is_checked_so(folder: Path) -> None:
    (folder / "draft.cable").write_text(f"VZCZCXYZ0042\nFM AMEMBASSY NAIROBI\n\n1. {'word ' * 40}end.\n\n2. Two.\n")
    configured(folder, "[format]\nline-length = 80\n")
    check = ("check", "--select", "TXT005", "--output-format", "jsonl", "--quiet", "draft.cable")
    assert cablelint(*check, folder=folder).output == ""
    (folder / "cablelint.toml").write_text("[format]\nline-length = 80\n\n[rules.TXT005]\nlimit = 60\n")
    assert "TXT005" in cablelint(*check, folder=folder).output


def test_lines_are_not_wrapped_where_that_is_configured(folder: Path) -> None:
    text = f"VZCZCXYZ0042\nFM AMEMBASSY NAIROBI\n\n1. {'word ' * 40}end.\n\n2. Two.\n"
    (folder / "draft.cable").write_text(text)
    assert configured(folder, "[format]\nwrap = false\n") == text


def test_a_paragraph_may_be_kept(folder: Path) -> None:
    kept = configured(folder, '[[format.keep]]\nfile = "draft.cable"\nparagraph = 1\n')
    assert "1) ( U ) The Minister’s view. \n\n2. Two.\n" in kept
    (folder / "draft.cable").write_text(DRAFT)
    other = configured(folder, '[[format.keep]]\nfile = "other.cable"\nparagraph = 1\n')
    assert other == FORMATTED


def test_a_file_may_be_kept(folder: Path) -> None:
    assert configured(folder, '[[format.keep]]\nfile = "*.cable"\n') == DRAFT


def test_two_runs_at_once_do_no_harm(folder: Path) -> None:
    for number in range(20):
        (folder / f"{number}.cable").write_text(DRAFT, "utf-8")
    run = [sys.executable, "-m", "cablelint", "format", "."]
    runs = [subprocess.Popen(run, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    for one in runs:
        one.communicate()
    assert {one.returncode for one in runs} == {0}
    assert {file.read_text("utf-8") for file in folder.iterdir()} == {FORMATTED}


def test_a_step_that_never_settles_is_left_out_and_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(cable: Cable, _: Layout) -> Iterator[Edit]:
        at = cable.text.index("Minister")
        yield Edit(Span(at, at), " ")

    monkeypatch.setattr(formatter, "STEPS", (endless, *formatter.STEPS))
    (folder / "draft.cable").write_text(FORMATTED.replace("view.", "view. "), "utf-8")
    outcome = cablelint("format", "draft.cable", folder=folder)
    assert outcome.status == 0
    assert "draft.cable:4:1: the formatting step endless, was skipped: it would undo itself" in outcome.errors
    assert (folder / "draft.cable").read_text("utf-8") == FORMATTED
