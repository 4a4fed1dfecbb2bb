from datetime import date

import pytest

from cablelint.model.heading import Reference
from cablelint.model.spans import Span
from cablelint.reading.heading.cited_cable import OwnCable
from cablelint.reading.heading.references import read_references
from cablelint.reference.lookups import BUILT_IN

DAY = date(2009, 7, 10)


OWN = OwnCable("TBILISI", 1000)


def read(written: str, on: date | None = DAY, own: OwnCable | None = None) -> tuple[Reference, ...]:
    return read_references(f"REF: {written}\n", Span(5, 5 + len(written)), on, BUILT_IN.stations, own)


@pytest.mark.parametrize(
    ("written", "identity"),
    [
        ("STATE 12345", "09STATE12345"),
        ("STATE 012345 (NOTAL)", "09STATE12345"),
        ("08 TBILISI 1605", "08TBILISI1605"),
        ("'08 TBILISI 1605", "08TBILISI1605"),
        ("2008 TBILISI 1605", "08TBILISI1605"),
        ("98 TBILISI 1605", "98TBILISI1605"),
        ("07TBILISI1605", "07TBILISI1605"),
        ("07 TBILISI1605", "07TBILISI1605"),
        ("TBILISI1605", "09TBILISI1605"),
        ("Tbilisi 1605", "09TBILISI1605"),
        ("SECSTATE 12345", "09STATE12345"),
        ("UNVIE 201", "09UNVIEVIENNA201"),
        ("AMEMBASSY OSLO 12", "09OSLO12"),
        ("KUALA LUMPUR 1403 AND PREVIOUS", "09KUALALUMPUR1403"),
        ("RIO DE\r\n     JANEIRO 12", "09RIODEJANEIRO12"),
        ("STATE 12345 DTG 091234Z MAY 09", "09STATE12345"),
        ("SEE STATE 12345", "09STATE12345"),
        ("NEWPOST 12", "09NEWPOST12"),
    ],
)
def test_a_cable(written: str, identity: str) -> None:
    (reference,) = read(written)
    assert (reference.kind, reference.id, reference.text) == ("cable", identity, " ".join(written.split()))


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("A. STATE 12345", ["A STATE 12345"]),
        ("(A) 08 OSLO 16 (B) 08 OSLO 17", ["A 08 OSLO 16", "B 08 OSLO 17"]),
        ("A) OSLO 169 B) 08 RIGA 355 AND PREVIOUS", ["A OSLO 169", "B 08 RIGA 355 AND PREVIOUS"]),
        ("A.OSLO 1 B.RIGA 2", ["A OSLO 1", "B RIGA 2"]),
        ("a. OSLO 1\nb. RIGA 2", ["A OSLO 1", "B RIGA 2"]),
        ("A. OSLO 1\n¶B. UNVIE 2\n\n¶C. RIGA 3", ["A OSLO 1", "B UNVIE 2", "C RIGA 3"]),
        ("A. (A) OSLO 1\nB. (B) RIGA 2", ["A OSLO 1", "B RIGA 2"]),
        ("A. OSLO 1 C. RIGA 2", ["A OSLO 1", "C RIGA 2"]),
        ("A. OSLO 1\nC. ROE E-MAIL", ["A OSLO 1", "C ROE E-MAIL"]),
        ("STATE 12; OSLO 34 (NOTAL)", ["STATE 12", "OSLO 34 (NOTAL)"]),
        ("SAO PAULO 273, SAO PAULO 90 AND BRASILIA 791", ["SAO PAULO 273", "SAO PAULO 90", "BRASILIA 791"]),
        ("OSLO 1,\nOSLO 2\nOSLO 3", ["OSLO 1", "OSLO 2", "OSLO 3"]),
        ("OSLO 1337, 1340 & 1341", ["OSLO 1337", "1340", "1341"]),
        ("STATE 12 CIRCULAR; STATE CA-3400 NOV 2, 1966", ["STATE 12 CIRCULAR", "STATE CA-3400 NOV 2, 1966"]),
        (
            "A. ROE/DOE E-MAIL OF MAY 4, 2009, B. J. DOE-R. ROE TELCON",
            ["A ROE/DOE E-MAIL OF MAY 4, 2009", "B J. DOE-R. ROE TELCON"],
        ),
        ("J. DOE E-MAIL", ["J. DOE E-MAIL"]),
        ("OSLO 1, AND ROE E-MAIL ABOUT RIGA 2", ["OSLO 1", "ROE E-MAIL ABOUT RIGA 2"]),
        ("A - OSLO 1\n- B - RIGA 2", ["A OSLO 1", "B RIGA 2"]),
        ("(A) OSLO 1\n-    (B) RIGA 2", ["A OSLO 1", "B RIGA 2"]),
        ("Ref A) OSLO 1 B) RIGA 2", ["A OSLO 1", "B RIGA 2"]),
        ("A) OSLO 1, B) RIO \n\nDE JANEIRO 12", ["A OSLO 1", "B RIO DE JANEIRO 12"]),
        ("OSLO (C)01234", ["OSLO (C)01234"]),
    ],
)
def test_items(written: str, items: list[str]) -> None:
    found = read(written)
    assert [f"{item.label.text if item.label else ''} {item.text}".strip() for item in found] == items


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("ROE-DOE E-MAIL OF 03/04/09", "email"),
        ("ROEJ@EXAMPLE.ORG, MAY 4", "email"),
        ("ROE E-MAIL ABOUT STATE 12345", "email"),
        ("ROE-DOE TELCON OF MAY 4", "telephone"),
        ("FBIS XYZ20090304", "report"),
        ("EMBASSY DAILY REPORT FOR MAY 4", "report"),
        ("TREATY OF 1948", "other"),
        ("MAY 4, 2009", "other"),
        ("A.", "other"),
    ],
)
def test_no_cable(written: str, kind: str) -> None:
    (reference,) = read(written)
    assert (reference.kind, reference.id, reference.serial) == (kind, None, None)


@pytest.mark.parametrize("written", ["NONE", "None.", "N/A", "NA", " nil ", ""])
def test_no_references(written: str) -> None:
    assert read(written) == ()


@pytest.mark.parametrize(
    "written",
    [
        "OSLO 12\nOSLO 00000099 001.2 OF 002",
        "OSLO 12 OSLO 00000099 001.2 OF 002 (U) THIS CABLE REPORTS ON FISH.",
        "OSLO 12\nSensitive but unclassified; protect accordingly.",
        "OSLO 12\n(U) This cable reports on fish.",
    ],
)
def test_what_follows_is_left_out(written: str) -> None:
    assert [item.text for item in read(written)] == ["OSLO 12"]


def test_a_long_text_is_no_reference() -> None:
    assert read("The Ministry told us that " + "fish are plentiful " * 30) == ()


def test_what_is_lacking() -> None:
    (station_only,) = read("A. KUALA LUMPUR")
    assert (station_only.kind, station_only.serial, station_only.id) == ("cable", None, None)
    assert station_only.station is not None
    (serial_only,) = read("A. 1234")
    assert (serial_only.kind, serial_only.station, serial_only.id) == ("cable", None, None)
    assert serial_only.serial is not None
    (undated,) = read("OSLO 12", None)
    assert (undated.kind, undated.year, undated.id) == ("cable", None, None)
    (dated,) = read("08 OSLO 12", None)
    assert (dated.year, dated.id) == (2008, "08OSLO12")


def test_a_serial_alone_is_of_the_station_before() -> None:
    _, second = read("08 OSLO 1337, 1340")
    assert second.id == "08OSLO1340"


def test_places() -> None:
    text = "REF: (A) 08 OSLO 12 (NOTAL), B. RIGA 3\n"
    first, second = read_references(text, Span(5, len(text)), DAY, BUILT_IN.stations)
    assert text[slice(*first.span)] == "(A) 08 OSLO 12 (NOTAL)"
    assert text[slice(*second.span)] == "B. RIGA 3"
    for value in (first.label, first.station, first.serial):
        assert value is not None
        assert text[slice(*value.span)] == value.text
    assert first.year == 2008


def test_a_page_line_alone_is_no_reference() -> None:
    written = "STATE 00023187  002 OF 003"
    assert read_references(written, Span(0, len(written)), None, BUILT_IN.stations) == ()


@pytest.mark.parametrize(
    ("written", "identities"),
    [
        ("KABUL 4044 2007", ["07KABUL4044"]),
        ("NAIROBI 2231 (06)", ["06NAIROBI2231"]),
        ("A) NAIROBI 2231 ('06), B) LIMA 77 (2005)", ["06NAIROBI2231", "05LIMA77"]),
        ("2007 LIMA\n77", ["07LIMA77"]),
        ("LIMA 07 77", ["07LIMA77"]),
        ("LIMA 07-2135", ["07LIMA2135"]),
        ("LIMA 07/2135", ["07LIMA2135"]),
        ("06-STATE-80908; 2006STATE80909", ["06STATE80908", "06STATE80909"]),
        ("STATE 12 DTD 12/3/07, STATE 13", ["07STATE12", "09STATE13"]),
        ("STATE 12 OF MAY 4, 2006", ["06STATE12"]),
        ("STATE 12, DTG 301601Z SEP 07", ["07STATE12"]),
        ("STATE 12 OF 2006", ["06STATE12"]),
    ],
)
def test_a_year_is_read_wherever_it_is_written(written: str, identities: list[str]) -> None:
    assert [reference.id for reference in read(written)] == identities


def test_a_higher_serial_of_the_own_station_is_of_the_year_before() -> None:
    found = read("A. TBILISI 999 B. TBILISI 1605 (NOTAL) C. 06 TBILISI 2000 D. STATE 1605", own=OWN)
    assert [one.id for one in found] == ["09TBILISI999", "08TBILISI1605", "06TBILISI2000", "09STATE1605"]


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("A LIMA 1, B OSLO 2", ["A LIMA 1", "B OSLO 2"]),
        ("A Lima 1\nB Oslo 2\nC 07 Oslo 3", ["A Lima 1", "B Oslo 2", "C 07 Oslo 3"]),
        ("[A] Lima 1, 2, [B] Oslo 3", ["A Lima 1", "2", "B Oslo 3"]),
        ("{A} LIMA 1 {B} OSLO 2", ["A LIMA 1", "B OSLO 2"]),
        ("( A ) LIMA 1 ( B ) OSLO 2", ["A LIMA 1", "B OSLO 2"]),
        ("(A.) LIMA 1 (B.) OSLO 2", ["A LIMA 1", "B OSLO 2"]),
        ("A/ LIMA 1 B/ OSLO 2", ["A LIMA 1", "B OSLO 2"]),
        ("A- LIMA 1; B- OSLO 2", ["A LIMA 1", "B OSLO 2"]),
        ("A. LIMA 1\n--   B. OSLO 2", ["A LIMA 1", "B OSLO 2"]),
        ("Y. LIMA 1 Z. OSLO 2 AA. OSLO 3 BB. OSLO 4", ["Y LIMA 1", "Z OSLO 2", "AA OSLO 3", "BB OSLO 4"]),
        ("A. REF A LIMA 1\nB. REF B OSLO 2", ["A LIMA 1", "B OSLO 2"]),
        ("LIMA 1 REF: OSLO 2", ["LIMA 1", "OSLO 2"]),
        ("1. LIMA 1\n2. OSLO 2", ["LIMA 1", "OSLO 2"]),
        ("1. LIMA 12 2. OSLO 2", ["LIMA 12", "OSLO 2"]),
        ("LIMA 12. OSLO 2. ", ["LIMA 12", "OSLO 2"]),
        ("LIMA 111/222", ["LIMA 111", "222"]),
        ("LIMA 12, 13, AND 14 (NOTAL)", ["LIMA 12", "13", "14 (NOTAL)"]),
        ("A. LIMA 1 B. OSLO 2 (C) SUMMARY. FISH", ["A LIMA 1", "B OSLO 2"]),
        ("LIMA TELEGRAM 12; LIMA NO. 13", ["LIMA TELEGRAM 12", "LIMA NO. 13"]),
    ],
)
def test_items_under_other_labels(written: str, items: list[str]) -> None:
    found = read(written)
    assert [f"{item.label.text if item.label else ''} {item.text}".strip() for item in found] == items


@pytest.mark.parametrize(
    "written",
    ["INCSR PERU 2008", "5 FAM 900", "22 CFR 41", "12 FAH-1 H-100", "CERP 0001", "LIMA POINTS JULY 15", "UNSCR 1737"],
)
def test_laws_and_documents_are_no_cables(written: str) -> None:
    (reference,) = read(written)
    assert (reference.kind, reference.id) == ("other", None)


@pytest.mark.parametrize("written", ["CA-3400", "A-12", "TEHRAN A-007 OF 1972"])
def test_an_airgram(written: str) -> None:
    (reference,) = read(written)
    assert (reference.kind, reference.id) == ("airgram", None)
