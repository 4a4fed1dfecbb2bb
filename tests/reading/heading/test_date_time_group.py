import pytest

from cablelint.model.heading import DateTimeGroup
from cablelint.model.spans import Span
from cablelint.reading.heading.date_time_group import day_of, read_date_time_group


def read(written: str) -> DateTimeGroup:
    return read_date_time_group(f"DE\n{written}\nFM", Span(3, 3 + len(written)))


@pytest.mark.parametrize(
    ("written", "precedences", "group", "moment"),
    [
        ("P 101538Z JUL 09", "P", "101538Z JUL 09", "2009-07-10T15:38"),
        ("O P 101538Z JUL 09 ZDK", "OP", "101538Z JUL 09", "2009-07-10T15:38"),
        ("Z 010000Z JAN 00", "Z", "010000Z JAN 00", "2000-01-01T00:00"),
        ("P R 281848Z DEC 66", "PR", "281848Z DEC 66", "1966-12-28T18:48"),
        ("101538Z JUL 2009", "", "101538Z JUL 2009", "2009-07-10T15:38"),
        ("P 101538Z JULY 09", "P", "101538Z JULY 09", "2009-07-10T15:38"),
        ("P 10 1538Z JUL 09", "P", "10 1538Z JUL 09", "2009-07-10T15:38"),
        ("P 101538ZJUL09", "P", "101538ZJUL09", "2009-07-10T15:38"),
        ("p 101538z jul 09", "p", "101538z jul 09", "2009-07-10T15:38"),
        ("P 321538Z JUL 09", "P", "321538Z JUL 09", None),
        ("P 302460Z FEB 09", "P", "302460Z FEB 09", None),
        ("P 101538 JUL 09", "P", "101538 JUL 09", None),
        ("P 1538Z JUL 09", "P", "1538Z JUL 09", None),
        ("P 102460Z", "P", "102460Z", None),
        ("P 101538Z JUL", "P", "101538Z JUL", None),
        ("P JUL 09", "P", None, None),
        ("", "", None, None),
    ],
)
def test_groups(written: str, precedences: str, group: str | None, moment: str | None) -> None:
    line = read(written)
    assert "".join(value.text for value in line.precedences) == precedences
    assert (line.group.text if line.group else None) == group
    assert (f"{line.moment:%Y-%m-%dT%H:%M}" if line.moment else None) == moment
    assert line.text == " ".join(written.split())


def test_the_year_of_a_malformed_group() -> None:
    days = [day_of(read(written), None) for written in ("R JAN 19 2005", "R 190711Z JAM 05", "R 320711Z JAN 05")]
    assert [day and day.year for day in days] == [2005, 2005, 2005]


def test_the_moment_is_in_zulu_time() -> None:
    moment = read("P 101538Z JUL 09").moment
    assert moment is not None
    assert moment.isoformat() == "2009-07-10T15:38:00+00:00"


@pytest.mark.parametrize(
    ("written", "signals"),
    [("R 181313Z JUN 09 ZDK MANY SVCS", "ZDK MANY SVCS"), ("R 181313Z JUN 09 ZDS ZDK", "ZDS ZDK")],
)
def test_words_after_an_operating_signal_belong_to_it(written: str, signals: str) -> None:
    line = read(written)
    assert " ".join(value.text for value in line.operating_signals) == signals
    assert line.unread == ()


@pytest.mark.parametrize(
    ("written", "unread"),
    [
        ("PP 101538Z JUL 09", ["PP"]),
        ("P 101538Z JLY 09", ["JLY", "09"]),
        ("P 101538Z JUL 09 NNNN", ["NNNN"]),
        ("P 101538Z JUL 09 111538Z JUL 09", ["111538Z JUL 09"]),
    ],
)
def test_what_is_no_part_of_it_is_kept(written: str, unread: list[str]) -> None:
    assert [value.text for value in read(written).unread] == unread


def test_places() -> None:
    line = read("P 101538Z JUL 09 ZDK")
    assert line.precedences[0].span == Span(3, 4)
    assert line.group is not None
    assert line.group.span == Span(5, 19)
    assert line.operating_signals[0].span == Span(20, 23)
