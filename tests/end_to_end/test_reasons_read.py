"""A reason for classifying is read however it is written; one that is wrong or not there is always reported."""

import pytest

from tests.end_to_end.written import EXECUTIVE_ORDER, SUBJECT, TAGS, cable, said


def found(reasons: str) -> list[tuple[str, str, str]]:
    """Return what is said of the reasons behind "Classified By: DCM Jane Roe"."""
    heading = f"{EXECUTIVE_ORDER}\n{TAGS}\n{SUBJECT}\n\nClassified By: DCM Jane Roe{reasons}"
    return said(cable(heading=heading), "CLS009", "CLS010")


@pytest.mark.parametrize(
    "reasons",
    [
        " for reasons 1.4. (b) and (d).",
        " for reasons\n\n1.4 (b) and (d).",
        " for reasons\n\nNAIROBI 00000204  002 OF 003\n\n\n1.4 (b) and (d).",
        ", reasons 1.4 (b) and\n\n(d)",
        " for reasons (b) and (d) of section 1.4",
        " for reasons b, d of E.O. 12958, 1.4",
        " for reasons b and d under section 1.4.",
        " for reasons 1.4 (b) through (d)",
        " for reasons 1.4 [b] and [d]",
        " for reasons 1.4 sections (b) and (d)",
        " for reasons 1.4 subparagraphs b and d",
        " for reasons 1.4 (b_ and (d)",
        ' for reasons 1.4 "b" and "d"',
        " for reasons 1.4 (b) a\nnd (d)",
        " for reasons 1.4 (bd)",
        " for reason 1.4 (b) and (d)\n(S//NF) Summary. The port closed.",
        " for reason 1.4 (b)\n(U) The port closed.",
        ". REASON: 1.4(B/D)",
        ". Reasons: 1.4 (b,d). A copy went to Oslo.",
    ],
)
def test_a_reason_that_is_given(reasons: str) -> None:
    assert found(reasons) == []


@pytest.mark.parametrize("section", ["1/4", "1:4", "14", "I.4", "l.4", "1-4", "104", "1..4"])
def test_a_mistyped_section_is_a_warning(section: str) -> None:
    message = f'"{section}" is not a section of the order; did you mean 1.4?'
    assert found(f" for reasons {section} (b) and (d).") == [("CLS010", "warning", message)]


@pytest.mark.parametrize(
    ("reasons", "message"),
    [
        ("", "no classification reason is given; cite section 1.4"),
        (" for reasons that are known.", "no classification reason is given; cite section 1.4"),
        (" for reasons (b) and (d).", '"(b) and (d)" names no section; write the letters of section 1.4'),
        (" for reasons B, D", '"B, D" names no section; write the letters of section 1.4'),
        (" for reason 1.4", "no letter of section 1.4 is given; cite at least one"),
        (" for reason 1.4. The port closed.", "no letter of section 1.4 is given; cite at least one"),
        (" for reason 1.4 (b) and (k)", "section 1.4 has no (k); its letters are a to h"),
        (" for reasons (b) and (i) of section 1.5", "on this date reasons are cited from section 1.4, not section 1.5"),
        (" for reason 1.5 (d)", "on this date reasons are cited from section 1.4, not section 1.5"),
        (" for reasons\n\n1.4 (z)", "section 1.4 has no (z); its letters are a to h"),
    ],
)
def test_a_reason_that_is_wrong_or_absent_is_an_error(reasons: str, message: str) -> None:
    assert ("CLS010", "error", message) in found(reasons)
