"""Stations by every name that they go by, and the routing book."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.reference import routing_indicators
from cablelint.reference.lookups import BUILT_IN

stations = BUILT_IN.stations


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("STATE", "STATE"),
        ("SECSTATE", "STATE"),
        ("UNVIE VIENNA", "UNVIEVIENNA"),
        ("UNVIE", "UNVIEVIENNA"),
        ("UNVIEVIENNA", "UNVIEVIENNA"),
        ("RIO DE JANEIRO", "RIODEJANEIRO"),
        ("RIODEJANEIRO", "RIODEJANEIRO"),
        ("rio de  janeiro", "RIODEJANEIRO"),
        ("PORT-AU-PRINCE", "PORTAUPRINCE"),
        ("SANJSE", "SANJOSE"),
        ("USUN", "USUNNEWYORK"),
        ("0TTAWA", "OTTAWA"),
        ("SAIGON", "SAIGON"),
        ("MEXICO CITY", "MEXICO"),
    ],
)
def test_by_name(name: str, code: str) -> None:
    found = stations.by_name(name)
    assert found is not None
    assert found.cable_id_code == code == stations.cable_code(name)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("SECSTATE WASHDC", "STATE"),
        ("AMEMBASSY TALLINN", "TALLINN"),
        ("USMISSION UNVIE VIENNA", "UNVIE VIENNA"),
        ("US MISSION UNVIE VIENNA", "UNVIE VIENNA"),
        ("USMISSION USNATO", "USNATO"),
        ("USEU BRUSSELS", "USEU BRUSSELS"),
        ("AMCONSUL RIO DE JANEIRO", "RIO DE JANEIRO"),
        ("AMEMBASSY RIO DE JANEIRO", "RIO DE JANEIRO"),
        ("AMEMBASSY  MEXICO CITY", "MEXICO"),
        ("SECDEF WASHINGTON DC", "SECDEF"),
    ],
)
def test_by_address(address: str, name: str) -> None:
    found = stations.by_address(address)
    assert found is not None
    assert found.station == name


@pytest.mark.parametrize(
    ("code", "name"),
    [("RUEHC", "STATE"), ("RUEHTA", "ASTANA"), ("RUEHBS", "BRUSSELS"), ("RUEHUNV", "UNVIE VIENNA")],
)
def test_by_routing_indicator(code: str, name: str) -> None:
    found = stations.by_routing_indicator(code)
    assert found is not None
    assert found.station == name


@pytest.mark.parametrize(
    "words", ["", ",", "DEPT OF ENERGY WASHDC", "AMEMBASSY", "NARNIA", "\nSTATE,STATE", "1990-2010"]
)
def test_no_station(words: str) -> None:
    assert stations.by_name(words) is None
    assert stations.by_address(words) is None
    assert stations.by_routing_indicator(words) is None
    assert not stations.is_station(words)


def test_a_field_is_not_taken_for_another() -> None:
    assert stations.by_routing_indicator("TALLINN") is None
    assert stations.by_routing_indicator("AMEMBASSY TALLINN") is None


@pytest.mark.parametrize("name", ["TALLINN", "AMEMBASSY TALLINN", "UNVIE"])
def test_is_station(name: str) -> None:
    assert stations.is_station(name)


@pytest.mark.parametrize(
    ("name", "first"), [("TALINN", "TALLINN"), ("BERLN", "BERLIN"), ("RIODEJANERIO", "RIO DE JANEIRO")]
)
def test_nearest(name: str, first: str) -> None:
    assert stations.nearest(name)[0] == first


def test_nearest_of_none() -> None:
    assert stations.nearest("QQQQQQ") == ()
    assert stations.nearest("") == ()


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("ASTNA", ("ASTANA",)),
        ("Bejing", ("BEIJING",)),
        ("KUALA LUMPRU", ("KUALA LUMPUR",)),
        ("COTON0U", ("COTONOU",)),
        ("OLSO", ("OSLO",)),
        ("STAT", ("STATE",)),
        ("GENVA", ("GENEVA", "GENOA")),
    ],
)
def test_misspelled(name: str, meant: tuple[str, ...]) -> None:
    assert stations.misspelled(name) == meant


@pytest.mark.parametrize(
    "name",
    [
        "ASTANA",
        "UNVIE",
        "HCMC",
        "SECSTATE",
        "AMEMBASSY OSLO",
        "BASRA",
        "BANGKO",
        "ROMA",
        "USDOE",
        "SECDEL",
        "LAHTI",
        "",
    ],
)
def test_not_misspelled(name: str) -> None:
    assert stations.misspelled(name) == ()


@given(st.text(max_size=30))
def test_any_words_are_answered(words: str) -> None:
    found = stations.by_address(words) or stations.by_name(words) or stations.by_routing_indicator(words)
    assert found is None or found.station
    assert "," not in stations.cable_code(words)


def test_routing_book() -> None:
    assert routing_indicators.names("RUEHTL") == ("AMEMBASSY TALLINN",)
    assert routing_indicators.names("RUDWAAC") == ("303IS OSAN AB KOR",)
    assert len(routing_indicators.names("RUZEADA")) == 3
    assert routing_indicators.names("QQQQQ") == routing_indicators.names("") == ()
