"""Which headings say that action is asked for, and which that words to be delivered follow."""

import pytest

from cablelint.analysis.action_headings import headed_as_action, headed_as_delivery

HEADINGS = [
    "ACTION REQUEST",
    "Action Request",
    "ACTION REQUESTED",
    "ACTION REQUIRED",
    "ACTION REQUEST/OBJECTIVES",
    "ACTION REQUEST / TALKING POINTS",
    "Action Request -----",
    "Summary and Action Request",
    "Comment and Action Request",
    "BACKGROUND AND ACTION REQUEST",
    "ACTION REQUEST FOR LONDON, PARIS, MOSCOW",
    "ACTION REQUEST FOR ALL POSTS (CONT)",
    "URGENT ACTION REQUEST",
    "Post Action Requested",
    "WASHINGTON ACTION REQUESTED",
    "ACTION",
    "ACTION FOR POSTS",
    "ACTION FOR EMBASSY KAMPALA",
    "REQUESTED ACTION",
    "REQUEST FOR ACTION",
    "Request for guidance",
    "Guidance Request",
    "OBJECTIVES",
    "Objective",
    "U.S. OBJECTIVES",
    "DEMARCHE OBJECTIVES",
    "REPORTING DEADLINE",
    "Reporting Deadline and Point of Contact",
    "DEADLINE",
    "REPORTING REQUIREMENTS",
    "Instructions for Posts",
]
OTHER_HEADINGS = [
    "BACKGROUND",
    "SUMMARY",
    "COMMENT",
    "Follow Up Action Items for U.S.",
    "Follow-up action requests",
    "NON-GOVERNMENTAL ACTION",
    "MAJOR COUNTERTERRORIST ACTIONS - 2005",
    "AFFIRMATIVE ACTION",
    "ACTION PLAN",
    "Actions Taken",
    "Military Action",
    "Objectives of the Convention",
    "POINTS OF CONTACT",
    "TALKING POINTS",
    "Iraq Requests An Agenda Item",
    "Lack of Action",
    "The Action Group",
    "Court Action",
    "Reporting on Fraud",
]
DELIVERIES = [
    "TALKING POINTS",
    "Talking Points:",
    "POINTS TO BE MADE",
    "Points to raise",
    "NON-PAPER",
    "Nonpaper",
    "Text of note",
]
OTHER_DELIVERIES = ["BACKGROUND", "Points of Contact", "Paper Industry", "Context of the Talks"]


@pytest.mark.parametrize("heading", HEADINGS)
def test_heading_of_a_request(heading: str) -> None:
    assert headed_as_action(heading)


@pytest.mark.parametrize("heading", OTHER_HEADINGS)
def test_other_heading(heading: str) -> None:
    assert not headed_as_action(heading)


@pytest.mark.parametrize("heading", DELIVERIES)
def test_heading_of_words_to_deliver(heading: str) -> None:
    assert headed_as_delivery(heading)


@pytest.mark.parametrize("heading", OTHER_DELIVERIES)
def test_heading_of_other_words(heading: str) -> None:
    assert not headed_as_delivery(heading)
