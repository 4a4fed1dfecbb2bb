"""A label whose letters are in another order, or an order with a letter for a figure: one finding says it."""

import pytest

from tests.end_to_end.command import findings

_HEADING = """R 141530Z MAR 85
FM AMEMBASSY ACCRA
TO SECSTATE WASHDC 4120

C O N F I D E N T I A L ACCRA 1822

{order} DECL: OADR
TAGS: PREL, GH
SUBJECT: TEA
{reference}

1. (C) SHIPS WAIT, AS REFTEL SAYS.

2. (C) THE PORT IS OPEN.
"""


def _told(order: str = "E.O. 12356:", reference: str = "REF: STATE 51234") -> list[tuple[str, str]]:
    found = findings(_HEADING.format(order=order, reference=reference).encode(), "--severity", "warning")
    return [(finding["code"], finding["message"]) for finding in found if finding["severity"] != "info"]


@pytest.mark.parametrize("order", ["E.O. I2356:", "E.O. l2356:", "E.O. 123S6:", "EO I2356:", "E.O. |2356:"])
def test_an_order_with_a_letter_for_a_figure_is_told_once(order: str) -> None:
    assert _told(order) == [("HDG005", f'"{order}" is not a label; write E.O. 12356:')]


@pytest.mark.parametrize("label", ["EFR:", "FER:", "ERF:", "RFE:", "RE:"])
@pytest.mark.parametrize("cited", ["STATE 51234", "(A) STATE 51234", "84 STATE 51234"])
def test_ref_with_its_letters_in_another_order(label: str, cited: str) -> None:
    assert ("HDG005", f'"{label}" is not a label; write REF:') in _told(reference=f"{label} {cited}")


@pytest.mark.parametrize("line", ["RE: TALKS OF MAY 12", "RE: RESOLUTION 242", "RE: YOUR QUESTION", "FRE: 12 TONS"])
def test_what_a_subject_may_go_on_with(line: str) -> None:
    assert "HDG005" not in [code for code, _ in _told(reference=line)]
