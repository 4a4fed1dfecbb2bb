"""What colleagues write to one another in a draft, in words of every day, and the neighbors that are for the reader."""

from pathlib import Path

import pytest

import cablelint

SENTENCES = Path(__file__).with_name("notes_of_colleagues.txt").read_text("utf-8").splitlines()
TEXT = (
    "UNCLAS OSLO 000012\n\nE.O. 12958: N/A\nTAGS: ETRD, NO\nSUBJECT: SHIPS\n\n1. The port is open.\n\n"
    "2. The mill is old. {}\n\n3. Ships wait.\nROE\n"
)


def _notes(words: str) -> list[str]:
    return [found.message for found in cablelint.check(TEXT.format(words), select=["TXT013"])]


@pytest.mark.parametrize("words", [line[2:] for line in SENTENCES if line[0] == "+"])
def test_what_is_for_a_colleague_is_told_once(words: str) -> None:
    assert len(_notes(words)) == 1


@pytest.mark.parametrize("words", [line[2:] for line in SENTENCES if line[0] == "-"])
def test_what_is_for_the_reader_is_not(words: str) -> None:
    assert not _notes(words)
