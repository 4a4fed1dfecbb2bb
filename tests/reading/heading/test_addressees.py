"""The addressees of TO and INFO lines, with exempt posts, unusual names, and pages that end among them."""

from collections.abc import Iterable

import pytest

from cablelint import parse
from cablelint.model.heading import Addressee

CABLE = (
    "R 101200Z JUN 08\nFM AMEMBASSY LIMA\n{}\nUNCLAS LIMA 001000\n\nSIPDIS\n\n"
    "E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: TEA\n"
)


def shown(addressees: Iterable[Addressee]) -> list[str]:
    return [
        f"{one.routing_indicator.text if one.routing_indicator else '-'} {one.name.text}"
        + "".join(f" XMT {exempt.text}" for exempt in one.exempt)
        for one in addressees
    ]


@pytest.mark.parametrize(
    ("lines", "action", "info"),
    [
        (
            "TO RUEHC/SECSTATE WASHDC\nINFO RUCNMEM/EU MEMBERS XMT/AMEMBASSY SOFIA",
            1,
            ["RUCNMEM EU MEMBERS XMT AMEMBASSY SOFIA"],
        ),
        (
            "TO RUEHC/SECSTATE WASHDC\nINFO RUCNMEM/EU MEMBERS\nXMT/AMEMBASSY SOFIA",
            1,
            ["RUCNMEM EU MEMBERS XMT AMEMBASSY SOFIA"],
        ),
        (
            "TO RUEHC/SECSTATE WASHDC\nINFO RUCNMEM/EU MEMBERS\nX MT AMEMBASSY SOFIA",
            1,
            ["RUCNMEM EU MEMBERS XMT AMEMBASSY SOFIA"],
        ),
        (
            "TO RUEHC/SECSTATE WASHDC\nINFO RUCNMEM/EU MEMBERS\nXMT RUEHSF/AMEMBASSY SOFIA",
            1,
            ["RUCNMEM EU MEMBERS XMT AMEMBASSY SOFIA"],
        ),
        ("TO SECSTATE WASHDC\nINFO EU MEMBERS\nLESS AMEMBASSY SOFIA", 1, ["- EU MEMBERS XMT AMEMBASSY SOFIA"]),
        ("TO RUEHC/SECSTATE WASHDC\nINFO RHMFIUU/39OS INCIRLIK AB TU", 1, ["RHMFIUU 39OS INCIRLIK AB TU"]),
        ("TO RHMFISS/7 PSYOP GP\nINFO RUFGAID/3RD ARMY", 1, ["RUFGAID 3RD ARMY"]),
        ("TO RUEHC / SECSTATE WASHDC\nINFO RUEHLO /AMEMBASSY LONDON", 1, ["RUEHLO AMEMBASSY LONDON"]),
        ("TO RUEHC/SECSTATE WASHDC, RUEHLO/AMEMBASSY LONDON", 2, []),
        ("TO SECSTATE WASHDC PRIORITY, AMEMBASSY LONDON", 2, []),
        ("TO SECSTATE WASHDC\nINFO AMEMBASSY OSLO,AMCONSUL MILAN", 1, ["- AMEMBASSY OSLO", "- AMCONSUL MILAN"]),
        ("TO SECSTATE WASHDC\nINFO ROME, AMEMBASSY PRIORITY", 1, ["- ROME, AMEMBASSY"]),
        (
            "TO SECSTATE WASHDC\nINFO EU MEMBERS LESS AMEMBASSY SOFIA, AMEMBASSY RIGA",
            1,
            ["- EU MEMBERS XMT AMEMBASSY SOFIA XMT AMEMBASSY RIGA"],
        ),
        (
            "TO SECSTATE WASHDC\n\nLIMA 00001000  001.2 OF 003\n\nAMEMBASSY OSLO\nINFO AMEMBASSY RIGA",
            2,
            ["- AMEMBASSY RIGA"],
        ),
        ("TO SECSTATE WASHDC\nINFO AMEMBASSY RIGA\n\nAMEMBASSY OSLO", 1, ["- AMEMBASSY RIGA", "- AMEMBASSY OSLO"]),
        (
            "TO SECSTATE WASHDC\nINFO AMEMBASSY RIGA\nUNCLASSIFIED\n"
            "PAGE 02        STATE  015113  182333Z\nAMEMBASSY OSLO",
            1,
            ["- AMEMBASSY RIGA", "- AMEMBASSY OSLO"],
        ),
        ("TO SECSTATE WASHDC\nINFO AMEMBASSY RIGA\nPAGE 02 STATE 015113 182333Z", 1, ["- AMEMBASSY RIGA"]),
    ],
)
def test_addressees(lines: str, action: int, info: list[str]) -> None:
    cable = parse(CABLE.format(lines))
    assert (len(cable.action_addressees), shown(cable.info_addressees)) == (action, info)
    assert cable.subject is not None


def test_instructions_are_no_addressees() -> None:
    cable = parse(CABLE.format("TO SECSTATE WASHDC\n").replace("SIPDIS", "AMEMBASSY OSLO PASS TO THE LEGATE"))
    assert (len(cable.action_addressees), [one.text for one in cable.passing]) == (
        1,
        ["AMEMBASSY OSLO PASS TO THE LEGATE"],
    )
