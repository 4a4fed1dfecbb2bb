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
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from faults.checked import checked
from faults.clean_cable import CleanCable, clean_cables
from faults.placed import FOLDER, Placed, placed_in

from cablelint import Diagnostic

LEAST_PERCENT = 99.0
_FEWEST_LINES = 2  # between the two changes
_PLACE = "¦"
_Drawn = tuple[CleanCable, Placed, Placed, str]  # the cable with both faults


class Pair(NamedTuple):
    """Two faults of one cable, and the rules that speak of each when it is alone."""

    cable: str
    faults: tuple[Placed, Placed]
    alone: tuple[frozenset[str], frozenset[str]]
    text: str

    def hidden(self, said: Iterable[Diagnostic]) -> tuple[Placed, ...]:
        """Return those of which no rule speaks that speaks of it alone."""
        codes = {one.code for one in said}
        return tuple(fault for fault, alone in zip(self.faults, self.alone, strict=True) if not alone & codes)


def pairs(draw: random.Random, number: int) -> list[Pair]:
    """Return so many pairs drawn by chance."""
    chosen: list[Pair] = []
    drawn = _drawn(draw)
    while missing := number - len(chosen):
        chosen += _found_alone(list(islice(drawn, missing)))
    return chosen


def _drawn(draw: random.Random) -> Iterator[_Drawn]:
    """Yield two faults of one cable, and the cable with both, without an end."""
    tables = [(clean, faults) for clean in (*clean_cables(), *clean_cables(FOLDER)) if (faults := _faults(clean))]
    while True:
        clean, faults = draw.choice(tables)
        one, other = sorted(draw.sample(faults, 2), key=lambda fault: _place(clean, fault))
        if (text := _with_both(clean, one, other)) is not None:
            yield clean, one, other, text


def _found_alone(drawn: list[_Drawn]) -> Iterator[Pair]:
    """Yield the pairs of which each fault is found when it is alone."""
    said = checked(fault.text for _, one, other, _ in drawn for fault in (one, other))
    for clean, one, other, text in drawn:
        alone = [fault.codes & {each.code for each in said[fault.text]} for fault in (one, other)]
        if all(alone):
            yield Pair(clean.name, (one, other), (alone[0], alone[1]), text)


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


def main() -> None:
    """Print how many of their faults are found."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pairs", type=int, default=1_000, metavar="N")
    options.add_argument("--seed", type=int, default=0, metavar="S")
    options.add_argument("--hidden", action="store_true", help="print each pair of which one is hidden")
    options.add_argument("--check", action="store_true", help=f"fail below {LEAST_PERCENT} %%")
    chosen = options.parse_args()
    drawn = pairs(random.Random(chosen.seed), chosen.pairs)
    said = checked(pair.text for pair in drawn)
    hidden = [(pair, pair.hidden(said[pair.text])) for pair in drawn]
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
