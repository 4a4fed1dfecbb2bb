"""A day given for a thing that has another day elsewhere is told of; one for another thing is not."""

import pytest

from cablelint import check

_TEXT = (
    "P 011200Z OCT 09\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO\n\nUNCLAS STATE 001204\n\n"
    "E.O. 12958: N/A\nTAGS: EFIS NO\nSUBJECT: COD\n\n"
    "1. This is an action request. See paragraphs 3 and 4.\n\n2. Boats wait, and nets dry.\n\n"
    "3. Each post shall count boats and enter the count in the system by Friday, October 16.\n\n"
    "4. The officer shall sign the statement and send a copy by Monday, October 26. Names of owners are wanted too.\n\n"
    "5. {words}\n"
)
WRONG = (
    "Counts must be entered in the system by October 19.",
    "The count is due October 19.",
    "The count of boats is needed no later than October 19.",
    "The deadline for the count is Monday, October 19.",
    "The due date for signed statements remains October 30.",
    "Signed statements are due on October 30.",
    "Statements from posts should reach the Department by COB October 30.",
    "The statement must be sent before October 29.",
    "We need the statements by October 30.",
    "The Department will need all statements by Friday, October 30.",
    "Boats wait. Statements due by October 30.",
    "Signed statements are wanted no later than October 30.",
    "All names have to be here by October 30.",
)
RIGHT = (
    "The count is due October 16.",
    "A draft of the statement is due on October 12.",
    "Preliminary counts must be sent by October 9.",
    "The deadline for bids is October 19.",
    "Bids for the count must be sent by October 19.",
    "The minister's statement is due on October 30.",
    "Travel vouchers are due on October 30.",
    "Rain is needed by October 30.",
    "The port was counted by October 19, 2008.",
    "The count was entered by May 4.",
)


def _codes(words: str) -> list[str]:
    return [finding.code for finding in check(_TEXT.format(words=words)) if finding.severity != "info"]


@pytest.mark.parametrize("words", WRONG)
def test_another_day_for_the_same_thing(words: str) -> None:
    assert _codes(words) == ["ACT013"]


@pytest.mark.parametrize("words", RIGHT)
def test_another_thing(words: str) -> None:
    assert _codes(words) == []
