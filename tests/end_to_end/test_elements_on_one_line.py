"""Two elements of the heading on one line, in whatever combination, are read as two and reported once."""

from itertools import combinations

import pytest

from tests.end_to_end.command import cablelint, parsed
from tests.end_to_end.written import AUTHORITY, EXECUTIVE_ORDER, SUBJECT, TAGS, cable, said

REFERENCE = "REF: STATE 12345"
LINES = ("SIPDIS", EXECUTIVE_ORDER, TAGS, SUBJECT, REFERENCE, AUTHORITY)
JOINTS = range(1, len(LINES))


def heading(joined: tuple[int, ...]) -> str:
    """Return the lines, those at these indices run on from the one above."""
    return LINES[0] + "".join((" " if at in joined else "\n") + line for at, line in enumerate(LINES) if at)


def read(text: str) -> list[object]:
    """Return what the heading says."""
    cable = parsed(text.encode())
    return [
        *(cable[name] for name in ("captions", "subject", "subject_marking")),
        cable["executive_order"] and (cable["executive_order"]["order"], cable["executive_order"]["declassify_on"]),
        [tag["value"] for tag in cable["tags"]],
        [reference["text"] for reference in cable["references"]],
        cable["classified_by"] and cable["classified_by"]["reasons"],
        [paragraph["number"] for paragraph in cable["paragraphs"]],
    ]


@pytest.mark.parametrize("joined", [some for count in (1, 2, 3, 5) for some in combinations(JOINTS, count)], ids=str)
def test_any_combination_is_read_and_reported_once_a_line(joined: tuple[int, ...]) -> None:
    text = cable(heading=heading(joined), captions="").replace("\n\n\n", "\n\n")
    assert read(text) == read(cable(heading=heading(()), captions="").replace("\n\n\n", "\n\n"))
    lines = len([at for at in joined if at - 1 not in joined])
    assert [code for code, _, _ in said(text)] == ["HDG005"] * lines


@pytest.mark.parametrize(
    "line",
    [
        "SIPDIS E.O. 12958: N/A",
        "DEPARTMENT FOR WHA/CEN E.O. 12958: N/A",
        "STATE PASS USTR EO 12958: N/A",
        "UNCLAS NAIROBI 000205 E.O. 12958: N/A",
    ],
)
def test_what_an_executive_order_may_follow(line: str) -> None:
    text = cable("1. One.\n\n2. Two.", f"{line}\n{TAGS}\nSUBJECT: TEA", "UNCLAS", captions="")
    assert [code for code, _, _ in said(text, "HDG001", "CLS", "PAR", "TAG")] == []
    assert parsed(text.encode())["executive_order"]["order"] == "12958"


def test_the_fix_puts_each_on_a_line_of_its_own(tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "one.cable"
    file.write_text(cable(heading=heading((1, 2, 4)), captions="").replace("\n\n\n", "\n\n"))
    cablelint("check", "--isolated", "--fix", "--select", "HDG005", str(file))
    assert file.read_text() == cable(heading=heading(()), captions="").replace("\n\n\n", "\n\n")


@pytest.mark.parametrize(
    "subject",
    [
        "PRICE TAGS KEEP RISING",
        "TRAINING ON E.O. 12958 IN MAY",
        "THE REF LINE OF A CABLE",
        "WHO CLASSIFIED IT",
        "REF COUNTING AND OTHER HABITS",
    ],
)
def test_a_subject_that_speaks_of_an_element_is_whole(subject: str) -> None:
    text = cable(heading=f"{EXECUTIVE_ORDER}\n{TAGS}\nSUBJECT: (U) {subject}\n\n{AUTHORITY}")
    assert parsed(text.encode())["subject"] == subject
    assert said(text) == []


@pytest.mark.parametrize("missing", range(1, 4))
def test_an_element_that_is_absent_is_still_an_error(missing: int) -> None:
    lines = [line for at, line in enumerate(LINES[:4]) if at != missing]
    text = cable(heading=" ".join(lines) + f"\n\n{AUTHORITY}", captions="").replace("\n\n\n", "\n\n")
    assert {code for code, severity, _ in said(text) if severity == "error"} == {"TAG001" if missing == 2 else "HDG001"}


@pytest.mark.parametrize(
    "word",
    [
        "CONFIDENTIIAL",
        "C O N F I D E N T A L",
        "ONFIDENTIAL",
        "CONFI DENTIAL",
        "C 0 N F I D E N T I A L",
    ],
)
def test_a_damaged_classification_is_one_finding_at_its_line(word: str) -> None:
    assert [code for code, _, _ in said(cable(level=word))] == ["CLS001"]


@pytest.mark.parametrize("word", ["C O N F I D E N T I AL", "CO N F I D E N T I A L"])
def test_letters_that_are_not_spaced_evenly_are_a_warning(word: str) -> None:
    words = "the letters of CONFIDENTIAL are not spaced evenly; put one space between them"
    assert said(cable(level=word)) == [("CLS001", "warning", words)]


@pytest.mark.parametrize("word", ["C o n f i d e n t i a l", "Confidential"])
def test_a_classification_in_other_letters_is_none(word: str) -> None:
    assert said(cable(level=word)) == []


@pytest.mark.parametrize(
    "words",
    [
        "NEW RULES ON TAGS: WHAT TO DO",
        "MINISTER ON TAGS: PREL AND SUBJECT: MATTERS",
        "WHAT THE DESK WRITES BEHIND TAGS: PREL",
        "A HISTORY OF REF: FROM 1963 ON",
        "FILES UNDER E.O. 12958: DECL: 2019",
        "PRICE TAGS PREL AND OTHERS",
    ],
)
def test_what_the_heading_has_elsewhere_is_words_of_the_subject(words: str) -> None:
    heading = f"SIPDIS\n{EXECUTIVE_ORDER}\n{TAGS}\nSUBJECT: {words}\n{REFERENCE}\n\n{AUTHORITY}"
    text = cable(heading=heading, captions="")
    read = parsed(text.encode())
    assert (read["subject"], len(read["references"]), len(read["tags"])) == (words, 1, len(TAGS.split()) - 1)
    assert said(text, "HDG", "TAG", "REF") == []
    mended = cablelint("check", "--fix", "--select", "HDG", "-", given=text.encode()).output
    assert f"SUBJECT: {words}\n" in mended


@pytest.mark.parametrize(
    ("below", "subject"),
    [("REF: OSLO 12", "TEA TALKS"), ("REFTEL: 08 OSLO 12", "TEA TALKS"), ("DECL: 10/12/2019", "TEA TALKS"),
     ("Classified By: Jane Roe, reason 1.4 (b)", "TEA TALKS"), ("DECL:", "TEA TALKS DECL:"),
     ("REF: NONE WAS GIVEN AND NOBODY ASKED", "TEA TALKS"), ("REF: THE WHOLE FILE", "TEA TALKS REF: THE WHOLE FILE")],
)  # fmt: skip
def test_what_the_heading_has_nowhere_else_is_read_by_its_value(below: str, subject: str) -> None:
    text = cable(heading=f"{EXECUTIVE_ORDER}\n{TAGS}\nSUBJECT: TEA TALKS {below}", captions="")
    assert parsed(text.encode())["subject"] == subject


@pytest.mark.parametrize("caption", ["SENSITIVE", "SIPDIS", "STATE FOR AF/E"])
def test_what_begins_a_line_is_no_less_a_caption(caption: str) -> None:
    """Words of the second element say nothing about the first: TEA FOR ALL does not make it a passing instruction."""
    text = cable(heading=f"STATE PASS USTR\n{caption} {EXECUTIVE_ORDER} {TAGS} SUBJECT: TEA FOR ALL", captions="")
    assert parsed(text.encode()) == parsed(
        cable(heading=f"STATE PASS USTR\n{caption} {EXECUTIVE_ORDER} {TAGS} SUBJECT: TEA TO ALL", captions="").encode()
    ) | {"subject": "TEA FOR ALL"}
