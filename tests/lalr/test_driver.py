"""Lines and parts: what comes out of the grammars, free of Lark's types."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablelint.lalr import driver
from cablelint.model.spans import Span


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters() | st.sampled_from("\r\n \t#-.")))
def test_lines_cover_the_text(text: str) -> None:
    lines = driver.split_lines(text)
    assert "".join(text[line.start : line.stop] for line in lines) == text
    for line in lines:
        assert not {"\r", "\n"} & set(text[line.start : line.end])
        assert text[line.end : line.stop] in ("\r\n", "\n", "\r", "")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_breaks(newline: str) -> None:
    text = f"TAGS: PREL{newline}{newline}1. One."
    first, blank, last = driver.split_lines(text)
    assert (first.kind, text[first.start : first.end]) == ("tags", "TAGS: PREL")
    assert (blank.kind, blank.start, blank.end) == ("blank", first.stop, first.stop)
    assert (last.kind, last.end, last.stop) == ("numbered", len(text), len(text))


def test_no_lines_in_no_text() -> None:
    assert driver.split_lines("") == ()


def test_parts_are_nested() -> None:
    part = driver.parse_field("executive_order", "E.O. 12958: N/A", 10)
    assert part.kind == "executive_order"
    assert part.span == Span(10, 25)
    assert [below.kind for below in part.parts] == ["order", "mark", "not_applicable"]
    assert part.children("order")[0].children("number")[0].text == "12958"


def test_a_part_of_nothing_stands_at_the_offset() -> None:
    assert driver.parse_field("tags", "", 7) == driver.Part("tags", "", Span(7, 7))


def test_only_the_beginning_of_endless_text_is_read() -> None:
    part = driver.parse_field("tags", "PREL " * 1_000_000, 0)
    assert part.kind == "tags"
    assert 0 < part.span.end < 50_000
