"""One change in a clean cable that asks: the right rule speaks. Another wording that is right: none does."""

from pathlib import Path

import pytest

from .command import findings

CLEAN = Path(__file__).resolve().parents[1] / "rules" / "clean"

FAULTS = [
    # the cable, what is written, what it becomes, the rule
    ("turtle-demarche", "Please see paragraph 4.", "Please see paragraph 3.", "ACT002"),
    ("turtle-demarche", "Please see paragraph 4.", "Please see paragraph 9.", "ACT001"),
    ("turtle-demarche", "Please see paragraph 4.", "Please see para XX.", "TXT013"),
    ("turtle-demarche", "Please see paragraph 4.", "Please see para NN.", "TXT013"),
    ("turtle-demarche", "Please see paragraph 4.", "Please see paragraph (X).", "TXT013"),
    ("turtle-demarche", "Please see paragraph 4.", "Please see paragraph IX.", "ACT004"),
    ("turtle-demarche", "Please see paragraph 4.", "See ¶3.", "ACT002"),
    ("turtle-demarche", "Please see paragraph 4.", "See par. 3.", "ACT002"),
    ("turtle-demarche", "Please see paragraph 4.", "See para3.", "ACT002"),
    ("turtle-demarche", "Please see paragraph 4.", "See item 3.", "ACT002"),
    ("turtle-demarche", "Please see paragraph 4.", "See pargraph 3.", "ACT002"),
    ("turtle-demarche", "Please see paragraph 4.", "Please see paragraph 1.", "ACT006"),
    ("turtle-demarche", "paragraph 5, and a non-paper", "paragraph 3, and a non-paper", "PAR017"),
    ("turtle-demarche", "paragraph 6. End summary", "paragraph 3. End summary", "PAR017"),
    ("turtle-demarche", "points in paragraph 5", "points in\nparagraph 3", "PAR017"),
    ("turtle-demarche", "non-paper in paragraph 6", "non-paper in paragraph 7", "PAR017"),
    ("turtle-demarche", "non-paper in paragraph 6", "non-paper in paragraph 5", "PAR017"),
    ("turtle-demarche", "points in paragraph 5", "points in\nparagraph 7", "PAR017"),
    ("turtle-demarche", "points in paragraph 5", "points in\nparagraph 15", "PAR008"),
    ("turtle-demarche", "Embassies Accra, Lome and Cotonou", "Embassies Accra, Lome and Niamey", "ACT010"),
    ("turtle-demarche", "Embassies Accra, Lome and Cotonou", "Embassies Accra, Lome, Cotonou and Dakar", "ACT010"),
    ("turtle-demarche", "TO AMEMBASSY ACCRA PRIORITY\n", "TO ", "ACT010"),
    ("turtle-demarche", "AMEMBASSY LOME PRIORITY\n", "", "ACT010"),
    ("turtle-demarche", "by March 20", "by March 2", "ACT011"),
    ("turtle-demarche", "by March 20", "by February 30", "ACT011"),
    ("turtle-demarche", "by March 20", "by March 20, 2008", "ACT011"),
    ("turtle-demarche", "by March 20", "by XX March", "TXT013"),
    ("turtle-demarche", "by March 20", "by [date]", "TXT013"),
    ("turtle-demarche", "no later than Friday, March 27", "no later than Friday, March 26", "ACT012"),
    ("turtle-demarche", "no later than Friday, March 27", "no later than Monday, March 27", "ACT012"),
    ("turtle-demarche", "no later than Friday, March 27", "no later than TBD", "TXT013"),
    ("turtle-demarche", "no later than Friday, March 27", "no later than Friday, March 6", "ACT011"),
    ("turtle-demarche", "Thursday,\nApril 16", "Tuesday,\nApril 16", "ACT012"),
    ("turtle-demarche", "SIPDIS\n", "SIPDIS\n\nDRAFT\n", "TXT013"),
    ("turtle-demarche", "It lapsed", "[NOTE TO CLEARERS: L, please check] It lapsed", "TXT013"),
    ("turtle-demarche", "Jane Roe in", "NAME, TITLE in", "TXT013"),
    ("turtle-demarche", "Jane Roe in", "XXX in", "TXT013"),
    ("turtle-demarche", "cost.\n", "cost ???.\n", "TXT013"),
    ("turtle-demarche", "because no state paid its dues", "because TK", "TXT013"),
    (
        "turtle-demarche",
        "1. (U) This is an action request. Please see paragraph 4.",
        "1. (U) This is an action request. Reports are due April 3. Please see paragraph 4.",
        "ACT013",
    ),
    ("turtle-demarche", "It lapsed", "As paragraph 3 explains, it lapsed", "PAR016"),
    ("turtle-demarche", "(ref B) that", "(see paragraph 3) that", "PAR016"),
    ("port-board-guidance", "see\npara 5", "see para 3", "ACT002"),
    ("port-board-guidance", "see\npara 5", "see para 4", "ACT002"),
    ("port-board-guidance", "see\npara 5", "see para 8", "ACT001"),
    ("port-board-guidance", "see\npara 5", "see para XX", "TXT013"),
    ("port-board-guidance", "Friday, October 23", "Thursday, October 23", "ACT012"),
    ("port-board-guidance", "Friday, October 23", "Friday, October 9", "ACT011"),
    ("port-board-guidance", "Friday, October 23", "Friday, October 30", "ACT013"),
    ("port-board-guidance", "Tuesday, October 6", "Wednesday, October 6", "ACT012"),
    ("port-board-guidance", "questions in paragraph 6", "questions in paragraph 3", "PAR017"),
    ("port-board-guidance", "questions in paragraph 6", "questions in paragraph 7", "PAR008"),
    ("port-board-guidance", "by October 23 if", "by October\n5 if", "ACT011"),
    ("port-board-guidance", "by October 23 if", "by October\n33 if", "ACT011"),
    ("port-board-guidance", "Mombasa on November 3", "Mombasa on November XX", "TXT013"),
    ("of-1978-in-capitals", "IN PARA 3", "IN PARA 2", "ACT002"),
    ("of-1978-in-capitals", "IN PARA 3", "IN PARA 5", "ACT002"),
    ("of-1978-in-capitals", "IN PARA 3", "IN PARA 7", "ACT001"),
    ("of-1978-in-capitals", "PARA 4 BELOW", "PARA 5 BELOW", "PAR017"),
    ("of-1978-in-capitals", "PARA 4 BELOW", "PARA 2 BELOW", "PAR009"),
    ("of-1978-in-capitals", "PARA 4 BELOW", "PARA 4 ABOVE", "PAR009"),
    ("of-1978-in-capitals", "NLT JUNE 8", "NLT MAY 28", "ACT011"),
    ("of-1978-in-capitals", "NLT JUNE 8", "NLT JUNE 31", "ACT011"),
    ("of-1978-in-capitals", "NLT JUNE 8", "NLT JUNE ??", "TXT013"),
    ("of-1978-in-capitals", "COB JUNE 9", "COB MAY 9", "ACT011"),
    ("of-1978-in-capitals", "EMBASSY ROME SHOULD", "EMBASSY PARIS SHOULD", "ACT010"),
    ("of-1978-in-capitals", "EMBASSY ROME SHOULD", "EMBASSY BERN SHOULD", "ACT008"),
    ("of-1978-in-capitals", "USUN SHOULD", "USNATO SHOULD", "ACT010"),
    ("of-1978-in-capitals", "USMISSION USUN NEW YORK IMMEDIATE\n", "", "ACT010"),
    ("of-1978-in-capitals", "EMBASSY ROME SHOULD", "FOR ROME AND GENEVA: EMBASSY SHOULD", "ACT010"),
    ("of-1978-in-capitals", "TEN MILLION", "XX MILLION", "TXT013"),
    ("labels-request", "request in paragraph 4", "request in paragraph 3", "ACT002"),
    ("labels-request", "request in paragraph 4", "request in paragraph 2", "ACT002"),
    ("labels-request", "request in paragraph 4", "request in paragraph 7", "ACT001"),
    ("labels-request", "request in paragraph 4", "request in paragraph __", "TXT013"),
    ("labels-request", "June 17, 2011", "June 31, 2011", "ACT011"),
    ("labels-request", "Friday, July 1, 2011", "Monday, July 1, 2011", "ACT012"),
    ("labels-request", "is in paragraph 5", "is in paragraph 4", "PAR017"),
    ("labels-request", "is in paragraph 5", "is in paragraph 2", "PAR017"),
    ("labels-request", "see paragraph 6", "see paragraph 5", "PAR017"),
    ("labels-request", "see paragraph 6", "see paragraph 4", "PAR017"),
    ("labels-request", "John Doe", "NAME", "TXT013"),
    ("labels-request", "river. The", "river [EUR to confirm]. The", "TXT013"),
    ("labels-request", "before August", "before 20XX", "TXT013"),
]

STILL_RIGHT = [
    ("turtle-demarche", "Please see paragraph 4.", "Please see paras 4-6."),
    ("turtle-demarche", "Please see paragraph 4.", "Action posts should go to para. 4 below."),
    (
        "turtle-demarche",
        "1. (U) This is an action request. Please see paragraph 4.",
        "1. (U) ACTION REQUEST: Department asks Embassies Accra, Lome and Cotonou to support the "
        "draft (see paragraphs 4 through 6).",
    ),
    (
        "turtle-demarche",
        "1. (U) This is an action request. Please see paragraph 4.",
        "1. (U) ACTION MESSAGE. Paragraph 4 refers.",
    ),
    (
        "turtle-demarche",
        "1. (U) This is an action request. Please see paragraph 4.",
        "1. (U) This cable contains a request for action by March 27; see paragraph 4.",
    ),
    (
        "turtle-demarche",
        "Please see paragraph 4.",
        "Please see paragraph 4 for instructions, paragraph 5 for talking points and paragraph 7 for contacts.",
    ),
    ("turtle-demarche", "points in paragraph 5", "points\n(paragraph 5)"),
    ("turtle-demarche", "draw on the\npoints in paragraph 5", "draw on paragraphs 3 and 5"),
    ("turtle-demarche", "non-paper in paragraph 6", "non-paper at paragraph 6"),
    ("turtle-demarche", "by March 20", "by the end of next week"),
    ("turtle-demarche", "by March 20", "as soon as possible"),
    ("turtle-demarche", "by March 20", "before the April 16 meeting"),
    ("turtle-demarche", "by March 20", "by 2200Z"),
    ("turtle-demarche", "by March 20", "within ten days"),
    ("turtle-demarche", "no later than Friday, March 27", "NLT COB 27 MAR 09"),
    ("turtle-demarche", "no later than Friday, March 27", "by close of business Friday, March 27, 2009"),
    ("turtle-demarche", "no later than Friday, March 27", "no later than Friday, the 27th of March"),
    ("turtle-demarche", "no later than Friday, March 27", "by 272200Z MAR 09"),
    ("turtle-demarche", "It lapsed", "Minister John Doe, who resigned on Tuesday, March 3, wrote it. It lapsed"),
    ("turtle-demarche", "It lapsed", "The fair is on Saturday and Sunday, May 2-3. It lapsed"),
    ("turtle-demarche", "It lapsed", "The World Bank asked Togo to pay by February 1. It lapsed"),
    ("turtle-demarche", "It lapsed", "The deadline for dues was May 31, 2006. It lapsed"),
    ("turtle-demarche", "It lapsed", "Article XX of the draft and paragraph 9 of ref A say so. It lapsed"),
    ("turtle-demarche", "It lapsed", "According to the Convention (para 12) each state pays. It lapsed"),
    ("turtle-demarche", "It lapsed", "The Secretariat, in paragraph 31 of its report, says why. It lapsed"),
    ("turtle-demarche", "It lapsed", "His letter of May 3 says, in paragraph 18, that dues are low. It lapsed"),
    ("turtle-demarche", "It lapsed", "What happened? Nobody paid!! It lapsed"),
    ("turtle-demarche", "It lapsed", "(Note: dues are paid in euros. End note.) It lapsed"),
    ("turtle-demarche", "It lapsed", "Embassy Dakar reported on this in 2008. It lapsed"),
    ("turtle-demarche", "It lapsed", "Embassy Dakar has asked Senegal to pay. It lapsed"),
    ("turtle-demarche", "Jane Roe in", "Jane Roe (desk officer) in"),
    ("turtle-demarche", "Jane Roe in", "Acting Director Jane Roe in"),
    ("turtle-demarche", "Embassies Accra, Lome and Cotonou are requested", "Action addressees are requested"),
    (
        "turtle-demarche",
        "Embassies Accra, Lome and Cotonou are requested",
        "Amembassies Accra, Lome, and Cotonou are instructed",
    ),
    (
        "turtle-demarche",
        "Embassies Accra, Lome and Cotonou are requested",
        "Embassy Accra (for Togo as well) and other posts are requested",
    ),
    (
        "turtle-demarche",
        "Embassies Accra, Lome and Cotonou are requested",
        "Posts are requested, in coordination with Embassy Abuja,",
    ),
    (
        "turtle-demarche",
        "TO AMEMBASSY ACCRA PRIORITY\nAMEMBASSY LOME PRIORITY\nAMEMBASSY COTONOU PRIORITY",
        "TO ECOWAS COLLECTIVE PRIORITY",
    ),
    ("port-board-guidance", "see\npara 5", "see paras 5 and 6"),
    ("port-board-guidance", "see\npara 5", "see para 5 below"),
    ("port-board-guidance", "A decision is needed by Friday, October 23.", "We need to answer by October 23."),
    (
        "port-board-guidance",
        "A decision is needed by Friday, October 23.",
        "The board expects an answer by the end of the month.",
    ),
    ("port-board-guidance", "see\npara 5.", "see para 5 and, for the questions, para 6."),
    ("port-board-guidance", "said that two", "said on Wednesday that two"),
    ("port-board-guidance", "The Act says\nin paragraph 12", "Under paragraph 12 of the Act"),
    ("port-board-guidance", "Doe promised", "Paragraph 3 of the Act is not clear. Doe promised"),
    ("port-board-guidance", "by October 15", "by Thursday, October 15"),
    ("port-board-guidance", "The offer is sincere", "As noted in paragraph 2, the offer is sincere"),
    (
        "port-board-guidance",
        "Action request: May Post accept the seat?",
        "Action request: Department is asked to say whether Post may accept the seat.",
    ),
    ("port-board-guidance", "Action request: May Post accept the seat?", "Request: Post recommends that we accept."),
    ("of-1978-in-capitals", "1. ACTION REQUESTED IN PARA 3.", "1. THIS IS AN ACTION TELEGRAM. SEE PARAS 3-4."),
    ("of-1978-in-capitals", "1. ACTION REQUESTED IN PARA 3.", "1. FOR ACTION SEE PARA 3. PARA 2 IS BACKGROUND."),
    ("of-1978-in-capitals", "NLT JUNE 8", "SOONEST BUT IN ANY EVENT BEFORE JUNE 12 MEETING"),
    ("of-1978-in-capitals", "NLT JUNE 8", "BY OOB JUNE 8 LOCAL TIME"),
    ("of-1978-in-capitals", "USUN SHOULD INFORM", "USUN MAY INFORM"),
    ("of-1978-in-capitals", "BOTH POSTS ARE TO\nREPORT", "FOR USUN AND ROME: PLEASE REPORT"),
    ("of-1978-in-capitals", "CONVEY POINTS\nIN PARA 4 BELOW", "CONVEY FOLLOWING POINTS"),
    ("of-1978-in-capitals", "RESERVE BILL IN JULY", "RESERVE BILL IN JULY. EMBASSY BERN HAS REPORTED SWISS VIEWS"),
    (
        "labels-request",
        "Embassy asks for an early answer (request in paragraph 4).\nKindly reply by June 17, 2011.",
        "See action request in paragraph 4.",
    ),
    ("labels-request", "request in paragraph 4", "our questions are in paragraph 4"),
    ("labels-request", "request in paragraph 4", "paragraph 4"),
    ("labels-request", "request in paragraph 4", "para 4, a-c"),
    ("labels-request", "For contacts, see paragraph 6.", "A contact is named in paragraph 6."),
    ("labels-request", "text of the note", "note itself"),
    ("labels-request", "The\ntext of the note is in paragraph 5.", "Paragraph 5 has the text."),
    ("labels-request", "August.", "August 31, a Wednesday."),
    ("labels-request", "Importers told", "A draft reply is being prepared. Importers told"),
    ("labels-request", "on May 30", "on May 30 (Monday)"),
]

LAYOUT = ("TXT005", "REF004")  # a longer line, and a reference that is no longer cited


def codes(name: str, written: str, changed: str) -> list[str]:
    text = (CLEAN / f"{name}.cable").read_text("utf-8")
    assert text.count(written) >= 1
    found = findings(text.replace(written, changed, 1).encode())
    return sorted({each["code"] for each in found}.difference(LAYOUT))


@pytest.mark.parametrize(("name", "written", "changed", "code"), FAULTS)
def test_a_fault_is_found_by_its_rule_alone(name: str, written: str, changed: str, code: str) -> None:
    assert codes(name, written, changed) == [code]


@pytest.mark.parametrize(("name", "written", "changed"), STILL_RIGHT)
def test_another_wording_is_right_too(name: str, written: str, changed: str) -> None:
    assert codes(name, written, changed) == []
