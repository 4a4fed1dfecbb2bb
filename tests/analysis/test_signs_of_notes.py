"""The signs of a note are looked for only where they may be: that loses none."""

import re

import pytest

from cablelint.analysis import signs_of_notes
from cablelint.analysis.editing_words import said_in
from cablelint.analysis.note_signs import SIGNS
from cablelint.rules.characters import placeholder_left

TEXTS = [example.text for example in (*placeholder_left.VALID, *placeholder_left.INVALID)]
MORE = (
    "S/P has a problem with this paragraph and will get back to us",
    "the desk wants this out; per POL will supply the figure",
    "Left this in for now -- not sure we need it",
    "my notes say 40, and her card says 50",
    "Could Bob please check? We said this already in para 3.",
)


@pytest.mark.parametrize("text", [*TEXTS, *MORE])
def test_signs_too_light_weigh_no_less_than_they_do(text: str) -> None:
    for words in filter(None, re.split(r"[.!]\s|[\n()\[\]⟦⟧]", text)):
        said = said_in(words)
        weight = signs_of_notes._weight_of_signs(words, said, -9)
        for least in range(7):
            assert (signs_of_notes._weight_of_signs(words, said, least) < least) == (weight < least), words


@pytest.mark.parametrize("text", [*TEXTS, *MORE])
def test_no_sign_is_lost(text: str) -> None:
    for words in re.split(r"[.!]\s|[\n()\[\]⟦⟧]", text):
        shown = {sign for sign in SIGNS if sign.written and re.search(sign.written, words)}
        said = said_in(words)
        asked = {sign for sign in shown if not sign.words.isdisjoint(said)}
        assert asked <= set(signs_of_notes._tried(signs_of_notes._of_words(said), words, said)), words
