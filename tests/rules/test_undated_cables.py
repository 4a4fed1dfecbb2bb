"""A cable without a date that shows it is an old one is not judged by the lists of today; one of today is."""

from datetime import date

import pytest

import cablelint

_YEAR = date.today().year

_OLD = (
    ("E.O. 13526: N/A", "SUBJECT: SCHEDULE FOR CODEL ROE, OCTOBER 9-11, 2010", ""),
    ("E.O. 13526: N/A", "SUBJECT: 2013 INVESTMENT CLIMATE STATEMENT", ""),
    ("E.O. 13526: N/A", "SUBJECT: ELECTION OF MARCH 4, 2012: THE COUNT", "REF: STATE 4012"),
    ("E.O. 13526: N/A", "SUBJECT: TURTLES", "REF: A. 2009 STATE 120441\n     B. PRAGUE 101"),
    ("E.O. 13526: N/A", "SUBJECT: TURTLES", "REF: 11 STATE 120441"),
    ("E.O. 13526: N/A", "SUBJECT: TURTLES", "REFS: (A) PRAGUE 101 (B) 09 PRAGUE 944"),
    ("E.O. 12958: N/A", "SUBJECT: TURTLES", ""),
    ("E.O. 12356: N/A", "SUBJECT: TURTLES", "REF: PRAGUE 101"),
    ("EO 13526 DECL: 04/19/2021", "SUBJECT: TURTLES", ""),
    ("E.O. 13526: DECL: 2016/03/02", "SUBJECT: TURTLES IN 2006", ""),
)
_OF_TODAY = (
    ("E.O. 13526: N/A", "SUBJECT: TURTLES", f"REF: {_YEAR - 2001:02} STATE 120441"),
    ("E.O. 13526: N/A", f"SUBJECT: SCHEDULE FOR JUNE {_YEAR}", "REF: 19 STATE 120441"),
    ("E.O. 13526: N/A", "SUBJECT: TURTLES AND THEIR FUTURE TO 2050", "REF: 12 STATE 4"),
)
_OF_ANY_DAY = (
    ("E.O. 13526: N/A", "SUBJECT: TURTLES", ""),
    ("E.O. 13526: N/A", "SUBJECT: TURTLES", "REF: PRAGUE 101"),
    (f"E.O. 13526: DECL: 04/19/{_YEAR + 10}", "SUBJECT: TURTLES", ""),
)


def _retired(order: str, subject: str, references: str, serial: str = " 000512") -> bool:
    text = f"UNCLAS PRAGUE{serial}\n\n{order}\nTAGS: OVIP, PREL, EZ\n{subject}\n{references}\n\n1. One.\n\n2. Two.\n"
    return any(found.code == "TAG003" for found in cablelint.check(text))


@pytest.mark.parametrize(("order", "subject", "references"), _OLD)
def test_the_tags_of_an_old_cable_are_not_called_retired(order: str, subject: str, references: str) -> None:
    assert not _retired(order, subject, references)


@pytest.mark.parametrize(("order", "subject", "references"), _OF_TODAY)
def test_those_of_a_draft_of_today_are(order: str, subject: str, references: str) -> None:
    assert _retired(order, subject, references)


@pytest.mark.parametrize(("order", "subject", "references"), _OF_ANY_DAY)
def test_a_serial_without_a_date_is_of_any_day_since_the_order(order: str, subject: str, references: str) -> None:
    assert not _retired(order, subject, references)
    assert _retired(order, subject, references, serial="")


def test_what_was_retired_before_the_order_is_reported_of_any_day() -> None:
    text = "UNCLAS PRAGUE 000512\n\nE.O. 13526: N/A\nTAGS: PREL, YO\nSUBJECT: TURTLES\n\n1. One.\n\n2. Two.\n"
    assert [found.code for found in cablelint.check(text) if found.code.startswith("TAG")] == ["TAG003"]
