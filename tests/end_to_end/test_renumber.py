"""`cablelint renumber`: a paragraph is inserted, moved or deleted, and each reference names what it named."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.end_to_end import corpus
from tests.end_to_end.command import Outcome, cablelint, parsed

HEADING = "UNCLAS OSLO 000012\n\nE.O. 12958: N/A\nTAGS: ETRD NO\nSUBJECT: {subject}\n\n"


def cable(*paragraphs: str, subject: str = "TEA", opening: str = "{}. ", gap: str = "\n\n") -> str:
    numbered = (opening.format(number) + words for number, words in enumerate(paragraphs, 1))
    return HEADING.format(subject=subject) + gap.join(numbered) + "\n\nROE\n"


def renumbered(text: str, *arguments: str) -> Outcome:
    return cablelint("renumber", "-", *arguments, given=text.encode())


def after(text: str, *arguments: str) -> str:
    outcome = renumbered(text, *arguments)
    assert outcome.status == 0, outcome.errors
    return outcome.output


FILLERS = ["The port closed.", "It opened in May.", "Ships wait.", "They come from Rome.", "Tea is dear."]


def with_reference(words: str) -> str:
    return cable(f"{FILLERS[0]} {words}", *FILLERS[1:])


@pytest.mark.parametrize(
    ("reference", "inserted_after_3"),
    [
        ("See paragraph 4.", "See paragraph 5."),
        ("See paragraph 3.", "See paragraph 3."),
        ("See paras 2-4.", "See paras 2-5."),
        ("See paras 2-3.", "See paras 2-3."),
        ("See para 4.a.", "See para 5.a."),
        ("See para 4(b) below.", "See para 5(b) below."),
        ("See ¶4.", "See ¶5."),
        ("See paragraphs 3 and 5.", "See paragraphs 3 and 6."),
        ("See paragraphs 2, 4 and 5 below.", "See paragraphs 2, 5 and 6 below."),
        ("See paragraphs four through five.", "See paragraphs five through six."),
        ("SEE PARAGRAPH FOUR.", "SEE PARAGRAPH FIVE."),
        ("See paragraph four (4).", "See paragraph five (5)."),
        ("See paragraph four (2).", "See paragraph five (2)."),
        ("See pgh 4, please.", "See pgh 5, please."),
        ("This is an action request; see paragraphs 4-5.", "This is an action request; see paragraphs 5-6."),
        ("Paragraph 4 of the treaty is long.", "Paragraph 4 of the treaty is long."),
        ("As ref A paragraph 4 says, it rains.", "As ref A paragraph 4 says, it rains."),
        ("Article 7, paragraph 4 forbids it.", "Article 7, paragraph 4 forbids it."),
    ],
)
def test_a_reference_moves_with_its_paragraph(reference: str, inserted_after_3: str) -> None:
    text = with_reference(reference)
    changed = after(text, "--insert-after", "3")
    assert inserted_after_3 in changed
    assert "4. [TEXT]\n\n5. They" in changed
    assert after(changed, "--delete", "4") == text


def test_a_heading_and_the_subject_refer_to_paragraphs_too() -> None:
    text = cable(*FILLERS[:2], subject="TEA - ACTION REQUEST, SEE PARA 2").replace("2. It", "SEE PARA 2\n\n2. It")
    changed = after(text, "--insert-after", "1")
    assert "SUBJECT: TEA - ACTION REQUEST, SEE PARA 3\n" in changed
    assert "\n\nSEE PARA 3\n\n3. It opened" in changed


def test_quoted_text_has_its_own_numbers() -> None:
    letter = "Begin text:\n\n1. We met. See paragraph 2.\n\n2. We left.\n\nEnd text."
    text = cable(f"The letter follows. See paragraph 2.\n\n{letter}", "It is short.")
    changed = after(text, "--insert-after", "1")
    assert letter in changed
    assert "follows. See paragraph 3." in changed


@pytest.mark.parametrize("opening", ["{}. ", "¶{}. ", "{}. (SBU) ", "(U) {}. ", "{}) "])
def test_a_new_paragraph_is_opened_like_the_one_above(opening: str) -> None:
    changed = after(cable(*FILLERS[:3], opening=opening), "--insert-after", "2")
    assert f"{opening.format(3)}[TEXT]\n\n{opening.format(4)}Ships" in changed


def test_a_new_first_paragraph_is_below_the_heading() -> None:
    changed = after(cable(*FILLERS[:2]), "--insert-after", "0")
    assert changed == cable("[TEXT]", *FILLERS[:2])


def test_a_moved_paragraph_takes_its_number_along() -> None:
    text = cable("See paragraphs 3-4 below.", *FILLERS[1:4], "As para 2 above says.")
    changed = after(text, "--move", "2", "--after", "5")
    assert changed == cable("See paragraphs 2-3 below.", *FILLERS[2:4], "As para 5 below says.", FILLERS[1])
    assert after(changed, "--move", "5", "--after", "1") == text
    assert after(changed, "--move", "5", "--before", "2") == text


def test_a_heading_of_its_own_goes_with_a_paragraph() -> None:
    text = cable("A.", "B.", "C.").replace("2. B", "TRADE\n\n2. B").replace("3. C", "FISH\n\n3. C")
    changed = after(text, "--move", "3", "--before", "2")
    assert "1. A.\n\nFISH\n\n2. C.\n\nTRADE\n\n3. B.\n" in changed
    assert after(changed, "--move", "3", "--before", "2") == text


def test_a_heading_of_several_paragraphs_stays() -> None:
    text = cable("A.", "B.", "C.").replace("2. B", "TRADE\n\n2. B")
    changed = after(text, "--move", "2", "--before", "1")
    assert "1. B.\n\n2. A.\n\nTRADE\n\n3. C.\n" in changed
    assert after(changed, "--move", "1", "--before", "3") == text


def test_words_for_the_whole_cable_stay_above_all() -> None:
    words = "Sensitive but unclassified. Please protect accordingly.\n\n"
    text = cable("A.", "B.", "C.").replace("1. A", f"{words}SUMMARY\n\n1. A").replace("2. B", "TRADE\n\n2. B")
    changed = after(text, "--move", "3", "--after", "0")
    assert f"{words}1. C.\n\nSUMMARY\n\n2. A.\n\nTRADE\n\n3. B.\n" in changed
    assert after(changed, "--move", "1", "--after", "3") == text


def test_a_deleted_paragraph_goes_with_all_that_is_below_it() -> None:
    text = cable("A.\n\n-- a point\n\nBegin text: B. End text.", "C. See paragraph 3.", "D.")
    assert after(text, "--delete", "1") == cable("C. See paragraph 2.", "D.")


@pytest.mark.parametrize(
    ("words", "arguments", "said"),
    [
        (
            ["See paragraph 3.", "B.", "C."],
            ["--delete", "3"],
            "-:7:18: this refers to paragraph 3, which would be",
        ),
        (
            ["See paras 2-3.", "B.", "C."],
            ["--delete", "3"],
            "-:7:14: this refers to paragraph 3, which would be",
        ),
        (["See paras 2-3.", "B.", "C."], ["--move", "3", "--before", "1"], "would not be next to each other"),
        (["See para 4.", "B.", "C."], ["--insert-after", "2"], "this names paragraph 4, which does not exist"),
        (["See paras 2 and 3 below.", "B.", "C."], ["--move", "3", "--before", "1"], 'would not all be "below"'),
        (["A.", "B."], ["--delete", "7"], "there is no paragraph 7; the paragraphs are 1 to 2"),
        (["A."], ["--delete", "1"], "the cable would have no paragraph left"),
        (["A.", "B."], ["--move", "2", "--after", "2"], "paragraph 2 cannot be moved to a place beside itself"),
        (["A.", "B."], ["--delete", "2", "--message", "3"], "there is no message 3; the file holds 1"),
    ],
)
def test_what_needs_a_decision_is_refused(words: list[str], arguments: list[str], said: str) -> None:
    outcome = renumbered(cable(*words), *arguments)
    assert (outcome.status, outcome.output) == (2, "")
    assert said in outcome.errors
    assert outcome.errors.endswith("; nothing was changed\n")


def test_every_reference_that_needs_a_decision_is_named() -> None:
    outcome = renumbered(cable("See para 3.", "As paras 1 and 3 say.", "C. See para 3."), "--delete", "3")
    assert [line.partition(" this")[0] for line in outcome.errors.splitlines()] == [
        "cablelint: -:7:13:",
        "cablelint: -:9:19:",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--delete", "3.a"], "items within a paragraph are not renumbered"),
        (["--delete", "0"], '"0" is not the number of a paragraph'),
        (["--move", "2"], "--move needs a place"),
        (["--delete", "2", "--before", "1"], "give --move too"),
        ([], "one of the arguments --insert-after --move --delete is required"),
    ],
)
def test_what_does_not_fit_together_is_a_usage_error(arguments: list[str], said: str) -> None:
    outcome = renumbered(cable("A.", "B."), *arguments)
    assert outcome.status == 2
    assert said in outcome.errors


def test_a_cable_whose_numbers_are_wrong_is_not_touched() -> None:
    outcome = renumbered(cable("A.", "B.", "C.").replace("3. C", "4. C"), "--delete", "2")
    assert outcome.status == 2
    assert "-:11:1: the paragraphs are not numbered in order" in outcome.errors


def test_a_cable_without_numbers_is_not_touched() -> None:
    outcome = renumbered(HEADING.format(subject="TEA") + "The port closed.\n\nIt opened.\n", "--delete", "1")
    assert outcome.status == 2
    assert "the cable has no numbered paragraphs" in outcome.errors


def test_of_several_messages_one_is_named() -> None:
    message = "P 051010Z APR 11\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC PRIORITY\n" + cable("See para 2.", "B.")
    text = f"{message}NNNN\n\n{message}NNNN\n"
    outcome = renumbered(text, "--insert-after", "1")
    assert outcome.status == 2
    assert "the file holds 2 messages" in outcome.errors
    assert "--message" in outcome.errors
    changed = after(text, "--insert-after", "1", "--message", "2")
    assert changed.startswith(f"{message}NNNN\n\n")
    assert changed.count("See para 3.") == 1
    assert after(changed, "--delete", "2", "--message", "2") == text


def test_sections_count_on() -> None:
    section = "UNCLAS SECTION 0{} OF 02 OSLO 000012\n\nE.O. 12958: N/A\nTAGS: ETRD NO\nSUBJECT: TEA\n\n"
    text = section.format(1) + "1. See para 3.\n\n2. B.\n\n" + section.format(2) + "3. C.\n\n4. D.\n\nROE\n"
    changed = after(text, "--insert-after", "3")
    assert "3. C.\n\n4. [TEXT]\n\n5. D." in changed
    assert after(changed, "--delete", "4") == text
    refused = renumbered(text, "--insert-after", "2")
    assert "the heading of a section follows within paragraph 2 or after it" in refused.errors


def test_line_breaks_and_encoding_stay(tmp_path: Path) -> None:
    file = tmp_path / "tea time.cable"
    before = cable("Señor Roe, see para 2.", "B.").replace("\n", "\r\n").encode("cp1252")
    file.write_bytes(before)
    assert cablelint("renumber", str(file), "--insert-after", "1").errors == (
        f"Renumbered {file}: 1 reference changed.\n"
    )
    assert b"see para 3.\r\n\r\n2. [TEXT]\r\n\r\n3. B." in file.read_bytes()
    assert b"Se\xf1or" in file.read_bytes()
    assert cablelint("renumber", str(file), "--delete", "2", "--quiet").errors == ""
    assert file.read_bytes() == before


def test_a_diff_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "tea.cable"
    file.write_text(cable("See para 2.", "B."), "utf-8")
    outcome = cablelint("renumber", str(file), "--insert-after", "1", "--diff")
    assert outcome.status == 0
    assert "-1. See para 2.\n+1. See para 3.\n" in outcome.output
    assert file.read_text("utf-8") == cable("See para 2.", "B.")


def test_the_configuration_holds(tmp_path: Path) -> None:
    (tmp_path / "cablelint.toml").write_text("no-such-key = 1\n")
    (tmp_path / "tea.cable").write_text(cable("A.", "B."), "utf-8")
    arguments = ("renumber", "tea.cable", "--delete", "2")
    assert "no-such-key" in cablelint(*arguments, folder=tmp_path).errors
    assert cablelint(*arguments, "--isolated", folder=tmp_path).status == 0


def test_what_may_be_a_reference_is_pointed_out(tmp_path: Path) -> None:
    words = [
        "As in 3 above, see subpara 2.a.",
        "The next paragraph is long. See paragraphs two (2) and three (3).",
        "It came in 3rd, above all. See para 2.",
    ]
    (tmp_path / "tea.cable").write_text(cable(*words), "utf-8")
    outcome = cablelint("renumber", "tea.cable", "--insert-after", "3", folder=tmp_path)
    assert [line.partition(": this may refer")[0] for line in outcome.errors.splitlines()[:-1]] == [
        "cablelint: tea.cable:7:7",
        "cablelint: tea.cable:9:8",
        "cablelint: tea.cable:9:55",
    ]


def test_no_move_is_no_change() -> None:
    text = cable("A.", "B.", "C.")
    for place in (["--before", "3"], ["--after", "1"]):
        assert after(text, "--move", "2", *place) == text


REFERENCES = ["See para {}.", "(paragraphs {} and {})", "Paras {}-{} say so.", "It rains.", "Reftel para {} agrees."]


@st.composite
def cables(draw: st.DrawFn) -> tuple[str, int]:
    count = draw(st.integers(3, 8))
    numbers = st.integers(1, count)
    words = [draw(st.sampled_from(REFERENCES)).format(*sorted([draw(numbers), draw(numbers)])) for _ in range(count)]
    opening = draw(st.sampled_from(["{}. ", "¶{}. ", "{}. (U) "]))
    return cable(*words, opening=opening, gap=draw(st.sampled_from(["\n\n", "\n\n\n"]))), count


def test_paragraphs_that_are_alike_are_counted() -> None:
    text = cable(*["(paragraphs 1 and 1)"] * 3)
    changed = after(text, "--insert-after", "0")
    assert changed == cable("[TEXT]", *["(paragraphs 2 and 2)"] * 3)
    assert after(changed, "--delete", "1") == text


def test_a_reference_below_reftel_moves_too() -> None:
    words = ("Reftel para 1 agrees.", "See para {}.", "(paragraphs {} and {})")
    first, second = ([each.format(number, number) for each in words] for number in (1, 2))
    text = cable(first[1], first[0], first[2], opening="{}. (U) ")
    changed = after(text, "--move", "1", "--after", "2")
    assert changed == cable(second[0], second[1], second[2], opening="{}. (U) ")
    assert after(changed, "--move", "2", "--before", "1") == text


def numbers_of(text: str) -> list[Any]:
    return [one["number"] for one in parsed(text.encode())["paragraphs"]]


@given(cables(), st.data())
def test_inserted_and_deleted_is_as_it_was(given_cable: tuple[str, int], data: st.DataObject) -> None:
    text, count = given_cable
    number = data.draw(st.integers(0, count))
    changed = after(text, "--insert-after", str(number))
    assert numbers_of(changed) == [*range(1, count + 2)]
    assert after(changed, "--delete", str(number + 1)) == text


@given(cables(), st.data())
def test_moved_and_moved_back_is_as_it_was(given_cable: tuple[str, int], data: st.DataObject) -> None:
    text, count = given_cable
    number, target = data.draw(st.integers(1, count)), data.draw(st.integers(1, count))
    outcome = renumbered(text, "--move", str(number), "--before" if target < number else "--after", str(target))
    if target == number or "next to each other" in outcome.errors:
        return
    assert outcome.status == 0, outcome.errors
    back = ["--after" if target < number else "--before", str(number)]
    assert after(outcome.output, "--move", str(target), *back) == text


@corpus.needs_cables
@pytest.mark.parametrize("real", corpus.CABLES, ids=lambda file: file.name)
def test_a_real_cable_is_as_it_was(real: Path, tmp_path: Path) -> None:
    file = tmp_path / "real.cable"
    before = real.read_bytes()
    file.write_bytes(before)
    numbers = [one["number"] for one in parsed(before)["paragraphs"] if one["number"]]
    if len(numbers) < 2:
        return
    first, last = numbers[0], numbers[-1]
    new = {0: first, first: first + 1, last: last + 1}
    there_and_back: list[tuple[tuple[str, ...], list[tuple[str, ...]]]]
    there_and_back = [((f"--insert-after={at}",), [(f"--delete={number}",)]) for at, number in new.items()]
    backs: list[tuple[str, ...]] = [
        (f"--move={first + 1}", f"--before={first}"),
        (f"--move={first + 1}", f"--after={first - 1}"),
    ]
    for there, ways_back in [*there_and_back, ((f"--move={first}", f"--after={first + 1}"), backs)]:
        if cablelint("renumber", str(file), *there).status == 0:
            assert is_as_it_was(file, before, ways_back)
        assert file.read_bytes() == before


def is_as_it_was(file: Path, before: bytes, ways_back: list[tuple[str, ...]]) -> bool:
    """Whether one of the ways leads back to the bytes; where a page line is beside a paragraph, it is not moved."""
    changed = file.read_bytes()
    for way in ways_back:
        file.write_bytes(changed)
        cablelint("renumber", str(file), *way)
        if file.read_bytes() == before:
            return True
    return False
