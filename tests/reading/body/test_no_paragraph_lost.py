"""No marked paragraph gets lost: a line that opens with a number and a portion marking is a paragraph.

It is never a part of the heading, or dropped for a better chain of numbers. Only "1)" and "(1)" may be items of a list,
below paragraphs "1." and "2.".
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.reading.parser import parse

HEADING = (
    "C O N F I D E N T I A L PARIS 000123\n\nSIPDIS\n\nE.O. 12958: DECL: 01/02/2017\nTAGS: PREL FR\nSUBJECT: FISH\n\n"
    "Classified By: Ambassador Jane Doe for reasons 1.4 (b) and (d)."
)


def counted(*numbers: int) -> str:
    return "".join(f"{number}. (C) The price of fish rose in month {number}.\n\n" for number in numbers)


def items(count: int, mark: str = ")") -> str:
    return "".join(f"{number}{mark} Who sells fish of kind {number}?\n\n" for number in range(1, count + 1))


CASES = {
    "no blank line below the authority": ("\n1, (C) One.\n2. (TS) Two.\n", [1, 2]),
    "run into the authority": (" 1. (C) One.\n\n2. (C) Two.\n", [1, 2]),
    "a later section run into the authority": (" 3. (C) One.\n\n4. (C) Two.\n", [3, 4]),
    "a later section run into the authority, with no more": (" 12. (S//NF) One.\n", [12]),
    "a section of the order is no number": (" Section 1. (a) Fish.\n\n1. (C) One.\n\n2. (C) Two.\n", [1, 2]),
    "numbers that go back": ("\n\n" + counted(1, 2, 3, 4, 5, 6, 4, 5, 6, 7, 8), [1, 2, 3, 4, 5, 6, 4, 5, 6, 7, 8]),
    "numbers that begin again": ("\n\n" + counted(1, 2, 1, 2, 3, 4, 5), [1, 2, 1, 2, 3, 4, 5]),
    "a great gap": ("\n\n" + counted(1, 2, 3, 25, 26, 27), [1, 2, 3, 25, 26, 27]),
    "questions that outnumber the paragraphs": ("\n\n" + counted(1, 2, 3) + items(9), [1, 2, 3]),
    "a list with the marks of paragraphs": ("\n\n" + counted(1, 2) + items(3, ".") + counted(3, 4), [1, 2, 3, 4]),
    "a list that ends the cable": ("\n\n" + counted(1, 2, 3) + items(6, "."), [1, 2, 3]),
    "an unmarked paragraph below a list": ("\n\n" + counted(1, 2) + items(4, ".") + "3. Not marked.\n", [1, 2, 3]),
    "an unmarked paragraph": ("\n\n" + counted(1) + "2. Not marked.\n\n" + counted(3), [1, 2, 3]),
    "lists below letters": (
        "\n\n1. (C) We need:\n\nA. Fish\n1) Nets\n\nB. Meat\n1) Knives\n\n2. (C) Thanks.\n",
        [1, 2],
    ),
    "a comma after the number": ("\n\n" + counted(*range(1, 18)) + "18, (C) Last.\n", list(range(1, 19))),
    "a parenthesis before the number": ("\n\n" + counted(*range(1, 11)) + "(11. (C) Last.\n", list(range(1, 12))),
    "a letter for the number": ("\n\nl. (C) One.\n\n2. (C) Two.\n", [1, 2]),
    "a letter in the number": (
        "\n\n" + counted(*range(1, 10)) + "1O. (C) Ten.\n\nl1. (C) Eleven.\n",
        list(range(1, 12)),
    ),
    "no mark at all": ("\n\n1. (U) One.\n\n2 (U) Two.\n\n3 (C) Three.\n", [1, 2, 3]),
    "other marks": ("\n\n1; (C) One.\n\n2: (C) Two.\n\n3 - (C) Three.\n", [1, 2, 3]),
    "in the middle of a line": ("\n\n1. (C) He sold his nets. 2. (C) He said no.\n\n3. (C) Three.\n", [1, 2, 3]),
    "an item l below k": ("\n\n" + counted(1) + "k. (C) Nets\n\nl. (C) Boats\n\n" + counted(2), [1, 2]),
    "marked items": ("\n\n" + counted(1, 2) + "(1) (S) Nets\n(2) (C) Boats\n\n" + counted(3), [1, 2, 3]),
    "another mark and a gap": ("\n\n" + counted(1, 2) + "4) (C) Last.\n", [1, 2, 4]),
    "one mark throughout": ("\n\n1) (C) One.\n\n2) (C) Two.\n\n2) (C) Three.\n", [1, 2, 2]),
    "quoted paragraphs": (
        "\n\n" + counted(1) + "Begin text:\n\n" + counted(1, 2) + "End text.\n\n" + counted(2),
        [1, 2],
    ),
}


@pytest.mark.parametrize(("body", "numbers"), CASES.values(), ids=CASES)
def test_paragraphs(body: str, numbers: list[int]) -> None:
    assert [paragraph.number for paragraph in parse(HEADING + body).paragraphs] == numbers


MARKED = st.tuples(
    st.sampled_from(["{}. ", "{}, ", "{} ", "({}. ", "{}.", "{}: ", " {}. "]),
    st.integers(1, 120),
    st.sampled_from(
        [
            "(C)",
            "(U)",
            "(S//NF)",
            "(SBU)",
            "(TS/NF)",
            "(C/REL UK)",
            "(c)",
            "(Sbu)",
            "(c/nf)",
            "[C]",
            "{S}",
            "<C>",
            "( C )",
        ]
    ),
).map(lambda parts: f"{parts[0].format(parts[1])}{parts[2]} Fish is dear.")
OTHERS = st.sampled_from(
    [
        "",
        "",
        "",
        "1. Nets",
        "2) Boats",
        "3. Knives",
        "He said so.",
        "A. Fish",
        "- Meat",
        "COMMENT",
        "see paragraph",
        "---",
    ]
)


ENDS = {
    "authority": HEADING,
    "references": HEADING.rpartition("\n\n")[0] + "\nREF: PARIS 111",
    "subject": HEADING.rpartition("\n\n")[0],
}


@pytest.mark.parametrize("heading", ENDS.values(), ids=ENDS)
@given(st.lists(MARKED | OTHERS, max_size=25))
def test_every_marked_line_opens_a_paragraph(heading: str, lines: list[str]) -> None:
    text = f"{heading}\n" + "\n".join(lines) + "\n"
    opened = {text.count("\n", 0, paragraph.span.start) for paragraph in parse(text).paragraphs}
    above = heading.count("\n") + 1
    assert {above + at for at, line in enumerate(lines) if "Fish is dear." in line} <= opened
