"""Accidents as they happen in cables that are right otherwise: each gives the finding that is meant, and no other.

The table is `accidents.txt`: below the name of a clean cable, the rule and the change of words, whose spaces may be the
ends of lines in the cable.
"""

import re
from pathlib import Path

import pytest

from tests.rules.test_clean_cables import CABLES, findings

TABLE = Path(__file__).with_name("accidents.txt")
CASES = [
    (block.splitlines()[0].strip("[]"), line.partition(" ")[0], line.partition(" ")[2])
    for block in TABLE.read_text("utf-8").split("\n\n")
    for line in block.splitlines()[1:]
]


def changed(text: str, change: str) -> str:
    """Make the change, "old words => new words", at its first place."""
    old, _, new = change.partition(" =>")
    sought = re.compile(r"\s+".join(map(re.escape, old.replace("\\n", " ").split())))
    found = sought.search(text)
    assert found is not None, old
    return text[: found.start()] + new.strip(" ").replace("\\n", "\n") + text[found.end() :]


@pytest.mark.parametrize(("name", "code", "change"), CASES)
def test_the_accident_is_found_and_nothing_else_is(name: str, code: str, change: str) -> None:
    assert [found for found, _ in findings(changed(CABLES[name], change))] == [code]
