"""Captions, executive orders, precedences, and the measure of nearness."""

from datetime import date, timedelta
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.reference import captions, declassification_codes, executive_orders, neighbors, practices, precedences


@pytest.mark.parametrize(
    ("words", "caption"),
    [
        ("SIPDIS", "SIPDIS"),
        ("sipdis", "SIPDIS"),
        ("S I P D I S", "SIPDIS"),
        ("NO FORN", "NOFORN"),
        ("NOT RELEASABLE TO FOREIGN NATIONALS", "NOFORN"),
        ("SBU", "SENSITIVE BUT UNCLASSIFIED"),
        ("SENSITIVE  BUT UNCLASSIFIED", "SENSITIVE BUT UNCLASSIFIED"),
        ("SENSITIVE", "SENSITIVE"),
        ("CODEL ROE", "CODEL"),
        ("REL TO USA, NATO", "RELEASABLE TO"),
        ("VISAS DONKEY", "VISAS DONKEY"),
        ("VISAS DONKEY EAGLE", "VISAS"),
        ("C O R R E C T E D COPY CAPTION", "CORRECTED COPY"),
        ("ROGER CHANNEL", "ROGER CHANNEL"),
    ],
)
def test_caption(words: str, caption: str) -> None:
    found = captions.find(words)
    assert found is not None
    assert found.caption == caption


@pytest.mark.parametrize("words", ["", "DEPARTMENT FOR EUR/NB", "RELATIONS", "CODELS", "SUBJECT: SIPDIS", "..."])
def test_no_caption(words: str) -> None:
    assert captions.find(words) is None


def test_what_a_caption_rides_with() -> None:
    nodis, sbu = captions.find("NODIS"), captions.find("SBU")
    assert nodis is not None
    assert sbu is not None
    assert "EXDIS" in nodis.excludes
    assert nodis.levels == ("CONFIDENTIAL", "SECRET", "TOP SECRET")
    assert sbu.levels == ("UNCLASSIFIED",)
    assert nodis in captions.all_captions()


@pytest.mark.parametrize(
    ("on", "order"),
    [
        (date(1953, 12, 14), None),
        (date(1972, 5, 31), "10501"),
        (date(1975, 1, 1), "11652"),
        (date(1995, 10, 13), "12356"),
        (date(1995, 10, 14), "12958"),
        (date(2010, 6, 26), "12958"),
        (date(2010, 6, 27), "13526"),
        (date(2030, 1, 1), "13526"),
    ],
)
def test_order_in_force(on: date, order: str | None) -> None:
    found = executive_orders.in_force(on)
    assert (found and found.order) == order


def test_order() -> None:
    order = executive_orders.find("12958")
    assert order is not None
    assert (order.reason_section, order.reason_letters, order.longest_limit_years) == ("1.5", "abcdefg", 10)
    assert executive_orders.find("13292") is None
    assert executive_orders.amended_by("13292") == "12958"
    assert executive_orders.amended_by("12958") is None
    known = [known.order for known in executive_orders.orders()]
    assert known == ["10501", "11652", "12065", "12356", "12958", "12958", "13526"]


@pytest.mark.parametrize(
    ("on", "sections", "years"),
    [
        (date(1990, 1, 1), [""], None),
        (date(2003, 3, 24), ["1.5"], 10),
        (date(2003, 3, 25), ["1.5", "1.4"], 25),
        (date(2003, 9, 22), ["1.5", "1.4"], 25),
        (date(2003, 9, 23), ["1.4"], 25),
        (date(2010, 6, 27), ["1.4"], 25),
    ],
)
def test_markings_of_the_wording_before_an_amendment_hold_for_a_time(
    on: date, sections: list[str], years: int | None
) -> None:
    law = executive_orders.in_force(on)
    assert law is not None
    assert law.longest_limit_years == years
    assert [known.reason_section for known in executive_orders.whose_markings_hold(on)] == sections


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("X1", date(1995, 10, 14), date(2003, 9, 22)),
        ("XGDS-2", date(1972, 6, 1), date(1978, 11, 30)),
        ("GDS", date(1972, 6, 1), date(1982, 7, 31)),
        ("OADR", date(1982, 8, 1), date(1995, 10, 13)),
        ("25X1", date(2003, 3, 25), date.max),
        ("50X1-HUM", date(2010, 6, 27), date.max),
    ],
)
def test_a_code_is_valid_from_its_first_to_its_last_day(code: str, first: date, last: date) -> None:
    assert not declassification_codes.is_valid(code, first - timedelta(days=1))
    assert declassification_codes.is_valid(code, first)
    assert declassification_codes.is_valid(code, last)
    assert last == date.max or not declassification_codes.is_valid(code, last + timedelta(days=1))


def test_an_unknown_code_is_never_valid() -> None:
    assert not declassification_codes.is_valid("YGDS", date(1975, 1, 1))


def test_a_practice_is_in_use_from_its_first_to_its_last_day() -> None:
    assert practices.is_in_use("SUBJ LABEL", date(1979, 12, 31))
    assert not practices.is_in_use("SUBJ LABEL", date(1980, 1, 1))
    assert not practices.is_in_use("DOUBLE SLASH", date(2003, 9, 21))
    assert practices.is_in_use("DOUBLE SLASH", date(2003, 9, 22))


def test_precedences() -> None:
    assert precedences.words() == ("FLASH", "NIACT IMMEDIATE", "IMMEDIATE", "PRIORITY", "ROUTINE")
    immediate = precedences.by_letter("O")
    assert immediate is not None
    assert immediate == precedences.by_prosign("OO") == precedences.by_word("IMMEDIATE")
    night = precedences.by_word("niact  immediate")
    assert night is not None
    assert (night.letter, night.rank > immediate.rank) == ("O", True)
    assert precedences.by_word("PIORITY") is precedences.by_letter("") is precedences.by_prosign("O") is None


@pytest.mark.parametrize(
    ("word", "other", "slips"),
    [
        ("PREL", "PREL", 0),
        ("PRLE", "PREL", 1),
        ("PRE", "PREL", 1),
        ("PREEL", "PREL", 1),
        ("PROL", "PREL", 1),
        ("ABCD", "BADC", 2),
        ("", "AB", 2),
    ],
)
def test_slips(word: str, other: str, slips: int) -> None:
    assert neighbors.slips(word, other) == slips


@given(st.text("ABC", max_size=6), st.text("ABC", max_size=6))
def test_slips_work_both_ways(word: str, other: str) -> None:
    assert neighbors.slips(word, other) == neighbors.slips(other, word)
    assert (neighbors.slips(word, other) == 0) == (word == other)


def whole(word: str, other: str) -> int:
    """The slips counted from the ends of both words, without passing over what is the same."""
    if not word or not other:
        return len(word) + len(other)
    least = min(whole(word[:-1], other) + 1, whole(word, other[:-1]) + 1)
    least = min(least, whole(word[:-1], other[:-1]) + (word[-1] != other[-1]))
    swapped = len(word) > 1 < len(other) and word[-2:] == other[-1] + other[-2]
    return min(least, whole(word[:-2], other[:-2]) + 1) if swapped else least


def test_slips_of_all_short_words() -> None:
    words = ["".join(letters) for length in range(5) for letters in product("abc", repeat=length)]
    for word, other in combinations(words, 2):
        assert neighbors.slips(word, other) == whole(word, other)
        assert whole(word, other) > 2 or other in neighbors.likely(word, [other], 2)


def test_near_puts_fewer_slips_first_and_then_the_commoner() -> None:
    assert neighbors.near("BERNN", {"BERN": 1, "BERNA": 5, "BER": 9, "PARIS": 9}) == ["BERNA", "BERN", "BER"]
