"""The fix of wrong paragraph numbers: each reference names the same paragraphs as before, or there is no fix."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import cablelint
from cablelint.fixes.editing import apply, compatible
from cablelint.linting import engine
from cablelint.model.cable import Cable, ParagraphReference
from cablelint.model.diagnostics import Diagnostic
from cablelint.reading.parser import parse
from cablelint.rules.paragraphs import duplicate_number, first_number, number_gap, number_order

RULES = [number_gap, duplicate_number, number_order, first_number]

WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
REFERENCES = [
    "See paragraph {0}.",
    "As para {0} below says, it is shut.",
    "(see paras {0} and {1})",
    "Paragraphs {0}-{1} say so.",
    "See paragraphs {0} through {1}.",
    "See paragraphs {0}, {1} and {2} above.",
    "PARAGRAPH {0} HAS MORE.",
]
FOREIGN = [
    "Reftel paragraph {0} agrees.",
    "Article 5, paragraph {0} forbids it.",
    "Paragraph {0} of the treaty says so.",
]


def findings(cable: Cable) -> list[Diagnostic]:
    return engine.check(cable, RULES)


def fixed(text: str) -> str:
    """The text after all fixes; those that come to light once others are put in, too."""
    while fixes := compatible(each.fix for each in findings(parse(text)) if each.fix):
        text = apply(text, fixes)
    return text


def own(cable: Cable) -> list[ParagraphReference]:
    return [reference for reference in cable.paragraph_references if not reference.external]


def named(cable: Cable, reference: ParagraphReference) -> list[int]:
    """The places of the paragraphs that the reference names."""
    return [place for place, paragraph in enumerate(cable.paragraphs) if paragraph.number in reference.numbers]


def is_doubtful(cable: Cable) -> bool:
    """Whether a reference names a number that is there twice, or one that is not there and would be.

    Or paragraphs that do not stand together, as a range has to name.
    """
    numbers = [paragraph.number for paragraph in cable.paragraphs]
    for reference in own(cable):
        for item in reference.ranges:
            low, high = sorted((item.first, item.last))
            places = [place for place, number in enumerate(numbers) if number is not None and low <= number <= high]
            if any(_is_doubtful_end(numbers, end, bool(places)) for end in (low, high)):
                return True
            if places and max(places) - min(places) >= len(places):
                return True
    return False


def _is_doubtful_end(numbers: list[int | None], end: int, names_some: bool) -> bool:
    return numbers.count(end) > 1 or (end not in numbers and (names_some or end <= len(numbers)))


@st.composite
def misnumbered(draw: st.DrawFn) -> str:
    """Paragraphs of which some carry a wrong number, and references in them."""
    count = draw(st.integers(3, 9))
    numbers = list(range(1, count + 1))
    for _ in range(draw(st.integers(1, 2))):
        place = draw(st.integers(0, count - 1))
        match draw(st.sampled_from(["gap", "duplicate", "swap", "mistyped"])):
            case "gap":
                numbers[place:] = [number + 1 for number in numbers[place:]]
            case "duplicate":
                numbers[place:] = [max(1, number - 1) for number in numbers[place:]]
            case "swap" if place:
                numbers[place - 1], numbers[place] = numbers[place], numbers[place - 1]
            case _:
                numbers[place] = draw(st.integers(1, 12))
    form = draw(st.sampled_from(["{}. ", "{}. (U) ", "({}) ", "(U) {}. "]))
    return "".join(f"{form.format(number)}The port {draw(sentences())} is shut.\n\n" for number in numbers)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    written = [draw(st.integers(1, 12)) for _ in range(3)]
    numbers = [draw(st.sampled_from([str(number), WORDS[number], WORDS[number].upper()])) for number in written]
    return draw(st.sampled_from(["of Oslo", *REFERENCES, *FOREIGN])).format(*numbers)


@given(misnumbered())
def test_each_reference_names_the_same_paragraphs(text: str) -> None:
    before = parse(text)
    assume(len(before.paragraphs) == text.count("\n\n"))  # a number far from all others opens no paragraph
    found = findings(before)
    if is_doubtful(before):
        assert not any(each.fix for each in found)
        return
    after = parse(fixed(text))
    assert all(each.fix for each in found)
    assert [paragraph.number for paragraph in after.paragraphs] == list(range(1, len(before.paragraphs) + 1))
    assert findings(after) == []
    for one, two in zip(own(before), own(after), strict=True):
        assert [named(before, one), one.noun.text, one.direction] == [named(after, two), two.noun.text, two.direction]


@pytest.mark.parametrize(
    ("reference", "becomes"),
    [
        ("paragraphs 5-6 and 8", "paragraphs 4-5 and 7"),
        ("paras. 5, 6 and 8", "paras. 4, 5 and 7"),
        ("PARAGRAPH FIVE", "PARAGRAPH FOUR"),
        ("paragraphs Five through Six", "paragraphs Four through Five"),
        ("paragraphs 6-5", "paragraphs 5-4"),
        ("para 5(a)", "para 4(a)"),
        ("paragraphs 3-5", "paragraphs 3-4"),
        ("paragraph 20", "paragraph 20"),  # there is none before, and none after
        ("reftel paragraph 5", "reftel paragraph 5"),
        ("paragraph 5 of the treaty", "paragraph 5 of the treaty"),
        ("Article 7, paragraph 5", "Article 7, paragraph 5"),
        ("the letter. Begin text: See paragraph 5. End text", "the letter. Begin text: See paragraph 5. End text"),
    ],
)
def test_references_of_every_form(reference: str, becomes: str) -> None:
    text = "1. See {}.\n\n" + "".join(f"{number}. The port is shut.\n\n" for number in (2, 3, 5, 6, 7, 8))
    expected = "1. See {}.\n\n" + "".join(f"{number}. The port is shut.\n\n" for number in range(2, 8))
    assert fixed(text.format(reference)) == expected.format(becomes)


def test_the_subject_refers_to_paragraphs_too() -> None:
    heading = "UNCLAS OSLO 000012\n\nE.O. 12958: N/A\nTAGS: ETRD NO\nSUBJECT: TEA - ACTION REQUEST, SEE PARA {}\n\n"
    text = "1. The port is shut.\n\n2. Ships wait.\n\n{}. Please send tea.\n"
    assert fixed((heading + text).format(4, 4)) == (heading + text).format(3, 3)


@pytest.mark.parametrize(
    ("numbers", "reference", "why"),
    [
        ("1 2 2 3", "paragraph 2", "this may name either paragraph 2"),
        ("1 2 2 3", "paragraphs 2-3", "this may name either paragraph 2"),
        ("1 2 4 5", "paragraph 3", "this names paragraph 3, which does not exist"),
        ("1 3 4 2", "paragraphs 2-3", "these paragraphs would not be next to each other"),
    ],
)
def test_no_guess(numbers: str, reference: str, why: str) -> None:
    text = "".join(f"{number}. See {reference}.\n\n" for number in numbers.split())
    (found,) = findings(parse(text))
    assert found.fix is None
    place = found.related[-1]
    assert place.message == why
    assert text[place.span.start : place.span.end] == reference.split()[-1]


@pytest.mark.parametrize(
    ("numbers", "written", "becomes"),
    [
        ((1, *range(3, 42)), "twenty-one", "twenty"),
        ((1, *range(3, 42)), "Thirty", "Twenty-nine"),
        ((1, *range(3, 42)), "THIRTY-ONE", "THIRTY"),
        ((1, *range(3, 42)), "twenty", "nineteen"),
        ((1, 1, *range(2, 41)), "nineteen", "twenty"),
        ((1, 1, *range(2, 41)), "thirty-eight", "thirty-nine"),
        ((1, 1, *range(2, 41)), "thirty-nine", "40"),
    ],
)
def test_higher_numbers_in_words(numbers: tuple[int, ...], written: str, becomes: str) -> None:
    text = "".join(f"{number}. See paragraph {written}.\n\n" for number in numbers)
    assert fixed(text).startswith(f"1. See paragraph {becomes}.")


def test_paragraphs_above_the_first_number_get_theirs() -> None:
    above = "The port has been shut since May.\n\nShips are waiting for it.\n\n"
    assert fixed(f"{above}3. See paragraph 5.\n\n5. Thanks.\n") == (
        "1. The port has been shut since May.\n\n2. Ships are waiting for it.\n\n3. See paragraph 4.\n\n4. Thanks.\n"
    )


def test_paragraphs_above_the_first_number_that_it_does_not_count_leave_a_doubt() -> None:
    text = "The port has been shut since May.\n\n3. Ships wait.\n\n4. Thanks.\n"
    (found,) = findings(parse(text))
    assert found.fix is None
    assert found.related[0].span == (0, 0)


def test_a_summary_above_paragraph_1_stays_without_a_number() -> None:
    text = "Summary: The port has been shut since May.\n\n1. Ships wait.\n\n3. Thanks.\n"
    assert fixed(text) == text.replace("3.", "2.")


def test_several_findings_are_mended_at_once() -> None:
    text = "".join(f"{number}. The port is shut.\n\n" for number in (2, 3, 3, 6, 5, 7, 9))
    assert len(findings(parse(text))) > 3
    assert [paragraph.number for paragraph in parse(fixed(text)).paragraphs] == [1, 2, 3, 4, 5, 6, 7]


def test_a_section_keeps_its_first_number() -> None:
    text = "UNCLAS SECTION 02 OF 02 OSLO 000012\n\n7. A.\n\n8. See para 10.\n\n10. B.\n"
    assert fixed(text) == "UNCLAS SECTION 02 OF 02 OSLO 000012\n\n7. A.\n\n8. See para 9.\n\n9. B.\n"


def test_many_findings_do_not_all_carry_the_whole_fix() -> None:
    text = "".join(f"{number}. The port is shut.\n\n" for number in range(1, 200, 2))
    found = findings(parse(text))
    assert len(found) > 50
    assert sum(each.fix is not None for each in found) < 20


def test_a_number_that_is_its_own_reference_is_edited_once() -> None:
    fixed = cablelint.fix("TAGS: PREL\n\nParagraph\n0. Tea.\n", select=["PAR"], unsafe=True)
    assert fixed == "TAGS: PREL\n\nParagraph\n1. Tea.\n"
