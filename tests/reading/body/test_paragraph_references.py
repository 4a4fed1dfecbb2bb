"""References to paragraphs in the running text: where they begin and end, and whose paragraphs they mean."""

import pytest

from cablelint.model.cable import ParagraphReference
from cablelint.reading.parser import parse
from cablelint.testing import unmarked

OWN = [
    # the words with their references marked, and what those name
    ("See ⟦¶3⟧.", "3"),
    ("See ⟦¶ 3⟧.", "3"),
    ("See ⟦¶¶3-4⟧.", "3-4"),
    ("Ships wait (⟦¶3⟧).", "3"),
    ("A decision is needed, ⟦¶3⟧", "3"),
    ("See ⟦¶4 and ¶5⟧.", "4 5"),
    ("See ⟦par. 3⟧.", "3"),
    ("See ⟦par 3⟧.", "3"),
    ("See ⟦pars. 3 and 4⟧.", "3 4"),
    ("See ⟦pgh 3⟧.", "3"),
    ("See the ⟦pgh. 3⟧.", "3"),
    ("See ⟦pghs 3-4⟧.", "3-4"),
    ("See ⟦pgph 3 above⟧.", "3 above"),
    ("See ⟦para3⟧.", "3"),
    ("See ⟦PARAS3-4⟧.", "3-4"),
    ("See ⟦paragraph3⟧.", "3"),
    ("See ⟦item 3⟧.", "3"),
    ("See ⟦items 3 and 4⟧.", "3 4"),
    ("See ⟦pargraph 3⟧.", "3"),
    ("See ⟦paragaph three⟧.", "3"),
    ("See ⟦PARAGRPAH 3⟧.", "3"),
    ("See ⟦pargaraph 3⟧.", "3"),
    ("See ⟦papragraph 3⟧.", "3"),
    ("See ⟦aragraph 3⟧.", "3"),
    ("See ⟦paragrphs 3 and 4 below⟧.", "3 4 below"),
    ("See ⟦paragraph 4⟧.", "4"),
    ("See ⟦paragraphs 4-5⟧.", "4-5"),
    ("See ⟦paragraphs 4 - 5⟧.", "4-5"),
    ("See ⟦paras 3 through 6 and 9 above⟧.", "3-6 9 above"),
    ("See ⟦para four⟧.", "4"),
    ("See ⟦PARA FOUR⟧.", "4"),
    ("See ⟦paragraphs 2, 4, and 7⟧.", "2 4 7"),
    ("See ⟦paragraphs 2, 4 and 7⟧.", "2 4 7"),
    ("See ⟦paragraph(s) 2⟧.", "2"),
    ("See ⟦paragraph(s) 2-3⟧.", "2-3"),
    ("See ⟦paragraph 11 A⟧.", "11"),
    ("See ⟦paragraph 11A⟧.", "11"),
    ("See ⟦paragraph 11(a)⟧.", "11"),
    ("See ⟦paragraph 11 (a)⟧.", "11"),
    ("See ⟦paragraph 11.A⟧.", "11"),
    ("See ⟦paras 27-33⟧.", "27-33"),
    ("(⟦paras 27-33⟧)", "27-33"),
    ("See ⟦paragraphs (4)-5⟧.", "4-5"),
    ("See ⟦para 4)-5⟧.", "4-5"),
    ("See ⟦paras 4 and(5)⟧.", "4 5"),
    ("See ⟦paragraphs 5 to(ten)⟧.", "5-10"),
    ("(⟦para 16⟧)", "16"),
    ("⟦para.7⟧ has it.", "7"),
    ("⟦para. 7⟧ has it.", "7"),
    ("⟦Paras. 7 and 8⟧ have it.", "7 8"),
    ("See ⟦paragraphs 4-5, 7 and 9 through 11 above⟧.", "4-5 7 9-11 above"),
    ("See ⟦paragraph 3 below⟧.", "3 below"),
    ("See ⟦paragraph 3, below⟧.", "3 below"),
    ("See ⟦paragraph 3 (below)⟧.", "3 below"),
    ("See ⟦paragraphs 3 or 4⟧.", "3 4"),
    ("See ⟦paragraphs 3 & 4⟧.", "3 4"),
    ("⟦PARAGRAPHS 3 AND 5⟧ REFER.", "3 5"),
    ("⟦Paragraphs 3 and 5⟧ apply.", "3 5"),
    ("See ⟦paragraphs 3/4⟧.", "3 4"),
    ("See ⟦paras 3 thru 6⟧.", "3-6"),
    ("See ⟦paras 3 to 6⟧.", "3-6"),
    ("See ⟦paragraphs 3–6⟧.", "3-6"),
    ("See ⟦paragraphs three and four⟧.", "3 4"),
    ("See ⟦paragraphs three through five⟧.", "3-5"),
    ("See ⟦paragraph twenty-one⟧.", "21"),
    ("See ⟦paragraph ¶4⟧.", "4"),
    ("See ⟦paragraphs ¶4 and ¶5⟧.", "4 5"),
    ("See ⟦paragraph (4)⟧.", "4"),
    ("See ⟦paragraph no. 4⟧.", "4"),
    ("See ⟦paragraph number 4⟧.", "4"),
    ("See ⟦paragraph\n4⟧ for this.", "4"),
    ("See ⟦paragraphs 4\nand 5⟧ for this.", "4 5"),
    ("In ⟦paragraph 4⟧, 12 officials said so.", "4"),
    ("In ⟦paragraph 4⟧ and 12 officials said so.", "4"),
    ("In ⟦paragraph 4⟧ 12 percent is given.", "4"),
    ("As ⟦paragraph 4⟧ and the annex say.", "4"),
    ("As ⟦paragraphs 5-4⟧ say.", "5-4"),
    ("As ⟦paragraphs 4-4⟧ say.", "4-4"),
    ("The points in ⟦paragraph 5⟧ to the Minister.", "5"),
    ("Deliver the letter in ⟦paragraph 5⟧ to Ms. Wanjiru.", "5"),
    ("See ⟦paras 29-32⟧, or ask.", "29-32"),
    ("See ⟦paras 2, 3⟧.", "2 3"),
    ("See ⟦paragraphs 2 and 3 above⟧ and ⟦paragraph 9 below⟧.", "2 3 above; 9 below"),
    ("See ⟦paras 2⟧ (background) and ⟦para 4⟧ (action).", "2; 4"),
    ("See ⟦paragraphs 14-15⟧.", "14-15"),
    ("SEE ⟦PARAS 3 THROUGH 6⟧ FOR ACTION.", "3-6"),
    ("SEE ⟦PARA 3 ABOVE⟧.", "3 above"),
    ("See ⟦paragraphs 4⟧ and following.", "4"),
    ("See ⟦paragraph 4⟧ et seq.", "4"),
    ("The full report (text ⟦para 4⟧) came late.", "4"),
    ("We sent the draft text (⟦para 4⟧).", "4"),
    ("Answers to reftel questions are in ⟦paragraph 4⟧.", "4"),
    ("Drawing on the points in ⟦paragraph 4⟧, he asked.", "4"),
    ("The text of the resolution is in ⟦paragraph 4⟧.", "4"),
    ("Ref A reported this; see ⟦para 4⟧.", "4"),
    ("In addition to ⟦paragraph 4⟧, this helps.", "4"),
    ("Posts should refer to this cable, ⟦para 4⟧.", "4"),
    ("Posts may comment on ⟦paragraph 4⟧.", "4"),
    ('He said "yes" (see ⟦paragraph 4⟧).', "4"),
    ('He said "yes.\n\nSee ⟦paragraph 4⟧.', "4"),
    ("As reported in ref A. ⟦Paragraph 4⟧ has more.", "4"),
    ("See ⟦paragraphs 4, 5⟧ for action and ⟦paragraphs 6, 7⟧ for background.", "4 5; 6 7"),
]
OTHERS = [
    "In its note of March 2 the MFA, at paragraph 14, says so.",
    "The Tea Act of 1998, in paragraph 12, bans it.",
    "UNSCR 1737 calls for this (paragraph 15).",
    "The Code says (para 9) that ships wait.",
    "The ministry's letter says in paragraph 12 that ships wait.",
    "The court's ruling holds (paragraph 8) that the port is state land.",
    "Kenya's note of May 3 asks in paragraph 6 for a delay.",
    "The draft statement calls in paragraph 3 for talks.",
    "Decree 44 requires it (para 3).",
    "paragraph 5 of the treaty",
    "Ref A paragraph 3 says so.",
    "reftel paragraph three says so.",
    "reftel para 3 says so.",
    "paragraph 3 of reftel says so.",
    "para 3 reftel says so.",
    "para 3 of ref A says so.",
    "para 3 in ref A says so.",
    "para 3, ref A, says so.",
    "paragraph 2 (ref A) says so.",
    "see para 4 septel",
    "STATE 12345, para 3, says so.",
    "STATE 12345 para 3 says so.",
    "Article 5, paragraph 2 says so.",
    "Article 5 paragraph 2 says so.",
    "article 5(2), paragraph 3",
    "OP paragraph 7 says so.",
    "operative paragraph 7 says so.",
    "preambular paragraph 7 says so.",
    "its paragraph 7 says so.",
    "the Ministry's paragraph 7 says so.",
    "Resolution 1540, paragraph 4 says so.",
    "UNSCR 1540 paragraph 4 says so.",
    "paragraph 4 of UNSCR 1540 says so.",
    "paragraph 4 of the draft resolution says so.",
    "the agreement's paragraph 2",
    "Under paragraph 2 of Article 7, states may do so.",
    "Chapter VII, paragraph 3",
    "the NPT, paragraph 3, says",
    "per ref B, para 6",
    "(ref B, para 6)",
    "(reftel, para 6)",
    "paragraph 12 of the report",
    "In paragraph 4 of his letter he asks.",
    "paragraph 4 (of the resolution)",
    "Nairobi 12345, para 3, says so.",
    "the Chair's text, paragraph 3, says so.",
    "In the report, para 3, he asks.",
    "Rule 9, paragraph 3, forbids it.",
    "GOV/2009/55 para 3 says so.",
    "the report (GOV/2009/55), paragraph 3, says so.",
    "They debated paragraph 3.",
    "Norway put forward a new paragraph 3.",
    "the first sentence of paragraph 3",
    "an amendment to paragraph 3",
    "Ref B points in para 3 still hold.",
    "Reftel guidance in para 3 still holds.",
    "Norway asked to add paragraph 3.",
    "They want brackets around paragraph 3.",
    "Delegates agreed on paragraphs 3 to 5.",
    "Discussion of paragraph 3 took an hour.",
    "Your para 3 asks for more.",
    "The Department's cable, para 3, says so.",
    "paragraph 3 thereof",
    "paragraph 3 bis",
    "Page 4, paragraph 3, says so.",
    "(Para 23) PROSECUTIONS",
    "(U) (Para 23) PROSECUTIONS",
    "The answers follow.\n\nPara 3: Yes.",
    'He said, "See paragraph 3."',
    "He said, “See paragraph 3.”",
    'The text is "Article 1" and "as in paragraph 3."',
]
NONE = [
    "It happened. ¶3. (C) He left.",
    "We parted on par 3 of it.",
    "The par value is 3.",
    "Geography 3 is a course.",
    "The photograph 3 inches wide.",
    "Agenda item 3 was dropped.",
    "See agenda item 3.",
    "See line item 3.",
    "parachute 4 opened",
    "paramilitary 5",
    "In two paragraphs the letter says so.",
    "Parana 4",
    "this paragraph",
    "three paragraphs ",
    "separate 4",
]


def read(words: str) -> tuple[ParagraphReference, ...]:
    return parse(f"1. {words}\n\n2. The port has closed.\n").paragraph_references


def named(reference: ParagraphReference) -> str:
    ranges = (f"{one.first}-{one.last}" if one.is_range else str(one.first) for one in reference.ranges)
    return " ".join([*ranges, *([reference.direction] if reference.direction else [])])


@pytest.mark.parametrize(("words", "expected"), OWN)
def test_reference(words: str, expected: str) -> None:
    text, spans = unmarked(f"1. {words}\n\n2. The port has closed.\n")
    found = parse(text).paragraph_references
    assert "; ".join(map(named, found)) == expected
    assert [reference.span for reference in found] == spans
    assert not any(reference.external for reference in found)


@pytest.mark.parametrize("words", OTHERS)
def test_reference_to_another_document(words: str) -> None:
    assert [reference.external for reference in read(words)] == [True]


@pytest.mark.parametrize("words", NONE)
def test_no_reference(words: str) -> None:
    assert read(words) == ()


@pytest.mark.parametrize("words", ["PARAS 3 THROUGH 6", "paras 3 through 6", "Paras 3 Through 6"])
def test_case_changes_nothing(words: str) -> None:
    assert [reference.numbers for reference in read(words)] == [(3, 4, 5, 6)]


def test_places_of_the_parts() -> None:
    text = "1. See paragraphs 4-5, 7 and nine above.\n\n2. The port has closed.\n"
    (reference,) = parse(text).paragraph_references
    spans = [reference.noun.span, *(one.span for one in reference.ranges), reference.direction_span]
    assert [span and text[span.start : span.end] for span in spans] == ["paragraphs", "4-5", "7", "nine", "above"]


def own(words: str) -> list[tuple[int, ...]]:
    references = parse(f"1. {words}\n\n2. Two.\n").paragraph_references
    return [reference.numbers for reference in references if not reference.external]


def test_the_next_reference_may_be_of_another_message() -> None:
    assert own("See para 3 above, reftel para 4, and para 5, ref A para 6.") == [(3,), (5,)]


def test_numbers_joined_by_a_stroke_are_no_document() -> None:
    assert own("See paragraphs 3/5, paras 7 & 8.") == [(3, 5), (7, 8)]
    assert own("See resolution 49/75, paras 7 and 8.") == []


def test_last_of_several_messages() -> None:
    assert [reference.external for reference in read("Refs A (para 3) and B (para 6) say so.")] == [True, True]


def test_in_quoted_text_it_is_of_the_text_quoted() -> None:
    (reference,) = read("Text follows.\n\nBegin text:\n\nSee paragraph 9.\n\nEnd text.")
    assert reference.external


def test_a_page_line_may_stand_in_the_middle() -> None:
    (reference,) = read("See paragraphs 4\n\nNAIROBI 00001204  001.2 OF 002 \n\n\nand 5 above.")
    assert (reference.numbers, reference.direction) == ((4, 5), "above")


def test_a_second_reference_to_the_same_document() -> None:
    found = read("The court says so in paragraph 139 of its opinion, and again in paragraph 141.")
    assert [reference.external for reference in found] == [True, True]


@pytest.mark.parametrize(
    "words",
    [
        "Post requests guidance on the draft law (see paragraph 12).",
        "Embassy should deliver the letter in paragraph 12.",
        "The note says that ships wait; see paragraph 12.",
        "The law is new. Ships wait (paragraph 12).",
    ],
)
def test_a_document_is_named_but_the_paragraph_is_the_cables(words: str) -> None:
    assert [reference.external for reference in read(words)] == [False]


@pytest.mark.parametrize(
    "words",
    [
        "Reftel is clear.\n\n3. (C) Paras 1 and 2 are not.",
        "Reftel is clear.\n3. (C) Paras 1 and 2 are not.",
        "He asked:\n\n-- (C) what reftel says\n-- (C) what para 2 says",
        "He asked:\n\na. (C) what reftel says\nb. (C) Para 2 again",
        "See ref A.\n\n(U) Paras 1 and 2 say so.",
        "See reftel.\n\nPlan B (para 2) failed.",
    ],
)
def test_the_letter_of_a_portion_marking_cites_no_message(words: str) -> None:
    assert [reference.external for reference in read(words)] == [False]


@pytest.mark.parametrize(
    "words", ["As said in ref (C) para 2, tea is dear.", "As said in ref\n(C) para 2, tea is dear."]
)
def test_the_letter_of_a_message_may_have_parentheses_too(words: str) -> None:
    assert [reference.external for reference in read(words)] == [True]
