"""A paragraph that is said to hold a request, a list, or questions does; one that does not is told of."""

import pytest

from cablelint import check

_HEADING = "P 011200Z OCT 09\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO\n\nUNCLAS STATE 001204\n\n"
_FIELDS = "E.O. 12958: N/A\nTAGS: EFIS NO\nSUBJECT: COD\n\n"
_TEXT = (
    "1. {words}\n\n2. Boats wait, and nets dry. The ministry had the same question last year.\n\n"
    "3. Embassy is requested to deliver the note by October 9.\n\n"
    "4. The ministry sold:\n\n(a) nets;\n(b) ropes; and\n(c) two boats.\n\n"
    "5. The minister put three questions:\n\n(1) Is cod dear?\n\n(2) Would a U.S. firm buy it?\n\n"
    "(3) Would the Department lend the money?\n\n"
    "6. Begin text of agreement:\n\nNets are free.\n\nEnd text of agreement.\n\n"
    "Begin letter:\n\nSir: cod is dear.\n\nEnd letter.\n\n"
    "7. Posts may direct questions to Jane Roe, EUR/NB, roej@example.gov.\n"
)
WRONG = (
    ("This is an action request. Details are in paragraph 2.", "ACT002"),
    ("This is an action request. Posts' attention is drawn to paragraph 2, which says what is asked.", "ACT002"),
    ("This is an action cable. Posts will find what they must do in paragraph 7.", "ACT002"),
    ("This is an action message. Your tasks are set out in paragraph 4.", "ACT002"),
    ("This is an action request. All addressees should begin with paragraph 2.", "ACT002"),
    ("This is an action request. What is asked is in paragraph 5.", "ACT002"),
    ("ACTION: ALL POSTS, PARAGRAPH 2.", "ACT002"),
    ("Action required - all addressees: see para 7.", "ACT002"),
    ("Guidance is sought; paragraph 7 refers.", "ACT002"),
    ("The Department's request for names and dates is in paragraph 2.", "ACT002"),
    ("What posts must do is set out in paragraph 4.", "ACT002"),
    ("Action request at para 5.", "ACT002"),
    ("The questions in paragraph 2 are his.", "PAR017"),
    ("The questions stated in paragraph 3 are his.", "PAR017"),
    ("The letter transmitted in paragraph 4 is his.", "PAR017"),
    ("The letter reproduced at paragraph 3 is his.", "PAR017"),
    ("The list in paragraph 3 is short.", "PAR017"),
    ("The list of goods in paragraph 7 is short.", "PAR017"),
    ("The agreement in paragraph 3 is new.", "PAR017"),
    ("They signed the agreement in paragraph 2.", "PAR017"),
    ("The contact in paragraph 2 is Jane Roe, 202-647-0101.", "PAR017"),
    ("Please compare the two boats in paragraph 3.", "PAR017"),
    ("The sale of the two boats described in paragraph 7 is new.", "PAR017"),
    ("The table in subparagraph 12.B is new.", "PAR008"),
    ("See subpara 9(c) for boats.", "PAR008"),
    ("SEE SUB-PARAS 9 A AND 9 B.", "PAR008"),
)
RIGHT = (
    "This is an action request. Details are in paragraph 3.",
    "This is an action request. Background is in paragraph 2. See paragraph 3.",
    "This is an action request. Posts will find the letter in paragraph 6, and their task in paragraph 3.",
    "ACTION: ALL POSTS, PARAGRAPH 3.",
    "What Embassy must do is set out in paragraph 3.",
    "The questions in paragraph 5 are his. The letter transmitted in paragraph 6 is new.",
    "The list of goods in paragraph 4 is short.",
    "The list in paragraph 5 is short.",
    "The agreement in paragraph 6 is new. The resolution in paragraph 2 is old.",
    "The contact in paragraph 7 is Jane Roe, 202-647-0101.",
    "Please compare the two boats in paragraph 4. The long strike in paragraph 2 is over.",
    "Subparagraph 12(b) of the treaty is new. See sub-paragraph 4(b). See subparagraph (c) of it.",
)


def _codes(words: str) -> set[str]:
    text = f"{_HEADING}{_FIELDS}{_TEXT.format(words=words)}"
    return {finding.code for finding in check(text) if finding.severity != "info"}


@pytest.mark.parametrize(("words", "code"), WRONG)
def test_what_is_not_there(words: str, code: str) -> None:
    assert code in _codes(words)


@pytest.mark.parametrize("words", RIGHT)
def test_what_is_there(words: str) -> None:
    assert _codes(words) == set()
