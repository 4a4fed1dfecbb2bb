"""No marking above an unclassified cable goes out unseen, in whatever form and place, and other words are left alone.

Each wording is put into clean cables that differ in their markings, line breaks and captions.
"""

import json
import re
import textwrap

import pytest

from tests.end_to_end.command import cablelint

GRAVE = ("CLS002", "CLS012")
HEADING = """R 101538Z JUL 09
FM AMEMBASSY NAIROBI
TO SECSTATE WASHDC PRIORITY
INFO AMEMBASSY KAMPALA

UNCLAS NAIROBI 000204

{captions}

E.O. 12958: N/A
TAGS: ETRD, EAGR, KE
SUBJECT: {subject}

REF: STATE 12345

"""
TEXT = """1. {mark}Summary: Growers of tea asked the ministry to delay the new rules. End summary.

2. {mark}The minister told growers on July 8 that the rules would take effect in the fall.

3. {mark}Exporters see little risk. Prices rose in May and fell in June.

4. {mark}Comment: The ministry will probably wait. End comment."""

MARKED = {
    "paragraph": (
        "2. SECRET - The minister told growers that the rules would wait.",
        "2. CONFIDENTIAL: The minister told growers that the rules would wait.",
        "2. Confidential: The minister told growers that the rules would wait.",
        "2. Secret -- The minister told growers that the rules would wait.",
        "2. S - The minister told growers that the rules would wait.",
        "2. (SECRET) The minister told growers that the rules would wait.",
        "2. (Confidential) The minister told growers that the rules would wait.",
        "2. [C] The minister told growers that the rules would wait.",
        "2. <S> The minister told growers that the rules would wait.",
        "2. <C> The minister told growers that the rules would wait.",
        "2. {S} The minister told growers that the rules would wait.",
        "2. C) The minister told growers that the rules would wait.",
        "2. (S The minister told growers that the rules would wait.",
        "2. (s) The minister told growers that the rules would wait.",
        "2. ( S ) The minister told growers that the rules would wait.",
        "2. (S/NF) The minister told growers that the rules would wait.",
        "2. (S//REL TO USA, GBR) The minister told growers that the rules would wait.",
        "2. (C/REL) The minister told growers that the rules would wait.",
        "2. SECRET. The minister told growers that the rules would wait.",
        "2. SECRET//NOFORN The minister told growers that the rules would wait.",
        "2. (TS//SI) The minister told growers that the rules would wait.",
        "2. (S)The minister told growers that the rules would wait.",
        "2.(C) The minister told growers that the rules would wait.",
        "2. COMMENT (C): The minister will wait.",
        "2. Comment (C): The minister will wait.",
        "2. COMMENT: (C) The minister will wait.",
        "2. Summary (C) - The minister will wait.",
        "2. Background. (S) The minister will wait.",
        "2. (U) Background. (S) The minister will wait.",
        "2. The minister will wait. (S) Two of his aides said so.",
        "2. (NODIS) The minister told growers that the rules would wait.",
        "2. (EXDIS) The minister told growers that the rules would wait.",
        "2. (NOFORN) The minister told growers that the rules would wait.",
        "2. (NF) The minister told growers that the rules would wait.",
        "2. (U/NF) The minister told growers that the rules would wait.",
        "2. (U//NOFORN) The minister told growers that the rules would wait.",
        "2. (U//ORCON) The minister told growers that the rules would wait.",
        "2. (U//REL TO USA, GBR) The minister told growers that the rules would wait.",
        "2. (U/NODIS) The minister told growers that the rules would wait.",
        "2. NODIS - The minister told growers that the rules would wait.",
        "2. NOFORN: The minister told growers that the rules would wait.",
    ),
    "sentence": (
        "(S) For years he misled them.",
        "They pay late; (S) the rest would rust.",
        "He paid in cash; (S) for years he had lied.",
        "He offered two docks, (C) the second one in private.",
        "They asked twice -- (S) once in writing.",
        "He was alone and (S) the rest left.",
        '"It is cold," (S) he said.',
        "Traders say (C) he will resign.",
        "The mill is open (C). He left.",
        "They left (all of them) at noon. (s) He knew it.",
        "(S)(NF) He lied to them.",
        "SECRET: He lied to them.",
        "The following is SECRET: he lied.",
        "(C) Are they with him? They are.",
        "Senator Roe (D) told us. (S) The broker lied.",
        "Mr. Doe (R) left. (C) The broker lied.",
        "(S) Two of his aides said so.",
        "A man close to him (TS) named the price.",
        "The aide who told us (C) would not say when.",
        "(C) Embassy sources confirmed this.",
        "(S//NF) Embassy sources confirmed this.",
        "Summary. (S) Two aides said so.",
        "Note (C): Two aides said so.",
        "Comment: (S) Two aides said so. End comment.",
        "BEGIN SECRET. Two aides said so. END SECRET.",
        "Begin secret text: two aides said so. End secret text.",
        "(BEGIN CONFIDENTIAL) Two aides said so. (END CONFIDENTIAL)",
        "This paragraph is NOFORN.",
        "(NOFORN) Two aides said so.",
        "Please treat this paragraph as NODIS.",
    ),
    "block": (
        "a. (S) For years the minister misled growers.",
        "Note: (S) Is the minister misleading growers? He is.",
        "(S) In the table are names of sources.",
        "(C) Means of payment are short.",
        "BEGIN SECRET\n\nTwo aides said so.\n\nEND SECRET",
        "BEGIN CONFIDENTIAL:\n\nTwo aides said so.\n\nEND CONFIDENTIAL.",
        "[BEGIN SECRET]\n\nTwo aides said so.\n\n[END SECRET]",
        "Begin Confidential Text:\n\nTwo aides said so.\n\nEnd Text.",
        "Begin text:\n\n(S) Two aides said so.\n\nEnd text.",
        "Begin text:\n\nSECRET\n\nTwo aides said so.\n\nEnd text.",
        "Begin text:\n\nCONFIDENTIAL: Two aides said so.\n\nEnd text.",
        "a. (S) Tea.\nb. (U) Coffee.",
        "(a) (S) Tea.\n(b) (U) Coffee.",
        "(1) (S) Tea.\n(2) (U) Coffee.",
        "1) (S) Tea.\n2) (U) Coffee.",
        "i. (S) Tea.\nii. (U) Coffee.",
        "- (S) Tea.\n- (U) Coffee.",
        "-- (C) Tea.\n-- (U) Coffee.",
        "* (S//NF) Tea.\n* (U) Coffee.",
        "o (S) Tea.\no (U) Coffee.",
        "- SECRET: Tea.\n- Coffee.",
        "A. SECRET - Tea.\nB. UNCLAS - Coffee.",
        "- Tea prices rose in the fall (S).\n- Coffee prices fell (U).",
        "-- The minister said that he would wait until the fall. (S)",
        "Tea Prices (C)",
        "Tea prices (C)",
        "TEA PRICES (S)",
        "TEA PRICES (S/NF)\n------------------",
        "(C) Tea Prices\n--------------",
        "SECRET//NOFORN",
        "SECRET",
        "S E C R E T",
        "C O N F I D E N T I A L",
        "TOP SECRET",
        "TOP SECRET//SI//NOFORN",
        "CONFIDENTIAL",
        "//SECRET//",
        "*** SECRET ***",
        "SECRET NOFORN",
        "| tea | (S) | 4 |",
        "| (C) tea | 3 | 4 |",
        "| SECRET | tea | 4 |",
        "Note: (S//NF) Tea is late.",
        "Note: (C) Tea is late.",
        "NOTE (S): Tea is late.",
        "(Secret) Tea is late.",
        "(S) Tea is late.",
        "(C//NF) Tea is late.",
        "[S] Tea is late.",
        "<C> Tea is late.",
        "Source: embassy contact (S/NF).",
        "(NATO-C) Tea is late.",
        "(//NC) Tea is late.",
        "(UK-C) Tea is late.",
        "(//GBR S) Tea is late.",
        "(//NOR C) Tea is late.",
        "(NS) Tea is late.",
        "NATO SECRET",
        "NATO CONFIDENTIAL",
        "UK SECRET",
        "COSMIC TOP SECRET",
        "This paragraph is classified SECRET.",
        "This portion is CONFIDENTIAL.",
        "(C-NF) Tea is late.",
        "(S, NF) Tea is late.",
        "(CONFIDENTIAL//NOFORN) Tea is late.",
        "(S//OC,NF) Tea is late.",
        "(S/ORCON) Tea is late.",
        "(TS/SCI) Tea is late.",
        "(C//FGI GBR) Tea is late.",
        "NODIS",
        "EXDIS",
        "NOFORN",
        "ORCON",
        "NO FOREIGN DISSEMINATION",
        "NOT RELEASABLE TO FOREIGN NATIONALS",
        "REL TO USA, AUS, CAN, GBR, NZL",
        "(REL TO USA, GBR) Tea is late.",
        "(ORCON) Tea is late.",
        "(NF) Tea is late.",
        "(OC/NF) Tea is late.",
        "This cable is NODIS.",
    ),
    "top": (
        "SECRET//NOFORN",
        "(C) Summary: Tea is late.",
        "CONFIDENTIAL",
    ),
    "end": (
        "SECRET",
        "CONFIDENTIAL//NOFORN",
        "(C) Drafted by Roe.",
    ),
    "subject": (
        "(C) TEA GROWERS ASK FOR DELAY",
        "TEA GROWERS ASK FOR DELAY (S)",
        "TEA GROWERS (S/NF) ASK FOR DELAY",
        "SECRET: TEA GROWERS ASK FOR DELAY",
        "CONFIDENTIAL - TEA GROWERS ASK FOR DELAY",
        "[S] TEA GROWERS ASK FOR DELAY",
        "TEA GROWERS ASK FOR DELAY (NOFORN)",
        "NODIS: TEA GROWERS ASK FOR DELAY",
        "EXDIS -- TEA GROWERS ASK FOR DELAY",
        "(NODIS) TEA GROWERS ASK FOR DELAY",
        "TEA GROWERS ASK FOR DELAY (EXDIS)",
        "TEA GROWERS ASK FOR DELAY//NOFORN",
        "NOFORN - TEA GROWERS ASK FOR DELAY",
        "ORCON: TEA GROWERS ASK FOR DELAY",
    ),
    "caption": (
        "NODIS",
        "EXDIS",
        "ORCON",
        "REL TO USA, GBR",
        "NOFORN",
        "RELEASABLE TO USA, GBR",
        "WNINTEL",
        "NODIS CHEROKEE",
    ),
}

UNMARKED = {
    "paragraph": (
        "2. Secret talks failed. The minister told growers that the rules would wait.",
        "2. Confidential talks failed. The minister waits.",
        "2. Secret ballots were counted.",
        "2. Secret: the word is out of date, the minister said.",
        "2. (U) Secret police held two growers.",
        "2. Top secret plans do not exist.",
        "2. SECRET was the word on the door.",
        "2. CONFIDENTIAL PAPERS WERE FOUND IN THE STREET.",
        "2. Secretary Roe met the growers.",
        "2. C. Roe met the growers.",
        "2. S. Roe met the growers.",
        "2. S Korea buys tea.",
        "2. C-130s carried the tea.",
        "2. Press freedom: The Secret Service said no.",
    ),
    "sentence": (
        "Articles (A), (B) and (C) of the law apply.",
        "Rooms are of two kinds: (S) single, (D) double.",
        "Ann Roe, (S) of Port Bell, left at noon.",
        "They noticed that (S), the minister, was away.",
        "Article 4; (C) of the statute bans it.",
        "He named three goods: (A) tea, (B) rum; (C) the coal is late.",
        "(S) is for single; (D) is for double.",
        "Section 4 (C) of the law applies. Rule 2(S) does too.",
        "He met A/S Roe (S/PR) and two aides.",
        "The office of protocol (S/CPR) asked.",
        "(S/PR) asked for more.",
        "The counselor of the Department (C) spoke.",
        "Office S/CT (C-REL) asked.",
        "The desk (C-REL) asked.",
        "Members (USA-S) and others agreed.",
        "Staff (USA-C) agreed.",
        "On page 44 (S) 123 it says so.",
        "Votes: 1. (S) Socialists 20, 2. (L) Liberals 8.",
        "Votes: Socialists (S) 20, Conservatives (C) 8, Liberals (L) 3.",
        "Ann Roe (S) and Jon Doe (C) agreed.",
        "The party (S) won. (C) came second.",
        "Copyright (C) 2009 Tea Board.",
        "It was 40 (C) in the shade.",
        "The temperature was 40 degrees (C). It rained.",
        "He asked for secret talks. He said SECRET was a bad word.",
        "The file was marked SECRET by the ministry.",
        'The file was stamped "SECRET" and "CONFIDENTIAL" by the ministry.',
        "Secret, he said, was the word.",
        "The draft has options (a), (b), (c) and (s).",
        "Students (s) and teachers (t) were asked.",
        "The result(s) of the test(s) are late.",
        "The Secret (Confidential) file was lost.",
        "The embassy sent the points by SECRET cable.",
        "See ref C (SECRET) for details.",
        "Ref A (C) has details.",
        "REFTEL (S) has the points.",
        "See State 12345 (S) for talking points.",
        "Details by NODIS cable (SECRET).",
        "The NOFORN caption was not used.",
        "The EXDIS caption is for classified text.",
        "Post will report by EXDIS channel.",
        "We will send NODIS.",
        "ORCON was discussed.",
        "REL TO was the wrong form.",
        "The firm is related to (rel to) others.",
        "Begin secret ballot counts on Monday. End of story.",
        "He will begin secret talks in May.",
        "Begin confidential talks at once, he said.",
        "The officer (NF) asked.",
        "National Front (NF) leaders met.",
        "The National Front (NF) won; the Party of Order (OC) lost.",
        "Norfolk (NS) and Nova Scotia (NS) ship tea.",
        "North Carolina (NC) growers visited.",
        "The ships Duke (NC) and King (SC) docked.",
        "New South Wales (NSW).",
        "The TS (technical secretariat) met. The Technical Secretariat (TS) agreed.",
        "The Technical Secretariat (TS) met.",
        "Common Services (CS) agreed.",
        "The committee (C) met; the senate (S) did not.",
        "S/he (S/he) agreed.",
        "Chile (C) beat Spain (S) in the final.",
        "Vitamins (A), (B) and (C).",
        "Grade (S) tea sells well.",
        "The letter (S) is missing.",
        "The answers are (A), (B) and (C); we chose (C) at once.",
        "Type (C) visas were issued.",
        "F-1 (student) and B-1 (C) visas.",
        "(C) of the statute bans it.",
    ),
    "block": (
        "(A) Tea.\n(B) Coffee.\n(C) Cocoa.",
        "A. Tea.\nB. Coffee.\nC. Cocoa.",
        "A) Tea.\nB) Coffee.\nC) Cocoa.",
        "(R) Rice.\n(S) Salt.\n(T) Tea.",
        "C) Cocoa.",
        "1. (S) Socialists 20\n2. (L) Liberals 8\n3. (G) Greens 4",
        "Socialists (S)\nLiberals (L)",
        "Ann Roe (S)\nJon Doe (L)\nEva Low (C)",
        "S - Socialists 20\nL - Liberals 8",
        "S: Socialists 20\nC: Conservatives 8",
        "Secret Service",
        "Confidential Sources",
        "SECRET SERVICE",
        "| Party | Seats |\n| (S) | 4 |\n| (L) | 5 |",
        "| S | 4 |\n| C | 5 |",
        "| Secret | 4 |",
        "Key: (S) state, (P) private",
        "Secret ballots: 4\nOpen ballots: 5",
        "Confidential: 4 cases\nOpen: 5 cases",
        "NOTE: the secret vote was late.",
        "Temperature (C)",
        "Degrees (C)  4  5  6",
        "Member(s)",
        "Begin text:\n\nThe secret vote was late.\n\nEnd text.",
        'Begin text:\n\n"This letter is confidential," he wrote.\n\nEnd text.',
        "Ship to: Raleigh (NC)",
        "BEGIN SECRET TALKS, PARTY SAYS",
    ),
    "subject": (
        "SECRET TALKS RESUME ON TEA",
        "CONFIDENTIAL INFORMANTS AND THE TEA TRADE",
        "TOP SECRET SERVICE OFFICIAL VISITS",
        "TALKS WITH OFFICE OF PROTOCOL (S/CPR)",
        "VISA WAIVER UNDER SECTION 212 (C)",
        "EXDIS PROCEDURES REVIEWED",
        "USE OF THE NODIS CAPTION: TRAINING",
        "NATIONAL FRONT (NF) WINS",
        "(U) SECRET BALLOT ON TEA",
        "ACTION REQUEST: SECRETARY ROE'S VISIT",
    ),
    "end": ("(C) 2009 Tea Board",),
    "caption": ("SIPDIS",),
}


def cable(place: str, words: str, *, mark: str = "(U) ") -> str:
    """Return a clean cable with the words at the place."""
    text, subject, captions = TEXT.format(mark=mark), "TEA GROWERS ASK FOR DELAY", "SIPDIS"
    match place:
        case "paragraph":
            text = re.sub(r"2\. .*", lambda _: words, text)
        case "sentence":
            text = text.replace("in the fall.", f"in the fall. {words}")
        case "block":
            text = text.replace("\n\n3.", f"\n\n{words}\n\n3.")
        case "top":
            text = f"{words}\n\n{text}"
        case "end":
            text = f"{text}\n\n{words}"
        case "subject":
            subject = words
        case "caption":
            captions = words
    return HEADING.format(captions=captions, subject=subject) + text + "\n\nROE\n"


def wrapped(text: str) -> str:
    """Return the cable with lines as long as a telegram's."""
    heading, reference, body = text.partition("\n\n1. ")
    blocks = (reference + body).strip().split("\n\n")
    folded = ["\n".join(textwrap.fill(line, 60) for line in block.split("\n")) for block in blocks]
    return heading + "\n\n" + "\n\n".join(folded) + "\n"


def found(text: str) -> list[str]:
    """Return the codes of warnings and errors on classification."""
    outcome = cablelint("check", "-", "--isolated", "--select", "CLS", "--output-format", "json", given=text.encode())
    return [each["code"] for each in json.loads(outcome.output) if each["severity"] != "info"]


def rows(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(place, words) for place, wordings in table.items() for words in wordings]


@pytest.mark.parametrize(("place", "words"), rows(MARKED))
def test_what_is_marked_above_the_cable_is_found_once(place: str, words: str) -> None:
    for mark in ("(U) ", ""):
        codes = found(cable(place, words, mark=mark))
        assert len(codes) == 1, codes
        assert codes[0] in GRAVE


@pytest.mark.parametrize(("place", "words"), rows(MARKED))
def test_it_is_found_in_wrapped_lines_too(place: str, words: str) -> None:
    text = cable(place, words)
    heading, below, body = text.partition("\n\n1. ")
    text = wrapped(text) if place != "top" else heading + wrapped(below + body)
    assert set(found(text)) & set(GRAVE)
    assert set(found(text.replace("\n", "\r\n"))) & set(GRAVE)


@pytest.mark.parametrize(("place", "words"), rows(UNMARKED))
def test_other_words_are_left_alone(place: str, words: str) -> None:
    assert found(cable(place, words)) == found(cable(place, words, mark="")) == []


@pytest.mark.parametrize("first", ["(S) Aides agreed.", "BEGIN SECRET. Aides agreed. END SECRET."])
@pytest.mark.parametrize(
    "second", ["- (C) Tea is late.", "SECRET//NOFORN", "| tea | (S) | 4 |", "(NODIS) Tea is late."]
)
def test_one_does_not_hide_another(first: str, second: str) -> None:
    text = cable("sentence", first).replace("\n\n3.", f"\n\n{second}\n\n3.")
    assert found(text) == ["CLS002", "CLS002"]
