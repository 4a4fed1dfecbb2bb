from datetime import date

import pytest

from cablelint.model.heading import ExecutiveOrder
from cablelint.model.spans import Span
from cablelint.reading.heading.executive_order import read_executive_order


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
        ("E.O. 11652:", " GDS", "11652", False, "GDS", None),
        (
            "E.O. 12065:",
            " RDS-1 11/17/98 (ROE, JANE) OR-M",
            "12065",
            False,
            "RDS-1 11/17/98 (ROE, JANE) OR-M",
            date(1998, 11, 17),
        ),
        ("E.O. 12958:", " 11/22/2012", "12958", False, "11/22/2012", date(2012, 11, 22)),
        ("E.O. 12958:", " AS AMENDED; DECL: 11/22/2012", "12958", False, "11/22/2012", date(2012, 11, 22)),
        ("E.O. 12958:", " AS AMENDED; 1.6X1", "12958", False, "1.6X1", None),
        ("E.O. 12958:", " DECL: DECLASSIFIED BY THE ARCHIVES 09/02/2009", "12958", False, None, None),
        ("E.O. 13526:", " DECL: 25X1, 20591231", "13526", False, "25X1, 20591231", date(2059, 12, 31)),
        ("E.O. 12958:", " AS AMENDED; DECLASSIFIED MAY 1, 2006", "12958", False, None, None),
        ("E.O.:", " N/A", None, True, None, None),
        ("E.O.:", "\t13526", "13526", False, None, None),
        ("E.O.:", " 13526 DECL: 11/22/2022", "13526", False, "11/22/2022", date(2022, 11, 22)),
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
    assert bool(line.not_applicable) is not_applicable
    assert (line.declassify.text if line.declassify else None) == declassify
    assert line.declassify_on == on
    assert line.text == " ".join(rest.split())


@pytest.mark.parametrize(
    ("rest", "written", "day"),
    [
        (" DECL: 02/30/2012", "02/30/2012", None),
        (" DECL: 11/22/201", "11/22/201", None),
        (" DECL: 31 JUN 2012 OR EARLIER", "31 JUN 2012", None),
        (" DECL: FEBUARY 12, 2019", "FEBUARY 12, 2019", None),
        (" DECL: 2012-11-22", "2012-11-22", date(2012, 11, 22)),
        (" DECL: 20121122", "20121122", date(2012, 11, 22)),
        (" DECL: 22 NOV 12 (10 YEARS)", "22 NOV 12", date(2012, 11, 22)),
        (" DECL: UPON CLOSURE OF EMBASSY OSLO", None, None),
        (" DECL: AFTER THE ELECTION OF MAY 2019", None, None),
    ],
)
def test_dates(rest: str, written: str | None, day: date | None) -> None:
    found = read("E.O. 12958:", rest).declassify
    assert found is not None
    assert (found.written_day.text if found.written_day else None, found.day) == (written, day)


@pytest.mark.parametrize(
    ("rest", "code", "written"),
    [
        (" DECL: X1", "X1", "X1"),
        (" DECL: X-6", "X6", "X-6"),
        (" DECL: 1.6 X1", "X1", "1.6 X1"),
        (" DECL: 1.6 (X1)", "X1", "X1"),
        (" DECL: 1.6(D)(6)", None, None),
        (" 1.6X3", "X3", "1.6X3"),
        (" DECL:OADR", "OADR", "OADR"),
        (" DECL: 25X1-human", "25X1-HUMAN", "25X1-human"),
        (" DECL: 50X1-HUM", "50X1-HUM", "50X1-HUM"),
        (" GDS", "GDS", "GDS"),
        (" XGDS 2", "XGDS-2", "XGDS 2"),
        (" XGDS-2", "XGDS-2", "XGDS-2"),
        (" RDS-3 8/12/99 (ROE)", "RDS-3", "RDS-3"),
        (" ADS, DECLASSIFY 12/31/79", None, None),
        (" DECL: CLOSURE OF GDS/XGDS FILES", None, None),
        (" DECL: WHEN MALCOLM X RETURNS", None, None),
    ],
)
def test_codes(rest: str, code: str | None, written: str | None) -> None:
    line = read("E.O. 12958:", rest)
    assert line.declassify is not None
    found = line.declassify.code
    assert (found.text if found else None) == code
    assert found is None or f"\nE.O. 12958:{rest}"[slice(*found.span)] == written


def test_reasons_on_the_line() -> None:
    line = read("E.O. 12958:", " DECL: 11/22/2012, REASON: 1.4(b) AND (d)")
    assert [reason.text for reason in line.reasons] == ["1.4(b)", "1.4(d)"]
    assert [section.text for section in line.sections] == ["1.4"]


def test_places() -> None:
    line = read("E.O. 12958:", " DECL: 11/22/2012, REASON: 1.4(b)")
    assert line.order is not None
    assert line.order.span == Span(6, 11)
    assert line.declassify is not None
    assert line.declassify.span == Span(19, 29)
