from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.reading.heading.dates import full_year, month_of, read_date


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("11/22/2012", date(2012, 11, 22)),
        ("2012/11/22", date(2012, 11, 22)),
        ("2012-11-22", date(2012, 11, 22)),
        ("20121122", date(2012, 11, 22)),
        ("6/3/08", date(2008, 6, 3)),
        ("22/11/2012", date(2012, 11, 22)),
        ("NOVEMBER 22, 2012", date(2012, 11, 22)),
        ("Nov. 22, 2012", date(2012, 11, 22)),
        ("22 NOV 2012", date(2012, 11, 22)),
        ("22NOV12", date(2012, 11, 22)),
        ("the 22nd", None),
        ("JUNE 21st, 2006", date(2006, 6, 21)),
        ("2/29/2008", date(2008, 2, 29)),
        ("2/29/2009", None),
        ("13/13/2009", None),
        ("1/1/209", None),
        ("NOV 2012", None),
        ("11/2012", None),
        ("NOVEMBRE 22, 2012", None),
        ("X1", None),
        ("25X1-HUMAN", None),
        ("10 YEARS", None),
        ("UPON THE END OF THE TALKS", None),
        ("DECLASSIFIED 11/22/2012", None),
        ("1/2/3/4", None),
        ("", None),
        ("9" * 100, None),
    ],
)
def test_dates(words: str, day: date | None) -> None:
    assert read_date(words) == day


@given(
    st.dates(date(1966, 1, 1), date(2065, 12, 31)),
    st.sampled_from(["%m/%d/%Y", "%m/%d/%y", "%Y-%m-%d", "%B %d, %Y", "%d %b %y"]),
)
def test_what_is_written_is_read(day: date, form: str) -> None:
    assert read_date(day.strftime(form)) == day


@given(st.text("0123456789/-. ,ABCJNOVTH²٣"))
def test_never_raises(words: str) -> None:
    read_date(words)


@pytest.mark.parametrize(("digits", "year"), [("66", 1966), ("99", 1999), ("00", 2000), ("65", 2065), ("2009", 2009)])
def test_centuries(digits: str, year: int) -> None:
    assert full_year(digits) == year


@pytest.mark.parametrize(
    ("name", "month"), [("JAN", 1), ("SEPT", 9), ("JULY", 7), ("DECEMBER", 12), ("JU", None), ("JLY", None)]
)
def test_months(name: str, month: int | None) -> None:
    assert month_of(name) == month
