"""Which sentences tell those addressed what they are to do, and which tell what others will do."""

import pytest

from tests.analysis.wordings import assert_asks, assert_asks_for_nothing

ASKING = [
    "All posts are to complete the attached survey.",
    "Posts are to report by June 1.",
    "POSTS ARE TO DEMARCHE HOST GOVERNMENTS.",
    "Addressees will complete the table by June 1.",
    "Each post will designate an officer by June 1.",
    "Each post is to name an officer.",
    "Embassy is to deliver the note by June 1.",
    "Nominations are due by June 1.",
    "Replies are due June 1.",
    "You are to call on the Minister without delay.",
    "You will want to call on the Minister.",
    "Posts have until June 1 to report.",
    "Post has until June 1 to answer.",
]
NOT_ASKING = [
    "The delegation is to arrive on May 4.",
    "The Ministry has asked posts abroad to close.",
    "An answer from the Board is needed.",
    "A decision by the court is essential.",
    "Their answer is needed by June.",
    "It is important that the Ministry act.",
    "It is essential that farmers get water.",
    "It is clear that posts will suffer.",
    "Farmers are to receive seed in May.",
    "Teachers are to be paid in June.",
    "The report is due out in May.",
    "Payments are due on May 4.",
    "Votes are needed to pass the bill.",
    "Money is needed for the dam.",
    "The strikers have until June 1 to return.",
    "The government has until June to answer.",
    "Each ministry will name an officer.",
    "All ministries will send an officer.",
    "Each party will designate a contact.",
    "The Minister will let us know.",
    "Draw what you will, he said.",
    "Mission creep is a danger.",
    "Department stores are closed.",
    "Post offices are closed.",
    "Washington is expected to act, papers say.",
    "Her mission is to keep the peace.",
    "Police officers are expected to testify in May.",
    "The Board is to meet on June 1.",
    "The President is to sign the law on June 1.",
    "The law will need to be changed.",
    "Ships are to wait outside the port.",
    "Your Excellency is welcome, he said.",
    "Bids are due by June 1.",
    "Applications are due on June 1.",
    "Elections are due in June.",
    "The Embassy of France is to move in June.",
    "The ministry's approval is needed for the sale.",
    "Parliament's approval is required for the sale.",
    "Approval of the Board is required.",
    "The mission of the Board is to build ports.",
    "The Department of Health is to publish the rules.",
    "Post will report by June 1.",
    "Embassy has asked the Ministry to confirm.",
    "We will need to follow this closely.",
    "We will ask the Minister again.",
    "The Ministry is authorized to sell the port.",
    "Officers of the Coast Guard are to be trained in May.",
    "Negotiators are to meet in Rome.",
    "Names of the dead are not known.",
    "Reports of a strike are false.",
    "Report has it that ships wait.",
    "Complete figures are not known.",
    "Hand tools are sold at the market.",
    "Make of the truck is unknown.",
    "The office is closed on Fridays.",
    "We will continue to request a formal response.",
    "State points of contact are Jane Roe and John Doe.",
    "The applicants are asked to bring photographs.",
    "Visitors are required to register.",
    "No reply is needed.",
    "The entire text of this cable is unclassified.",
    "Action on the tariff is not expected before June.",
    "No guidance is needed.",
    "Use of the harbor is free.",
    "Approach taken by the Ministry is new.",
    "Embassy has asked for an answer and will report it.",
]


@pytest.mark.parametrize("words", ASKING)
def test_asks(words: str) -> None:
    assert_asks(words)


@pytest.mark.parametrize("words", NOT_ASKING)
def test_asks_for_nothing(words: str) -> None:
    assert_asks_for_nothing(words)
