"""Texts with numbers and labels that are no cables, which no fix and no layout touches, and drafts, which are."""

import pytest

import cablelint
from cablelint.reading.recognition import reads_as_cable

OTHERS = {
    "a paper with sources": (
        "Tea in Kenya \u2013 A History\n\nTea came in 1903.\n\nReferences:\n\n"
        "1. Doe, J. (1999). Tea \u2013 a history. Oxford.\n2. Roe, J. (2001).Tea. London.\n"
    ),
    "a chapter with sources": "Tea is good.\n\nREFERENCES:\n1) Doe, J. Tea \u2013 a history.\n2) Roe, J. Tea.\n",
    "a letter of a ministry": (
        "No. F.12/3/2012-Tea\nMinistry of Commerce\n\nTo\nThe Chairman, Tea Board\n\nSubject: Release of funds.\n"
        "Ref: Your letter No. 12\n\nSir,\n\n1. I am to say that funds \u2013 Rs. 5 lakh \u2013 are released.\n\n"
        "2.The amount may be drawn.\n"
    ),
    "a letter to a house": "Ref: 12\nSubject: Tea\n\nGentlemen:\n\n1. Tea \u2013 as ordered.\n\n2.It is dear.\n",
    "a ticket": "Ticket 4455\nSubject: Printer \u2013 jam\nRef: 12\n\n1) Turn it off\n2) Turn it on\n4) Call IT\n",
    "homework": "Subject: Math\n1) 2+2=4\n2) 3+5 \u2013 1\n",
    "a table of a study": "Subject: 12 male\nRef: Table 2\n1. Age \u2013 34\n2. Weight \u2013 70 kg\n",
    "a syllabus": "SUBJECT: History\nREF: Room 12\n\n1. Week one \u2013 Rome\n2. Week two \u2013 Greece\n3) Week 3\n",
    "a report on a flood": "SITREP 12\nSUBJECT: FLOOD\n1) SITUATION \u2013 bad\n2) ACTION \u2013 pumps\n",
    "a document of the Council": (
        "UNITED NATIONS\nSecurity Council\nS/2007/123\nSubject: Kenya \u2013 report\n1. The Council \u2026\n2.It met.\n"
    ),
    "a mailed patch": (
        "From 0123456789abcdef Mon Sep 17 00:00:00 2001\nFrom: Ann <a@example.org>\n"
        "Subject: [PATCH] tea \u2013 leaf\n\n1. One is here.\n2.Two is here.\n"
    ),
    "a British telegram": (
        "CONFIDENTIAL\nFM NAIROBI\nTO IMMEDIATE FCO\nTELNO 123\nOF 041200Z MAY 91\nINFO ROUTINE KAMPALA\n\n"
        "YOUR TELNO 45: TEA\n\nSUMMARY\n1. Tea is up \u2013 by 5%.\n\nDETAIL\n2.I called on him.\n\n4. Thanks.\n"
    ),
    "a message of NATO": (
        "NATO UNCLASSIFIED\nFM SACEUR\nTO SHAPE\nSUBJECT: TEA \u2013 SUPPLY\nREF: A. SH/1/2\n1. One\u2026\n2.Two.\n"
    ),
    "a report of the CIA": (
        "SECRET\n\nDIRECTOR OF CENTRAL INTELLIGENCE\nTDCS-314/01234-75\n\nCOUNTRY: KENYA\n"
        "SUBJECT: TEA \u2013 PRODUCTION\nSOURCE: A TRADER\n\n1. The source spoke.\n2.The tea is (C) ok.\n"
    ),
    "a report of the DIA": (
        "SERIAL: (U) IIR 6 812 0123 07.\nCOUNTRY: (U) KENYA (KE).\nSUBJ: TEA \u2013 TRADE (U)\nDOI: (U) 20070703.\n"
        "SOURCE: (C) A TRADER.\nTEXT: 1.(C) Tea.\n"
    ),
}
DRAFTS = (
    "SUBJECT: TEA\n\n1. Tea is up.\n\n2.Fish \u2013 is not.\n",
    "Subject: Tea\nRef: Nairobi 12\n\n1. Tea is up this year \u2013 by much.\n\n2.Fish is not.\n",
    "SUBJECT: TEA\nREFERENCES: 12 NAIROBI 14\n\n1. Tea is up \u2013 by much.\n\n2.Fish is not.\n",
    "TAGS: EAGR, KE\nSUBJECT: TEA\n\n1. Cranes are new \u2013 all.\n\n2.The road is not.\n",
    "UNCLAS NAIROBI 12\n\nSUBJECT: TEA\n\n1. COUNTRY: KENYA\n2.SOURCE: A TRADER \u2013 DOI: MAY\n",
    "CONFIDENTIAL\n\nSUBJECT: TEA\n\n1. (C) Cranes \u2013 new\n2.(C) A road\n",
    "SUBJECT: NATO AND TEA\n\n1. NATO UNCLASSIFIED papers \u2013 all of them.\n\n2.They came.\n",
    "SUBJECT: TELNO 123\n\n1. The FCO sent TELNO 123 \u2013 of May.\n\n2.It came.\n",
)


@pytest.mark.parametrize("name", OTHERS)
def test_no_fix_and_no_layout_touches_another_kind_of_text(name: str) -> None:
    text = OTHERS[name]
    assert cablelint.fix(text) == text
    assert cablelint.format(text) == text


@pytest.mark.parametrize("text", DRAFTS)
def test_a_draft_is_still_fixed(text: str) -> None:
    assert reads_as_cable(text)
    assert cablelint.parse(text).foreign is None
    fixed = cablelint.fix(text)
    assert "\u2013" not in fixed
    assert "\n2. " in fixed
