"""Processor time of one cold `cablelint check` against one cold run of codespell, on the same file.

The two take turns, so that a machine that slows down slows both; the medians are compared.
"""

import argparse
import resource
import statistics
import subprocess
import sys
from pathlib import Path


def processor_seconds(command: list[str]) -> float:
    """User and system time of one run of the command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure, and print the medians and their ratio."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path)
    options.add_argument("--runs", type=int, default=20)
    chosen = options.parse_args()
    tools = Path(sys.executable).parent
    commands = {
        name: [str(tools / name), *rest, str(chosen.file)]
        for name, rest in (("cablelint", ["check"]), ("codespell", []))
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for command in commands.values():
        processor_seconds(command)  # warms the file system and the grammar tables
    for _ in range(chosen.runs):
        for name, command in commands.items():
            taken[name].append(processor_seconds(command))
    medians = {name: statistics.median(seconds) for name, seconds in taken.items()}
    for name, seconds in medians.items():
        print(f"{name:10} {seconds * 1000:6.1f} ms")
    print(f"ratio      {medians['cablelint'] / medians['codespell']:6.2f}")


if __name__ == "__main__":
    main()
