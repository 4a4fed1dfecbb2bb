"""The structure grammar: every text parses, and its tokens joined are the text, character for character."""

import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark

from cablelint.lalr.driver import line_kinds, split_lines
from cablelint.lalr.tables import GRAMMARS, tables_of

STRUCTURE = Lark((Path(GRAMMARS) / "structure.lark").read_text("utf-8"), parser="lalr", lexer="basic", start="text")
ODD = "\0\x0b\x0c\x1c\x85\u2028\ud800\ufeff¶\r\n\t -=#(1.)AB"


def joined(text: str) -> str:
    return "".join(text[line.start : line.stop] for line in split_lines(text))


@settings(max_examples=150, deadline=None)
@given(from_lark(STRUCTURE))
def test_what_the_grammar_generates(text: str) -> None:
    assert joined(text) == text


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec=None) | st.sampled_from(ODD)))
def test_any_text(text: str) -> None:
    assert joined(text) == text
    for line in split_lines(text):
        assert not {"\r", "\n"} & set(text[line.start : line.end])
        assert text[line.end : line.stop] in ("\r\n", "\n", "\r", "")


@pytest.mark.parametrize("character", ODD)
def test_an_odd_character_alone(character: str) -> None:
    assert joined(character) == character
    assert joined(f"{character}\n1. {character}\n{character}") == f"{character}\n1. {character}\n{character}"


KINDS = [
    ("VZCZCXYZ0042", "identifier"),
    ("PP RUEHWL RUEHBY", "routing"),
    ("RUEHWL RUEHBY", "more_routing"),
    ("DE RUEHC #3187 0731412", "station_call"),
    ("ZNR UUUUU ZZH", "security"),
    ("P 141409Z MAR 11", "date_time"),
    ("FM SECSTATE WASHDC", "from"),
    ("TO AMEMBASSY OSLO", "to"),
    ("INFO AMEMBASSY OSLO", "info"),
    ("XMT AMEMBASSY OSLO", "exempt"),
    ("UNCLAS STATE 023187", "classification"),
    ("C O N F I D E N T I A L", "classification"),
    ("E.O. 13526: N/A", "executive_order"),
    ("EO 12958 N/A", "executive_order"),
    ("TAGS PREL, NZ", "tags"),
    ("SUBJ: PIERS", "subject"),
    ("REF(S): OSLO 1", "references"),
    ("Classified By: Jane Roe", "classified_by"),
    ("MRN: 12 OSLO 1", "smart_field"),
    ("TELEGRAM March 4, 2001", "smart_field"),
    ("TELEGRAM" + 40 * " " + "March 4, 2001", "smart_field"),
    ("STATE 00023187  002 OF 003", "page_break"),
    ("STATE 00023187  002.2 OF 003", "page_break"),
    ("Oslo 00000005 002.2 of 003", "page_break"),
    ("PAGE 02        LAGOS  02211  121345Z", "page_break"),
    ("-----", "rule"),
    ("- - - -", "rule"),
    ("--------------------------------------------- --", "rule"),
    ("1. One.", "numbered"),
    ("¶1. One.", "numbered"),
    ("(U) 1. One.", "numbered"),
    ("13) (S/NF) One.", "numbered"),
    ("(1) One.", "numbered"),
    ("\f1. One.", "numbered"),
    ("1.5 percent", "text"),
    ("2007 was a good year", "text"),
    ("#1819", "closing_serial"),
    ("NNNN", "terminator"),
    ("BT", "terminator"),
    ("A line of prose.", "text"),
    (" ", "blank"),
]


@pytest.mark.parametrize(("written", "kind"), KINDS, ids=[written for written, _ in KINDS])
def test_kind_of_line(written: str, kind: str) -> None:
    assert [line.kind for line in split_lines(written)] == [kind]
    assert [line.kind for line in split_lines(f"{written}\r\n{written}\n")] == [kind, kind]


LABELS = (
    "Classified By Derived From Declassify On Reason Decl Tag Tags Tages Subj Subject Ref Refs Reftel E O Eo Mrn Date"
    " Dtg Action Caption Pass Line Dissem Rule Sensitivity Classification Telegram Unclas Confidential Secret Sensitive"
    " But Page Para Paragraph L I Ll Lo Il De Zz Bt Nnnn Oslo 00001234 001 1234 ETRD (U) The in"
).split()
JOINTS = (" ", "  ", ": ", " : ", ". ", ", ", "-", " - ", ".", "/", "'s ")
FURNITURE = (
    "By by AB NARA Date/Case Case No ID number F-2009-1234 Doc Foia date Review Authority authority: Exemptions"
    " Exemption b1 B1 (b)(1) Reproduced at the National Archives Cable reference ID id Viewing 09OSLO12 Declassified"
    " Under per Authority/Released Released in Full PART Denied Help us extend the browsing options If you are new"
    " to these pages, Page 1 of 2 P 01 The full text Public Library of US Diplomacy This record is a partial extract"
    " Current class Handling Document Number Drafter: Litigation history: Message Text Attributes United States"
    " Department of State U.S. OSLO Oslo 00001234 001 1234 NND 123456 EUR-25 SECRET Unclassified APPROVED FOR"
    " RELEASE ETRD prices and rose"
).split()
FIRST_EXPRESSION = r"(?s)\A.*?\|(?=\(\?P<[A-Z_]+>)"


@pytest.mark.parametrize("joint", JOINTS)
def test_lines_of_prose_are_what_they_are_without_their_own_expression(joint: str) -> None:
    pairs = [f"{first}{joint}{second}" for first, second in product(LABELS, LABELS)]
    lines = list(
        dict.fromkeys(
            line
            for pair in pairs
            for line in (pair, pair.lower(), pair.capitalize(), pair.upper(), f"{pair} 001 of 002 (U) Prices")
        )
    )
    slowly = re.compile(re.sub(FIRST_EXPRESSION, "", tables_of("structure")["pattern"]))
    kinds = [(found.lastgroup or "").lower() for found in slowly.finditer("\n".join(lines))]
    found = [line.kind for line in split_lines("\n".join(lines))]
    assert [one for one in zip(lines, found, kinds, strict=True) if one[1] != one[2]] == []


@pytest.mark.parametrize("joint", JOINTS)
def test_prose_is_what_it_is_among_furniture_without_its_own_expression(joint: str) -> None:
    starts = dict.fromkeys(
        first for word in FURNITURE for first in (word, word.lower(), word.capitalize(), word.upper())
    )
    words = dict.fromkeys((*FURNITURE, *map(str.upper, FURNITURE)))
    lines = [joint.join(each) for each in product(starts, words, ("", "of", "OF 002 a", "DECLASSIFIED/RELEASED"))]
    slowly = re.compile(re.sub(FIRST_EXPRESSION, "", tables_of("furniture")["pattern"]))
    kinds = [(found.lastgroup or "").lower() for found in slowly.finditer("\n".join(lines))]
    found = line_kinds("\n".join(lines), "furniture")
    assert [one for one in zip(lines, found, kinds, strict=True) if one[1] != one[2]] == []


@given(st.lists(st.sampled_from([*FURNITURE, *JOINTS, "\r\n", "\r", "\n"]), max_size=30))
def test_kinds_of_lines_are_those_of_the_lines(words: list[str]) -> None:
    text = "".join(words)
    for grammar in ("furniture", "structure"):
        assert line_kinds(text, grammar) == [line.kind for line in split_lines(text, grammar)]
