"""Sentences that name a paragraph which the cable does not have, its own ("+") and those of other texts ("-").

They were written before the rule was changed for them. Those with "?" are of other texts and still told as errors.
"""

from pathlib import Path

import pytest

import cablelint

SENTENCES = Path(__file__).with_name("paragraphs_named.txt").read_text("utf-8").splitlines()
CABLE = (
    "UNCLAS OSLO 000012\n\nE.O. 12958: N/A\nTAGS: PREL, NO\nSUBJECT: TALKS\n\nREF: A. STATE 9\n     B. STATE 8\n\n"
    "1. The delegation met on May 4 (ref A).\n\n2. The talks were long. Ref B is of use.\n\n3. {}\n\n"
    "4. The Minister said that he would wait.\n\n5. Comment: We will report. End comment.\nROE\n"
)


def severities(sentence: str) -> list[str]:
    return [found.severity for found in cablelint.check(CABLE.format(sentence), select=["PAR008"])]


@pytest.mark.parametrize("sentence", [line[2:] for line in SENTENCES if line[0] == "-"])
def test_the_paragraph_of_another_text_is_no_error(sentence: str) -> None:
    assert "error" not in severities(sentence)


@pytest.mark.parametrize("sentence", [line[2:] for line in SENTENCES if line[0] == "+"])
def test_the_cables_own_is_told(sentence: str) -> None:
    assert {"error", "warning"} & set(severities(sentence))
