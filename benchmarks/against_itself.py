"""Parts of the benchmark in which cablelint is measured against itself."""

import math
import random
from pathlib import Path

import inputs
from measuring import in_turn, median, ratio, row
from programs import FOLDER, Programs

CONFIGURATION = 'ignore = ["TXT004"]\n'
_SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)  # characters of one cable


def workers(programs: Programs) -> None:
    """Measure two workers against one."""
    count = 500 if programs.quick else 5_000
    folder = FOLDER / f"cables{count}"
    inputs.cables(folder, count)
    commands = {f"{jobs}": programs.check(folder, jobs=jobs) for jobs in (1, 2)}
    taken = in_turn(commands, 2 if programs.quick else 3)
    row(f"{count:,} cables, one worker", "two workers, elapsed time", ratio(taken["1"], taken["2"], "wall"), "≥ 1.7")


def again(programs: Programs) -> None:
    """Measure cables that have not changed since the last run, against one that is checked for the first time."""
    count = 100 if programs.quick else 1_000
    folder, one = FOLDER / f"cables{count}", FOLDER / "cables1"
    inputs.cables(folder, count)
    inputs.cables(one, 1)
    kept = f"CABLELINT_CACHE_DIR={FOLDER / 'cache'}"
    options = ("check", "--isolated", "--jobs", "1", "--exit-zero", "--quiet")
    commands = {
        "again": ["env", kept, *programs.command("cablelint", *options, "--output-format", "concise", folder)],
        "first": programs.check(one),
    }
    taken = in_turn(commands, 3 if programs.quick else 10)
    row(f"{count:,} cables, unchanged", "one cable, cold", ratio(taken["again"], taken["first"]), "≤ 2")


def configured(programs: Programs) -> None:
    """Measure one cable under a configuration that was met before, against one under none."""
    folders = {name: FOLDER / name for name in ("configured", "plain")}
    for folder in folders.values():
        inputs.cables(folder, 1)
        (folder / ".git").mkdir(exist_ok=True)  # where the search for a configuration ends
    (folders["configured"] / "cablelint.toml").write_text(CONFIGURATION, "utf-8")
    for what, options in (("cold", ("--no-cache",)), ("unchanged", ())):
        commands = {name: programs.command("cablelint", "check", *options, folder) for name, folder in folders.items()}
        taken = in_turn(commands, 5 if programs.quick else 25)
        row(
            f"one cable, {what}, with a configuration",
            "without one",
            ratio(taken["configured"], taken["plain"]),
            "≤ 1.15",
        )


def length(programs: Programs) -> None:
    """Measure one cable, from short to long."""
    sizes = _SIZES[:-1] if programs.quick else _SIZES
    commands = {}
    for size in sizes:
        file = Path(FOLDER, f"length{size}.cable")
        file.write_text(inputs.cable(random.Random(7), size), "utf-8")
        commands[f"{size:,}"] = programs.check(file)
    taken = in_turn(commands, 2 if programs.quick else 3)
    start = median(taken[f"{sizes[0]:,}"], "cpu")
    spent = [median(taken[f"{size:,}"], "cpu") for size in sizes]
    for size, seconds in zip(sizes, spent, strict=True):
        row(f"one cable of {size:,} characters", "the shortest", f"{seconds / start:.2f}", "")
    row("the longest of these", "peak memory", f"{median(taken[f'{sizes[-1]:,}'], 'memory'):.0f} MiB", "")
    exponent = math.log10((spent[-1] - start) / (spent[-2] - start))
    row("cost against length", "ten times as long", f"exponent {exponent:.2f}", "≤ 1.1")
