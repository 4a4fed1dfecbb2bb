"""Text of the body is never lost: what is in no paragraph, heading, quoted text or signature is unnumbered text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint import Cable, parse
from cablelint.analysis.unnumbered_text import unnumbered_text
from cablelint.model.spans import Span

HEADING = "UNCLAS TUNIS 000088\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: ENRG, TS\nSUBJECT: POWER\n\n"
ERAS = sorted((Path(__file__).parents[1] / "fixtures" / "eras").glob("*.txt"))
LINES = st.sampled_from(
    [
        "",
        "-----",
        "1. (U) Prices rose.",
        "2. They fell.",
        "7, (C) They rose again.",
        "SUMMARY",
        "Sensitive but unclassified - protect accordingly.",
        "(SBU) This is the second of two cables.",
        "Begin text:",
        "Dear Minister:",
        "End text.",
        "-- one thing",
        "ELLIS",
        "and more of it",
    ]
)


def read_as_something(cable: Cable) -> Iterator[Span]:
    for paragraph in cable.paragraphs:
        yield paragraph.span
        if paragraph.heading:
            yield paragraph.heading.span
    yield from (block.span for block in unnumbered_text(cable))
    yield from cable.quoted_spans
    yield from (message.span for message in cable.nested)
    yield from (signer.span for signer in cable.signers)


def lost(cable: Cable) -> list[str]:
    """The lines of the body with words that nothing was read from; a section repeats the heading."""
    spans = [*read_as_something(cable)]
    again = [section.span for section in cable.sections[1:]]
    lines = (line for line in cable.lines if cable.body.start <= line.start < cable.body.end)
    return [
        cable.text_at(line.span)
        for line in lines
        if any(map(str.isalnum, cable.text_at(line.span)))
        and not again
        and not any(line.span.overlaps(span) for span in spans)
    ]


@pytest.mark.parametrize("path", ERAS, ids=lambda path: path.stem)
def test_no_line_of_other_eras_is_lost(path: Path) -> None:
    cable = parse(path.read_text("utf-8"))
    assert cable.foreign or not lost(cable)


@given(st.lists(LINES, max_size=20))
def test_no_line_of_a_body_is_lost(lines: list[str]) -> None:
    assert not lost(parse(HEADING + "\n".join(lines) + "\n"))


def test_blocks_above_the_first_number() -> None:
    cable = parse(HEADING + "(SBU) Second of two.\n\nRead both.\n\n1. (U) One.\n\n2. (U) Two.\n")
    blocks = unnumbered_text(cable)
    assert [(block.marking and block.marking.text, cable.text_at(block.text_span)) for block in blocks] == [
        ("(SBU)", "Second of two."),
        (None, "Read both."),
    ]


def test_a_heading_is_no_block() -> None:
    assert unnumbered_text(parse(HEADING + "SUMMARY\n-------\n\n1. (U) One.\n\nNOW\n\n2. (U) Two.\n")) == ()


def test_the_heading_of_a_further_section_is_no_block() -> None:
    text = HEADING.replace("UNCLAS", "UNCLAS SECTION 01 OF 02")
    again = text.replace("01 OF", "02 OF")
    assert unnumbered_text(parse(f"{text}1. (U) One.\n\n{again}2. (U) Two.\n")) == ()
