"""What holds of every text that is mended or laid out, whatever stands in it."""

from collections import Counter
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import cablelint
from cablelint.characters.line_ends import surplus_returns
from cablelint.files.source import Source, read
from cablelint.formatting.proof import same_reading, same_words
from cablelint.model.cable import PROFILES, Profile
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span
from cablelint.reading.parser import parse

from ..end_to_end.corpus import CABLES, SEED, needs_cables
from .strategies import damaged, texts

LAYOUT = frozenset(("CLS015 HDG002 HDG005 PAR007 TAG005 TXT003 TXT004 TXT005 TXT006 TXT007").split())


def text_of(file: Path) -> str:
    source = read(str(file))
    assert isinstance(source, Source)
    return source.text


REAL = [text_of(file) for file in chain(CABLES, SEED)]
SHORT = [text for text in REAL if len(text) < 15_000]
profiles = st.sampled_from([None, *PROFILES])


def grave(found: list[Diagnostic]) -> Counter[str]:
    return Counter(one.code for one in found if one.severity != "info")


def assert_laid_out_well(text: str, profile: Profile | None = None) -> str:
    """That the layout is one, that a second one changes nothing, and that no finding is new."""
    after = cablelint.format(text, profile=profile)
    before_cable, after_cable = parse(text, profile=profile), parse(after, profile=profile)
    assert same_words(before_cable, after_cable)
    assert same_reading(before_cable, after_cable)
    assert cablelint.format(after, profile=profile) == after
    found = Counter(one.code for one in cablelint.check(text, profile=profile))
    assert not Counter(one.code for one in cablelint.check(after, profile=profile)) - found
    return after


def assert_laid_out_well_or_refused(text: str, profile: Profile | None) -> None:
    """The same; it may be refused only where some lines end with carriage returns that may be an empty line."""
    why_not = ""
    try:
        assert_laid_out_well(text, profile)
    except NotProvedError as error:
        why_not = str(error)
    assert not why_not or (any(surplus_returns(text)) and why_not.endswith("fix TXT006")), why_not


def assert_mended_well(text: str, unsafe: bool) -> None:
    """That a second run changes nothing, and that no error or warning is new."""
    after = cablelint.fix(text, unsafe=unsafe)
    assert cablelint.fix(after, unsafe=unsafe) == after
    assert not grave(cablelint.check(after)) - grave(cablelint.check(text))


@settings(deadline=None)
@given(texts, profiles)
@example("VZCZC\n0\r\nA 00000000 000 OF 0\n\r", None)
@example("1. A.\n\r\rPAGE 02 OSLO 000012\n", None)
@example("O 000000Z \n0\r\r\n0", None)
@example("VZCZC\n0\r\r\n5.AA", None)
@example("VZCZC\n0\r\r\n4.", None)
@example("O 000000Z 0\r0\rA 00000000 000 OF 0\n \nAA", None)
@example("O 000000Z 0\r0\rA 00000000 000 OF 0\n \n0", None)
def test_any_text_is_laid_out_well(text: str, profile: Profile | None) -> None:
    assert_laid_out_well_or_refused(text, profile)


@settings(deadline=None)
@given(texts, st.booleans())
def test_any_text_is_mended_well(text: str, unsafe: bool) -> None:
    assert_mended_well(text, unsafe)


@pytest.mark.parametrize("text", REAL, ids=[file.stem for file in chain(CABLES, SEED)])
def test_real_cables_are_laid_out_well(text: str) -> None:
    """No finding on the layout is left but a pilcrow, a paragraph within a line, and a letter written twice."""
    after = assert_laid_out_well(text)
    others = ("middle of a line", "is written twice")
    layout = [one for one in cablelint.check(after) if one.code in LAYOUT]
    left = [one for one in layout if not any(words in one.message for words in others)]
    assert [one for one in left if after[one.span.start] != "¶"] == []


@pytest.mark.parametrize("text", REAL, ids=[file.stem for file in chain(CABLES, SEED)])
def test_real_cables_are_mended_well(text: str) -> None:
    assert_mended_well(text, unsafe=False)
    assert_mended_well(text, unsafe=True)


@pytest.mark.parametrize("text", REAL, ids=[file.stem for file in chain(CABLES, SEED)])
def test_real_cables_fit_a_telegram_s_lines(text: str) -> None:
    """Running text is wrapped; what is quoted keeps its lines, and so does a signature that lost its line break.

    What is before and behind a page line within a line keeps its lines.
    """
    after = assert_laid_out_well(text, "telegram")
    cable = parse(after, profile="telegram")
    kept = [*cable.quoted_spans, *(signer.span for signer in cable.signers)]
    kept += [Span(one.at - 1, one.at + 2) for one in cable.trivia if not one.text.endswith("\n")]
    body = [line for line in cable.lines if cable.body.contains(line.span)]
    long = [line for line in body if line.end - line.start > 69 and " " in cable.text_at(line.span).strip()]
    assert [line for line in long if not any(line.span.overlaps(span) for span in kept)] == []


@needs_cables
@settings(deadline=None, max_examples=20)
@given(damaged(st.sampled_from(SHORT or [""])), profiles)
def test_damaged_cables_are_laid_out_well(text: str, profile: Profile | None) -> None:
    assert_laid_out_well_or_refused(text, profile)


@needs_cables
@settings(deadline=None, max_examples=20)
@given(damaged(st.sampled_from(SHORT or [""])), st.booleans())
def test_damaged_cables_are_mended_well(text: str, unsafe: bool) -> None:
    assert_mended_well(text, unsafe)
