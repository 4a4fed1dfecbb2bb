"""Later sections: their headings are compared, and their paragraphs read, whatever number they begin with."""

import pytest

from tests.end_to_end.command import findings, parsed

FROM = "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\n"
LABELS = "SENSITIVE\nSIPDIS\n\nE.O. 13526: N/A\nTAGS: EAGR KE\nSUBJECT: TEA PRICES RISE\n\n"
LINE = "UNCLAS SECTION 0{} OF 02 NAIROBI 000204\n\n"
FIRST = FROM + LINE.format(1) + LABELS + "1. (SBU) Tea is dear.\n\n2. (U) Coffee is not.\n\n"


def codes(text: str) -> list[str]:
    return [each["code"] for each in findings(text.encode()) if each["severity"] != "info"]


@pytest.mark.parametrize("heading", [LABELS, "", FROM, "SUBJECT: TEA PRICES RISE\n\n"])
@pytest.mark.parametrize("numbers", [(3, 4), (1, 2)])
def test_paragraphs_of_all_sections_are_read(heading: str, numbers: tuple[int, int]) -> None:
    above, below = (heading, "") if heading == FROM else ("", heading)
    text = FIRST + above + LINE.format(2) + below + "{}. (U) Ships wait.\n\n{}. (U) They leave.\nROE\n".format(*numbers)
    assert [each["number"] for each in parsed(text.encode())["paragraphs"]] == [1, 2, *numbers]
    expected = [] if numbers == (3, 4) else ["PAR004"]
    assert [code for code in codes(text) if code != "TRN009"] == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("UNCLAS SECTION 02", "CONFIDENTIAL SECTION 02"),
        ("NAIROBI 000204", "NAIROBI 000240"),
        ("NAIROBI 000204", "KAMPALA 000204"),
        ("SENSITIVE\n", ""),
        ("SIPDIS\n", "SIPDIS\nNOFORN\n"),
        ("13526: N/A", "12958: N/A"),
        ("EAGR KE", "EAGR UG"),
        ("EAGR KE", "EAGR KE ETRD"),
        ("TEA PRICES RISE", "TEA PRICES FALL"),
    ],
)
def test_a_later_heading_that_differs(old: str, new: str) -> None:
    later = LINE.format(2) + LABELS
    rest = "3. (SBU) Ships wait.\n\n4. (U) They leave.\nROE\n"
    assert codes(FIRST + later + rest) == []
    assert codes(FIRST + later.replace(old, new) + rest) == ["TRN009"]
