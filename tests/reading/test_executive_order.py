from datetime import date

import pytest

from cablelint.heading import ExecutiveOrder
from cablelint.reading.executive_order import read_executive_order
from cablelint.spans import Span


def read(label: str, rest: str) -> ExecutiveOrder:
    return read_executive_order(f"\n{label}{rest}\nTAGS: PREL", Span(1, 1 + len(label) + len(rest)), label)


@pytest.mark.parametrize(
    ("label", "rest", "order", "not_applicable", "declassify", "on"),
    [
        ("E.O. 12958:", " N/A", "12958", True, None, None),
        ("E.O. 12958:", "  NA", "12958", True, None, None),
        ("EO 12958", " N/A", "12958", True, None, None),
        ("E.O. 13526:", " DECL: N/A", "13526", True, None, None),
        ("E.O.12958:", " DECL: 11/22/2012", "12958", False, "11/22/2012", date(2012, 11, 22)),
        ("EO 12958", " DECL: 05/12/2019", "12958", False, "05/12/2019", date(2019, 5, 12)),
        ("E.O. 12958:", " DECL: 11/22/2012, REASON 1.4(b)", "12958", False, "11/22/2012", date(2012, 11, 22)),
        ("E.O. 12958:", " DECL: 11/22/2012 (REASON: 1.4(b))", "12958", False, "11/22/2012", date(2012, 11, 22)),
        ("E.O. 12958:", " REASON 1.5(b) DECL: 11/22/2012", "12958", False, "11/22/2012", date(2012, 11, 22)),
        ("E.O. 12958:", " DECL:\nNOVEMBER 22,\n2012", "12958", False, "NOVEMBER 22,\n2012", date(2012, 11, 22)),
        ("E.O. 12958:", " DECLASSIFY ON: 2/30/2012", "12958", False, "2/30/2012", None),
        ("E.O. 12958:", " DECL: X1", "12958", False, "X1", None),
        ("E.O. 12356:", " DECL: OADR", "12356", False, "OADR", None),
        ("E.O. 12958:", " DECL: UPON SIGNATURE (2012)", "12958", False, "UPON SIGNATURE (2012)", None),
        ("E.O. 12958:", " DECL:", "12958", False, None, None),
        ("E.O. 11652:", " GDS", "11652", False, None, None),
        ("E.O. 12958:", " AS AMENDED; DECLASSIFIED MAY 1, 2006", "12958", False, None, None),
        ("E.O.:", " N/A", None, True, None, None),
        ("E.O.", " 12958 N/A", "12958", True, None, None),
        ("E.O. 1295:", " N/A", "1295", True, None, None),
        ("E.O. 12958:", "", "12958", False, None, None),
    ],
)
def test_lines(
    label: str, rest: str, order: str | None, not_applicable: bool, declassify: str | None, on: date | None
) -> None:
    line = read(label, rest)
    assert (line.order.text if line.order else None) == order
    assert line.not_applicable is not_applicable
    assert (line.declassify.text if line.declassify else None) == declassify
    assert line.declassify_on == on
    assert line.text == " ".join(rest.split())


def test_places() -> None:
    line = read("E.O. 12958:", " DECL: 11/22/2012, REASON: 1.4(b)")
    assert line.order is not None
    assert line.order.span == Span(6, 11)
    assert line.declassify is not None
    assert line.declassify.span == Span(19, 29)
