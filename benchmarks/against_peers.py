"""Parts of the benchmark in which cablelint is measured against tools of its kind."""

import inputs
from measuring import in_turn, median, ratio, row
from programs import FOLDER, Programs

_KINDS = (("prose", ".txt", inputs.prose), ("yaml", ".yaml", inputs.yaml), ("gdscript", ".gd", inputs.gdscript))
_BARS = {"codespell": "", "yamllint": "≤ 0.067", "proselint": "≤ 0.2", "gdlint": ""}


def cold(programs: Programs) -> None:
    """Measure one cable, from the start of the program to its end."""
    folder = FOLDER / "cables1"
    inputs.cables(folder, 1)
    commands = {"cablelint": programs.check(folder), "codespell": programs.command("codespell", folder)}
    taken = in_turn(commands, 5 if programs.quick else 25)
    row("one cable, cold", "codespell, same file", ratio(taken["cablelint"], taken["codespell"]), "≤ 1.0")


def thousand(programs: Programs) -> None:
    """Measure a thousand cables, against each tool on as many bytes of its kind."""
    _many(programs, 100 if programs.quick else 1_000, list(_BARS))


def ten_thousand(programs: Programs) -> None:
    """Measure ten thousand cables: most of the tools would take an hour."""
    _many(programs, 1_000 if programs.quick else 10_000, ["codespell"])


def _many(programs: Programs, count: int, peers: list[str]) -> None:
    folder = FOLDER / f"cables{count}"
    total = inputs.cables(folder, count)
    for name, suffix, block in _KINDS if "yamllint" in peers else ():
        inputs.spread(FOLDER / f"{name}{count}", suffix, total, block)
    commands = {
        "cablelint": programs.check(folder),
        "codespell": programs.command("codespell", folder),
        "yamllint": programs.command("yamllint", FOLDER / f"yaml{count}"),
        "proselint": programs.command("proselint", "check", FOLDER / f"prose{count}"),
        "gdlint": programs.command("gdlint", FOLDER / f"gdscript{count}"),
    }
    taken = in_turn({name: commands[name] for name in ("cablelint", *peers)}, 2 if programs.quick else 3)
    what = f"{count:,} cables, {total / 1e6:.1f} MB"
    for peer in peers:
        row(what, f"{peer}, as many bytes", ratio(taken["cablelint"], taken[peer]), _BARS[peer])
    own = taken["cablelint"]
    row(what, "peak memory", f"{median(own, 'memory'):.0f} MiB", "≤ 60 MiB")
    row(what, "rate", f"{total / 1e6 / median(own, 'cpu'):.1f} MB a second of processor time", "")
