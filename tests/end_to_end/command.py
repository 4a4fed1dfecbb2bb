"""Run the command line as a user does, in a process of its own."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


class Outcome(NamedTuple):
    status: int
    output: str
    errors: str


def cablelint(*arguments: str, given: bytes = b"") -> Outcome:
    """The outcome of `cablelint ARGUMENTS`, `given` on its standard input; run outside the source tree."""
    command = [sys.executable, "-m", "cablelint", *arguments]
    done = subprocess.run(command, input=given, capture_output=True, check=False, cwd=tempfile.gettempdir())
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def findings(given: bytes, *arguments: str) -> list[dict[str, Any]]:
    """The findings on a text, as the JSON output gives them."""
    outcome = cablelint("check", "--output-format", "json", *arguments, "-", given=given)
    assert outcome.status in (0, 1), outcome.errors
    found: list[dict[str, Any]] = json.loads(outcome.output)
    return found


def parsed(given: bytes) -> dict[str, Any]:
    """The parsed cable, as the JSON output gives it."""
    outcome = cablelint("parse", "--output-format", "json", "-", given=given)
    assert outcome.status == 0, outcome.errors
    return dict(json.loads(outcome.output)[0])
