"""Who classified a cable, and until when, is said in many ways; a line that says nothing is found.

Each wording is put into a clean cable, on the E.O. line, below the SUBJECT, or in a SMART message.
"""

import json

import pytest

from tests.end_to_end.command import cablelint

TELEGRAM = """R 101538Z JUL 16
FM AMEMBASSY NAIROBI
TO SECSTATE WASHDC PRIORITY

CONFIDENTIAL NAIROBI 000204

SIPDIS

E.O. 13526:{duration}
TAGS: ETRD, EAGR, KE
SUBJECT: (U) TEA GROWERS ASK FOR DELAY

{authority}

1. (U) Summary: Growers of tea asked for a delay. End summary.

2. (C) The minister told growers that the rules would take effect in the fall.

ROE
"""
SMART = """Classification: CONFIDENTIAL
MRN: 16 NAIROBI 204
Date/DTG: Jul 10, 2016 / 101538Z JUL 16
From: AMEMBASSY NAIROBI
Action: WASHDC, SECSTATE ROUTINE
E.O.: 13526
TAGS: ETRD, EAGR, KE
Captions: SIPDIS
Subject: (U) Tea growers ask for delay
{authority}

1. (U) Growers of tea asked for a delay.

2. (C) The minister told growers that the rules would take effect in the fall.
"""
AUTHORITY = "Classified By: DCM Jane Roe\nReason: 1.4 (b) and (d)"
SAID = (
    "Classified By: Acting Deputy Chief of Mission Paul Holm for Reasons 1.4\n (b) and (d)",
    "CLASSIFIED BY: Ann Holm, Assistant Secretary, Department of State, EUR; REASON: 1.4(B), (D)",
    "Classified By: Ambassador Ann B. Holm for reasons 1.4 b and d",
    "Classified By: Ann Holm, Acting ASSISTANT SECRETARY, EUR. Reason: 1.4 (b) and (d).",
    "CLASSIFIED BY: Holm Ann, Ambassador; REASON: 1.4(B)",
    "Classified By: Ambassador Paul R. Holm, III. \nReasons: 1.4 (b) and (d).",
    "Classified By: Pol/Mil Officer Ann Calder-Holm.  Reason E.O. 13526, \n1.4 (b) and (d).",
    "Classified By: AIT Director Paul Holm, Reason(s): 1.4 (B/D).",
    "Classified By: A/DCM P.R. McHolm, reason para 1.4 (b)",
    "Classified By: Classified by DCM Ann Holm for reasons 1.4 (b) and \n(d).",
    "Classified By: CHARGE D'AFFAIRES PAUL HOLM FOR REASONS 1.4 (A), \n(B) AND (D)",
    "Classified By: (U) CDA Ann McHolm; E.O. 13526, reasons 1.4 (b,d)",
    "Classified By: ECON PAUL R. HOLM, REASONS 1.4 (B,D)",
    "CLASSIFIED BY: ACTING DEPUTY PRINCIPAL OFFICER PAUL HOLM.  REA \nSONS: 1.4 (B,D)",
    "Classified By: Charge d' Affairs Ann Holm for reasons 1.4 (b) a \nnd (d)",
    "Classified By: Political Section Minister Counselor Paul Holm.  Re \nasons 1.4 (b/d).",
    "Classified By: Political Minister Counselor Ann M. Holm for reason \ns:  1.4 (b), (d).",
    "Classified By: ECONCOUNS PAUL HOLM FOR REASONS 1.4 B AND D",
    "Classified By: A/Political Counselor Paul Holm for \n1.4 (b) and (d)",
    "Classified By: This message classified by Econ Minister Counselor \nPaul Holm for reasons 1.4 (b), (d) and (e).",
    "Classified By: Mombasa PRT Team Leader Paul Holm for reason 1.4 (b) \nand(d).",
    "Classified By: Interagency Provincial Affairs Deputy Coordinator Paul H \nolm for reasons 1.4 (b) and (d)",
    "Classified by ECPO Minister-Counselour Paul Holm for \nreasons 1.4 (b) and (d).",
    "Classified By: Labor Attache Paul Holm.  Reason 1.4 (d).",
    "Classified By: DEFENSE ATTACHE LTC PAUL HOLM FOR REASONS 1.4 (B) AND \n (D).",
    "Classified By: USUN Legal Adviser Ann L. Holm, for reasons \n1.4(b) and (d)",
    "Classified By: USEU polmil officer Paul Holm for reasons 1.4 (b) a \nnd (d)",
    "Classified By: IO Acting A/S Paul H. Holm, E.O. 13526, \nReasons: 1.4(b) and (d)",
    "Classified By: Deputy Political M/C Paul Holm.  Reasons 1.4 (b) \n and (d).",
    "Classified By: Ambassador Ann W. Holm for reaons 1.4 (b) and (d).",
    "Classified By: 1. CLASSIFIED BY AF ASSISTANT SECRETARY PAUL HOLM \nREASONS: 1.4 (B) AND (D)",
    "Classified By: Acting Ecmin Paul Holm for reasons 1.4 (b) and (d)",
    "Classified By: Amb. Ann Holm. E.O 13526. Reasons 1.4 (B&D).",
    "Classified By: Ambassaor Paul Holm for reasons 1.4 (b and d).",
    "Classified By: POL MIN COUN PAUL HOLM, REASON 1.4(B)&(D).",
    "Classified By: Deputy Political Counselor: Paul W. Holm, for reasons \n 1.4 (b) and (d)",
    "Classified By: IO Ann Holm for reasons 1.4 (b) a \nnd (d).",
    "Classified By: PRM/AFR Dir. Ann Holm-reasons 1.4(b/d)",
    "Classified By: RSO - PAUL S. HOLM. REASON 1.4(D)",
    "Classified By: PolMinCons Paul Holm, reasons 1.4 (b/d).",
    "Classified By: COM Paul Holm for reasons 1.4 (b) and (d)",
    "Classified By: Charge d'Affaires a.i. Paul T. Holm under Section 1.4 \n b/d",
    "Classified By: AF Paul E. Holm for reasons EO 13526 \n1.4(b),(d), and (e).",
    "Classified By: Acting DCM/Paul Holm for reasons 1.4 (b and d)",
    "Classified By: EST&H OFFICER PAUL C. HOLM FOR REASON 1.4 (b, d)",
    "CLASSIFIED BY AF PAUL HOLM, ACTING AND S/CT DAS ANN \nCALDER ; E.O. 13526 REASON: 1.4 (B) AND (D)",
    "Classified By: AMB:PHOLM, Reasons 1.4 (b) and (c)",
    "Classified By: Amb. Paul T.Holm.  Reasons: 1. \n4 (b)(d)",
    "Classified By: EUR/PRA, Dir. PHolm, Reason 1.4 (b/d)",
    "Classified By: Ambasador Leggett, reasons 1.4 (b), (d)",
    "Classified By: Jane Roe, DCM. Reason: 1.4 (b), (d).",
    "Classified By: Roe, Jane, Political Counselor, for reasons 1.4(b), (d)",
    "Classified By: E-284113\nReason: 1.4 (b)",
    "Classified By: Ambassador Jane Roe for reasons (b) and (d) of section 1.4.",
    "Classified By: Jane Roe, Deputy Chief of Mission, for reasons 1.4 (b) through (d).",
    "Classified By: Col. Paul Holm, DATT, reasons 1.4 (a) and (d).",
    "Classified By: Principal Officer Jane de la Cruz van der Berg for reasons 1.4 (b), (d).",
    "Classified By: Jane Roe (DCM). Reason: 1.4 (b) and (d)",
    "Classified By: Jane Roe - Political Counselor - Reasons 1.4 (b) and (d)",
)
NOT_SAID = (
    "Classified By:",
    "Classified By: for reasons 1.4 (b) and (d)",
    "Classified By: for reasons 1.4 (b)",
    "Classified By: Reason: 1.4 (b) and (d)",
    "Classified By: Reasons 1.4 (b) and (d).",
    "Classified By:\nReason: 1.4 (b) and (d)",
    "Classified By:\nReason: 1.4 (b) and (d)\nDeclassify On: 07/10/2026",
    "Classified By: NAME, TITLE",
    "Classified By: NAME, TITLE, for reasons 1.4 (b) and (d).",
    "Classified By: Name, Title for reasons 1.4 (b) and (d)",
    "Classified By: [NAME, TITLE] for reasons 1.4 (b) and (d).",
    "Classified By: [Name], [Position]. Reason: 1.4 (b)",
    "Classified By: (name and title), Reason: 1.4 (b)",
    "Classified By: Name and Position for reasons 1.4 (b)",
    "Classified By: XXX, reasons 1.4 (b) and (d)",
    "Classified By: XXXXX XXXXX for reasons 1.4 (b) and (d).",
    "Classified By: Ambassador XX for reasons 1.4 (b) and (d).",
    "Classified By: TBD. Reason: 1.4 (b)",
    "Classified By: TBD",
    "Classified By: ??? Reasons: 1.4 (b)",
    "Classified By: _______ Reasons: 1.4 (b)",
    "Classified By: ......, Reasons: 1.4 (b)",
    "Classified By: N/A. Reason: 1.4 (b)",
    "Classified By: None. Reason: 1.4 (b)",
    "Classified By: Unknown, reason 1.4 (b)",
    "Classified By: Drafter. Reason: 1.4 (b)",
    "Classified By: Jane Roe for reasons 1.4 (b) and (d).",
    "Classified By: Jane Roe. Reason: 1.4 (b) and (d)",
    "Classified By: Jane M. Roe, reasons 1.4 (b), (d)",
    "Classified By: JANE ROE FOR REASONS 1.4 (B) AND (D)",
    "Classified By: J. Roe, reason 1.4(d)",
    "Classified By: Roe, Jane. Reason 1.4 (b)",
    "Classified By: Jane Roe\nReason: 1.4 (b), (d)",
    "Classified By: Jane Roe\nReason: 1.4 (b), (d)\nDeclassify On: 07/10/2026",
    "Classified By: Roe for reasons 1.4 (b) and (d).",
    "Classified By: Ms. Jane Roe for reasons 1.4 (b) and (d).",
    "Classified By: Dr. Jane Roe; reason: 1.4 (b).",
    "Classified By: Ambassador for reasons 1.4 (b) and (d).",
    "Classified By: Ambassador, reasons 1.4 (b) and (d).",
    "Classified By: the Ambassador for reasons 1.4 (b) and (d).",
    "Classified By: Political Counselor. Reasons: 1.4 (b) and (d).",
    "Classified By: DCM for reasons 1.4 (b) and (d).",
    "Classified By: Deputy Chief of Mission, Reasons 1.4 (b) and (d)",
    "Classified By: Embassy Nairobi for reasons 1.4 (b) and (d)",
    "Classified By: Charge d'Affaires a.i., for reasons 1.4 (b)",
    "Classified By: Pol/Econ Chief for reasons 1.4 (b) and (d).",
    "Classified By: POL. Reason: 1.4 (b)",
    "Classified By: EUR/CE. Reason: 1.4 (b)",
    "Classified By: section 1.4 (b) and (d)",
    "Classified By: E.O. 13526, 1.4 (b) and (d)",
    "Classified By: 1.4 (b) and (d)",
    "Classified by reasons 1.4 (b) and (d).",
    "CLASSIFIED BY: . REASON: 1.4 (B)",
    "Reason: 1.4 (b) and (d)",
    "Reason: 1.4 (b) and (d)\nDeclassify On: 07/10/2026",
    "Declassify On: 07/10/2026",
)
UNTIL = (
    "07/10/2026",
    "7/10/2026",
    "07/10/26",
    "2026/07/10",
    "2026-07-10",
    "20260710",
    "07-10-2026",
    "07.10.2026",
    "10 JUL 2026",
    "10 JULY 2026",
    "JULY 10, 2026",
    "JUL 10 2026",
    "07/10/2026 (ROE, JANE)",
    "07/10/2041",
    "12/31/2041",
    "07/ 10/2026",
    "07/10/2026.",
    "UPON CLOSURE OF THE POST",
    "ON DEPARTURE OF THE DELEGATION",
    "AFTER THE ELECTION OF MARCH 2017",
    "UNTIL THE TALKS END",
    "WHEN THE TREATY IS SIGNED",
    "COMPLETION OF THE VISIT",
    "FOLLOWING THE VISIT",
    "CLOSURE OF U.S. EMBASSY NAIROBI",
    "END OF MISSION",
    "WITHDRAWAL OF TROOPS",
    "CLOSE OF NEGOTIATIONS",
    "ONE YEAR AFTER SIGNATURE",
    "25X1-HUMAN",
    "25X1-human",
    "50X1-HUM",
    "50X2-WMD",
    "25X1, 07/10/2056",
    "25X6 07/10/2050",
    "25X1, UPON CLOSURE OF POST",
    "N/A TO NATO PORTIONS; SEE SOURCE LIST",
    "N/A TO RD/FRD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS",
    "NOT APPLICABLE TO NATO PORTIONS",
    "DEATH OF THE SOURCE",
    "CONCLUSION OF TALKS",
)
NOT_UNTIL = (
    "TBD",
    "TBD.",
    "XX/XX/2026",
    "XX/XX/XXXX",
    "MM/DD/YYYY",
    "mm/dd/2026",
    "07/XX/2026",
    "__/__/2026",
    "??/??/2026",
    "13/09/2026",
    "31/12/2026",
    "25-12-2026",
    "MARCH 2026",
    "MAR 2026",
    "JULY, 2026",
    "07/2026",
    "2026",
    "10 YEARS",
    "TEN YEARS",
    "10 YRS",
    "25 YEARS FROM DATE",
    "03/092026",
    "0309/2026",
    "03092026X",
    "3/9//2026",
    "MR",
    "MANUAL REVIEW",
    "25X1",
    "25X2",
    "25X6",
    "50X1",
    "SOURCE MARKED OADR",
    "SOURCE MARKED X1",
    "ORIGINATING AGENCY'S DETERMINATION REQUIRED",
    "OADR",
    "X1",
    "X4",
    "1.6X1",
    "GDS",
    "INDEFINITE",
    "NEVER",
    "NONE",
    "UNKNOWN",
    "DATE",
    "[DATE]",
    "PENDING",
    "ASAP",
    "02/30/2026",
    "07/32/2026",
    "07/10/2016",
    "07/10/2015",
    "07/10/2062",
    "07/10/1926",
    "07/10/202",
    "07/10/20266",
    "EVENT",
    "UPON",
)


def found(text: str) -> list[str]:
    """Return the codes of warnings and errors on classification."""
    outcome = cablelint("check", "-", "--isolated", "--select", "CLS", "--output-format", "json", given=text.encode())
    return [each["code"] for each in json.loads(outcome.output) if each["severity"] != "info"]


def telegram(authority: str = AUTHORITY, duration: str = " DECL: 07/10/2026") -> str:
    return TELEGRAM.format(authority=authority, duration=duration)


@pytest.mark.parametrize("authority", SAID)
def test_a_name_and_a_position_are_read_in_every_wording(authority: str) -> None:
    assert found(telegram(authority)) == []


@pytest.mark.parametrize("authority", NOT_SAID)
def test_a_line_that_says_nothing_is_found_once(authority: str) -> None:
    assert found(telegram(authority)) == ["CLS009"]


@pytest.mark.parametrize("until", UNTIL)
def test_dates_events_and_exemptions_are_read(until: str) -> None:
    below = f"{AUTHORITY}\nDeclassify On: {until}"
    assert found(telegram(duration=f" DECL: {until}")) == []
    assert found(telegram(below, duration="")) == []
    assert found(telegram(below, duration=f" DECL: {until}")) == []
    assert found(SMART.format(authority=below)) == []


@pytest.mark.parametrize("until", NOT_UNTIL)
def test_what_is_neither_is_found_once(until: str) -> None:
    below = f"{AUTHORITY}\nDeclassify On: {until}"
    assert found(telegram(duration=f" DECL: {until}")) == ["CLS008"]
    assert found(telegram(below, duration="")) == ["CLS008"]
    assert found(telegram(below)) == ["CLS008"]
    assert found(SMART.format(authority=below)) == ["CLS008"]


def test_a_smart_message_with_no_date_anywhere_is_found() -> None:
    assert found(SMART.format(authority=AUTHORITY)) == ["CLS008"]


def test_two_faults_are_both_found() -> None:
    assert found(telegram("Classified By: NAME, TITLE, reason 1.4 (b)", " DECL: TBD")) == ["CLS008", "CLS009"]
    assert found(telegram("Classified By: DCM for reasons 1.5 (b)")) == ["CLS009", "CLS010"]
    assert found(telegram(f"{AUTHORITY}\nDeclassify On: 07/10/2036").replace("(C) The", "(S) The")) == [
        "CLS018",
        "CLS002",
    ]


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("Derived From:", ["CLS019"]),
        ("Derived From:\nDeclassify On: 07/10/2026", ["CLS019"]),
        ("Classified By: DCM Jane Roe\nDerived From:", ["CLS019"]),
        ("Classified By: DCM Jane Roe\nDerived From: Multiple Sources", ["CLS019"]),
        ("Derived From: DSCG 11-01", ["CLS019"]),
        ("Classified By: NAME, TITLE\nDerived From: DSCG 11-01", ["CLS019"]),
        ("Classified By: DCM Jane Roe\nDerived From: DSCG 11-01, May 2011", []),
        ("Classified By: DCM Jane Roe\nDerived From: Multiple Sources: DSCG 11-01; 16 STATE 204, 206", []),
    ],
)
def test_a_derivation_names_its_source_and_who_applied_it(lines: str, codes: list[str]) -> None:
    assert found(telegram(lines)) == codes
