"""The grammars for words of the running text: what they cannot read becomes a part that says so, and none raises."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.tables import GRAMMARS

NAMES = ("announcement", "marking", "paragraph_reference")
WORDS = (
    "paragraph paragraphs para para. (s) 1 2-3 4, and 5 through 9 below above ref A of the treaty this is an action "
    "request see ( ) (U) [S//NF] (SBU/ REL TO USA , - – ¶ . : \n \n\n STATE 00001234 001.2 OF 003 four twenty-one É"
).split(" ")
TEXTS = st.text() | st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join)


def check_places(part: Part, text: str, offset: int) -> None:
    """Every part stands where it says, within the one that holds it, behind the one before it."""
    assert text[part.span.start - offset : part.span.end - offset] == part.text
    at = part.span.start
    for below in part.parts:
        assert at <= below.span.start <= below.span.end <= part.span.end
        at = below.span.end
        check_places(below, text, offset)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=150, deadline=None)
@given(text=TEXTS, offset=st.integers(0, 1000))
def test_any_words(name: str, text: str, offset: int) -> None:
    part = parse_field(name, text, offset)
    assert part.kind in (name, "unread")
    check_places(part, text, offset)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_grammar_generates(name: str) -> None:
    grammar = Lark((Path(GRAMMARS) / f"{name}.lark").read_text("utf-8"), parser="lalr", lexer="basic", start=name)

    @settings(max_examples=60, deadline=None)
    @given(text=from_lark(grammar))
    def reads(text: str) -> None:
        check_places(parse_field(name, text, 7), text, 7)

    reads()
