"""The rules on action requests on whole cables of several kinds: silent on clean ones, and exact on each fault."""

import pytest

from cablelint.linting import engine
from cablelint.linting.registry import built_in, load
from cablelint.reading import parser

RULES = [load(entry) for entry in built_in() if entry.code.startswith("ACT") and entry.code != "ACT009"]
CABLES = {
    "demarche": """UNCLAS STATE 054321

SIPDIS

E.O. 13526: N/A
TAGS: EFIS, PREL, KE, TZ
SUBJECT: DEMARCHE REQUEST: SEABIRDS

1. (U) This is an action request. Please see paragraph 3.

SUMMARY
-------

2. (U) The Department seeks support for the draft guidelines.

OBJECTIVES
----------

3. (U) Department requests that posts pursue the following objectives with host governments:

-- Explain the draft and its purpose.

-- Urge host governments to support it at the May meeting.

REPORTING DEADLINE
------------------

4. (U) Post should report results by cable before May 4, 2011. Please slug replies for OES/OMC.

BACKGROUND
----------

5. (U) Longline fisheries kill many seabirds each year. Talks began in 2009. We should not expect an answer soon.

TALKING POINTS
--------------

6. (U) The lines to take:

-- We value our work together.

-- The draft follows what was agreed in January.

POINT OF CONTACT
----------------

7. (U) Please contact Jane Roe (roej@example.gov) with any questions. Department thanks posts for their help.
CLINTON
""",
    "a post asks for guidance": """C O N F I D E N T I A L NAIROBI 000123

E.O. 13526: DECL: 06/21/2021
TAGS: PREL, KE
SUBJECT: KENYA: PORT TALKS

REF: STATE 54321

Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).

1. (C) SUMMARY AND ACTION REQUEST: The Ministry asked us on May 3 for an answer on the port. Post requests Department
guidance (see paragraph 5). End summary and action request.

2. (C) Deputy Minister John Doe told Econoff that he understood the urgency of our request.

3. (C) He said that the Board would take action in June, and that we should follow up then.

4. (C) COMMENT: We should continue to press the Ministry. The Ministry needs help and will request it. End comment.

5. (C) ACTION REQUEST: Post would appreciate Department's guidance by June 1 on whether we may offer the survey.
""",
    "capitals of the seventies": """UNCLAS STATE 054321
E.O. 11652: N/A
TAGS: EFIS, KE
SUBJ: HARBOR TALKS
REF: NAIROBI 1234

1. ACTION REQUESTED: SEE PARAS 3 AND 4.

2. DEPT NOTES REFTEL REPORT THAT MINISTRY HAS ASKED FOR DELAY.

3. REQUEST EMBASSY APPROACH FONOFF AT APPROPRIATE LEVEL AND CONVEY POINTS PARA 4 BELOW.

4. BEGIN TEXT: THE UNITED STATES VALUES ITS WORK WITH KENYA. END TEXT.

5. DEPT APPRECIATES EMBASSY'S FINE REPORTING.
KISSINGER
""",
    "in the first person": """UNCLAS STATE 122000
E.O. 12958: N/A
TAGS: PREL
SUBJECT: REACHING THE PRESS

1. This is an action request. Please see paragraphs 2
and 4.

2. The Secretary will speak on December 1. I ask your cooperation in
reaching the press at your posts.

3. The plan rests on your judgment of what will work.

4. The White House requests two rounds of reporting: by noon on
December 2, and by 5 PM on December 7. All posts are asked to report,
even if to say that they took no action.
""",
    "a report that speaks of action": """UNCLAS LONDON 001204
E.O. 12958: N/A
TAGS: PREL, UK
SUBJECT: LONDON MEETING: FOLLOW-UP ACTION ITEMS

1. (U) Summary: Ministers agreed on follow-up action items; see paragraph 4. End summary.

2. (U) The Minister understood the urgency of our request.

3. (U) Per ref A action request, Econoff delivered the points.

Follow Up Action Items
----------------------

4. (U) (1) The Board will request a study. (2) Members should report in June.

5. (U) Comment: we should welcome this. End comment.
""",
    "joint message": """UNCLAS STATE 011111
E.O. 12958: N/A
TAGS: EAID, KE
SUBJECT: JOINT STATE-USAID MESSAGE ON MAIZE

1. This is a joint State/USAID action message. See paras. 5 through 6.

2. Entire text is unclassified.

3. Rains failed in the north in 2009.

4. Stocks are low.

5. Missions are requested to submit their estimates by COB June 1. Use the form in para 6.

6. Form: (a) tons needed; (b) tons in stock.

7. Minimize considered.
""",
    "posts by name": """UNCLAS STATE 011111
E.O. 12958: N/A
TAGS: EAID, KE
SUBJECT: MAIZE

1. ACTION REQUEST FOR NAIROBI AND KAMPALA: See paragraph 3.

2. Rains failed.

3. For Nairobi: please ask the Ministry for its estimate. For Kampala: please report stocks.
""",
}
FAULTS = [
    ("demarche", "see paragraph 3", "see paragraph 12", [("ACT001", "12")]),
    ("demarche", "see paragraph 3", "see paragraph 2", [("ACT002", "2")]),
    ("demarche", "see paragraph 3", "see paragraph 5", [("ACT002", "5")]),
    ("demarche", "see paragraph 3", "see paragraph 7", [("ACT002", "7")]),
    ("demarche", "see paragraph 3", "see paragraph 1", [("ACT006", "1")]),
    ("demarche", "see paragraph 3", "see paragraphs 3", [("ACT005", "paragraphs")]),
    ("demarche", "This is an action request. Please see paragraph 3.", "Entire text.", [("ACT003", "OBJECTIVES")]),
    ("a post asks for guidance", "see paragraph 5", "see paragraphs 4-2", [("ACT005", "4-2")]),
    ("capitals of the seventies", "SEE PARAS 3 AND 4", "SEE PARAS 2 AND 5", [("ACT002", "2")]),
    ("capitals of the seventies", "SEE PARAS 3 AND 4", "SEE PARAS 3 AND 6", [("ACT001", "6")]),
    ("capitals of the seventies", "SEE PARAS 3 AND 4", "SEE PARA 3-4", [("ACT005", "PARA")]),
    ("in the first person", "see paragraphs 2\nand 4", "see paragraphs 3\nand 4", [("ACT002", "3")]),
    (
        "in the first person",
        " Please see paragraphs 2\nand 4.\n\n2.",
        "\n\n2. More.\n\n3.",
        [("ACT004", "This is an action request")],
    ),
    ("joint message", "See paras. 5 through 6", "See paras. 6 through 5", [("ACT005", "6 through 5")]),
    ("joint message", "See paras. 5 through 6", "See paras. 3 through 4", [("ACT002", "3 through 4")]),
    ("joint message", "See paras. 5 through 6", "See paras. 8 through 9", [("ACT001", "8 through 9")]),
    ("posts by name", "See paragraph 3", "See paragraph 2", [("ACT002", "2")]),
]


def found(text: str) -> list[tuple[str, str]]:
    cable = parser.parse(text)
    return sorted((one.code, cable.text_at(one.span)) for one in engine.check(cable, RULES))


@pytest.mark.parametrize("name", CABLES)
def test_clean(name: str) -> None:
    assert found(CABLES[name]) == []


@pytest.mark.parametrize("name", CABLES)
def test_clean_in_capitals(name: str) -> None:
    assert found(CABLES[name].upper()) == []


@pytest.mark.parametrize(("name", "written", "changed", "expected"), FAULTS)
def test_fault(name: str, written: str, changed: str, expected: list[tuple[str, str]]) -> None:
    assert CABLES[name].count(written) == 1
    assert found(CABLES[name].replace(written, changed)) == expected
