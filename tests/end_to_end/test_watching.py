"""`cablelint check --watch`: what a change of a draft or of the configuration brings up appears by itself."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cablelint.cli import main

FAULTY = "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ECON KE\nSUBJECT: TEA\n\n1. The Post,s view.\n\n2. Sugar.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts a process by a signal")
def test_a_change_is_checked_at_once(tmp_path: Path) -> None:
    draft = tmp_path / "tea.cable"
    draft.write_text(FAULTY, "utf-8")
    command = [sys.executable, "-m", "cablelint", "check", "--watch", "--output-format", "concise", "."]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")

        def until_watching() -> list[str]:
            seen = []
            for line in lines:
                if line.startswith("Watching"):
                    return seen
                seen.append(line)
            raise AssertionError(f"the command ended: {seen}")

        assert ["TXT002" in line for line in until_watching()] == [True, False]
        draft.write_text(FAULTY.replace("Post,s", "Post's"), "utf-8")
        assert until_watching() == ["The cable passes.\n"]
        (tmp_path / "more.cable").write_text(FAULTY, "utf-8")
        assert any("more.cable" in line for line in until_watching())
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 130


def test_standard_input_cannot_be_watched(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--watch", "-"]) == 2
    assert "--watch needs files" in capsys.readouterr().err
