"""What holds of every parsed text, whatever stands in it."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from hypothesis import example, given

from cablelint.model.spans import Line, Span
from cablelint.reading.parser import parse

from .strategies import texts


def spans_within(value: Any) -> Iterator[Span]:
    """Every span in a value, at any depth."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from spans_within(part)


def nodes_within(value: Any) -> Iterator[tuple[Span, Any]]:
    """Every node that has a span of its own, with that span."""
    if isinstance(value, tuple) and not isinstance(value, Span):
        own = getattr(value, "span", None)
        if isinstance(own, Span) and not isinstance(value, Line):
            yield own, value
        for part in value:
            yield from nodes_within(part)


@given(texts)
def test_lines_are_the_text(text: str) -> None:
    cable = parse(text)
    assert "".join(cable.text[line.start : line.stop] for line in cable.lines) == cable.text
    assert all(line.start <= line.end <= line.stop for line in cable.lines)


@given(texts)
def test_spans_lie_in_the_text(text: str) -> None:
    cable = parse(text)
    for span in spans_within(cable._replace(trivia=())):
        assert 0 <= span.start <= span.end <= len(cable.text)


REACHING_OUT = {
    "Paragraph": "its heading may be above it",
    "Classification": "its span is the level, and the handling follows",
    "Tags": "its tags may go on in a second TAGS line right below",
}


@given(texts)
@example("SECRET SBU")
def test_spans_nest(text: str) -> None:
    for own, node in nodes_within(parse(text)):
        if type(node).__name__ not in REACHING_OUT:
            for span in spans_within(node):
                assert own.contains(span) or span.start == span.end, node


@given(texts)
def test_quoted_blocks_nest(text: str) -> None:
    around: list[Span] = []
    for block in parse(text).quoted_blocks:
        while around and around[-1].end <= block.span.start:
            around.pop()
        assert len(around) == block.depth
        assert not around or around[-1].contains(block.span)
        around.append(block.span)


@given(texts)
def test_paragraphs_are_in_order_and_apart(text: str) -> None:
    paragraphs = parse(text).paragraphs
    for one, two in pairwise(paragraphs):
        assert one.span.end <= two.span.start


@given(texts)
def test_parsing_depends_on_nothing_but_the_text(text: str) -> None:
    assert parse(text) == parse(text)
