"""Every error on real cables has been judged: none that was judged false returns, and none that was right is lost."""

import csv
from collections import Counter
from pathlib import Path

from cablelint import check
from cablelint.files import source

from .corpus import CABLES, needs_cables

JUDGED = Path(__file__).resolve().parents[2] / "benchmarks" / "judged.csv"
VERDICTS = {"upheld", "release", "false"}

Finding = tuple[str, int, str]


def judged(*verdicts: str) -> Counter[Finding]:
    """Return cable, line and code of the findings that were judged so."""
    with JUDGED.open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["verdict"] in verdicts]
    return Counter((row["cable"], int(row["line"]), row["code"]) for row in rows)


def text_of(path: Path) -> str:
    """Return the words of a cable, whatever its encoding."""
    read = source.read(str(path))
    assert isinstance(read, source.Source)
    return read.text


def test_every_verdict_is_one_of_three_and_has_a_reason() -> None:
    with JUDGED.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["verdict"] for row in rows} <= VERDICTS
    assert all(row["reason"] for row in rows)


@needs_cables
def test_errors_on_drafts_are_those_that_were_judged_right() -> None:
    """A draft has no pilcrow, which only a release puts before a number."""
    found: Counter[Finding] = Counter()
    for path in CABLES:
        text = text_of(path).replace("\N{PILCROW SIGN}", "")
        for each in check(text):
            if each.severity == "error":
                found[path.stem, text.count("\n", 0, each.span.start) + 1, each.code] += 1
    assert not found & judged("false"), "judged false, and back"
    assert not found - judged("upheld", "release"), "not judged: add it to benchmarks/judged.csv"
    assert not judged("upheld", "release") - found, "judged right, and lost"


@needs_cables
def test_nothing_that_a_release_has_done_is_an_error_in_it() -> None:
    for path in CABLES:
        errors = [
            each
            for each in check(path.read_text("utf-8", errors="replace"), profile="archive")
            if each.severity == "error"
        ]
        assert errors == [], path.stem
