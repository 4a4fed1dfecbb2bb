"""Whether a text is all of its cable."""

import pytest

from cablelint.analysis.completeness import begins_elsewhere, ends_elsewhere, is_complete
from cablelint.analysis.number_faults import expected_range
from cablelint.reading.parser import parse

BODY = "\n\n5. (U) Ships wait.\n\n6. (U) They are small.\n\n9. (U) They have no water.\n"
EXTRACT = "This record is a partial extract of the original cable. There is no more.\n\nUNCLAS OSLO 000012"


@pytest.mark.parametrize(
    ("heading", "signed", "before", "behind"),
    [
        ("UNCLAS OSLO 000012", False, False, False),
        ("UNCLAS SECTION 01 OF 03 OSLO 000012", False, False, True),
        ("UNCLAS SECTION 01 OF 03 OSLO 000012", True, False, False),
        ("UNCLAS SECTION 02 OF 03 OSLO 000012", False, True, True),
        ("UNCLAS SECTION 03 OF 03 OSLO 000012", False, True, False),
        (EXTRACT, True, False, False),
        ("", False, True, False),
        ("3. (U) It opened again.", False, False, False),
    ],
)
def test_what_another_file_may_hold(heading: str, signed: bool, before: bool, behind: bool) -> None:
    cable = parse(heading + BODY + "HOLM\n" * signed)
    assert (begins_elsewhere(cable), ends_elsewhere(cable)) == (before, behind)
    elsewhere = [number not in expected_range(cable, {5, 6, 9}) for number in (4, 5, 7, 9, 10)]
    assert elsewhere == [before, False, False, False, behind]


@pytest.mark.parametrize(
    ("heading", "complete"),
    [
        ("UNCLAS OSLO 000012", True),
        ("UNCLAS SECTION 01 OF 03 OSLO 000012", True),
        ("UNCLAS SECTION 02 OF 03 OSLO 000012", False),
        (EXTRACT, False),
        ("", True),
    ],
)
def test_is_complete(heading: str, complete: bool) -> None:
    assert is_complete(parse(heading + BODY)) is complete


def test_last_page_ends_text() -> None:
    page = "\n\nOSLO 00000012  00{} OF 003 \n"
    heading = "UNCLAS SECTION 01 OF 03 OSLO 000012"
    assert ends_elsewhere(parse(heading + BODY + page.format(2) + "10. (U) They wait.\n"))
    assert not ends_elsewhere(parse(heading + BODY + page.format(3) + "10. (U) They wait.\n"))
