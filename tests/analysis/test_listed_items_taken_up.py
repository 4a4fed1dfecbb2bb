"""Behind a list, a sentence on one of its items does not go on with the list."""

import pytest

from cablelint import check

_CABLE = (
    "UNCLAS PRAGUE 000512\n\nE.O. 13526: N/A\nTAGS: PREL, EZ\nSUBJECT: TALKS\n\n1. One.\n\n2. Points:\n"
    "(A) NEW ELECTIONS;\n(B) RELEASE OF PRISONERS;\n(C) END OF MARTIAL LAW.\n{}\n\n3. END.\n"
)
_SENTENCES = (
    "ON (A), HE SAID HE WOULD REFLECT. ON (B), DONE. (C)\nWAS HARDEST.",
    "(A) IS DONE. (B) IS NOT. (C) IS HARD.",
    "He liked the first two. (C) was hard for him.",
    "Both agreed. (B)\nand (C) come next week.",
    "(A) and (B) are easy. (C) will take a year.",
    "We doubt it. (B) remains open.",
    "They moved on. (A) has been dropped.",
    "He gave no date. (C), he said, must wait.",
    'He said "never." (B) may be dropped.',
    "He was firm. (A) came first, (B) second.",
)
_ITEMS = (
    "(C) FREE PRESS.",
    "(C) Is there a date?",
    "(B) Was it signed?",
    "(E) FREE PRESS.",
)


@pytest.mark.parametrize("sentence", _SENTENCES)
def test_a_sentence_on_an_item(sentence: str) -> None:
    assert not check(_CABLE.format(sentence), select=["PAR015"])


@pytest.mark.parametrize("item", _ITEMS)
def test_a_further_item_with_a_wrong_letter(item: str) -> None:
    assert check(_CABLE.format(item), select=["PAR015"])


def test_items_that_are_predicates() -> None:
    text = "He asked that each (a) will pay. (b) may travel. (b) must report."
    assert check(_CABLE.format("").replace("Points:\n", f"{text}\n"), select=["PAR015"])
