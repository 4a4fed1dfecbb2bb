"""One fault on the TAGS or the REF line gives one finding of these families, and two faults give two."""

from datetime import date

import pytest

from cablelint.linting.engine import check
from cablelint.linting.registry import built_in, load
from cablelint.reading.parser import parse

RULES = [load(entry) for entry in built_in() if entry.code.startswith(("TAG", "REF"))]
HEAD = "R 101538Z JUL 09\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 001204\n\nE.O. 12958: N/A\n"


def found(text: str, day: date | None = None) -> list[tuple[str, str, str]]:
    """Code, severity and words of each finding that is more than information."""
    cable = parse(text)
    findings = check(cable, RULES, date=day)
    return [(one.code, one.severity, cable.text_at(one.span)) for one in findings if one.severity != "info"]


TAGS = [
    ("PREL KNNP NATO KE", []),
    ("PREL, KNNP, NATO, KE", []),
    ("", [("TAG001", "error", "TAGS:")]),
    ("[PREL](#) KE", [("TAG010", "warning", "[PREL](#)")]),
    ("[KQ](#) PREL", [("TAG010", "warning", "[KQ](#)"), ("TAG002", "error", "KQ")]),
    ("PREL <a>KQ</a>", [("TAG010", "warning", "<a>KQ</a>"), ("TAG002", "error", "KQ")]),
    ("PREL KQ", [("TAG002", "error", "KQ")]),
    ("PRLE KE", [("TAG002", "error", "PRLE")]),
    ("PREL KXQZ", [("TAG002", "warning", "KXQZ")]),
    ("PREL ZQORG KE", [("TAG002", "warning", "ZQORG")]),
    ("PREL COUNTRY CLEARANCE KE", [("TAG002", "warning", "COUNTRY CLEARANCE")]),
    ("PREL RU", [("TAG002", "error", "RU")]),
    ("PREL UR", [("TAG003", "warning", "UR")]),
    ("PREL KE PREL", [("TAG004", "warning", "PREL")]),
    ("prel KE", [("TAG005", "warning", "prel")]),
    ("ETRDEINVECIN KE", [("TAG006", "warning", "ETRDEINVECIN")]),
    ("etrdeinv KE", [("TAG006", "warning", "etrdeinv")]),
    ("PREL; KE", [("TAG006", "warning", ";")]),
    ("PREL KE.", [("TAG006", "warning", ".")]),
    ("PREL, ECON, KE NATO", []),
    ("KNNP KE", [("TAG007", "warning", "KNNP KE")]),
    ("OVIP ROE JANE PREL KE", []),
    ("OVIP (ROE, JANE Q.), PREL, KE", []),
    ("OVIP WHITFIELD PREL KE", []),
    ("prel KQ KE KE", [("TAG005", "warning", "prel"), ("TAG002", "error", "KQ"), ("TAG004", "warning", "KE")]),
    ("ETRDEINV, prel, PGVO, KE; PREL", [
        ("TAG006", "warning", "ETRDEINV"),
        ("TAG005", "warning", "prel"),
        ("TAG002", "error", "PGVO"),
        ("TAG006", "warning", ";"),
        ("TAG004", "warning", "PREL"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "findings"), TAGS, ids=[row[0] for row in TAGS])
def test_tags(written: str, findings: list[tuple[str, str, str]]) -> None:
    assert found(f"{HEAD}TAGS: {written}\nSUBJECT: TEA\n\n1. Tea is up.\n") == findings


def test_a_release_is_judged_more_mildly() -> None:
    text = "TAGS: PREL KQ SIPDIS VISITS\nSUBJECT: TEA\n\n¶1. Tea is up.\n\n¶2. So is coffee.\n"
    assert found(text) == [("TAG002", "warning", "KQ")]


def test_what_the_text_speaks_of_is_an_organization() -> None:
    spoken, not_spoken = "1. SADC met.\n", "1. SADCC met.\n"
    assert [one for one in found(f"{HEAD}TAGS: PREL SADC KE\nSUBJECT: TEA\n\n{spoken}") if one[0] == "TAG002"] == [
        ("TAG002", "warning", "SADC")
    ]
    assert [one for one in found(f"{HEAD}TAGS: PREL SADC KE\nSUBJECT: TEA\n\n{not_spoken}") if one[0] == "TAG002"] == [
        ("TAG002", "error", "SADC")
    ]


def test_the_day_of_the_run() -> None:
    text = "E.O. 13526: N/A\nTAGS: PREL UK\nSUBJECT: TEA\n\n1. Tea is up.\n"
    assert found(text, date(2025, 5, 1)) == [("TAG003", "warning", "UK")]
    assert found(text, date(2012, 5, 1)) == []
    assert found(HEAD + "TAGS: PREL UK\nSUBJECT: TEA\n", date(2025, 5, 1)) == [("TAG003", "warning", "UK")]
    assert found(text.replace("13526", "12958"), date(2025, 5, 1)) == []
    assert found("TAGS: PREL UK\nSUBJECT: TEA\n\n¶1. Tea.\n\n¶2. Tea.\n") == []
    assert found(HEAD.replace("10153", "32153").replace("12958", "13526") + "TAGS: PREL UK\nSUBJECT: TEA\n") == []


REFERENCES = [
    ("REF: NAIROBI 12", "As reftel said.", []),
    ("REF: A. NAIROBI 12\n     B. 08 STATE 9", "Ref A and ref B.", []),
    ("REF: NAIROBI", "As reftel said.", [("REF001", "warning", "NAIROBI")]),
    ("REF: A. NAIROBI 12\n     B. 2962", "Refs A and B.", [("REF001", "warning", "2962")]),
    ("REF: A. NAIROBI 12\n     C. STATE 9", "Refs A and B.", [("REF002", "warning", "C")]),
    ("REF: A. NAIROBI 12\n     A. STATE 9", "Ref A.", [("REF002", "warning", "A")]),
    ("REF: A. NAIROBI 12\n     B. STATE 9", "Refs A and C.", [("REF003", "error", "C")]),
    ("REF: A. NAIROBI 12\n     C. STATE 9", "Refs A, B and C.", [("REF003", "error", "B")]),
    ("REF: A. NAIROBI 12", "See ref B.", [("REF003", "error", "ref B")]),
    ("", "As reftel said (see ref A).", [("REF003", "error", "reftel")]),
    ("REF: NONE", "As reftel said.", [("REF003", "error", "reftel")]),
    ("REF: A. NAIROBI 12\n     B. STATE 9", "As reftel said.", [("REF003", "warning", "reftel")]),
    ("REF: A. NAIROBI 12\n     B. ROE E-MAIL", "As reftel said.", []),
    ("REF: A. NAIROBI 12\n     B. STATE 9", "As the State reftel said.", []),
    ("REF: A. 10 NAIROBI 12\n     B. STATE 9", "Refs A and B.", [("REF005", "warning", "10 NAIROBI 12")]),
    ("REF: NAIROBI 1204", "As reftel said.", [("REF005", "warning", "NAIROBI 1204")]),
    ("REF: NAIRBOI 12", "As reftel said.", [("REF006", "warning", "NAIRBOI")]),
]


@pytest.mark.parametrize(("line", "words", "findings"), REFERENCES, ids=[f"{row[0]} {row[1]}" for row in REFERENCES])
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_references(line: str, words: str, findings: list[tuple[str, str, str]], line_break: str) -> None:
    text = f"{HEAD}TAGS: ETRD KE\nSUBJECT: TEA\n{line}\n\n1. {words} Tea is up.\n"
    assert found(text.replace("\n", line_break)) == findings


LONG = "REF: The Ministry told us at length that " + "fish are plentiful and tea is up " * 12
NOT_CITED_AMISS = [
    ("REF: A. NAIROBI 12\n     B. STATE 9", "Reftels say so. The Paris reftel, reftel (NAIROBI 12), reftel OSLO 12."),
    ("REF: A. NAIROBI 12\n     B. STATE 9", "The Department's reftel, Oslo's reftel, reftel from Paris, and reftel A."),
    ("", "Tea is up (ref)."),
    ("", "REF: STATE 12. As reftel said."),
    ("SENSITIVE TEAREF: STATE 12", "As reftel said."),
    (LONG, "As reftel said."),
    ("REF: B. NAIROBI 12", "As reftel said."),
    ("REF: 1. NAIROBI 12 2. STATE 9", "See ref B."),
    ("REF: A. ROE E-MAIL\n     B. STATE 12O4 AND OTHERS", "Refs A and B."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "words"), NOT_CITED_AMISS, ids=[words for _, words in NOT_CITED_AMISS])
def test_nothing_is_cited_amiss(line: str, words: str) -> None:
    assert found(f"{HEAD}TAGS: ETRD KE\nSUBJECT: TEA\n{line}\n\n1. {words}\n") == []


def test_nothing_is_asked_of_an_extract() -> None:
    text = "This record is a partial extract of the original cable.\n\nUNCLAS NAIROBI 001204\n\n¶1. As reftel said.\n"
    assert found(text) == []
    assert [code for code, _, _ in found(text.partition("\n\n")[2])] == ["TAG001", "REF003"]


def test_tags_came_into_force_in_1973() -> None:
    text = HEAD.replace("101538Z JUL 09", "{} 73") + "SUBJECT: TEA\n"
    assert found(text.format("281200Z FEB")) == []
    assert found(text.format("011200Z MAR")) == [("TAG001", "error", "SUBJECT:")]


def test_a_second_tags_line_fills_the_first() -> None:
    assert found(HEAD + "TAGS:\nTAGS: ETRD KE\nSUBJECT: TEA\n") == []


def test_sections() -> None:
    assert found("UNCLAS SECTION 02 OF 02 NAIROBI 001204\n\n7. Tea is up.\n") == []
    assert [code for code, _, _ in found("UNCLAS SECTION 01 OF 02 NAIROBI 001204\n\n1. Tea is up.\n")] == ["TAG001"]
    text = "UNCLAS SECTION 02 OF 02 NAIROBI 001204\n\nSUBJECT: TEA\n\n7. Tea is up.\n"
    assert [code for code, _, _ in found(text)] == ["TAG001"]


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        ("MARR MOPS IT MARR MOPS IT", []),
        ("OPRC OPRC OPRC IT", []),
        ("OPRC OPRC IT", ["OPRC"]),
        ("KJUS FR KJUS", ["KJUS"]),
        ("PREL PHUM VT PREL PHUM VT VE PREL", ["PREL"]),
    ],
)
def test_lists_repeated_for_each_section_of_a_release(written: str, marked: list[str]) -> None:
    text = f"TAGS: {written}\nSUBJECT: TEA\n\n¶1. Tea is up.\n\n¶2. So is coffee.\n"
    assert [words for code, _, words in found(text) if code == "TAG004"] == marked


def test_captions_among_the_tags() -> None:
    assert found(HEAD + "TAGS: ETRD KE SIPDIS\nSUBJECT: TEA\n") == [("TAG002", "warning", "SIPDIS")]
    assert found(HEAD + "TAGS: ETRD KE AIDAC SECRET\nSUBJECT: TEA\n") == []


@pytest.mark.parametrize("cited", ["Ref B", "Ref A"])
def test_letters_are_for_an_eye_to_put_right(cited: str) -> None:
    text = f"{HEAD}TAGS: ETRD KE\nSUBJECT: TEA\nREF: A. NAIROBI 12 B. STATE 9 B. OSLO 3\n\n1. {cited} says so.\n"
    (finding,) = (one for one in check(parse(text), RULES) if one.code == "REF002")
    assert finding.fix is not None
    assert finding.fix.applicability == "unsafe"


def test_the_word_within_an_anchor_is_marked() -> None:
    text = HEAD + "TAGS: ETRD <a id='KQ'>KQ</a>\nSUBJECT: TEA\n"
    (finding,) = (one for one in check(parse(text), RULES) if one.code == "TAG002")
    assert finding.span.start == text.index(">KQ") + 1
