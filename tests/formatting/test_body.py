"""The body, before and after: what opens paragraphs, blank lines, headings, signs, and running text."""

from typing import Any

import pytest

import cablelint

PAIRS = {
    "numbers in another form": ("1) One.\n2) Two.\n\n3) Three.\n", "1. One.\n\n2. Two.\n\n3. Three.\n"),
    "numbers in parentheses": ("UNCLAS\n\n(1) One\n\n(2) Two\n", "UNCLAS\n\n1. One\n\n2. Two\n"),
    "a number with a space": ("1. One.\n\n2 . Two.\n\n3. Three.\n", "1. One.\n\n2. Two.\n\n3. Three.\n"),
    "numbers that may be of a list": ("1. One:\n\n2) Two.\n\n(3) Three.\n", "1. One:\n\n2) Two.\n\n(3) Three.\n"),
    "a marking that may be of a word": ("1. (C) One.\n\n2. (c)Four.\n", "1. (C) One.\n\n2. (c)Four.\n"),
    "markings in other forms": (
        "1.(U) One.\n\n2. [SBU] Two.\n\n3. ( C ) Three.\n\n4. (c) Four.\n\n5.   (S) Five.\n",
        "1. (U) One.\n\n2. (SBU) Two.\n\n3. (C) Three.\n\n4. (C) Four.\n\n5. (S) Five.\n",
    ),
    "a marking before its number": ("(U) 1. One.\n\n(SBU) 2. Two.\n", "1. (U) One.\n\n2. (SBU) Two.\n"),
    "a misspelled marking is for its rule": ("1. (SUB) One.\n\n2. (U) Two.\n", "1. (SUB) One.\n\n2. (U) Two.\n"),
    "a marking before the first number, right below the references": (
        "TAGS: KE\nSUBJECT: TEA\nREF: A. STATE 1\n     B. OSLO 2\n( C ) 1. Summary. Tea.\n\n2. (U) Two.\n",
        "TAGS: KE\nSUBJECT: TEA\n\nREF: A. STATE 1\n     B. OSLO 2\n\n1. (C) Summary. Tea.\n\n2. (U) Two.\n",
    ),
    "an indented number": ("  1. One.\n\n  2. Two.\n", "1. One.\n\n2. Two.\n"),
    "blank lines between paragraphs": ("1. One.\n2. Two.\n\n\n\n3. Three.\n", "1. One.\n\n2. Two.\n\n3. Three.\n"),
    "a list inside a paragraph": (
        "1. The port needs:\n\n1) cranes\n2) a road\n\n2. Ships wait.\n\n3. More come.\n",
        "1. The port needs:\n\n1) cranes\n2) a road\n\n2. Ships wait.\n\n3. More come.\n",
    ),
    "rules of hyphens under headings": (
        "1. One.\n\nTHE HARBOR\n-----\n\n2. Two.\n\nThe New Crane\n- - - - - - - - - -\n\n3. Three.\n",
        "1. One.\n\nTHE HARBOR\n----------\n\n2. Two.\n\nThe New Crane\n-------------\n\n3. Three.\n",
    ),
    "a rule that the transmission broke, above and below": (
        "1. One.\n\n--------------------------------------------- --\nThe growers' associations of the three counties\n"
        "--------------------------------------------- --\n\n2. Two.\n",
        "1. One.\n\n-----------------------------------------------\nThe growers' associations of the three counties\n"
        "-----------------------------------------------\n\n2. Two.\n",
    ),
    "the rules of a table": (
        "1. Catch:\n\nPort        2008    2009\n----------------\nMombasa      412     398\n\n2. Two.\n",
        "1. Catch:\n\nPort        2008    2009\n----------------\nMombasa      412     398\n\n2. Two.\n",
    ),
    "signs that cannot be sent": (
        "1. The Minister’s “yes” – at last…\n\n2. José Ruíz paid 3 EUR — no more.\n",
        '1. The Minister\'s "yes" - at last...\n\n2. Jose Ruiz paid 3 EUR -- no more.\n',
    ),
    "signs that nothing plain equals, which stay": (
        "1. Tea is 3€ (£2½),   7³ and ≮ 5.\n2. The “tea” is 5 €.\n",
        '1. Tea is 3€ (£2½),   7³ and ≮ 5.\n\n2. The "tea" is 5 €.\n',
    ),
    "a paragraph that opens quoted text": (
        "1. One.\n2. Begin text:\n\nTea is dear.\n\nEnd text.\n3. Three.\n",
        "1. One.\n\n2. Begin text:\n\nTea is dear.\n\nEnd text.\n\n3. Three.\n",
    ),
    "signs in a table keep its columns": (
        "1. Catch:\n\nPort        2008    2009\nLamu —      412     398\n\n2. Two.\n",
        "1. Catch:\n\nPort        2008    2009\nLamu --     412     398\n\n2. Two.\n",
    ),
    "trailing blanks, tabs, no end": (
        "1. One.  \n \n2. Rates:\t4 percent \t\n\n3. Two.",
        "1. One.\n\n2. Rates:       4 percent\n\n3. Two.\n",
    ),
    "several line breaks at the end": ("1. One.\n\n2. Two.\n\n\n", "1. One.\n\n2. Two.\n"),
    "mixed line breaks": ("1. One.\r\n\r\n2. Two.\n\r\n3. Three.\r\n", "1. One.\r\n\r\n2. Two.\r\n\r\n3. Three.\r\n"),
    "the pilcrow of a release": ("¶1.  (U) One.\n¶2.(U) Two.\n", "¶1. (U) One.\n\n¶2. (U) Two.\n"),
}


@pytest.mark.parametrize("name", PAIRS)
def test_body(name: str) -> None:
    before, after = PAIRS[name]
    assert cablelint.format(before) == after


def test_the_pilcrow_goes_where_the_text_is_no_release() -> None:
    assert cablelint.format("¶1. One.\n\n¶2. Two.\n", profile="draft") == "1. One.\n\n2. Two.\n"


def test_signs_may_stay() -> None:
    text = "1. The Minister’s “yes”.\n\n2. Two.\n"
    assert cablelint.format(text, ascii=False) == text


def test_a_paragraph_may_be_kept() -> None:
    text = "1)  The Minister’s “yes”. \n2)  The Minister’s “no”. \n3) Three.\n"
    assert cablelint.format(text, keep=[2]) == ('1. The Minister\'s "yes".\n\n2)  The Minister’s “no”. \n\n3. Three.\n')


LONG = (
    "The harbor master expects the new crane to be at work before the rains begin, and hopes that the three ships "
    "which have waited since March can then be unloaded."
)
WRAPPED = """\
1. The harbor master expects the new crane to be at work before the
rains begin, and hopes that the three ships which have waited since
March can then be unloaded."""


def telegram(body: str, **options: Any) -> str:
    """The body laid out as that of a telegram, whose lines have at most 69 characters."""
    return cablelint.format(body, profile="telegram", **options)


def test_a_long_line_is_wrapped() -> None:
    assert telegram(f"1. {LONG}\n\n2. Two.\n") == f"{WRAPPED}\n\n2. Two.\n"


@pytest.mark.parametrize("profile", ["draft", "archive"])
def test_drafts_and_archives_are_wrapped_on_demand_only(profile: Any) -> None:
    text = f"1. {LONG}\n\n2. Two.\n"
    assert cablelint.format(text, profile=profile) == text
    assert cablelint.format(text, profile=profile, line_length=69) == f"{WRAPPED}\n\n2. Two.\n"


def test_nothing_is_wrapped_where_that_is_not_wanted() -> None:
    text = f"1. {LONG}\n\n2. Two.\n"
    assert telegram(text, wrap=False) == text


def test_line_length() -> None:
    lines = telegram(f"1. {LONG}\n\n2. Two.\n", line_length=45).splitlines()
    assert max(map(len, lines)) <= 45
    assert " ".join(lines[:4]) == f"1. {LONG}"


def test_an_edited_line_flows_into_those_below() -> None:
    before = WRAPPED.replace("the new crane", "the new and very expensive crane")
    assert telegram(f"{before}\n\n2. Two.\n") == (
        "1. The harbor master expects the new and very expensive crane to be\n"
        "at work before the rains begin, and hopes that the three ships which\n"
        "have waited since March can then be unloaded.\n\n2. Two.\n"
    )


def test_a_ragged_paragraph_is_filled() -> None:
    before = WRAPPED.replace("and hopes that", "and hopes\nthat")
    assert telegram(f"{before}\n\n2. Two.\n") == f"{WRAPPED}\n\n2. Two.\n"


def test_lines_under_labels_of_their_own_are_not_joined() -> None:
    note = "1. DOE, Jane\nBorn: 1950, Kisumu\nLanguages: English (fluent), French (some)\n"
    career = "Career: teacher, then for twenty years member of the assembly for the lake district"
    assert telegram(f"{note}{career}.\n\n2. Two.\n") == (
        f"{note}Career: teacher, then for twenty years member of the assembly for the\nlake district.\n\n2. Two.\n"
    )


def test_minimize_considered_stands_on_a_line_of_its_own() -> None:
    contact = "1. Point of contact is Jane Doe, who can be reached at 555-0100 or by"
    assert telegram(f"{contact} mail.\nMinimize considered.\n") == f"{contact}\nmail.\nMinimize considered.\n"


UNTOUCHED = {
    "a paragraph evenly filled to fewer characters": (
        "1. The harbor master expects the new crane to be at\nwork before the rains begin, and hopes that the\n"
        "three ships which have waited since March can then\nbe unloaded.\n\n2. Two.\n"
    ),
    "a table": (
        "1. Catch by port and year, in tons of fish landed:\n\n"
        "Port        2007        2008        2009        2010        Change      Rank\n"
        "Mombasa      412         398         405         399            -3         1\n\n2. Two.\n"
    ),
    "a list of short lines": (
        "1. The delegation:\nDirector Amina Odhiambo\nDeputy Director James Kariuki\nthe harbor master\n\n2. Two.\n"
    ),
    "a quoted letter": (
        f"1. Begin text of letter:\n\nDear Minister,\n\n{LONG}\nYours,\nAmina Odhiambo  \n\n\nHarbor Master\n"
        "\nEnd text of letter.\n\n2. Two.\n"
    ).replace("Odhiambo  ", "Odhiambo"),
    "a heading of two lines": (
        "1. One.\n\nFollow-up Items for the U.S.\nDelegation from the Side Meetings\n"
        "---------------------------------\n\n2. Two.\n"
    ),
    "an address": ("1. Write to:\n\nOffice of the Harbor Master\nP.O. Box 12\nKilindini Road\nMombasa\n\n2. Two.\n"),
    "a word longer than a line": (
        "1. See\nhttp://www.example.gov/harbors/mombasa/cranes/2011/reports/the-new-crane.html\n\n2. Two.\n"
    ),
    "a word that is parted at the end of a line": (
        "1. THE HARBOR MASTER EXPECTS THE NEW CRANE TO BE AT WORK BE-\nFORE THE RAINS BEGIN, AND HOPES.\n\n2. TWO.\n"
    ),
    "the signature": "1. One line of text that ends the cable here.\n\n2. Two.\nODHIAMBO\n",
}


@pytest.mark.parametrize("name", UNTOUCHED)
def test_what_stays_in_its_lines(name: str) -> None:
    assert telegram(UNTOUCHED[name]) == UNTOUCHED[name]


def test_talking_points_that_are_too_long_are_broken_each_by_itself() -> None:
    points = f"-- {LONG}\n-- We thank the port.\n-- {LONG}\n"
    filled = WRAPPED.removeprefix("1. ").replace("\n", " ")
    assert telegram(f"1. Points:\n\n{points}\n2. Two.\n").replace(
        "\n", " "
    ) == f"1. Points:  {points}\n2. Two.\n".replace("\n", " ")
    lines = telegram(f"1. Points:\n\n{points}\n2. Two.\n").splitlines()
    assert [line for line in lines if line.startswith("--")] == [
        "-- The harbor master expects the new crane to be at work before the",
        "-- We thank the port.",
        "-- The harbor master expects the new crane to be at work before the",
    ]
    assert max(map(len, lines)) <= 69
    assert filled in " ".join(lines)


@pytest.mark.parametrize(
    "word", ["2009.", "4)", "(b)", "--", "TO", "PAGE 02", "SECRET", "#1234", "NNNN", "BT", "REF:", "12-"]
)
def test_no_line_begins_with_what_would_be_read_as_something_else(word: str) -> None:
    """A blank line, a number, a label: what is read so at the start of a line stays where it stands in a sentence."""
    for filler in range(40, 69):
        text = f"1. {'x' * filler} y {word} z {'word ' * 12}end.\n\n2. Two.\n"
        wrapped = telegram(text)
        assert wrapped.replace("\n", " ").split() == text.split()
        kinds = [line.kind for line in cablelint.parse(wrapped).lines]
        assert [kind for kind in kinds if kind not in ("text", "blank")] == ["numbered", "numbered"]


@pytest.mark.parametrize("label", ["TO:", "REF:", "TAG:", "TO"])
def test_a_line_ends_above_a_row_of_labels(label: str) -> None:
    text = f"1. The growers meet {' '.join([label] * (64 // (len(label) + 1)))} {'word ' * 30}end.\n\n2. Two.\n"
    wrapped = telegram(text)
    assert wrapped.split() == text.split()
    assert max(map(len, wrapped.splitlines())) <= 69
    assert telegram(wrapped) == wrapped


def test_two_blanks_behind_a_period_where_that_is_the_custom() -> None:
    short = "The crane has come at last to the port.  It is very big and it is blue.  It works well."
    single = telegram(f"1. {short.replace('.  ', '. ')} {LONG}\n\n2. Two.\n")
    double = telegram(f"1. {short}  {LONG}\n\n2. Two.\n")
    assert single.split() == double.split()
    assert ".  " not in single
    parted = f"1. {short}\nThe harbor master expects that.  {LONG}\n\n2. Two.\n"
    assert "well.  The harbor" in telegram(parted).replace("\n", "  ")
