"""What only reads like a request: words in quotation marks, wishes of others, fragments, titles, notes to drafters."""

import pytest

from cablelint import check, parse
from cablelint.analysis.requests import asks_of

QUOTED = [
    'The play has a spy ask her chief, "Who do you think pays for your embassy?"',
    '"Please send us the ships," the mayor told the crowd.',
    'The captain shouted "Post should be warned" and ran.',
    'Banners read "Washington, do not forget us. Please help the north!"',
    'One editor wrote, "We urge Washington to act. The Department should speak up."',
    'The novel ends as the clerk asks, "Can the Embassy save my ferry?" and weeps.',
    "The singer cried, “Tell the Embassy that we need your help!” to loud applause.",
    'The leaflet said: "Report any ship you see. Send names to the harbor office. Do not share this."',
    '"You should visit our pier," he joked. "You must bring the whole mission."',
    'A song, "Please Come Home to the Pier," was on the radio all week.',
]
OTHERS = [
    "The director explained that the new harbor agency needs outside support and more boats.",
    "The Minister said that the Embassy should move to the coast.",
    "Ivanov argued that Washington must answer the letter first.",
    "Officers elected at the spring session should serve until the autumn session.",
    "Growers told us that the agency needs assistance with seed.",
    "The bishop added that the mission should feed the poor.",
    "He claimed that the department needs information from the banks.",
    "A delegate proposed that officers of the Board should remain for two years.",
    "The union complained that the agency should repair the pier.",
    "Officers of the Board should be chosen in May.",
    "Department gives its answer to police requests for files.",
    "According to the daily, Washington must answer by June 1.",
    "Action required, in the words of the daily, is an answer from Washington.",
    "The observer mission should report by June 1.",
    "Analysts predicted that Washington would welcome a decision by the court.",
]
FRAGMENTS = [
    "His tasks are many: talk to the banks; find a buyer for the ferry; and raise the wages.",
    "The reforms that came in May -- and more will come -- provide hope that the pier will open.",
    "The board has three aims: sell the ferry; return the deposit to its owners; and review the rent.",
    "The new laws -- there are nine -- ensure fair rents in the port.",
    "The growers have much to do before winter: mend the boats; collect the nets; sign the lease.",
    "These loans -- small as they are -- encourage farmers to plant.",
    "The mayor promised to do three things in June: paint the pier; call the owners; make the port safe.",
    "The two clubs -- both are old -- share the stadium.",
    "The party wants to win the north; keep the south; and take the islands.",
    "The signs in the market -- most are new -- indicate the price.",
]
TITLES = [
    "BUILD ON OUR STRENGTHS. The mission has good contacts in the north.",
    "SHARE THE BURDEN. Growers and traders agree that both must pay.",
    "PROMOTE TRADE AND PROTECT THE COAST. Both goals matter to the growers.",
    "RAISE THE ALARM. Editors wrote about the ferry all week.",
    "MAKE THE PIER PAY. The new owner has a plan for the shops.",
    "KEEP THE LIGHTS ON. Power was cut twice in May.",
    "ENCOURAGE YOUNG LEADERS. We have met forty of them since June.",
    "STRESS ON THE BANKS. Two lenders closed in the spring.",
    "ENSURE FAIR VOTES. The commission has hired observers.",
    "SEND IN THE CLOWNS. The circus opened on Friday.",
]
NOTES = [
    "The ferry carried 400 men. [NOTE: check with OES]",
    "The pier is 90 yards long [please confirm with ECON].",
    "[DRAFTER: verify the figure] The ferry sank in May.",
    "The loan was 40 million dollars. [Note to drafter: update the total]",
    "The vote is on June 4. [EUR/RPM: please check date]",
    "[Note: ask the desk for the name] The mayor left in May.",
    "The owner is a Greek. [CHECK THIS WITH CONSULAR SECTION]",
    "The bank closed. [Clearers: please send edits by Friday]",
    "The fleet has nine ships [confirm with DAO] and two tugs.",
    "The harbor was built in 1931. [Note to clearers: please review this paragraph.]",
]
REQUESTS = [
    'Posts should report on "green" firms in their districts.',
    'Please answer "yes" or "no" to each question by June 1.',
    'Replies should be slugged "for OES, attention Jane Roe."',
    'Embassy should tell the Minister that "time is short" and ask for an early date.',
    'The Minister said, "We agree."  Post requests the Department\'s guidance.',
    '"Green Ports" is a new program, and Department requests that posts nominate two firms.',
    'The owner has a 12" pipe and a 10" valve. Please advise whether Washington will buy it.',
    "Post “strongly” urges Department to answer before June.",
    'Embassy is requested to deliver the letter, titled "Please Help Our Ports," to the Minister.',
    'He called it "a sad day. The worst in years."  Please report any reaction.',
    "DELIVER THE POINTS. POSTS SHOULD DELIVER THE POINTS BELOW.",
    "PLEASE REPORT BY JUNE 1. The law enters into force in July.",
    "POSTS SHOULD REPORT AT ONCE. The law enters into force in July.",
    "SHARE THE BURDEN. Post requests that the Department pay half.",
    "REQUEST GUIDANCE. We have heard nothing since May.",
    "ACTION REQUEST. Deliver the points to the Ministry.",
    "URGE FONMIN TO SIGN. STRESS THAT TIME IS SHORT.",
    "NEXT STEPS. Please send names to the desk.",
    "RECOMMENDATION. Recommend that the Department agree.",
    "INFORM MINISTER OF OUR VIEWS. REPORT REACTION.",
    "The Department has decided that posts should report by June 1.",
    "The Ministry told us that the ferry will be sold, and Post requests guidance.",
    "As the Secretary said in May, posts should report by June 1.",
    "Department explained in ref A that posts must submit the form.",
    "The Minister said that he will come, so Post needs a decision by June 1.",
    "Officers of the consular section should read the notice.",
    "Since the MFA said that it will not answer, Embassy should ask again.",
    "Washington agencies have said that posts should not reply.",
    "The mayor added that he is ill; Post would appreciate Department's views.",
    "The Minister said that the ferry sank, please advise.",
    "The Ministry told us that it is closed, which means that Post needs a decision.",
    "OES/OMC said in May that posts should report.",
    "Applicants who said that they had no passport should be sent to post.",
    "According to ref A, posts should report by June 1.",
    "The vote is on June 4 -- let us know how the Minister will vote.",
    "The Minister left today; and request guidance on what to say.",
    "Oslo: deliver the note.",
    "DELIVER THE NOTE. The points in it are short.",
    "REPORT BY JUNE 1. The law enters into force in July.",
    "The Secretary told the staff that chiefs of mission should call on ministers.",
    "Embassy should: deliver the note; report the answer; and name an officer.",
    "Deliver the note; report any reply to the Department.",
    "For Oslo and Rome: deliver the note; send replies to the desk.",
    "Posts should do these things: (a) send names; (b) report the price.",
    "We have asked the Ministry twice -- please advise.",
    "Time is short; please report by June 1.",
    "Action for posts -- deliver the note and report the answer.",
    "Posts are asked to be brief -- send names to the desk only.",
    "Request Embassy do the following: find a hall; invite the mayor; and report the cost.",
    "The following action is requested: raise the matter; report the answer.",
    "Post requests guidance [ref A] on the vote.",
    "Embassy should deliver the note [in paragraph 4] to the Minister.",
    "Posts should report by June 1 [note: not July 1, as in ref A].",
    "[For Embassy Oslo: please deliver the note in person.]",
    "Please ask [the Minister] for a date.",
    "The ferry sank. [NOTE: check with OES] Post requests guidance on the claim.",
    "(Note: Posts should also report the price of rice. End note.)",
    "Department requests [Embassy] to deliver the note.",
    "Posts [in Africa] are requested to report by June 1.",
    "[SBU] Please report by June 1.",
]


def _asked(text: str) -> list[str]:
    cable = parse(f"1. (U) The ministry sold the ferry.\n\n2. (U) {text}\n")
    return [cable.text_at(ask.span) for ask in asks_of(cable) if ask.paragraph == 1]


@pytest.mark.parametrize("text", [*QUOTED, *OTHERS, *FRAGMENTS, *TITLES, *NOTES])
def test_asks_nothing_of_an_addressee(text: str) -> None:
    assert _asked(text) == []


@pytest.mark.parametrize("text", REQUESTS)
def test_is_still_a_request(text: str) -> None:
    assert _asked(text)


NOTED = "1. This is an action request. See paragraph 2.\n\n2. The ferry sank. {}\n\n3. Please report the price.\n"


@pytest.mark.parametrize("words", ["[NOTE: check with OES]", 'The mayor cried, "Please help us find a pier!"'])
def test_such_words_do_not_hide_that_an_announced_paragraph_asks_nothing(words: str) -> None:
    assert [finding.code for finding in check(NOTED.format(words)) if finding.code == "ACT002"] == ["ACT002"]


def test_a_paragraph_all_in_quotation_marks_is_what_is_to_be_delivered() -> None:
    text = NOTED.replace("The ferry sank. {}", '"Please join us. We count on your help."')
    assert [finding.code for finding in check(text) if finding.code == "ACT002"] == []
