"""What a template or a colleague leaves in a cable is told of, in every form; words that only look so are not."""

import pytest

import cablelint

LEFT = (
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
