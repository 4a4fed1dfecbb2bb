"""What switches, viewers and printers add, and cables within cables, are no faults of the cable around them."""

import pytest

from tests.end_to_end.written import AUTHORITY, HEADING, PARAGRAPHS, TAGS, cable, said

BODY = f"\n\nSIPDIS\n\n{HEADING}\n\n{PARAGRAPHS}\n\nROE\n"
QUOTED = (
    "C O N F I D E N T I A L KAMPALA 000012\n\nSIPDIS\n\nE.O. 12958: DECL: 07/01/2019\nTAGS: ETRD, UG\n"
    "SUBJECT: (U) COFFEE\n\n1. (C) Coffee is late.\n\n2. (U) It is cheap."
)


@pytest.mark.parametrize(
    "security",
    [
        "ZNY CCCCC ZZH(CCY AD1234 MSI4567)",
        "ZNY CCCCC ZZH (CCY AD1234 MSI4567)",
        "ZNY CCCCC ZZH(CORRECTED COPY)",
        "ZNY CCCCC ZZH(CORRECTED COPY\nADDED SLUG LINE)",
        "ZNY CCCCC ZZH(CCY\nADX00123 TOQ9999-695)\nZFF6",
        "ZNY CCCCC ZDK(SVC RUEHC 1234)",
    ],
)
def test_what_a_switch_adds_to_the_security_line(security: str) -> None:
    envelope = f"VZCZCXYZ0042\nRR RUEHC\nDE RUEHNR #0204 1911538\n{security}\n"
    assert said(envelope + cable(), "TRN001") == []


@pytest.mark.parametrize("security", ["ZNY(CCY CCCCC ZZH", "ZNY CCCC ZZH(CCY)", "SNY CCCCC ZZH(CCY)\nJUNK HERE"])
def test_a_damaged_security_line_is_an_error(security: str) -> None:
    envelope = f"VZCZCXYZ0042\nRR RUEHC\nDE RUEHNR #0204 1911538\n{security}\n"
    assert said(envelope + cable(), "TRN001") != []


@pytest.mark.parametrize(
    "last", ["End Cable Text", "END CABLE TEXT", "End cable text.", "End Telegram Text", "End of cable text"]
)
def test_the_last_line_of_a_viewer(last: str) -> None:
    assert said(f"{cable()}\n{last}\n", "PAR010") == []
    assert said(f"Begin Cable Text\n\n{cable()}\n{last}\n", "PAR010") == []


@pytest.mark.parametrize(
    "text",
    [
        "1. (C) One.\n\nBEGIN TEXT OF LETTER\n--------------------\n\nBegin text of letter:\n\nDear.\n\nEnd letter.",
        "1. (C) One.\n\n2. (U) Begin text of note.\n\nBEGIN TEXT OF NOTE:\n\nThe Embassy.\n\nEND TEXT OF NOTE.",
        "1. (C) BEGIN POINTS\n\nBegin points:\n\n- Tea is late.\n\nEnd points.\n\nEND POINTS",
        "1. (C) One.\n\n2. (U) BEGIN TEXT:\n\nDear.\n\nEND TEXT.\n\nEnd text of letter.",
    ],
)
def test_a_heading_that_is_said_again_opens_once(text: str) -> None:
    assert said(cable(text), "PAR010") == []


@pytest.mark.parametrize(
    "text",
    [
        "1. (C) Begin points:\n\n- (C) One.\n\n2. (U) Two.",
        "1. (C) One.\n\n2. (U) Two. End text.",
        "1. (C) Begin text: Dear. End text.\n\n2. (U) He went on. End text.",
        "1. (C) Begin text: Dear.\n\n2. (U) Begin text: Dear all. End text.",
        "1. (C) BEGIN TEXT OF LETTER: Dear.\n\n2. (U) BEGIN TEXT OF LETTER: Dear all. END TEXT.",
    ],
)
def test_what_is_not_closed_or_not_opened_is_an_error(text: str) -> None:
    assert [code for code, _, _ in said(cable(text), "PAR010")] == ["PAR010"]


@pytest.mark.parametrize("banner", ["CONFIDENTIAL", "CONFIDENTIAL    PAGE 01        NAIROB  00204  101540Z"])
def test_the_banner_of_a_printout_is_no_second_classification(banner: str) -> None:
    assert said(f"{banner}\n{cable()}", "HDG", "CLS") == []


@pytest.mark.parametrize("lead", ["QUOTE", "Following is Kampala 12:\n\nQUOTE", "Kampala reports:", "Begin text:"])
def test_a_cable_within_the_cable(lead: str) -> None:
    end = {"QUOTE": "\n\nUNQUOTE", "Begin text:": "\n\nEnd text."}.get(lead.rpartition("\n")[2], "")
    assert said(cable(f"{lead}\n\n{QUOTED}{end}"), "HDG", "TAG", "PAR010") == []


def test_a_second_element_is_still_an_error() -> None:
    assert [code for code, _, _ in said(cable(heading=f"{HEADING}\n\nSUBJECT: (U) COFFEE"))] == ["HDG003"]


@pytest.mark.parametrize(
    "until", ["N/A TO NATO PORTIONS. SEE SOURCE LIST", "NOT APPLICABLE TO FGI", "07/10/2019, N/A TO FGI"]
)
def test_what_is_not_applicable_to_some_of_the_text(until: str) -> None:
    heading = f"E.O. 12958: DECL: {until}\n{TAGS}\nSUBJECT: (U) TEA\n\n{AUTHORITY}"
    assert said(cable(heading=heading), "CLS006") == []


@pytest.mark.parametrize("until", ["N/A", "DECL: N/A", "NOT APPLICABLE", "N/A."])
def test_not_applicable_contradicts_a_classified_cable(until: str) -> None:
    heading = f"E.O. 12958: {until}\n{TAGS}\nSUBJECT: (U) TEA\n\n{AUTHORITY}"
    assert [code for code, _, _ in said(cable(heading=heading), "CLS006")] == ["CLS006"]


@pytest.mark.parametrize("number", ["12598", "12985", "19258", "12858", "11958", "12959", "1295"])
def test_a_number_of_no_order(number: str) -> None:
    heading = f"E.O. {number}: DECL: 07/10/2019\n{TAGS}\nSUBJECT: (U) TEA\n\n{AUTHORITY}"
    message = f"E.O. {number} is not an executive order on classification; did you mean E.O. 12958?"
    assert said(cable(heading=heading), "CLS007") == [("CLS007", "warning", message)]
