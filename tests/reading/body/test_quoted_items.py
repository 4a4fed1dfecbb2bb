"""Numbered items of a quotation are not the cable's paragraphs."""

import pytest

import cablelint

_ITEMS = '  "1. One people. [GC: one land]\n\n  2. Two houses.\n\n  4. (formerly 3) Equal."\n'


def _numbers(text: str) -> list[int | None]:
    return [paragraph.number for paragraph in cablelint.parse(text).paragraphs]


@pytest.mark.parametrize(
    "items",
    [
        _ITEMS,
        _ITEMS.replace("  ", ""),
        '"1. Tea.\n2. Rum."\n',
        '"(1) Tea.\n\n(2) Rum".\n',
        "“1. Tea.\n\n2. Rum.\n\n3. Coal.”\n",
        '"4. Tea.\n\n5. Rum."\n',
        '> "7. Tea."\n',
        '"1) Tea;\n3) Rum;\n9) Coal."\n',
        '"12. Tea.\n\n13. Rum (as amended)."\n',
        '"1. Tea\n\n2. Rum\n\n3. Coal" (Article 5)\n\n',
    ],
)
@pytest.mark.parametrize("marking", ["", "(U) "])
def test_items_of_a_quotation_are_no_paragraphs(items: str, marking: str) -> None:
    text = f"1. {marking}The paper says:\n\n{items}\n2. {marking}Two.\n\n3. {marking}Three.\n"
    assert _numbers(text) == [1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        '1. (C) He read:\n\n"1. Tea.\n\n2. (C) He said "rum."\n\n3. (C) Three.\n',
        '1. One.\n\n2. He said "tea."\n\n3. Three, "rum."\n',
    ],
)
def test_paragraphs_near_quotation_marks_are_kept(text: str) -> None:
    assert _numbers(text) == [1, 2, 3]
