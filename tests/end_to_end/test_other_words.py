"""The same thing said in other words: "paragraph 4", "par. 4" and "¶4"; "please see", "kindly see"."""

import pytest

import cablelint

_HEADING = "UNCLAS OSLO 204\n\nE.O. 12958: N/A\nTAGS: ETRD, NO\nSUBJECT: TEA\n\n"
_BELOW = "\n\n2. The port is shut.\n\n3. Post requests guidance on both bidders by May 3.\n\n4. The port will stay.\n"


def _found(first: str, *codes: str, below: str = _BELOW) -> list[str]:
    """The rules among these that speak of a cable whose first paragraph is so."""
    return [each.code for each in cablelint.check(f"{_HEADING}1. {first}{below}") if each.code in codes]


@pytest.mark.parametrize("noun", ["paragraph ", "para ", "par. ", "par ", "pgh ", "¶", "¶ "])
@pytest.mark.parametrize(
    "words",
    [
        "This is an action request. See {}{}.",
        "This is an action request; kindly see {}{}.",
        "This is an action request. Kindly see {}{}.",
        "This is an action request. We would ask that you please see {}{}.",
        "This is an action request. You are requested to see {}{}.",
        "This is an action request. We request you see {}{}.",
        "Action request: see {}{}. Tea is up.",
        "Action requested in {}{}. Tea is up.",
        "Action required, {}{}. Tea is up.",
        "Demarche request: {}{}. Tea is up.",
        "Kindly see {}{} for Post's request.",
    ],
)
def test_an_announcement_is_heard(noun: str, words: str) -> None:
    assert _found(words.format(noun, 4), "ACT001", "ACT002", "ACT003", "ACT004") == ["ACT002"]
    assert _found(words.format(noun, 3), "ACT001", "ACT002", "ACT003", "ACT004") == []


@pytest.mark.parametrize("words", ["As ¶12 shows, tea is up.", "Tea is up, ¶12 says why.", "See\n¶12."])
def test_a_pilcrow_within_a_line_refers_to_a_paragraph(words: str) -> None:
    assert _found(f"Tea. {words}", "PAR008") == ["PAR008"]


def test_a_pilcrow_that_opens_a_paragraph_refers_to_none() -> None:
    below = "\n\n¶2. Two.\n\n¶3. Three, of ¶s in all.\n"
    assert _found("Tea and rum", "PAR008", below=below) == []


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("Kindly reserve three rooms.", True),
        ("If the law has passed, kindly send the text.", True),
        ("Please count the ships and kindly report.", True),
        ("The hosts kindly provide a van.", False),
        ("He was told that they kindly send a van.", False),
    ],
)
def test_kindly_is_a_plea_where_nobody_else_is_kind(words: str, asks: bool) -> None:
    below = f"\n\n2. Tea is up.\n\n3. {words}\n"
    assert (_found("This is an action request. See paragraph 3.", "ACT002", below=below) == []) is asks


def test_the_letters_of_references_count_no_items() -> None:
    below = "\n\n2. He left (ref (B)). (C) The ships stay (ref (A)).\n"
    assert _found("Tea is up (ref (D)).", "CLS002", below=below) == ["CLS002"]


@pytest.mark.parametrize("weekday", ["Tuesday", "Tue", "Tue.", "Tues", "Tues."])
@pytest.mark.parametrize("day", ["June 15", "6/15"])
def test_a_weekday_is_shortened_in_many_ways(weekday: str, day: str) -> None:
    text = "R 101200Z JUN 11\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\n" + _HEADING
    found = cablelint.check(f"{text}1. Tea.\n\n2. Please report by {weekday}, {day}.\n")
    assert "ACT012" in [each.code for each in found]


@pytest.mark.parametrize("words", ["Comment -- (C) The rule is old.", "It is shut. (Note.) (C) He left."])
def test_a_marking_behind_a_dash_or_a_bracket_that_ends_a_sentence(words: str) -> None:
    assert _found("Tea.", "CLS002", below=f"\n\n2. (U) {words}\n\n3. Three.\n") == ["CLS002"]
