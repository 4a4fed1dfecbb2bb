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


_OF_THE_SUBJECT = (
    "The draft differs from the last. As paragraph 9 notes, members may leave.",
    "The seat moves. Paragraph 9 says where.",
    "As stated in paragraph 9, the seat is Prague.",
    "They kept the fee, and paragraph 9 describes it.",
    "The old fee is gone; paragraph 11 sets out the new one.",
)
_OF_THE_CABLE = (
    "Members may leave (see paragraph 9).",
    "The seat moves; paragraph 9 below says where.",
    "Our comments are given in paragraph 9.",
    "The full text is in paragraph 9.",
)
_SUBJECTS = (
    "DRAFT CHARTER OF THE LEAGUE",
    "NEGOTIATING THE RIVER AGREEMENT",
    "MOU ON SEEDS",
    "UN: RESOLUTION ON OIL",
)


@pytest.mark.parametrize("subject", _SUBJECTS)
@pytest.mark.parametrize(("sentences", "severity"), [(_OF_THE_SUBJECT, "warning"), (_OF_THE_CABLE, "error")])
def test_it_may_be_one_of_the_paper_in_the_subject(subject: str, sentences: tuple[str, ...], severity: str) -> None:
    cable = CABLE.replace("SUBJECT: TALKS", f"SUBJECT: {subject}")
    for sentence in sentences:
        assert [each.severity for each in cablelint.check(cable.format(sentence), select=["PAR008"])] == [severity]
        assert severities(sentence) == ["error"]
