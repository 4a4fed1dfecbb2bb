"""The command line ends at once where nothing waits for its end, and as usual where something does."""

import subprocess
import sys
from pathlib import Path

import pytest

CABLE = Path(__file__).resolve().parents[2] / "examples/faulty-draft.cable"
ENTRY = "from cablelint.__main__ import entry; entry()"


def run(program: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *options, "-c", program, "check", "--no-cache", "--isolated", str(CABLE)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=CABLE.parent)


@pytest.mark.parametrize("options", [[], ["-u"]])
def test_all_is_written_and_the_status_is_given(options: list[str]) -> None:
    usual, done = run(f"import threading; {ENTRY}"), run(ENTRY, *options)
    assert (done.returncode, done.stdout, done.stderr) == (1, usual.stdout, usual.stderr)
    assert done.stdout.count("\n") > 10


@pytest.mark.parametrize(
    "waiting",
    [
        "import atexit; atexit.register(print, 'the end')",
        "import threading as t; t.Thread(target=lambda: (t.main_thread().join(), print('the end'))).start()",
    ],
    ids=["a function", "a thread"],
)
def test_what_waits_for_the_end_has_it(waiting: str) -> None:
    assert run(f"{waiting}; {ENTRY}").stdout.endswith("the end\n")


def test_who_profiles_it_gets_its_exit() -> None:
    program = "import sys; sys.setprofile(lambda *_: None)\ntry:\n    {}\nfinally:\n    print('the end')"
    assert run(program.format(ENTRY)).stdout.endswith("the end\n")
