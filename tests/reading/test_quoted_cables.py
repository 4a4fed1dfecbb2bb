"""A whole cable that another one quotes: its paragraphs and sections are not those of the cable."""

import pytest

from cablelint.reading.parser import parse

TEXT = """\
1. (U) Ships wait at the pier.

2. (U) The pier opens in May.

3. (U) The mayor is glad.
"""
HEADING = "E.O. 12958: N/A\nTAGS: EWWT SP\nSUBJECT: PIERS\n\n"
ENVELOPE = "VZCZCXRO0440\nRR RUEHC\nDE RUEHMD #0440/01 1251534\nZNR UUUUU ZZH\nR 051534Z MAY 09\nFM AMEMBASSY MADRID\n"
SECTIONS = (
    f"UNCLAS SECTION 01 OF 02 MADRID 000440\n\n{HEADING}1. (U) Ships wait.\n\n2. (U) The pier opens.\n\n"
    f"UNCLAS SECTION 02 OF 02 MADRID 000440\n\n{HEADING}3. (U) The mayor is glad.\n"
)
CABLES = {
    "a draft": f"UNCLAS MADRID 000440\n\n{HEADING}{TEXT}",
    "with its envelope": f"{ENVELOPE}TO SECSTATE WASHDC\nUNCLAS MADRID 000440\n\n{HEADING}{TEXT}",
    "its first section": f"UNCLAS SECTION 01 OF 02 MADRID 000440\n\n{HEADING}{TEXT}",
    "two sections": SECTIONS,
    "of the same post": f"UNCLAS SECTION 01 OF 02 OSLO 000440\n\n{HEADING}{TEXT}",
}
OWN = "UNCLAS OSLO 000310\n\nE.O. 12958: N/A\nTAGS: EWWT NO\nSUBJECT: COPY OF A CABLE\n\n1. (U) A cable is below.\n\n"


@pytest.mark.parametrize("cable", CABLES.values(), ids=CABLES)
@pytest.mark.parametrize(
    ("opener", "closer"),
    [("Begin text:", "End text."), ("Begin text of reftel:", "End text of reftel."), ("QUOTE", "UNQUOTE")],
)
def test_cable_between_its_marks_is_quoted(cable: str, opener: str, closer: str) -> None:
    own = parse(f"{OWN}2. (U) {opener}\n\n{cable}\n{closer}\n\n3. (U) Post will report.\nHOLM\n")
    assert [paragraph.number for paragraph in own.paragraphs] == [1, 2, 3]
    assert [signer.text for signer in own.signers] == ["HOLM"]


@pytest.mark.parametrize("cable", CABLES.values(), ids=CABLES)
@pytest.mark.parametrize(
    "words",
    [
        "The text of Madrid 440 follows.",
        "Post repeats Madrid 440 below:",
        "Following is the text of reftel:",
        "We repeat the following telegram from Madrid:",
    ],
)
def test_cable_that_words_lead_to_is_quoted(cable: str, words: str) -> None:
    own = parse(f"{OWN}2. (U) {words}\n\n{cable}")
    assert [paragraph.number for paragraph in own.paragraphs] == [1, 2]
    (nested,) = own.nested
    assert nested.cable.message_reference is not None
    assert nested.cable.message_reference.serial.text == "000440"
    assert [paragraph.number for paragraph in nested.cable.paragraphs] == [1, 2, 3]
    assert own.quoted(own.text.index("1. (U) Ships"))


def test_messages_in_one_another_are_read_to_a_depth() -> None:
    cable, depth = parse(f"UNCLAS OSLO 000310\n\n{HEADING}1. (U) The text follows.\n\n" * 50), 0
    while cable.nested:
        cable, depth = cable.nested[0].cable, depth + 1
    assert depth == 3
