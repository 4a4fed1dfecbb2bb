"""A sample of texts with accidents through fixes and layout, and the oracle that they are held to."""

from itertools import islice

import pytest

from . import mutated
from .drafts import drafts
from .oracle import fix_faults, layout_faults, said

_SAMPLE = 120
_HELD = ("check", "format: order", "format: raises", "fix: raises", "fix: changes")
"""The kinds of faults that no text of the sample has; the whole of them is for `python -m tests.hostile.mutated`."""

TEXT = "SUBJECT: TEA\nREF: STATE 1\n\n1. (S/NF) Tea is 7³ tons.\n\n(C) 2. (U) See para 1.\n"


@pytest.mark.parametrize("seed", range(2))
def test_texts_with_accidents_keep_what_they_say(seed: int) -> None:
    for text in islice(mutated.texts(seed, drafts()), _SAMPLE):
        found = [fault for fault in mutated.faults(text.text) if fault.kind.startswith(_HELD)]
        assert not found, (text.name, found, text.text)


@pytest.mark.parametrize(
    ("was", "now"),
    [("(C) 2.", "2."), ("(S/NF)", "(S)"), ("7³", "73"), ("2. (U)", "3. (U)"), ("para 1", "para 2"), ("Tea is", "Tea"),
     ("STATE 1", "STATE 2"), ("SUBJECT: ", ""), ("See para 1", "para See 1")],
)  # fmt: skip
def test_the_oracle_sees_what_a_layout_may_not_do(was: str, now: str) -> None:
    assert layout_faults(TEXT, TEXT) == []
    assert layout_faults(TEXT, TEXT.replace(was, now)) != []
    assert fix_faults(TEXT, TEXT.replace(was, now), ["TXT003"]) != []


@pytest.mark.parametrize(
    ("one", "two"),
    [("(U) 2. Tea.\n", "2. (U) Tea.\n"), ("1) Tea\n", "1. Tea\n"), ("1. The “tea”…\n", '1. The "tea"...\n'),
     ("1. (s/nf) José\n", "1. (S/NF) Jose\n"), ("1. Tea\nis dear.\n", "1. Tea is\ndear.\n")],
)  # fmt: skip
def test_the_oracle_allows_what_a_layout_is_for(one: str, two: str) -> None:
    assert layout_faults(one, two) == []
    assert said(one).body == said(two).body


def test_the_same_texts_every_time() -> None:
    assert list(islice(mutated.texts(3), 20)) == list(islice(mutated.texts(3), 20))
