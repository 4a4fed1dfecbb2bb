"""Which questions are put to those addressed."""

import pytest

from tests.analysis.wordings import assert_asks, assert_asks_for_nothing

ASKING = [
    "Can Washington help?",
    "Could the Department tell us who will come?",
    "Will the Department send an officer?",
    "Does Washington agree?",
    "Who should lead the delegation? Post seeks advice.",
    "Is it acceptable to the Department that we sign?",
    "May we offer the survey?",
    "Should Post accept the invitation?",
    "Does the Department object?",
    "Request for guidance: may Post accept?",
    "Would the Department confirm the visit?",
    "Can the Department confirm that the note was sent?",
    "Does Embassy have any further information?",
    "What is Embassy's view of the draft?",
]
NOT_ASKING = [
    "Will Kenya sign?",
    "Can he win?",
    "Is the port open?",
    "Will the Minister stay?",
    "Who will win the election?",
    "Who asked for this?",
]


@pytest.mark.parametrize("words", ASKING)
def test_asks(words: str) -> None:
    assert_asks(words)


@pytest.mark.parametrize("words", NOT_ASKING)
def test_asks_for_nothing(words: str) -> None:
    assert_asks_for_nothing(words)
