"""Passages that look like what the rules search for, and are right: no error and no warning on any of them."""

import re
from pathlib import Path

import pytest

from cablelint.linting import engine
from cablelint.linting.registry import built_in, load
from cablelint.reading.parser import parse

RULES = [load(entry) for entry in built_in() if entry.default]
_BEGIN = re.compile(r"^\[(?P<name>[^\]\n]+)\] (?P<level>UNCLAS|CONF)(?: but (?P<code>[A-Z]+\d+))?\n", re.MULTILINE)
_FROM = "R 141233Z APR 09\nFM AMEMBASSY BAMAKO\nTO SECSTATE WASHDC 9911\n"
_LINES = "TAGS: PGOV, PREL, ML\nSUBJECT: WHAT THE PAPERS SAY\n\nREF: (A) BAMAKO 371, (B) STATE 28811\n\n"
_HEADINGS = {
    "UNCLAS": f"{_FROM}UNCLAS BAMAKO 000412\n\nE.O. 12958: N/A\n{_LINES}",
    "CONF": f"{_FROM}C O N F I D E N T I A L BAMAKO 000412\n\nE.O. 12958: DECL: 04/14/2019\n{_LINES}"
    "Classified By: Ambassador Gillian Ward, reasons 1.4 (b) and (d).\n\n",
}
_SIGNED = "\nWARD\n"


def _passages() -> list[tuple[str, str, str | None]]:
    """Return the name and the whole text of each cable, and the code of the finding that an editor may shrug at."""
    written = (Path(__file__).parent / "right_passages.txt").read_text("utf-8")
    begun = [*_BEGIN.finditer(written)]
    ends = [each.start() for each in begun[1:]] + [len(written)]
    return [
        (each["name"], _HEADINGS[each["level"]] + written[each.end() : end].strip() + _SIGNED, each["code"])
        for each, end in zip(begun, ends, strict=True)
    ]


def test_there_are_passages_of_many_names() -> None:
    names = [name for name, _, _ in _passages()]
    assert len({*names}) == len(names) > 60


@pytest.mark.parametrize(("text", "code"), [pytest.param(text, code, id=name) for name, text, code in _passages()])
def test_nothing_is_wrong(text: str, code: str | None) -> None:
    found = engine.check(parse(text), RULES)
    assert [
        (each.code, text[slice(*each.span)]) for each in found if each.severity != "info" and each.code != code
    ] == []
