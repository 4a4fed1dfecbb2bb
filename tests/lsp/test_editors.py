"""Real editors with the settings that are offered for them: they show findings and put fixes in."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import cablelint

from ..end_to_end.command import PATIENCE
from .client import types as types  # so that the reason for passing over is told where pygls is absent

EDITORS = Path(__file__).resolve().parents[2] / "editors"
HERE = Path(__file__).resolve().parent
DRAFT = """UNCLAS WARSAW 000118

E.O. 13526: N/A
TAGE: PREL, ZZZQ, PL
SUBJECT: POLAND: FERRY TIMETABLE

1. The ferry \N{SHIP} sails twice  a day. See paragraph 3.

3. It is full in July.
"""


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "cablelint.toml").write_text('ignore = ["PAR001"]\n', "utf-8")
    (tmp_path / "ferry.cable").write_text(DRAFT, "utf-8")
    return tmp_path


def seen_by(program: str, folder: Path, *arguments: str) -> dict[str, Any]:
    """What the editor wrote down of the text that it opened."""
    path = shutil.which(program)
    if path is None:
        pytest.skip(f"{program} is not installed: what it shows was not looked at")
    seen = folder / "seen.json"
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": scripts, "SEEN": str(seen), "HOME": str(folder)}
    done = subprocess.run(
        [path, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        stdin=subprocess.DEVNULL,
    )
    assert seen.exists(), done.stdout + done.stderr
    found: dict[str, Any] = json.loads(seen.read_text("utf-8"))
    assert "problem" not in found, found["problem"]
    return found


def test_neovim(drafts: Path) -> None:
    settings, script = EDITORS / "neovim" / "cablelint.lua", HERE / "neovim.lua"
    seen = seen_by(
        "nvim", drafts, "--headless", "--clean", "-u", str(settings), "ferry.cable", "-c", f"luafile {script}"
    )
    path = drafts / "ferry.cable"
    expected = cablelint.check(DRAFT, path=path)
    assert sorted(one["message"] for one in seen["findings"]) == sorted(one.message for one in expected)
    (ship,) = [one for one in seen["findings"] if one["line"] == 6 and "\N{SHIP}" in one["message"]]
    assert (ship["first"], ship["last"]) == (13, 17)  # bytes, as this editor counts
    assert "**PREL**" in seen["hover"]
    assert seen["definition"] == DRAFT.split("\n").index("3. It is full in July.")
    assert seen["outline"] == 3
    fixed = cablelint.fix(DRAFT, path=path)
    assert seen["fixed"] == fixed.removesuffix("\n")
    assert seen["formatted"] == cablelint.format(fixed, path=path).removesuffix("\n")


def test_emacs(drafts: Path) -> None:
    if not _has_eglot():
        pytest.skip("Emacs is not installed with eglot: what it shows was not looked at")
    settings, script = EDITORS / "emacs" / "cablelint.el", HERE / "emacs.el"
    seen = seen_by("emacs", drafts, "--batch", "--load", str(settings), "--load", str(script))
    path = drafts / "ferry.cable"
    assert seen["mode"] == "cable-mode"
    expected = [(DRAFT[slice(*one.span)], one.message) for one in cablelint.check(DRAFT, path=path)]
    found = [(one["words"], one["message"]) for one in seen["findings"]]
    assert sorted(words for words, _ in found) == sorted(words for words, _ in expected)
    assert all(any(message in told for _, told in found) for _, message in expected)
    assert seen["definition"] == DRAFT.split("\n").index("3. It is full in July.") + 1
    assert seen["formatted"] == cablelint.format(DRAFT, path=path)


def _has_eglot() -> bool:
    """Whether Emacs comes with the library."""
    command = ["emacs", "--batch", "--eval", '(kill-emacs (if (locate-library "eglot") 0 1))']
    return shutil.which("emacs") is not None and subprocess.run(command, check=False).returncode == 0
