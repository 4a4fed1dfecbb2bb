"""Looking for requests takes time that grows with the length of a text and no faster, whatever is repeated in it.

What the parse and the rules take is looked at in test_hostile_texts.py.
"""

import pytest

from cablelint.analysis.action_wordings import asks_for_action

from ..hostile.growth import grows_slowly
from ..hostile.texts import TEXTS, Text

LENGTH = 20_000  # characters of the shorter text; the longer one is four times as long
MOST_TIMES = 10  # a quadratic one takes sixteen times as long


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_looking_for_requests(text: Text) -> None:
    assert grows_slowly(lambda length: asks_for_action(text(length)), LENGTH, 4 * LENGTH, MOST_TIMES)
