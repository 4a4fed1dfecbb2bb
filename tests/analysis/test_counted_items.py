"""Lists that have not as many items as the text says, and items that no list has."""

import pytest

from cablelint import labels_beyond, miscounted, miscounted_elsewhere, parse

END = "\n\n2. Two.\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("There are two ways out:\n\n(a) by sea, which is long;\n(b) by air; or\n(c) by rail.", "two"),
        ("He gave 3 reasons:\n- cost;\n- time.", "3"),
        ("The following two issues remain: 1) the port; 2) the road; and 3) the rail.", "two"),
        ("The plan rests on three pillars (ref A):\n\n-- tea\n-- rum", "three"),
        ("THE REGISTER HAS FOUR DEFECTS: (1) NO DATES, (2) NO TOTAL, AND (3) NO BELL.", "FOUR"),
        ("The contract has four other payments:\n\n-- A) one now;\n-- B) one then; and\n-- C) one later.", "four"),
    ],
)
def test_another_number_of_items(words: str, said: str) -> None:
    cable = parse(f"1. {words}{END}")
    assert [each.said.text for each in miscounted(cable)] == [said]


@pytest.mark.parametrize(
    "words",
    [
        "He made three points:\n\n-- tea;\n-- rum; and\n-- ice.",
        "These are the first two of three steps:\n- one;\n- two.",
        "He raised two of our three points:\n- tea;\n- rum.",
        "He gave at least three reasons:\n- tea;\n- rum.",
        "The three parties have two aims each:\n- peace;\n- bread;\n- work.",
        "We see three trends. Steps are these:\n- peace;\n- bread.",
        "The two ministers agreed on the following:\n- tea;\n- rum;\n- ice.",
        "The mill has four goals in 2008: (a) tea, (b) rum and (c) ice.",
        "There are two parts:\n\n- tea.\n\nIt grows.\n\n- rum.\n\n- ice.",
        "There are two parts:\n\n- tea:\n  - leaf;\n  - bud.",
        "They told us on February 11 that three proposals are open:\n\nA. tea,\nB. rum, and\nC. ice.",
        "There are three parts:\n\n(a) tea;\n(b) rum; and",
    ],
)
def test_as_many_items_or_not_all_of_them(words: str) -> None:
    assert [*miscounted(parse(f"1. {words}{END}"))] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Please answer the three questions in paragraph 2.", ["three"]),
        ("Please answer the two questions in paragraph 2.", []),
        ("Please answer the last three questions in paragraph 2.", []),
        ("We saw the four questions of paragraph 2 of ref A.", []),
    ],
)
def test_a_number_said_in_another_paragraph(words: str, said: list[str]) -> None:
    cable = parse(f"1. {words}\n\n2. Questions:\n\n(a) Who came?\n(b) Who left?\n")
    assert [each.said.text for each in miscounted_elsewhere(cable)] == said


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("He favors proposal D.", ["D"]),
        ("He favors proposal (d), not proposal b.", ["d"]),
        ("He favors proposal C.", []),
        ("He spoke of proposal D in ref A.", []),
        ("He spoke of point D.", []),
    ],
)
def test_an_item_that_no_list_has(words: str, labels: list[str]) -> None:
    cable = parse(f"1. There are three proposals: (a) tea, (b) rum and (c) ice.\n\n2. {words}\n")
    assert [label.text for label, _ in labels_beyond(cable)] == labels
