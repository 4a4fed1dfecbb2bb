"""cablelint against codespell on the same cables, and yamllint, proselint, gdlint on as many bytes of their kind.

    python benchmarks/peers.py             makes inputs and an environment for the peers in the temporary folder
    python benchmarks/peers.py --quick     fewer cables and runs

Prints the table of the README. All figures are processor time, as ratios in one run; the tools take turns.
"""

import argparse
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import inputs
from measuring import Run, in_turn, median, ratios

TOP = Path(__file__).resolve().parents[1]
FOLDER = Path(tempfile.gettempdir()) / "cablelint-benchmarks"  # outside the repository, which ignores what it builds
PEERS = ("codespell", "yamllint", "proselint", "gdtoolkit")


def main() -> None:
    """Make what is needed, measure, and print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true")
    quick = options.parse_args().quick
    programs = _environment()
    print("| what | against | ratio: median (lowest - highest) |\n|---|---|---|")
    _cold(programs, 5 if quick else 25)
    _many(programs, 100 if quick else 1_000, 2 if quick else 3)


def _environment() -> Path:
    """The folder of programs of an environment with cablelint and its peers."""
    folder = FOLDER / "environment"
    programs = folder / "bin"
    if not (programs / "gdlint").exists():
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([programs / "pip", "install", "--quiet", *PEERS], check=True)
    subprocess.run([programs / "pip", "install", "--quiet", "--force-reinstall", "--no-deps", TOP], check=True)
    subprocess.run([programs / "pip", "install", "--quiet", TOP], check=True)
    return programs


def _cold(programs: Path, runs: int) -> None:
    cable = FOLDER / "one/000000.cable"
    inputs.cables(cable.parent, 1)
    cablelint = str(programs / "cablelint")
    commands = {
        "cablelint": [cablelint, "check", "--isolated", "--no-cache", str(cable)],
        "codespell": [str(programs / "codespell"), str(cable)],
    }
    taken = in_turn(commands, runs)
    _row("one cable, cold", "codespell, cold, same file", taken["cablelint"], taken["codespell"])


def _many(programs: Path, count: int, runs: int) -> None:
    folder = FOLDER / f"many{count}"
    total = inputs.cables(folder / "cables", count)
    for name, suffix, block in (
        ("prose", ".txt", inputs.prose),
        ("yaml", ".yaml", inputs.yaml),
        ("gdscript", ".gd", inputs.gdscript),
    ):
        inputs.spread(folder / name, suffix, total, block)
    check = [str(programs / "cablelint"), "check", "--isolated", "--no-cache", "--jobs", "1", "--exit-zero", "--quiet"]
    commands = {
        "cablelint": [*check, "--output-format", "concise", str(folder / "cables")],
        "codespell": [str(programs / "codespell"), str(folder / "cables")],
        "yamllint": [str(programs / "yamllint"), str(folder / "yaml")],
        "proselint": [str(programs / "proselint"), "check", str(folder / "prose")],
        "gdlint": [str(programs / "gdlint"), str(folder / "gdscript")],
    }
    taken = in_turn(commands, runs)
    what = f"{count:,} cables, {total / 1e6:.1f} MB"
    for peer in ("codespell", "yamllint", "proselint", "gdlint"):
        _row(what, f"{peer}, as many bytes", taken["cablelint"], taken[peer])
    memory = median(taken["cablelint"], "memory")
    print(f"| {what} | peak memory | {memory:.0f} MiB |")
    print(f"| {what} | rate | {total / 1e6 / median(taken['cablelint'], 'cpu'):.1f} MB a second of processor time |")


def _row(what: str, against: str, own: list[Run], other: list[Run]) -> None:
    low, middle, high = ratios(own, other)
    print(f"| {what} | {against} | {middle:.2f} ({low:.2f} - {high:.2f}) |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
