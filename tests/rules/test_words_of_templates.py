"""What a template or a colleague leaves in a cable is told of, in every form; words that only look so are not."""

import pytest

import cablelint
from tests.end_to_end.command import findings

LEFT = (
    "The full text is online (LINK).",
    "The statement is on the site (link).",
    "The cost is Error! Reference source not found. today.",
    "See page Error! Bookmark not defined. of it.",
    "SEE ERROR! HYPERLINK REFERENCE NOT VALID. TODAY.",
    "The total was #REF! last year, in tons.",
    "The total was #DIV/0! last year.",
    "The leader { MERGEFIELD Name } left.",
    "Tea cost more { PAGE } today.",
    "The leader «First_Name» left.",
    "Ships wait. Click here to enter text.",
    "Ships wait. Click or tap to enter a date.",
    "Ships wait. Choose an item.",
    "Ships wait. Page X of Y",
    "The head (LASTNAME, FIRSTNAME) left.",
    "The head (First name Last name) left.",
    "MR. ------- WILL LEAD THEM.",
    "THE PRICE IS $---- FOR EACH.",
    "A DELEGATION OF ---- MEMBERS CAME.",
    "HE COMES ON FLIGHT ---- FROM ROME.",
    "Ships wait. Insert the summary here.",
    "Post met Minister [LAST NAME] twice.",
    "The [HOST COUNTRY] side agreed.",
    "Post will act on [DATE TO BE PROVIDED BY POST].",
    "See [quote from the Minister] below.",
    "Ships wait. [More here.]",
    "Ships wait. [AM: can we say this?]",
    "[OPTIONAL: delete if not used] Ships wait.",
    "The survey (check with NOAA??) is new.",
    "The mill (SCA please confirm) is closed.",
    "The mill is closed (DEPT: ADD MORE HERE).",
    "A mill at (blank) is closed.",
    "Mobile: ________",
    "Reply by COB ____, please.",
    "Call 202-647-____ today.",
    "He goes to Geneva on October -- .",
    "Write to name@state.gov today.",
    "Write to xxxx@state.gov today.",
    "Reply by insert date.",
    "The rate is X percent.",
    "The hotel is at NNNN meters.",
    "Lunch is at 13XX in town.",
    "The visit is on Month DD.",
    "The price was T.B.D. until noon.",
    "Mr. XXXXX arrives today.",
    "Ships wait. // end of template",
    "Requests are in paragraphs and 7.",
    "Requests are in paragraphs 4 and .",
    "The request is in paragraph .",
    "See paragraph(s) ___ below.",
    "The request is in paragraph {#}.",
    "Call ###-#### today.",
    "The leader is N.N.",
    "He comes on May [ ].",
    "He comes in MONTH.",
    "Embassies [LIST] are asked.",
    "Ships wait (OK with EUR?) today.",
    "[[Ships wait.]]",
    "(GET NAME) left.",
    "Oslo   12   31\nRome   14   ?",
)
RIGHT = (
    "THE BUREAU FOR LEADERSHIP IN NORTH KOREA (LINK) IS NEW.",
    "The Lagos Youth LINK program grew. The group (LINK) is new.",
    "Mr. Link (Link Engineering) left. A uniform resource locator (URL) is long.",
    '"Error!" he said. Reference to the source was not found.',
    "He learned by trial and error! Reference to it was made.",
    "Figures were not available (N/A). See message #REF 12.",
    "The paper «Le Monde» was read; «Granma» was not.",
    "The site tells users to click here to enter the lottery.",
    "Voters may choose an item. Page 2 of 3 was lost.",
    "Posts should list the applicants (Last name, First name).",
    "PRICES: COCOA ---- 1200, GOLD ---- 900.",
    "THE EFFECT OF ---- AND INTEREST IN ---- TRADE GREW.",
    "Super Bowl XXX was long.",
    'He said, "we [the GOVERNMENT] wait," and left.',
    "He joined [NATO] talks.",
    "The [REDACTED] man spoke [sic].",
    "Embassy (please confirm) will act.",
    "The form:\n\nName: ______\nDate: ______\nSign: ______",
    "Project X is late. The paragraph, he said, is new.",
    "Please send the full name (title) of each officer.",
    "He asked that we add two paragraphs and 7 annexes.",
    "Write to firstname.smith@state.gov today.",
    "Which is what makes C (blank) a (B) (no).",
    "The witness, XXXXXXXXXXXX, left.",
    "It is written in paragraphs. He is here.",
    "An article in TIME (May 4) says so. Does it (he asked)?",
    "Do you agree?  Do they?",
    "The law -- on tea -- passed on May 4 --, he said.",
)


def _placeholders(words: str) -> list[str]:
    text = f"1. The port is open.\n\n2. {words}\n\n3. Ships wait.\n"
    return [each.message for each in cablelint.check(text) if each.code == "TXT013"]


@pytest.mark.parametrize("words", LEFT)
def test_what_was_left(words: str) -> None:
    assert len(_placeholders(words)) == 1


@pytest.mark.parametrize("words", RIGHT)
def test_what_was_meant(words: str) -> None:
    assert not _placeholders(words)


def test_a_subject_and_a_serial_of_a_template() -> None:
    text = "UNCLAS ROME XXXXXX\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: [SUBJECT]\n\n1. Ships wait.\n"
    assert [each.code for each in cablelint.check(text)].count("TXT013") == 2


SMART = """UNCLASSIFIED

MRN: 12 ACCRA 822
Date/DTG: Feb 12, 2012 / 121530Z FEB 12
From: AMEMBASSY ACCRA
Action: WASHDC, SECSTATE ROUTINE
E.O.: 13526
TAGS: PREL, GH
Subject: {subject}

1. (U) Ships wait.

2. (U) The port is open.

Signature: {signature}

Drafted By: ACCRA: Stone, Ann
Cleared By: {cleared}
Approved By: ACCRA: Hill, John
Released By: ACCRA: Mensah, Paul

UNCLASSIFIED
"""


def _left_in(text: str) -> list[str]:
    return [finding["message"] for finding in findings(text.encode(), "--select", "TXT013")]


def _smart(subject: str = "Tea", signature: str = "Hill", cleared: str = "ACCRA: Boateng, Ama") -> str:
    return SMART.format(subject=subject, signature=signature, cleared=cleared)


@pytest.mark.parametrize("subject", ["Insert subject here", "ENTER TITLE", "(U) Subject line", "Title goes here"])
def test_a_subject_that_asks_for_itself(subject: str) -> None:
    assert len(_left_in(_smart(subject=subject))) == 1


@pytest.mark.parametrize("signature", ["NAME", "LAST NAME", "Insert name", "TBD", "Ambassador's name"])
def test_a_signature_that_asks_for_itself(signature: str) -> None:
    assert len(_left_in(_smart(signature=signature))) == 1


@pytest.mark.parametrize("cleared", ["POL:TBD", "ACCRA: Last, First", "ECON: Boateng, Ama; POL: XXX", "EMB/POL: Name"])
def test_clearances_that_nobody_gave(cleared: str) -> None:
    assert len(_left_in(_smart(cleared=cleared))) == 1


@pytest.mark.parametrize(
    "text",
    [
        _smart(subject="Subject peoples insert themselves here"),
        _smart(subject="Title I programs"),
        _smart(signature="Namey"),
        _smart(signature="First"),
        _smart(cleared="ACCRA: Last, John; POL:JTBDoe"),
        _smart(cleared="None"),
    ],
)
def test_names_and_subjects(text: str) -> None:
    assert not _left_in(text)


def test_offices_to_be_filled_in_above_the_heading() -> None:
    text = "UNCLAS ROME 1234\n\nSTATE FOR XXX/XXX\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: TEA\n\n1. Ships wait.\n"
    assert _left_in(text) == ['"XXX/XXX" is a placeholder; write what belongs there']
    assert not _left_in(text.replace("XXX/XXX", "EUR/WE AND EB"))
