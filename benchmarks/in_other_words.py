"""How much of what is wrong is still found when the same thing is said in other words, or stands in another layout.

    python benchmarks/in_other_words.py              a tenth of the faults that were placed by hand, in each variant
    python benchmarks/in_other_words.py --every 1    all of them
    python benchmarks/in_other_words.py --lost       and those that are found as they stand, but not in the variant

A fault counts where the variant changes the lines that it changed, and where it is found as it stands.
"""

import argparse
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from accuracy import PlacedTried, added
from faults.checked import checked
from faults.clean_cable import CleanCable, clean_cables
from faults.other_words import HEADINGS, LAYOUTS, WORDS, Change
from faults.placed import FOLDER, Placed, placed_in

VARIANTS: dict[str, Change] = {**WORDS, **HEADINGS, **LAYOUTS}


class Varied(NamedTuple):
    """A fault in a variant of its cable, and the clean cable in that variant."""

    variant: str
    clean: str
    text: str
    fault: Placed
    cable: CleanCable


def varied(cable: CleanCable, faults: Iterable[Placed]) -> Iterator[Varied]:
    """Yield the faults in each variant that changes a line of theirs."""
    for fault in faults:
        for name, change in VARIANTS.items():
            text, clean = change(fault.text), change(cable.text)
            own = {*fault.text.splitlines()} - {*cable.text.splitlines()}
            if text != fault.text and not own <= {*text.splitlines()}:
                yield Varied(name, clean, text, fault, cable)


def main() -> None:
    """Measure, and print a table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--every", type=int, default=10, metavar="N")
    asked.add_argument("--lost", action="store_true")
    options = asked.parse_args()
    placed = [(cable, fault) for cable in (*clean_cables(FOLDER), *clean_cables()) for fault in placed_in(cable)]
    chosen = [one for cable, fault in placed[:: options.every] for one in varied(cable, [fault])]
    said = checked(text for one in chosen for text in (one.cable.text, one.fault.text, one.clean, one.text))
    tried, lost = dict.fromkeys(VARIANTS, 0), dict.fromkeys(VARIANTS, 0)
    for one in chosen:
        before = tuple(added(said[one.cable.text], said[one.fault.text]))
        if PlacedTried(one.fault, one.cable.name, before).found:
            tried[one.variant] += 1
            after = PlacedTried(one.fault, one.cable.name, tuple(added(said[one.clean], said[one.text])))
            lost[one.variant] += not after.found
            if options.lost and not after.found:
                print(f"LOST {one.variant}: {one.fault.name} in {one.cable.name} | {one.fault.change}")
    print("| variant | faults | still found |", "|---|--:|--:|", sep="\n")
    for name, many in tried.items():
        print(f"| {name} | {many} | {many - lost[name]} |")
    print(f"| all | {sum(tried.values())} | {sum(tried.values()) - sum(lost.values())} |")


if __name__ == "__main__":
    main()
