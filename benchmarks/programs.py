"""What is measured: cablelint and its peers, installed into an environment of their own, and the folder for inputs."""

import subprocess
import tempfile
import venv
from pathlib import Path
from typing import NamedTuple

TOP = Path(__file__).resolve().parents[1]
FOLDER = Path(tempfile.gettempdir()) / "cablelint-benchmarks"  # outside the repository, which ignores what it builds
PEERS = ("codespell", "yamllint", "proselint", "gdtoolkit")


class Programs(NamedTuple):
    """The folder of the programs, and whether they are to be measured in a hurry."""

    folder: Path
    quick: bool

    def command(self, name: str, *arguments: object) -> list[str]:
        """Return the command that runs the program of this name."""
        return [str(self.folder / name), *map(str, arguments)]

    def check(self, *arguments: object, jobs: int = 1) -> list[str]:
        """Return the command that checks with all rules and keeps nothing."""
        options = ("--isolated", "--no-cache", "--jobs", jobs, "--exit-zero", "--quiet", "--output-format", "concise")
        return self.command("cablelint", "check", *options, *arguments)


def installed(*, quick: bool) -> Programs:
    """Return the programs, cablelint as it is now."""
    folder = FOLDER / "environment"
    programs = folder / "bin"
    if not (programs / "gdlint").exists():
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([programs / "pip", "install", "--quiet", *PEERS], check=True)
    subprocess.run([programs / "pip", "install", "--quiet", "--force-reinstall", "--no-deps", TOP], check=True)
    subprocess.run([programs / "pip", "install", "--quiet", TOP], check=True)
    return Programs(programs, quick)
