"""A deadline in the SUBJECT is that of the request, and what a post reports on is no second task."""

import pytest

import cablelint

_CABLE = """R 011200Z OCT 09
FM SECSTATE WASHDC
TO AMEMBASSY NAIROBI

UNCLAS STATE 001204

E.O. 12958: N/A
TAGS: EAGR, KE
SUBJECT: {subject}

1. This is an action request{front}. See paragraph 3.

2. The tea is old.

3. {asked}

4. {more}
"""


def _said(subject: str = "TEA", front: str = "", asked: str = "Please reply.", more: str = "Ships wait.") -> list[str]:
    text = _CABLE.format(subject=subject, front=front, asked=asked, more=more)
    return [each.code for each in cablelint.check(text) if each.code in ("ACT011", "ACT012", "ACT013")]


@pytest.mark.parametrize("words", ["ACTION REQUEST (DUE OCTOBER 20): TEA", "TEA: REPLY NEEDED BY OCTOBER 20"])
def test_a_deadline_in_the_subject_binds_the_request(words: str) -> None:
    assert _said(words, asked="Please reply by October 19.") == ["ACT013"]
    assert not _said(words, asked="Please reply by October 20.")


def test_a_date_in_the_subject_that_is_nobodys_deadline() -> None:
    assert not _said("TEA TENDER DUE OCTOBER 5", asked="Please reply by October 19.")


def test_the_deadline_announced_that_no_request_has() -> None:
    steps = {"asked": "Please deliver the note by October 12.", "more": "Please report by October 19."}
    assert _said(front=" with a deadline of October 16", **steps) == ["ACT013"]
    assert not _said(front=" with a deadline of October 19", **steps)


@pytest.mark.parametrize("what", ["the demarche", "their response to your approach", "a meeting", "any delivery"])
def test_to_act_and_to_report_on_it_are_two_tasks(what: str) -> None:
    assert not _said(asked="Posts should approach the ministry by October 12.", more=f"Report on {what} by October 19.")


def test_a_weekday_in_parentheses_before_figures() -> None:
    assert _said(asked="Please reply by (Tue) 10/12.") == ["ACT012"]
    assert not _said(asked="Please reply by (Mon) 10/12.")
