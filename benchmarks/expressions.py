"""How the cost of each regular expression grows with its worst text, from 10 KB to 10 MB.

    python benchmarks/expressions.py                  all expressions, to 10 MB
    python benchmarks/expressions.py --quick          to 100 KB, those that linear.txt does not list as measured
    python benchmarks/expressions.py --quick --write  the same, and list what proved linear
    python benchmarks/expressions.py --quick --all    to 100 KB, all

The worst texts are those of many, made of the expression's own parts, that cost most in 2,000 characters. Each
expression is used as it is in cablelint: one that is only ever tried at a place is tried at the beginning of the text.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bounded import BOUNDED, Bound
from collected import Expression, collected
from linear import TABLE, hash_of, listed, write
from steepness import QUICK, SIZES, Growth, growths


def main(
    arguments: Sequence[str] | None = None,
    collect: Callable[[], Sequence[Expression]] = collected,
    table: Path = TABLE,
) -> None:
    """Measure, print the slowest and the steep ones, and fail where there are steep ones."""
    chosen = _options(arguments)
    sizes = QUICK if chosen.quick else SIZES
    found = [one for one in collect() if chosen.only in f"{one.place} {one.text}"]
    excused = [one for one in found if any(_is(bound, one) for bound in BOUNDED)]
    known = listed(table) if chosen.quick and not chosen.all else frozenset()
    measured = [one for one in found if (chosen.bounded or one not in excused) and hash_of(one) not in known]
    steep = [one for one in measured if any(list(map(_told, growths(one, sizes, quick=chosen.quick))))]
    print(f"{len(found)} expressions, {len(excused)} of them bounded, {len(measured)} measured; {len(steep)} too steep")
    if chosen.write:
        write((one for one in found if one not in excused and one not in steep), table)
    sys.exit(bool(steep) or not (chosen.only or _all_there(found)))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="to 100 KB")
    options.add_argument("--all", action="store_true", help="also those that linear.txt lists")
    options.add_argument("--write", action="store_true", help="list in linear.txt what is there and proved linear")
    options.add_argument("--only", default="", metavar="WORDS", help="those whose place or words contain this")
    options.add_argument("--bounded", action="store_true", help="also those that bounded.py excuses")
    chosen = options.parse_args(arguments)
    if chosen.write and chosen.only:
        options.error("--write lists all expressions: leave --only out")
    return chosen


def _is(bound: Bound, expression: Expression) -> bool:
    return expression.place.startswith(f"{bound.file}:") and expression.text.startswith(bound.opening)


def _all_there(found: Sequence[Expression]) -> bool:
    """Return whether each that is excused is among them; it is said which is not."""
    gone = [bound for bound in BOUNDED if not any(_is(bound, one) for one in found)]
    for bound in gone:
        print(f"no longer there, and to be struck out of bounded.py: {bound.opening} in {bound.file}")
    return not gone


def _told(growth: Growth) -> bool:
    if growth.steep:
        costs = " ".join(f"{cost * 1000:.1f}" for cost in growth.costs)
        print(f"{growth.expression.place} {growth.use} {growth.exponent:.2f}: {costs} ms on {growth.text}", flush=True)
        print(f"    {growth.expression.text[:300]!r}", flush=True)
    return growth.steep


if __name__ == "__main__":
    main()
