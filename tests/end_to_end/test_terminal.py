"""How the command line gets on with what it is connected to: terminals, pipes that close, and Ctrl-C."""

import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from .command import PATIENCE, cablelint, process, running

DRAFT = "1. This is an action request. See paragraph 9.\n\n2. Post,s view.\n\n3. Please advise.\n"
ESCAPE = "\x1b["


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    (tmp_path / "draft.cable").write_text(DRAFT)
    return tmp_path


def on_terminal(folder: Path, *arguments: str, **environment: str) -> str:
    """What a terminal shows of the run."""
    return shown_of(folder, ("-m", "cablelint", *arguments), environment)


def shown_of(folder: Path, arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """What it shows of what Python runs."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", **environment},
    ):
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 4096):
                shown += piece
        except OSError:  # how Linux says that the other side was closed
            pass
    os.close(ours)
    return shown.decode()


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
    ids=str,
)
def test_color_on_a_terminal(folder: Path, environment: dict[str, str], colored: bool) -> None:
    shown = on_terminal(folder, "check", "draft.cable", **environment)
    assert "ACT001" in shown
    assert (ESCAPE in shown) == colored


@pytest.mark.parametrize("form", ["full", "concise"])
@pytest.mark.parametrize(("environment", "colored"), [({}, False), ({"FORCE_COLOR": "1"}, True)], ids=str)
def test_color_off_a_terminal(
    folder: Path, form: str, environment: dict[str, str], colored: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    outcome = cablelint("check", "--output-format", form, "draft.cable", folder=folder)
    assert (ESCAPE in outcome.output) == colored


@pytest.mark.parametrize(
    "arguments", [("check", "--output-format", "json"), ("parse",), ("parse", "--output-format", "tree")]
)
def test_color_is_forced_on_people_only(
    folder: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert ESCAPE not in cablelint(*arguments, "draft.cable", folder=folder).output


def test_a_report_in_a_file_has_no_color(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    cablelint("check", "--output-format", "full:report.txt", "draft.cable", folder=folder)
    assert ESCAPE not in (folder / "report.txt").read_text()


def test_the_page_of_a_rule_in_color(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = cablelint("rule", "ACT001").output
    monkeypatch.setenv("FORCE_COLOR", "1")
    colored = cablelint("rule", "ACT001").output
    assert f"{ESCAPE}1m# ACT001" in colored
    assert colored.replace(f"{ESCAPE}1m", "").replace(f"{ESCAPE}1;31m", "").replace(f"{ESCAPE}0m", "") == plain


def test_the_words_of_a_cable_cannot_steer_the_terminal() -> None:
    outcome = cablelint("check", "--select", "TXT002", "-", given=b"1. \x1b[31mPost,s\x07 view.\n")
    assert "1. \u00b7[31mPost,s\u00b7 view." in outcome.output


def test_a_character_that_the_stream_cannot_carry_is_shown_by_its_number(folder: Path) -> None:
    (folder / "draft.cable").write_text("1. Post,s “view”.\n", "utf-8")
    outcome = process(
        "check", "--select", "TXT002", "draft.cable", folder=folder, PYTHONIOENCODING="ascii", PYTHONUTF8="0"
    )
    assert outcome.status == 1
    assert "1 | 1. Post,s \\u201cview\\u201d.\n" in outcome.output


def test_progress_is_told_on_a_terminal_only(folder: Path) -> None:
    for number in range(60):
        (folder / f"{number}.cable").write_text("1. One.\n\n2. Two.\n")
    arguments = ("check", "--select", "TXT002", "--output-format", "json:found.json", ".")
    assert "Checking" in on_terminal(folder, *arguments)
    sentence = process(*arguments, folder=folder).errors.splitlines()[0]
    assert sentence == "Found 1 warning in 1 of 61 cables."


@pytest.mark.parametrize(
    ("command", "doing"),
    [
        (("check", "--select", "TXT002", "--output-format", "json:found.json"), "Checking"),
        (("parse", "--output-format", "jsonl:cables.jsonl"), "Parsing"),
    ],
)
@pytest.mark.parametrize("source", ["files", "table"])
def test_progress_tells_how_many_are_done_of_how_many(
    folder: Path, command: tuple[str, ...], doing: str, source: str
) -> None:
    count = 400
    if source == "files":
        for number in range(1, count):
            (folder / f"{number}.cable").write_text("1. One.\n\n2. Two.\n")
    else:
        (folder / "a.csv").write_text("body\n" + '"1. One.\n\n2. Two.\n"\n' * count)
    given = (".",) if source == "files" else ("--from", "a.csv", "--column", "body")
    shown = on_terminal(folder, *command, "--jobs", "1", *given, COLUMNS="120")
    plain = re.sub("\x1b\\[[0-9;?]*[a-zA-Z]", "", shown)
    assert doing in plain
    assert "400 of 400" in plain
    assert re.search(r"\d+/s +\d+:\d\d:\d\d", plain)


def test_a_reader_that_closes_the_pipe_is_no_error(folder: Path) -> None:
    (folder / "long.cable").write_text("1. Post,s view.\n" * 20_000)
    with running("check", "--all-places", "--output-format", "concise", "long.cable", folder=folder) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        assert run.stdout.readline().startswith(b"long.cable:1:")
        run.stdout.close()
        errors = run.stderr.read()
        assert (run.wait(timeout=10), errors) == (128 + signal.SIGPIPE, b"")


def test_ctrl_c_ends_the_run_in_a_line(folder: Path) -> None:
    with running("check", "--output-format", "json:found.json", "-", folder=folder) as run:
        latest = time.monotonic() + PATIENCE
        while [path.name for path in folder.iterdir()] == ["draft.cable"]:  # until the report is begun beside it
            assert run.poll() is None
            assert time.monotonic() < latest
            time.sleep(0.01)
        time.sleep(0.2)  # and it waits for standard input
        run.send_signal(signal.SIGINT)
        output, errors = run.communicate(timeout=10)
    assert (run.returncode, output, errors) == (130, b"", b"cablelint: interrupted\n")
    assert [path.name for path in folder.iterdir()] == ["draft.cable"]


@pytest.mark.parametrize("encoding", ["cp437", "ascii"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--select", "TXT002", "tëa — «茶».cable"),
        ("explain", "tëa — «茶».cable"),
        ("parse", "--output-format", "tree", "tëa — «茶».cable"),
        ("config",),
        ("rule", "TXT002"),
        ("check", "--select", "nöne — «茶»"),
    ],
    ids=" ".join,
)
def test_any_code_page_will_do(folder: Path, arguments: tuple[str, ...], encoding: str) -> None:
    (folder / "tëa — «茶».cable").write_text("1. The Post,s “view” — of 茶.\n", "utf-8")
    (folder / "cablelint.toml").write_text('[[allow]]\nfile = "茶"\nrule = "TXT001"\nreason = "så"\n', "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "cablelint", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "1", "COLUMNS": "80"},
        capture_output=True,
        check=False,
    )
    said = (run.stdout + run.stderr).decode("latin-1")
    assert "Traceback" not in said
    assert run.returncode == (
        2 if "nöne — «茶»" in arguments else 1 if "TXT002" in arguments[:3] and arguments[0] == "check" else 0
    )


SLOW = """
import sys, time
from cablelint.cli import progress

def in_bursts():
    for number in range(200):
        if number and number % 50 == 0:
            time.sleep(0.9)
        yield number

for _ in progress.tracked(in_bursts(), lambda: 200, "Checking", silent=False):
    pass
"""


def test_progress_tells_no_rate_before_there_is_one(folder: Path) -> None:
    """The first fifty come at once, and the others take as long as these did."""
    (folder / "slow.py").write_text(SLOW)
    plain = re.sub("\x1b\\[[0-9;?]*[a-zA-Z]", "", shown_of(folder, ("slow.py",), {"COLUMNS": "120"}))
    rates = [int(rate.replace(",", "")) for rate in re.findall(r"([\d,]+)/s", plain)]
    assert rates
    assert max(rates) < 200
