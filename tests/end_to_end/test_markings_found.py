"""A paragraph that is marked, in whatever way, is never said to be unmarked; one that is not always is."""

import pytest

from tests.end_to_end.written import cable, said


def found(paragraph: str, *codes: str) -> list[str]:
    """Return what is said of paragraph 2 of a SECRET cable."""
    text = cable(f"1. (S) The port closed.\n\n2. {paragraph}\n\n3. (S) It will open.", level="S E C R E T")
    return [f"{code} {message}" for code, _, message in said(text, *codes)]


@pytest.mark.parametrize(
    "marking",
    [
        "(C/REL GERMANY)",
        "(C//REL CHINA, KAZAKHSTAN)",
        "(S/REL UK, CANADA AND\nAUSTRALIA)",
        "(S//REL TO USA, AUS, CAN, GBR, AND NZL)",
        "(C/REL SAUDI ARABIA)",
        "(C/REL TO U.K.)",
        "(S/REL MNF-I)",
        "(S/RELEASABLE TO NATO)",
        "(C//REL RUSSIA; CHINA)",
        "(C/REL COTE D'IVOIRE)",
        "(C/REL TO UK, FRANCE, GERMANY, ITALY, SPAIN, JAPAN, AUSTRALIA,\nCANADA, NEW ZEALAND, THE REPUBLIC OF KOREA)",
        "(U/FOUO)",
    ],
)
def test_whoever_it_may_be_released_to(marking: str) -> None:
    assert found(f"{marking} The port closed.", "CLS004", "CLS014", "CLS021") == []


@pytest.mark.parametrize(
    ("marking", "right"),
    [
        ("(S/REL to Pakistan)", "(S/REL TO PAKISTAN)"),
        ("(C/Rel Japan)", "(C/REL JAPAN)"),
        ("(C//REL TO USA/GBR)", "(C//REL TO USA, GBR)"),
        ("(S REL UNITED KINGDOM)", "(S/REL UNITED KINGDOM)"),
        ("(C?NF)", "(C/NF)"),
        ("S)", "(S)"),
        ("C)", "(C)"),
        ("((S))", "(S)"),
        ("<S>", "(S)"),
        ("/S/", "(S)"),
        ("SECRET//NOFORN", "(S//NOFORN)"),
        ("(SENSITIVE)", "(SBU)"),
    ],
)
def test_a_malformed_marking_is_named_as_what_it_is(marking: str, right: str) -> None:
    assert found(f"{marking} The port closed.", "CLS004", "CLS014") == [f"CLS014 write {right}, not {marking}"]


@pytest.mark.parametrize("marking", ["(NF)", "(NOFORN)", "(REL UK)", "($)", "(5)"])
def test_a_marking_without_a_level(marking: str) -> None:
    said_of_it = found(f"{marking} The port closed.", "CLS004", "CLS014")
    assert said_of_it == [f"CLS014 {marking} has no level; write one, as in (C//NF)"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "KEY POINTS:\n\n- (C) The port closed.\n\n- (S) It will open.",
        "Key points:\n-- (C) The port closed.\n-- (S) It will open.",
        "SUMMARY\n\n(S) The port closed.",
        "SUMMARY: (S) The port closed.",
        "Summary and comment. (S) The port closed.",
        "BEGIN SUMMARY.  (S) The port closed.",
        "COMMENT AND ACTION REQUEST\n--------------------------\n(S) The port closed.",
        "BACKGROUND -- (S) The port closed.",
        "Participants:\n(U) Jane Roe, Ambassador\n(U) John Doe",
        "A. (S) The port closed.\n\nB. (S) It will open.",
        "- (S) The port closed.\n- (S) It will open.",
        "The port closed. (S)",
        "XXXXXXXXXXXX said that the port closed.",
        "(S XXXXXXXX) said that the port closed.",
        "[REDACTED]",
        "(b)(1)",
        "CLASSIFIED BY: DCM JANE ROE, REASON 1.4 (B).",
    ],
)
def test_a_marking_below_a_heading_counts_and_what_was_redacted_needs_none(paragraph: str) -> None:
    assert found(paragraph, "CLS004", "CLS014") == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "The port closed.",
        "SUMMARY: The port closed.",
        "KEY POINTS:\n\n- The port closed.\n\n- It will open.",
        "The minister made three points about the port:\n\n- (C) It closed.",
        "Ships wait. The minister (S) said that the port closed.",
        "(see paragraph 1) The port closed.",
        "XX ships wait.",
        "The port (S) closed.",
        "Secret talks went on.",
        "(USG) The port closed.",
    ],
)
def test_an_unmarked_paragraph_is_an_error(paragraph: str) -> None:
    expected = ["CLS004 paragraph 2 of this SECRET cable has no portion marking"]
    assert found(paragraph, "CLS004", "CLS014") == expected
