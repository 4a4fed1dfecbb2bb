"""A level spelled with spaces and a slip, before a station whose name begins with a short word."""

import pytest

from cablelint import parse

SLIPS = [
    ("C O N F I D E N T I A LL LA PAZ 12", "C O N F I D E N T I A LL", "LA PAZ"),
    ("C O N F I D E N T I AA L LA PAZ 12", "C O N F I D E N T I AA L", "LA PAZ"),
    ("C O N F I D E N T I L LA PAZ 12", "C O N F I D E N T I L", "LA PAZ"),
    ("S E C R E TT TEL AVIV 12", "S E C R E TT", "TEL AVIV"),
    ("S E C R EE T TEL AVIV 12", "S E C R EE T", "TEL AVIV"),
    ("S E C R E T LA PAZ 12", "S E C R E T", "LA PAZ"),
]


@pytest.mark.parametrize(("line", "written", "office"), SLIPS)
def test_the_whole_word_is_read_and_nothing_of_the_station(line: str, written: str, office: str) -> None:
    cable = parse(f"R 061831Z MAY 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\n{line}\n\nSUBJECT: TEA\n\n1. Tea.\n")
    assert cable.classification is not None
    assert cable.classification.text == written
    assert cable.message_reference is not None
    assert cable.message_reference.office is not None
    assert " ".join(cable.message_reference.office.text.split()) == office
