"""A message is short enough to be read, however long the words of the cable are that it shows."""

import pytest

from cablelint import Rule, Span

RULE = Rule(code="HBR001", name="no-tides", severity="warning", summary="no tides", authority="house rule")


def said(message: str) -> str:
    return RULE.diagnostic(Span(0, 1), message).message


def test_what_is_not_long_stays() -> None:
    assert said("x" * 200) == "x" * 200


@pytest.mark.parametrize(
    "message",
    [
        f'the TAGS line has no subject tag: "KNNP{", KPAO" * 60}, KDEM"; add one',
        f'the E.O. line says "UPON {"closure of the office " * 40}of the post", but the cable is UNCLAS',
        f'the text has markup: "<a href="{"x" * 300}">"',
    ],
)
def test_the_longest_words_are_cut_in_their_middle(message: str) -> None:
    short = said(message)
    assert len(short) == 200
    assert short[:20] == message[:20]
    assert short[-9:] == message[-9:]
    assert "..." in short


def test_without_quotation_marks_the_end_stays() -> None:
    assert said(f"AMEMBASSY {'FOX ' * 100}is listed twice for information").endswith("is listed twice for information")
