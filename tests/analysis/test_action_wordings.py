"""Where words ask for action, and which pass on what others ask; the wordings are in test_request_*.py."""

import pytest

from cablelint.analysis.action_wordings import asks_for_action, passes_on_request


def test_nothing_asks_for_nothing() -> None:
    assert not asks_for_action("")
    assert not asks_for_action(" \n-- \n...")


@pytest.mark.parametrize(
    "words", ["Department\nrequests that\nposts report.", "Department’s guidance\r\nis requested."]
)
def test_wrapped_lines_change_nothing(words: str) -> None:
    assert asks_for_action(words)


def test_who_asks_stands_in_the_same_sentence() -> None:
    assert not asks_for_action("We met the Department. Requests for asylum rose.")


@pytest.mark.parametrize(
    "words",
    [
        "We received a request from the Ministry of Trade for support of its candidate.",
        "Post forwards a request from the Ministry.",
        "The Ministry has requested USG support for its candidate.",
        "The Minister asked us to support the candidate.",
        "OFFICIALS ASKED THAT WASHINGTON SUPPORT THE CANDIDATE.",
    ],
)
def test_passes_on_a_request(words: str) -> None:
    assert passes_on_request(words)
    assert not asks_for_action(words)


@pytest.mark.parametrize(
    "words",
    [
        "The Minister said he understood the urgency of our request.",
        "The Ministry asked the board for a report.",
        "The board received a request from the union.",
        "We asked the Ministry to support the candidate.",
        "Requests for asylum rose.",
    ],
)
def test_passes_on_nothing(words: str) -> None:
    assert not passes_on_request(words)
