from datetime import date

import pytest

from cablelint.model.heading import ClassifiedBy
from cablelint.model.spans import Span
from cablelint.reading.heading.classified_by import read_classified_by
from cablelint.reading.parser import parse


def read(written: str) -> ClassifiedBy:
    return read_classified_by(f"\n{written}\n", Span(1, 1 + len(written)))


@pytest.mark.parametrize(
    ("written", "names", "title"),
    [
        ("Classified By: Ambassador Jane Q. Roe for reasons 1.4 (b) and (d).", ["Jane Q. Roe"], "Ambassador"),
        ("CLASSIFIED BY: DCM JOHN DOE. REASON: 1.5(B,D)", ["JOHN DOE"], "DCM"),
        ("CLASSIFIED BY AMBASSADOR ROE PER 1.4 (B)", ["ROE"], "AMBASSADOR"),
        ("Classified By: AMB. JANE ROE", ["JANE ROE"], "AMB."),
        ("Classified by EUR/XYZ Director Jane Roe, reasons 1.4 b", ["Jane Roe"], "EUR/XYZ Director"),
        ("Classified By: Jane de la Roe, Consul, Reason 1.4(b)", ["Jane de la Roe"], "Consul"),
        ("Classified By: Jane Roe Political Counselor for reasons 1.4(b)", ["Jane Roe"], "Political Counselor"),
        ("Classified By: Chargé d'Affaires, a.i., Jane Roe", ["Jane Roe"], "Chargé d'Affaires, a.i."),
        ("Classified By: Jane Roe, Chargé d'Affaires, a.i.", ["Jane Roe"], "Chargé d'Affaires, a.i."),
        (
            "Classified By: Chief for Economic and Trade Affairs Jane Roe",
            ["Jane Roe"],
            "Chief for Economic and Trade Affairs",
        ),
        ("Classified By: DCM Jane Roe and PolCouns John Doe III. Reasons: 1.4(b)", ["Jane Roe", "John Doe III"], "DCM"),
        ("Classified By: Jane Roe. The talks begin soon", ["Jane Roe"], None),
        ("Classified By: Jane\nRoe", ["Jane Roe"], None),
        ("Classified By: Deputy Chief of Mission, E.O. 12958", [], "Deputy Chief of Mission"),
        ("Classified By:", [], None),
        ("Classified By: Jane Roe and, Consul", ["Jane Roe"], "Consul"),
        ("Reason: 1.4(b)", [], None),
        ("", [], None),
    ],
)
def test_authority(written: str, names: list[str], title: str | None) -> None:
    field = read(written)
    assert [name.text for name in field.names] == names
    assert field.title == title
    assert field.text == " ".join(written.split())


@pytest.mark.parametrize(
    ("written", "reasons"),
    [
        ("Reasons: 1.4 (b) and (d).", ["1.4(b)", "1.4(d)"]),
        ("REASON: 1.5(B,D)", ["1.5(b)", "1.5(d)"]),
        ("REASON: 1.5 (B/D)", ["1.5(b)", "1.5(d)"]),
        ("REASON: 1.4 ( b ) & ( d )", ["1.4(b)", "1.4(d)"]),
        ("REASON: 1.4 (b and d)", ["1.4(b)", "1.4(d)"]),
        ("REASON: 1.4 (B) (D)", ["1.4(b)", "1.4(d)"]),
        ("REASON: E.O. 12958 1.4 (B) & (D)", ["1.4(b)", "1.4(d)"]),
        ("Reason: E.O. 12958, Section 1.4(b), (d)", ["1.4(b)", "1.4(d)"]),
        ("REASONS 1.4 b, d and e.", ["1.4(b)", "1.4(d)", "1.4(e)"]),
        ("REASON: 1.4(b), 1.4(d)", ["1.4(b)", "1.4(d)"]),
        ("REASON: 1.4B", ["1.4(b)"]),
        ("REASON: 1.4(z)", ["1.4(z)"]),
        ("REASON: 1.4", ["1.4"]),
        ("REASON: 1.4 (b). A friend said", ["1.4(b)"]),
        ("Classified By: John A. Doe, 1.4(b)", ["1.4(b)"]),
        ("Classified By: John A. Doe", []),
        ("DECLASSIFY ON: 11/22/2012", []),
        ("Derived From: DSCG 05-1.4", []),
    ],
)
def test_reasons(written: str, reasons: list[str]) -> None:
    found = read(written).reasons
    assert [reason.text for reason in found] == reasons


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("Derived From: DSCG 05-1", "DSCG 05-1"),
        ("DERIVED FROM: MULTIPLE SOURCES.\nDECLASSIFY ON: 11/22/2012", "MULTIPLE SOURCES"),
        ("Classified By: Jane Roe, derived from STATE 12", "STATE 12"),
        ("Derived From:", None),
        ("Classified By: Jane Roe", None),
    ],
)
def test_source(written: str, source: str | None) -> None:
    found = read(written).derived_from
    assert (found.text if found else None) == source


def test_places() -> None:
    text = "\nClassified By: DCM Jane Roe. Reasons: 1.4(b), (d). Derived From: DSCG 05-1.\n"
    field = read_classified_by(text, Span(1, len(text) - 1))
    assert [text[slice(*reason.span)] for reason in field.reasons] == ["b", "d"]
    assert [text[slice(*name.span)] for name in field.names] == ["Jane Roe"]
    assert field.derived_from is not None
    assert text[slice(*field.derived_from.span)] == "DSCG 05-1"


@pytest.mark.parametrize(
    ("written", "names", "reasons"),
    [
        ("1. (U) CLASSIFIED BY DCM JANE ROE.  REASON: 1.5 (D).\n\n2. (C) TEA.", ["JANE ROE"], ["1.5(d)"]),
        ("1. CLASSIFIED BY AF/C - JANE ROE, REASON 1.5\n(D).\n\n2. (C) TEA.", ["JANE ROE"], ["1.5(d)"]),
        (
            "1. CONFIDENTIAL - ENTIRE TEXT. CLASSIFIED BY DCM\nJANE ROE - 1.5 B,D. EXPORTS GREW 1.4 PERCENT.\n\n2. A.",
            ["JANE ROE"],
            ["1.5(b)", "1.5(d)"],
        ),
        ("Classified By: Consul Jane Roe for reasons 1.4 (b).\n\n1. (C) Tea.", ["Jane Roe"], ["1.4(b)"]),
    ],
)
def test_in_the_text(written: str, names: list[str], reasons: list[str]) -> None:
    cable = parse(f"CONFIDENTIAL\n\nE.O. 12958: DECL: 1/1/06\nTAGS: ECON KE\nSUBJECT: TEA\n\n{written}\n")
    assert cable.classified_by is not None
    assert [name.text for name in cable.classified_by.names] == names
    assert [reason.text for reason in cable.classified_by.reasons] == reasons
    assert cable.classified_by.original


@pytest.mark.parametrize(
    "written",
    [
        "1. (C) The list, classified by the ministry as secret, was printed.",
        "1. (C) Data derived from the census are late.",
        "1. (C) A.\n\n2. (C) B.\n\n3. (C) C.\n\n4. (U) Classified by the office.",
    ],
)
def test_not_in_the_text(written: str) -> None:
    assert parse(f"CONFIDENTIAL\n\nSUBJECT: TEA\n\n{written}\n").classified_by is None


def test_declassify_on() -> None:
    field = read("Classified By: Jane Roe\nReason: 1.4(b)\nDeclassify On: 2021/03/03\nDrafted by: X")
    assert field.declassify is not None
    assert (field.declassify.text, field.declassify.day) == ("2021/03/03", date(2021, 3, 3))


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Classified By: A.J. Oak, Deputy Chief of Mission, reasons 1.4 (b)", ["A.J. Oak"]),
        ("CLASSIFIED BY: AMBASSADOR THOMAS W.S. PINE, REASON 1.5 (B)", ["THOMAS W.S. PINE"]),
        ("Classified By: Ambassador Thomas P. Oak, Jr. for reasons 1.4 (b).", ["Thomas P. Oak, Jr."]),
        ("CLASSIFIED BY: J.D. PINE JR., POLITICAL OFFICER, REASON 1.4(D)", ["J.D. PINE JR."]),
        ("Classified By: Consul General Thomas Oak III for reason 1.4 (d)", ["Thomas Oak III"]),
        ("Classified By: DCM Mary Oak for re\nason 1.4 (b)", ["Mary Oak"]),
        ("Classified By: DCM Mary Oak fo\nr reasons 1.4 (b)", ["Mary Oak"]),
        ("Classified By: DCM Mary\nOak for reasons 1.4 (b)", ["Mary Oak"]),
        ("CLASSIFIED BY: SECRETARY FOR NEAR EASTERN AFFAIR\nS MARY OAK, REASON 1.4 (B)", ["MARY OAK"]),
        ("CLASSIFIED BY: POLITICAL COUN\nSELOR MARY OAK FOR REASONS 1.4 (B)", ["MARY OAK"]),
        ("Classified By: Ambssador Mary Oak for reasons 1.4 (b).", ["Mary Oak"]),
        ("Classified By: Dpeuty Chief of Missin Mary Oak for reasons 1.4 (b).", ["Mary Oak"]),
        ("Classified By: Pol/Econ Couns Mary Oak for reasons 1.4 (b).", ["Mary Oak"]),
        ("Classified By: Econ Min-Couns Mary Oak for reasons 1.4 (b).", ["Mary Oak"]),
        ("Classified By: LTC Thomas Pine, DATT, reasons 1.4 (a)", ["Thomas Pine"]),
        ("Classified By: COL Thomas Pine, USA, Defense Attache, reason 1.4 (c)", ["Thomas Pine"]),
        ("Classified By: Special Envoy Mary Oak, for reasons 1.4 (b)", ["Mary Oak"]),
        ("Classified By: AMBASSADOR TO SUDAN MARY OAK, REASONS 1.4 (B)", ["MARY OAK"]),
        ("Classified By: U.S. Ambassador to the Holy See Mary Q. Oak for reasons 1.4 (b)", ["Mary Q. Oak"]),
        ("Classified By: Mary Oak, Ambassador to Sri Lanka, reasons 1.4 (b)", ["Mary Oak"]),
        ("Classified By: Ambassador to Sri Lanka for reasons 1.4 (b)", []),
        ("Classified By: Charge d’Affaires Mary Oak for reasons 1.4 (b)", ["Mary Oak"]),
        ("Classified By: Charge d`Affaires a.i. Mary Oak for reasons 1.4 (b)", ["Mary Oak"]),
        ("CLASSIFIED BY: CHARGE D,AFFAIRES MARY OAK FOR REASONS 1.4 (B)", ["MARY OAK"]),
        ("Classified By: PRT Team Leader Mary Oak for reasons 1.4 (b)", ["Mary Oak"]),
        ("Classified By: AMBASSADOR MARY 0AK-R0E FOR REASONS 1.4 (B)", ["MARY 0AK-R0E"]),
        ("Classified By: AMBASSADOR MARY R0E FOR REASONS 1.4 (B)", ["MARY R0E"]),
        ("CLASSIFIED BY: AMB:MOAK REASON: 1.4 (B)", ["MOAK"]),
        ("CLASSIFIED BY: CDA: MARY OAK REASON: 1.4 (B)", ["MARY OAK"]),
        ("Classified By: Office Director, EUR/XYZ, Mary Oak, reason 1.4 (b)", ["Mary Oak"]),
        ("Classified By: Ambassador Mary Oak (Reasons 1.4 (b))", ["Mary Oak"]),
        ("Classified By: (U) Ambassador Mary Oak per 1.4 (b)", ["Mary Oak"]),
        ("Classified By: Poloff M. Oak and Econoff T. Pine, 1.4 (b)", ["M. Oak", "T. Pine"]),
        ("THIS CABLE CLASSIFIED BY CHARGE MARY OAK, REASONS 1.5(B)", ["MARY OAK"]),
    ],
)
def test_a_name_is_found_from_its_right_end(written: str, names: list[str]) -> None:
    assert [name.text for name in read(written).names] == names
