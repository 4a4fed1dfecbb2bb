"""A sample of texts with accidents through fixes and layout."""

from collections import Counter
from itertools import islice

import pytest

import cablelint
from cablelint.fixes.fixer import FixResult

from . import mutated
from .drafts import drafts
from .lost_once import LOST_ONCE

_SAMPLE = 150  # texts, about three seconds; many more are for `python -m tests.hostile.mutated`
_TEXT = "SUBJECT: TEA\n\n1. (S/NF) Tea is 7³ tons.\n"


@pytest.mark.parametrize("seed", range(2))
def test_texts_with_accidents_keep_what_they_say(seed: int) -> None:
    for text in islice(mutated.texts(seed, drafts()), _SAMPLE):
        assert mutated.faults(text.text) == [], (text.name, text.text)


@pytest.mark.parametrize("text", LOST_ONCE)
def test_what_was_lost_once_is_kept(text: str) -> None:
    assert mutated.faults(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [("1.(S 2\nTea\n", "(S 2\n"), ("E012958: N/A\nTAGS: ETRD, KE\nSUBJECT: TEA\n", "E.O. 12958: N/A"),
     ("SUBJECT: FISH\n1. TEA\n2 (S Tea is\n", "2 (S Tea"), ("AGS:<\n", "<"),
     ("TAGS: ETRD KE\nSUBJECT6: TEA\n", "SUBJECT6: TEA"), ("TAGS: KE\nSUBJECT½: TEA\n", "½:"),
     ("E.O. 135226: N/A\nTAGS: KE\n", "135226: N/A"), ("TAGS: KE, THE, THE PORT\nSUBJECT: TEA\n", "THE, THE"),
     ("FM NAIROBI\nTO SECSTATE WASHDC PR≠IORITY 12\n", "PR≠IORITY"), ("TAGS: KE &fish; UG\n", "&fish;"),
     ("TAGS: ETRD KE\n2. Two.\n", "\n2. Two.\n"), ("TAGS: ETRD, U.S. KE\nSUBJECT: TEA\n", "U.S. KE"),
     ("1) Tea\n2) Fish\nSUBJ: TEA\nTAGS: ETRD KE\n", "TEA\nTAGS"), ("TAGS: KE <<\nSUBJECT: TEA\n", "<<"),
     ("UNCLAS\n(S)\n1. (S) One.\n\n2. Two.\n", "(S)\n1. (S)"),
     ("REF: OSLO 1\nSUBJECT: TEA\nAND FISH.\n\n1. a", "OSLO 1\n"),
     ("TAGS: PREL [PREL](;#) KE\nSUBJECT: TEA\n", "(;#)"), ("TAGS: PREL TO:KE\nSUBJECT: TEA\n", "TO:KE"),
     ("TAGS:JECT:PGOV and KE\nREF: A. B\n", "PGOV and KE"),
     ("1. (T\nS) Tea.\n\n2. (S) Fish.\n", "(T\nS)"), ("1. (SB\nU) Tea.\n\n2. (SBU) Fish.\n", "(SB\nU)"),
     ("1. ÃÂ\xa0wÂ\xa0Ã©, she said.\n", "ÃÂ\xa0wÂ\xa0Ã©"), ("TAGS: OVIP (ROE, [PREL]()) PREL\nREF: A. B\n", ") PREL"),
     ("TAGS: KE\nUNCLAS\nSIPDIS\nNOFORN\n\n1. a\n", "SIPDIS\nNOFORN"),
     ("1. (S) A b.\n\n2. (SS) C d.\n", "(SS)"),
     ("1. (S) A b.\n\n2. (S//N) C d.\n", "(S//N)"),
     ("TAGS: PREL <KE=UK>\nSUBJECT: TEA\n", "<KE=UK>"),
     ("TAGS: PREL <KE UK=1>\nSUBJECT: TEA\n", "<KE UK=1>")],
)  # fmt: skip
def test_neither_a_fix_nor_the_layout_guesses(text: str, kept: str) -> None:
    assert kept in cablelint.fix(text)
    assert kept in cablelint.format(text)


@pytest.mark.parametrize(("step", "lost"), [("fix", "words"), ("format", "words")])
def test_what_a_step_loses_is_a_fault(monkeypatch: pytest.MonkeyPatch, step: str, lost: str) -> None:
    after = _TEXT.replace("Tea is", "Tea")
    monkeypatch.setattr(mutated, "fix_source", lambda source, _: FixResult(source._replace(text=after), Counter(), ()))
    monkeypatch.setattr(mutated, "format_text", lambda *_, **__: after)
    assert f"{step}: {lost}" in {fault.kind for fault in mutated.faults(_TEXT)}


def test_the_same_texts_every_time() -> None:
    assert list(islice(mutated.texts(3), 20)) == list(islice(mutated.texts(3), 20))
