"""No regular expression takes longer than in proportion to the length of its worst text, as a benchmark measures it."""

import subprocess
import sys
from pathlib import Path

import pytest

MEASURED = Path(__file__).resolve().parents[2] / "benchmarks/expressions.py"


def measured(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(MEASURED), "--quick", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)


@pytest.mark.skipif(sys.platform == "win32", reason="stops what takes too long by a signal")
def test_every_expression_is_linear() -> None:
    done = measured()
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="stops what takes too long by a signal")
def test_one_that_is_not_is_found() -> None:
    """It is never given a long text; here it is."""
    done = measured("--bounded", "--only", "rules/characters/comma_for_apostrophe")
    assert (done.returncode, "search inf" in done.stdout) == (1, True), done.stdout + done.stderr
