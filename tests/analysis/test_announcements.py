"""Which sentences up front announce a request and its paragraph, in set forms and in everyday words."""

import pytest

from cablelint.analysis.announcements import announcements_of
from cablelint.reading.parser import parse

ANNOUNCING = [
    "This is an action request. See paragraph 4.",
    "This is an action request; see para 4.",
    "This is an action request.  See ¶4.",
    "This is an action request. See par. 4.",
    "This is an action request. See pgh 4.",
    "This is an action request. See para4.",
    "This is an action request. See paragraph4.",
    "This is an action request. See item 4.",
    "This is an action request. See pargraph 4.",
    "This is an action request. See paragrpah 4.",
    "This is an action request. See paragaph 4.",
    "This is an action request. Please see paragrah 4 below.",
    "ACTION REQUIRED BY POSTS IS IN PARA 4.",
    "INSTRUCTIONS ARE IN PARA 4.",
    "Summary and Action Request: Posts should deliver the points in paragraph 4.",
    "THIS TELEGRAM CONTAINS INSTRUCTIONS FOR A DEMARCHE (PARA 4).",
    "This cable contains a demarche request; instructions for posts are in paragraph 4.",
    "ACTION DEADLINE IN PARA 4.",
    "Post seeks guidance: see para 4.",
    "A decision is needed by Friday, para 4.",
    "Embassy asks for an early answer (request in paragraph 4).",
    "Post requests an answer by June 1; see paragraph 4.",
    "Post requests Department guidance (see paragraph 4).",
    "Mission needs instructions by COB Monday - see para 4.",
    "Guidance requested: para 4.",
    "Our request is in paragraph 4.",
    "Posts' tasks are set out in paragraph 4.",
    "Department's request to posts is at paragraph 4.",
    "For action, please turn to paragraph 4.",
    "For action items, see paragraph 4.",
    "Action addressees should go directly to paragraph 4.",
    "Action posts please see para 4.",
    "Paragraph 4 contains an action request.",
    "Para 4 asks posts to deliver a demarche.",
    "Para 4 is a request for guidance.",
    "Paragraph 4 has a request for the Department.",
    "Please see paragraph 4 for action requested.",
    "See para 4 for instructions.",
    "See paragraph 4 for what we ask of posts.",
    "Please refer to paragraph 4 for Embassy's request.",
    "(U) ACTION REQUEST at para 4.",
    "(SBU) Action Requested: Please see paragraph 4.",
    "ACTION: PARA 4.",
    "ACTION REQUEST PARA 4.",
    "ACTION REQUESTED - SEE PARA 4.",
    "ACTION ITEM IN PARA 4.",
    "This message requires action by addressees; see paragraph 4.",
    "This is a request for guidance. See paragraph 4.",
    "This is a demarche request. Please see paragraphs 4.",
    "Embassies are asked to act on this cable: paragraph 4 says how.",
    "Reply requested by June 3 (paragraph 4).",
    "Posts are asked to reply by June 3, para 4.",
    "Washington action is requested in paragraph 4.",
    "We seek Washington's decision, as set out in paragraph 4.",
    "We would appreciate a response to the questions in paragraph 4.",
    "What we need from you is in paragraph 4.",
    "Post requests assistance as outlined in paragraph 4.",
    "This telegram asks for action. Go to paragraph 4.",
    "This is an action cable: see paragraph 4 below.",
    "Tasking is in paragraph 4.",
    "A response is required; see para 4 for the deadline.",
    "A reply is needed by May 5 -- see para 4.",
    "(SBU) This cable asks the Department for a decision; see paragraph 4.",
    "Action recommended: see para 4.",
    "THIS IS AN ACTION MESSAGE FOR USUN, PARA 4 REFERS.",
    "Recommendation is in para 4.",
    "See action request paragraph 4.",
    "Post's questions for the Department are in paragraph 4.",
    "The Embassy requests the Department's concurrence (paragraph 4) by May 9.",
    "URGENT ACTION NEEDED: SEE PARA 4",
    "Please act on paragraph 4 by June 1.",
    "Addressees are asked to take the action in paragraph 4.",
    "Posts should take the steps in paragraph 4.",
    "Request for action is in paragraph 4.",
    "Specific requests for posts appear in para 4.",
    "Requested action: deliver the points in para 4.",
    "Deadline for replies is in paragraph 4.",
]

NOT_ANNOUNCING = [
    "The harbor was closed in May (see paragraph 4).",
    "The Minister's request is in paragraph 4.",
    "The Ministry of Trade's request is set out in paragraph 4.",
    "He asked for our help (see paragraph 4).",
    "The MFA's questions are in paragraph 4.",
    "The government's instructions to port captains are in paragraph 4.",
    "Their request is in paragraph 4.",
    "Growers want action on the tariff (see paragraph 4).",
    "We delivered the points in paragraph 4 on May 3.",
    "Biographic notes are in paragraph 4.",
    "A list of participants is in paragraph 4.",
    "The text of the note is in paragraph 4.",
    "Paragraph 4 gives the background.",
    "Paragraph 4 is the Ministry's reply.",
    "Comment is in paragraph 4.",
    "For background, see paragraph 4.",
    "See paragraph 4 for background.",
    "Please see paragraph 4 for the text of the letter.",
    "Post's comment follows in paragraph 4.",
    "The Minister took action on the tariff (para 4).",
    "No action is needed.",
    "This is not an action request; see paragraph 4 for background.",
    "The opposition asked for an answer; see paragraph 4.",
    "The port needs money (para 4).",
    "Kenya's answer is in paragraph 4.",
    "The Board's decisions are listed in paragraph 4.",
    "Talks resumed in June, as described in paragraph 4.",
    "The company asks for a tax break (para 4).",
    "Post believes the law will pass (see paragraph 4).",
    "The union's demands are in paragraph 4.",
    "The election results are in para 4.",
    "Contact information is in paragraph 4.",
    "The Department's talking points were delivered (para 4).",
    "Ambassador raised the matter with the Minister; see paragraph 4 for his reply.",
    "The Ministry instructed its embassies to sign (para 4).",
    "Details are in paragraph 4.",
    "The Minister told us that he needs an answer by June (para 4).",
    "Our earlier request was refused, as paragraph 4 explains.",
    "We have asked the Ministry for an answer; see paragraph 4.",
    "Post has taken the action requested in ref A (see paragraph 4).",
    "The deadline for tenders is in paragraph 4.",
    "The President has instructed the Cabinet to act (paragraph 4).",
    "Parliament's questions to the Minister are in paragraph 4.",
    "The recommendations of the Board are in paragraph 4.",
    "The task force's recommendations are in paragraph 4.",
    "The court's decision is in paragraph 4.",
    "The strike, described in paragraph 4, ended.",
    "Ships wait for help (paragraph 4).",
    "The request from the Ministry is in paragraph 4.",
    "Action by the Board is described in paragraph 4.",
    "The Ambassador asked the Minister for help (para 4).",
    "Post asks for approval of the plan in para 4.",
    "Posts are requested to demarche host governments; talking points are in paragraph 4.",
]

BELOW = "\n\n2. (U) The harbor was built in 1931.\n\n3. (U) Ships wait.\n\n4. (U) It rains.\n"


def named(words: str) -> list[tuple[int, ...]]:
    """The numbers that each announcement in a first paragraph of these words names."""
    found = announcements_of(parse(f"1. (U) {words}{BELOW}"))
    return [reference.numbers for one in found for reference in one.references]


@pytest.mark.parametrize("words", ANNOUNCING)
def test_announces(words: str) -> None:
    assert named(words) == [(4,)]
    if "ction Request: " not in words and "action: " not in words:  # those head their paragraph
        assert named(f"Summary: The port closed in May. {words}") == [(4,)]


@pytest.mark.parametrize("words", NOT_ANNOUNCING)
def test_announces_nothing(words: str) -> None:
    assert named(words) == []


def test_a_sentence_below_the_second_paragraph_announces_nothing() -> None:
    text = (
        "1. (U) The port closed.\n\n2. (U) Ships wait.\n\n3. (U) Post needs an answer; see para 4.\n\n4. (U) Thanks.\n"
    )
    assert announcements_of(parse(text)) == ()


def test_everyday_words_beside_a_set_form_are_no_second_announcement() -> None:
    (found,) = announcements_of(parse(f"1. (U) This is an action request. See paragraph 4.{BELOW}"))
    assert [reference.numbers for reference in found.references] == [(4,)]
