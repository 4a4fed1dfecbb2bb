"""Processor time of one cold `cablelint check` against one cold run of codespell, on the same file.

A first check finds nothing in the cache; a check that is made again finds there what it found before; a configured one
is a first check under a configuration that an earlier run has met. The commands take turns, so that a machine that
slows down slows all.
"""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from measuring import in_turn, median, ratios


def main() -> None:
    """Measure, and print the medians and their ratios."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path)
    options.add_argument("--runs", type=int, default=20)
    chosen = options.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # nothing that is installed is compiled again at each start
    with tempfile.TemporaryDirectory() as folder:
        _measure(chosen.file, _configured(Path(folder), chosen.file), chosen.runs)


def _configured(folder: Path, file: Path) -> Path:
    """Copy the file to the folder, beside a configuration."""
    (folder / "cablelint.toml").write_text('ignore = ["TXT004"]\n', "utf-8")
    return Path(shutil.copy(file, folder))


def _measure(original: Path, configured: Path, runs: int) -> None:
    tools, file = Path(sys.executable).parent, str(original)
    taken = in_turn(
        {
            "cablelint, first": [str(tools / "cablelint"), "check", "--no-cache", file],
            "cablelint, configured": [str(tools / "cablelint"), "check", "--no-cache", str(configured)],
            "cablelint, again": [str(tools / "cablelint"), "check", file],
            "codespell": [str(tools / "codespell"), file],
        },
        runs,
    )
    for name, measured in taken.items():
        lowest, middle, highest = ratios(measured, taken["codespell"])
        print(f"{name:21} {median(measured, 'cpu') * 1000:6.1f} ms   {middle:4.2f} ({lowest:.2f} to {highest:.2f})")


if __name__ == "__main__":
    main()
