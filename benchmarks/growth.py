"""How the cost grows with the length of a text: of the parse, and of each rule by itself, on texts made to be hard.

    python benchmarks/growth.py                                        all texts, from 10 KB to 1 MB
    python benchmarks/growth.py "a cable" --shortest 1000 --longest 10000000    one cable, from 1 KB to 10 MB

What seems steep is tried with four times the longest text too, since a short one fits in the processor's cache. The
exponent is that of the last step: 1 where ten times the text takes ten times as long, 2 where it takes a hundred
times as long.
"""

import argparse
import math
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from inputs import cable

from cablelint.linting import engine, registry
from cablelint.model.cable import Cable
from cablelint.model.rule import RuleModule
from cablelint.reading import parser

sys.path.append(str(Path(__file__).resolve().parents[1]))
from tests.hostile import texts
from tests.hostile.texts import Text

SHORTEST_TEXT, LONGEST_TEXT = 10_000, 1_000_000
BEYOND_TIMES = 4  # the longest text
LIMIT_EXPONENT = 1.1
SHORTEST_SECONDS = 0.02  # for the longest text; shorter times are mostly noise
TEXTS: dict[str, Text] = {"a cable": lambda size: cable(random.Random(7), size), **texts.TEXTS}


def cost(work: Callable[[], object], patience: float = 0.3) -> float:
    """Return the seconds of processor time, the least of a few tries."""
    best, started = math.inf, time.process_time()
    while best == math.inf or time.process_time() - started < patience:
        before = time.process_time()
        work()
        best = min(best, time.process_time() - before)
    return best


class Growth(NamedTuple):
    """The costs of what was measured, by size."""

    what: str
    costs: list[float]
    sizes: Sequence[int]

    @property
    def exponent(self) -> float:
        """By which power the cost grew in the last step."""
        return math.log(self.costs[-1] / max(self.costs[-2], 1e-6)) / math.log(self.sizes[-1] / self.sizes[-2])

    @property
    def steep(self) -> bool:
        """Whether it grew faster than it may."""
        return self.exponent > LIMIT_EXPONENT and self.costs[-1] > SHORTEST_SECONDS


def grown(what: str, sizes: Sequence[int], work: Callable[[int], Callable[[], object]]) -> Growth:
    """Return the growth of the work, which is given for a size."""
    growth = Growth(what, [cost(work(size)) for size in sizes], sizes)
    if not growth.steep:
        return growth
    beyond = BEYOND_TIMES * sizes[-1]
    return Growth(what, [*growth.costs, cost(work(beyond))], (*sizes, beyond))


def measured(name: str, rules: list[RuleModule], sizes: Sequence[int]) -> Iterator[Growth]:
    """Yield the growth of the parse of a text, and of each rule on the parsed cable."""
    text = cache(TEXTS[name])
    yield grown("parse", sizes, lambda size: partial(parser.parse, text(size)))
    parsed = cache(lambda size: parser.parse(text(size)))
    for rule in rules:
        if cost(checking(parsed(sizes[-1]), rule), 0) > SHORTEST_SECONDS:  # else it does not matter how it grows
            yield grown(rule.RULE.code, sizes, lambda size, rule=rule: checking(parsed(size), rule))  # type: ignore[misc]


def checking(cable: Cable, rule: RuleModule) -> Callable[[], object]:
    """Return the work of one rule on a cable."""
    return lambda: engine.check(cable, [rule])


def main() -> None:
    """Measure, print what takes longest or grows fastest, and fail where anything grows faster than it may."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("texts", nargs="*", choices=[*TEXTS, []], help="the texts to try (default: all)")
    options.add_argument("--rule", action="append", help="this rule only; may be repeated")
    options.add_argument("--shortest", type=int, default=SHORTEST_TEXT, metavar="N", help="characters to begin with")
    options.add_argument("--longest", type=int, default=LONGEST_TEXT, metavar="N", help="characters to end with")
    chosen = options.parse_args()
    sizes = [size for size in (10**power for power in range(10)) if chosen.shortest <= size <= chosen.longest]
    rules = [registry.load(entry) for entry in registry.built_in() if chosen.rule is None or entry.code in chosen.rule]
    failed = False
    for name in chosen.texts or TEXTS:
        for growth in measured(name, rules, sizes):
            failed |= growth.steep
            shown = " ".join(f"{seconds * 1000:8.1f}" for seconds in growth.costs) + " ms"
            print(f"{name:26} {growth.what:7} {shown:50} {growth.exponent:5.2f}{'  too steep' if growth.steep else ''}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
