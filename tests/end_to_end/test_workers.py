"""Several processes: the same output as one, in the same order, and no harm when one of them dies."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .command import ELSEWHERE, EXAMPLES, cablelint, running

COUNT = 60


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    faulty = (EXAMPLES / "faulty-draft.cable").read_text("utf-8")
    for number in range(COUNT):
        (folder / f"{number:03}.cable").write_text(faulty.replace("SUBJ: KENYA", f"SUBJ: KENYA {number}"), "utf-8")
    (folder / "017.cable").write_bytes(b"\0")
    (folder / "033.cable").write_bytes(b"")
    return folder


def test_as_many_processes_as_wanted_give_the_same(drafts: Path) -> None:
    command = ("check", "--no-cache", "--output-format", "json", str(drafts))
    one, three = cablelint(*command, "--jobs", "1"), cablelint(*command, "--jobs", "3")
    assert one == three
    assert one.status == 2
    files = list(dict.fromkeys(finding["file"] for finding in json.loads(one.output)))
    assert [Path(file).name for file in files] == [f"{number:03}.cable" for number in range(COUNT)]


def test_a_configuration_error_is_told_as_by_one_process(drafts: Path) -> None:
    (drafts / "cablelint.toml").write_text("nonsense = 1\n")
    command = ("check", "--no-cache", str(drafts))
    assert cablelint(*command, "--jobs", "1") == cablelint(*command, "--jobs", "2")


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_a_number_of_jobs_is_above_0(jobs: str) -> None:
    outcome = cablelint("check", f"--jobs={jobs}", str(EXAMPLES))
    assert outcome.status == 2
    assert "is not a number above 0" in outcome.errors


DYING = """
import os, sys
from cablelint.cli import file_checker, main

PARENT = os.getpid()
check = file_checker.FileChecker.check

def dying(self, name, source, plan):
    if name.endswith("040.cable") and os.getpid() != PARENT:
        os.kill(os.getpid(), 9)
    return check(self, name, source, plan)

file_checker.FileChecker.check = dying
sys.exit(main(["check", "--no-cache", "--jobs", "2", "--output-format", "json", sys.argv[1]]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="relies on forked workers")
def test_where_a_worker_dies_the_rest_is_checked_all_the_same(drafts: Path) -> None:
    command = [sys.executable, "-c", DYING, str(drafts)]
    done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=120, cwd=ELSEWHERE)
    assert "a worker process died" in done.stderr
    alone = cablelint("check", "--no-cache", "--jobs", "1", "--output-format", "json", str(drafts))
    assert done.stdout == alone.output
    assert done.returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts a process by a signal")
def test_an_interrupted_run_ends_with_all_its_workers(drafts: Path) -> None:
    command = ("check", "--watch", "--no-cache", "--jobs", "2", "--quiet", "--output-format", "json:/dev/null", ".")
    with running(*command, folder=drafts) as process:
        assert process.stderr is not None
        assert any(line.startswith(b"Watching") for line in process.stderr)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=30) == 130
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)


KILLED = DYING.replace("os.kill(os.getpid(), 9)", "os.kill(PARENT, 9)\n        time.sleep(600)").replace(
    "sys", "sys, time", 1
)


@pytest.mark.skipif(sys.platform != "linux", reason="relies on forked workers")
def test_no_worker_outlives_a_run_that_is_killed(drafts: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(drafts)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True, cwd=ELSEWHERE) as killed:
        assert killed.wait(timeout=60) == -signal.SIGKILL
    assert all_end(killed.pid)


def all_end(group: int) -> bool:
    """Whether the processes of the group end within some seconds."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("form", ["json", "jsonl", "tree"])
def test_parse_gives_the_same_in_as_many_processes_as_wanted(drafts: Path, form: str) -> None:
    command = ("parse", "--output-format", form, str(drafts))
    one, three = cablelint(*command, "--jobs", "1"), cablelint(*command, "--jobs", "3")
    assert one == three
    assert (one.status, one.errors.count("SYS001")) == (2, 2)


@pytest.mark.parametrize("command", ["check", "parse"])
def test_texts_of_a_table_go_through_workers_too(tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many short ones, few long ones of which two are all that a worker is given, and one that cannot be read."""
    monkeypatch.setattr("cablelint.cli.inputs.workers._CHUNK_BYTES", 64 * 1024)
    texts = ["1. Post,s view.\n"] * 230 + ["1. Two.\n\n" * 4_500] * 3 + [""] + ["1. Post,s view.\n"] * 30
    (tmp_path / "a.jsonl").write_text("".join(json.dumps({"body": text}) + "\n" for text in texts))
    arguments = (command, "--output-format", "jsonl", "--from", "a.jsonl", "--column", "body")
    selected = ("--select", "TXT002", "--no-cache") if command == "check" else ()
    alone, *others = (
        cablelint(*arguments, *selected, *jobs, folder=tmp_path) for jobs in (("--jobs=1",), ("--jobs=2",), ())
    )
    assert others == [alone, alone]
    named = list(dict.fromkeys(json.loads(line)["file"] for line in alone.output.splitlines()))
    assert named == [
        f"a.jsonl:{number}"
        for number, text in enumerate(texts, 1)
        if (text and command == "parse") or (command == "check" and "Two" not in text)
    ]
