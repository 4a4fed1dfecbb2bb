import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.model.heading import Addressee
from cablelint.model.spans import Span
from cablelint.reading.heading.addressee import read_addressee, read_by_grammar


def read(written: str) -> Addressee:
    return read_addressee(f"TO {written}\n", Span(3, 3 + len(written)))


@pytest.mark.parametrize(
    ("written", "routing", "name", "precedence", "serial"),
    [
        ("RUEHC/SECSTATE WASHDC PRIORITY 2826", "RUEHC", "SECSTATE WASHDC", "PRIORITY", "2826"),
        ("AMEMBASSY TALLINN PRIORITY 2826", None, "AMEMBASSY TALLINN", "PRIORITY", "2826"),
        ("AMEMBASSY TALLINN 0031", None, "AMEMBASSY TALLINN", None, "0031"),
        ("RUCNMEM/EU MEMBER STATES COLLECTIVE IMMEDIATE", "RUCNMEM", "EU MEMBER STATES COLLECTIVE", "IMMEDIATE", None),
        ("SECSTATE WASHDC", None, "SECSTATE WASHDC", None, None),
        ("SECSTATE WASHDC NIACT IMMEDIATE 1234", None, "SECSTATE WASHDC", "NIACT IMMEDIATE", "1234"),
        ("RHEFDIA/DIA WASHINGTON DC//J2/J5// ROUTINE", "RHEFDIA", "DIA WASHINGTON DC//J2/J5//", "ROUTINE", None),
        ("AMEMBASSY TALLINN PIORITY 2826", None, "AMEMBASSY TALLINN", "PIORITY", "2826"),
        ("AMEMBASSY PRIORITY TALLINN", None, "AMEMBASSY PRIORITY TALLINN", None, None),
        ("AMEMBASSY TALLINN,", None, "AMEMBASSY TALLINN", None, None),
        ("PRIORITY", None, "PRIORITY", None, None),
        ("2826", None, "2826", None, None),
        ("RUEHC/", None, "RUEHC/", None, None),
        ("", None, "", None, None),
    ],
)
def test_addressees(written: str, routing: str | None, name: str, precedence: str | None, serial: str | None) -> None:
    addressee = read(written)
    assert addressee.name.text == name
    for value, expected in (
        (addressee.routing_indicator, routing),
        (addressee.precedence, precedence),
        (addressee.serial, serial),
    ):
        assert (value.text if value else None) == expected
    assert addressee.exempt == ()


@pytest.mark.parametrize(
    ("written", "exempt"),
    [
        ("ALL DIPLOMATIC POSTS XMT AMEMBASSY RIGA, AMEMBASSY OSLO", ["AMEMBASSY RIGA", "AMEMBASSY OSLO"]),
        ("ALL DIPLOMATIC POSTS PRIORITY XMT AMEMBASSY RIGA", ["AMEMBASSY RIGA"]),
        ("ALL DIPLOMATIC POSTS\nXMT AMEMBASSY RIGA,\nXMT AMEMBASSY OSLO", ["AMEMBASSY RIGA", "AMEMBASSY OSLO"]),
        ("ALL DIPLOMATIC POSTS XMT", []),
    ],
)
def test_members_that_are_left_out(written: str, exempt: list[str]) -> None:
    addressee = read(written)
    assert addressee.name.text == "ALL DIPLOMATIC POSTS"
    assert [value.text for value in addressee.exempt] == exempt


def test_places() -> None:
    addressee = read("RUEHC/SECSTATE WASHDC PRIORITY 2826")
    assert addressee.routing_indicator is not None
    assert addressee.routing_indicator.span == Span(3, 8)
    assert addressee.name.span == Span(9, 24)
    assert addressee.precedence is not None
    assert addressee.precedence.span == Span(25, 33)


_WORDS = (
    "SECSTATE WASHDC AMEMBASSY OSLO PRIORITY ROUTINE NIACT IMMEDIATE XMT LESS MINUS X M T 12 0034 A , - OSLO, ZEN/"
).split()


@given(st.sampled_from(["", "RUEHC/", "RUEHC/ ", "R/"]), st.lists(st.sampled_from(_WORDS), min_size=1), st.data())
def test_plain_addressees_are_read_as_the_grammar_reads_them(
    routing: str, words: list[str], data: st.DataObject
) -> None:
    parted = [word + data.draw(st.sampled_from([" ", " ", "  ", ""])) for word in words]
    written = (routing + "".join(parted)).strip()
    text, span = f"TO {written}A\n", Span(3, 3 + len(written))
    assert read_addressee(text, span) == read_by_grammar(text, span)
