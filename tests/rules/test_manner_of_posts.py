"""What posts write that only looks like a fault, each beside the fault that it looks like."""

import pytest

from cablelint.linting import engine
from cablelint.linting.registry import built_in, load
from cablelint.model.cable import Profile
from cablelint.reading.parser import parse

RULES = [load(entry) for entry in built_in() if entry.default]
HEADING = (
    "R 141409Z MAR 08\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 000204\n\nSIPDIS\n\n"
    "E.O. 12958: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n"
)
BELOW = "\n\n2. The port closed.\n\n3. Ships wait.\n"


def findings(text: str, profile: Profile | None = None) -> list[str]:
    """The codes of all errors and warnings."""
    return [each.code for each in engine.check(parse(text, profile=profile), RULES) if each.severity != "info"]


def titled(first: str, second: str, marking: str = "") -> str:
    """Three paragraphs, the last two below titles with numbers of their own."""
    one, two = (f"{title}\n{'-' * len(title)}\n\n" for title in (first, second))
    return f"{HEADING}1. {marking}Tea is up.\n\n{one}2. {marking}Rum is down.\n\n{two}3. {marking}Ships wait.\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [("1. TEA", "2. RUM"), ("1. Tea and Coffee", "2. Rum"), ("1) TEA", "2) RUM"), ("(1) Tea", "(2) Rum")],
)
def test_titles_with_numbers_of_their_own(first: str, second: str) -> None:
    assert findings(titled(first, second)) == []
    assert findings(titled(first, second, "(U) ")) == []


def test_paragraph_with_the_number_of_the_one_above() -> None:
    text = f"{HEADING}1. Tea is up.\n\n2. Rum is down.\n\n2. TRADE\n--------\n\nShips wait.\n\n3. The port closed.\n"
    assert "PAR002" in findings(text)


@pytest.mark.parametrize("words", ["by Aug.\n10.", "of the no.\n4.", "in district\n9.", "on May\n3."])
def test_number_that_ends_a_sentence(words: str) -> None:
    assert findings(f"{HEADING}1. Tea is up; the answer is due {words}{BELOW}") == []


def test_number_of_a_paragraph_that_lost_its_text() -> None:
    assert "PAR013" in findings(f"{HEADING}1. Tea is up.\n\n2.\n\n3. Ships wait.\n")


@pytest.mark.parametrize(
    "line",
    [
        "A. NAIROBI 23 B. 06 STATE\n18230 (NOTAL)",
        "A. NAIROBI 23 B. STATE\n12045 (TEA; RUM)",
        "A. NAIROBI 23 B. LIMA\n17",
    ],
)
def test_reference_that_goes_on_with_a_serial_below(line: str) -> None:
    cable = parse(f"{HEADING.rstrip()}\nREF: {line}\n\n1. See refs A and B.{BELOW}")
    assert [each.id is not None for each in cable.references] == [True, True]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("title", ["I. Summary", "A. SUMMARY", "C. Background and Comment", "I. Overview"])
def test_title_below_the_references(title: str, gap: str) -> None:
    text = f"{HEADING.rstrip()}\nREF: A. NAIROBI 23\n     B. LIMA 12{gap}{title}\n\n1. See refs A and B.{BELOW}"
    assert [each.label and each.label.text for each in parse(text).references] == ["A", "B"]


@pytest.mark.parametrize("title", ["A. COUNTRY CONDITIONS", "A) POLITICAL SITUATION", "(A) Politics: They met."])
def test_lettered_title_below_the_only_reference(title: str) -> None:
    text = f"{HEADING.rstrip()}\nREF: 07 LIMA 12 (NOTAL)\n\n{title}\n\n1. See reftel.{BELOW}"
    assert [each.label for each in parse(text).references] == [None]


@pytest.mark.parametrize("below", ["\nA. LIMA 12", "A. PRESS ARTICLE", "\nA. LETTER OF MAY 4"])
def test_lettered_reference_below_one_without_a_letter(below: str) -> None:
    text = f"{HEADING.rstrip()}\nREF: NAIROBI 23\n{below}\n\n1. See ref A.{BELOW}"
    assert len(parse(text).references) == 2


@pytest.mark.parametrize(
    "words",
    [
        "The Consul -- note: of Oslo. End note -- left.",
        "He left ALBA. Comment: Tea is up. End comment.",
        "He left, note: by train. End note. He came back.",
    ],
)
def test_note_in_mid_sentence(words: str) -> None:
    assert findings(f"{HEADING}1. {words}{BELOW}") == []


def test_note_that_nothing_opens() -> None:
    assert "PAR012" in findings(f"{HEADING}1. He left by train. End note. He came back.{BELOW}")


@pytest.mark.parametrize(
    "line",
    ["1030  Minister of Trade (TBC)", "12:30 Lunch, host TBD", "1500-1600  Port (tbd)", "7 p.m. Dinner (TBC)"],
)
def test_program_that_is_not_confirmed(line: str) -> None:
    assert findings(f"{HEADING}1. Program:\n\n{line}{BELOW}") == []
    assert "TXT013" in findings(f"{HEADING}1. He will call on the Minister on TBD.{BELOW}")


@pytest.mark.parametrize(
    "words",
    [
        "The Court said so in HR-2006-1997-A, paras 61 and 66.",
        "So it is in 2009 (2) SA 248 (C), paragraph 21.",
        "The Lords, [2004] UKHL 56, para 97, did not agree.",
        "Norway wants paras 12, 14 bis and 15 out.",
        "We say no to paragraph 4 ter.",
        "On the port, see A (para 9), B (paras 7 and 8).",
        "The award of May 2 is long. On paragraphs 329 to 331 nobody agrees.",
        'Of his ideas he likes para 5 ("scope"), not para 8: "size".',
        "The opinion of the Bar of May 4, para 14, finds the same.",
        "To go by (B), para 6, they will.",
        "He spoke of VD99: paragraphs (45) to (54).",
        "The resolution of June 6: para 11, tea; para 12, rum.",
    ],
)
def test_paragraphs_of_others(words: str) -> None:
    text = f"{HEADING.rstrip()}\nREF: A. LIMA 12 B. LIMA 15\n\n1. {words} See refs A and B.{BELOW}"
    assert findings(text) == []


@pytest.mark.parametrize(
    "words",
    [
        "see paragraph 9",
        "as paras 2 and 12 say",
        "in paragraph 9 below",
        'as para 9, "Tea", says',
        "the letter (para 9)",
    ],
)
def test_paragraphs_that_are_not_there(words: str) -> None:
    assert "PAR008" in findings(f"{HEADING}1. Tea is up, {words}.{BELOW}")


@pytest.mark.parametrize("words", ["S e c r e t", "SECRET"])
def test_captions_that_a_publisher_printed_in_small_letters(words: str) -> None:
    text = f"{words} NAIROBI 000204\n\nNoforn\nSipdis\n\nE.O. 12958: DECL: 03/14/2018\nTAGS: ETRD KE\nSUBJECT: TEA\n"
    assert "HDG013" not in findings(text, "archive")
    assert findings(text, "telegram").count("HDG013") == 2
