"""What the rules on paragraphs say, how they keep out of one another's way, and what they leave to other rules."""

import pytest

from cablelint.linting import engine
from cablelint.linting.registry import built_in, load
from cablelint.model.cable import Profile
from cablelint.reading.parser import parse

RULES = [load(entry) for entry in built_in() if entry.code.startswith(("PAR", "ACT001"))]

MESSAGES = [
    ("1. A.\n\n2. B.\n\n4. C.\n", "PAR001", "paragraph 3 is missing (2 is followed by 4)"),
    ("1. A.\n\n2. B.\n\n6. C.\n", "PAR001", "paragraphs 3 to 5 are missing (2 is followed by 6)"),
    ("1. A.\n\n2. B.\n\n2. C.\n", "PAR002", "two paragraphs are numbered 2"),
    ("1. A.\n\n3. B.\n\n2. C.\n", "PAR003", "paragraph 2 is out of order, after paragraph 3"),
    ("1. A.\n\n33. B.\n\n3. C.\n", "PAR003", "paragraph 33 is out of order, before paragraph 3"),
    ("3. A.\n\n1. B.\n\n2. C.\n\n4. D.\n", "PAR003", "paragraph 3 is out of order, before paragraph 1"),
    ("2. A.\n\n3. B.\n", "PAR004", "the first numbered paragraph is 2, not 1"),
    ("1. See para 9.\n\n2. B.\n", "PAR008", "the cable has no paragraph 9 (its last is paragraph 2)"),
    ("1. See paras 4-9.\n\n2. B.\n", "PAR008", "the cable has no paragraphs 4 to 9 (its last is paragraph 2)"),
    ("1. See paras 2-9.\n\n2. B.\n", "PAR008", "the cable has no paragraph 9 (its last is paragraph 2)"),
    ("1. See para 2 above.\n\n2. B.\n", "PAR009", 'paragraph 2 is below, not "above"'),
    ("1. A.\n\n2.\n\n3. C.\n", "PAR013", "paragraph 2 has no text"),
    ("1. Begin text of\nletter:\n\nDear Sir.\n\n2. B.\n", "PAR010", '"Begin text of letter" has no matching "End"'),
    ("1. A.\n\nEnd text.\n\n2. B.\n", "PAR010", '"End text" has no matching "Begin"'),
    ("1.A.\n\n2. B.\n", "PAR007", 'missing space after "1."'),
    ("1. A.\n\n2) B.\n", "PAR007", 'write "2.", not "2)"'),
]
ONE_FAULT = [
    # a text with one fault, and what must be found: its code and the words marked, and nothing else
    ("1. This is an action request. See paragraph 9.\n\n2. B.\n", ("ACT001", "9")),
    ("1. A (see para 3).\n\n2. B.\n\n2. C.\n\n4. D.\n", ("PAR002", "2")),  # the second 2 is the paragraph meant
    ("1. A (see para 3 below).\n\n3. B.\n\n2. C.\n", ("PAR003", "2")),
    ("1. A.\n\n3. See para 2 above.\n\n2. C.\n", ("PAR003", "2")),
    ("1. A.\n\n2. (Comment: B. End comment.\n\n3. End summary.\n", ("PAR011", "End summary")),
    ("3. A.\n\n2. B.\n\n3. C.\n", ("PAR004", "3")),
]


@pytest.mark.parametrize(("text", "code", "message"), MESSAGES)
def test_message(text: str, code: str, message: str) -> None:
    (found,) = (each for each in engine.check(parse(text), RULES) if each.severity != "info")
    assert (found.code, found.message) == (code, message)


@pytest.mark.parametrize(("text", "expected"), ONE_FAULT)
def test_one_fault_is_found_once(text: str, expected: tuple[str, str]) -> None:
    found = [each for each in engine.check(parse(text), RULES) if each.severity != "info"]
    assert [(each.code, text[each.span.start : each.span.end]) for each in found] == [expected]


@pytest.mark.parametrize("numbers", ["1 2 2 3", "1 2 4 4 5"])
def test_the_other_paragraph_of_a_duplicate_is_shown(numbers: str) -> None:
    text = "".join(f"{number}. The port is shut.\n\n" for number in numbers.split())
    (found,) = engine.check(parse(text), RULES)
    assert text[found.related[0].span.start : found.related[0].span.end] == found.message.split()[-1]
    assert found.related[0].span != found.span


def test_no_paragraph_is_missed_where_another_file_holds_the_section() -> None:
    heading = "UNCLAS SECTION 02 OF 02 OSLO 000012\n\n"
    assert engine.check(parse(heading + "7. See para 2.\n\n8. B.\n"), RULES) == []
    (found,) = engine.check(parse(heading + "7. See para 9.\n\n8. B.\n"), RULES)
    assert found.code == "PAR008"


def test_a_reference_above_all_paragraphs_looks_down() -> None:
    text = "The port is shut (see paragraph 1 above).\n\n1. A.\n\n2. B.\n"
    (found,) = (each for each in engine.check(parse(text), RULES) if each.code == "PAR009")
    assert found.message == 'paragraph 1 is below, not "above"'


@pytest.mark.parametrize(
    ("written", "profile", "severities"),
    [
        ("¶2. ", "draft", ["info"]),
        ("¶2) ", "draft", ["warning"]),
        ("¶2.", "draft", ["warning"]),
        ("¶2. ", "archive", ["info"]),
        ("¶2) ", "archive", ["info", "warning"]),
        ("2. ", "archive", []),
        ("2:", "telegram", ["warning"]),
        ("2.) ", "telegram", ["warning"]),
        ("2 (U) ", "telegram", ["warning"]),
    ],
)
def test_the_gravity_of_a_number_format(written: str, profile: Profile, severities: list[str]) -> None:
    cable = parse(f"1. A.\n\n{written}B.\n\n3. C.\n", profile=profile)
    assert [each.severity for each in engine.check(cable, RULES) if each.code == "PAR007"] == severities


@pytest.mark.parametrize(("lines", "found"), [(150, 0), (151, 1)])
def test_three_pages_may_go_without_a_summary(lines: int, found: int) -> None:
    text = "1. A.\n" + f"{'x' * 54}.\n" * lines + "\n2. B.\n"
    assert sum(each.code == "PAR014" for each in engine.check(parse(text), RULES)) == found


def test_a_note_far_longer_than_any_was_left_open() -> None:
    text = f"1. (Note: {'The port is shut. ' * 300})\n\n2. B.\n"
    assert [each.code for each in engine.check(parse(text), RULES)] == ["PAR012"]
