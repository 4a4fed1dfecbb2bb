"""Which wordings announce an action request, what they name, and which only speak of one."""

import pytest

from cablelint.model.cable import Announcement, Cable
from cablelint.reading.parser import parse
from cablelint.testing import unmarked

ANNOUNCEMENTS = [
    # the first paragraph with the announcement marked, and the paragraphs that it names
    ("⟦This is an action request⟧.", []),
    ("⟦This is an action request. See paragraphs 4-5⟧.", [4, 5]),
    ("⟦This is an action request. See para 10⟧.", [10]),
    ("⟦This is an action request. Please see paragraph 3⟧.", [3]),
    ("⟦This is an action request; see para 8⟧.", [8]),
    ("⟦This is an action request, see Para 12⟧.", [12]),
    ("⟦This is an action request - see paragraph 12⟧.", [12]),
    ("⟦This is an action request -- please see paragraph 12⟧.", [12]),
    ("⟦This is an action request: see paragraph 12⟧.", [12]),
    ("⟦This is an action request (see paragraphs 2 and 4)⟧.", [2, 4]),
    ("⟦This is an action request; please see paras. 3 and 4 below⟧.", [3, 4]),
    ("⟦This is an action cable. Please see paragraphs 3-4⟧.", [3, 4]),
    ("⟦This is an action cable. Please see paragraph four⟧ for action request.", [4]),
    ("⟦This is an action message⟧.", []),
    ("⟦This cable is an action request⟧.", []),
    ("⟦This cable contains an action request in para 12⟧.", [12]),
    ("⟦This cable contains an action request at paragraph 6⟧.", [6]),
    ("⟦This cable includes an ACTION REQUEST, please see paragraph 8⟧.", [8]),
    ("⟦This message contains action requests in paras 4, 6 and 8⟧.", [4, 6, 8]),
    ("⟦Paragraphs 2 and 8 contain Mission Lagos's action request⟧.", [2, 8]),
    ("⟦Paragraph 8 contains an action request⟧.", [8]),
    ("⟦Para 8 is an action request⟧.", [8]),
    ("⟦This is an action request⟧ to Embassy Nairobi.", []),
    ("⟦This is an action request⟧ for Posts in Nairobi, Kampala and Lusaka.", []),
    ("⟦This is an action request for Posts in Nairobi and Kampala. See paragraph 3⟧.", [3]),
    ("⟦This is an action request⟧ for all posts, see end of cable.", []),
    ("⟦See action requests at para 8⟧.", [8]),
    ("⟦See action request in paragraph 5⟧.", [5]),
    ("⟦See para 7 for action request⟧.", [7]),
    ("⟦See paragraph 2 for action requested⟧.", [2]),
    ("⟦Please see paragraph 7 for action request⟧.", [7]),
    ("⟦Please see action request in para 10⟧.", [10]),
    ("⟦For action request, see paragraph 4⟧.", [4]),
    ("⟦For action, see paragraph 4⟧.", [4]),
    ("⟦ACTION REQUEST: see para 7⟧.", [7]),
    ("⟦ACTION REQUEST: SEE PARAS 7 AND 8⟧.", [7, 8]),
    ("⟦Action request at para 7⟧.", [7]),
    ("⟦Action request in paragraph 6⟧.", [6]),
    ("⟦Action Request: Paragraph 9⟧.", [9]),
    ("⟦Action requested in paragraphs 2, 4 and 7 through 9⟧.", [2, 4, 7, 8, 9]),
    ("⟦Action requested in paragraph 3⟧.", [3]),
    ("⟦Action is requested in paragraph 3⟧.", [3]),
    ("⟦Action requested at para 11 A⟧.", [11]),
    ("⟦Action required: see paragraph 3⟧.", [3]),
    ("⟦Action message - see para 4⟧.", [4]),
    ("⟦Action items are in paragraphs 5-7⟧.", [5, 6, 7]),
    ("⟦Post action is requested in para 4⟧.", [4]),
    ("⟦Post action requested in para 4⟧.", [4]),
    ("⟦Embassy action requested at para 4⟧.", [4]),
    ("⟦Request for action is in paragraph 6⟧.", [6]),
    ("⟦This is a joint State-USAID action request. See paragraph 5⟧.", [5]),
    ("⟦This is a joint State/USAID action message. See paragraph 5⟧.", [5]),
    ("⟦This message is an action request; please see paragraph 5⟧.", [5]),
    ("⟦This telegram is an action request. See paragraph 5⟧.", [5]),
    ("⟦THIS IS AN ACTION REQUEST. SEE PARA 3⟧.", [3]),
    ("⟦THIS IS AN ACTION MESSAGE. SEE PARAGRAPHS 3 THROUGH 5⟧.", [3, 4, 5]),
    ("⟦This is an Action Request. Please see paragraphs 5 through 8⟧.", [5, 6, 7, 8]),
    ("⟦This is an urgent action request. See paragraph 4⟧.", [4]),
    ("⟦This is an immediate action request; see paragraph 4 below⟧.", [4]),
    ("⟦This is an action request. The request is in paragraph 4⟧.", [4]),
    ("⟦This is an action request. Action is requested in paragraph 4⟧.", [4]),
    ("⟦This is an action request. Action requested is in paragraph 4⟧.", [4]),
    ("⟦This is an action request. Talking points are in paragraph 4⟧.", [4]),
    ("⟦This is an action request from Embassy Kampala. See paragraph 8⟧.", [8]),
    ("⟦This is an action request and requires a response by May 4. See paragraph 3⟧.", [3]),
    ("⟦This cable is for action; see paragraph 3⟧.", [3]),
    ("⟦This is a request for action. See paragraph 3⟧.", [3]),
    ("⟦This is a request for action by Embassy Kampala. See paragraph 3⟧.", [3]),
    ("⟦This is an action cable; action paragraphs are 4 and 6⟧.", [4, 6]),
    ("⟦The following is an action request⟧.", []),
    ("⟦Following is an action request⟧ for Embassy Kampala.", []),
    ("⟦This is an information and action cable. See paragraph 3⟧ for action.", [3]),
    ("⟦This is an action request. Please note paragraph 3⟧.", [3]),
    ("⟦This is an action request (paras 6-7)⟧.", [6, 7]),
    ("⟦This is an action request (para 6)⟧.", [6]),
    ("⟦This is an action request. (See para 6)⟧.", [6]),
    ("⟦This is an action request (paragraph 6)⟧.", [6]),
    ("(⟦Action request in paragraph 6⟧).", [6]),
    ("⟦Washington action requested in para 9⟧.", [9]),
    ("⟦Department action requested -- see para 9⟧.", [9]),
    ("⟦Action Request for Embassy Tokyo: see para 5⟧.", [5]),
    ("⟦Action request for Washington agencies is contained in paragraph 12⟧.", [12]),
    ("⟦An action request is contained in paragraph 5⟧.", [5]),
    ("⟦An action request for the Department can be found in paragraph 5⟧.", [5]),
    ("⟦There is an action request in paragraph 5⟧.", [5]),
    ("⟦Action requests for posts are in paragraphs 3 and 5⟧.", [3, 5]),
    ("Embassy Kabul: ⟦please note action request at paragraph 3⟧.", [3]),
    ("⟦Note action request in paragraph 3⟧.", [3]),
    ("⟦Post requests action in paragraph 3⟧.", [3]),
    ("⟦Guidance requested: see para 9⟧.", [9]),
    ("⟦This is a guidance request. See para 9⟧.", [9]),
    ("⟦This is a request for guidance. See para 9⟧.", [9]),
    ("⟦This is an action request with a deadline of May 4 (see para 6)⟧.", [6]),
    ("⟦This is an action request.  See paras. 4-5⟧.", [4, 5]),
    ("⟦This is an action request. See paragraphs 4, 5, and 6⟧.", [4, 5, 6]),
    ("⟦This is an action\nrequest. See paragraphs\n4-5⟧.", [4, 5]),
    ("⟦This is an action request. Please see paragraphs 2\nand 4⟧.", [2, 4]),
    ("⟦This is an action request. Refer to paragraph 4⟧.", [4]),
    ("⟦This is an action request; action to be taken is described in paragraph 4⟧.", [4]),
    ("⟦This is an action request. Specific requests are in paragraphs 4 and 5⟧.", [4, 5]),
    ("⟦Cable contains action request in para 4⟧.", [4]),
    ("⟦Message contains an action request - paragraph 4⟧.", [4]),
    ("⟦This cable requires action. See paragraph 4⟧.", [4]),
    ("⟦This cable requests action by post. See paragraph 4⟧.", [4]),
    (
        "⟦This is an action request for Kampala and Nairobi and for the information of others. See paragraph 4⟧.",
        [4],
    ),
    ("⟦See paragraph 5-7 for action requested⟧.", [5, 6, 7]),
    ("⟦Paragraph 4 is an action request⟧.", [4]),
    ("⟦Paragraph 4 requests action⟧.", [4]),
    ("⟦Paragraphs 5-7 contain action items⟧ for posts.", [5, 6, 7]),
    ("⟦Paragraphs 5 and 6 require action⟧.", [5, 6]),
    ("⟦This is an ACTION REQUEST: please see para 5⟧ (Objectives).", [5]),
    ("⟦This is an action request. See paragraph 4⟧ for talking points.", [4]),
    ("⟦This is an action request. See para 2 for objectives and para 6⟧ for talking points.", [2, 6]),
    ("⟦Please see action requested in paragraph 7⟧.", [7]),
    ("⟦This is an action request. See paragraph 4⟧ and paragraph 9 for background.", [4]),
    ("⟦This is an action request⟧. See paragraph 9 for points of contact.", []),
    ("⟦This is an action request. See paragraphs 3-4⟧. Background is in paragraphs 5-6.", [3, 4]),
    ("⟦This is an action request. Please see paragraphs 3 and 4⟧. Ref A, paragraph 8 gives the history.", [3, 4]),
    ("⟦This is an action request for Embassy Kampala: see paragraph 3⟧.", [3]),
    ("⟦This cable contains an action request for the Department (paragraph 3)⟧.", [3]),
    ("⟦Action request for PRM and L: see paragraph 7⟧.", [7]),
    ("⟦ACTION REQUESTED: SEE PARAGRAPH SEVEN⟧.", [7]),
    ("⟦This is an action request (see para 3⟧ and instructions in ref A).", [3]),
    ("⟦This is a joint State-Defense action cable. Please see paragraphs 3, 4, and 7 through 9⟧.", [3, 4, 7, 8, 9]),
    ("⟦This is an action request. Posts should see paragraph 5⟧.", [5]),
    ("⟦This is an action request. Please refer to paragraphs 4-5⟧ for talking points.", [4, 5]),
    ("⟦This is an action cable. See paras 6-7, and 9⟧.", [6, 7, 9]),
    ("⟦This is a follow-up action request to ref A. See paragraph 3⟧.", [3]),
    ("⟦This is a time-sensitive action request; see paragraph 3⟧.", [3]),
    ("⟦This is an important, time sensitive action request. See paragraph 3⟧.", [3]),
    ("⟦Post requests guidance in paragraph 6⟧.", [6]),
    ("⟦Embassy requests Department guidance: see paragraph 6⟧.", [6]),
    ("⟦This is an action request. Instructions are in paragraph 4⟧.", [4]),
    ("⟦This is an action request. Paragraph 4⟧ refers.", [4]),
    ("⟦This is an action request. Paragraphs 4-5⟧ refer.", [4, 5]),
    ("⟦This is an action request. Action paragraphs 4-5⟧.", [4, 5]),
    ("⟦Please see action items in paragraph 7⟧.", [7]),
    ("⟦Action addressees please see paragraph 7⟧.", [7]),
    ("⟦This is a demarche request. See paragraph 4⟧.", [4]),
    ("⟦ACTION REQUEST - SEE PARA 4⟧.", [4]),
    ("⟦ACTION REQUEST--SEE PARA 4⟧.", [4]),
    ("⟦Please see paras 8-9 for actions requested⟧.", [8, 9]),
    ("⟦Actions requested: see para 8⟧.", [8]),
    ("⟦Requested actions are in paras 8-9⟧.", [8, 9]),
    ("⟦Required action: see para 8⟧.", [8]),
    ("⟦Action addressees should see paragraph 4⟧.", [4]),
    ("⟦This is an action request. [See paragraph 4⟧.]", [4]),
    ("⟦This is an action request. Responses are due by May 4. See paragraph 4⟧.", [4]),
    ("⟦This is an action request. Department seeks support for its draft. Please see paragraph 4⟧.", [4]),
    ("⟦This is an action request. Go to paragraph 4⟧.", [4]),
    ("⟦This is an action request⟧. The harbor, of which paragraph 4 speaks, is old.", []),
    ("⟦This is an action request⟧. The harbor is old. See paragraph 4 for background.", []),
]
NONE = [
    "This is an area where action is needed.",
    "This is a call for action by the courts; see paragraph 4.",
    "This is the time for action.",
    "This is a guidance cable. See paragraph 4.",
    "For action taken, see paragraph 4.",
    "Action requested in paragraph 3 of ref A has been taken.",
    "Action requested in ref A paragraph 3 has been taken.",
    "Action requested paras 3-4 reftel taken May 3.",
    "Guidance requested in ref A has not arrived (paragraph 4).",
    "This is a country whose ministry ignored our action request.",
    "This is a list of action items from the workshop; see paragraph 4.",
    "Paragraph 4 describes actions requested of the Ministry.",
    "The Department's action request in ref B reached us on a holiday. See paragraph 4.",
    "The Embassy's action items from the meeting are in paragraph 4.",
    'He called this "an action request in disguise" (paragraph 3).',
    "This is the action that the note requests. See paragraph 4.",
    "These action requests are described in paragraph 4.",
    "We requested guidance in ref B; see paragraph 4.",
    "Embassy requested guidance in ref B, paragraph 4.",
    "The Minister said he understood the urgency of our action request.",
    "The Minister said he understood the urgency of our request.",
    "We should follow up on the action items that the ministers agreed.",
    "Post delivered the points in ref A action request on May 3 (see paragraph 4).",
    "In response to ref A action request, Econoff met the Deputy Minister on May 3. His reply is in paragraph 4.",
    "This responds to the action request in ref A.",
    "Required action was taken (paragraph 4).",
    "Requested actions of the Ministry are listed in its letter, paragraph 4.",
    "The demarche request in ref A was delivered; see paragraph 4.",
    "This message responds to action request in reftel; see paragraph 3.",
    "Per ref A action request, post provides the following (see paras 3-5).",
    "This is not an action request.",
    "This cable is for information only; no action is requested.",
    "No action is requested in this cable.",
    "No action required.",
    "The Board can take action on the item in paragraph 3.",
    "The follow-up action items in paragraph 5 were agreed at the workshop.",
    "Contracting Parties agreed on follow-up action items; see paragraph 4.",
    "He asked what action the Ministry required; see paragraph 4.",
    "Paragraph 6 of the decision contains actions that states should take.",
    "Affirmative action requests rose by a third (see paragraph 5).",
    "The Ministry of Trade has put out a request for action by the courts.",
    "Military action required a vote (paragraph 3).",
    'The note says that "this is an action request" was never said.',
    "Industrial action is needed, the union said in paragraph 3 of its letter.",
    "The plan of action in paragraph 7 of the text is weak.",
    "The Follow-up Action Group met; see paragraph 3.",
    "The Government took action on the requests listed in paragraph 4.",
    "This action requires the consent of parliament (para 4).",
    "This is an action movie. See paragraph 4.",
    "Post is taking action as requested in ref B, paragraph 4.",
]


def numbers(announcement: Announcement) -> list[int]:
    return [number for reference in announcement.references for number in reference.numbers]


def written(cable: Cable) -> list[tuple[str, list[int]]]:
    return [(cable.text_at(one.span), numbers(one)) for one in cable.announcements]


@pytest.mark.parametrize("opening", ["1. ", "1. (SBU) ", "¶1. (U) ", ""])
@pytest.mark.parametrize(("words", "named"), ANNOUNCEMENTS)
def test_announcement(words: str, named: list[int], opening: str) -> None:
    text, (span,) = unmarked(f"{opening}{words}\n\n2. The port has closed.\n")
    assert written(parse(text)) == [(text[span.start : span.end], named)]


@pytest.mark.parametrize(("words", "named"), ANNOUNCEMENTS)
def test_announcement_in_capitals(words: str, named: list[int]) -> None:
    text, (span,) = unmarked(f"1. {words.upper()}\n\n2. THE PORT HAS CLOSED.\n")
    assert written(parse(text)) == [(text[span.start : span.end], named)]


@pytest.mark.parametrize("words", NONE)
def test_no_announcement(words: str) -> None:
    assert written(parse(f"1. (U) {words}\n\n2. (U) The port has closed.\n")) == []


def test_a_label_of_one_word() -> None:
    assert written(parse("1. ACTION: See paragraph 4.\n\n2. A.\n")) == [("ACTION: See paragraph 4", [4])]


def test_wrapped_lines_change_nothing() -> None:
    cable = parse("1. (SBU) This is an\r\naction request. See\r\nparagraphs 4 and\r\n5.\r\n\r\n2. (U) No more.\r\n")
    assert [numbers(one) for one in cable.announcements] == [[4, 5]]


def test_a_page_line_may_stand_in_the_middle() -> None:
    text = (
        "1. This is an action request. See paragraphs\n\nNAIROBI 00001204  001.2 OF 002 \n\n\n4 and 5.\n\n2. No more.\n"
    )
    assert [numbers(one) for one in parse(text).announcements] == [[4, 5]]


def test_the_paragraph_that_it_stands_in() -> None:
    cable = parse("1. Summary: The port closed.\n\n2. This is an action request.\n\n3. It will open again.\n")
    assert [one.paragraph for one in cable.announcements] == [1]


def test_a_summary_may_stand_before_it() -> None:
    cable = parse(
        "1. (C) Summary: The port closed. This is an action request: see paragraph 3. End summary.\n\n2. (C) A.\n"
    )
    assert written(cable) == [("This is an action request: see paragraph 3", [3])]


def test_quoted_text_announces_nothing_in_this_cable() -> None:
    cable = parse(
        "1. We received:\n\nBegin text:\n\nThis is an action request. See paragraph 3.\n\nEnd text.\n\n2. A.\n"
    )
    assert cable.announcements == ()


def test_each_sentence_announces_once() -> None:
    cable = parse(
        "1. This is an action request for Kampala; see para 2.  See para 3 for action requested of Lusaka.\n\n2. A.\n"
    )
    assert [numbers(one) for one in cable.announcements] == [[2, 3]]
