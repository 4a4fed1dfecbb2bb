"""Which lines open a paragraph, when some of the numbers are wrong."""

import re

import pytest

from cablelint.reading.parser import parse

WRONG = [
    "1 2 2 4",
    "1 1 2 3 4",
    "1 1 3 4",
    "1 2 4 4 5",
    "1 2 99 4 5",
    "7 2 3 4",
    "1 3 4 5 6 7 8 2 9",
    "1 2 3 4 5 4",
    "2 1 3 4",
    "1 2 9 3 4",
    "1 2 3 4 15",
]


@pytest.mark.parametrize("numbers", WRONG)
@pytest.mark.parametrize("opening", ["{}. (U) ", "¶{}. ", "{}. ", "{}) "])
def test_a_wrong_number_opens_a_paragraph_all_the_same(numbers: str, opening: str) -> None:
    text = "".join(f"{opening.format(number)}The port closed.\n\n" for number in numbers.split())
    assert [paragraph.number for paragraph in parse(text).paragraphs] == [int(number) for number in numbers.split()]


def test_one_that_lacks_its_blank_line_or_its_marking() -> None:
    text = "1. (U) A.\n\n2. (U) B.\n\n{} B.\n\n4. (U) D.\n\n5. (U) E.\n{} F.\n"
    found = parse(text.format("2.", "5. (U)")).paragraphs
    assert [paragraph.number for paragraph in found] == [1, 2, 2, 4, 5, 5]


@pytest.mark.parametrize(
    "inside",
    [
        "1. A crane\n2. A road\n3. A rail\n",
        "1) A crane\n\n2) A road\n",
        "We came in\n2007. We left in\n2009.\n",
        "7. A\n8. B\n9. C\n",
    ],
)
def test_lists_and_years_inside_a_paragraph_open_none(inside: str) -> None:
    text = f"1. (U) The port closed.\n\n2. (U) It needs:\n{inside}\n3. (U) Ships wait.\n\n4. (U) They are small.\n"
    assert [paragraph.number for paragraph in parse(text).paragraphs] == [1, 2, 3, 4]


def test_a_list_that_looks_like_paragraphs_and_counts_beyond_them() -> None:
    text = "".join(f"{number}. The port closed.\n\n" for number in (1, 2, 1, 2, 3, 4, 3, 4))
    found = parse(text).paragraphs
    assert [paragraph.number for paragraph in found] == [1, 2, 3, 4]
    assert text[found[1].span.start : found[1].span.end].count("closed") == 5


@pytest.mark.parametrize("below", ["", "4. (U) D.\n\n5. (U) E.\n"])
def test_a_list_longer_than_the_cable(below: str) -> None:
    listed = "".join(f"{number}. A crane\n" for number in range(1, 11))
    text = f"1. (U) A.\n\n2. (U) B.\n\n3. (U) The ten:\n\n{listed}\n{below}"
    assert [paragraph.number for paragraph in parse(text).paragraphs] == [1, 2, 3, *([4, 5] if below else [])]


@pytest.mark.parametrize("numbers", ["1 2 2 4", "1 3 3 4", "1 2 3 3", "1 1 3 4", "1 2 3 44"])
def test_a_wrong_number_beside_a_list(numbers: str) -> None:
    one, two, three, four = numbers.split()
    text = f"{one}. A.\n\n{two}. The four:\n1. A\n2. B\n3. C\n4. D\n\n{three}. In\n2010. B.\n\n{four}. C in\n2011. D.\n"
    assert [paragraph.number for paragraph in parse(text).paragraphs] == [int(number) for number in numbers.split()]


def test_a_list_above_the_paragraphs() -> None:
    text = "1. Cranes\n2. Roads\n3. Rails\n\n" + "".join(f"{number}. (U) A.\n\n" for number in range(1, 7))
    assert [paragraph.number for paragraph in parse(text).paragraphs] == [1, 2, 3, 4, 5, 6]


def test_a_text_without_numbers_that_speaks_of_years() -> None:
    text = "The port was closed in\n\n2007. It opened in\n\n2008. It closed in\n\n2009. It is shut.\n"
    assert {paragraph.number for paragraph in parse(text).paragraphs} == {None}


def test_a_marked_paragraph_is_read_even_where_it_comes_again() -> None:
    text = "1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n\n1. (U) A.\n"
    assert [paragraph.number for paragraph in parse(text).paragraphs] == [1, 2, 3, 1]


@pytest.mark.parametrize(
    "inside",
    [
        "This is what sections\n5 (C) of the act and\n7 (S) and 8 say.",
        "The temperature was\n30 (C) at noon, and then\n10 (C) at night.",
        "The note of paragraph\n3. (C) of the reply was wrong.",
        "He gave the size as\n42 (S).",
    ],
)
def test_a_number_and_a_letter_within_a_sentence_open_none(inside: str) -> None:
    text = f"1. (U) The port closed.\n\n2. (U) {inside}\n\n3. (U) Ships wait.\n"
    assert [paragraph.number for paragraph in parse(text).paragraphs] == [1, 2, 3]


@pytest.mark.parametrize(
    "below", ["He left\n3. (S) the minister stays.", "He left.\n7. (S) de Roe stays.", "ROADS\n9. (S) al-Doe"]
)
def test_a_marked_paragraph_in_small_letters_is_not_lost(below: str) -> None:
    text = f"1. (U) The port closed.\n\n2. (U) {below}\n\n4. (U) Ships wait.\n"
    assert len(parse(text).paragraphs) == 4


CLOSE_LISTS = {
    "numbers of another paper": "1. A.\n\n2. These:\n\n2. B\n5. C\n8. D\n\n3. E.\n\n4. F.\n",
    "one that begins like the next paragraph": "1. A.\n\n2. These:\n\n3. B\n9. C\n12. D\n\n3. E.\n\n4. F.\n",
    "below the paragraph's own line": "1. A.\n\n2. These:\n5. B\n9. C\n\n3. E.\n\n4. F.\n",
    "the last one": "1. A.\n\n2. B.\n\n3. C.\n\n4. These:\n7. D\n9. E\n12. F\n",
    "several, two of them short": "1. A.\n\n2. These:\n\nX\n1. B\n2. C\n\nY\n1. D\n2. E\n\n3. F.\n\n4. G.\n",
    "in close paragraphs": "1. A.\n2. B.\n3. These:\n7. C\n10. D\n11. E\n4. F.\n",
}


@pytest.mark.parametrize("text", CLOSE_LISTS.values(), ids=CLOSE_LISTS)
def test_close_lists_open_no_paragraphs(text: str) -> None:
    assert [paragraph.number for paragraph in parse(text).paragraphs] == [1, 2, 3, 4]


@pytest.mark.parametrize("numbers", ["1 3 4\n2 5", "1 2 3\n3 4", "1 2 4\n5", "1\n2 2\n3", "1 2 3 5 7"])
def test_close_paragraphs_keep_their_wrong_numbers(numbers: str) -> None:
    text = "".join(
        f"{number}. The port closed.\n" if number != "\n" else "\n" for number in re.findall(r"\d|\n", numbers)
    )
    assert [paragraph.number for paragraph in parse(text).paragraphs] == [*map(int, numbers.split())]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("1 2 5 4 3 2 1 3 4", "1 2 3 4"),
        ("1 2 3 2 1 3 4", "1 2 3 4"),
        ("1 2 3 4 3 2 1 5", "1 2 3 4 5"),
        ("1 2 10 9 8 7 6 3", "1 2 3"),
        ("1 2 3 5 4 3 2 1", "1 2 3"),
        ("1 3 2 4", "1 3 2 4"),
        ("1 2 5 4 3 6", "1 2 5 4 3 6"),
    ],
)
def test_a_list_that_counts_down_opens_none(numbers: str, expected: str) -> None:
    text = "".join(f"{number}. The port closed.\n\n" for number in numbers.split())
    assert [paragraph.number for paragraph in parse(text).paragraphs] == [int(number) for number in expected.split()]


def test_a_countdown_with_markings_is_no_list() -> None:
    text = "".join(f"{number}. (U) The port closed.\n\n" for number in (1, 2, 3, 2, 1, 3))
    assert [paragraph.number for paragraph in parse(text).paragraphs] == [1, 2, 3, 2, 1, 3]


CONTENTS = "1. This is it.\n\n2. Contents:\n\n3. Tea\n4. Rum\n\n3. Tea\n\nIt is dear.\n\n4. Rum\n\nIt is cheap.\n"


def test_contents_in_a_paragraph_open_none() -> None:
    found = parse(CONTENTS).paragraphs
    assert [paragraph.number for paragraph in found] == [1, 2, 3, 4]


PROSE = "\n\nIt is dear.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"1. Tea\n2. Rum\n\n1. Tea{PROSE}2. Rum{PROSE}", [1, 2]),
        (f"1. Tea\n2. Rum\n\n1. Aim{PROSE}2. Tea{PROSE}3. Rum{PROSE}", [1, 2, 3]),
        (f"1. Tea\n2. Note\n3. Rum\n4. Note\n\n1. Tea{PROSE}2. Note{PROSE}3. Rum{PROSE}4. Note{PROSE}", [1, 2, 3, 4]),
        ("1. No change\n\n2. No change\n\n3. No change\n", [1, 2, 3]),
        ("1. No change\n\n2. No change\n\n2. No change\n", [1, 2, 2]),
        ("1. No change\n\n2. No change\n\n3. No change\n\n4. No change\n", [1, 2, 3, 4]),
        ("1. Port (open)\n\n2. Mill (shut)\n\n3. Port (open)\n\n4. Mill (shut)\n", [1, 2, 3, 4]),
        ("1. Port\nIt is open.\n\n2. Mill\nIt is shut.\n\n3. Port\nIt is old.\n\n4. Mill\nIt is new.\n", [1, 2, 3, 4]),
    ],
)
def test_contents_have_a_heading_below_for_each_title(text: str, expected: list[int]) -> None:
    assert [paragraph.number for paragraph in parse(text).paragraphs] == expected


@pytest.mark.parametrize("blanks", ["", " ", "  ", "   ", "\t", " \u200b"])
@pytest.mark.parametrize("words", ["(U) Tea is dear.", "Tea is dear."])
def test_blanks_may_be_before_the_period(blanks: str, words: str) -> None:
    found = parse(f"1. (U) See para 3.\n\n2. (U) Rum is cheap.\n\n3{blanks}. {words}\n").paragraphs
    assert [paragraph.number for paragraph in found] == [1, 2, 3]


@pytest.mark.parametrize("line", ["2007  . 45", "12 . . . and so on", "12  . . . and so on"])
def test_a_figure_and_an_ellipsis_open_none(line: str) -> None:
    assert [paragraph.number for paragraph in parse(f"1. Wait:\n\n{line}\n\n2. Stop.\n").paragraphs] == [1, 2]
