"""`cablelint check --watch`: what a change of a draft or of the configuration brings up appears by itself."""

import signal
import sys
from pathlib import Path

import pytest

from cablelint.cli import main

from .command import running

FAULTY = "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ECON KE\nSUBJECT: TEA\n\n1. The Post,s view.\n\n2. Sugar.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts a process by a signal")
def test_a_change_is_checked_at_once(tmp_path: Path) -> None:
    draft = tmp_path / "tea.cable"
    draft.write_text(FAULTY, "utf-8")
    with running("check", "--watch", "--output-format", "concise", ".", folder=tmp_path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        findings, sentences = process.stdout, process.stderr

        def until_watching() -> str:
            """What is said on standard error, up to the line that says that the run waits."""
            said = b""
            while line := sentences.readline():
                if line.startswith(b"Watching"):
                    return said.decode()
                said += line
            raise AssertionError(f"the command ended: {said.decode()}")

        def until_said(sentence: str) -> None:
            """One change may be met half done, and checked twice."""
            while not until_watching().startswith(sentence):
                pass

        until_said("Found 1 warning in 1 cable.")
        assert b"TXT002" in findings.readline()
        draft.write_text(FAULTY.replace("Post,s", "Post's"), "utf-8")
        until_said("All checks passed.")
        (tmp_path / "more.cable").write_text(FAULTY, "utf-8")
        until_said("Found 1 warning in 1 of 2 cables.")
        assert findings.readline().startswith(b"more.cable:")
        configuration = tmp_path / "cablelint.toml"
        configuration.write_text("ignroe = []\n")
        until_said(f"cablelint: {configuration}:1: unknown key")
        configuration.write_text('ignore = ["TXT002"]\n')
        until_said("All checks passed in 2 cables.")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 130


def test_standard_input_cannot_be_watched(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--watch", "-"]) == 2
    assert "--watch needs files" in capsys.readouterr().err
