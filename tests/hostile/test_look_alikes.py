"""Which texts are rewritten: odd drafts are, and papers that look like cables are not."""

import pytest

import cablelint
from cablelint.reading.recognition import has_marks_of_cable, reads_as_cable

from .look_alikes import DRAFTS, OTHERS


@pytest.mark.parametrize("name", OTHERS)
def test_no_fix_and_no_layout_touches_a_look_alike(name: str) -> None:
    text = OTHERS[name]
    assert not reads_as_cable(text)
    assert cablelint.fix(text) == text
    assert cablelint.format(text) == text


@pytest.mark.parametrize("text", DRAFTS)
def test_an_odd_draft_is_read_as_a_cable(text: str) -> None:
    assert reads_as_cable(text)
    assert reads_as_cable(text.replace("\n", "\r\n"))


def test_marks_of_a_cable_are_the_same_signs() -> None:
    assert has_marks_of_cable("UNCLAS OSLO 000123\n")
    assert not has_marks_of_cable("UNCLAS? Never.\n")
