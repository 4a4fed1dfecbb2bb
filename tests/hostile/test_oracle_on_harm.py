"""The oracle tells harm of every kind that is done to a text, wherever in it."""

import random
import re
from collections.abc import Callable

import pytest

from .drafts import OWN
from .oracle import fix_faults, layout_faults

_ALL_RULES = (  # with a safe fix that may change words, but for those that may do just this
    "CLS008 CLS014 HDG005 HDG006 PAR007 TAG003 TAG006 TAG010 TAG011 TRN008 TXT005 TXT008"
).split()
_WORD = re.compile(r"(?<!<)(?<!</)\b[A-Za-z]{3,}\b")
_LABEL = re.compile(r"^(?:SUBJECT|TAGS|REF|FM|TO|INFO|Classified By)\b[: ]*", re.MULTILINE)


def _one(pattern: str | re.Pattern[str], text: str, chance: random.Random) -> re.Match[str]:
    return chance.choice(list(re.finditer(pattern, text)))


def word_lost(text: str, chance: random.Random) -> str:
    found = _one(_WORD, text, chance)
    return text[: found.start()] + text[found.end() :]


def words_swapped(text: str, chance: random.Random) -> str:
    found = _one(rf"({_WORD.pattern})([ \n]+)(?!\1)({_WORD.pattern})", text, chance)
    return text[: found.start()] + found[3] + found[2] + found[1] + text[found.end() :]


def words_joined(text: str, chance: random.Random) -> str:
    found = _one(r"(?<=[a-z])\s+(?=[a-z])", text, chance)
    return text[: found.start()] + text[found.end() :]


def figure_changed(text: str, chance: random.Random) -> str:
    found = _one(r"\d", text, chance)
    return text[: found.start()] + str((int(found[0]) + 1) % 10) + text[found.end() :]


def marking_changed(text: str, chance: random.Random) -> str:
    found = _one(r"\((?:U|SBU|C|S)\)|\Z", text, chance)
    return text[: found.start()] + ("(TS) " if found[0] else "(U)") + text[found.end() :]


def label_lost(text: str, chance: random.Random) -> str:
    found = _one(_LABEL, text, chance)
    return text[: found.start()] + text[found.end() :]


def line_lost(text: str, chance: random.Random) -> str:
    found = _one(r"(?m)^.*\w.*\n", text, chance)
    return text[: found.start()] + text[found.end() :]


_HARM: tuple[Callable[[str, random.Random], str], ...] = (
    word_lost, words_swapped, words_joined, figure_changed, marking_changed, label_lost, line_lost,
)  # fmt: skip


@pytest.mark.parametrize("harm", _HARM)
def test_no_harm_is_allowed(harm: Callable[[str, random.Random], str]) -> None:
    chance = random.Random(harm.__name__)
    for text in OWN:
        for _ in range(4):
            after = harm(text, chance)
            assert layout_faults(text, after) != [], after
            assert fix_faults(text, after, _ALL_RULES) != [], after


def test_no_text_is_harmed_by_nothing() -> None:
    for text in OWN:
        assert layout_faults(text, text) == []
        assert fix_faults(text, text, _ALL_RULES) == []
