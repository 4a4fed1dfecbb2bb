"""What holds of every rule on every text."""

import pytest
from hypothesis import example, given, settings

from cablelint.fixes.editing import apply
from cablelint.linting import engine
from cablelint.linting.registry import built_in, load
from cablelint.model.cable import PROFILES, Profile
from cablelint.model.errors import RULE_FAILED
from cablelint.reading import parser

from .strategies import texts

RULES = [load(entry) for entry in built_in()]


@pytest.mark.parametrize("profile", PROFILES)
@settings(max_examples=60, deadline=None)
@given(text=texts)
@example(text="1. A000000\n2.A000000\r2.A000000")
def test_no_rule_fails_and_every_fix_can_be_put_in(profile: Profile, text: str) -> None:
    found = engine.check(parser.parse(text, profile=profile), RULES)
    assert [one.message for one in found if one.code == RULE_FAILED.code] == []
    for one in found:
        if one.fix is not None:
            assert all(0 <= edit.span.start <= edit.span.end <= len(text) for edit in one.fix.edits)
            assert apply(text, [one.fix]) != text or not one.fix.edits, one
