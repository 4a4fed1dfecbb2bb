"""Headings on lines of their own, and what is none."""

import pytest

from cablelint.reading.parser import parse

PROSE = "1. The harbor master met us on Monday and said that the new pier opens in May.\n"
NEXT = "2. We will report further.\n"

HEADINGS = [
    ("a line alone", "\nThe Fishing Fleet\n\n", "The Fishing Fleet"),
    ("a question", "\nWHO PAYS?\n\n", "WHO PAYS?"),
    ("underlined", "\nThe Fishing Fleet\n-----------------\n\n", "The Fishing Fleet"),
    ("underlined at a distance", "\nThe Fishing Fleet\n\n-----------------\n\n", "The Fishing Fleet"),
    ("underlined without a gap above", "The Fishing Fleet\n-----------------\n\n", "The Fishing Fleet"),
    ("between two rules", "\n-----\nFleet\n-----\n\n", "Fleet"),
    ("a rule broken on the way", "\nThe Fleet of the North Coast\n--------------------- -----\n", None),
    ("rule of blanks and hyphens", "\nThe Fishing Fleet\n- - - - - - - - -\n\n", "The Fishing Fleet"),
    ("two lines, one rule", "\nWhat the Owners of the\nSmaller Boats Say\n-----------------\n\n", None),
    ("two lines, each with its rule", "\nOur Ports\n---------\nand Piers\n---------\n", "Our Ports and Piers"),
    ("slashes around it", "\n//COMMENT//\n\n", "COMMENT"),
    ("a colon after it", "\nCOMMENT:\n--------\n\n", "COMMENT"),
    ("a word that looks like a routing indicator", "\nREMARKS\n\n", "REMARKS"),
    ("a page line between it and its rule", "\nPIERS\n\nOSLO 00000123  002.2 OF 003\n\n-----\n\n", "PIERS"),
    ("a page line that is none of it", "\nPiers\n\nOSLO 00000123 002 OF 003\n\n", "Piers"),
]  # fmt: skip

NOT_HEADINGS = [
    ("the end of a sentence", "\nThe pier is short.\n\n"),
    ("a quotation", '\n"We shall see," he said.\n\n'),
    ("a list", "\nNorth pier\n\nSouth pier\n\n"),
    ("dashes of a list", "\n- the north pier\n\n"),
    ("a closing", "\nEnd summary\n\n"),
    ("what a release took out", "\nXXXXXXXXXXXX\n\n"),
    ("a caption sent twice", "\nSIPDIS\n\n"),
    ("a page line", "\nOslo 00000123 002 of 003\n\n"),
    ("prose above a rule", "\nHe said no more of it, and left.\n\n-----\n\n"),
    ("a long line", f"\n{'the pier ' * 12}\n\n"),
]


@pytest.mark.parametrize(("between", "heading"), [case[1:] for case in HEADINGS], ids=[case[0] for case in HEADINGS])
def test_heading(between: str, heading: str | None) -> None:
    first, second = parse(PROSE + between + NEXT).paragraphs
    assert second.heading is not None
    assert second.heading.text == (heading or " ".join(between.split("\n---")[0].split()))
    assert first.text_span.end <= second.heading.span.start
    assert first.span.end == len(PROSE) - 1


@pytest.mark.parametrize("between", [case[1] for case in NOT_HEADINGS], ids=[case[0] for case in NOT_HEADINGS])
def test_no_heading(between: str) -> None:
    assert parse(PROSE + between + NEXT).paragraphs[1].heading is None


def test_two_headings_in_a_row() -> None:
    cable = parse(f"{PROSE}\n------\nPIERS\n------\n\nTHE NORTH PIER\n\n{NEXT}")
    assert [paragraph.heading and paragraph.heading.text for paragraph in cable.paragraphs] == [None, "THE NORTH PIER"]
    assert cable.paragraphs[0].span.end == len(PROSE) - 1


def test_a_field_of_the_heading_heads_no_paragraph() -> None:
    assert parse(f"UNCLAS\n\nSUBJECT: PIERS\n\nREF: OSLO 12\n\n{PROSE}").paragraphs[0].heading is None


@pytest.mark.parametrize(
    ("lead", "heading"),
    [
        ("SUMMARY: The pier opens", "SUMMARY"),
        ("Summary. The pier opens", "Summary"),
        ("Background on the Pier: It opens", "Background on the Pier"),
        ("Key points: It opens", "Key points"),
        ("PIERS AND PORTS. The pier opens", "PIERS AND PORTS"),
        ("Our aims for the coming year: a) to open", None),
        ("The new members are: Ann Roe", None),
        ("The pier opens. It", None),
    ],
)
def test_lead(lead: str, heading: str | None) -> None:
    found = parse(f"1. {lead} in May, and the harbor master is glad of it.\n").paragraphs[0].heading
    assert (found and found.text) == heading


@pytest.mark.parametrize("above", ["Classified By: DCM Ann Poe for reasons 1.4 (b) and (d).", "REF: LAGOS 12"])
@pytest.mark.parametrize("heading", ["Summary", "SUMMARY AND COMMENT"])
def test_right_below_the_heading(above: str, heading: str) -> None:
    cable = parse(
        f"CONFIDENTIAL\n\nTAGS: EPET\nSUBJECT: OIL\n{above}\n{heading}\n{'-' * len(heading)}\n1. (C) It rose.\n"
    )
    assert cable.paragraphs[0].heading is not None
    assert cable.paragraphs[0].heading.text == heading
    assert cable.summary is not None
