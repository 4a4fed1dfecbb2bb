"""Who signed: the name above stamps, banners, notes and trailers, and below long addresses; a caption is no name."""

import pytest

from cablelint.reading.parser import parse

CABLE = "UNCLAS LAGOS 000812\n\nE.O. 12958: N/A\nTAGS: EPET, NI\nSUBJECT: OIL\n\n1. (U) It rose.\n\n2. (U) It fell.\n"
ADDRESS = "http://www.example.gov/p/af/rls/a-path-that-is-longer-than-a-line-of-a-telegram/2009/oil.html"

BELOW = {
    "RELEASED IN PART B1": "OKORO",
    "DECLASSIFIED": "OKORO",
    "Ann B. Poe Declassified/Released US Department of State EO Systematic Review 04 MAY 2006": "OKORO",
    "UNCLASSIFIED": "OKORO",
    "CONFIDENTIAL\n\nUNCLASSIFIED": "OKORO",
    "UNCLASSIFIED//FOR OFFICIAL USE ONLY": "OKORO",
    "LIMITED OFFICIAL USE": "OKORO",
    "TOP SECRET": "OKORO",
    "SBU": "OKORO",
    "SIPDIS": "OKORO",
    "NOTE BY OC/T: NOT PASSED AMEMBASSY ACCRA\nBY DEPARTMENT.": "OKORO",
    "NOTE: BY OC/T: #AS RECEIVED.": "OKORO",
    "<< END OF DOCUMENT >>": "OKORO",
    "UNCLASSIFIED\n\n\n<< END OF DOCUMENT >>": "OKORO",
    "================CABLE ENDS================": "OKORO",
    "END OF MESSAGE": "OKORO",
    "Page 2 of 2": "OKORO",
    "UNCLASSIFIED\n\nNNNN": "OKORO",
}
ENDINGS = {
    f"See {ADDRESS}\nOKORO": ["OKORO"],
    f"3. (U) See {ADDRESS} OKORO": ["OKORO"],
    f"3. (U) See {ADDRESS} POE": ["POE"],
    "3. Minimize considered. OKORO": ["OKORO"],
    "MINIMIZE CONSIDERED.\nOKORO": ["OKORO"],
    "MINIMIZE CONSIDERED. OKORO": ["OKORO"],
    "END COMMENT.\nOKORO": ["OKORO"],
    "OKORO/POE": ["OKORO", "POE"],
    "OKORO, ACTING": ["OKORO"],
    "Signature: Okoro\n\nDrafted By: LAGOS:Poe, Ann\nCleared By: POL:Obi\nApproved By: CG:Okoro": ["Okoro"],
    "Signature:\nOkoro\n\nDrafted By:\nLAGOS:Poe, Ann\n\nReleased By:\nLAGOS:Poe, Ann": ["Okoro"],
    "NOFORN": [],
    "EXDIS": [],
    "SENSITIVE": [],
    "MINIMIZE CONSIDERED.": [],
    "UNQUOTE": [],
}


@pytest.mark.parametrize(("below", "signer"), BELOW.items(), ids=[words[:20] for words in BELOW])
def test_what_is_below_a_name(below: str, signer: str) -> None:
    assert [one.text for one in parse(f"{CABLE}\n{signer}\n\n{below}\n").signers] == [signer]


@pytest.mark.parametrize(("ending", "signers"), ENDINGS.items(), ids=[words[-20:] for words in ENDINGS])
def test_endings(ending: str, signers: list[str]) -> None:
    assert [one.text for one in parse(f"{CABLE}\n{ending}\n").signers] == signers


@pytest.mark.parametrize(
    "last",
    [
        "so that it could be shown to all who come to the port.  END COMMENT ",
        "  so that it could be shown to all who come to the port (end note)",
        "http://www.example.sgov.gov/p/eur/oslo/index.cfm and others, as always",
    ],
)
def test_a_name_right_below_what_is_closed(last: str) -> None:
    assert [one.text for one in parse(f"UNCLAS OSLO 204\n\nSUBJECT: TEA\n\n1. Tea.\n{last}\nCURRAN\n").signers] == [
        "CURRAN"
    ]
