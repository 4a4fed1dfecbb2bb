"""Whole processes, measured from outside and in turn."""

import os
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """One run: processor time and elapsed time in seconds, and the most memory it held, in MiB."""

    cpu: float
    wall: float
    memory: float


def measured(command: Sequence[str]) -> Run:
    """Return one run of the command, whose output is thrown away."""
    start = os.times().elapsed
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    ) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return Run(usage.ru_utime + usage.ru_stime, os.times().elapsed - start, usage.ru_maxrss / 1024)


def in_turn(commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, list[Run]]:
    """Run each command so many times, in turn, so that a slow moment slows all; one more to warm up."""
    for command in commands.values():
        measured(command)
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            taken[name].append(measured(command))
    return taken


def median(runs: Sequence[Run], figure: str) -> float:
    """Return the median of one figure."""
    return float(statistics.median(getattr(run, figure) for run in runs))


def ratios(runs: Sequence[Run], others: Sequence[Run], figure: str = "cpu") -> tuple[float, float, float]:
    """Return the lowest, median and highest of the ratios, pair by pair."""
    found = [getattr(run, figure) / max(getattr(other, figure), 1e-9) for run, other in zip(runs, others, strict=True)]
    return min(found), statistics.median(found), max(found)


def ratio(runs: Sequence[Run], others: Sequence[Run], figure: str = "cpu") -> str:
    """Return the ratios in the words of a table."""
    low, middle, high = ratios(runs, others, figure)
    return f"{middle:.2f} ({low:.2f} - {high:.2f})"


def row(what: str, against: str, shown: str, bar: str) -> None:
    """Print a row of the table."""
    print(f"| {what} | {against} | {shown} | {bar} |", flush=True)
