"""Accidents that every editor sees: characters sent as others, labels written twice, a section that is not named."""

import pytest

from tests.end_to_end.written import AUTHORITY, EXECUTIVE_ORDER, SUBJECT, TAGS, cable, said


def found(paragraph: str) -> list[str]:
    return [message for _, _, message in said(cable(f"1. (C) {paragraph}\n\n2. (U) Two."), "TXT002")]


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("He founded &Tea for All8 in May.", "Tea for All"),
        ("The &green zone8, as he calls it, is shut.", "green zone"),
        ("He said &we agree.8 Then he left.", "we agree."),
        ("HE CALLED IT &A LONG\nROAD8 AND LEFT.", "A LONG ROAD"),
        ("The G8 and (&the summit8) are late.", "the summit"),
    ],
)
def test_quotation_marks_sent_as_other_signs(paragraph: str, words: str) -> None:
    assert found(paragraph) == [f'"&" and "8" are in place of quotation marks around "{words}"']


@pytest.mark.parametrize(
    "paragraph",
    ["The port ) a large one ) is shut.", "The port (by now) is shut ) again ) for ships."],
)
def test_dashes_sent_as_parentheses(paragraph: str) -> None:
    assert found(paragraph) == ['")" is in place of a dash; nothing opens it'] * 2


@pytest.mark.parametrize(
    "paragraph",
    [
        "AT&T and R&D met the G8 at 8.",
        "Smith &Sons came at 8 and left.",
        "The port ( a large one ) is shut.",
        "He wants 1 ) cranes and 2 ) a road.",
        "He wants a ) cranes and b ) a road.",
        "The G8 said so.",
    ],
)
def test_signs_that_are_meant(paragraph: str) -> None:
    assert found(paragraph) == []


@pytest.mark.parametrize(
    "heading",
    [
        f"{EXECUTIVE_ORDER}\n{TAGS}\nSUBJECT: {SUBJECT}\n\n{AUTHORITY}",
        f"{EXECUTIVE_ORDER}\nTAGS: {TAGS}\n{SUBJECT}\n\n{AUTHORITY}",
        f"{EXECUTIVE_ORDER}\n{TAGS}\n{SUBJECT}\n\nREF: REF: STATE 12345\n\n{AUTHORITY}",
        f"{EXECUTIVE_ORDER}\n{TAGS}\n{SUBJECT}\n\nREF: A. A) STATE 12345 B. NAIROBI 100\n\n{AUTHORITY}",
        f"{EXECUTIVE_ORDER}\n{TAGS}\n{SUBJECT}\n\nClassified By: {AUTHORITY}",
        f"{EXECUTIVE_ORDER}\n{TAGS}\n{SUBJECT}\n\nClassified By: {AUTHORITY.replace('By:', 'by')}",
        f"E.O. 12958: {EXECUTIVE_ORDER}\n{TAGS}\n{SUBJECT}\n\n{AUTHORITY}",
    ],
)
def test_a_label_that_is_written_twice_is_one_finding(heading: str) -> None:
    assert [code for code, _, _ in said(cable(heading=heading))] == ["HDG005"]


def test_a_section_in_the_de_line_alone() -> None:
    envelope = "VZCZCXYZ0042\nRR RUEHC\nDE RUEHNR #0204/01 1911538\nZNY CCCCC ZZH\n"
    assert said(envelope + cable(), "TRN") == []  # information: relays wrote it so
    relayed = envelope.replace("VZCZCXYZ0042", "VZCZCXRO0042")
    assert ("TRN008", "warning") in [(code, severity) for code, severity, _ in said(relayed + cable(), "TRN")]
    named = cable(level="C O N F I D E N T I A L SECTION 01 OF 02")
    assert said(envelope + named, "TRN") == []


@pytest.mark.parametrize("line", ["TO", "INFO"])
def test_a_post_that_informs_itself(line: str) -> None:
    text = cable().replace("TO SECSTATE WASHDC\n", f"TO SECSTATE WASHDC\n{line} AMEMBASSY NAIROBI\n")
    assert [code for code, _, _ in said(text, "HDG007")] == ["HDG007"]


def test_letters_cited_where_the_list_has_none() -> None:
    heading = f"{EXECUTIVE_ORDER}\n{TAGS}\n{SUBJECT}\n\nREF: STATE 12345; NAIROBI 100\n\n{AUTHORITY}"
    text = cable("1. (C) One (ref A), and ref B says so.\n\n2. (U) Two.", heading)
    assert [(code, severity) for code, severity, _ in said(text, "REF")] == [("REF003", "warning")]
