from datetime import date

import pytest

from cablelint.model.heading import Reference
from cablelint.model.spans import Span
from cablelint.reading.heading.references import read_references
from cablelint.reference.lookups import BUILT_IN

DAY = date(2009, 7, 10)


def read(written: str, on: date | None = DAY) -> tuple[Reference, ...]:
    return read_references(f"REF: {written}\n", Span(5, 5 + len(written)), on, BUILT_IN.stations)


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
