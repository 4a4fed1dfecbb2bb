"""Letters in brackets that a text explains are no markings; among words that say nothing of them, they are."""

import pytest

from cablelint import check

_HEADING = "R 011200Z OCT 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 001204\n\n"
_FIELDS = "E.O. 12958: N/A\nTAGS: EFIS NO\nSUBJECT: COD\n\n"
EXPLAINED = [
    "Rooms 12 and 14 are booked. On the list,\n(S) is single, (D) is double.",
    "Posters are in\n(S) Spanish and (F) French.",
    "Maps show (C) Celje, (S) Senj and\n(TS) Tolmin South.",
    "He asked whether (S) in the table was short for sold.",
    "They land at Ciampino (CIA) or at New Chitose (CTS): the bus is late.",
    "One goes by bus (B) or ferry (F) or car (C) to town.",
    "In the legend (C) means closed.",
    "A text from Oslo would be (C//FGI NOR) if it were marked (C) there.",
    "Signs on the plan:\n(S) = stairs; (C) = closet.",
    "The codes were read out. (S) stands for salted.",
]
MARKED = [
    ("The cook (S) is ill.", 1),
    ("The mayor agreed. (S) He will pay.", 1),
    ("(S) Summary: boats wait.\n(C) Comment: nets dry.", 2),
    ("Ships from Kisumu (TS), and from near Port Bell (S), are late.", 2),
    ("Aims:\n\na. (S) Sell the boats.\nb. (C) Close the port.", 2),
    ("He said the price would be (S//NF) 40 crowns.", 1),
]


def _spills(words: str) -> int:
    found = check(f"{_HEADING}{_FIELDS}1. {words}\n\n2. Boats wait, and nets dry.\n\n3. Cod is dear.\n")
    return sum(finding.code == "CLS002" for finding in found)


@pytest.mark.parametrize("words", EXPLAINED)
def test_letters_that_are_explained_mark_nothing(words: str) -> None:
    assert _spills(words) == 0


@pytest.mark.parametrize(("words", "count"), MARKED)
def test_letters_among_other_words_mark(words: str, count: int) -> None:
    assert _spills(words) == count
