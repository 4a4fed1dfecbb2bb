"""The grammars of the heading's fields: they read every text, and lose nothing of it but blanks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.tables import GRAMMARS

NAMES = (
    "addressee",
    "classification",
    "classified_by",
    "date_time_group",
    "executive_order",
    "references",
    "tags",
)
BLANKS = " \t\r\n\f\v¶"
TEXTS = st.text() | st.text(" \n\t¶.,;:/()[]<>*_&#-'’ABCDEFJNOPRSTZabd0123456789É", max_size=60)


def leaves(part: Part) -> Iterator[Part]:
    for below in part.parts:
        yield from leaves(below) if below.parts else (below,)


def left_out(part: Part, text: str) -> str:
    """The characters that no leaf covers."""
    at = 0
    rest = ""
    for leaf in leaves(part):
        assert text[leaf.span.start : leaf.span.end] == leaf.text
        rest += text[at : leaf.span.start]
        at = leaf.span.end
    return rest + text[at:]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=80, deadline=None)
@given(text=TEXTS)
def test_every_text_is_read_and_nothing_lost(name: str, text: str) -> None:
    part = parse_field(name, text, 0)
    assert part.kind == name
    assert not left_out(part, text).strip(BLANKS).strip()


@pytest.mark.parametrize("name", NAMES)
def test_what_a_grammar_generates_it_reads(name: str) -> None:
    source = (Path(GRAMMARS) / f"{name}.lark").read_text("utf-8")
    grammar = Lark(source, parser="lalr", lexer="basic", start=name, maybe_placeholders=False)

    @settings(max_examples=30, deadline=None)
    @given(text=from_lark(grammar, start=name))
    def reads(text: str) -> None:
        assert parse_field(name, text, 0).kind == name

    reads()


@pytest.mark.parametrize("name", NAMES)
def test_places_are_those_in_the_cable(name: str) -> None:
    part = parse_field(name, "A. 08 MOSCOW 12", 100)
    assert min(leaf.span.start for leaf in leaves(part)) == 100
    assert max(leaf.span.end for leaf in leaves(part)) == 115
