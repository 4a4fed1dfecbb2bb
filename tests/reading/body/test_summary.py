"""The summary: what it holds, and where it ends."""

import pytest

from cablelint.reading.parser import parse

CASES = [
    ("a lead", "1. (U) Summary: The pier opens. End summary.\n\n2. (U) It is long.\n", "The pier opens."),
    ("a heading above", "SUMMARY\n-------\n1. (U) The pier opens. END SUMMARY.\n\n2. (U) So.\n", "The pier opens."),
    ("above the first number", "SUMMARY: The pier opens.\nEND SUMMARY\n\n1. It is long.\n", "The pier opens."),
    ("ends with its paragraph", "1. Summary: The pier opens.\n\n2. It is long.\n", "The pier opens."),
    ("ends at a heading", "SUMMARY\n\n1. The pier opens.\n\n2. Now.\n\nHOW\n\n3. So.\n", "The pier opens.\n\n2. Now."),
    ("nothing ends it", "SUMMARY\n\n1. The pier opens.\n\n2. It is long.\n", "The pier opens."),
    ("there is none", "1. The pier opens. In summary, it is long.\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("body", "summary"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_summary(body: str, summary: str | None) -> None:
    cable = parse("UNCLAS OSLO 000123\n\nSUBJECT: A PIER\n\n" + body)
    assert (cable.summary and cable.summary.text) == summary
    if cable.summary:
        assert cable.text_at(cable.summary.span) == summary
