"""Whole cables of every kind that the reader must know, invented: what each says, field by field."""

from typing import Any, NamedTuple

import pytest

from cablelint.reading.parser import parse
from cablelint.reports.cable_json import as_json

ENVELOPE = """VZCZCXRO0001
RR RUEHXX RUEHYY
DE RUEHC #1236/01 0611200
ZNR UUUUU ZZH
R 021200Z MAR 10
FM SECSTATE WASHDC
TO RUEHTO/AMEMBASSY MAPUTO 1111
"""
HEADING = "E.O. 12958: N/A\nTAGS: EAID, MZ\nSUBJECT: FLOOD RELIEF\n"
BODY = "1. The river rose.\n\n2. We will report.\n"


class Whole(NamedTuple):
    name: str
    text: str
    says: dict[str, Any]  # fields of the JSON; paragraphs as their numbers, references and tags as ids and values


CASES = [
    Whole(
        "SMART",
        "UNCLASSIFIED\n\n"
        "MRN:\t12 LUSAKA 431\nDate/DTG:\tMay 08, 2012 / 081340Z MAY 12\nFrom:\tAMEMBASSY LUSAKA\n"
        "Action:\tSECSTATE WASHDC ROUTINE\nInfo:\tSADC COLLECTIVE ROUTINE; AMEMBASSY NAIROBI PRIORITY\n"
        "E.O.:\t13526\nTAGS:\tEAGR, ECON, ZA\nCaptions:\tSENSITIVE\nReference:\tA) 12 LUSAKA 400\nB) 11 STATE 120045\n"
        "Pass Line:\tUSDA FOR FAS\nSubject:\tMaize prices fall\n\n"
        "1. (SBU) Summary: Prices fell. End summary.\n\n2. (SBU) Farmers complain.\n\n"
        "Signature:\tROE\n\nDrafted By:\tLUSAKA:Doe, John\nCleared By:\tECON:Poe, Ann\n\tPOL:Moe, Jim\n"
        "Approved By:\tPOL:Roe, Jane\nReleased By:\tLUSAKA:Poe, Ann\nInfo:\tNONE\nDissemination Rule:\tArchive Copy\n"
        "UNCLASSIFIED\n",
        {
            "profile": "smart",
            "message_reference": {"office": "LUSAKA", "serial": "431", "id": "12LUSAKA431"},
            "date_time_group": {"text": "081340Z MAY 12", "precedences": [], "iso": "2012-05-08T13:40:00Z"},
            "originator": "AMEMBASSY LUSAKA",
            "action_addressees": ["SECSTATE WASHDC"],
            "info_addressees": ["SADC COLLECTIVE", "AMEMBASSY NAIROBI"],
            "captions": ["SENSITIVE"],
            "passing": ["USDA FOR FAS"],
            "tags": ["EAGR", "ECON", "ZA"],
            "subject": "Maize prices fall",
            "references": ["12LUSAKA400", "11STATE120045"],
            "summary": "Prices fell.",
            "paragraphs": [1, 2],
            "last": "Farmers complain.",
            "signers": ["ROE"],
        },
    ),
    Whole(
        "SMART, classified",
        "MRN: 13 HARARE 12\nDate/DTG: Jan 03, 2013 / 031200Z JAN 13\nFrom: HARARE\nAction: SECSTATE WASHDC - ROUTINE\n"
        "E.O.: 13526: DECL: 01/03/2023\nTAGS: PGOV, PREL, ZI\nCaptions: NOFORN\nSubject: (C) Talks open\n"
        "Ref: 12 HARARE 900\n"
        "Classified By: DCM Jane Roe, reasons 1.4 (b) and (d)\n\n1. (C) Talks opened.\n\n2. (U) We will report.\n",
        {
            "profile": "smart",
            "action_addressees": ["SECSTATE WASHDC"],
            "subject": "Talks open",
            "subject_marking": "(C)",
            "references": ["12HARARE900"],
            "paragraphs": [1, 2],
        },
    ),
    Whole(
        "a draft that begins with its subject",
        "SUBJECT: FLOOD RELIEF\n\nTAGS: EAID, MZ\n\n" + BODY,
        {"profile": "draft", "subject": "FLOOD RELIEF", "tags": ["EAID", "MZ"], "paragraphs": [1, 2], "envelope": None},
    ),
    Whole(
        "a draft",
        "UNCLASSIFIED\n" + HEADING + "REF: STATE 123\n\n" + BODY,
        {"profile": "draft", "subject": "FLOOD RELIEF", "references": [None], "paragraphs": [1, 2], "signers": []},
    ),
    Whole(
        "a heading alone",
        "UNCLAS STATE 000123\n\nSIPDIS\n\n" + HEADING + "\nREF: A. MAPUTO 12\n     B. PRETORIA 44\n",
        {"captions": ["SIPDIS"], "tags": ["EAID", "MZ"], "references": [None, None], "paragraphs": []},
    ),
    Whole("a body alone", BODY, {"profile": "draft", "classification": None, "subject": None, "paragraphs": [1, 2]}),
    Whole("prose alone", "The river rose.\n\nWe will report.\n", {"paragraphs": [None, None], "subject": None}),
    Whole(
        "1975, in capitals",
        "R 121345Z MAR 75\nFM AMEMBASSY LAGOS\nTO SECSTATE WASHDC 4411\nINFO AMEMBASSY ACCRA\nUNCLAS LAGOS 2210\n\n"
        "E.O. 11652: N/A\nTAGS: ETRD, NI\nSUBJ: COCOA PRICES\n\nREF: STATE 54321\n\n"
        "1. COCOA BOARD ANNOUNCED NEW PRICES MARCH 10.\n\n2. ACTION REQUESTED: DEPT PLEASE ADVISE.\nROE\n",
        {
            "profile": "telegram",
            "date_time_group": {"text": "R 121345Z MAR 75", "precedences": ["R"], "iso": "1975-03-12T13:45:00Z"},
            "info_addressees": ["AMEMBASSY ACCRA"],
            "message_reference": {"office": "LAGOS", "serial": "2210", "id": "75LAGOS2210"},
            "subject": "COCOA PRICES",
            "references": ["75STATE54321"],
            "paragraphs": [1, 2],
            "signers": ["ROE"],
        },
    ),
    Whole(
        "1975, confidential and under the general schedule",
        "C O N F I D E N T I A L LAGOS 2211\n\nE.O. 11652: GDS\nTAGS: PFOR, NI\nSUBJECT: TALKS\n\n"
        "1. MINISTER SAID TALKS GO ON.\n\n2. COMMENT: HE MAY BE RIGHT.\nROE\nC O N F I D E N T I A L\n",
        {
            "classification": {"level": "CONFIDENTIAL", "text": "C O N F I D E N T I A L", "handling": []},
            "paragraphs": [1, 2],
            "last": "COMMENT: HE MAY BE RIGHT.",
            "signers": ["ROE"],
        },
    ),
    Whole(
        "1975, with the Department's distribution above",
        "PAGE 01        LAGOS  02211  121345Z\nACTION AF-10\nINFO  OCT-01  ISO-00  /026 W\n"
        "R 121345Z MAR 75\nFM AMEMBASSY LAGOS\nTO SECSTATE WASHDC 4412\n"
        "LIMITED OFFICIAL USE SECTION 1 OF 2 LAGOS 2211\n"
        "E.O. 11652: N/A\nTAGS: ETRD, NI\nSUBJECT: TALKS\n\n1. MINISTER SAID TALKS GO ON.\n\n2. HE MAY BE RIGHT.\nROE\n"
        "LIMITED OFFICIAL USE\nNNNN\n",
        {
            "action_addressees": ["SECSTATE WASHDC"],
            "info_addressees": [],
            "section": {"number": 1, "of": 2},
            "paragraphs": [1, 2],
            "signers": ["ROE"],
            "closing": {"serial": None, "terminator": "NNNN"},
        },
    ),
    Whole(
        "to all diplomatic posts but some",
        "VZCZCXRO0001\nRR RUEHXX RUEHYY\nDE RUEHC #1234/01 0611200\nZNR UUUUU ZZH\nR 021200Z MAR 10\n"
        "FM SECSTATE WASHDC\nTO RUEHZZ/ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE PRIORITY\n"
        "XMT AMEMBASSY KABUL\nAMEMBASSY BAGHDAD\n"
        "RUEHTRO/AMEMBASSY TRIPOLI PRIORITY 4444\nINFO RUEAIIA/CIA WASHDC PRIORITY\nBT\n"
        "UNCLAS STATE 001234\n\nSIPDIS\n\n"
        "E.O. 12958: N/A\nTAGS: AMGT, APER\nSUBJECT: NEW TRAVEL\nRULES\n\n"
        "REFS: (A) 09 STATE 12345 (B) 10 STATE 23 (NOTAL)\n\n"
        "1. This is an action request. See paragraph 3.\n\n2. Background follows.\n\n"
        "3. Posts are requested to report.\n"
        "ROE\nBT\n#1234\n\nNNNN\n",
        {
            "action_addressees": ["ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE", "AMEMBASSY TRIPOLI"],
            "exempt": ["AMEMBASSY KABUL", "AMEMBASSY BAGHDAD"],
            "info_addressees": ["CIA WASHDC"],
            "subject": "NEW TRAVEL RULES",
            "references": ["09STATE12345", "10STATE23"],
            "paragraphs": [1, 2, 3],
            "refers_to": [3],
            "closing": {"serial": "1234", "terminator": "NNNN"},
        },
    ),
    Whole(
        "of State and USAID together",
        ENVELOPE + "UNCLAS STATE 001236\n\nJOINT STATE/USAID MESSAGE\n\nAIDAC\n\nSTATE PASS TO USAID FOR AFR/SA\n"
        "USAID FOR DCHA\nAND OFDA\n\n" + HEADING + "\n" + BODY,
        {
            "captions": ["AIDAC"],
            "passing": ["STATE PASS TO USAID FOR AFR/SA", "USAID FOR DCHA AND OFDA"],
            "paragraphs": [1, 2],
        },
    ),
    Whole(
        "in sections, the heading repeated",
        ENVELOPE
        + "UNCLAS SECTION 01 OF 02 STATE 001236\n\n"
        + HEADING
        + "\n1. The river rose.\n\n2. Funds are ready.\n"
        "VZCZCXRO0002\nRR RUEHXX\nDE RUEHC #1236/02 0611200\nZNR UUUUU ZZH\nR 021200Z MAR 10\nFM SECSTATE WASHDC\n"
        "TO RUEHTO/AMEMBASSY MAPUTO 1112\nUNCLAS SECTION 02 OF 02 STATE 001236\n\n" + HEADING + "\n"
        "3. More will come.\n\n4. Thanks.\nROE\nBT\n#1236\nNNNN\n",
        {
            "section": {"number": 1, "of": 2},
            "paragraphs": [1, 2, 3, 4],
            "texts": ["The river rose.", "Funds are ready.", "More will come.", "Thanks."],
            "signers": ["ROE"],
        },
    ),
    Whole(
        "the second section",
        ENVELOPE + "UNCLAS SECTION 02 OF 02 STATE 001236\n\n" + HEADING + "\n3. More will come.\n\n4. Thanks.\nROE\n",
        {"section": {"number": 2, "of": 2}, "paragraphs": [3, 4]},
    ),
    Whole(
        "page lines in the middle of sentences",
        ENVELOPE + "UNCLAS SECTION 01 OF 02 STATE 001236\n\n" + HEADING + "\n1. The river rose and see para\n\n"
        "STATE 00001236  001.2 OF 002 \n\n\n2 below. It fell in\n\nSTATE 00001236 002 OF 002\n\n\nMay.\n\n"
        "2. We will report.\n",
        {"paragraphs": [1, 2], "lines": [(14, 24), (26, 26)]},
    ),
    Whole(
        "answers to a questionnaire",
        ENVELOPE
        + "UNCLAS MAPUTO 001236\n\n"
        + HEADING
        + "REF: STATE 44\n\n1. Answers are keyed to reftel paragraph 4.\n\n"
        "2. A) There were none.\n\nB,C) No treaty is in force.\n\nD) None.\n\n3. 1) Yes.\n\n2) No.\n\n3) Perhaps.\n\n"
        "4. Post has no more to say.\nROE\n",
        {"paragraphs": [1, 2, 3, 4], "references": ["10STATE44"]},
    ),
    Whole(
        "loosely written labels",
        ENVELOPE + "UNCLAS MAPUTO 001236\nSUBJ REPORT ON PORTS\nEO 12958: N/A Tags: ETRD, MZ\n"
        "REF(S): (A) STATE 44, (B) MAPUTO 12\n\n1) The port is open.\n\n2) It is busy.\nROE\n",
        {
            "subject": "REPORT ON PORTS",
            "tags": ["ETRD", "MZ"],
            "executive_order": {"order": "12958", "text": "N/A", "declassify_on": None},
            "references": ["10STATE44", "10MAPUTO12"],
            "paragraphs": [1, 2],
        },
    ),
    Whole(
        "misspelled labels",
        ENVELOPE
        + "UNCLAS MAPUTO 001236\nE.O. 12958: N/A\nTAGE: ETRDEAID, MZ\nUBJECT: REPORT ON PORTS\nREFTEL: STATE 44\n\n"
        + BODY,
        {"tags": ["ETRD", "EAID", "MZ"], "subject": "REPORT ON PORTS", "references": ["10STATE44"]},
    ),
    Whole(
        "other misspelled labels",
        "UNCLAS MAPUTO 001236\nE.O. 12958 N/A\nAGS: ETRD MZ\nSUBEJCT: REPORT ON\nPORTS\nREFERENCE: STATE 44\n\n" + BODY,
        {"tags": ["ETRD", "MZ"], "subject": "REPORT ON PORTS", "references": [None], "paragraphs": [1, 2]},
    ),
    Whole(
        "all fields on one line",
        "UNCLAS MAPUTO 001236\nE.O. 12958: N/A TAGS: ETRD MZ SUBJECT: PORTS REF: STATE 44\n\n" + BODY,
        {"tags": ["ETRD", "MZ"], "subject": "PORTS", "references": [None], "paragraphs": [1, 2]},
    ),
    Whole(
        "wrapped fields",
        "UNCLAS MAPUTO 001236\nE.O. 12958: N/A\nTAGS: ETRD EAID\n      ECON MZ\nSUBJECT: THE PORTS AND\n\nTHE PIERS\n\n"
        "REF: A. STATE 44\n\n     B. STATE 45\nC. EMAIL, ROE-DOE\nOF MAY 4\n\n" + BODY,
        {
            "tags": ["ETRD", "EAID", "ECON", "MZ"],
            "subject": "THE PORTS AND THE PIERS",
            "kinds": ["cable", "cable", "email"],
            "paragraphs": [1, 2],
        },
    ),
    Whole(
        "persons among the tags",
        "UNCLAS MAPUTO 001236\nE.O. 12958: N/A\nTAGS: OVIP (ROE, JANE Q) PREL OREP POE JOHN MZ\nSUBJECT: PORTS\n\n"
        + BODY,
        {"tags": ["OVIP", "(ROE, JANE Q)", "PREL", "OREP", "(POE, JOHN)", "MZ"]},
    ),
    Whole(
        "quoted text within quoted text",
        "UNCLAS MAPUTO 001236\n" + HEADING + "\n1. Action request: see para 3.\n\n2. Background is known.\n\n"
        "3. Please deliver this:\n\nBegin non-paper:\n\n1. First point.\n\n2. Second point.\n\n"
        "Begin text of article:\n\n"
        "4. An article.\n\nEnd text.\n\n5. A last point.\n\nEnd nonpaper.\n\n4. Please report.\nROE\nDOE\n",
        {
            "paragraphs": [1, 2, 3, 4],
            "quoted_blocks": ["non-paper", "text of article"],
            "refers_to": [3],
            "signers": ["ROE", "DOE"],
        },
    ),
    Whole(
        "pilcrows of a release",
        "UNCLAS MAPUTO 001236\n"
        + HEADING
        + "REF: A. STATE 44\n¶B. STATE 45\n\n¶1. (U) One, in\n¶2007.\n\n¶2. (U) Two.\n\n"
        "¶3. (U) Three is of June\n¶6. The rest.\n",
        {"profile": "archive", "paragraphs": [1, 2, 3], "references": [None, None]},
    ),
    Whole(
        "a paragraph of a release, pasted into a draft",
        "UNCLAS MAPUTO 001236\n" + HEADING + "\n1. (U) One.\n\n¶2. (U) Two.\n\n3. (U) Three.\n",
        {"profile": "draft", "paragraphs": [1, 2, 3]},
    ),
    Whole(
        "a telegram with most of its pilcrows lost",
        "FM AMEMBASSY MAPUTO\nTO SECSTATE WASHDC\n\nUNCLAS MAPUTO 001236\n"
        + HEADING
        + "\n1. (U) One.\n\n¶2. (U) Two.\n\n3. (U) Three.\n",
        {"profile": "archive", "paragraphs": [1, 2, 3]},
    ),
    Whole(
        "form feeds",
        "UNCLAS MAPUTO 001236\n" + HEADING + "\n1. The river\n\frose.\n\f\n\f2. We will report.\n\nROE\n\f",
        {"paragraphs": [1, 2], "signers": ["ROE"]},
    ),
]


def picked(text: str) -> dict[str, Any]:
    """The JSON of the cable, with the lists that the cases name cut down to what they compare."""
    cable = as_json(parse(text), "a.cable", "utf-8")
    paragraphs, requests = cable["paragraphs"], cable["action_requests"]
    return {
        **cable,
        "action_addressees": [one["name"] for one in cable["action_addressees"]],
        "info_addressees": [one["name"] for one in cable["info_addressees"]],
        "exempt": [member for one in cable["action_addressees"] for member in one["exempt"]],
        "tags": [one["canonical"] for one in cable["tags"]],
        "references": [one["id"] for one in cable["references"]],
        "kinds": [one["kind"] for one in cable["references"]],
        "paragraphs": [one["number"] for one in paragraphs],
        "texts": [one["text"] for one in paragraphs],
        "last": paragraphs[-1]["text"] if paragraphs else None,
        "lines": [(one["start_line"], one["end_line"]) for one in paragraphs],
        "quoted_blocks": [one["title"] for one in cable["quoted_blocks"]],
        "refers_to": [number for one in requests for number in one["refers_to"]],
    }


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_says(case: Whole) -> None:
    found = picked(case.text)
    assert {field: found[field] for field in case.says} == case.says


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_says_the_same_with_other_line_breaks(case: Whole, newline: str) -> None:
    found, other = picked(case.text), picked(case.text.replace("\n", newline))
    for field in found.keys() - {"texts", "last", "summary"}:
        assert other[field] == found[field], field


DATES = [
    ("11/22/2012", "2012-11-22"),
    ("2012/11/22", "2012-11-22"),
    ("22/11/2012", "2012-11-22"),
    ("6/3/08", "2008-06-03"),
    ("22 NOV 2012", "2012-11-22"),
    ("NOVEMBER 22, 2012", "2012-11-22"),
    ("20121122", "2012-11-22"),
    ("02/30/2012", None),
    ("X1", None),
    ("OADR", None),
]


@pytest.mark.parametrize(("written", "day"), DATES)
def test_declassification_date(written: str, day: str | None) -> None:
    text = f"CONFIDENTIAL MAPUTO 001236\nE.O. 12958: DECL: {written}\nTAGS: PREL MZ\nSUBJECT: PORTS\n\n1. (C) Ports.\n"
    found = picked(text)
    assert found["executive_order"] == {"order": "12958", "text": f"DECL: {written}", "declassify_on": day}
    assert found["tags"] == ["PREL", "MZ"]
