"""How often a fault is still found when the cable has a second one.

    python benchmarks/two_at_once.py                  1,000 pairs
    python benchmarks/two_at_once.py --pairs N --seed S
    python benchmarks/two_at_once.py --hidden         print each pair of which one is hidden
    python benchmarks/two_at_once.py --check          fail if more are hidden than were when this was written

The pairs are drawn from the faults placed by hand, two of one cable, at least two lines apart, each of which is found
alone. Of some pairs one is rightly silent: where two paragraphs are numbered 7, nobody can say which one a reference to
paragraph 7 means.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from faults.clean_cable import CleanCable, clean_cables
from faults.placed import FOLDER, Placed, placed_in

import cablelint

LEAST_PERCENT = 99.0
_FEWEST_LINES = 2  # between the two changes
_PLACE = "¦"


class Pair(NamedTuple):
    """Two faults of one cable, and the rules that speak of each when it is alone."""

    cable: str
    faults: tuple[Placed, Placed]
    alone: tuple[frozenset[str], frozenset[str]]
    text: str

    @property
    def hidden(self) -> tuple[Placed, ...]:
        """Those of which no rule speaks that speaks of it alone."""
        codes = {one.code for one in cablelint.check(self.text)}
        return tuple(fault for fault, alone in zip(self.faults, self.alone, strict=True) if not alone & codes)


def pairs(draw: random.Random) -> Iterator[Pair]:
    """Yield pairs drawn by chance, without an end."""
    tables = [(clean, faults) for clean in (*clean_cables(), *clean_cables(FOLDER)) if (faults := _faults(clean))]
    known: dict[str, frozenset[str]] = {}
    for _ in count():
        clean, faults = draw.choice(tables)
        one, other = sorted(draw.sample(faults, 2), key=lambda fault: _place(clean, fault))
        text = _with_both(clean, one, other)
        if text is not None:
            alone = (_codes(clean, one, known), _codes(clean, other, known))
            if all(alone):
                yield Pair(clean.name, (one, other), alone, text)


def _faults(clean: CleanCable) -> list[Placed]:
    return [fault for fault in placed_in(clean) if fault.codes]


def _words(fault: Placed) -> tuple[str, str]:
    """Return the words before and after the change."""
    old, new = (words.replace("\\n", "\n").replace("\\\\", "\\") for words in fault.change.split(" => ", 1))
    return old, new.replace(_PLACE, "")


def _place(clean: CleanCable, fault: Placed) -> int:
    return clean.text.index(_words(fault)[0])


def _with_both(clean: CleanCable, one: Placed, other: Placed) -> str | None:
    """Return the cable with both changes; None where they are too close to each other."""
    (old, new), (later_old, later_new) = _words(one), _words(other)
    start, later = _place(clean, one), _place(clean, other)
    between = clean.text[start + len(old) : later]
    if between.count("\n") < _FEWEST_LINES:
        return None
    return clean.text[:start] + new + between + later_new + clean.text[later + len(later_old) :]


def _codes(clean: CleanCable, fault: Placed, known: dict[str, frozenset[str]]) -> frozenset[str]:
    """Return the right rules that speak of the fault alone."""
    key = f"{clean.name}: {fault.change}"
    if key not in known:
        known[key] = fault.codes & {one.code for one in cablelint.check(fault.text)}
    return known[key]


def main() -> None:
    """Print how many of their faults are found."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pairs", type=int, default=1_000, metavar="N")
    options.add_argument("--seed", type=int, default=0, metavar="S")
    options.add_argument("--hidden", action="store_true", help="print each pair of which one is hidden")
    options.add_argument("--check", action="store_true", help=f"fail below {LEAST_PERCENT} %%")
    chosen = options.parse_args()
    drawn = [pair for pair, _ in zip(pairs(random.Random(chosen.seed)), range(chosen.pairs), strict=False)]
    hidden = [(pair, pair.hidden) for pair in drawn]
    if chosen.hidden:
        for pair, silent in hidden:
            for fault in silent:
                print(f"{pair.cable}: {fault.change!r} with {[each.change for each in pair.faults if each != fault]}")
    found = 2 * len(drawn) - sum(len(silent) for _, silent in hidden)
    percent = 100 * found / max(2 * len(drawn), 1)
    print(f"{found} of {2 * len(drawn)} faults are found beside a second one, {percent:.1f} %")
    sys.exit(chosen.check and percent < LEAST_PERCENT)


if __name__ == "__main__":
    main()
