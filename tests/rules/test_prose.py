"""Which blocks of a text read as prose."""

import pytest

from cablelint.reading.parser import parse
from cablelint.rules.paragraphs._unnumbered import Block, blocks

PROSE = [
    "The port has been shut since May.",
    "(SBU) The port has been shut since May.",
    "(SBU) Comment: The port is still shut.",
    '"The port has been shut since May," he said.',
    "He said the port was shut (and it was).",
    "In 2007, the port was shut for good, it was said.\nIt has not been opened since.",
    "The ministry, which has run the port since it was built in\n1950 or so, would like to sell it.",
    "3,000 ships a year call at the port.",
]
NO_PROSE = [
    "The port is shut.",  # too short to be a paragraph
    "The port has been shut since May",
    "the port has been shut since May.",
    "-- The port has been shut since May.",
    "* The port has been shut since May.",
    "a. The port has been shut since May.",
    "B,C) The port has been shut since May.",
    "iv) The port has been shut since May.",
    "(a) The port has been shut since May.",
    "2) The port has been shut since May.",
    "The port has been shut since May:\n1. for repairs\n2. for good.",
    "Port of Oslo     shut since the year 2007.",
    "Port of Oslo | shut since the year 2007.",
    "Ms. Wanjiru Kamau\nSpecialist\nMinistry of Trade\nRepublic of Kenya, Nairobi.",
    "POC:   the agricultural attache at the Embassy.",
    "THE PORT HAS BEEN SHUT",
]


def only_block(words: str) -> Block:
    text = f"1. Ships wait.\n\n{words}\n\n2. They are small.\n"
    cable = parse(text)
    _, block, _ = blocks(cable, cable.body)
    assert text[block.span.start : block.span.end] == words
    return block


@pytest.mark.parametrize("words", PROSE)
def test_prose(words: str) -> None:
    assert only_block(words).prose


@pytest.mark.parametrize("words", NO_PROSE)
def test_no_prose(words: str) -> None:
    assert not only_block(words).prose


def test_quoted_text_is_none() -> None:
    text = "1. Begin text:\n\nThe port has been shut since May.\n\nEnd text.\n"
    cable = parse(text)
    assert [block.prose for block in blocks(cable, cable.body)] == [False, False, False]


@pytest.mark.parametrize(("words", "ended"), [("He left.", True), ("He left (early).", True), ("He left", False)])
def test_the_end_of_a_sentence(words: str, ended: bool) -> None:
    cable = parse(f"{words}\n")
    (block,) = blocks(cable, cable.body)
    assert block.ended == ended


def test_rules_part_blocks_too_and_page_lines_do_not() -> None:
    text = "1. A.\n-----\nB.\nNAIROBI 00001204  001.2 OF 002\nC.\n\n\n\nD.\n"
    cable = parse(text)
    assert [cable.text_at(block.span) for block in blocks(cable, cable.body)] == ["1. A.", "B.\nC.", "D."]
