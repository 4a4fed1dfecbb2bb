"""Wordings that classify a cable as a whole, and such as only sound like it."""

import pytest

import cablelint
from cablelint.model.cable import Cable
from cablelint.model.heading import Level
from cablelint.reading.parser import parse

HEADING = "UNCLAS OSLO 000012\n\nE.O. 13526: N/A\nTAGS: SENV NO\nSUBJECT: SEABIRDS\n\n"
U, C, S, TS = "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET"

WHOLE = [
    # the words, those of them that name the level, the level, whether it is a handling of unclassified text
    ("1. The entire text of this cable is UNCLASSIFIED.", "UNCLASSIFIED", U, False),
    ("1. The entire text of this message is classified CONFIDENTIAL.", "CONFIDENTIAL", C, False),
    ("1. Entire text is SECRET.", "SECRET", S, False),
    ("1. Entire text is Secret.", "Secret", S, False),
    ("1. ENTIRE TEXT CONFIDENTIAL.", "CONFIDENTIAL", C, False),
    ("1. ENTIRE TEXT IS TOP SECRET.", "TOP SECRET", TS, False),
    ("1. Entire text: SBU.", "SBU", U, True),
    ("1. ENTIRE TEXT (C).", "C", C, False),
    ("1. Entire text - S.", "S", S, False),
    ("1. Entire message is SBU.", "SBU", U, True),
    ("1. The entire cable should be treated as SBU.", "SBU", U, True),
    ("1. This entire message is CONFIDENTIAL.", "CONFIDENTIAL", C, False),
    ("1. ENTIRE TELEGRAM CONFIDENTIAL.", "CONFIDENTIAL", C, False),
    ("1. The entire text of this cable is unclassified.", "unclassified", U, False),
    ("1. The entire text of this\ncable is sensitive but\nunclassified.", "sensitive but\nunclassified", U, True),
    ("1. SECRET - ENTIRE TEXT.", "SECRET", S, False),
    ("1. SECRET/NOFORN - ENTIRE TEXT.", "SECRET", S, False),
    ("1. SECRET//REL TO USA, GBR - ENTIRE TEXT.", "SECRET", S, False),
    ("1. S E C R E T - ENTIRE TEXT.", "S E C R E T", S, False),
    ("1. CONFIDENTIAL -- ENTIRE TEXT", "CONFIDENTIAL", C, False),
    ("1. CONFIDENTIAL ENTIRE TEXT.", "CONFIDENTIAL", C, False),
    ("1. CONFIDENTIAL - ENTIRE TEXT. CLASSIFIED BY DCM ROE, REASON 1.5 (D).", "CONFIDENTIAL", C, False),
    ("1. (CONFIDENTIAL - ENTIRE TEXT)", "CONFIDENTIAL", C, False),
    ("1. Confidential: entire text.", "Confidential", C, False),
    ("1. S - entire text.", "S", S, False),
    ("1. C-ENTIRE TEXT.", "C", C, False),
    ("1. (C - ENTIRE TEXT) The talks resumed.", "C", C, False),
    ("1. (C-ENTIRE TEXT) The talks resumed.", "C", C, False),
    ("1. (S/NF - ENTIRE TEXT)", "S", S, False),
    ("1. (C) ENTIRE TEXT.", "C", C, False),
    ("1. (C) - Entire text.", "C", C, False),
    ("1. (S) (Entire text) The talks resumed.", "S", S, False),
    ("1. (S//NF) Entire text. Summary: the talks resumed.", "S", S, False),
    ("1. (SBU) Entire text.", "SBU", U, True),
    ("1. SBU entire text.", "SBU", U, True),
    ("1. SBU, entire text.", "SBU", U, True),
    ("1. (LOU - ENTIRE TEXT)", "LOU", U, True),
    ("1. LIMITED OFFICIAL USE - ENTIRE TEXT.", "LIMITED OFFICIAL USE", U, True),
    (
        "Sensitive but unclassified - entire text. Please\nprotect accordingly.\n\n1. Tea.",
        "Sensitive but unclassified",
        U,
        True,
    ),
    ("1. This message is SBU in its entirety.", "SBU", U, True),
    ("1. (SBU) This cable is Sensitive But Unclassified in its entirety.", "Sensitive But Unclassified", U, True),
    ("1. This cable, in its entirety, is CONFIDENTIAL.", "CONFIDENTIAL", C, False),
    ("1. SECRET in its entirety.", "SECRET", S, False),
    ("1. All paragraphs are CONFIDENTIAL.", "CONFIDENTIAL", C, False),
    ("1. ALL PARAGRAPHS (C).", "C", C, False),
    ("1. All portions of this cable are SBU.", "SBU", U, True),
    ("1. The entire contents of this cable are SECRET.", "SECRET", S, False),
    ("1. The entirety of this cable is SECRET.", "SECRET", S, False),
    ("1. The whole cable is SECRET.", "SECRET", S, False),
    ("1. The whole of this cable is SECRET.", "SECRET", S, False),
    ("1. All of this cable is classified Confidential.", "Confidential", C, False),
    ("1. The full text of this message is SECRET.", "SECRET", S, False),
    ("1. Classified Secret - entire text.", "Secret", S, False),
    ("1. ENTIRE TEXT OF THIS MESSAGE CLASSIFIED SECRET.", "SECRET", S, False),
    ("1. Entire text of cable is classified S/NF.", "S", S, False),
    ("1. (ENTIRE TEXT - SECRET)", "SECRET", S, False),
    ("1. SECRET/ENTIRE TEXT.", "SECRET", S, False),
    ("1. SECRET (ENTIRE TEXT).", "SECRET", S, False),
    ("1. S/NF, entire text.", "S", S, False),
    ("1. Sensitive but unclassified (SBU) - entire text.", "Sensitive but unclassified", U, True),
    ("1. The text of this cable is SECRET in its entirety.", "SECRET", S, False),
    ("1. This telegram is SECRET in entirety.", "SECRET", S, False),
    ("1. This message is entirely SBU.", "SBU", U, True),
    ("1. (SBU) This is an action request. See paragraph 9. This message is SBU in its entirety.", "SBU", U, True),
    ("1. This is an action request.\n\n2. The entire text of this cable is SECRET.", "SECRET", S, False),
]
BANNERS = [
    ("SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY\n\n1. Tea.", "SENSITIVE BUT UNCLASSIFIED", U, True),
    ("Sensitive But Unclassified. Please Protect Accordingly.\n\n1. Tea.", "Sensitive But Unclassified", U, True),
    ("SENSITIVE BUT UNCLASSIFIED.\n\n1. Tea.", "SENSITIVE BUT UNCLASSIFIED", U, True),
    ("1. Sensitive but unclassified, please protect accordingly.", "Sensitive but unclassified", U, True),
    ("1. SBU; please handle accordingly.", "SBU", U, True),
    ("1. (SBU) Please protect accordingly.", "SBU", U, True),
    (
        "1. (SBU) This message is sensitive but unclassified. Please\nprotect accordingly.",
        "sensitive but unclassified",
        U,
        True,
    ),
    ("1. This cable is SBU. Not for internet distribution.", "SBU", U, True),
    ("1. This message is CONFIDENTIAL.", "CONFIDENTIAL", C, False),
    ("1. This is a sensitive but unclassified message.", "sensitive but unclassified", U, True),
    ("CONFIDENTIAL - PROTECT ACCORDINGLY.\n\n1. Tea.", "CONFIDENTIAL", C, False),
]
OTHERS = [
    "1. The entire text of the treaty is secret until May.",
    "1. The entire text of the letter is UNCLASSIFIED.",
    "1. (S) Entire text of the speech follows.",
    "1. (C) Entire text is at paragraph 4.",
    "1. (SBU) The entire text was printed in the press.",
    "1. Post will send the entire text by septel.",
    "1. The minister called the entire text confidential.",
    "1. The whole text of the law is secret.",
    "1. The whole village is confidential about its fate.",
    "1. The entirety of the treaty is SECRET.",
    "1. He said that the entire text is confidential.",
    "1. While the summaries are unclassified, some of the sources are SBU.",
    "1. The commission reviewed SBU, entire texts of which are online.",
    "1. This message was confidential until 1990.",
    "1. Post regrets that this message is SBU.",
    "1. All paragraphs are numbered.",
    "1. The full text of the treaty is SECRET.",
    "1. All of this is confidential, he said.",
    "1. (SBU) Summary: The talks resumed.",
    "1. The treaty was secret in its entirety.",
    "1. SECRETARY - ENTIRE TEXT BY MAIL.",
    "1. VITAMIN C ENTIRE TEXT.",
    "1. Begin text:\n\nThe entire text of this message is SECRET.\n\nEnd text.",
    "Original telegram was Confidential but has since been\nde-classified\n\n1. Tea.",
    "1. Please protect accordingly.",
    "1. This cable has a sensitive but unclassified annex.",
]


def read(body: str) -> Cable:
    return parse(f"{HEADING}{body}\n\n9. Thanks.\n")


@pytest.mark.parametrize(
    ("body", "words", "level", "sensitive", "whole"),
    [(*row, True) for row in WHOLE] + [(*row, False) for row in BANNERS],
)
def test_statements(body: str, words: str, level: Level, sensitive: bool, whole: bool) -> None:
    cable = read(body)
    (found,) = cable.entire_text
    assert (found.words.text, found.level, found.sensitive, found.whole) == (words, level, sensitive, whole)
    assert cable.text_at(found.words.span) == words
    assert found.span.contains(found.words.span)


@pytest.mark.parametrize("body", OTHERS)
def test_other_words(body: str) -> None:
    assert read(body).entire_text == ()


def test_two_statements() -> None:
    found = read("SENSITIVE BUT UNCLASSIFIED\n\n1. The entire text is SECRET.").entire_text
    assert [one.words.text for one in found] == ["SENSITIVE BUT UNCLASSIFIED", "SECRET"]


def test_line_breaks_of_two_characters() -> None:
    cable = parse("1. Sensitive but\r\nunclassified - entire text.\r\n\r\n2. Tea.\r\n")
    assert [one.words.text for one in cable.entire_text] == ["Sensitive but\r\nunclassified"]


def test_the_classification_line_is_none() -> None:
    assert parse("SENSITIVE BUT UNCLASSIFIED\n\nSUBJECT: TEA\n\n1. Tea.\n").entire_text == ()


@pytest.mark.parametrize("above", ["", "\n"])
@pytest.mark.parametrize("below", ["", "\n"])
def test_a_statement_without_gaps_around_it_is_one_and_heads_nothing(above: str, below: str) -> None:
    text = (
        "UNCLAS OSLO 204\n\nE.O. 12958: N/A\nTAGS: ETRD, NO\nSUBJECT: TEA\nREF: A. OSLO 12\nB. 2007 AND BEFORE\n"
        f"{above}SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY\n{below}SUMMARY\n-------\n\n"
        "1. (SBU) Tea is up. END SUMMARY.\n\n2. (U) Two.\n"
    )
    cable = cablelint.parse(text)
    assert [each.words.text for each in cable.entire_text] == ["SENSITIVE BUT UNCLASSIFIED"]
    assert [each.heading.text for each in cable.paragraphs if each.heading] == ["SUMMARY"]
    assert {"CLS011", "PAR011"}.isdisjoint(each.code for each in cablelint.check(text))
