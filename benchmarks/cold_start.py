"""Processor time of one cold `cablelint check` against one cold run of codespell, on the same file.

A first check finds nothing in the cache; a check that is made again finds there what it found before. The commands take
turns, so that a machine that slows down slows all.
"""

import argparse
import os
import sys
from pathlib import Path

from measuring import in_turn, median, ratios


def main() -> None:
    """Measure, and print the medians and their ratios."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path)
    options.add_argument("--runs", type=int, default=20)
    chosen = options.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # nothing that is installed is compiled anew at each start
    tools, file = Path(sys.executable).parent, str(chosen.file)
    taken = in_turn(
        {
            "cablelint, first": [str(tools / "cablelint"), "check", "--no-cache", file],
            "cablelint, again": [str(tools / "cablelint"), "check", file],
            "codespell": [str(tools / "codespell"), file],
        },
        chosen.runs,
    )
    for name, runs in taken.items():
        lowest, middle, highest = ratios(runs, taken["codespell"])
        print(f"{name:16} {median(runs, 'cpu') * 1000:6.1f} ms   {middle:4.2f} ({lowest:.2f} to {highest:.2f})")


if __name__ == "__main__":
    main()
