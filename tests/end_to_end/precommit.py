"""A repository whose commits the published hooks check, by the real pre-commit and without a network."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

TOP = Path(__file__).resolve().parents[2]
needs_pre_commit = pytest.mark.skipif(
    importlib.util.find_spec("pre_commit") is None, reason="pre-commit is not installed"
)


def local(hooks: list[dict[str, Any]]) -> dict[str, Any]:
    """The configuration that has these hooks as they are published, but run by the cablelint that is under test."""
    published = {hook["id"]: hook for hook in yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    own = [{**published[hook["id"]], **hook, "language": "system"} for hook in hooks]
    return {"repos": [{"repo": "local", "hooks": own}]}


class Team:
    """A git repository in `folder`; cablelint, git and pre-commit are on its PATH, with nothing of the user's own."""

    def __init__(self, scratch: Path, name: str = "team") -> None:
        self.folder = scratch / name
        self.folder.mkdir()
        programs = scratch / "bin"
        programs.mkdir(exist_ok=True)
        for program, module in (("cablelint", "cablelint"), ("pre-commit", "pre_commit")):
            script = programs / program
            script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {module} "$@"\n')
            script.chmod(0o755)
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(scratch),
            "PRE_COMMIT_HOME": str(scratch / "pre-commit"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "NO_COLOR": "1",
        }
        for key in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{key}_NAME": "Team", f"GIT_{key}_EMAIL": "team@example.org"}
        self.run("git init --quiet --initial-branch main")

    def run(self, script: str, status: int = 0) -> str:
        """What the commands print on both streams; they must end with this exit status."""
        done = subprocess.run(
            ["bash", "-ec", script],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        printed = done.stdout.decode()
        assert done.returncode == status, printed
        return printed

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
