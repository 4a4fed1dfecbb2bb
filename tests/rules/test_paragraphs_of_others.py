"""Paragraph numbers of other texts are no faults of the cable's; those to which it sends its reader are its own."""

import pytest

from cablelint import check

_HEADING = "R 011200Z OCT 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 001204\n\n"
_FIELDS = "E.O. 12958: N/A\nTAGS: EFIS NO\nSUBJECT: COD\n\nREF: A. OSLO 11\nB. OSLO 12\n\n"
OF_OTHERS = [
    "The council closed the draft declaration on May 2. Paragraph 11 (quotas) moved up a page.",
    "The union's petition came at noon; paragraph 9 listed four ports.",
    "The parties signed the accord in Tromso. Paragraph 7 set a quota.",
    "The report (E/CN.4/12, paras 8-9) is thin. See paragraph 14 there for tonnage.",
    "Ref A made three points (paras 5 and 9).",
    "He cited the Act, sec. 4 (paras 6, 8) and left.",
    "THE DECREE WAS READ ALOUD, ARTS. 2 (PARAS 7, 9) AND 5 INCLUDED.",
    "Her memo has 12 paragraphs; the Ministry fears paragraph 12 most of all.",
    "The ministry was asked by letter, paragraph 8, to cut the fleet.",
    "The court held that paragraph 23 of Roe v. Doe did not apply. Its opinion ends with paragraph 22.",
    "From A/64/17: para 12 (cod), para 15 (herring), and paras 12-15 again.",
    "In paragraph 3 of the pact Norway yields. When he came to paragraph 1 he smiled.",
    "Norway's points were as follows: paragraph 1 must go; paragraph 9 may stay.",
]
OWN = [
    ("The ministry has a plan. Our answer is in paragraph 9.", "PAR008"),
    ("Boats wait (see paragraph 8).", "PAR008"),
    ("The report of May 2 is long. As paragraph 7 explains, boats wait.", "PAR008"),
    ("We list the ships in paragraphs 5 and 6.", "PAR008"),
    ("Paragraph 6 has the text of the letter.", "PAR008"),
    ("Ref A reported a strike. Post repeats its request (para 6).", "PAR008"),
    ("Paragraph 4 of the pact is new. As paragraph 1 explains, boats wait.", "PAR016"),
    ("Paragraph 4 of the pact is new. Boats wait (para 1).", "PAR016"),
]


def _codes(words: str) -> set[str]:
    text = f"{_HEADING}{_FIELDS}1. (U) {words}\n\n2. (U) Boats wait, and nets dry.\n\n3. (U) Cod is dear.\n"
    return {finding.code for finding in check(text) if finding.severity != "info"}


@pytest.mark.parametrize("words", OF_OTHERS)
def test_numbers_of_another_text_are_no_fault(words: str) -> None:
    assert _codes(words) == set()


@pytest.mark.parametrize(("words", "code"), OWN)
def test_numbers_to_which_the_reader_is_sent_are_the_cables_own(words: str, code: str) -> None:
    assert _codes(words) == {code}
