"""What `--fix` leaves to the reader in paragraphs, references and requests, and what `--unsafe-fixes` proposes."""

import pytest

from .command import cablelint, findings

BELOW = "2. The port is shut.\n\n3. Ships wait.\n\n4. They are small.\n"
POINTS = "3. Points to raise:\n\n-- The port is shut.\n\n-- Ships wait.\n\n4. Thanks.\n"

DOUBTFUL = [
    # the code, a text, and what --unsafe-fixes makes of it
    ("PAR009", f"1. A.\n\n2. See the points in paragraph 1 below.\n\n{POINTS}", ("1 below", "3 below")),
    ("PAR009", f"1. A.\n\n2. SEE THE POINTS (PARA ONE BELOW).\n\n{POINTS}", ("ONE BELOW", "THREE BELOW")),
    ("PAR009", f"1. See paragraph 3 above.\n\n{BELOW}", ("above", "below")),
    ("ACT005", f"1. See paras 2-2.\n\n{BELOW}", ("paras 2-2", "para 2")),
    ("ACT005", f"1. See paras 4.\n\n{BELOW}", ("paras", "para")),
    ("ACT005", f"1. See paragraphs 4-3.\n\n{BELOW}", ("4-3", "3-4")),
    ("ACT005", f"1. See para 3.a and 3.c.\n\n{BELOW}", ("para ", "paras ")),
    ("PAR007", f"1. See 2.\n\n{BELOW.replace('3. ', '3) ')}", ("3) ", "3. ")),
    ("REF002", "SUBJECT: TEA\nREF: A. OSLO 12\n     C. OSLO 15\n\n1. See ref A.\n\n2. Tea is up.\n", ("C. ", "B. ")),
    ("PAR006", "SUBJECT: TEA\n\n1. Tea is up.\n", ("1. ", "")),
    ("TAG004", "TAGS: PREL [\nPREL](#)\nSUBJECT: TEA\n", (" [\nPREL](#)", "")),
    (
        "HDG002",
        "REF: OSLO 7\nBT\nUNCLAS\nSUBJECT: TEA\n\n1. A.\n",
        ("REF: OSLO 7\nBT\nUNCLAS\nSUBJECT: TEA\n", "BT\nUNCLAS\nSUBJECT: TEA\nREF: OSLO 7\n"),
    ),
    ("TAG003", "TAGS: JECT: AC\nSUBJECT: TEA\n", ("AC", "AG")),
    ("CLS015", "1. (C) A.\n\n(C) 2. SECRET//NOFORN Tea.\n\n3. (C) B.\n", ("(C) 2. SECRET", "2. (C) SECRET")),
    ("CLS015", '1. (C) A.\n\n(C) 2. * "(S) Tea".\n\n3. (C) B.\n', ("(C) 2. *", "2. (C) *")),
    ("CLS015", "1. A. (C)\n\n2. Tea.\n(U) 3. Fish. (C)\n", ("(U) 3. Fish", "3. (U) Fish")),
    (
        "HDG005",
        "UNCLAS OSLO 210\n\nTAGS: PREL NO\nSUBJECT: TEA\nREF/B: OSLO 12\n\n1. A.\n",
        ("REF/B: OSLO", "REF: OSLO"),
    ),
    (
        "HDG002",
        "UNCLAS OSLO 210\n\nE.O. 13526: N/A\nSUBJECT: TEA\nREF: A. OSLO 12\nB. OSLO 15 (NOTAL),\nEXDIS\n\n1. A.\n",
        (
            "E.O. 13526: N/A\nSUBJECT: TEA\nREF: A. OSLO 12\nB. OSLO 15 (NOTAL),\nEXDIS\n",
            "EXDIS\nE.O. 13526: N/A\nSUBJECT: TEA\nREF: A. OSLO 12\nB. OSLO 15 (NOTAL),\n",
        ),
    ),
    ("TAG011", "TAGS: TO: PREL KE\nSUBJECT: TEA\n", ("TO: PREL", "PREL: TO")),
    ("TAG010", "UNCLAS\nT①AGS: [KE](#)\nSUBJECT: TEA\n", ("[KE](#)", "KE")),
    ("TAG010", "TAGS: PREL &m; KE\nSUBJECT: TEA\n", ("&m;", "")),
    ("TAG006", "TAGS: OVIP, () AND KE\nSUBJECT: TEA\n", (" AND ", ", ")),
    ("CLS014", "1. (C) A.\n\n2. (C) (CON) It costs more.\n", ("(CON)", "(C)")),
    ("CLS014", "1. (S) A.\n\n2. (C)[CON] It costs more.\n\n3. (C) B.\n", ("[CON]", "(C)")),
]
LOST = ["3, (U) Ships wait.", "l. (U) Ships wait.", "(U) Ships wait.", "3; (U) Ships wait.", ". (U) Ships wait."]
LISTS = [
    "The port needs:\n\n1) cranes\n2) a road\n3) a crew\n",
    "1. The port needs:\n\n(1) cranes;\n\n(2) a road;\n\n(3) a crew.\n\nThat is all.\n",
    "1. One.\n\n2. THE PORT NEEDS:\n 3) CRANES\n 4) A ROAD\n",
    "NEEDS\n\n1) cranes\n2) a road\n",
]
ENUMERATIONS = [
    "(1) Italy - para 2, (2) Malta - para 3",
    "1) Italy - para 2, 2) Malta - para 3",
    "(a) Italy - para 2, (b) Malta - para 3",
    "(1) Italy (para 2), and (2) Malta (para 3)",
    "Italy - para 2, (2) Malta - para 3",
    "1: Italy para 2 - 2: Malta para 3",
]


def mended(text: str, *options: str) -> str:
    return cablelint("check", "--fix", *options, "-", given=text.encode()).output


@pytest.mark.parametrize(("code", "text", "change"), DOUBTFUL)
def test_doubtful_fixes_are_put_in_when_asked_for(code: str, text: str, change: tuple[str, str]) -> None:
    found = [one for one in findings(text.encode(), "--select", code) if one["fix"]]
    assert [one["fix"]["applicability"] for one in found] == ["unsafe"]
    assert mended(text, "--select", code) == text
    assert mended(text, "--select", code, "--unsafe-fixes") == text.replace(*change)


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, text, _ in DOUBTFUL])
def test_a_layout_decides_nothing_that_is_doubtful(code: str, text: str) -> None:
    after = cablelint("format", "--isolated", "-", given=text.encode()).output
    before = findings(text.encode(), "--select", code)
    assert len(findings(after.encode(), "--select", code)) == len(before)


@pytest.mark.parametrize("paragraph", LOST)
def test_a_lost_number_is_written_back_and_no_reference_moves(paragraph: str) -> None:
    before, number = ("", "1") if paragraph[0] == "l" else ("1. (U) See para 4.\n\n2. (U) A.\n\n", "3")
    rest = range(int(number) + 1, 6)
    after = "".join(f"{one}. (U) As paragraph 1 says, the port is shut.\n\n" for one in rest)
    text, whole = f"{before}{paragraph}\n\n{after}", f"{before}{number}. (U) Ships wait.\n\n{after}"
    assert mended(text, "--select", "PAR") == text
    assert mended(text, "--select", "PAR", "--unsafe-fixes").rstrip("\n") == whole.rstrip("\n")


def test_a_paragraph_that_begins_in_the_middle_of_a_line_gets_its_own() -> None:
    text = "1. See paragraph 4.\n\n2. The port is shut. 3. Ships wait.\n\n4. They are small.\n"
    assert mended(text, "--unsafe-fixes") == text.replace(" 3. ", "\n\n3. ")


def test_nothing_is_numbered_anew_where_it_is_not_clear_which_paragraph_lost_its_number() -> None:
    text = "1. See paragraph 4.\n\n2. The port is shut.\n\nShips wait there.\n\nThey are small.\n\n4. Thanks.\n"
    assert mended(text, "--unsafe-fixes") == text
    (found,) = findings(text.encode(), "--select", "PAR001")
    assert found["related"][0]["start"]["line"] == 5


@pytest.mark.parametrize("text", LISTS)
def test_a_list_keeps_its_parentheses(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize("words", ENUMERATIONS)
def test_the_labels_of_an_enumeration_are_not_paragraphs(words: str) -> None:
    text = f"1. For {words}.\n\n{BELOW}"
    assert [one["code"] for one in findings(text.encode(), "--select", "ACT,PAR")] == []
    assert mended(text, "--unsafe-fixes") == text


@pytest.mark.parametrize("marking", ["[U]", "[ S ]", "{SBU}", "[TS]", "[NF]", "(C)", "(S)"])
@pytest.mark.parametrize("tags", ["TAGS: PREL {} KE\nSUBJECT: TEA\n", "TAG\n1 {} "])
def test_what_may_be_a_marking_keeps_its_brackets(tags: str, marking: str) -> None:
    assert marking in mended(tags.format(marking))


@pytest.mark.parametrize(
    "subject", ["WHAT IS EO 13526", "RULES SINCE E.O. 12958", "WHO WROTE EO13526", "Our files and E.O. 13526"]
)
def test_an_order_that_ends_the_subject_is_no_line_of_its_own(subject: str) -> None:
    text = f"UNCLAS OSLO 12\n\nTAGS: PREL NO\nSUBJECT: {subject}\n\n1. One.\n\n2. Two.\n"
    assert "HDG001" in {one["code"] for one in findings(text.encode())}  # there is no E.O. line
    assert mended(text, "--unsafe-fixes", "--select", "HDG") == text


@pytest.mark.parametrize("marking", ["(U//FOUO)", "(C)", "[SBU]"])
@pytest.mark.parametrize("length", range(8))
def test_no_line_is_broken_above_a_marking_and_a_number(marking: str, length: int) -> None:
    words = f"1. (U) Checkpoint commanders at Bridges 1 and 3 {'x' * length} see {marking} 2 as the better one.\n"
    after = cablelint("format", "--profile", "telegram", "-", given=words.encode()).output
    assert after.split() == words.split()
    assert f"\n{marking} 2" not in after


@pytest.mark.parametrize("line", ["PGOV (SBU) KE", "(UB) KE", "(SBU)and KE", "(U) PREL, KE"])
def test_a_word_in_parentheses_stays_where_it_is_among_tags(line: str) -> None:
    text = f"UNCLAS\nTAGS: {line}\nSUBJECT: TEA\n\n1. A.\n\n2. B.\n"
    assert f"TAGS: {line}\n" in mended(text, "--select", "TAG006,TAG011")
