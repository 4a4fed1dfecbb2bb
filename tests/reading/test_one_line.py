"""Cables whose line breaks were lost are read as if they had them, and their text stays as it is."""

from itertools import pairwise

import pytest

from cablelint import Cable, parse
from cablelint.lalr.driver import split_lines
from cablelint.reading.one_line import unrolled

LINES = (
    "R 051015Z FEB 08",
    "FM AMEMBASSY TUNIS",
    "TO RUEHC/SECSTATE WASHDC 4711",
    "INFO RUEHAS/AMEMBASSY ALGIERS 0112",
    "C O N F I D E N T I A L TUNIS 000088",
    "SIPDIS",
    "E.O. 12958: DECL: 02/05/2018",
    "TAGS: ENRG, TS",
    "SUBJECT: POWER PRICES RISE",
    "REF: TUNIS 71",
    "Classified By: DCM Lena Ford for reasons 1.4 (b) and (d).",
    "1. (C) They rose by 2. The bank said so.",
    "2. (C) They will rise again.",
    "3. (C) Nobody objects.",
)


def read(cable: Cable) -> tuple[object, ...]:
    """What is to be the same whatever the line breaks: the values, without their places."""
    classification, reference = cable.classification, cable.message_reference
    return (
        cable.originator and cable.originator.name.text,
        [one.name.text for one in (*cable.action_addressees, *cable.info_addressees)],
        classification and classification.level,
        reference and reference.id,
        [one.text for one in cable.captions],
        cable.executive_order and cable.executive_order.declassify_on,
        [tag.canonical for tag in (cable.tags.tags if cable.tags else ())],
        cable.subject and cable.subject.text,
        [one.id for one in cable.references],
        cable.classified_by and [one.text for one in cable.classified_by.names],
        [(one.number, one.marking and one.marking.text, cable.text_at(one.text_span)) for one in cable.paragraphs],
    )


@pytest.mark.parametrize("top", range(len(LINES) - 7), ids=lambda top: LINES[top].split()[0])
def test_one_line_says_what_the_lines_said(top: int) -> None:
    lines = LINES[top:]
    assert read(parse(" ".join(lines) + "\n")) == read(parse("\n".join(lines) + "\n"))


def test_unmarked_numbers_count_on_below_sentences() -> None:
    cable = parse(
        "UNCLAS TUNIS 000088 E.O. 12958: N/A TAGS: ENRG, TS SUBJECT: POWER 1. PRICES ROSE IN 3. QUARTER. "
        "2. THEY FELL. 4. NOTHING. 3. THEY ROSE."
    )
    assert [one.number for one in cable.paragraphs] == [1, 2, 3]
    assert cable.text_at(cable.paragraphs[1].text_span) == "THEY FELL. 4. NOTHING."


def test_the_lines_of_the_cable_are_those_of_the_text() -> None:
    text = " ".join(LINES) + "\n"
    cable = parse(text)
    assert cable.text == text
    assert [text[line.start : line.stop] for line in cable.lines] == [text]


def test_a_few_labels_on_a_line_are_left_to_the_reader_of_the_heading() -> None:
    """There is nothing above the labels, and no paragraph behind them."""
    cable = parse("UNCLAS TUNIS 000088\n\nE.O. 12958: N/A TAGS: ENRG SUBJECT: PRICES\n\n1. (U) One.\n")
    assert (cable.subject and cable.subject.text, len(cable.paragraphs)) == ("PRICES", 1)


@pytest.mark.parametrize("text", [" ".join(LINES) + "\n", " ".join(LINES) + " ELLIS BT #0088 NNNN", "\n".join(LINES)])
def test_no_character_is_lost(text: str) -> None:
    lines = unrolled(text, split_lines(text))
    assert "".join(text[line.start : line.stop] for line in lines) == text
    assert all(one.stop == two.start for one, two in pairwise(lines))


@pytest.mark.parametrize("indent", [" ", "\t", "   ", " \u2003 "])
@pytest.mark.parametrize("first", [0, 4, 6])
def test_spaces_before_the_first_line_are_of_it(indent: str, first: int) -> None:
    text = indent + " ".join(LINES[first:])
    lines = unrolled(text, split_lines(text))
    assert (lines[0].start, lines[-1].stop) == (0, len(text))
    assert all(text[line.start : line.end].strip() for line in lines)
    assert all(one.stop == two.start for one, two in pairwise(lines))
