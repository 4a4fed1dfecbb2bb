"""What drafters and clearers write to one another is told of in every form; an aside to the reader is not."""

import pytest

import cablelint

LEFT = (
    "The mill cut [more] jobs.",
    "Output fell by a third [citation needed] in May.",
    "The wage is [updated figure] a month.",
    "He named [the exact number] of boats.",
    "The mayor [current title] left.",
    "Rates are [are not] in the budget.",
    "Ships will [will not] wait.",
    "Post will [may] follow.",
    "Tea is dear. [Last sentence to be cleared by EB.]",
    "Tea is dear. [Pending L clearance]",
    "Tea is dear [needs source] here.",
    "Tea is dear [NOT YET APPROVED] here.",
    "The vote is on April [9] in Rome.",
    "The mill has about [1,200] men.",
    "The loan went to [firm A] last year.",
    "The mill is old (POL clear?) and small.",
    "The mill is old (L/AN concurs?) and small.",
    "The mill is old (check: since when?) and small.",
    "THE MILL IS OLD (CHECK LOG) AND SMALL.",
    "The mill is old (verify the spelling) and small.",
    "The owner (name the firm) is old.",
    "The owner (LNU - GET NAME) is old.",
    "The owner (FCS: find his title) is old.",
    "Tea is dear (delete if not needed) today.",
    "Tea is dear (to be cleared by USTR) today.",
    "***TEA PARAGRAPH NOT CLEARED YET*** Ships wait.",
    "** revise per M/PRI ** Ships wait.",
    "*** pending clearance *** Ships wait.",
    "Ships wait. <-- add the coal boats?",
    "Ships wait. ==> is this right",
    "Ships wait. ^^ check date",
    "Ships wait. DCM: please fix this. Tea is dear.",
    "Ships wait. Ellen: can you confirm the date before Friday.",
    "Ships wait. ADD LOCAL EXAMPLE HERE. Tea is dear.",
    "Ships wait. DESCRIBE THE REPLY OF HOST GOVERNMENT HERE",
    "Call NAME TK in the desk.",
    "Call Firstname Lastname, EUR, on the matter.",
    "Call POC NAME, EUR/CE, on the matter.",
    "Ships wait between MONTH and May.",
    "Send the count by DATE and the list in May.",
    "He leads the office in COUNTRY now.",
    "The law is of 200?, and the mill is older.",
    "Oslo   12   31\nRome   14   xxxxx",
    "Oslo   12   31\nRome   14   (to come)",
    "1981   42   31\n1982   T.B.D.   31",
    "The ship stays until [end of June - EUR please confirm] and sails.",
    "The cost is [FN: need number] a day.",
    "Ships wait until [or: till June] noon.",
    "The officer is Jane Roe, [Section].",
    "The <name of the building> is old.",
    "As ref ? says, ships wait.",
    "Ships wait (ref __) today.",
    "Ships wait (refs A and B and reftel TBD) today.",
    "The talks begin on October ?, in Rome.",
    "Call 22 749 NNNN in Rome.",
    "The room is tbd in May.",
    "| Oslo | tbd | old |",
    "Ships wait. (DCM wants this cut.) Tea is dear.",
    "SHIPS WAIT. (ARA DISAGREES - REWORD?) TEA IS DEAR.",
    "Ships wait. (TYPIST: LEAVE SPACE HERE) Tea is dear.",
    "//begin edit// Ships wait.",
    "Ships wait //END INSERT// today.",
    "Lunch (T.B.C.) is at noon.",
)
RIGHT = (
    'He said "the [ministry] will pay" and left.',
    "[Note: The law is of May. End note.] Ships wait.",
    "The law of May [sic] is new.",
    "The code [A/RES/61/3] is new. So is [2017] ZAWCHC 50.",
    "He will (check with the ministry) and answer.",
    "The mill (name withheld) is old; its owner (Ms. Check) is not.",
    "The owner (who asked that we get the name right) is old.",
    "The mill (built in 1911?) is old. Who clears it? L does.",
    "The owner, born in 195?, is old.",
    "*** WARNING *** The road is closed. It is **very** bad.",
    "Rome --> Oslo is four hours. Tea <- coffee.",
    "Embassy Oslo: please confirm that the ship may sail.",
    "Oslo: please add coal to the list of goods for sale.",
    "THE SHIP SAILED FROM OSLO IN MAY, AND ITS OWNERS, WHO WAIT FOR WORD\nIN ROME, DO NOT WISH IT TO ENTER PORT HERE.",
    "Enter XX where the number of the set is lost.",
    'Posts should write "TBD" if no date is known.',
    "The NAME project and the DATE law are new.",
    "BY DATE AND PLACE, THE LIST IS LONG. IN MONTH OF MAY, SHIPS WAIT.",
    "In the TITLE check no fault was found.",
    "Oslo   12   31\nRome   14   --",
    "The ship [the Fram] is here. [A] is for Oslo, [paras 3 and 4] for Rome.",
    "Write to <jane.roe@state.gov>. It is <b>bold</b>.",
    "He asked for the ref? Who has ref A?",
    "Was it in October? In May? Nobody knows.",
    "The EU wants this (AKP wants elections; PLO objects).",
    "Editor: The Times of London. (Secretary of the party: Roe.)",
    "//BEGIN TEXT// is his mark.",
    "Jose Roe (minister) and Ann Doe (Oslo) left.",
    "Program:\n\n0930  Talks\n1215  Lunch (T.B.C.)",
)


def _placeholders(words: str) -> list[str]:
    text = f"1. The port is open.\n\n2. {words}\n\n3. Ships wait.\n"
    return [each.message for each in cablelint.check(text) if each.code == "TXT013"]


@pytest.mark.parametrize("words", LEFT)
def test_what_is_for_a_colleague(words: str) -> None:
    assert len(_placeholders(words)) == 1


@pytest.mark.parametrize("words", RIGHT)
def test_what_is_for_the_reader(words: str) -> None:
    assert not _placeholders(words)
