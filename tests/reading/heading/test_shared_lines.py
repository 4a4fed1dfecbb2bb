"""Labels in the midst of lines: the heading is a sequence of labeled elements, whatever the line breaks."""

import pytest

from cablelint import parse
from cablelint.model.cable import Cable

TOP = "R 101200Z JUN 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 1000\nUNCLAS LIMA 001000\n\nSIPDIS\n\n"
BODY = "\n\n1. (U) Post met the tea growers.\n\n2. (U) They agreed.\nROE\n"


def read(heading: str) -> Cable:
    return parse(f"{TOP}{heading}{BODY}")


def subject(cable: Cable) -> str | None:
    return cable.subject and cable.subject.text


def values(cable: Cable) -> tuple[object, ...]:
    order = cable.executive_order and cable.executive_order.text
    tags = " ".join(tag.canonical for tag in cable.tags.tags) if cable.tags else None
    return order, tags, subject(cable), [reference.id for reference in cable.references]


@pytest.mark.parametrize(
    "heading",
    [
        "E.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: TEA TRADE\nREF: OSLO 12",
        "E.O. 12958: N/A TAGS: PREL, PE SUBJECT: TEA TRADE REF: OSLO 12",
        "E.O. 12958: N/A\nTAGS: PREL, PE SUBJ: TEA TRADE\nREFTEL: OSLO 12",
        "E.O. 12958: N/ATAGS: PREL, PESUBJECT: TEA TRADEREF: OSLO 12",
        "E.O. 12958: N/A AGS: PREL, PE\nSUBJECT: TEA TRADE\nRef(s): OSLO 12",
        "E.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: TEA TRADE Refs: Oslo 12",
        "e.o. 12958: N/A\ntags: prel, pe\nsubject: TEA TRADE\nref: oslo 12",
        "E.O. 12958: N/A Tags: PREL, PE Subj: TEA TRADE Ref(s): OSLO 12",
        "E.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: TEA TRADE\nPROGRAM REF: OSLO 12",
        "E.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: TEA TRADE\n\nPRIMEREF: OSLO 12",
        "E.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: TEA TRADE\nPRIME REF: OSLO 12",
        "STATE FOR WHA E.O. 12958: N/A TAGS: PREL, PE SUBJECT: TEA TRADE REF: OSLO 12",
        "E.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: TEA TRADE Sensitive but unclassified.\nREF: OSLO 12",
        "E.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: TEA TRADE\nSensitive but unclassified - protect.\nREF: OSLO 12",
        "E.O. 12958: N/A\\\nTAGS: PREL, PE\\\nSUBJECT: TEA\\\nTRADE\\\nREF: OSLO 12\\",
    ],
)
def test_a_value_ends_where_the_next_label_begins(heading: str) -> None:
    assert values(read(heading)) == ("N/A" if "\\" not in heading else "N/A\\", "PREL PE", "TEA TRADE", ["08OSLO12"])


@pytest.mark.parametrize(
    "heading",
    [
        "SUBJECT: TEA Classified By: DCM Jane Roe for reasons 1.4 (b).",
        "SUBJECT: TEA\nREF: OSLO 12 CLASSIFIED BY DCM JANE ROE FOR REASONS 1.4 (B).",
        "SUBJECT: TEA\nTHIS MESSAGE CLASSIFIED BY DCM JANE ROE FOR REASONS 1.4 (B).",
        "SUBJECT: TEA\n\nThis cable was classified by: DCM Jane Roe. Reason: 1.4 (b).",
        "SUBJECT: TEA REASON: 1.4 (B)",
        "SUBJECT: TEA DECL: 06/10/2018",
    ],
)
def test_the_authority_ends_a_value(heading: str) -> None:
    cable = read(f"E.O. 12958: DECL: 06/10/2018\nTAGS: PREL\n{heading}")
    assert subject(cable) == "TEA"
    assert cable.classified_by is not None


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("REVIEW OF FILES UNDER E.O. 12065 OF LAST YEAR", "REVIEW OF FILES UNDER E.O. 12065 OF LAST YEAR"),
        ("REVIEW OF FILES UNDER\nE.O. 12065 OF LAST YEAR", "REVIEW OF FILES UNDER E.O. 12065 OF LAST YEAR"),
        ("GUIDANCE ON E.O. 12065: FILES", "GUIDANCE ON E.O. 12065: FILES"),
        ("PRICE TAGS: THE COST OF TEA", "PRICE TAGS: THE COST OF TEA"),
        ("TEA: A REFERENCE: THE BOOK", "TEA: A REFERENCE: THE BOOK"),
        ("MEETING ON SUBJECT: TEA", "MEETING ON SUBJECT: TEA"),
        ("RULES ON SENSITIVE BUT UNCLASSIFIED TEXT", "RULES ON SENSITIVE BUT UNCLASSIFIED TEXT"),
        ("PAPERS CLASSIFIED BY THE ARMY", "PAPERS CLASSIFIED BY THE ARMY"),
        ("US-\nLATIN TRADE", "US-LATIN TRADE"),
        ("TEA TRADE -\nAN UPDATE", "TEA TRADE - AN UPDATE"),
        ("TEA &amp; COFFEE: &quot;NEW&quot; PRICES", 'TEA & COFFEE: "NEW" PRICES'),
        ("TEA TRADE\n\nAND COFFEE TRADE", "TEA TRADE AND COFFEE TRADE"),
    ],
)
def test_words_of_a_subject(written: str, words: str) -> None:
    cable = read(f"E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: {written}\nREF: OSLO 12")
    assert (subject(cable), [reference.id for reference in cable.references]) == (words, ["08OSLO12"])


@pytest.mark.parametrize(
    ("written", "identities"),
    [
        ("REF: OSLO 12\n\nLIMA 13\n\nRIGA 9", ["08OSLO12", "08LIMA13", "08RIGA9"]),
        ("REF:\n\nOSLO 12\n\nLIMA 13", ["08OSLO12", "08LIMA13"]),
        ("REF A: OSLO 12\nREF B: LIMA 13", ["08OSLO12", "08LIMA13"]),
        ("REF: A. BUENOS\n\nAIRES 12\n\nB. LIMA 3", ["08BUENOSAIRES12", "08LIMA3"]),
        ("REF: A. OSLO 12\nSENSITIVE BUT UNCLASSIFIED\nB. LIMA 13", ["08OSLO12", "08LIMA13"]),
        ("REF: A. OSLO 12\n\nUNCLAS SECTION 02 OF 02 LIMA 001000\nSIPDIS\n\nB. LIMA 13", ["08OSLO12", "08LIMA13"]),
        ("REF: OSLO 12\n\nTEA IS UP BY 12 PERCENT", ["08OSLO12"]),
        ("REF: OSLO 12\n\nOslo says that 12 boats sank.", ["08OSLO12"]),
    ],
)
def test_a_list_of_references_goes_on_below_gaps(written: str, identities: list[str]) -> None:
    found = read(f"E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: TEA\n{written}").references
    assert [reference.id for reference in found] == identities
