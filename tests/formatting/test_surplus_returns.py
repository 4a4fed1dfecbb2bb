"""Carriage returns that end no line, as two conversions of a file leave them: CR CR LF is one line break."""

from collections.abc import Callable

import pytest

import cablelint
from cablelint.model.errors import NotProvedError

HEADING = (
    "R 101538Z JUL 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nINFO AMEMBASSY BERN\n\nUNCLAS OSLO 000210\n\nSIPDIS\n\n"
    "E.O. 12958: N/A\nTAGS: PREL, NO\nSUBJECT: TEA\n\nREF: A. BERN 12\n     B. STATE 15\n\n"
)
BODIES = (
    "1. Tea is up, as refs A and B say.\n\n2. Fish is not.\n",
    "1. Tea is up, as refs A and B\nsay, and it will\nbe dear.\n\n2. Fish is not, since the\nships wait.\n",
    "1. The port needs:\n\n-- cranes\n-- a road\n\n2. Fish is not.\n",
    "1. Tea is up.\n\n2. Begin text:\n\nSir:\n\nTea is up.\n\nEnd text.\n\n3. Fish is not.\n",
    "1. Summary: Tea is up. End summary.\n\n2. Prices:\n\nTea     4\nFish    5\n\n3. Fish is not.\n",
    "1. See paragraph 2.\n\n2. See paragraph 1.\nROE\n",
    "1. Tea is up.\n\n2. Fish is not.\n\n\nROE\nBT\n#0210\nNNNN\n",
    "1. Tea is up.\n2. Fish is not.\n3. Ships wait.\n",
    "SUMMARY\n\n1. Tea is up.\n\nDETAILS\n\n2. Fish is not.\n",
    "1. Tea is up; the ministry has said since\nMay that\nit will be dear.\n\n2. The ships\nwait off the\nport.\n",
)


@pytest.mark.parametrize("change", [cablelint.fix, cablelint.format])
@pytest.mark.parametrize("body", BODIES)
def test_they_are_taken_out_and_the_rest_is_as_without_them(body: str, change: Callable[[str], str]) -> None:
    text = HEADING + body
    after = change(text.replace("\n", "\r\r\n"))
    assert after == change(text).replace("\n", "\r\n")


@pytest.mark.parametrize("body", BODIES)
def test_the_rule_counts_all_of_them(body: str) -> None:
    text = (HEADING + body).replace("\n", "\r\r\n")
    (found,) = cablelint.check(text, select=["TXT006"])
    count = text.count("\r\r\n")
    assert found.message.startswith(f"{count} lines end with CR CR LF")


LONG = (
    "1. The harbor master expects the new crane, which arrived on the tenth of May by\nsea, to be at work before the"
    " rains begin.\n\n2. Begin list:\n\n-- cranes\n\nEnd list.\n\n3. (Comment: The growers will be glad.)\n"
)


@pytest.mark.parametrize("change", [cablelint.fix, cablelint.format])
def test_no_line_is_broken_as_if_it_were_a_paragraph(change: Callable[[str], str]) -> None:
    text = HEADING + LONG
    assert change(text.replace("\n", "\r\r\n")) == change(text).replace("\n", "\r\n")


COMMENT = "1. Tea is up.\n\n2. (Begin comment: In reality the price counts most. End\ncomment.)\n\n3. He left.\n"


def test_what_only_the_carriage_returns_make_of_a_text_is_no_reason_to_leave_it() -> None:
    """The two words of the end are in two paragraphs as long as they are there."""
    text = HEADING + COMMENT
    doubled = text.replace("\n", "\r\r\n")
    assert "PAR012" in {one.code for one in cablelint.check(doubled)} - {one.code for one in cablelint.check(text)}
    assert cablelint.format(doubled) == cablelint.format(text).replace("\n", "\r\n")


@pytest.mark.parametrize("body", ["Tea is up.\r\r\nFish is not.\n", "Tea is up.\r\nIt is dear.\r\r\nFish is not.\r\n"])
def test_where_one_line_ends_so_it_may_be_an_empty_line_between_paragraphs(body: str) -> None:
    with pytest.raises(NotProvedError, match="read as another cable: fix TXT006"):
        cablelint.format(f"{HEADING}{body}")


def test_once_all_lines_end_alike_none_is_left() -> None:
    text = "1. Tea is up.\r\nOSLO 00000210  002 OF 003\n\r\r2. Fish is not.\n"
    after = cablelint.format(text)
    assert cablelint.format(after) == after
