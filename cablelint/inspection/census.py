"""The counts over a collection, added up cable by cable; memory does not grow with the collection."""

import random
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cablelint.inspection.cited_cables import CitedCables
from cablelint.inspection.marking_errors import KINDS
from cablelint.inspection.record import Found, Record

if TYPE_CHECKING:
    from cablelint.model.diagnostics import Severity
    from cablelint.reports import shapes  # imports pydantic

_EXAMPLES_FILES = 20  # that are named for each count
_PARAGRAPHS = (0, 1, 5, 10, 20, 40)  # the least of each group of cables
_WORDS = (0, 100, 250, 500, 1000, 2000, 4000)


class Census:
    """A collection, as it is read. A sample is drawn on the way, each cable with the same chance."""

    def __init__(self, sample: int = 0, seed: int = 0) -> None:
        self._texts = self._cables = self._clean = 0
        self._unreadable = Counter[str]()
        self._tallies = {name: _Tallies() for name in ("rules", "offices", "months", "classifications")}
        self._tallies["markings"] = _Tallies(KINDS)
        self._counts = {name: Counter[str]() for name in ("numbering", "tags", "paragraphs", "words")}
        self._cited = CitedCables()
        self._size, self._random, self._sample = sample, random.Random(seed), list[str]()

    def add_unreadable(self, reason: str) -> None:
        """Add a text that could not be read."""
        self._unreadable[reason] += 1

    def add(self, records: Iterable[Record]) -> None:
        """Add the cables of one text."""
        self._texts += 1
        for record in records:
            self._add(record)

    def _add(self, record: Record) -> None:
        self._cables += 1
        self._clean += all(one.severity == "info" for one in record.found)
        for name, key in (
            ("offices", record.office),
            ("months", record.month),
            ("classifications", record.classification),
        ):
            self._tallies[name].add(key, record.file, record.found)
        for one in record.found:
            self._tallies["rules"].add(f"{one.code} {one.name}", record.file, (one,))
        for kind, codes in KINDS.items():
            if found := [one for one in record.found if one.code in codes]:
                self._tallies["markings"].add(kind, record.file, found)
        self._counts["numbering"][record.numbering] += 1
        self._counts["tags"].update(record.tags)
        self._counts["paragraphs"][_group(record.paragraphs, _PARAGRAPHS)] += 1
        self._counts["words"][_group(record.words, _WORDS)] += 1
        self._cited.add(record.id, record.cited)
        self._draw(record.file)

    def _draw(self, file: str) -> None:
        place = len(self._sample) if len(self._sample) < self._size else self._random.randrange(self._cables)
        if place < self._size:
            self._sample[place : place + 1] = [file]

    def result(self) -> "shapes.Inspection":
        """Return the counts: the most frequent first, months and sizes in their order."""
        tallies = {name: one.shown() for name, one in self._tallies.items()}
        return {
            "texts": self._texts,
            "cables": self._cables,
            "clean": self._clean,
            "unreadable": _counted(self._unreadable.most_common()),
            "rules": sorted(tallies["rules"], key=_most_severe_first),
            "offices": sorted(tallies["offices"], key=_most_severe_first),
            "months": sorted(tallies["months"], key=lambda one: one["name"]),
            "classifications": sorted(tallies["classifications"], key=lambda one: (-one["cables"], one["name"])),
            "markings": tallies["markings"],
            "numbering": _counted(self._counts["numbering"].most_common()),
            "tags": _counted(sorted(self._counts["tags"].items(), key=lambda one: (-one[1], one[0]))),
            "paragraphs": _in_groups(self._counts["paragraphs"], _PARAGRAPHS),
            "words": _in_groups(self._counts["words"], _WORDS),
            "references": _counted(self._cited.counts().items()),
            "sample": sorted(self._sample),
        }


class _Tallies:
    """Counts of cables and findings under names."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """Count, and show `names` whether or not they occur."""
        self._cables = Counter[str]()
        self._findings: dict[str, Counter[Severity]] = {name: Counter() for name in names}
        self._examples: dict[str, list[str]] = {name: [] for name in names}

    def add(self, name: str, file: str, found: Iterable[Found]) -> None:
        """Add a cable under the name, with what was found in it."""
        findings = self._findings.setdefault(name, Counter())
        examples = self._examples.setdefault(name, [])
        found = list(found)
        for one in found:
            findings[one.severity] += one.times
        self._cables[name] += 1
        if found and len(examples) < _EXAMPLES_FILES and file not in examples:
            examples.append(file)

    def shown(self) -> "list[shapes.Tally]":
        """Return the counts, in the order in which the names were first seen."""
        return [
            {
                "name": name,
                "cables": self._cables[name],
                "error": findings["error"],
                "warning": findings["warning"],
                "info": findings["info"],
                "examples": self._examples[name],
            }
            for name, findings in self._findings.items()
        ]


def _most_severe_first(tally: "shapes.Tally") -> tuple[int, int, int, str]:
    return -tally["error"], -tally["warning"], -tally["info"], tally["name"]


def _counted(counts: Iterable[tuple[str, int]]) -> "list[shapes.Counted]":
    return [{"name": name, "count": count} for name, count in counts]


def _group(number: int, least: tuple[int, ...]) -> str:
    """Return the name of the group of sizes that the number is in: "5-9", "40 or more"."""
    index = max(place for place, one in enumerate(least) if one <= number)
    if index == len(least) - 1:
        return f"{least[index]} or more"
    last = least[index + 1] - 1
    return str(last) if last == least[index] else f"{least[index]}-{last}"


def _in_groups(counts: Counter[str], least: tuple[int, ...]) -> "list[shapes.Counted]":
    return _counted((name, counts[name]) for name in (_group(one, least) for one in least))
