"""cablelint against its peers and against itself, in the table of benchmarks/README.md.

    python benchmarks/peers.py                      all parts
    python benchmarks/peers.py --quick              fewer cables and runs
    python benchmarks/peers.py --only cold again    these parts

Makes the inputs, and an environment for the peers, in the temporary folder. Figures are ratios of processor time in one
run, where nothing else is said; the tools take turns.
"""

import argparse

import against_itself
import against_peers
from programs import installed

PARTS = {
    "cold": against_peers.cold,
    "thousand": against_peers.thousand,
    "ten-thousand": against_peers.ten_thousand,
    "again": against_itself.again,
    "configured": against_itself.configured,
    "workers": against_itself.workers,
    "length": against_itself.length,
}


def main() -> None:
    """Make what is needed, measure, and print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="fewer cables and runs")
    options.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="PART", help=", ".join(PARTS))
    chosen = options.parse_args()
    programs = installed(quick=chosen.quick)
    print("| what | against | median (lowest - highest) | bar |\n|---|---|---|---|", flush=True)
    for part in chosen.only:
        PARTS[part](programs)


if __name__ == "__main__":
    main()
