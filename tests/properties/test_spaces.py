"""Whatever space a word processor put in a plain one's place, the cable is read and judged as with the plain one."""

import unicodedata
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import cablelint
from cablelint.characters.spaces import plain_space_edits, with_plain_spaces
from cablelint.files.source import with_plain_breaks
from cablelint.model.cable import Cable

from .strategies import texts

SPACES = [sign for sign in map(chr, range(0x10000)) if unicodedata.category(sign) == "Zs" and sign != " "]
NO_WIDTH = ["\u200b", "\ufeff", "\u2060", "\u200c", "\u200d"]

CABLE = """\
P 211200Z MAY 10
FM AMEMBASSY NAIROBI
TO RUEHC/SECSTATE WASHDC PRIORITY 4410
INFO RUEHKM/AMEMBASSY KAMPALA 0012

C O N F I D E N T I A L NAIROBI 000210

SIPDIS

E.O. 13526: DECL: 05/21/2020
TAGS: EAGR, ETRD, KE
SUBJECT: (U)  TEA GROWERS ASK FOR DELAY

REF: A. NAIROBI 204
     B. 10 STATE 11876

Classified By: Counselor Ellen M. Brandt for reasons 1.4 (b) and (d).

1. (SBU) This is an action request. See paragraph 4 below and ref C.

2. (C) Summary: The growers(all of them) met the Minister (ref A) and asked for delay (ref B).

2. (U) Begin text:

1. Tea is dear.
2. Tea is scarce.

End text. \n
4 . [U] The Department is asked to reply by May 30.
BRANDT
"""


@st.composite
def with_other_spaces(draw: st.DrawFn, whole: st.SearchStrategy[str]) -> tuple[str, str]:
    """A text, and the same with other spaces in some places."""
    text = draw(whole)
    places = [at for at, sign in enumerate(text) if sign == " "]
    chosen = draw(st.dictionaries(st.sampled_from(places), st.sampled_from(SPACES))) if places else {}
    return text, "".join(chosen.get(at, sign) for at, sign in enumerate(text))


def said(cable: Cable) -> Any:
    return cable._replace(original="", trivia=tuple(one._replace(text="") for one in cable.trivia))


def findings(text: str, profile: Any = None) -> list[Any]:
    return [
        (one.code, one.severity, one.span, one.message)
        for one in cablelint.check(text, profile=profile)
        if one.code != "TXT001"
    ]


def test_each_space_in_every_place_is_a_space() -> None:
    expected, telegram = findings(CABLE), findings(CABLE, "telegram")
    assert {code for code, *_ in expected} >= {"PAR002", "PAR007", "REF003", "TXT003", "TXT011"}
    for space in SPACES:
        text = CABLE.replace(" ", space)
        assert said(cablelint.parse(text)) == said(cablelint.parse(CABLE))
        assert findings(text) == expected
        assert findings(text, "telegram") == telegram
        assert [one.code for one in cablelint.check(text, select=["TXT001"])] == ["TXT001"]


@settings(deadline=None)
@given(with_other_spaces(st.one_of(st.just(CABLE), texts)))
def test_any_space_in_any_place_is_a_space(pair: tuple[str, str]) -> None:
    plain, other = pair
    if with_plain_spaces(plain) == plain:
        assert said(cablelint.parse(other)) == said(cablelint.parse(plain))
        assert findings(other) == findings(plain)


@settings(deadline=None)
@given(st.one_of(st.text(alphabet=[*"ab(). \n\té", *SPACES, *NO_WIDTH]), texts))
def test_offsets_hold_and_nothing_but_spaces_is_another_sign(text: str) -> None:
    assume(with_plain_breaks(text) == text)
    cable = cablelint.parse(text)
    assert cable.as_received == text
    left = cable.original
    assert len(cable.text) == len(left)
    changed = [at for at, sign in enumerate(left) if cable.text[at] != sign and sign not in ("\r", "\ufffd")]
    assert all(left[at] in (*SPACES, *NO_WIDTH, "\u180e") and cable.text[at] == " " for at in changed)
    edited = [at for edit in plain_space_edits(left, cable.text) for at in range(*edit.span)]
    assert edited == changed


@settings(deadline=None, max_examples=20)
@given(with_other_spaces(st.just(CABLE)))
def test_a_cable_full_of_other_spaces_is_mended_and_laid_out_as_the_plain_one(pair: tuple[str, str]) -> None:
    plain, other = pair
    assert cablelint.format(other) == cablelint.format(plain)
    assert cablelint.fix(other) == cablelint.fix(plain)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.tuples(st.integers(0, len(CABLE)), st.sampled_from(NO_WIDTH)), max_size=8))
@example([(CABLE.index(" . [U]") + 1, "\u200b")])
def test_beside_a_space_in_a_line_what_has_no_width_changes_no_reading(places: list[tuple[int, str]]) -> None:
    text = CABLE
    for at, sign in sorted(places, reverse=True):
        if text[at : at + 1] == "\n" or (text[at - 1 : at] == " " and text[at - 2 : at - 1] not in ("\n", " ", "")):
            text = text[:at] + sign + text[at:]
    errors = [[one.code for one in cablelint.check(each) if one.severity == "error"] for each in (text, CABLE)]
    assert errors[0] == errors[1]
    assert cablelint.format(text) == cablelint.format(CABLE)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("2.\u200b(U) One.", "2. (U) One."),
        ("2. (U)\ufeffOne.", "2. (U) One."),
        ("2. (\u200bU) One\u200b.", "2. (U) One."),
        ("2. (U) Pa\u200bpers.\u200b", "2. (U) Papers."),
        ("2. (U) \u2060One \u200b\u200bmore.", "2. (U) One more."),
        ("2. (U) One\u200b\xa0more.", "2. (U) One more."),
    ],
)
def test_what_has_no_width_goes_unless_it_alone_separates_two_words(written: str, plain: str) -> None:
    assert cablelint.fix(f"1. (U) A.\n{written}\n", select=["TXT001"]) == f"1. (U) A.\n{plain}\n"


def test_joined_signs_and_letters_that_are_no_ascii_stay() -> None:
    text = "1. (U) The sign \U0001f469\u200d\U0001f4bb and \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645.\n"
    assert cablelint.parse(text).text == text
