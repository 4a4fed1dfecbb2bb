"""Texts in capitals, as all were before 2006, in which no small letters tell a letter of the text from a marking."""

import pytest

import cablelint

_HEADING = "UNCLAS OSLO 204\n\nE.O. 12958: N/A\nTAGS: ETRD, NO\nSUBJECT: TEA\n\n"


def _spills(words: str) -> list[str]:
    """What is said to be above the classification in a paragraph of these words."""
    found = cablelint.check(f"{_HEADING}1. {words}\n\n2. TEA.\n")
    return [each.code for each in found if each.code in ("CLS002", "CLS004", "CLS021", "PAR002")]


@pytest.mark.parametrize(
    "words",
    [
        "THE GATE TAKES (S) FOR SHERPA, (C) FOR CREW, (U) FOR ALL OTHERS.",
        "THE BOARD ASKED WHETHER (S) IN TABLE 2 MEANT SEALED. THE CLERK: (S) IS SEALED; (C) IS CLOSED.",
        "IN OUR FORM THIS WOULD BE (C//FGI GBR) IF IT WERE SENT.",
        "THE MAP HAS LETTERS FOR PLACES: (C) CEDAR, (S) SPRING, (U) UPTON.",
        "WE WILL NOT VOTE FOR IT BECAUSE OF OPERATIVE PARAGRAPH\n4 (C).",
        "OF THE TEN (A) TWO FLED; (B) SIX DIED, SEE THE LIST THERE AT\nPARAGRAPH 2; (C) TWO ARE HERE.",
        'THE LAW HAS:\n\n203 (C) (1): "DIRECT ACCESS."\n203 (C) (2) (B): "BASES."',
        "THE CARD:\n\n   3(A)   STAFF         MET\n   3(B)   PLAN          MET\n   3(C)   PENAL CODE    NOT",
        "THEY ASK:\n\n(A) WHO PAYS;\n(C) WHO GAINS.",
    ],
)
def test_a_letter_of_the_text_is_no_marking(words: str) -> None:
    assert _spills(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "THE BOARD MET; (S) THE MINISTER LEFT FOR THE COAST.",
        "THE MINISTER IS LATE. (S) FOR YEARS HE LIED.",
        "COMMENT: (S) FOR SURE HE LIED.",
        "HE SAID THAT (S) THE FLEET IS OUT.",
        "IT IS OVER -- (S) THE MINISTER WEPT.",
        'HE CALLED THE LIST "NOT OURS." (S) HE GAVE REASONS.',
        "THEY ASK:\n\n(C) WHO PAYS?",
    ],
)
def test_a_marking_is_one(words: str) -> None:
    assert _spills(words) == ["CLS002"]


def test_a_heading_with_line_breaks_of_another_system_has_its_marking_below() -> None:
    text = "CONFIDENTIAL OSLO 204\n\n1. KEY POINTS:\n\n- (C) One.\n\n2. (C) Two.\n"
    found = [each.code for each in cablelint.check(text)]
    assert found == [each.code for each in cablelint.check(text.replace("\n", "\r\n"))]
    assert "CLS004" not in found


@pytest.mark.parametrize("words", ["{{CLOSING}} WE ARE GRATEFUL.", "THE RATE IS [RATE] A TON.", "CARL [SURNAME] CAME."])
def test_a_template_word_is_one(words: str) -> None:
    found = cablelint.check(f"{_HEADING}1. THE PORT IS SHUT. {words}\n\n2. TEA.\n")
    assert [each.code for each in found if each.code == "TXT013"] == ["TXT013"]


def test_a_sign_that_others_are_to_write_is_no_placeholder() -> None:
    text = f"{_HEADING}1. ENTER XX WHERE A NUMBER CANNOT BE READ.\n\n2. TEA.\n"
    assert "TXT013" not in [each.code for each in cablelint.check(text)]
