"""Hostile files for as long as is wanted: mixtures that no list has, each read, checked, mended and laid out.

    python -m tests.hostile --seconds 3600 --seed 7

Files that fail are written to the folder hostile-files, and the exit status is 1.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from .files import HostileFile, at_random, mixtures
from .judging import judge_changes, judge_speed

_LONGEST_CHANGED = 5_000  # bytes
_FAILED = Path("hostile-files")


def tried(file: HostileFile, counts: Counter[str]) -> bool:
    """Whether all holds of the file; where it does not, that is said and the file kept."""
    counts["files"] += 1
    counts["bytes"] += len(file.data)
    try:
        judge_speed(file)
        if len(file.data) <= _LONGEST_CHANGED:
            counts["changed"] += 1
            counts.update(f"refused, {why}" for why in judge_changes(file))
    except Exception as error:
        _FAILED.mkdir(exist_ok=True)
        path = _FAILED / "".join(letter if letter.isalnum() else "-" for letter in file.name)
        path.write_bytes(file.data)
        print(f"{path}: {error!r}", flush=True)
        return False
    return True


def main() -> None:
    """Try files until the time is over."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args()
    latest, counts, failed = time.monotonic() + chosen.seconds, Counter[str](), 0
    mixed = mixtures(chosen.seed)
    while time.monotonic() < latest:
        for file in (*at_random(chosen.seed + counts["files"], 1), *(next(mixed) for _ in range(9))):
            failed += not tried(file, counts)
    for what, count in counts.most_common():
        print(f"{count:12,} {what}")
    print(f"{failed:12,} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
