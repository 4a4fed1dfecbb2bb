"""A letter, table or note that no paragraph named has, in its less usual wordings, and a request after "see"."""

import pytest

from cablelint import check

_TEXT = (
    "P 011200Z OCT 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 000204\n\n"
    "E.O. 12958: N/A\nTAGS: EFIS NO\nSUBJECT: COD\n\n"
    "1. {words}\n\n2. Boats wait, and nets dry.\n\n3. {held}\n\n"
    "4. Bio note: Lars Roe was born in Oslo in 1950 and speaks English.\n\n"
    "5. Action request: Embassy requests the Department's views by October 9.\n"
)
_POINTS = "Begin talking points:\n\n-- Cod is dear.\n\n-- Nets are free.\n\nEnd talking points."
_LETTER = "The letter follows:\n\nDear Sir,\n\nCod is dear."
_TABLE = "Cod, in tons:\n\n| Year | Cod |\n| 2007 | 40 |\n| 2008 | 30 |\n| 2009 | 20 |"
_QUESTIONS = "The minister asked:\n\n(a) Is cod dear?\n\n(b) Are nets free?"
WRONG = (
    ("See paragraph 5. We will deliver the letter in paragraph 3.", _POINTS, "PAR017"),
    ("See paragraph 5. The table in paragraph 2 is new.", _POINTS, "PAR017"),
    ("See paragraph 5. We will pass on the letter to be found in paragraph 2.", _LETTER, "PAR017"),
    ("See paragraph 5. The letter in paragraph 2 is his.", _LETTER, "PAR017"),
    (
        "See paragraph 5. We have the minister's note in paragraph 4.",
        "Begin text of note:\n\nCod.\n\nEnd text.",
        "PAR017",
    ),
    ("See paragraph 5. The questionnaire in paragraph 2 is his.", _QUESTIONS, "PAR017"),
    ("Cod is dear; see paragraph 15 for Embassy's request.", _POINTS, "ACT001"),
    ("Cod is dear (see para 2 for our request).", _POINTS, "ACT002"),
    ("Cod is dear. Please see paragraph 2 for action requested.", _POINTS, "ACT002"),
)
RIGHT = (
    ("See paragraph 5. We will deliver the non-paper in paragraph 3.", _POINTS),
    ("See paragraph 5. The table in paragraph 3 is new.", _TABLE),
    ("See paragraph 5. We will pass on the letter to be found in paragraph 3.", _LETTER),
    ("See paragraph 5. The letter in paragraph 3 is his.", _LETTER),
    ("See paragraph 5. The questionnaire in paragraph 3 is his.", _QUESTIONS),
    ("See paragraph 5. The bio note in paragraph 4 is new.", _POINTS),
    ("Cod is dear; see paragraph 5 for Embassy's request.", _POINTS),
    ("We ask for views in paragraph 5. Oslo asks too; see paragraph 2 for the minister's request.", _POINTS),
)


def _codes(words: str, held: str) -> set[str]:
    return {finding.code for finding in check(_TEXT.format(words=words, held=held)) if finding.severity != "info"}


@pytest.mark.parametrize(("words", "held", "code"), WRONG)
def test_what_is_elsewhere(words: str, held: str, code: str) -> None:
    assert code in _codes(words, held)


@pytest.mark.parametrize(("words", "held"), RIGHT)
def test_what_is_there(words: str, held: str) -> None:
    assert _codes(words, held) == set()
