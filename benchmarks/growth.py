"""How the cost grows with the length of a text: of the parse, and of each rule by itself, on texts made to be hard.

Each text is tried at 10 KB, 100 KB and 1 MB, and where that seems steep at 4 MB too, since a short text fits in the
processor's cache. The exponent is that of the last step: 1 where ten times the text takes ten times as long, 2 where it
takes a hundred times as long.
"""

import argparse
import math
import random
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from inputs import cable

from cablelint import assembly, engine, registry
from cablelint.cable import Cable
from cablelint.rule import RuleModule

SIZES = (10_000, 100_000, 1_000_000)
BEYOND = 4_000_000
LIMIT = 1.1
SHORTEST = 0.02  # seconds for the longest text; shorter times are mostly noise
Text = Callable[[int], str]

HEADING = "UNCLAS STATE 000123\nE.O. 12958: N/A\nTAGS: PREL NZ\nSUBJECT: PIERS\n\n"
ADDRESSED = "P 101538Z JUL 09\nFM SECSTATE WASHDC\nTO RUEHC/AMEMBASSY OSLO\n"


def repeated(unit: str, before: str = "", after: str = "") -> Text:
    """The unit as often as it takes, between the two others."""
    return lambda size: before + unit * (size // len(unit) + 1) + after


def numbered(form: str) -> Text:
    """Paragraphs, counted from 1."""

    def text(size: int) -> str:
        count = size // (len(form) + 4)
        return HEADING + "".join(form.format(number) for number in range(1, count))

    return text


TEXTS: dict[str, Text] = {
    "a cable": lambda size: cable(random.Random(7), size),
    "paragraphs": numbered("{}. (U) The pier opens in May.\n\n"),
    "paragraphs that are one": repeated("1. The pier.\n", HEADING),
    "paragraphs and references": numbered("{0}. See paragraph {0} below, ref A and paras 2-9.\n\n"),
    "announcements": repeated("This is an action request. See paragraphs 2-4. ", HEADING + "1. "),
    "ACTION": repeated("ACTION REQUEST ", HEADING + "1. "),
    "a list of paragraphs": repeated("2, ", HEADING + "1. See paragraphs "),
    "Begin text": repeated("Begin text:\n", HEADING + "1. One.\n"),
    "End text": repeated("End text.\n", HEADING + "1. One.\n"),
    "nested": lambda size: HEADING + "1. A\n" + "Begin text:\n" * (size // 22) + "End text.\n" * (size // 22),
    "texts one after another": repeated("Begin letter:\nA.\nEnd letter.\n", HEADING + "1. One.\n"),
    "ends that disagree": repeated("Begin letter: End points. End note. ", HEADING + "1. "),
    "QUOTE": repeated("QUOTE ", HEADING + "1. "),
    "UNQUOTE": repeated("UNQUOTE ", HEADING + "1. "),
    "Summary": repeated("Summary: one. ", HEADING + "1. "),
    "End summary": repeated("End summary. ", HEADING + "1. "),
    "notes": repeated("(Note: one. End note.) ", HEADING + "1. "),
    "TAGS": repeated("PREL ", "UNCLAS\nTAGS: ", "\nSUBJECT: PIERS\n\n1. One.\n"),
    "TAGS run together": repeated("PREL", "UNCLAS\nTAGS: ", "\nSUBJECT: PIERS\n\n1. One.\n"),
    "TAGS of nothing": repeated("OVIP (", "UNCLAS\nTAGS: ", "\nSUBJECT: PIERS\n\n1. One.\n"),
    "REF": repeated("A. STATE 123, ", HEADING + "REF: ", "\n\n1. One.\n"),
    "REF on lines": repeated("A. STATE 123\n", HEADING + "REF: ", "\n\n1. One.\n"),
    "addresses": repeated("RUEHXX/AMEMBASSY PARIS PRIORITY 1234\n", ADDRESSED, HEADING),
    "exempt posts": repeated("XMT AMEMBASSY PARIS\n", ADDRESSED, HEADING),
    "routing indicators": repeated("RUEHC RUEHX\n", "VZCZCXYZ0001\nPP RUEHC\n", HEADING),
    "envelope lines": repeated("VZCZCXYZ0001\nDE RUEHC #1234 1911553\nZNR UUUUU ZZH\n"),
    "classification lines": repeated("UNCLAS SECTION 01 OF 02 STATE 000123\n"),
    "spelt letters": repeated("C O N F "),
    "captions": repeated("SIPDIS\n", HEADING),
    "subjects": repeated("SUBJECT: A\n", HEADING),
    "classified by": repeated("Jane Roe, 1.4(b) ", "SECRET\nSUBJECT: A\nCLASSIFIED BY: ", "\n\n1. One.\n"),
    "page lines": repeated("STATE 00001236  001.2 OF 002\n\n", HEADING + "1. One.\n"),
    "headings": repeated("A Heading\n---------\n\n", HEADING),
    "short lines": repeated("Ab\n\n", HEADING),
    "names": repeated("SMITH\n", HEADING),
    "items": repeated("- one\n", HEADING + "1. One.\n"),
    "one line": repeated("word "),
    "one line in capitals": repeated("WORD "),
    "figures": repeated("1234567890 "),
    "parentheses": repeated("("),
    "hyphens": repeated("-", "", "x"),
    "blanks": repeated(" ", "", "x"),
    "line ends": repeated("\r\n"),
    "commas": repeated("don,t "),
    "quotation marks": repeated('"'),
    "links": repeated("[a](b) <a> &amp; http://a.b "),
    "foreign signs": repeated("é“—\u2028\u00a0", HEADING + "1. "),
    "markings": repeated("(S//NF) ", HEADING + "1. "),
    "entire text": repeated("Entire text is SECRET. ", HEADING + "1. "),
}


def cost(work: Callable[[], object], patience: float = 0.3) -> float:
    """Seconds of processor time, the least of a few tries."""
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
    sizes: tuple[int, ...] = SIZES

    @property
    def exponent(self) -> float:
        """By which power the cost grew in the last step."""
        return math.log(self.costs[-1] / max(self.costs[-2], 1e-6)) / math.log(self.sizes[-1] / self.sizes[-2])

    @property
    def steep(self) -> bool:
        """Whether it grew faster than it may."""
        return self.exponent > LIMIT and self.costs[-1] > SHORTEST


def grown(what: str, work: Callable[[int], Callable[[], object]]) -> Growth:
    """The growth of the work, which is given for a size."""
    growth = Growth(what, [cost(work(size)) for size in SIZES])
    if not growth.steep:
        return growth
    return Growth(what, [*growth.costs, cost(work(BEYOND))], (*SIZES, BEYOND))


def measured(name: str, rules: list[RuleModule]) -> Iterator[Growth]:
    """The growth of the parse of a text, and of each rule on the parsed cable."""
    texts = {size: TEXTS[name](size) for size in (*SIZES, BEYOND)}
    yield grown("parse", lambda size: lambda: assembly.parse(texts[size]))
    parsed = cache(lambda size: assembly.parse(texts[size]))
    for rule in rules:
        if cost(checking(parsed(SIZES[-1]), rule), 0) > SHORTEST:  # else it does not matter how it grows
            yield grown(rule.RULE.code, lambda size, rule=rule: checking(parsed(size), rule))  # type: ignore[misc]


def checking(cable: Cable, rule: RuleModule) -> Callable[[], object]:
    """The work of one rule on a cable."""
    return lambda: engine.check(cable, [rule])


def main() -> None:
    """Measure, print what takes longest or grows fastest, and fail where anything grows faster than it may."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("texts", nargs="*", choices=[*TEXTS, []], help="the texts to try (default: all)")
    options.add_argument("--rule", action="append", help="this rule only; may be repeated")
    chosen = options.parse_args()
    rules = [registry.load(entry) for entry in registry.built_in() if chosen.rule is None or entry.code in chosen.rule]
    failed = False
    for name in chosen.texts or TEXTS:
        for growth in measured(name, rules):
            failed |= growth.steep
            shown = " ".join(f"{seconds * 1000:8.1f}" for seconds in growth.costs) + " ms"
            print(f"{name:26} {growth.what:7} {shown:40} {growth.exponent:5.2f}{'  too steep' if growth.steep else ''}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
