"""What others wrote or asked is no fault of the cable: their numbering, lists and dates, and telegrams before 1966."""

import pytest

from cablelint import check, parse

_HEADING = "R 011200Z OCT 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 001204\n\n"
_FIELDS = "E.O. 12958: N/A\nTAGS: EFIS NO\nSUBJECT: COD\n\n"
OF_OTHERS = [
    "1. Post received a note.\n\n2. Begin text:\n\nThe Ministry presents its compliments.\n\n2. The points are six."
    "\n\n3. It awaits an answer.\n\nEnd text.\n\n3. Post has not answered.\n",
    "1. Boats wait.\n\n2. The mayor wrote.\n\n3. Begin text of letter:\n\nDear friends, the port is shut.\n\n2. We need"
    " ice.\n\n3. We need salt.\n\n4. We need rope.\n\nEnd text of letter.\n\n4. Nets dry.\n",
    "1. Points of the accord:\n\n(1) Boats stay\n(2) Return by July 24, 2009\n(3) Release by August 1, 2009\n"
    "\n2. Nets dry.\n",
    "1. Points of the accord:\n\n5. Boats stay\n6. Return by July 24, 2009\n7. Release by May 1\n\n2. Nets dry.\n",
    "1. The program:\n\n(1) 0900: mayor\n(2) 1030: the Minister, who may raise Article 5,\nand the Lisbon declaration\n"
    "(3) 1300: lunch\n(4) 1500: port\n\n2. Nets dry.\n",
    "1. Rooms:\n\n1) a hall near the old harbor\n2) an office with\na view of the pier\n3) a shed\n4) a barn\n"
    "\n2. Nets dry.\n",
]
FAULTS = [
    ("1. Boats wait.\n\n2. Nets dry.\n\n2. Cod is dear.\n", "PAR002"),
    ("1. Begin text:\n\nBoats wait.\n\nEnd text.\n\n2. Nets dry.\n\n2. Cod is dear.\n", "PAR002"),
    ("1. Rooms:\n\n(1) a hall\n(2) an office;\n(4) a barn\n\n2. Nets dry.\n", "PAR015"),
    ("1. Please return the form by July 24, 2009.\n\n2. Nets dry.\n", "ACT011"),
    ("1. Please answer by April 31.\n\n2. Nets dry.\n", "ACT011"),
    ("1. Action request: Reply by July 24, 2009.\n\n2. Nets dry.\n", "ACT011"),
]


def _codes(body: str) -> set[str]:
    return {finding.code for finding in check(_HEADING + _FIELDS + body) if finding.severity != "info"}


@pytest.mark.parametrize("body", OF_OTHERS)
def test_what_others_wrote_is_no_fault(body: str) -> None:
    assert _codes(body) == set()


@pytest.mark.parametrize(("body", "code"), FAULTS)
def test_the_cables_own_faults_of_the_kind_are_found(body: str, code: str) -> None:
    assert code in _codes(body)


@pytest.mark.parametrize(("year", "sent"), [("40", 1940), ("52", 1952), ("65", 1965), ("66", 1966), ("09", 2009)])
def test_a_telegram_is_not_from_a_year_to_come(year: str, sent: int) -> None:
    cable = parse(f"R 091900Z DEC {year}\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 12\n\n1. Boats wait.\n")
    assert cable.date is not None
    assert cable.date.year == sent


def test_a_telegram_of_1952_needs_no_lines_of_later_years() -> None:
    text = (
        "R 091900Z DEC 52\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nSECRET OSLO 12\n\n1. Boats wait.\n\n2. Nets dry.\n"
    )
    codes = {finding.code for finding in check(text) if finding.severity == "error"}
    assert codes.isdisjoint({"CLS004", "CLS009", "TAG001"})
