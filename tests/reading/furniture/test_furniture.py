"""What is furniture, and what only looks like it."""

import pytest

from cablelint.reading.parser import parse

HEADING = "UNCLAS NAIROBI 001204\n\nE.O. 12958: N/A\nTAGS: CVIS, KE\nSUBJECT: VISA CASE\n\n"
OWN = [
    "Case No. 2008-12345",
    "CASE NUMBER: MNL2008123456",
    "U.S. Department of State\n2201 C Street",
    "EXCISE",
    "Exemptions: the tax is not due.",
    "NARA officials came.",
    "National Archives officials came.",
    "Doc No. 12 was read.",
    "Message Text",
    "Declassified documents were read.",
    "Page Count: 12",
    "Markings: red\nDrafter: Roe",
    "B1 visas were refused.",
    "The text was released in part.",
    "SECRET",
]
FURNITURE = {
    "UNCLASSIFIED U.S. Department of State Case No. F-2011-00042 Doc No. C01234567 Date: 02/03/2012": ["stamp"],
    "FOIA CASE NO. 200201188": ["stamp"],
    "Case No. F-2011-00042": ["stamp"],
    "RELEASED IN FULL": ["stamp"],
    "[RELEASED IN PART B1, B6]": ["stamp"],
    "DENIED IN FULL B1": ["stamp"],
    "RELEASED IN PART\nB1, 1.4(D)": ["stamp", "stamp"],
    "REVIEW AUTHORITY: Jane Roe": ["stamp"],
    "UNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: JANE ROE\nDATE/CASE ID: 03 FEB 2005 200201188": ["stamp"] * 3,
    "Jane Q. Roe Declassified/Released US Department of State EO Systematic Review 01 MAY 2009": ["stamp"],
    "DECLASSIFIED\nAuthority NND 979520": ["stamp", "stamp"],
    "NAIROBI 00001204  002 OF 003": ["page_line"],
    "PAGE 02        NAIROB  01204  01 OF 02  031200Z": ["page_line"],
    "PAGE 02\nNAIROBI 01204 01 OF 02 031200Z": ["page_line", "page_line"],
    "UNCLASSIFIED\n\nUNCLASSIFIED\nPAGE 02 NAIROBI 01204 031200Z": ["banner", "banner", "page_line"],
    "Page 2 of 3": ["page_line"],
}


@pytest.mark.parametrize("words", OWN)
def test_the_cable_s_own_words(words: str) -> None:
    text = f"{HEADING}1. (U) See Page 2 of it, RELEASED IN May, and the PAGE below.\n\n{words}\n\n2. (U) It is so.\n"
    cable = parse(text)
    assert cable.trivia == ()
    assert cable.text == text
    assert cable.profile == "draft"


@pytest.mark.parametrize(("words", "kinds"), FURNITURE.items(), ids=[words[:30] for words in FURNITURE])
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n\n"])
def test_in_the_middle_of_a_paragraph(words: str, kinds: list[str], gap: str) -> None:
    before = "1. (U) The consul told the family that the case was still open and that the"
    cable = parse(f"{HEADING}{before}{gap}{words}{gap}answer would come in May.\n\n2. (U) It did.\n")
    assert [one.kind for one in cable.trivia if one.kind != "gap"] == kinds
    assert cable.text_at(cable.paragraphs[0].span) == f"{before}\nanswer would come in May."
    assert len(cable.paragraphs) == 2


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_in_the_heading(gap: str) -> None:
    page = "CONFIDENTIAL\nPAGE 02 ACCRA 02214 171032Z"
    text = (
        f"R 171015Z MAY 73\nFM AMEMBASSY ACCRA\nTO SECSTATE WASHDC\n"
        f"INFO AMEMBASSY LAGOS{gap}{page}{gap}AMEMBASSY LOME\n\n"
        f"CONFIDENTIAL ACCRA 2214\n\nE.O. 11652: GDS\nTAGS: EAGR\nSUBJECT: COCOA AND{gap}{page}{gap}COFFEE\n"
        f"REF: A. LAGOS 12,{gap}{page}{gap}B. LOME 14\n\n1. ONE.\n"
    )
    cable = parse(text)
    assert [one.name.text for one in cable.info_addressees] == ["AMEMBASSY LAGOS", "AMEMBASSY LOME"]
    assert cable.subject is not None
    assert cable.subject.text == "COCOA AND COFFEE"
    assert [one.id for one in cable.references] == ["73LAGOS12", "73LOME14"]


def test_the_classification_line_may_look_like_a_banner() -> None:
    page = "UNCLASSIFIED\n\nRELEASED IN FULL\n\n"
    heading = (
        "R 171015Z MAY 93\nFM AMEMBASSY ACCRA\nTO SECSTATE WASHDC\n\n{}\n\nE.O. 12356: OADR\nTAGS: EAGR\nSUBJECT: TEA\n"
    )
    cable = parse(
        f"{page}{heading.format('CONFIDENTIAL')}\n1. ONE.\n\nCONFIDENTIAL\nPAGE 02 ACCRA 02214 171032Z\n2. TWO.\n"
    )
    assert cable.classification is not None
    assert cable.classification.level == "CONFIDENTIAL"
    assert cable.release is not None
    assert cable.release.current == "UNCLASSIFIED"
