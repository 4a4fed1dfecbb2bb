"""A fault that only the drafter can mend is still told after the safe fixes, and after the layout, of another one.

The other one is on the same line, on a line beside it, in the heading, or in all lines.
"""

import re
from collections.abc import Callable

import pytest

import cablelint

CABLE = (
    "VZCZCXYZ0000\nPP RUEHC\n\nDE RUEHNR #1204 1911538\nZNY CCCCC ZZH\nP 101538Z JUL 07\nFM AMEMBASSY NAIROBI\n"
    "TO RUEHC/SECSTATE WASHDC PRIORITY 5012\nINFO RUEHKM/AMEMBASSY KAMPALA PRIORITY 0077\n\n"
    "C O N F I D E N T I A L NAIROBI 001204\n\nSIPDIS\n\nE.O. 12958: DECL: 07/10/2017\nTAGS: PREL, PGOV, KE\n"
    "SUBJECT: (U) TEA AND FISH\n\nREF: A. STATE 71819\n     B. NAIROBI 1100\n\n"
    "CLASSIFIED BY: AMBASSADOR JANE ROE FOR REASONS 1.4 (B) AND (D).\n\n"
    "1. (U) This is an action request. See paragraph 3.\n\n"
    "2. (C) The minister called on Tuesday, July 3, and spoke of the\nport (refs A and B). He was brief.\n\n"
    "3. (C) The Department is requested to answer by July 20, 2007.\n\n4. (U) They are small. Ships wait.\nROE\nBT\n"
    "#1204\nNNNN\n"
)
FAULTS = (  # what is written for what, and the rule that finds it
    ("2. (C) The minister", "2. (S) The minister", "CLS002"),
    ("2. (C) The minister", "2. The minister", "CLS004"),
    ("REASONS 1.4 (B)", "REASONS 1.5 (B)", "CLS010"),
    ("DECL: 07/10/2017", "DECL: 07/10/2007", "CLS008"),
    ("AMBASSADOR JANE ROE", "NAME, TITLE", "CLS009"),
    ("PREL, PGOV", "PREL, PGOX", "TAG002"),
    ("SIPDIS\n", "SIPDISS\n", "HDG013"),
    ("AMEMBASSY KAMPALA", "AMEMBASSY KAMPLAA", "HDG018"),
    ("101538Z JUL", "101598Z JUL", "HDG004"),
    ("#1204 191", "#1205 191", "TRN004"),
    ("ZNY CCCCC", "ZNY SSSSS", "TRN005"),
    ("See paragraph 3.", "See paragraph 7.", "ACT001"),
    ("Tuesday, July 3", "Monday, July 3", "ACT012"),
    ("by July 20, 2007", "by July 32, 2007", "ACT011"),
    ("(refs A and B)", "(refs A and C)", "REF003"),
    ("     B. NAIROBI", "     B. NAIRBI", "REF006"),
    ("He was brief.", "He was (check with Doe) brief.", "TXT013"),
    ("He was brief.", "He was was brief.", "TXT012"),
    ("4. (U) They", "5. (U) They", "PAR001"),
    ("They are small.", "Begin text: They are small.", "PAR010"),
)
LABELS: tuple[Callable[[str], str], ...] = (
    lambda text: text.replace("SUBJECT: ", "SUBJ: "),
    lambda text: text.replace("TAGS: ", "TAGE: "),
    lambda text: text.replace("E.O. 12958: ", "EO 12958 "),
    lambda text: text.replace("REF: ", "REFTEL: "),
    lambda text: re.sub(r"(TAGS: .*\n)(SUBJECT: .*\n)", r"\2\1", text),
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace("\n", "\r\n", 9),
    lambda text: text.replace("PRIORITY 0077", "PIORITY 0077"),
    lambda text: text.replace("4. (U)", "(U) 4."),
    lambda text: text.replace("3. (C)", "3. [C]"),
)
SIGNS: tuple[Callable[[str], str], ...] = (
    lambda line: line.replace(" ", "\u00a0", 1),
    lambda line: "\u00a0".join(line.rsplit(" ", 1)),
    lambda line: line.replace(" ", "\u2009"),
    lambda line: re.sub(r"(\w+)(\W*)$", r"**\1**\2", line),
    lambda line: re.sub(r"(\w+)(\W*)$", r"<b>\1</b>\2", line),
    lambda line: f"{line}  ",
    lambda line: line.replace(" ", "\t", 1),
    lambda line: f"{line}\r",
    lambda line: f"{line} He went on for as long as a line of a cable is, and more.",
    lambda line: re.sub(r"(\w+)(\W*)$", "\u201c\\1\u201d\\2", line),
)


def told(text: str) -> set[str]:
    return {one.code for one in cablelint.check(text)}


def assert_still_told(text: str, code: str) -> None:
    if code not in told(text):
        return  # the one fault is in the way of the other
    assert code in told(cablelint.fix(text)), f"hidden by a fix:\n{text}"
    assert code in told(cablelint.format(text)), f"hidden by the layout:\n{text}"


@pytest.mark.parametrize(("number", "fault"), [*enumerate(FAULTS)])
def test_a_fix_of_the_heading_hides_no_fault(number: int, fault: tuple[str, str, str]) -> None:
    old, new, code = fault
    assert code in told(CABLE.replace(old, new, 1))
    for step in range(3):
        assert_still_told(LABELS[(number + 3 * step) % len(LABELS)](CABLE.replace(old, new, 1)), code)


@pytest.mark.parametrize("away", [-1, 0, 1], ids=["above", "beside", "below"])
@pytest.mark.parametrize(("number", "fault"), [*enumerate(FAULTS)])
def test_a_fix_beside_it_hides_no_fault(number: int, fault: tuple[str, str, str], away: int) -> None:
    old, new, code = fault
    faulty = CABLE.replace(old, new, 1)
    lines = faulty.split("\n")
    written = [index for index, line in enumerate(lines) if line]
    at = written.index(faulty.count("\n", 0, faulty.index(new)))
    index = written[at + away]
    lines[index] = SIGNS[(number + 3 * away) % len(SIGNS)](lines[index])
    assert_still_told("\n".join(lines), code)
