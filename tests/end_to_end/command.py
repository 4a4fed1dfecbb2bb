"""Run the command line as a user does: in this process, which is quick, or in one of its own."""

import io
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

from cablelint.cli import main

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ELSEWHERE = Path(tempfile.gettempdir())
"""A folder outside the source tree."""

PATIENCE = 120
"""Seconds after which a run is taken for one that never ends."""


class Outcome(NamedTuple):
    status: int
    output: str
    errors: str


def cablelint(*arguments: str, given: bytes = b"", folder: Path = ELSEWHERE) -> Outcome:
    """The outcome of `cablelint ARGUMENTS` in the folder, `given` on its standard input."""
    output, errors = _stream(), _stream()
    with chdir(folder), redirect_stdout(output), redirect_stderr(errors), _standard_input(given):
        status = main(arguments)
    return Outcome(status, _written(output), _written(errors))


def process(*arguments: str, given: bytes = b"", folder: Path = ELSEWHERE, **environment: str) -> Outcome:
    """The same in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "cablelint", *arguments],
        input=given,
        capture_output=True,
        check=False,
        cwd=folder,
        env={**os.environ, **environment},
        timeout=PATIENCE,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


@contextmanager
def running(*arguments: str, folder: Path, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process that runs the command, with pipes for its streams; it is ended with the block at the latest.

    It leads a group of its own, and an interrupt reaches it though whoever started the tests may have it ignored.
    """
    command = [sys.executable, "-m", "cablelint", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL) and None,
    ) as run:
        try:
            yield run
        finally:
            run.kill()


def _heed_interrupts() -> None:
    """What runs in the background is started deaf to Ctrl-C, and so would be all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


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


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n")


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    content = stream.buffer
    assert isinstance(content, io.BytesIO)
    return content.getvalue().decode()


@contextmanager
def _standard_input(given: bytes) -> Iterator[None]:
    kept, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(given), "utf-8")
    try:
        yield
    finally:
        sys.stdin = kept
