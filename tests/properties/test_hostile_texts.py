"""Texts made to be hard: no rule fails on them, and ten times the text takes about ten times as long."""

import time

import pytest

from cablelint.linting import engine, registry
from cablelint.model.errors import RULE_FAILED
from cablelint.reading import parser

from ..hostile.texts import TEXTS, Text

RULES = [registry.load(entry) for entry in registry.built_in()]
SHORT, LONG = 10_000, 100_000
MOST = 35  # times as long; what grows with the square takes a hundred times as long
NOISE = 0.05  # seconds


def checked(text: str) -> float:
    """Seconds of processor time of the parse and of all rules."""
    started = time.process_time()
    found = engine.check(parser.parse(text), RULES)
    taken = time.process_time() - started
    assert [one.message for one in found if one.code == RULE_FAILED.code] == []
    return taken


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_growth(text: Text) -> None:
    short = min(checked(text(SHORT)) for _ in range(2))
    within = (checked(text(LONG)) < MOST * short + NOISE for _ in range(3))  # a busy machine may stretch one of them
    assert any(within)
