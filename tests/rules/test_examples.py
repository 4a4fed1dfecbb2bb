"""The examples in each rule's file are its tests."""

import pytest

from cablelint.linting.registry import built_in, load
from cablelint.model.rule import RuleModule
from cablelint.testing import FEWEST_INVALID, FEWEST_VALID, Case, cases

RULES = [load(entry) for entry in built_in()]


@pytest.mark.parametrize("case", [case for rule in RULES for case in cases(rule)], ids=str)
def test_example(case: Case) -> None:
    case.run()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.RULE.code)
def test_there_are_examples_enough(rule: RuleModule) -> None:
    assert len(rule.INVALID) >= FEWEST_INVALID
    assert len(rule.VALID) >= FEWEST_VALID
