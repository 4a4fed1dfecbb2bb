"""One fault in a clean cable's envelope or heading: exactly one finding, by the right rule, at the right place."""

from pathlib import Path

import pytest

from cablelint.linting import engine
from cablelint.linting.registry import built_in, load
from cablelint.reading.parser import parse

RULES = [load(entry) for entry in built_in() if entry.default]
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

TELEGRAM = (EXAMPLES / "action-request.cable").read_text("utf-8")
CONFIDENTIAL = (EXAMPLES / "confidential.cable").read_text("utf-8")
SECTIONED = """\
VZCZCXRO0107
RR RUEHC RUEHDR
DE RUEHNR #0204/01 0731412
ZNR UUUUU ZZH
R 141409Z MAR 11
FM AMEMBASSY NAIROBI
TO RUEHC/SECSTATE WASHDC 5120
INFO RUEHKM/AMEMBASSY KAMPALA 3307
RUEHDR/AMEMBASSY DAR ES SALAAM 2864

UNCLAS SECTION 01 OF 02 NAIROBI 000204

SIPDIS

STATE FOR AF/E AND EEB

E.O. 13526: N/A
TAGS: ETRD EAGR KE
SUBJECT: TEA GROWERS ASK FOR A LATER TARIFF REVIEW

REF: A. 10 NAIROBI 1204
     B. STATE 11876

1. SUMMARY: Three associations asked Econoff to support a later
review of the tariff (ref A). END SUMMARY.

2. They want six more months (ref B).

UNCLAS SECTION 02 OF 02 NAIROBI 000204

SIPDIS

E.O. 13526: N/A
TAGS: ETRD EAGR KE
SUBJECT: TEA GROWERS ASK FOR A LATER TARIFF REVIEW

3. The ministry will answer in May.

4. COMMENT: Delay would cost little. END COMMENT.
ROE
#0204
NNNN
"""
SECRET = """\
VZCZCXYZ0107
OO RUEHC
DE RUEHHE #0211 0010035
ZNY SSSSS ZZH
O 312333Z DEC 10
FM AMEMBASSY HELSINKI
TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 5120
INFO RUEHSM/AMEMBASSY STOCKHOLM PRIORITY 3307

S E C R E T HELSINKI 000211

NOFORN
SIPDIS

EO 13526 DECL: 2020/12/31
TAGS PREL, MARR, FI
SUBJECT: (U) FINLAND PREPARES THE AUTUMN RESCUE EXERCISE
REF: STOCKHOLM 97

Classified By: Ambassador Ellen M. Brandt for reasons 1.4 (b) and (d).

1. (S/NF) The Ministry of Defense expects three neighbors tonight
(reftel).

2. (U) It will publish a notice tonight.
BRANDT
#0211
NNNN
"""
SENSITIVE = """\
VZCZCXYZ0107
PP RUEHC
DE RUEHHE #0211 1721035
ZNR UUUUU ZZH
P 211033Z JUN 11
FM AMEMBASSY HELSINKI
TO RUEHC/SECSTATE WASHDC PRIORITY 5120
INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE
RUEHXX/ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE
XMT AMEMBASSY TRIPOLI
AMEMBASSY DAMASCUS

UNCLAS HELSINKI 000211

SENSITIVE
SIPDIS

STATE ALSO PASS TO USAID

E.O. 13526: N/A
TAGS: PREL FI
SUBJECT: FINLAND PREPARES THE AUTUMN RESCUE EXERCISE

1. (SBU) The Ministry of Defense expects three neighbors.

2. (U) It will publish a notice tonight.
BRANDT
"""
SMART = """\
UNCLASSIFIED

MRN:\t11 NAIROBI 204
Date/DTG:\tMar 3, 2011 / 031200Z MAR 11
From:\tAMEMBASSY NAIROBI
Action:\tWASHDC, SECSTATE ROUTINE
Info:\tKAMPALA, AMEMBASSY ROUTINE; DAR ES SALAAM, AMEMBASSY ROUTINE
E.O.:\t13526
TAGS:\tETRD, EAGR, KE
Captions:\tSENSITIVE
Reference:\t10 NAIROBI 1204
Subject:\tKenya: Tea Growers Ask for a Later Tariff Review

1. (SBU) Summary: Three associations asked us to support a later review. End Summary.

2. (SBU) They want six more months.
"""
OF_1977 = """\
O 211033Z JUN 77
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC IMMEDIATE 5120
INFO AMEMBASSY OSLO

LIMITED OFFICIAL USE SECTION 1 OF 2 HELSINKI 0211

E.O. 11652: N/A
TAGS: PFOR, FI
SUBJECT: FINLAND DECLINES

REF: STATE 123456

1. THE MINISTRY DECLINED.

2. EMBASSY WILL REPORT.
BRANDT
"""

CLEAN = {
    "telegram": TELEGRAM,
    "confidential": CONFIDENTIAL,
    "sectioned": SECTIONED,
    "secret": SECRET,
    "sensitive": SENSITIVE,
    "smart": SMART,
    "of 1977": OF_1977,
}
E_O = "E.O. 13526: N/A\n"
TAGS = "TAGS: SENV EFIS PREL NZ\n"
SUBJECT = "SUBJECT: REQUEST FOR COMMENTS ON DRAFT SEABIRD BYCATCH GUIDELINES"
FAULTS = [
    # which cable, what is written, what it becomes, the rule, the words that it marks (None: any)
    ("telegram", "VZCZCXYZ0042", "VZCZC0042", "TRN001", "VZCZC0042"),
    ("telegram", "VZCZCXYZ0042", "VZCCXYZ0042", "TRN001", "VZCCXYZ0042"),
    ("telegram", "PP RUEHWL", "PP RUE4WL", "TRN001", "RUE4WL"),
    ("telegram", "PP RUEHWL", "P RUEHWL", "TRN001", "P"),
    ("telegram", "DE RUEHC #", "DW RUEHC #", "TRN001", "DW"),
    ("telegram", "#3187 0731412", "3187 0731412", "TRN001", "3187"),
    ("telegram", "0731412", "073141", "TRN001", "073141"),
    ("telegram", "UUUUU", "UUUU", "TRN001", "UUUU"),
    ("sectioned", "DE RUEHNR", "DE RUEHNR8", "TRN001", "RUEHNR8"),
    ("secret", "ZNY SSSSS", "ZNT SSSSS", "TRN001", "ZNT"),
    ("secret", "ZNY SSSSS", "ZNYSSSSS", "TRN001", None),
    ("telegram", "\nPP RUEHWL", "\nRR RUEHWL", "TRN002", "RR"),
    ("telegram", "\nP 141409Z", "\nR 141409Z", "TRN002", "R"),
    ("confidential", "OO RUEHC", "PP RUEHC", "TRN002", "PP"),
    ("telegram", "0731412", "0631412", "TRN003", "0631412"),
    ("telegram", "0731412", "0911412", "TRN003", "0911412"),
    ("telegram", "0731412", "3671412", "TRN003", "3671412"),
    ("telegram", "0731412", "0732512", "TRN003", "0732512"),
    ("secret", "0010035", "3660035", "TRN003", "3660035"),
    ("secret", "0010035", "0090035", "TRN003", "0090035"),
    ("telegram", "#3187 0731412", "#3188 0731412", "TRN004", "3188"),
    ("telegram", "STATE 023187", "STATE 023188", "TRN004", "023188"),
    ("sectioned", "#0204/01", "#0240/01", "TRN004", "0240"),
    ("telegram", "ZNR", "ZNY", "TRN005", "ZNY"),
    ("telegram", "UUUUU", "CCCCC", "TRN005", "CCCCC"),
    ("telegram", "ZNR UUUUU", "ZNY CCCCC", "TRN005", "ZNY CCCCC"),
    ("sensitive", "ZNR", "ZNY", "TRN005", "ZNY"),
    ("secret", "ZNY", "ZNR", "TRN005", "ZNR"),
    ("telegram", "\n#3187\n", "\n#3178\n", "TRN006", "3178"),
    ("telegram", "NNNN", "NNNN\n\nPlease call.", "TRN006", "Please call."),
    ("confidential", "T I A L HELSINKI", "T I A L OSLO", "TRN007", "OSLO"),
    ("confidential", "FM AMEMBASSY HELSINKI", "FM AMEMBASSY MADRID", "TRN007", "AMEMBASSY MADRID"),
    ("telegram", "UNCLAS STATE", "UNCLAS SECTION 03 OF 02 STATE", "TRN008", "SECTION 03 OF 02"),
    ("telegram", "UNCLAS STATE", "UNCLAS SECTION OF 02 STATE", "TRN008", "SECTION OF 02"),
    ("sectioned", "SECTION 02 OF 02", "SECTION 02 OF 03", "TRN008", "SECTION 02 OF 03"),
    ("sectioned", "SECTION 02 OF 02", "SECTION 01 OF 02", "TRN008", "SECTION 01 OF 02"),
    ("sectioned", "SECTION 01 OF 02", "SECTION 02 OF 02", "TRN008", "SECTION 02 OF 02"),
    ("of 1977", "SECTION 1 OF 2", "SECTION 1 OF", "TRN008", "SECTION 1 OF"),
    ("telegram", "P 141409Z MAR 11\n", "", "HDG001", "FM"),
    ("telegram", "FM SECSTATE WASHDC\n", "", "HDG001", "TO"),
    ("telegram", "UNCLAS STATE 023187\n", "", "HDG001", "SIPDIS"),
    ("telegram", E_O, "", "HDG001", "TAGS:"),
    ("telegram", SUBJECT + "\n", "", "HDG001", "REF:"),
    ("of 1977", "E.O. 11652: N/A\n", "", "HDG001", "TAGS:"),
    ("smart", "E.O.:\t13526\n", "", "HDG001", "TAGS:"),
    ("smart", "From:\tAMEMBASSY NAIROBI\n", "", "HDG001", "Action:"),
    ("telegram", E_O + TAGS, TAGS + E_O, "HDG002", "E.O. 13526:"),
    (
        "sensitive",
        "SIPDIS\n\nSTATE ALSO PASS TO USAID\n\nE.O. 13526: N/A\n",
        "\nSTATE ALSO PASS TO USAID\n\nE.O. 13526: N/A\nSIPDIS\n",
        "HDG002",
        "SIPDIS",
    ),
    ("smart", "E.O.:\t13526\nTAGS:\tETRD, EAGR, KE\n", "TAGS:\tETRD, EAGR, KE\nE.O.:\t13526\n", "HDG002", "E.O.:"),
    ("telegram", TAGS, TAGS + TAGS, "HDG003", "TAGS:"),
    ("telegram", E_O, E_O + E_O, "HDG003", "E.O. 13526:"),
    ("telegram", SUBJECT, f"{SUBJECT}\n{SUBJECT}", "HDG003", "SUBJECT:"),
    ("telegram", "UNCLAS STATE 023187\n", "UNCLAS STATE 023187\n" * 2, "HDG003", "UNCLAS STATE 023187"),
    ("telegram", "P 141409Z", "P 14140Z", "HDG004", "14140Z"),
    ("telegram", "P 141409Z MAR 11", "P 141409Z MAR", "HDG004", "141409Z MAR"),
    ("telegram", "P 141409Z MAR 11", "P 141409Z MRA 11", "HDG004", "MRA"),
    ("telegram", "P 141409Z MAR 11", "K 141409Z MAR 11", "HDG004", "K"),
    ("telegram", "P 141409Z MAR 11", "P 14I409Z MAR 11", "HDG004", "14I409Z"),
    ("telegram", "P 141409Z MAR 11", "P 10153Z MAR 11", "HDG004", "10153Z"),
    ("telegram", "P 141409Z MAR 11", "P MAR 14 2011 1409Z", "HDG004", None),
    ("smart", "Mar 3, 2011 / 031200Z", "Mar 3, 2011 / 321200Z", "HDG004", "321200Z"),
    ("smart", "Mar 3, 2011", "Mar 33, 2011", "HDG004", "Mar 33, 2011"),
    ("telegram", "\nSUBJECT:", "\nUBJECT:", "HDG005", "UBJECT:"),
    ("telegram", "\nSUBJECT:", "\nSUBJ:", "HDG005", "SUBJ:"),
    ("telegram", "\nTAGS:", "\nTAGE:", "HDG005", "TAGE:"),
    ("telegram", "\nREF:", "\nREFTEL:", "HDG005", "REFTEL:"),
    ("telegram", "E.O. 13526:", "E.0. 13526:", "HDG005", "E.0. 13526:"),
    ("telegram", "FM SECSTATE", "FN SECSTATE", "HDG005", "FN"),
    ("telegram", "\nTO RUEHWL", "\nT0 RUEHWL", "HDG005", "T0"),
    ("telegram", "\nINFO RUEHBY", "\nINOF RUEHBY", "HDG005", "INOF"),
    ("confidential", "Classified By:", "Clasified By:", "HDG005", "Clasified By:"),
    ("secret", "TAGS PREL", "TAGE PREL", "HDG005", "TAGE"),
    ("smart", "Subject:\t", "Subjct:\t", "HDG005", "Subjct:"),
    ("smart", "Action:\t", "Acton:\t", "HDG005", "Acton:"),
    ("telegram", "PRIORITY 4410", "PIORITY 4410", "HDG006", "PIORITY"),
    ("telegram", "CANBERRA 2271", "CANBERRA ROUTNE 2271", "HDG006", "ROUTNE"),
    ("confidential", "IMMEDIATE 5120", "IMMEDAITE 5120", "HDG006", "IMMEDAITE"),
    ("secret", "NIACT IMMEDIATE", "NIACT IMEDIATE", "HDG006", "IMEDIATE"),
    ("smart", "SECSTATE ROUTINE", "SECSTATE ROUTNE", "HDG006", "ROUTNE"),
    ("telegram", "INFO RUEHBY/AMEMBASSY CANBERRA", "INFO RUEHWL/AMEMBASSY WELLINGTON", "HDG007", None),
    ("smart", "DAR ES SALAAM, AMEMBASSY", "KAMPALA, AMEMBASSY", "HDG007", None),
    ("telegram", "CANBERRA 2271", "CANBERRA IMMEDIATE 2271", "HDG008", "IMMEDIATE"),
    ("smart", "KAMPALA, AMEMBASSY ROUTINE", "KAMPALA, AMEMBASSY PRIORITY", "HDG008", "PRIORITY"),
    ("telegram", SUBJECT, "SUBJECT: (U)", "HDG009", "SUBJECT:"),
    ("smart", "Subject:\tKenya: Tea Growers Ask for a Later Tariff Review", "Subject:", "HDG009", "Subject:"),
    ("confidential", "SUBJECT: (U) ", "SUBJECT: ", "HDG010", "SUBJECT:"),
    ("confidential", "TO RUEHC/SECSTATE WASHDC IMMEDIATE 5120\n", "", "HDG012", "INFO"),
    ("smart", "Action:\tWASHDC, SECSTATE ROUTINE\n", "", "HDG012", "Info:"),
]
VARIANTS = [
    ("telegram", "NNNN\n", "NNNN\n\n\n"),
    ("sensitive", "ZNR UUUUU", "ZNY EEEEE"),
    ("sensitive", "UNCLAS HELSINKI", "UNCLAS E F T O HELSINKI"),
    ("secret", "0010035", "3650035"),
    ("of 1977", "SECTION 1 OF 2", "SECTION ONE OF TWO"),
    ("smart", "Date/DTG:\tMar 3, 2011 / 031200Z MAR 11", "Date:\tMarch 3, 2011"),
    ("smart", "ROUTINE; DAR", "ROUTINE;\n\tDAR"),
]


def found(text: str) -> list[tuple[str, str]]:
    """Code and marked words of each error and warning."""
    diagnostics = engine.check(parse(text), RULES)
    return [(each.code, text[slice(*each.span)]) for each in diagnostics if each.severity != "info"]


@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("name", CLEAN)
def test_clean_cables_are_silent(name: str, line_break: str) -> None:
    assert found(CLEAN[name].replace("\n", line_break)) == []


@pytest.mark.parametrize(("name", "written", "changed"), VARIANTS)
def test_variants_are_silent(name: str, written: str, changed: str) -> None:
    assert CLEAN[name].count(written) == 1
    assert found(CLEAN[name].replace(written, changed)) == []


@pytest.mark.parametrize(("name", "written", "changed", "code", "marked"), FAULTS)
def test_one_fault_is_one_finding(name: str, written: str, changed: str, code: str, marked: str | None) -> None:
    assert CLEAN[name].count(written) == 1
    ((found_code, found_words),) = found(CLEAN[name].replace(written, changed))
    assert found_code == code
    assert marked is None or found_words == marked


def test_info_addressees_of_smart_may_be_below_the_text() -> None:
    text = (
        "UNCLASSIFIED\n\nMRN: 13 OSLO 1213\nDate/DTG: Jun 03, 2013 / 031212Z JUN 13\nFrom: AMEMBASSY OSLO\n"
        "E.O.: 13526\nTAGS: PREL, NO\nSubject: Herring\n\n1. One.\n\nDrafted By: OSLO:Strand, Bo\n"
        "Released By: OSLO:Strand, Bo\nInfo: STOCKHOLM, AMEMBASSY ROUTINE\nDissemination Rule: Archive Copy\n"
    )
    (found,) = (one for one in engine.check(parse(text), RULES) if one.code in ("HDG012", "SYS003"))
    assert (found.code, text[found.span.start : found.span.end]) == ("HDG012", "STOCKHOLM, AMEMBASSY")
