"""Texts made to be hard: no rule fails on them, and ten times the text takes about ten times as long."""

import pytest

from cablelint.linting import engine, registry
from cablelint.model.errors import RULE_FAILED
from cablelint.reading import parser

from ..hostile.growth import grows_slowly
from ..hostile.texts import TEXTS, Text

RULES = [registry.load(entry) for entry in registry.built_in()]
SHORT, LONG = 10_000, 100_000
MOST = 35  # times as long; what grows with the square takes a hundred times as long


def check(text: str) -> None:
    """Parse the text and run all rules; none may fail."""
    found = engine.check(parser.parse(text), RULES)
    assert [one.message for one in found if one.code == RULE_FAILED.code] == []


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_growth(text: Text) -> None:
    assert grows_slowly(lambda length: check(text(length)), SHORT, LONG, MOST)


def test_growth_of_thousands_of_paragraphs() -> None:
    """What compares each paragraph with all below it is seen only where these are thousands."""
    text = TEXTS["paragraphs of other words"]
    assert grows_slowly(lambda length: parser.parse(text(length)), 5 * SHORT, 5 * LONG, MOST)
