"""A damaged number of the last paragraph is read if it is its turn; other lines at the end are left alone."""

import pytest

from cablelint import check, parse

ABOVE = "UNCLAS TUNIS 000088\n\nE.O. 12958: N/A\nTAGS: ENRG, TS\nSUBJECT: POWER\n\n1. Prices rose.\n\n2. They fell.\n\n"
FORMS = ("#3", "#3.", "3,", "3;", "3'", "3/", "3_", "[3]", "PARA 3.", "Para 3", "No. 3", "*3.")


def numbers(text: str) -> list[int | None]:
    return [paragraph.number for paragraph in parse(text).paragraphs]


@pytest.mark.parametrize("form", FORMS)
def test_the_last_paragraph_is_read(form: str) -> None:
    text = f"{ABOVE}{form} The bank said so.\n\nELLIS\n"
    assert numbers(text) == [1, 2, 3]
    assert parse(text).text_at(parse(text).paragraphs[2].text_span) == "The bank said so."
    assert "PAR007" in {finding.code for finding in check(text)}


@pytest.mark.parametrize("form", FORMS)
def test_so_are_two(form: str) -> None:
    assert numbers(f"{ABOVE}{form} The bank said so.\n\n{form.replace('3', '4')} Few agree.\n") == [1, 2, 3, 4]


@pytest.mark.parametrize("form", FORMS)
def test_paragraphs_without_empty_lines(form: str) -> None:
    text = ABOVE.replace("rose.\n\n2", "rose.\n2").replace("fell.\n\n", "fell.\n")
    assert numbers(f"{text}{form} The bank said so.\n") == [1, 2, 3]


@pytest.mark.parametrize("line", ["3 Nets", "4, The bank said so.", "#5 The bank.", "3, and more.", "2; The bank."])
def test_other_lines_are_none(line: str) -> None:
    assert numbers(f"{ABOVE}{line}\n") == [1, 2]


def test_a_line_in_a_sentence_is_none() -> None:
    assert numbers(ABOVE.replace("They fell.", "They fell on May").rstrip("\n") + "\n3, The bank said so.\n") == [1, 2]
