"""How much of what is wrong is found: a table of faults, put one at a time into clean cables.

    python benchmarks/accuracy.py              the table
    python benchmarks/accuracy.py --missed     and the faults that are missed, or give several findings
    python benchmarks/accuracy.py --check      fail where a share is below the one in accuracy.csv
    python benchmarks/accuracy.py --write      write accuracy.csv and the table in docs/accuracy.md

A fault counts as found where a rule that is meant for it says what it does not say of the clean cable. Faults of the
tables in `faults/placed` were placed by hand, each with the one rule and the line that must be named: of these it is
measured too how many are found at that line and give no second error or warning. The cables and the faults were written
for this measurement.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from faults import actions, authority, characters, envelope, heading, markings, numbering, pairs, references, tags
from faults.checked import checked
from faults.clean_cable import CleanCable, clean_cables
from faults.kinds import Kind
from faults.placed import FOLDER as PLACED
from faults.placed import Placed, placed_in

import cablelint
from cablelint import Diagnostic

FLOOR = Path(__file__).with_suffix(".csv")
DOCUMENT = Path(__file__).parents[1] / "docs" / "accuracy.md"
KINDS: tuple[Kind, ...] = tuple(
    kind
    for family in (envelope, heading, markings, authority, tags, references, numbering, pairs, actions, characters)
    for kind in family.KINDS
)
BEGIN, END = "<!-- shares -->", "<!-- end of shares -->"
SERIOUS = ("error", "warning")


class Tried(NamedTuple):
    """One fault, and what was said of it."""

    kind: Kind
    cable: str
    text: str
    said: tuple[Diagnostic, ...]  # what the clean cable does not give

    @property
    def found(self) -> bool:
        """Whether a rule that is meant for the fault speaks."""
        return any(each.code in self.kind.codes for each in self.said)

    @property
    def several(self) -> bool:
        """Whether the fault gives more than one error or warning."""
        return sum(each.severity in SERIOUS for each in self.said) > 1


class PlacedTried(NamedTuple):
    """A fault placed by hand, and what was said of it."""

    fault: Placed
    cable: str
    said: tuple[Diagnostic, ...]  # what the clean cable does not give

    @property
    def found(self) -> bool:
        """Whether the rule speaks, or nothing does where nothing may."""
        if not self.fault.codes:
            return not any(each.severity in SERIOUS for each in self.said)
        return any(each.code in self.fault.codes for each in self.said)

    @property
    def exact(self) -> bool:
        """Whether the rule speaks at the line, and no other error or warning is there."""
        serious = [each for each in self.said if each.severity in SERIOUS]
        return self.found and len(serious) <= 1 and any(map(self._is_at_line, self.said))

    def _is_at_line(self, said: Diagnostic) -> bool:
        line = self.fault.text.count("\n", 0, said.span.start) + 1
        return said.code in self.fault.codes and (not self.fault.lines or line in self.fault.lines)


class Share(NamedTuple):
    """How many of how many."""

    family: str
    found: int
    tried: int

    @property
    def percent(self) -> float:
        """The share found, in hundredths."""
        return 100 * self.found / self.tried if self.tried else 100.0


def try_faults(cables: Iterable[CleanCable]) -> Iterator[Tried]:
    """Put each fault into each clean cable that has a place for it."""
    faulty = [(clean, kind, text) for clean in cables for kind in KINDS for text in kind.make(clean)]
    said = checked([text for clean, _, text in faulty for text in (clean.text, text)])
    for clean, kind, text in faulty:
        known = {(each.code, each.message) for each in said[clean.text]}
        yield Tried(
            kind, clean.name, text, tuple(each for each in said[text] if (each.code, each.message) not in known)
        )


def try_placed(cables: Iterable[CleanCable]) -> Iterator[PlacedTried]:
    """Try the faults that were placed by hand, and the changes that are right."""
    placed = [(clean, fault) for clean in cables for fault in placed_in(clean)]
    said = checked([text for clean, fault in placed for text in (clean.text, fault.text)])
    for clean, fault in placed:
        yield PlacedTried(fault, clean.name, tuple(added(said[clean.text], said[fault.text])))


def added(before: list[Diagnostic], after: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what is said after a change more often than before it."""
    left = Counter((each.code, each.message) for each in before)
    for each in after:
        left[each.code, each.message] -= 1
        if left[each.code, each.message] < 0:
            yield each


def placed_shares(tried: list[PlacedTried]) -> list[Share]:
    """Return the share found of the faults placed by hand: of grave ones, of all, of all at their line and once."""
    faults = [each for each in tried if each.fault.codes]
    grave = [each for each in faults if each.fault.grave]
    right = [each for each in tried if not each.fault.codes]
    return [
        Share("placed by hand: grave", sum(each.found for each in grave), len(grave)),
        Share("placed by hand: all", sum(each.found for each in faults), len(faults)),
        Share("placed by hand: at its line and told once", sum(each.exact for each in faults), len(faults)),
        Share("placed by hand: right and silent", sum(each.found for each in right), len(right)),
    ]


def shares(tried: list[Tried]) -> list[Share]:
    """Return the share found in each family, of the grave ones, and of all."""
    families = list(dict.fromkeys(each.kind.family for each in tried))
    groups = {family: [each for each in tried if each.kind.family == family] for family in families}
    groups["grave"] = [each for each in tried if each.kind.grave]
    groups["all"] = tried
    return [Share(name, sum(each.found for each in group), len(group)) for name, group in groups.items()]


def false_alarms(cables: Iterable[CleanCable]) -> list[str]:
    """Return what is said of the clean cables, information apart."""
    return [
        f"{clean.name}: {each.code} {each.message}"
        for clean in cables
        for each in cablelint.check(clean.text)
        if each.severity in SERIOUS
    ]


def floor() -> dict[str, float]:
    """Return the shares below which --check fails, by family."""
    with FLOOR.open(encoding="utf-8", newline="") as lines:
        return {row["family"]: float(row["percent"]) for row in csv.DictReader(lines)}


def table(rows: Iterable[Share], several: int, alarms: int, cables: int) -> str:
    """Return the table as Markdown, and a line on what is said too often."""
    lines = ["| family | faults | found | share |", "|---|--:|--:|--:|"]
    lines += [f"| {row.family} | {row.tried} | {row.found} | {row.percent:.1f} % |" for row in rows]
    said = f"{several} faults give more than one error or warning. {alarms} false alarms on {cables} clean cables."
    return "\n".join([*lines, "", said])


def write(rows: Iterable[Share], shown: str) -> None:
    """Write the shares to accuracy.csv, and the table between its marks in the document."""
    with FLOOR.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(("family", "percent"))
        lines.writerows((row.family, f"{row.percent:.1f}") for row in rows)
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    DOCUMENT.write_text(f"{before}{BEGIN}\n{shown}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def _differences(tried: Iterable[Tried], clean: dict[str, CleanCable]) -> Iterator[str]:
    for each in tried:
        if each.found and not each.several:
            continue
        before = clean[each.cable].text.splitlines()
        added = " / ".join([line for line in each.text.splitlines() if line not in before][:3])
        said = " ".join(f"{said.code}:{said.severity}" for said in each.said) or "nothing"
        word, kind = "SEVERAL" if each.found else "MISSED", each.kind
        yield f"{word} {kind.family}: {kind.name} ({kind.codes}) in {each.cable}: {said} | {added}"


def _placed_missed(tried: Iterable[PlacedTried]) -> Iterator[str]:
    for each in tried:
        if not each.exact and (each.fault.codes or not each.found):
            said = " ".join(f"{said.code}:{said.severity}" for said in each.said) or "nothing"
            word = "SEVERAL" if each.found else "MISSED" if each.fault.codes else "FALSE"
            yield f"{word} {each.fault.family}: {each.fault.name} in {each.cable}: {said} | {each.fault.change}"


def _fallen(rows: Iterable[Share], alarms: list[str]) -> int:
    fallen = [row for row in rows if row.percent < floor().get(row.family, 100.0) - 0.05]
    print(*(f"{row.family} fell to {row.percent:.1f} %" for row in fallen), *alarms, sep="\n")
    return 1 if fallen or alarms else 0


def main() -> int:
    """Measure, and say what was asked for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--missed", "--check", "--write"):
        asked.add_argument(option, action="store_true")
    options = asked.parse_args()
    cables = clean_cables()
    own = clean_cables(PLACED)
    tried, placed, alarms = list(try_faults(cables)), list(try_placed((*own, *cables))), false_alarms((*cables, *own))
    rows = shares(tried) + placed_shares(placed)
    shown = table(rows, sum(each.several for each in tried), len(alarms), len(cables) + len(own))
    print(shown)
    if options.missed:
        print(*alarms, *_differences(tried, {each.name: each for each in cables}), *_placed_missed(placed), sep="\n")
    if options.write:
        write(rows, shown)
    return _fallen(rows, alarms) if options.check else 0


if __name__ == "__main__":
    sys.exit(main())
