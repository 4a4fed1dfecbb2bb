"""The summary: what it holds, and where it ends."""

import pytest

from cablelint.reading.parser import parse

CASES = [
    ("a lead", "1. (U) Summary: The pier opens. End summary.\n\n2. (U) It is long.\n", "The pier opens."),
    ("a heading above", "SUMMARY\n-------\n1. (U) The pier opens. END SUMMARY.\n\n2. (U) So.\n", "The pier opens."),
    ("above the first number", "SUMMARY: The pier opens.\nEND SUMMARY\n\n1. It is long.\n", "The pier opens."),
    ("ends with its paragraph", "1. Summary: The pier opens.\n\n2. It is long.\n", "The pier opens."),
    ("ends at a heading", "SUMMARY\n\n1. The pier opens.\n\n2. Now.\n\nHOW\n\n3. So.\n", "The pier opens.\n\nNow."),
    ("nothing ends it", "SUMMARY\n\n1. The pier opens.\n\n2. It is long.\n", "The pier opens."),
    ("more in its heading", "SUMMARY AND COMMENT\n-----\n\n1. The pier.\n\nHOW\n\n2. So.\n", "The pier."),
    ("closed on two lines", "1. (U) Summary: The pier opens. End\nSummary.\n\n2. (U) It is long.\n", "The pier opens."),
    ("only closed", "1. (U) The pier opens. END SUMMARY.\n\n2. (U) It is long.\n", "The pier opens."),
    ("only closed, in parentheses", "1. The pier opens. (End Summary.)\n\n2. It is long.\n", "The pier opens."),
    ("below a marking", "1. ENTIRE TEXT.\n\n2. The pier opens. END SUMMARY.\n\n3. So.\n", "The pier opens."),
    ("marked behind the word", "1. Summary: (SBU) The pier opens. End Summary.\n\n2. So.\n", "The pier opens."),
    ("slashes", "1. //SUMMARY// The pier opens. //END SUMMARY//\n\n2. So.\n", "The pier opens."),
    ("no mark behind the word", "1. (U) SUMMARY The pier opens.\n\n2. So.\n", "The pier opens."),
    ("there is none", "1. The pier opens. In summary, it is long.\n", None),
]  # fmt: skip


@pytest.mark.parametrize("above", ["SUBJECT: A PIER", "SUBJECT: A PIER\nREF: OSLO 12"])
def test_a_heading_right_below_the_heading(above: str) -> None:
    cable = parse(
        f"UNCLAS OSLO 000123\n\n{above}\nSUMMARY AND COMMENTS\n1. (U) The pier opens.\n\n2. (U) It is long.\n"
    )
    assert cable.subject is not None
    assert (cable.subject.text, cable.summary and cable.summary.text) == ("A PIER", "The pier opens.")


@pytest.mark.parametrize(("body", "summary"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_summary(body: str, summary: str | None) -> None:
    cable = parse("UNCLAS OSLO 000123\n\nSUBJECT: A PIER\n\n" + body)
    assert (cable.summary and cable.summary.text) == summary
    if cable.summary:
        assert cable.text_at(cable.summary.span).replace("2. ", "") == summary
