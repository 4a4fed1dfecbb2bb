"""Completions: the shells take them, and they offer what is possible."""

import shutil
import subprocess
from pathlib import Path

import pytest

from cablelint.cli import COMMANDS, main


def script(capsys: pytest.CaptureFixture[str], shell: str, folder: Path) -> Path:
    assert main(["completion", shell]) == 0
    path = folder / f"completion.{shell}"
    path.write_text(capsys.readouterr().out, "utf-8")
    return path


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_understands_it(capsys: pytest.CaptureFixture[str], tmp_path: Path, shell: str) -> None:
    path = script(capsys, shell, tmp_path)
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"no {shell} here")
    subprocess.run([program, "-n", str(path)], check=True)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        (["ch"], ["check"]),
        ([""], [*COMMANDS, "--help", "--version"]),
        (["check", "--fail"], ["--fail-on"]),
        (["check", "--fail-on", ""], ["info", "warning", "error"]),
        (["check", "--ignore", "ACT00"], [f"ACT00{number}" for number in range(1, 10)]),
        (["check", "dra"], []),
        (["rule", "ACT001"], ["ACT001"]),
        (["config", "--schema", "c"], ["config", "check"]),
        (["completion", "z"], ["zsh"]),
        (["new", "--kind", "re"], ["report"]),
        (["new", "--classification", "CONF"], ["CONFIDENTIAL"]),
    ],
)
def test_bash_offers(capsys: pytest.CaptureFixture[str], tmp_path: Path, line: list[str], offered: list[str]) -> None:
    path = script(capsys, "bash", tmp_path)
    program = shutil.which("bash")
    assert program is not None
    typed = " ".join(f"'{word}'" for word in ("cablelint", *line))
    asked = f'. {path}; COMP_WORDS=({typed}); COMP_CWORD={len(line)}; _cablelint; printf "%s\\n" "${{COMPREPLY[@]}}"'
    done = subprocess.run([program, "-c", asked], capture_output=True, check=True, text=True)
    assert done.stdout.split() == offered


@pytest.mark.skipif(shutil.which("fish") is None, reason="no fish here")
@pytest.mark.parametrize(("line", "offered"), [("cablelint che", "check"), ("cablelint check --fail-on er", "error")])
def test_fish_offers(capsys: pytest.CaptureFixture[str], tmp_path: Path, line: str, offered: str) -> None:
    path = script(capsys, "fish", tmp_path)
    asked = f"source {path}; complete -C '{line}'"
    done = subprocess.run(["fish", "-N", "-c", asked], capture_output=True, check=True, text=True, cwd=tmp_path)
    assert done.stdout.split("\t")[0].strip() == offered
