"""The table of equals changes no figure, no relation and no case; the table of words says what it may not do."""

import unicodedata

import pytest

from cablelint.reference import table
from cablelint.reference.signs import equal, wording

EQUALS = [chr(int(row[0], 16)) for row in table.rows("equal_signs")]
WORDS = [chr(int(row[0], 16)) for row in table.rows("sign_words")]
KINDS = {
    "accent": "M",
    "accented letter": "L",
    "bullet": "PSC",
    "dash": "PS",
    "ellipsis": "P",
    "inverted mark": "P",
    "invisible": "C",
    "letter": "L",
    "ligature": "L",
    "quotation mark": "PLS",
}
"""The first letter of the Unicode categories that a kind may be of. Private signs are category C."""


@pytest.mark.parametrize("sign", EQUALS, ids=ascii)
def test_an_equal_changes_no_figure_relation_or_case(sign: str) -> None:
    found = equal(sign)
    assert found is not None
    assert found.plain.isascii()
    category = unicodedata.category(sign)
    assert category[0] in KINDS[found.kind]
    assert category[0] != "N"
    assert not any(each.isdigit() or each in "<>=+*/%$()[]" for each in found.plain)
    assert category != "Sm" or (sign, found.plain) == ("\N{MINUS SIGN}", "-")
    assert category != "Sc"
    if category[0] == "L" and found.kind != "quotation mark":
        assert found.plain.isalpha()
        assert found.plain.isupper() == sign.isupper()
        assert found.plain.islower() == sign.islower()
    else:
        assert not any(map(str.isalnum, found.plain))


@pytest.mark.parametrize("sign", EQUALS, ids=ascii)
def test_an_accented_letter_is_the_letter_without_its_accent(sign: str) -> None:
    found = equal(sign)
    assert found is not None
    if found.kind == "accented letter":
        letter, *marks = list(unicodedata.normalize("NFD", sign))
        assert letter == found.plain
        assert all((mark_equal := equal(mark)) is not None and mark_equal.kind == "accent" for mark in marks)


def test_no_sign_is_in_both() -> None:
    assert not set(EQUALS) & set(WORDS)


@pytest.mark.parametrize("sign", WORDS, ids=ascii)
def test_words_are_plain_and_their_setting_known(sign: str) -> None:
    found = wording(sign)
    assert found is not None
    assert found.words.isascii()
    assert found.words.strip() == found.words != ""
    assert found.set in ("apart", "as it is", "look-alike")
    assert found.words not in ("(C)", "(S)", "(U)", "(TS)", "(SBU)")  # a sign is never written as a marking


def test_names_are_those_of_unicode() -> None:
    for name in ("equal_signs", "sign_words"):
        for row in table.rows(name):
            assert row[1] == unicodedata.name(chr(int(row[0], 16)), "private use").lower()
